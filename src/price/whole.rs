//! Whole numbers: ranges of them, and the packs that hold them.

/// A range of whole numbers: above one, up to and including another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WholeRange {
    /// Excluded; `None`: no lower end.
    pub(crate) above: Option<i128>,
    /// Included; `None`: no upper end.
    pub(crate) up_to: Option<i128>,
}

impl WholeRange {
    pub(crate) const EVERYTHING: Self = Self { above: None, up_to: None };

    pub(crate) fn contains(self, number: i128) -> bool {
        self.above.is_none_or(|above| number > above) && self.up_to.is_none_or(|up_to| number <= up_to)
    }
}

pub(crate) fn packs(amount: i128, size: i128) -> i128 {
    amount.div_euclid(size) + i128::from(amount.rem_euclid(size) > 0)
}
