//! The limits within which a decimal number is computed with exactly.

use rust_decimal::Decimal;

/// The least and the most a number may be, and how many decimals it may have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) least: Decimal,
    pub(crate) most: Decimal,
    pub(crate) decimals: u32,
}

/// Why a number cannot be computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitError {
    OutOfRange,
    TooManyDecimals,
}

impl Limits {
    /// The number, if it is within the limits; trailing zeros beyond the most decimals do not count.
    pub(crate) fn check(self, number: Decimal) -> Result<Decimal, LimitError> {
        if number < self.least || number > self.most {
            return Err(LimitError::OutOfRange);
        }
        let number = if number.scale() > self.decimals { number.normalize() } else { number };
        if number.scale() > self.decimals { Err(LimitError::TooManyDecimals) } else { Ok(number) }
    }
}
