//! Which of two curves lies below the other over a range, without their exact difference where two points tell.

use crate::price::curve::AffineWithSteps;
use std::cmp::Ordering;

/// How much may be looked at before an answer is cut: some seconds of work, however large the catalog.
pub(crate) const MOST_WORK: u64 = 60_000_000;

/// Looking at one step of a curve takes as long as looking at so many segments of offers.
const STEP: u64 = 4;

/// How much may still be looked at.
#[derive(Clone, Copy, Debug)]
pub struct WorkLimit(u64);

/// There was more to look at than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkLimitReached;

impl Default for WorkLimit {
    fn default() -> Self {
        Self(MOST_WORK)
    }
}

impl WorkLimit {
    pub(super) fn spend(&mut self, work: u64) -> Result<(), WorkLimitReached> {
        self.0 = self.0.checked_sub(work).ok_or(WorkLimitReached)?;
        Ok(())
    }
}

/// Two curves, from one number to another.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'c> {
    /// The one that is held against the other.
    pub curve: &'c AffineWithSteps,
    /// The other one.
    pub other: &'c AffineWithSteps,
    /// The first number.
    pub from: u64,
    /// The last number.
    pub to: u64,
}

/// How far one curve lies above another at both ends, and how far from there it may stray between them.
struct EndDifferences {
    least: i128,
    most: i128,
    swing: i128,
}

impl Comparison<'_> {
    /// How the curve lies to the other over the whole range, where its ends tell.
    pub fn order(&self) -> Option<Ordering> {
        let EndDifferences { least, most, swing } = self.end_differences();
        if least > swing {
            return Some(Ordering::Greater);
        }
        if most < -swing {
            return Some(Ordering::Less);
        }
        (least == 0 && most == 0 && swing == 0).then_some(Ordering::Equal)
    }

    /// The first number at which the curve lies below the other, or not above it where a tie counts.
    pub fn first_below(&self, tie_counts: bool, limit: &mut WorkLimit) -> Result<Option<u64>, WorkLimitReached> {
        let tie = i128::from(tie_counts);
        let EndDifferences { least, swing, .. } = self.end_differences();
        if least - tie >= swing {
            return Ok(None);
        }
        let less = self.curve.minus(self.other).plus(&AffineWithSteps::constant(-tie));
        self.spend_search(&less, 1, limit)?;
        Ok(less.first_below_zero(self.from, self.to))
    }

    /// The start of each run over which the curve lies below the other, or above it: so many of each, and in all, at
    /// most.
    pub(super) fn runs(&self, most: usize, limit: &mut WorkLimit) -> Result<Vec<(u64, Ordering)>, WorkLimitReached> {
        match self.order() {
            Some(Ordering::Equal) => return Ok(Vec::new()),
            Some(order) => return Ok(vec![(self.from, order)]),
            None => {}
        }
        let (below, above) = (self.curve.minus(self.other), self.other.minus(self.curve));
        self.spend_search(&below, 2, limit)?;
        let starts = |difference: &AffineWithSteps, order| {
            let runs = difference.sign_intervals(self.from, self.to).take(most).filter(|(_, negative)| *negative);
            runs.map(|(start, _)| (start, order)).collect::<Vec<_>>()
        };
        let mut runs = [starts(&below, Ordering::Less), starts(&above, Ordering::Greater)].concat();
        limit.spend(runs.len() as u64)?;
        runs.sort_unstable();
        runs.truncate(most);
        Ok(runs)
    }

    fn end_differences(&self) -> EndDifferences {
        let [first, last] = [self.from, self.to].map(|n| self.curve.at(n) - self.other.at(n));
        EndDifferences { least: first.min(last), most: first.max(last), swing: self.curve.swing() + self.other.swing() }
    }

    /// Takes the work of looking so many times for the numbers at which a curve is negative.
    fn spend_search(&self, curve: &AffineWithSteps, times: u64, limit: &mut WorkLimit) -> Result<(), WorkLimitReached> {
        limit.spend(curve.effort(self.from, self.to).saturating_mul(STEP * times))
    }
}
