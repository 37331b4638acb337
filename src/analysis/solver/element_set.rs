//! A set of needs, by their places in the question.

/// How many needs one question may have.
pub(crate) const MOST_NEEDS: usize = 64;

/// Some of the needs of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Needs(u64);

impl Needs {
    /// No need.
    pub(crate) const NONE: Self = Self(0);

    /// The first so many needs: at most [`MOST_NEEDS`].
    pub(crate) fn first(count: usize) -> Self {
        Self(if count == 0 { 0 } else { u64::MAX >> (MOST_NEEDS - count) })
    }

    /// The needs of which something holds.
    pub(crate) fn of_which(self, holds: impl Fn(usize) -> bool) -> Self {
        self.places().filter(|place| holds(*place)).fold(Self::NONE, Self::and)
    }

    /// These and one more.
    pub(crate) fn and(self, place: usize) -> Self {
        Self(self.0 | 1 << place)
    }

    /// Those in either.
    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those in both.
    pub(crate) fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those not in the other.
    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is none.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub(crate) fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the need at a place is one of them.
    pub(crate) fn contains(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }

    /// The places of these needs.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(place)
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
