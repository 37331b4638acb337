//! The ranges of a meter over which one offer is the cheapest.

use super::envelope::{LowerEnvelope, WinnerRange};
use super::offer_cost::OfferCost;
use crate::price::offer::Offer;

/// More ranges than this are not listed.
pub(crate) const MOST_RANGES: usize = 1_000;

/// More open offers than this, in all ranges together, are not listed.
pub const MOST_OPEN: usize = 100_000;

/// The ranges, from the first number on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges<'a> {
    /// Each begins where the one before ends.
    pub listed: Vec<WinnerRange<'a>>,
    /// Whether what follows the last of them is not listed.
    pub cut: bool,
    /// How many open offers stand in all of them.
    open: usize,
}

pub(crate) fn ranges<'a>(compared: &[OfferCost<'a>], from: u64, known_only: bool) -> Ranges<'a> {
    let mut ranges = Ranges::default();
    let mut envelope = LowerEnvelope::of(compared, known_only);
    let mut start = Some(from);
    while let Some(at) = start {
        let Ok((range, next)) = envelope.range(at) else {
            ranges.cut = true;
            return ranges;
        };
        ranges.add(range);
        if ranges.is_full() {
            ranges.listed.pop();
            ranges.cut = true;
            return ranges;
        }
        start = next;
    }
    ranges
}

impl<'a> WinnerRange<'a> {
    pub fn winner_id(&self) -> Option<&'a str> {
        self.winner.map(|winner| winner.offer.id())
    }
}

impl<'a> Ranges<'a> {
    fn is_full(&self) -> bool {
        self.listed.len() > MOST_RANGES || self.open > MOST_OPEN && self.listed.len() > 1
    }

    /// Adds a range, or lengthens the last one where it only goes on.
    fn add(&mut self, range: WinnerRange<'a>) {
        match self.listed.last_mut() {
            Some(last) if last.winner_id() == range.winner_id() && same(&last.open, &range.open) => {
                last.to = range.to;
                if let Some((winner, more)) = last.winner.as_mut().zip(range.winner) {
                    winner.last = more.last;
                }
            }
            _ => {
                self.open += range.open.len();
                self.listed.push(range);
            }
        }
    }
}

fn same(one: &[&Offer], two: &[&Offer]) -> bool {
    one.iter().map(|offer| offer.id()).eq(two.iter().map(|offer| offer.id()))
}
