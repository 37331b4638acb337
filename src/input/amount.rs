//! Amounts as they are typed: people, and gigabytes with their unit.

use crate::price::number::{NumberError, parse_decimal};
use crate::price::usage::LARGEST_USAGE;
use rust_decimal::Decimal;

/// Why an amount cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It cannot be read as a number.
    Number(NumberError),
    /// It must be whole.
    NotWhole,
    /// It exceeds [`LARGEST_USAGE`].
    TooLarge,
    /// It stands for too many levels.
    TooMany,
}

/// What follows a number of gigabytes, and how many of them it is worth: 1 TB = 1,000 GB.
const UNITS: &[(&str, i64, u32)] =
    &[("tb", 1_000, 0), ("to", 1_000, 0), ("gb", 1, 0), ("go", 1, 0), ("mb", 1, 3), ("mo", 1, 3)];

/// A whole number, as `25` or `1 000`.
///
/// # Errors
/// When it is not one, or too large.
pub fn parse_level(text: &str) -> Result<u64, AmountError> {
    if let Some(level) = digits(text) {
        return Ok(level);
    }
    let number = parse_decimal(&without_grouping(text)).map_err(AmountError::Number)?;
    if number.is_integer() { in_range(number) } else { Err(AmountError::NotWhole) }
}

/// Gigabytes, as `120`, `200GB`, `1.5TB` or `1,5 To`; a started one counts.
///
/// # Errors
/// When it cannot be read, or is too large.
pub fn parse_gigabytes(text: &str) -> Result<u64, AmountError> {
    if let Some(gigabytes) = digits(text) {
        return Ok(gigabytes);
    }
    let lower = without_grouping(text).to_lowercase();
    let unit = UNITS.iter().find_map(|(unit, factor, scale)| Some((lower.strip_suffix(unit)?, *factor, *scale)));
    let (number, factor, scale) = unit.unwrap_or((&lower, 1, 0));
    let number = parse_decimal(number).map_err(AmountError::Number)?;
    let gigabytes = number.checked_mul(Decimal::new(factor, scale)).ok_or(AmountError::TooLarge)?;
    in_range(gigabytes.ceil())
}

/// The usual case, which a file of a million lines is made of: a few digits and nothing else.
fn digits(text: &str) -> Option<u64> {
    let few = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if few { text.parse().ok() } else { None }
}

fn in_range(number: Decimal) -> Result<u64, AmountError> {
    u64::try_from(number).ok().filter(|number| *number <= LARGEST_USAGE).ok_or(AmountError::TooLarge)
}

fn without_grouping(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect()
}

#[cfg(test)]
mod tests {
    use super::{AmountError, parse_gigabytes, parse_level};

    #[test]
    fn gigabytes_are_read_in_both_languages() {
        for (text, gigabytes) in [
            ("120", 120),
            ("200GB", 200),
            ("200 Go", 200),
            ("1.5TB", 1_500),
            ("1,5 To", 1_500),
            ("0.2", 1),
            ("500MB", 1),
            ("0", 0),
        ] {
            assert_eq!(parse_gigabytes(text), Ok(gigabytes), "{text}");
        }
    }

    #[test]
    fn levels_are_whole_and_bounded() {
        assert_eq!(parse_level("1 000"), Ok(1_000));
        assert_eq!(parse_level("2.5"), Err(AmountError::NotWhole));
        assert_eq!(parse_level("1000000001"), Err(AmountError::TooLarge));
        for text in ["-1", "1e9", "", "many", "0x10"] {
            assert!(matches!(parse_level(text), Err(AmountError::Number(_))), "{text}");
        }
    }
}
