//! Amounts that grow from year to year, summed without rounding before the end.

use super::exact::Money;
use super::percent::{Percent, compounded};
use num_bigint::{BigInt, Sign};

/// An annual amount that holds for some months of a year, after some years of growth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Grown {
    /// The amount of a whole year, before any growth.
    pub(crate) amount: Money,
    /// For how many months of the year it holds.
    pub(crate) months: u32,
    pub(crate) years: u32,
}

/// The sum of some amounts, each for so many months of a year and after so many years of growth, rounded
/// to the cent, half away from zero. Nothing beyond [`Money::LARGEST`].
pub(crate) fn sum_of_grown(amounts: &[Grown], percent: Percent) -> Option<Money> {
    const MONTHS: u8 = 12;
    let years = amounts.iter().map(|grown| grown.years).max().unwrap_or_default();
    let (_, unit) = compounded(percent, years);
    let scaled = |grown: &Grown| {
        let (number, _) = compounded(percent, grown.years);
        let (_, rest) = compounded(percent, years - grown.years);
        BigInt::from(grown.amount.smallest_units()) * grown.months * number * rest
    };
    let sum: BigInt = amounts.iter().map(scaled).sum();
    let cents = unit * Money::CENT.smallest_units() * MONTHS;
    let rounded = (sum.magnitude() * 2_u8 + cents.magnitude()) / (cents.magnitude() * 2_u8);
    let rounded = i128::try_from(rounded).ok()?.checked_mul(Money::CENT.smallest_units())?;
    Money::of_smallest_units(if sum.sign() == Sign::Minus { -rounded } else { rounded }).bounded()
}
