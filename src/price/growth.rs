//! What grows from year to year: usage and prices, compounded without rounding.

use super::usage::LARGEST_USAGE;
use crate::money::percent::{Percent, compounded};
use num_bigint::BigInt;

/// How a meter's level changes from year to year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Growth {
    /// By a percentage each year; a started unit counts.
    By(Percent),
    /// To these levels, from the first year on; the last one stays.
    To(Vec<u64>),
}

impl Growth {
    /// The level in a year (0 is the first), where it is `first` at first; nothing above [`LARGEST_USAGE`].
    pub fn level(&self, first: u64, year: u32) -> Option<u64> {
        match self {
            Self::To(levels) => levels.get(year as usize).or(levels.last()).copied(),
            Self::By(percent) => {
                let (number, power) = compounded(*percent, year);
                let grown = (BigInt::from(first) * number + &power - 1_u8) / power;
                u64::try_from(grown).ok().filter(|level| *level <= LARGEST_USAGE)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Growth, Percent};
    use rust_decimal::Decimal;

    #[test]
    fn growth_compounds_unrounded_and_each_level_is_rounded_up() {
        let by = |text: &str| Growth::By(Percent::new(Decimal::from_str_exact(text).unwrap()).unwrap());
        let levels = |growth: &Growth, first| (0..5).map(|year| growth.level(first, year).unwrap()).collect::<Vec<_>>();
        assert_eq!(levels(&by("10"), 25), [25, 28, 31, 34, 37]);
        assert_eq!(levels(&by("2.5"), 1_000), [1_000, 1_025, 1_051, 1_077, 1_104]);
        assert_eq!(levels(&by("-10"), 10), [10, 9, 9, 8, 7]);
        assert_eq!(levels(&by("0"), 7), [7; 5]);
        assert_eq!(levels(&Growth::To(vec![3, 9]), 1), [3, 9, 9, 9, 9]);
        assert_eq!(by("100").level(900_000_000, 2), None);
    }
}
