//! A number ready to be printed.

use rust_decimal::Decimal;
use std::fmt;

/// A decimal number of which each digit is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Digits {
    /// All digits, as a whole number.
    pub digits: i128,
    /// How many of them stand after the decimal mark.
    pub decimals: u32,
}

impl Digits {
    pub(crate) fn whole(digits: i128) -> Self {
        Self { digits, decimals: 0 }
    }

    /// The same number without trailing zeros after the decimal mark.
    pub(crate) fn trimmed(self) -> Self {
        let (digits, decimals) = without_trailing_zeros(self.digits, self.decimals, 0);
        Self { digits, decimals }
    }

    /// Money as one says it: "42" for a whole amount, else at least two decimals.
    pub(crate) fn spoken(self) -> Self {
        let short = self.trimmed();
        if short.decimals == 1 { Self { digits: short.digits * 10, decimals: 2 } } else { short }
    }

    /// The sign, the whole part and the decimals, as digits.
    pub(crate) fn parts(self) -> (&'static str, String, String) {
        let width = self.decimals as usize;
        let text = format!("{:0>1$}", self.digits.unsigned_abs(), width + 1);
        let (whole, fraction) = text.split_at(text.len() - width);
        (if self.digits < 0 { "-" } else { "" }, whole.to_owned(), fraction.to_owned())
    }
}

impl From<Decimal> for Digits {
    fn from(number: Decimal) -> Self {
        Self { digits: number.mantissa(), decimals: number.scale() }
    }
}

/// As machines read it: `-1234.50`.
impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        if self.decimals == 0 {
            return write!(f, "{sign}{digits}");
        }
        let (width, unit) = (self.decimals as usize, 10_u128.checked_pow(self.decimals).unwrap_or(u128::MAX));
        // Long lists hold millions of figures, and nearly all of them fit where division is quick.
        match (u64::try_from(digits), u64::try_from(unit)) {
            (Ok(digits), Ok(unit)) => write!(f, "{sign}{}.{:0>width$}", digits / unit, digits % unit),
            _ => write!(f, "{sign}{}.{:0>width$}", digits / unit, digits % unit),
        }
    }
}

/// The same number with fewer decimals, where the last ones are zeros.
pub(super) fn without_trailing_zeros(mut digits: i128, mut scale: u32, least: u32) -> (i128, u32) {
    while scale > least && digits % 10 == 0 {
        (digits, scale) = (digits / 10, scale - 1);
    }
    (digits, scale)
}
