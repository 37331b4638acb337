//! Where one offer becomes cheaper than another along a meter.

use super::Compared;
use crate::price::curve::Curve;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;
use std::cmp::Ordering;

/// More crossings of one pair of offers than this are not listed.
pub const MOST_CROSSINGS: usize = 100;

/// More runs of one pair on one stretch than this are not looked at.
const MOST_RUNS: usize = 400;

/// From a number on, one offer costs less than another that cost less before; at a touch neither does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing<'a> {
    /// The number.
    pub at: u64,
    /// The offer that is cheaper from there on.
    pub cheaper: &'a Offer,
    /// The other.
    pub dearer: &'a Offer,
}

/// Every crossing of two offers, by the number; and whether there are more of some pair than are listed.
#[must_use]
pub fn crossings<'a>(compared: &[Compared<'a>], from: u64) -> (Vec<Crossing<'a>>, bool) {
    let (mut found, mut more) = (Vec::new(), false);
    for (place, one) in compared.iter().enumerate() {
        for two in &compared[place + 1..] {
            let (mut turns, all) = turns(one, two, from);
            more |= !all || turns.len() > MOST_CROSSINGS;
            turns.truncate(MOST_CROSSINGS);
            found.extend(turns.into_iter().map(|(at, order)| match order {
                Ordering::Less => Crossing { at, cheaper: one.offer, dearer: two.offer },
                _ => Crossing { at, cheaper: two.offer, dearer: one.offer },
            }));
        }
    }
    found.sort_by_key(|crossing| crossing.at);
    (found, more)
}

/// Where the first of two offers becomes the cheaper or the dearer one, after it was the other; and whether that is all.
fn turns(one: &Compared, two: &Compared, from: u64) -> (Vec<(u64, Ordering)>, bool) {
    let (mut turns, mut all, mut before, mut start) = (Vec::new(), true, None, from);
    while start <= LARGEST_USAGE && turns.len() <= MOST_CROSSINGS {
        let to = one.course.end(start).min(two.course.end(start));
        match one.course.at(start).known().zip(two.course.at(start).known()) {
            None => before = None,
            Some((one, two)) => {
                let orders = orders(one, two, start, to);
                all &= orders.len() < MOST_RUNS;
                for (at, order) in orders {
                    if before.is_some_and(|before| before != order) {
                        turns.push((at, order));
                    }
                    before = Some(order);
                }
            }
        }
        start = to + 1;
    }
    (turns, all)
}

/// The start of each run over which one curve lies below the other, or above it: [`MOST_RUNS`] at most.
fn orders(one: &Curve, two: &Curve, from: u64, to: u64) -> Vec<(u64, Ordering)> {
    let (below, above) = (one.minus(two), two.minus(one));
    let below = below.runs(from, to).take(MOST_RUNS).filter(|(_, lower)| *lower).map(|(at, _)| (at, Ordering::Less));
    let above = above.runs(from, to).take(MOST_RUNS).filter(|(_, lower)| *lower).map(|(at, _)| (at, Ordering::Greater));
    let mut orders: Vec<_> = below.chain(above).collect();
    orders.sort_unstable();
    orders.truncate(MOST_RUNS);
    orders
}
