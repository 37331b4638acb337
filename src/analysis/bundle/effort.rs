//! How much is looked at before a question is out of exact reach: counted, so that an answer never depends on a clock.

use std::cell::Cell;

/// The question is too large to be answered exactly in a time one would wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfReach;

/// What may still be looked at.
#[derive(Debug)]
pub struct Effort(Cell<u64>);

impl Effort {
    /// For the best bundle.
    pub const BEST: u64 = 30_000_000;
    /// For all others of a kind.
    pub const OTHERS: u64 = 10_000_000;

    /// So many steps.
    #[must_use]
    pub fn new(steps: u64) -> Self {
        Self(Cell::new(steps))
    }

    /// Takes some steps.
    ///
    /// # Errors
    /// When there are none left.
    pub fn spend(&self, steps: u64) -> Result<(), OutOfReach> {
        self.0.set(self.0.get().checked_sub(steps).ok_or(OutOfReach)?);
        Ok(())
    }

    /// Allows so many steps from here on.
    pub fn allow(&self, steps: u64) {
        self.0.set(steps);
    }
}
