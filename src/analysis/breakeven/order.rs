//! Which of two curves lies below the other over a stretch, without their exact difference where two points tell.

use crate::price::curve::AffineWithSteps;
use std::cmp::Ordering;

/// How much may be looked at before an answer is cut: some seconds of work, however large the catalog.
pub(crate) const MOST_EFFORT: u64 = 60_000_000;

/// Looking at one step of a curve takes as long as looking at so many stages of offers.
const STEP: u64 = 4;

/// What may still be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Effort(u64);

/// There was more to look at than may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent;

impl Default for Effort {
    fn default() -> Self {
        Self(MOST_EFFORT)
    }
}

impl Effort {
    /// Looks at so much more.
    ///
    /// # Errors
    /// When that is more than may be.
    pub fn spend(&mut self, effort: u64) -> Result<(), Spent> {
        self.0 = self.0.checked_sub(effort).ok_or(Spent)?;
        Ok(())
    }

    /// Looks for the numbers of a stretch at which a curve is negative, so many times.
    ///
    /// # Errors
    /// When that takes more than may be.
    pub fn search(&mut self, curve: &AffineWithSteps, (from, to): (u64, u64), times: u64) -> Result<(), Spent> {
        self.spend(curve.effort(from, to).saturating_mul(STEP * times))
    }
}

/// How far one curve lies above another at both ends of a stretch, and how far from there it may stray between them.
struct Gap {
    least: i128,
    most: i128,
    swing: i128,
}

impl Gap {
    fn between(one: &AffineWithSteps, two: &AffineWithSteps, from: u64, to: u64) -> Self {
        let [first, last] = [from, to].map(|n| one.at(n) - two.at(n));
        Self { least: first.min(last), most: first.max(last), swing: one.swing() + two.swing() }
    }
}

/// How one curve lies to another over a whole stretch, where its ends tell.
pub fn order(one: &AffineWithSteps, two: &AffineWithSteps, from: u64, to: u64) -> Option<Ordering> {
    let Gap { least, most, swing } = Gap::between(one, two, from, to);
    if least > swing {
        return Some(Ordering::Greater);
    }
    if most < -swing {
        return Some(Ordering::Less);
    }
    (least == 0 && most == 0 && swing == 0).then_some(Ordering::Equal)
}

/// The first number of a stretch at which one curve lies below another, or not above it where a tie counts.
///
/// # Errors
/// When it takes more effort than is left.
pub fn first_below(
    (one, two): (&AffineWithSteps, &AffineWithSteps),
    tie_counts: bool,
    (from, to): (u64, u64),
    effort: &mut Effort,
) -> Result<Option<u64>, Spent> {
    let tie = i128::from(tie_counts);
    let Gap { least, swing, .. } = Gap::between(one, two, from, to);
    if least - tie >= swing {
        return Ok(None);
    }
    let less = one.minus(two).plus(&AffineWithSteps::constant(-tie));
    effort.search(&less, (from, to), 1)?;
    Ok(less.first_below_zero(from, to))
}
