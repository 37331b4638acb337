//! Exact amounts of money, and the only rounding in the program.

use super::digits::{Digits, without_trailing_zeros};
use super::percent::{MILLION, Percent};
use rust_decimal::Decimal;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An exact amount in the catalog's currency.
///
/// It is a whole number of 10⁻¹⁸ units, so sums, differences and multiples never round: what does not fit is refused
/// by [`Money::product`] when the catalog is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i128);

/// How a division that does not come out even is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rounding {
    /// To the nearest, and from the middle away from zero, as money is.
    HalfAwayFromZero,
    /// A threshold is rounded down, so that "less than" stays true.
    Down,
}

impl Money {
    pub(crate) const DECIMALS: u32 = 18;
    /// No money.
    pub const ZERO: Self = Self(0);
    /// A hundredth of the currency.
    pub const CENT: Self = Self(10_i128.pow(Self::DECIMALS - 2));
    /// The largest total one offer may reach: 10¹⁸ of the currency, so that 170 such totals can be added.
    pub(crate) const LARGEST: Self = Self(10_i128.pow(18 + Self::DECIMALS));

    /// The exact product of some decimals, or `None` when it has more than [`Self::DECIMALS`] decimals or exceeds
    /// [`Self::LARGEST`].
    pub fn product(factors: &[Decimal]) -> Option<Self> {
        let (mut digits, mut scale) = (1_i128, 0_u32);
        for factor in factors {
            let factor = factor.normalize();
            digits = digits.checked_mul(factor.mantissa())?;
            scale += factor.scale();
            (digits, scale) = without_trailing_zeros(digits, scale, 0);
        }
        let missing = Self::DECIMALS.checked_sub(scale)?;
        Self(digits.checked_mul(10_i128.pow(missing))?).bounded()
    }

    /// This amount for each of `quantity`. Overflow panics; the bounds checked on loading exclude it.
    pub fn times(self, quantity: i128) -> Self {
        Self(self.0 * quantity)
    }

    /// So many twelfths, rounded to the cent.
    pub(crate) fn twelfths(self, count: u32) -> Self {
        let cents = self.times(count.into()).divided(12, 2, Rounding::HalfAwayFromZero);
        Self::CENT.times(cents.digits)
    }

    /// A half, exactly: an amount of [`Self::DECIMALS`] decimals may have none.
    pub(crate) fn halved(self) -> Self {
        Self(self.0 / 2)
    }

    pub(crate) fn checked_times(self, quantity: i128) -> Option<Self> {
        Self(self.0.checked_mul(quantity)?).bounded()
    }

    pub(crate) fn checked_plus(self, other: Self) -> Option<Self> {
        Self(self.0.checked_add(other.0)?).bounded()
    }

    /// Rounded to the cent, half away from zero, as money is paid.
    pub fn to_cents(self) -> Digits {
        self.divided(1, 2, Rounding::HalfAwayFromZero)
    }

    /// This amount divided by a positive number, rounded to so many decimals.
    pub(crate) fn divided(self, by: i128, decimals: u32, rounding: Rounding) -> Digits {
        let unit = 10_i128.pow(Self::DECIMALS - decimals) * by;
        let digits = match rounding {
            Rounding::Down => self.0.div_euclid(unit),
            Rounding::HalfAwayFromZero => {
                let (whole, rest) = (self.0.abs() / unit, self.0.abs() % unit);
                self.0.signum() * (whole + i128::from(rest >= unit - rest))
            }
        };
        Digits { digits, decimals }
    }

    /// Rounded to the cent, half away from zero, as money is paid.
    pub(crate) fn rounded(self) -> Self {
        Self(self.to_cents().digits * Self::CENT.0)
    }

    /// So many percent of an amount with at most 12 decimals: each digit is kept, for a percentage is a whole number of
    /// millionths. The whole units and the rest are multiplied apart, so that no product leaves the range. More
    /// decimals panic, as an overflow does: what is read from a file or typed has at most 6.
    pub(crate) fn percent(self, percent: Percent) -> Self {
        let (whole, rest) = (self.0 / MILLION, self.0 % MILLION * percent.millionths());
        assert_eq!(rest % MILLION, 0, "an amount with more than 12 decimals");
        Self(whole * percent.millionths() + rest / MILLION)
    }

    /// Every digit, with no trailing zeros beyond the cent.
    pub fn exact(self) -> Digits {
        let (digits, decimals) = without_trailing_zeros(self.0, Self::DECIMALS, 2);
        Digits { digits, decimals }
    }

    /// How many 10⁻¹⁸ of the currency it is.
    pub(crate) fn smallest_units(self) -> i128 {
        self.0
    }

    /// So many 10⁻¹⁸ of the currency.
    pub(crate) fn of_smallest_units(units: i128) -> Self {
        Self(units)
    }

    pub(super) fn bounded(self) -> Option<Self> {
        (self.0.unsigned_abs() <= Self::LARGEST.0.unsigned_abs()).then_some(self)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Money, Rounding};

    fn money(text: &str) -> Money {
        Money::product(&[Decimal::from_str_exact(text).unwrap()]).unwrap()
    }

    #[test]
    fn rounds_half_away_from_zero_to_the_cent() {
        for (exact, cents) in
            [("0.475", "0.48"), ("0.295", "0.30"), ("0.474999999", "0.47"), ("-0.005", "-0.01"), ("0.004", "0.00")]
        {
            assert_eq!(money(exact).to_cents().to_string(), cents);
        }
    }

    #[test]
    fn divides_down_and_to_the_nearest() {
        assert_eq!(money("70").divided(12, 2, Rounding::HalfAwayFromZero).to_string(), "5.83");
        assert_eq!(money("28").divided(40, 2, Rounding::Down).to_string(), "0.70");
        assert_eq!(money("27.99").divided(40, 2, Rounding::Down).to_string(), "0.69");
    }

    #[test]
    fn refuses_what_does_not_fit_instead_of_rounding() {
        let digits = |text| Decimal::from_str_exact(text).unwrap();
        assert_eq!(Money::product(&[digits("0.0000000001"), digits("0.0000000001")]), None);
        assert_eq!(Money::product(&[digits("1000000000"), digits("1000000001")]), None);
        assert!(Money::product(&[digits("123456789.0123456789"), digits("1.2")]).is_some());
    }
}
