//! The ranges of a meter over which one offer is the cheapest.

use super::Compared;
use super::walk::Walk;
use crate::money::exact::Money;
use crate::price::offer::Offer;

/// More ranges than this are not listed.
pub(crate) const MOST_RANGES: usize = 1_000;

/// More open offers than this, in all ranges together, are not listed.
pub const MOST_OPEN: usize = 100_000;

/// The ranges, from the first number on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges<'a> {
    /// The ranges, each beginning where the one before ends.
    pub listed: Vec<WinnerRange<'a>>,
    /// Whether what follows the last of them is not listed.
    pub cut: bool,
    /// How many open offers stand in all of them.
    open: usize,
}

/// Some numbers, all with the same cheapest offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WinnerRange<'a> {
    /// The first number.
    pub from: u64,
    /// The last one; none where the range has no end.
    pub to: Option<u64>,
    /// The cheapest offer with a known price, if one can be had.
    pub winner: Option<Winner<'a>>,
    /// The offers with unknown prices that could cost less.
    pub open: Vec<&'a Offer>,
}

/// The cheapest offer of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Winner<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// What it costs at the first number.
    pub first: Money,
    /// What it costs at the last number, if there is one.
    pub last: Option<Money>,
}

/// The ranges of some offers, from a number on.
pub(crate) fn ranges<'a>(compared: &[Compared<'a>], from: u64, known_only: bool) -> Ranges<'a> {
    let mut ranges = Ranges::default();
    let mut walk = Walk::along(compared, known_only);
    let mut start = Some(from);
    while let Some(at) = start {
        let Ok((range, next)) = walk.range(at) else {
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
    /// The id of the cheapest offer.
    pub fn winner_id(&self) -> Option<&'a str> {
        self.winner.map(|winner| winner.offer.id())
    }
}

impl<'a> Ranges<'a> {
    /// Whether there is more than is listed.
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
