//! What is used: so many users, so many gigabytes, so much of whatever else a catalog counts.

/// The greatest usage, of any meter, that can be priced.
pub(crate) const LARGEST_USAGE: u64 = 1_000_000_000;

/// Something that usage is counted in, by its place in the catalog's list of meters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Meter(pub usize);

impl Meter {
    /// People with an account.
    pub const USERS: Self = Self(0);
    /// Gigabytes.
    pub const STORAGE: Self = Self(1);

    /// What is used where nobody says: one user, and none of anything else.
    pub(crate) fn assumed(self) -> u64 {
        u64::from(self == Self::USERS)
    }
}

/// The level of each meter, the same every month of the year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    given: Vec<Option<u64>>,
}

impl Usage {
    /// The same usage, with `level` of this meter.
    pub fn with(mut self, meter: Meter, level: u64) -> Self {
        if self.given.len() <= meter.0 {
            self.given.resize(meter.0 + 1, None);
        }
        self.given[meter.0] = Some(level);
        self
    }

    /// The same usage; what it does not say is as in another.
    pub(crate) fn or(mut self, other: &Self) -> Self {
        self.given.resize(self.given.len().max(other.given.len()), None);
        for (level, otherwise) in self.given.iter_mut().zip(&other.given) {
            *level = level.or(*otherwise);
        }
        self
    }

    /// How much is used, given or assumed.
    pub fn level(&self, meter: Meter) -> u64 {
        self.given(meter).unwrap_or_else(|| meter.assumed())
    }

    pub(crate) fn given(&self, meter: Meter) -> Option<u64> {
        self.given.get(meter.0).copied().flatten()
    }

    /// The meters of which somebody said how much is used, and of which some is.
    pub(crate) fn asked(&self) -> impl Iterator<Item = Meter> {
        let used = self.given.iter().enumerate().filter(|(_, level)| level.is_some_and(|level| level > 0));
        used.map(|(index, _)| Meter(index))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }
}
