//! Percentages: added once, or compounded over years without rounding.

use num_bigint::BigInt;
use rust_decimal::Decimal;

/// A percentage, as written: `20` is 20 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub Decimal);

impl Percent {
    /// What to multiply by so as to add this percentage: 1.2 for 20 %.
    #[must_use]
    pub fn added(self) -> Option<Decimal> {
        let hundred = 10_i128.checked_pow(self.0.scale() + 2)?;
        Decimal::try_from_i128_with_scale(hundred.checked_add(self.0.mantissa())?, self.0.scale() + 2).ok()
    }
}

/// What something is multiplied by after so many years, as a fraction: exactly.
#[must_use]
pub fn compounded(percent: Percent, years: u32) -> (BigInt, BigInt) {
    let unit = 10_i128.pow(percent.0.scale() + 2);
    (BigInt::from(unit + percent.0.mantissa()).pow(years), BigInt::from(unit).pow(years))
}
