//! For which payments a rate holds.

use super::amount::Amount;
use crate::money::cents::WholeCents;
use crate::money::exact::Money;

/// The payments of more than `above`, up to and including `up_to`; without an end where one is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct AmountRange {
    pub(crate) above: Option<Amount>,
    pub(crate) up_to: Option<Amount>,
}

impl AmountRange {
    pub(crate) fn contains(self, amount: Money) -> bool {
        self.above.is_none_or(|above| above.money() < amount) && self.up_to.is_none_or(|up_to| amount <= up_to.money())
    }

    pub(crate) fn is_everything(self) -> bool {
        self == Self::default()
    }

    /// Whether some payment lies in both.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        let ends_before = |one: Self, next: Self| one.up_to.zip(next.above).is_some_and(|(end, above)| end <= above);
        !ends_before(self, other) && !ends_before(other, self)
    }

    /// The least payment in it, in whole cents.
    pub(crate) fn least(self) -> WholeCents {
        let cents = |above: Amount| i64::try_from(above.money().smallest_units() / Money::CENT.smallest_units());
        WholeCents::new(self.above.and_then(|above| cents(above).ok()).map_or(0, |cents| cents + 1))
    }
}
