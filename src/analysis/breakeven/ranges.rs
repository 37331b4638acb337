//! The ranges of a meter over which one offer is the cheapest.

use super::Compared;
use crate::price::course::amount;
use crate::price::curve::Curve;
use crate::price::money::Money;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;

/// More ranges than this are not listed.
pub const MOST_RANGES: usize = 1_000;

/// The ranges, from the first number on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges<'a> {
    /// The ranges, each beginning where the one before ends.
    pub listed: Vec<Range<'a>>,
    /// Whether the cheapest changes again after the last of them.
    pub cut: bool,
}

/// Some numbers, all with the same cheapest offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range<'a> {
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

/// The offers on a stretch over which none of them begins another stage.
struct Stretch<'c, 'a> {
    known: Vec<(&'a Offer, &'c Curve)>,
    open: Vec<(&'a Offer, &'c Curve)>,
    to: u64,
}

/// The ranges of some offers, from a number on.
#[must_use]
pub fn ranges<'a>(compared: &[Compared<'a>], from: u64, known_only: bool) -> Ranges<'a> {
    let mut ranges = Ranges::default();
    let mut start = from;
    while start <= LARGEST_USAGE {
        let stretch = Stretch::at(compared, start, known_only);
        while let Some(next) = stretch.add_range(start, &mut ranges) {
            start = next;
            if ranges.listed.len() > MOST_RANGES {
                ranges.listed.pop();
                ranges.cut = true;
                return ranges;
            }
        }
        start = stretch.to + 1;
    }
    ranges
}

impl<'c, 'a> Stretch<'c, 'a> {
    fn at(compared: &'c [Compared<'a>], start: u64, known_only: bool) -> Self {
        let stages = || compared.iter().map(|of| (of.offer, of.course.at(start)));
        let open = stages().filter_map(|(offer, cost)| Some((offer, cost.at_least().filter(|_| !known_only)?)));
        let to = compared.iter().map(|of| of.course.end(start)).min().unwrap_or(LARGEST_USAGE);
        Self {
            known: stages().filter_map(|(offer, cost)| Some((offer, cost.known()?))).collect(),
            open: open.collect(),
            to,
        }
    }

    /// Adds the range that begins at a number, and tells where the next one does, if it does within the stretch.
    fn add_range(&self, start: u64, ranges: &mut Ranges<'a>) -> Option<u64> {
        let winner = self.known.iter().min_by_key(|(offer, curve)| (curve.at(start), offer.id()));
        let open: Vec<&(&Offer, &Curve)> = self
            .open
            .iter()
            .filter(|(_, curve)| winner.is_none_or(|(_, best)| curve.at(start) < best.at(start)))
            .collect();
        let next = winner.and_then(|winner| self.next_change(winner, start));
        let last = next.map_or(self.to, |next| next - 1);
        let range = Range {
            from: start,
            to: (last < LARGEST_USAGE).then_some(last),
            winner: winner.map(|(offer, curve)| Winner {
                offer,
                first: amount(curve, start),
                last: (last < LARGEST_USAGE).then(|| amount(curve, last)),
            }),
            open: open.into_iter().map(|(offer, _)| *offer).collect(),
        };
        ranges.add(range);
        next
    }

    /// The first number after `start` at which another offer is the cheapest, or another set of open offers could be.
    fn next_change(&self, (offer, best): &(&'a Offer, &Curve), start: u64) -> Option<u64> {
        let from = start + 1;
        if from > self.to {
            return None;
        }
        let beaten = self.known.iter().filter(|(other, _)| other.id() != offer.id()).filter_map(|(other, curve)| {
            let tie_counts = i128::from(other.id() < offer.id());
            curve.minus(best).plus(&Curve::constant(-tie_counts)).first_below_zero(from, self.to)
        });
        let opened = self.open.iter().filter_map(|(_, curve)| {
            let less = curve.minus(best);
            let turned = if less.at(start) < 0 { Curve::constant(-1).minus(&less) } else { less };
            turned.first_below_zero(from, self.to)
        });
        beaten.chain(opened).min()
    }
}

impl<'a> Range<'a> {
    /// The id of the cheapest offer.
    #[must_use]
    pub fn winner_id(&self) -> Option<&'a str> {
        self.winner.map(|winner| winner.offer.id())
    }
}

impl<'a> Ranges<'a> {
    /// Adds a range, or lengthens the last one where it only goes on.
    fn add(&mut self, range: Range<'a>) {
        match self.listed.last_mut() {
            Some(last) if last.winner_id() == range.winner_id() && same(&last.open, &range.open) => {
                last.to = range.to;
                if let Some((winner, more)) = last.winner.as_mut().zip(range.winner) {
                    winner.last = more.last;
                }
            }
            _ => self.listed.push(range),
        }
    }
}

fn same(one: &[&Offer], two: &[&Offer]) -> bool {
    one.iter().map(|offer| offer.id()).eq(two.iter().map(|offer| offer.id()))
}
