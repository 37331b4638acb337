//! What no offer can serve, and what comes nearest to serving it.

use super::model::{Model, sub_question};
use super::{NeedSet, Selection};
use crate::analysis::exclusion::{Exclusion, ExclusionReason, exclusion_reasons};
use crate::analysis::question::Question;
use crate::analysis::solver::limit::{LimitExceeded, StepLimit};
use crate::catalog::Catalog;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered<'a> {
    pub need: Need,
    /// The offers that provide its service in some way, the nearest first, each with what stands in the way.
    pub nearest: Vec<Exclusion<'a>>,
}

/// The needs that no offer can serve, each asked for by itself.
pub(super) fn unserved(
    catalog: &Catalog,
    question: &Question,
    model: &Model,
    limit: &StepLimit,
) -> Result<NeedSet, LimitExceeded> {
    let mut unserved = NeedSet::EMPTY;
    for index in NeedSet::first(question.needs.len()).difference(model.reach(question.known_only)).iter() {
        let need = NeedSet::singleton(index);
        let alone = sub_question(question, catalog, need);
        let is_element = model.elements.is_element(need);
        if is_element || Model::new(catalog, &alone, None, limit)?.reach(question.known_only).is_empty() {
            unserved = unserved.union(need);
        }
    }
    Ok(unserved)
}

pub(super) fn uncovered<'a>(catalog: &'a Catalog, question: &Question, index: usize) -> Uncovered<'a> {
    let need = question.needs[index].clone();
    let alone = sub_question(question, catalog, NeedSet::singleton(index));
    let excluded = |offer: &'a Offer| {
        let mut reasons = exclusion_reasons(offer, &alone);
        if reasons.is_empty() {
            reasons.push(ExclusionReason::UnknownTotal);
        }
        Exclusion { offer, reasons }
    };
    let providers = catalog.offers.iter().filter(|offer| need.answered_by(offer) != Match::None);
    let mut nearest: Vec<Exclusion> = providers.map(excluded).collect();
    nearest.sort_by_key(|excluded| excluded.reasons.iter().map(distance).max());
    Uncovered { need, nearest }
}

/// The offers that provide something needed, or of which nobody knows whether they do, but that can serve nothing of
/// it: not in force, without a price, too small, or without what is bought where it is.
pub(super) fn left_out<'a>(catalog: &'a Catalog, question: &Question, model: &Model) -> Vec<Exclusion<'a>> {
    let elements = model.elements.all().iter().map(|element| model.elements.needs_of(element));
    let elements: Vec<Question> = elements.map(|needs| sub_question(question, catalog, needs)).collect();
    let mut left_out = Vec::new();
    for offer in &catalog.offers {
        let may_provide = |element: &&Question| element.needs.iter().any(|need| need.answered_by(offer) != Match::None);
        let mut reasons: Vec<Vec<ExclusionReason>> =
            elements.iter().filter(may_provide).map(|element| exclusion_reasons(offer, element)).collect();
        if reasons.is_empty() || reasons.iter().any(Vec::is_empty) {
            continue;
        }
        reasons.sort_by_key(|reasons| reasons.iter().map(distance).max());
        left_out.push(Exclusion { offer, reasons: reasons.swap_remove(0) });
    }
    left_out
}

/// How hard an obstacle is to remove: by oneself, by asking for a price, by using less or other software, or not now.
fn distance(obstacle: &ExclusionReason) -> usize {
    match obstacle {
        ExclusionReason::SelfService(_) => 0,
        ExclusionReason::UnknownTotal | ExclusionReason::Variant(_) => 1,
        ExclusionReason::OnRequest | ExclusionReason::NotListed => 2,
        ExclusionReason::Limit(..) => 3,
        ExclusionReason::Software(..) => 4,
        ExclusionReason::NotYetInForce(_) => 5,
        ExclusionReason::NoLongerInForce(_) => 6,
        ExclusionReason::Criterion(..) | ExclusionReason::CriterionUnknown(..) => 7,
        ExclusionReason::Service(_) => 8,
    }
}

/// The needs without any one of which all others can be served together.
pub(super) fn conflicts(
    catalog: &Catalog,
    question: &Question,
    selection: Selection,
    limit: &StepLimit,
) -> Result<Vec<Need>, LimitExceeded> {
    let all = NeedSet::first(question.needs.len());
    let mut conflicts = Vec::new();
    for index in all.iter() {
        let rest = sub_question(question, catalog, all.difference(NeedSet::singleton(index)));
        let model = Model::new(catalog, &rest, selection.most_offers, limit)?;
        if model.instance(question.known_only).cheapest(limit)?.is_some() {
            conflicts.push(question.needs[index].clone());
        }
    }
    Ok(conflicts)
}
