//! The steps that packs make in a curve.

use super::whole::packs;

/// `height` for each started pack of `size` in `constant + slope · n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StepTerm {
    pub(super) height: i128,
    pub(super) constant: i128,
    pub(super) slope: i128,
    pub(super) size: i128,
}

impl StepTerm {
    pub(super) fn at(self, n: i128) -> i128 {
        self.height * packs(self.constant + self.slope * n, self.size)
    }

    /// The next number at which another pack is started, or one less.
    pub(super) fn next_change(self, from: u64) -> Option<u64> {
        let filled = packs(self.constant + self.slope * i128::from(from), self.size) * self.size;
        let next = if self.slope > 0 {
            (filled - self.constant).div_euclid(self.slope) + 1
        } else {
            packs(self.constant - filled + self.size, -self.slope)
        };
        u64::try_from(next).ok()
    }

    /// Whether both step at the same numbers.
    pub(super) fn rises_with(self, other: &Self) -> bool {
        (self.constant, self.slope, self.size) == (other.constant, other.slope, other.size)
    }
}
