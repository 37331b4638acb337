//! How many steps a search may take and how much memory it may use: counted, so that an answer never depends on a
//! clock.

use std::cell::Cell;

/// More bids than this are not looked at.
pub(crate) const MOST_BIDS: usize = 1 << 18;

/// Why an instance is too large to be solved exactly in a time and a memory that one would allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitExceeded {
    /// The suppliers, each by itself, make more bids than can be looked at.
    Bids,
    /// There are more combinations of suppliers than can be compared.
    Combinations,
}

/// The steps and the memory that are left.
#[derive(Debug)]
pub(crate) struct StepLimit {
    steps: Cell<u64>,
    bytes: Cell<u64>,
}

/// Memory in use, given back when it is dropped.
#[derive(Debug)]
pub(crate) struct MemoryReservation<'l> {
    limit: &'l StepLimit,
    bytes: u64,
}

impl StepLimit {
    const BYTES: u64 = 512 * 1024 * 1024;

    pub(crate) fn new(steps: u64) -> Self {
        Self { steps: Cell::new(steps), bytes: Cell::new(Self::BYTES) }
    }

    pub(crate) fn take(&self, steps: u64) -> Result<(), LimitExceeded> {
        self.steps.set(self.steps.get().checked_sub(steps).ok_or(LimitExceeded::Combinations)?);
        Ok(())
    }

    /// Allows so many steps from here on.
    pub(crate) fn reset(&self, steps: u64) {
        self.steps.set(steps);
    }

    /// Allows no more than so many steps from here on.
    pub(crate) fn lower_to(&self, steps: u64) {
        self.steps.set(self.steps.get().min(steps));
    }

    pub(super) fn reserve(&self) -> MemoryReservation<'_> {
        MemoryReservation { limit: self, bytes: 0 }
    }
}

impl MemoryReservation<'_> {
    pub(super) fn grow(&mut self, bytes: usize) -> Result<(), LimitExceeded> {
        let (left, bytes) = (&self.limit.bytes, bytes as u64);
        left.set(left.get().checked_sub(bytes).ok_or(LimitExceeded::Combinations)?);
        self.bytes += bytes;
        Ok(())
    }
}

impl Drop for MemoryReservation<'_> {
    fn drop(&mut self) {
        self.limit.bytes.set(self.limit.bytes.get() + self.bytes);
    }
}
