//! Where the cheapest offer changes along a meter, exactly: by the curves of the prices, not by trying numbers.

pub(crate) mod crossings;
pub(crate) mod order;
pub(crate) mod ranges;
mod walk;

use super::answer::{Exclusion, winner};
use super::exclusion::{ExclusionReason, obstacles};
use super::question::Question;
use super::unknown_rate::{UnknownRate, unknown_rates};
use crate::price::cost_function::{CostFunction, SegmentCost};
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crossings::{Crossings, crossings};
use ranges::{Ranges, ranges};

/// Where the cheapest changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakeven<'a> {
    /// The meter that varies.
    pub over: Meter,
    /// The first number looked at.
    pub from: u64,
    /// The offers that can be had somewhere, in the order they were named.
    pub compared: Vec<Compared<'a>>,
    /// The ranges of usage and who is cheapest in each.
    pub ranges: Ranges<'a>,
    /// Where one offer becomes cheaper than another.
    pub crossings: Crossings<'a>,
    /// What unknown rates would have to be at the usage given.
    pub unknown_rates: Vec<UnknownRate<'a>>,
    /// The offers that cannot serve at any number.
    pub excluded: Vec<Exclusion<'a>>,
}

/// An offer and its course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// What it costs along the meter.
    pub course: CostFunction,
}

/// Finds where the cheapest of some offers changes along a meter.
pub fn breakeven<'a>(offers: &[&'a Offer], question: &Question, over: Meter) -> Breakeven<'a> {
    let (mut compared, mut excluded) = (Vec::new(), Vec::new());
    for offer in offers {
        match course(offer, question, over) {
            Ok(course) => compared.push(Compared { offer, course }),
            Err(obstacles) => excluded.push(Exclusion { offer, obstacles }),
        }
    }
    let from = over.assumed();
    let ranges = ranges(&compared, from, question.known_only);
    let winners: Vec<&Offer> = ranges.listed.iter().filter_map(|range| Some(range.winner?.offer)).collect();
    let crossings = crossings(&compared, &winners, from);
    let unknown_rates = rates(offers, question, over);
    Breakeven { over, from, compared, ranges, crossings, unknown_rates, excluded }
}

fn course(offer: &Offer, question: &Question, over: Meter) -> Result<CostFunction, Vec<ExclusionReason>> {
    let all = obstacles(offer, question);
    if all.iter().any(|obstacle| !matches!(obstacle, ExclusionReason::Limit(..))) {
        return Err(all);
    }
    let course = CostFunction::of(offer, over, &question.usage, &question.options(offer));
    let somewhere = course.segments().iter().any(|stage| stage.cost != SegmentCost::Unavailable);
    if somewhere { Ok(course) } else { Err(all) }
}

/// At the usage given, where it says how much of the meter is used.
fn rates<'a>(offers: &[&'a Offer], question: &Question, over: Meter) -> Vec<UnknownRate<'a>> {
    if question.known_only || question.usage.given(over).is_none() {
        return Vec::new();
    }
    let (mut answers, _) = question.ask_all(offers.iter().copied());
    answers.sort_by_key(|answer| (answer.annual.low, answer.offer.id().to_owned()));
    unknown_rates(&answers, winner(&answers))
}
