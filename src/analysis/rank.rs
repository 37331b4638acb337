//! What every offer costs a year, cheapest first.

use super::answer::{Quoted, cheapest_known};
use super::exclusion::{Exclusion, ExclusionReason};
use super::question::Question;
use super::rank_interval::{Ranked, sort_by_cost, with_ranks};
use super::unknown_rate::{UnknownRate, unknown_rates};
use crate::catalog::Catalog;
use crate::money::exact::Money;
use std::collections::HashMap;

/// Every offer of a catalog, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'a> {
    /// The offers that can serve, cheapest first.
    pub ranked: Vec<Ranked<Quoted<'a>>>,
    /// The offers that cannot, in the order of the catalog.
    pub excluded: Vec<Exclusion<'a>>,
    /// What unknown rates would have to be for their offers to come first.
    pub unknown_rates: Vec<UnknownRate<'a>>,
}

/// Ranks every offer of a catalog; of each product only the cheapest variant, if asked.
pub fn rank<'a>(catalog: &'a Catalog, question: &Question, best_per_product: bool) -> Ranking<'a> {
    let (mut answers, mut excluded) = question.ask_all(&catalog.offers);
    sort_by_cost(&mut answers, |answer| answer.annual, |answer| answer.offer.id());
    if best_per_product {
        answers = keep_cheapest_variants(answers, &mut excluded);
    }
    let unknown_rates = unknown_rates(&answers, cheapest_known(&answers));
    Ranking { ranked: with_ranks(answers, |answer| answer.annual), excluded, unknown_rates }
}

/// Leaves out a variant where another one surely costs no more; what only could be cheaper leaves both standing.
fn keep_cheapest_variants<'a>(answers: Vec<Quoted<'a>>, excluded: &mut Vec<Exclusion<'a>>) -> Vec<Quoted<'a>> {
    let mut surest: HashMap<&str, (Money, &str)> = HashMap::new();
    for answer in &answers {
        let product = answer.offer.published.product.as_deref();
        if let Some((product, high)) = product.zip(answer.annual.high) {
            let least = surest.entry(product).or_insert((high, answer.offer.id()));
            if high < least.0 {
                *least = (high, answer.offer.id());
            }
        }
    }
    let cheaper = |answer: &Quoted| {
        let (high, id) = surest.get(answer.offer.published.product.as_deref()?)?;
        (*id != answer.offer.id() && *high <= answer.annual.low).then(|| ExclusionReason::Variant((*id).to_owned()))
    };
    let mut kept = Vec::new();
    for answer in answers {
        match cheaper(&answer) {
            Some(reason) => excluded.push(Exclusion { offer: answer.offer, reasons: vec![reason] }),
            None => kept.push(answer),
        }
    }
    kept
}
