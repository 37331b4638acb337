//! An amount on a list of payment fees.

use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::limits::{LimitError, Limits};
use crate::money::percent::Percent;
use rust_decimal::Decimal;
use std::fmt;

/// An amount as a list of fees writes it: from nothing to [`Amount::LARGEST`], with at most [`Amount::DECIMALS`]
/// decimals. [`Money`] keeps it, with tax, and for as many payments as can be asked about, to the last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Amount(Decimal);

impl Amount {
    /// The largest, in the catalog's currency.
    pub(crate) const LARGEST: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
    pub(crate) const DECIMALS: u32 = 6;
    pub(crate) const ZERO: Self = Self(Decimal::ZERO);

    /// An amount within its limits; trailing zeros beyond the most decimals do not count.
    pub(crate) fn new(number: Decimal) -> Result<Self, LimitError> {
        let limits = Limits { least: Decimal::ZERO, most: Self::LARGEST, decimals: Self::DECIMALS };
        limits.check(number).map(Self)
    }

    pub(crate) fn number(self) -> Decimal {
        self.0
    }

    pub(crate) fn millionths(self) -> i128 {
        self.0.mantissa() * 10_i128.pow(Self::DECIMALS - self.0.scale())
    }

    pub(crate) fn money(self) -> Money {
        Money::of_smallest_units(self.millionths() * 10_i128.pow(Money::DECIMALS - Self::DECIMALS))
    }
}

pub(super) fn with_vat(price: Bounds<Amount>, vat: Option<Percent>) -> Bounds<Money> {
    let taxed = |amount: Money| amount + vat.map_or(Money::ZERO, |rate| amount.percent(rate));
    price.map(|price| taxed(price.money()))
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Decimal, LimitError, Money};

    #[test]
    fn an_amount_has_a_range_and_six_decimals() {
        let number = |text: &str| Decimal::from_str_exact(text).unwrap();
        for text in ["0", "0.25", "0.000001", "1000000.000000", "0.2500000000"] {
            assert_eq!(Amount::new(number(text)).unwrap().money(), Money::product(&[number(text)]).unwrap());
        }
        assert_eq!(Amount::new(number("0.0000001")), Err(LimitError::TooManyDecimals));
        assert_eq!(Amount::new(number("1000000.01")), Err(LimitError::OutOfRange));
        assert_eq!(Amount::new(number("-1")), Err(LimitError::OutOfRange));
    }
}
