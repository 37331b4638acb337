//! Amounts as they are typed: people, and gigabytes with their unit.

use crate::money::number::{NumberError, parse_decimal};
use crate::price::usage::LARGEST_USAGE;
use rust_decimal::Decimal;

/// Why an amount cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelError {
    /// It cannot be read as a number.
    Number(NumberError),
    /// It is in a unit of 1,024, as GiB: see [`UNITS`] for those that are read.
    BinaryUnit,
    /// It must be whole.
    NotWhole,
    /// It exceeds [`LARGEST_USAGE`].
    TooLarge,
    /// It stands for too many levels.
    TooMany,
}

/// What follows a number of gigabytes, and how many of them it is worth: 1 TB = 1,000 GB.
pub(crate) const UNITS: &[(&str, i64, u32)] =
    &[("TB", 1_000, 0), ("To", 1_000, 0), ("GB", 1, 0), ("Go", 1, 0), ("MB", 1, 3), ("Mo", 1, 3)];

/// Units of 1,024: a GiB is 7 % more than a GB, so they are not read as the same.
const BINARY_UNITS: &[&str] = &["kib", "kio", "mib", "mio", "gib", "gio", "tib", "tio", "pib", "pio"];

/// A whole number, as `25` or `1 000`.
pub(crate) fn parse_level(text: &str) -> Result<u64, LevelError> {
    if let Some(level) = digits(text) {
        return Ok(level);
    }
    let number = parse_decimal(text).map_err(LevelError::Number)?;
    if number.is_integer() { in_range(number) } else { Err(LevelError::NotWhole) }
}

/// Gigabytes, as `120`, `200GB`, `1.5TB` or `1,5 To`; a started one counts.
pub(crate) fn parse_gigabytes(text: &str) -> Result<u64, LevelError> {
    if let Some(gigabytes) = digits(text) {
        return Ok(gigabytes);
    }
    let lower = text.trim().to_lowercase();
    if BINARY_UNITS.iter().any(|unit| lower.ends_with(unit)) {
        return Err(LevelError::BinaryUnit);
    }
    let unit = UNITS
        .iter()
        .find_map(|(unit, factor, scale)| Some((lower.strip_suffix(&unit.to_lowercase())?, *factor, *scale)));
    let (number, factor, scale) = unit.unwrap_or((&lower, 1, 0));
    let number = parse_decimal(number).map_err(LevelError::Number)?;
    let gigabytes = number.checked_mul(Decimal::new(factor, scale)).ok_or(LevelError::TooLarge)?;
    in_range(gigabytes.ceil())
}

/// The usual case, which a file of a million lines is made of: a few digits and nothing else.
fn digits(text: &str) -> Option<u64> {
    let few = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if few { text.parse().ok() } else { None }
}

fn in_range(number: Decimal) -> Result<u64, LevelError> {
    u64::try_from(number).ok().filter(|number| *number <= LARGEST_USAGE).ok_or(LevelError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::{LevelError, parse_gigabytes, parse_level};

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
            ("1 500", 1_500),
            ("1.234,5 Go", 1_235),
            ("0,125", 1),
        ] {
            assert_eq!(parse_gigabytes(text), Ok(gigabytes), "{text}");
        }
    }

    #[test]
    fn levels_are_whole_and_bounded() {
        assert_eq!(parse_level("1 000"), Ok(1_000));
        assert_eq!(parse_level("2.5"), Err(LevelError::NotWhole));
        assert_eq!(parse_level("1000000001"), Err(LevelError::TooLarge));
        for text in ["-1", "1e9", "", "many", "0x10", "1.000", "12 0", "1 5", "10 20", ",120.00"] {
            assert!(matches!(parse_level(text), Err(LevelError::Number(_))), "{text}");
        }
        for text in ["1.500", "1.500 GB", "1,500To", "12 0"] {
            assert!(matches!(parse_gigabytes(text), Err(LevelError::Number(_))), "{text}");
        }
        for text in ["100 Gio", "2TiB", "5 MiB"] {
            assert_eq!(parse_gigabytes(text), Err(LevelError::BinaryUnit), "{text}");
        }
    }
}
