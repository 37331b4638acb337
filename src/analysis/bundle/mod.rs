//! The cheapest set of offers that covers some needs, each offer bought at most once.
//!
//! Each need is served by one offer. An offer is quoted for the needs that it serves: the sum of their gigabytes, and
//! the most users that one of them has. Of two bundles that cost the same, the one of which more is known is better,
//! then the one with fewer offers.

mod assembler;
mod cost_table;
mod coverage;
mod demand;
pub(crate) mod elements;
mod model;
mod open;
pub(crate) mod outcome;
mod schedules;
mod uncertainty;
pub(crate) mod uncovered;

use super::answer::Quoted;
use super::question::Question;
use super::solver::element_set::ElementSet;
use super::solver::limit::{LimitExceeded, StepLimit};
use crate::catalog::Catalog;
use crate::price::offer::Offer;
use assembler::Assembler;
use elements::joint_needs;
use model::{Model, sub_question};
use outcome::{Best, BundleTooLarge, Bundles, Outcome};
use uncovered::{conflicts, left_out, uncovered, unserved};

/// Some of the needs of a question, by their indexes.
type NeedSet = ElementSet;

/// How many needs one question may have.
pub(crate) const MOST_NEEDS: usize = NeedSet::CAPACITY;

/// For the best bundle. A step takes about a quarter of a microsecond.
const STEPS_FOR_THE_BEST: u64 = 16_000_000;

/// For all others of a kind.
const STEPS_FOR_OTHERS: u64 = 6_000_000;

/// For counting those that are not listed.
const STEPS_FOR_COUNTING: u64 = 1_000_000;

/// Which bundles are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// How many of the next best are listed, and at most how many whose cost is not known.
    pub top: usize,
    /// How many offers a bundle may hold, where that is limited.
    pub most_offers: Option<usize>,
}

/// The cheapest bundles for a question.
pub fn bundle<'a>(
    catalog: &'a Catalog,
    question: &Question,
    selection: Selection,
) -> Result<Bundles<'a>, BundleTooLarge> {
    let too_large = |reason| BundleTooLarge::new(catalog, question, reason);
    if question.needs.len() > MOST_NEEDS {
        return Err(too_large(LimitExceeded::Combinations));
    }
    bundles(catalog, question, selection).map_err(too_large)
}

impl BundleTooLarge {
    fn new(catalog: &Catalog, question: &Question, reason: LimitExceeded) -> Self {
        let detailed = question.needs.iter().filter(|need| need.gigabytes.is_some() || need.users.is_some());
        let provides = |offer: &&Offer| question.needs.iter().any(|need| offer.provision(need.service).is_some());
        let offers = catalog.offers.iter().filter(provides).count();
        Self { needs: question.needs.len(), detailed: detailed.count(), offers, reason }
    }
}

fn bundles<'a>(catalog: &'a Catalog, question: &Question, selection: Selection) -> Result<Bundles<'a>, LimitExceeded> {
    if question.needs.is_empty() {
        return Ok(Bundles { most_offers: selection.most_offers, ..Bundles::default() });
    }
    let all = NeedSet::first(question.needs.len());
    let question = &sub_question(question, catalog, all);
    let limit = StepLimit::new(STEPS_FOR_THE_BEST);
    let model = Model::new(catalog, question, selection.most_offers, &limit)?;
    let unserved = unserved(catalog, question, &model, &limit)?;
    if !unserved.is_empty() {
        drop(model);
        let uncovered = unserved.iter().map(|index| uncovered(catalog, question, index)).collect();
        let rest = sub_question(question, catalog, all.difference(unserved));
        return Ok(Bundles { uncovered, ..bundles(catalog, &rest, selection)? });
    }
    let assembler = Assembler { catalog, question, model: &model, limit: &limit };
    let single = assembler.single();
    Ok(Bundles {
        outcome: outcome(&assembler, selection, single.as_ref())?,
        single,
        uncovered: Vec::new(),
        joint_needs: joint_needs(catalog, question),
        left_out: left_out(catalog, question, &model),
        most_offers: selection.most_offers,
    })
}

fn outcome<'a>(
    assembler: &Assembler<'a, '_>,
    selection: Selection,
    single: Option<&Quoted<'a>>,
) -> Result<Outcome<'a>, LimitExceeded> {
    if let Some((bundle, next)) = assembler.known(selection.top)? {
        let open = assembler.open(Some(&bundle), selection.top)?;
        let savings = single.map(|single| assembler.savings(single, &bundle)).unwrap_or_default();
        return Ok(Outcome::Best(Box::new(Best { bundle, next, savings, open })));
    }
    let open = assembler.open(None, selection.top)?;
    if !open.listed.is_empty() {
        return Ok(Outcome::OnlyOpen(open));
    }
    assembler.limit.reset(STEPS_FOR_OTHERS);
    let Assembler { catalog, question, limit, .. } = assembler;
    conflicts(catalog, question, selection, limit).map(Outcome::Conflict)
}
