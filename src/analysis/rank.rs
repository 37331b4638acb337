//! What every offer costs a year, cheapest first.

use super::answer::{Exclusion, Quoted, winner};
use super::exclusion::ExclusionReason;
use super::question::Question;
use super::rank_interval::rank_intervals;
use super::unknown_rate::{UnknownRate, unknown_rates};
use crate::catalog::Catalog;
use crate::money::exact::Money;
use std::collections::HashMap;

/// Every offer of a catalog, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'a> {
    /// The offers that can serve, cheapest first.
    pub ranked: Vec<Ranked<'a>>,
    /// The offers that cannot, in the order of the catalog.
    pub excluded: Vec<Exclusion<'a>>,
    /// What unknown rates would have to be for their offers to come first.
    pub unknown_rates: Vec<UnknownRate<'a>>,
}

/// An offer and its rank, which is an interval where totals are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked<'a> {
    /// One more than the offers that surely cost strictly less.
    pub best: usize,
    /// One more than the offers that could.
    pub worst: usize,
    /// What the offer costs.
    pub answer: Quoted<'a>,
}

/// Ranks every offer of a catalog; of each product only the cheapest variant, if asked.
pub fn rank<'a>(catalog: &'a Catalog, question: &Question, best_per_product: bool) -> Ranking<'a> {
    let (mut answers, mut excluded) = question.ask_all(&catalog.offers);
    answers.sort_by(|one, two| order(one).cmp(&order(two)));
    if best_per_product {
        answers = keep_cheapest_variants(answers, &mut excluded);
    }
    let unknown_rates = unknown_rates(&answers, winner(&answers));
    let costs: Vec<_> = answers.iter().map(|answer| answer.annual).collect();
    let ranked = answers.into_iter().zip(rank_intervals(&costs));
    let ranked = ranked.map(|(answer, rank)| Ranked { best: rank.best, worst: rank.worst, answer }).collect();
    Ranking { ranked, excluded, unknown_rates }
}

/// By what is known, then known before open, then by id.
fn order<'q>(answer: &'q Quoted) -> (Money, bool, &'q str) {
    (answer.annual.low, answer.annual.is_open(), answer.offer.id())
}

/// Leaves out a variant where another one surely costs no more; what only could be cheaper leaves both standing.
fn keep_cheapest_variants<'a>(answers: Vec<Quoted<'a>>, excluded: &mut Vec<Exclusion<'a>>) -> Vec<Quoted<'a>> {
    let mut surest: HashMap<&str, (Money, &str)> = HashMap::new();
    for answer in &answers {
        let product = answer.offer.published.product.as_deref();
        if let Some((product, high)) = product.zip(answer.annual.high) {
            let known = surest.entry(product).or_insert((high, answer.offer.id()));
            if high < known.0 {
                *known = (high, answer.offer.id());
            }
        }
    }
    let cheaper = |answer: &Quoted| {
        let (high, id) = surest.get(answer.offer.published.product.as_deref()?)?;
        (*id != answer.offer.id() && *high <= answer.annual.low).then(|| ExclusionReason::Variant((*id).to_owned()))
    };
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for answer in answers {
        match cheaper(&answer) {
            Some(obstacle) => left_out.push(Exclusion { offer: answer.offer, obstacles: vec![obstacle] }),
            None => kept.push(answer),
        }
    }
    excluded.extend(left_out);
    kept
}
