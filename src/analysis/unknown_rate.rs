//! What a rate that nobody publishes would have to be for its offer to come first.

use super::answer::Quoted;
use crate::price::line::Item;
use crate::price::money::{Figure, Money, Rounding};
use crate::price::offer::Offer;

/// An offer comes first as long as one rate stays below a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRate<'a> {
    /// The offer that is open by this rate alone.
    pub offer: &'a Offer,
    /// What the rate charges for.
    pub item: Item,
    /// How many units the rate buys.
    pub per: u64,
    /// The cheapest offer with a known price.
    pub against: &'a Offer,
    /// Euros a year for `per` units, all taxes included, rounded down.
    pub below: Figure,
}

/// Decimals beyond the cent that a small threshold may need.
const MOST_DECIMALS: u32 = 6;

/// The thresholds of all offers that are open by one rate alone and could come before the cheapest with a known price.
#[must_use]
pub fn unknown_rates<'a>(answers: &[Quoted<'a>], cheapest: Option<&Quoted<'a>>) -> Vec<UnknownRate<'a>> {
    let Some(cheapest) = cheapest else { return Vec::new() };
    answers.iter().filter_map(|answer| unknown_rate(answer, cheapest)).collect()
}

fn unknown_rate<'a>(answer: &Quoted<'a>, cheapest: &Quoted<'a>) -> Option<UnknownRate<'a>> {
    let to_beat = cheapest.annual.low;
    let could_be_dearer = answer.annual.high.is_none_or(|high| high >= to_beat);
    let mut open = answer.quote.open_lines();
    let (line, None) = (open.next()?, open.next()) else { return None };
    if answer.annual.low >= to_beat || !could_be_dearer {
        return None;
    }
    let known: Money = answer.annual.low - line.amount.low;
    let below = rounded_down(to_beat - known, line.quantity.digits)?;
    Some(UnknownRate {
        offer: answer.offer,
        item: line.item.clone(),
        per: line.published.per,
        against: cheapest.offer,
        below,
    })
}

/// To the cent, or to as many decimals as it takes not to be nothing.
fn rounded_down(amount: Money, units: i128) -> Option<Figure> {
    let at = |decimals| amount.divided(units, decimals, Rounding::Down);
    (2..=MOST_DECIMALS).map(at).find(|figure| figure.digits > 0)
}
