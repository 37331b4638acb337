//! What no offer can serve, and what comes nearest to serving it.

use super::effort::{Effort, OutOfReach};
use super::market::{Market, sub_question};
use super::needs::Needs;
use super::search::cheapest;
use crate::analysis::answer::Excluded;
use crate::analysis::obstacle::{Obstacle, obstacles};
use crate::analysis::question::Question;
use crate::catalog::Catalog;
use crate::price::need::{Answer, Need};

/// A need that no offer can serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered<'a> {
    /// The need.
    pub need: Need,
    /// The offers that provide its service in some way, the nearest first, each with what stands in the way.
    pub nearest: Vec<Excluded<'a>>,
}

/// Why nobody serves the need at a place.
#[must_use]
pub fn uncovered<'a>(catalog: &'a Catalog, question: &Question, place: usize) -> Uncovered<'a> {
    let alone = sub_question(question, catalog, Needs::NONE.and(place));
    let (_, mut nearest) = alone.ask_all(&catalog.offers);
    nearest.retain(|excluded| !excluded.obstacles.iter().any(|obstacle| matches!(obstacle, Obstacle::Service(_))));
    nearest.sort_by_key(|excluded| excluded.obstacles.iter().map(distance).max());
    Uncovered { need: question.needs[place].clone(), nearest }
}

/// The offers that provide something needed, or of which nobody knows whether they do, but that can serve nothing of it:
/// not in force, without a price, or too small.
#[must_use]
pub fn left_out<'a>(catalog: &'a Catalog, question: &Question) -> Vec<Excluded<'a>> {
    let places = Needs::first(question.needs.len()).places();
    let alone: Vec<Question> = places.map(|place| sub_question(question, catalog, Needs::NONE.and(place))).collect();
    let mut left_out = Vec::new();
    for offer in &catalog.offers {
        let may_provide = |alone: &&Question| alone.needs[0].answered_by(offer) != Answer::None;
        let provided = alone.iter().filter(may_provide);
        let mut reasons: Vec<Vec<Obstacle>> = provided.map(|alone| obstacles(offer, alone)).collect();
        if reasons.is_empty() || reasons.iter().any(Vec::is_empty) {
            continue;
        }
        reasons.sort_by_key(|reasons| reasons.iter().map(distance).max());
        left_out.push(Excluded { offer, obstacles: reasons.swap_remove(0) });
    }
    left_out
}

/// How hard an obstacle is to remove: by oneself, by asking for a price, by using less or other software, or not now.
fn distance(obstacle: &Obstacle) -> usize {
    match obstacle {
        Obstacle::SelfService(_) => 0,
        Obstacle::UnknownTotal | Obstacle::Variant(_) => 1,
        Obstacle::OnRequest | Obstacle::NotListed => 2,
        Obstacle::Limit(..) => 3,
        Obstacle::Software(..) => 4,
        Obstacle::NotYetInForce(_) => 5,
        Obstacle::NoLongerInForce(_) => 6,
        Obstacle::Service(_) => 7,
    }
}

/// The needs without any one of which all others can be served together.
///
/// # Errors
/// When the search takes too long.
pub fn conflicts(catalog: &Catalog, question: &Question, effort: &Effort) -> Result<Vec<Need>, OutOfReach> {
    let all = Needs::first(question.needs.len());
    let mut found = Vec::new();
    for place in all.places() {
        let rest = sub_question(question, catalog, all.without(Needs::NONE.and(place)));
        let market = Market::new(catalog, &rest)?;
        let sales: Vec<_> = market.stalls.iter().map(|stall| Some(stall.sale(question.known_only))).collect();
        if cheapest(&market, &sales, effort)?.is_some() {
            found.push(question.needs[place].clone());
        }
    }
    Ok(found)
}
