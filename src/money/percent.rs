//! Percentages: taken of an amount, added once, or compounded over years, and never rounded.

use super::limits::{LimitError, Limits};
use num_bigint::BigInt;
use rust_decimal::Decimal;
use std::fmt;

/// A percentage, as written: `20` is 20 %. It lies between [`Percent::LEAST`] and [`Percent::MOST`] and has at most
/// [`Percent::DECIMALS`] decimals, so that whatever is computed with it keeps each digit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(Decimal);

impl Percent {
    /// The most decimals: a percentage is a whole number of millionths.
    pub(crate) const DECIMALS: u32 = 4;
    pub(crate) const LEAST: i64 = -100;
    pub(crate) const MOST: i64 = 1_000;
    pub(crate) const ZERO: Self = Self(Decimal::ZERO);
    /// 100 %.
    pub(crate) const WHOLE: Self = Self(Decimal::ONE_HUNDRED);

    /// A percentage within its limits; trailing zeros beyond the most decimals do not count.
    pub fn new(number: Decimal) -> Result<Self, LimitError> {
        let limits = Limits { least: Self::LEAST.into(), most: Self::MOST.into(), decimals: Self::DECIMALS };
        limits.check(number).map(Self)
    }

    /// The number before the sign: 20 for 20 %.
    pub(crate) fn number(self) -> Decimal {
        self.0
    }

    /// How many millionths of the whole it is: 200,000 for 20 %.
    pub(crate) fn millionths(self) -> i128 {
        self.0.mantissa() * 10_i128.pow(Self::DECIMALS - self.0.scale())
    }

    /// What to multiply by so as to add this percentage: 1.2 for 20 %.
    pub(crate) fn added(self) -> Decimal {
        Decimal::ONE + self.0 * Decimal::new(1, 2)
    }

    /// What to multiply by so as to take this percentage off: 0.8 for 20 %.
    pub(crate) fn subtracted(self) -> Decimal {
        Decimal::ONE - self.0 * Decimal::new(1, 2)
    }
}

/// As it is written, without the sign.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What something is multiplied by after so many years, as a fraction: exactly.
pub(crate) fn compounded(percent: Percent, years: u32) -> (BigInt, BigInt) {
    (BigInt::from(MILLION + percent.millionths()).pow(years), BigInt::from(MILLION).pow(years))
}

/// The millionths of a whole.
pub(crate) const MILLION: i128 = 1_000_000;

#[cfg(test)]
mod tests {
    use super::{Decimal, LimitError, Percent};

    #[test]
    fn a_percentage_has_a_range_and_four_decimals() {
        let percent = |text: &str| Percent::new(Decimal::from_str_exact(text).unwrap());
        for (text, millionths, added) in [
            ("20", 200_000, "1.20"),
            ("5.5", 55_000, "1.055"),
            ("0.0001", 1, "1.000001"),
            ("-100.000000", -1_000_000, "0"),
        ] {
            assert_eq!(percent(text).unwrap().millionths(), millionths);
            assert_eq!(percent(text).unwrap().added(), Decimal::from_str_exact(added).unwrap());
        }
        assert_eq!(percent("19.9999999999999999"), Err(LimitError::TooManyDecimals));
        for text in ["-100.0001", "1000.0001", "79228162514264337593543950335"] {
            assert_eq!(percent(text), Err(LimitError::OutOfRange));
        }
    }
}
