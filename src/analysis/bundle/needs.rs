//! A set of needs, by their places in the question.

/// How many needs one question may have.
pub const MOST_NEEDS: usize = 64;

/// Some of the needs of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Needs(u64);

impl Needs {
    /// No need.
    pub const NONE: Self = Self(0);

    /// The first so many needs: at most [`MOST_NEEDS`].
    #[must_use]
    pub fn first(count: usize) -> Self {
        Self(if count == 0 { 0 } else { u64::MAX >> (MOST_NEEDS - count) })
    }

    /// The needs of which something holds.
    #[must_use]
    pub fn of_which(self, holds: impl Fn(usize) -> bool) -> Self {
        self.places().filter(|place| holds(*place)).fold(Self::NONE, Self::and)
    }

    /// These and one more.
    #[must_use]
    pub fn and(self, place: usize) -> Self {
        Self(self.0 | 1 << place)
    }

    /// Those in either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those in both.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the need at a place is one of them.
    #[must_use]
    pub fn contains(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }

    /// The places of these needs.
    pub fn places(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(place)
        })
    }

    /// Every subset, the empty one last.
    pub fn subsets(self) -> impl Iterator<Item = Self> {
        let mut next = Some(self.0);
        std::iter::from_fn(move || {
            let subset = next?;
            next = (subset != 0).then(|| (subset - 1) & self.0);
            Some(Self(subset))
        })
    }
}
