//! Where one offer becomes cheaper than another along a meter.

use super::Compared;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;

/// More crossings of one pair of offers than this are not listed.
pub const MOST_CROSSINGS: usize = 100;

/// From a number on, one offer costs less than another that it did not cost less than just before.
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
            for (cheaper, dearer) in [(one, two), (two, one)] {
                let mut starts: Vec<u64> = starts(cheaper, dearer, from);
                more |= starts.len() > MOST_CROSSINGS;
                starts.truncate(MOST_CROSSINGS);
                found.extend(starts.into_iter().map(|at| Crossing {
                    at,
                    cheaper: cheaper.offer,
                    dearer: dearer.offer,
                }));
            }
        }
    }
    found.sort_by_key(|crossing| crossing.at);
    (found, more)
}

/// The first number of each run over which one offer is cheaper, where both can be compared just before.
fn starts(cheaper: &Compared, dearer: &Compared, from: u64) -> Vec<u64> {
    let (mut starts, mut before, mut start) = (Vec::new(), None, from);
    while start <= LARGEST_USAGE && starts.len() <= MOST_CROSSINGS {
        let to = cheaper.course.end(start).min(dearer.course.end(start));
        let known = cheaper.course.at(start).known().zip(dearer.course.at(start).known());
        let Some((one, two)) = known else {
            (before, start) = (None, to + 1);
            continue;
        };
        for (at, less) in one.minus(two).runs(start, to).take(2 * MOST_CROSSINGS + 2) {
            if less && before == Some(false) {
                starts.push(at);
            }
            before = Some(less);
        }
        start = to + 1;
    }
    starts
}
