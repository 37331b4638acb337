//! What no offer can serve, and what comes nearest to serving it.

use super::Selection;
use super::model::{Market, sub_question};
use crate::analysis::answer::Exclusion;
use crate::analysis::exclusion::{ExclusionReason, obstacles};
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::Needs;
use crate::analysis::solver::limit::{Effort, OutOfReach};
use crate::analysis::solver::search::cheapest;
use crate::catalog::Catalog;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;

/// A need that no offer can serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered<'a> {
    /// The need.
    pub need: Need,
    /// The offers that provide its service in some way, the nearest first, each with what stands in the way.
    pub nearest: Vec<Exclusion<'a>>,
}

/// The needs that no offer can serve, each asked for by itself.
///
/// # Errors
/// When there are more ways to use the offers than can be looked at.
pub(crate) fn unserved(
    catalog: &Catalog,
    question: &Question,
    market: &Market,
    effort: &Effort,
) -> Result<Needs, OutOfReach> {
    let mut unserved = Needs::NONE;
    for place in Needs::first(question.needs.len()).without(market.reach(question.known_only)).places() {
        let need = Needs::NONE.and(place);
        let alone = sub_question(question, catalog, need);
        let stands_alone = market.units.holds(need);
        if stands_alone || Market::new(catalog, &alone, None, effort)?.reach(question.known_only).is_empty() {
            unserved = unserved.or(need);
        }
    }
    Ok(unserved)
}

/// Why nobody serves the need at a place.
pub(crate) fn uncovered<'a>(catalog: &'a Catalog, question: &Question, place: usize) -> Uncovered<'a> {
    let need = question.needs[place].clone();
    let alone = sub_question(question, catalog, Needs::NONE.and(place));
    let excluded = |offer: &'a Offer| {
        let mut obstacles = obstacles(offer, &alone);
        if obstacles.is_empty() {
            obstacles.push(ExclusionReason::UnknownTotal);
        }
        Exclusion { offer, obstacles }
    };
    let providers = catalog.offers.iter().filter(|offer| need.answered_by(offer) != Match::None);
    let mut nearest: Vec<Exclusion> = providers.map(excluded).collect();
    nearest.sort_by_key(|excluded| excluded.obstacles.iter().map(distance).max());
    Uncovered { need, nearest }
}

/// The offers that provide something needed, or of which nobody knows whether they do, but that can serve nothing of it:
/// not in force, without a price, too small, or without what is bought where it is.
pub(crate) fn left_out<'a>(catalog: &'a Catalog, question: &Question, market: &Market) -> Vec<Exclusion<'a>> {
    let units = market.needs.places().map(|place| market.units.unit(place));
    let units: Vec<Question> = units.map(|unit| sub_question(question, catalog, unit)).collect();
    let mut left_out = Vec::new();
    for offer in &catalog.offers {
        let may_provide = |unit: &&Question| unit.needs.iter().any(|need| need.answered_by(offer) != Match::None);
        let mut reasons: Vec<Vec<ExclusionReason>> =
            units.iter().filter(may_provide).map(|unit| obstacles(offer, unit)).collect();
        if reasons.is_empty() || reasons.iter().any(Vec::is_empty) {
            continue;
        }
        reasons.sort_by_key(|reasons| reasons.iter().map(distance).max());
        left_out.push(Exclusion { offer, obstacles: reasons.swap_remove(0) });
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
        ExclusionReason::Service(_) => 7,
    }
}

/// The needs without any one of which all others can be served together.
///
/// # Errors
/// When the search takes too long.
pub(crate) fn conflicts(
    catalog: &Catalog,
    question: &Question,
    selection: Selection,
    effort: &Effort,
) -> Result<Vec<Need>, OutOfReach> {
    let all = Needs::first(question.needs.len());
    let mut found = Vec::new();
    for place in all.places() {
        let rest = sub_question(question, catalog, all.without(Needs::NONE.and(place)));
        let market = Market::new(catalog, &rest, selection.most_offers, effort)?;
        let sales: Vec<_> = market.stalls.iter().map(|stall| Some(stall.sale(question.known_only))).collect();
        if cheapest(&market, &sales, effort)?.is_some() {
            found.push(question.needs[place].clone());
        }
    }
    Ok(found)
}
