//! How much is looked at and kept before a question is out of exact reach: counted, so that an answer never depends on a
//! clock.

use std::cell::Cell;

/// Why a question is too large to be answered exactly in a time and a memory that one would allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfReach {
    /// There are more ways to use the offers, each by itself, than can be looked at.
    Ways,
    /// There are more combinations of offers than can be compared.
    Combinations,
}

/// What may still be looked at and kept.
#[derive(Debug)]
pub(crate) struct Effort {
    steps: Cell<u64>,
    bytes: Cell<u64>,
}

/// Memory in use, given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Held<'e> {
    effort: &'e Effort,
    bytes: u64,
}

impl Effort {
    /// For the best bundle. A step takes about a quarter of a microsecond.
    pub(crate) const BEST: u64 = 16_000_000;
    /// For all others of a kind.
    pub(crate) const OTHERS: u64 = 6_000_000;
    /// For counting those that are not listed.
    pub(crate) const COUNTING: u64 = 1_000_000;
    /// Memory for one search.
    const BYTES: u64 = 512 * 1024 * 1024;

    /// So many steps.
    pub(crate) fn new(steps: u64) -> Self {
        Self { steps: Cell::new(steps), bytes: Cell::new(Self::BYTES) }
    }

    /// Takes some steps.
    ///
    /// # Errors
    /// When there are none left.
    pub(crate) fn spend(&self, steps: u64) -> Result<(), OutOfReach> {
        self.steps.set(self.steps.get().checked_sub(steps).ok_or(OutOfReach::Combinations)?);
        Ok(())
    }

    /// Allows so many steps from here on.
    pub(crate) fn allow(&self, steps: u64) {
        self.steps.set(steps);
    }

    /// Allows no more than so many steps from here on.
    pub(crate) fn allow_at_most(&self, steps: u64) {
        self.steps.set(self.steps.get().min(steps));
    }

    /// Memory, of which none is in use yet.
    pub(crate) fn hold(&self) -> Held<'_> {
        Held { effort: self, bytes: 0 }
    }
}

impl Held<'_> {
    /// Takes some more bytes.
    ///
    /// # Errors
    /// When there are none left.
    pub(crate) fn add(&mut self, bytes: usize) -> Result<(), OutOfReach> {
        let (left, bytes) = (&self.effort.bytes, bytes as u64);
        left.set(left.get().checked_sub(bytes).ok_or(OutOfReach::Combinations)?);
        self.bytes += bytes;
        Ok(())
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.effort.bytes.set(self.effort.bytes.get() + self.bytes);
    }
}
