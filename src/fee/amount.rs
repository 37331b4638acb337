//! An amount on a list of payment fees.

use crate::money::exact::Money;
use rust_decimal::Decimal;
use std::fmt;

/// An amount as a list of fees writes it: from nothing to [`Amount::LARGEST`], with at most [`Amount::DECIMALS`]
/// decimals. [`Money`] keeps it, with tax, and for as many payments as can be asked about, to the last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

/// Why a number is no amount of a list of fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It is below nothing or above the largest.
    OutOfRange,
    /// It has too many decimals.
    TooManyDecimals,
}

impl Amount {
    /// The largest, in the catalog's currency.
    pub const LARGEST: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
    /// The most decimals.
    pub const DECIMALS: u32 = 6;
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// An amount; trailing zeros beyond the most decimals do not count.
    ///
    /// # Errors
    /// When it is out of range, or has too many decimals.
    pub fn new(number: Decimal) -> Result<Self, AmountError> {
        if number < Decimal::ZERO || number > Self::LARGEST {
            return Err(AmountError::OutOfRange);
        }
        let number = if number.scale() > Self::DECIMALS { number.normalize() } else { number };
        if number.scale() > Self::DECIMALS { Err(AmountError::TooManyDecimals) } else { Ok(Self(number)) }
    }

    /// The number, as it is written.
    pub fn number(self) -> Decimal {
        self.0
    }

    /// How many millionths of the currency it is.
    pub fn millionths(self) -> i128 {
        self.0.mantissa() * 10_i128.pow(Self::DECIMALS - self.0.scale())
    }

    /// The same as money.
    pub fn money(self) -> Money {
        Money::CENT.times(self.millionths()).over(10_000)
    }
}

/// As it is written.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, AmountError, Decimal, Money};

    #[test]
    fn an_amount_has_a_range_and_six_decimals() {
        let number = |text: &str| Decimal::from_str_exact(text).unwrap();
        for text in ["0", "0.25", "0.000001", "1000000.000000", "0.2500000000"] {
            assert_eq!(Amount::new(number(text)).unwrap().money(), Money::product(&[number(text)]).unwrap());
        }
        assert_eq!(Amount::new(number("0.0000001")), Err(AmountError::TooManyDecimals));
        assert_eq!(Amount::new(number("1000000.01")), Err(AmountError::OutOfRange));
        assert_eq!(Amount::new(number("-1")), Err(AmountError::OutOfRange));
    }
}
