//! Where the cheapest offer changes along a meter, exactly: by the curves of the prices, not by trying numbers.

pub(crate) mod offer_cost;

pub(crate) mod comparison;

pub(crate) mod envelope;

pub(crate) mod ranges;

pub(crate) mod crossings;

use super::answer::cheapest_known;
use super::exclusion::Exclusion;
use super::question::Question;
use super::unknown_rate::{UnknownRate, unknown_rates};
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crossings::{Crossings, crossings};
use offer_cost::OfferCost;
use ranges::{Ranges, ranges};

/// Where the cheapest changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakeven<'a> {
    /// The meter that varies.
    pub over: Meter,
    /// The first number looked at.
    pub from: u64,
    /// The offers that can be had somewhere, in the order they were named.
    pub compared: Vec<OfferCost<'a>>,
    /// The ranges of usage and who is cheapest in each.
    pub ranges: Ranges<'a>,
    /// Where one offer becomes cheaper than another.
    pub crossings: Crossings<'a>,
    /// What unknown rates would have to be at the usage given.
    pub unknown_rates: Vec<UnknownRate<'a>>,
    /// The offers that cannot serve at any number.
    pub excluded: Vec<Exclusion<'a>>,
}

/// Finds where the cheapest of some offers changes along a meter.
pub fn breakeven<'a>(offers: &[&'a Offer], question: &Question, over: Meter) -> Breakeven<'a> {
    let (mut compared, mut excluded) = (Vec::new(), Vec::new());
    for offer in offers {
        match OfferCost::along(over, offer, question) {
            Ok(cost) => compared.push(cost),
            Err(reasons) => excluded.push(Exclusion { offer, reasons }),
        }
    }
    let from = over.assumed();
    let ranges = ranges(&compared, from, question.known_only);
    let winners: Vec<&Offer> = ranges.listed.iter().filter_map(|range| Some(range.winner?.offer)).collect();
    let crossings = crossings(&compared, &winners, from);
    let unknown_rates = rates(offers, question, over);
    Breakeven { over, from, compared, ranges, crossings, unknown_rates, excluded }
}

/// At the usage given, where it says how much of the meter is used.
fn rates<'a>(offers: &[&'a Offer], question: &Question, over: Meter) -> Vec<UnknownRate<'a>> {
    if question.known_only || question.usage().given(over).is_none() {
        return Vec::new();
    }
    let (mut answers, _) = question.ask_all(offers.iter().copied());
    answers.sort_by_key(|answer| (answer.annual.low, answer.offer.id().to_owned()));
    unknown_rates(&answers, cheapest_known(&answers))
}
