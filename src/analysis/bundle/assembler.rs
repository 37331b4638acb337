//! Solutions, turned into quotes.

use super::model::{Model, sub_question};
use super::outcome::{Bundle, BundledOffer, NextBundles, Saving};
use super::{NeedSet, STEPS_FOR_OTHERS};
use crate::analysis::answer::{Quoted, cheapest_known};
use crate::analysis::question::Question;
use crate::analysis::solver::k_best::KBest;
use crate::analysis::solver::limit::{LimitExceeded, StepLimit};
use crate::analysis::solver::resources::{Resources, SupplierUse};
use crate::analysis::solver::solution::{Assignment, Solution};
use crate::catalog::Catalog;

pub(super) struct Assembler<'a, 'q> {
    pub(super) catalog: &'a Catalog,
    pub(super) question: &'q Question,
    pub(super) model: &'q Model<'a>,
    pub(super) limit: &'q StepLimit,
}

impl<'a> Assembler<'a, '_> {
    /// The cheapest bundle of known cost, and the next ones.
    pub(super) fn known(&self, top: usize) -> Result<Option<(Bundle<'a>, NextBundles<'a>)>, LimitExceeded> {
        let mut solutions = KBest::new(&self.model.known, self.limit, &every_supplier);
        let Some(best) = solutions.next().transpose()? else { return Ok(None) };
        self.limit.reset(STEPS_FOR_OTHERS);
        let mut next = NextBundles { listed: Vec::new(), cut: false };
        for solution in solutions.take(top) {
            let Ok(solution) = solution else {
                next.cut = true;
                break;
            };
            next.listed.push(self.bundle(&solution));
        }
        Ok(Some((self.bundle(&best), next)))
    }

    /// The offer that serves everything by itself at the least cost: a known one, unless none is.
    pub(super) fn single(&self) -> Option<Quoted<'a>> {
        let question = Question { known_only: false, ..self.question.clone() };
        let (quoted, _) = question.ask_all(self.model.bidders.iter().map(|bidder| bidder.offer));
        cheapest_known(&quoted).or_else(|| quoted.iter().min_by_key(|quoted| quoted.annual.low)).cloned()
    }

    /// What the single host charges for the needs of each other offer of the bundle, where both figures are known.
    pub(super) fn savings(&self, single: &Quoted<'a>, best: &Bundle<'a>) -> Vec<Saving<'a>> {
        best.parts.iter().filter_map(|part| self.saving(single, part)).collect()
    }

    fn saving(&self, single: &Quoted<'a>, part: &BundledOffer<'a>) -> Option<Saving<'a>> {
        let offer = part.quoted.offer;
        let needs = NeedSet::first(self.question.needs.len());
        let kept = needs.filter(|index| !part.question.needs.contains(&self.question.needs[index]));
        if offer.id() == single.offer.id() || kept.is_empty() {
            return None;
        }
        let rest = sub_question(self.question, self.catalog, kept).ask(single.offer).ok()?;
        let at_single = single.annual.known()? - rest.annual.known()?;
        let price = part.quoted.annual.known()?;
        (at_single > price).then(|| Saving { offer, needs: part.question.needs.clone(), price, at_single })
    }

    pub(super) fn bundle(&self, solution: &Solution) -> Bundle<'a> {
        let parts: Vec<BundledOffer> = solution.assignments.iter().map(|assignment| self.part(*assignment)).collect();
        Bundle { annual: parts.iter().map(|part| part.quoted.annual).sum(), parts }
    }

    fn part(&self, assignment: Assignment) -> BundledOffer<'a> {
        let question = Question { known_only: false, ..self.question_of(assignment) };
        let offer = self.model.bidders[assignment.supplier].offer;
        let quoted = question.ask(offer).expect("an offer bids only for what it can serve");
        BundledOffer { question, quoted }
    }

    pub(super) fn question_of(&self, assignment: Assignment) -> Question {
        sub_question(self.question, self.catalog, self.model.elements.needs(assignment.elements))
    }
}

/// The signature by which a bundle is left out when it contains a cheaper one.
fn every_supplier(solution: &Solution) -> Vec<SupplierUse> {
    let any_use =
        |assignment: &Assignment| SupplierUse { supplier: assignment.supplier, resources: Resources::default() };
    solution.assignments.iter().map(any_use).collect()
}
