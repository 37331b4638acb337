//! A set of small indexes in one machine word, so that unions and subset tests take one instruction.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ElementSet(u64);

impl ElementSet {
    pub(crate) const EMPTY: Self = Self(0);
    /// Indexes are below this.
    pub(crate) const CAPACITY: usize = 64;

    pub(crate) fn singleton(index: usize) -> Self {
        Self(1 << index)
    }

    /// The indexes below `count`.
    pub(crate) fn first(count: usize) -> Self {
        Self(if count == 0 { 0 } else { u64::MAX >> (Self::CAPACITY - count) })
    }

    pub(crate) fn filter(self, predicate: impl Fn(usize) -> bool) -> Self {
        self.iter().filter(|index| predicate(*index)).collect()
    }

    pub(crate) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn is_subset(self, other: Self) -> bool {
        self.difference(other).is_empty()
    }

    pub(crate) fn is_disjoint(self, other: Self) -> bool {
        self.intersection(other).is_empty()
    }

    pub(crate) fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    pub(crate) fn contains(self, index: usize) -> bool {
        self.0 >> index & 1 == 1
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let index = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(index)
        })
    }

    /// Every subset, the empty one last.
    pub(crate) fn subsets(self) -> impl Iterator<Item = Self> {
        let mut next = Some(self.0);
        std::iter::from_fn(move || {
            let subset = next?;
            next = (subset != 0).then(|| (subset - 1) & self.0);
            Some(Self(subset))
        })
    }
}

impl FromIterator<usize> for ElementSet {
    fn from_iter<I: IntoIterator<Item = usize>>(indexes: I) -> Self {
        indexes.into_iter().map(Self::singleton).collect()
    }
}

/// The union of some sets.
impl FromIterator<ElementSet> for ElementSet {
    fn from_iter<I: IntoIterator<Item = Self>>(sets: I) -> Self {
        sets.into_iter().fold(Self::EMPTY, Self::union)
    }
}
