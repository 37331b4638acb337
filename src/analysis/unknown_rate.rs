//! What a rate that nobody publishes would have to be for its offer to come first.

use super::answer::Quoted;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::{Money, Rounding};
use crate::price::line::LineKind;
use crate::price::offer::Offer;
use crate::price::quote::LineItem;

/// An offer comes first as long as one rate stays below a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRate<'a> {
    /// The offer that is open by this rate alone.
    pub offer: &'a Offer,
    /// The cheapest offer with a known price.
    pub against: &'a Offer,
    pub threshold: Threshold,
}

/// What one unknown rate would have to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// What the rate charges for.
    pub item: LineKind,
    /// How many units the rate buys.
    pub per: u64,
    /// The catalog's currency a year for `per` units, all taxes included, rounded down.
    pub below: Digits,
}

/// Decimals beyond the cent that a small threshold may need.
const MOST_DECIMALS: u32 = 6;

/// The thresholds of all offers that are open by one rate alone and could come before the cheapest with a known price.
pub(crate) fn unknown_rates<'a>(answers: &[Quoted<'a>], cheapest: Option<&Quoted<'a>>) -> Vec<UnknownRate<'a>> {
    let Some(cheapest) = cheapest else { return Vec::new() };
    let rate = |answer: &Quoted<'a>| {
        let threshold = threshold(answer.quote.open_lines(), answer.annual, cheapest.annual.low)?;
        Some(UnknownRate { offer: answer.offer, against: cheapest.offer, threshold })
    };
    answers.iter().filter_map(rate).collect()
}

/// What the rate of the only open line of an amount would have to be for the amount to stay below another; nothing
/// where several lines are open, or where it does so in any case or in none.
pub(crate) fn threshold<'l>(
    mut open: impl Iterator<Item = &'l LineItem>,
    annual: Bounds<Money>,
    to_beat: Money,
) -> Option<Threshold> {
    let could_be_dearer = annual.high.is_none_or(|high| high >= to_beat);
    let (line, None) = (open.next()?, open.next()) else { return None };
    if annual.low >= to_beat || !could_be_dearer {
        return None;
    }
    let known: Money = annual.low - line.amount.low;
    let below = rounded_down(to_beat - known, line.quantity.digits)?;
    Some(Threshold { item: line.item.clone(), per: line.published.per, below })
}

/// To the cent, or to as many decimals as it takes not to be nothing.
fn rounded_down(amount: Money, units: i128) -> Option<Digits> {
    let at = |decimals| amount.divided(units, decimals, Rounding::Down);
    (2..=MOST_DECIMALS).map(at).find(|figure| figure.digits > 0)
}
