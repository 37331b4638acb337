//! The zone whose days count: `Europe/Paris`, or as far from UTC as `+02:00`.

use super::days::read_offset;
use jiff::tz::TimeZone;
use std::str::FromStr;

/// A zone as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypedTimeZone {
    pub zone: TimeZone,
    pub typed: String,
}

/// No zone has this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnknownTimeZone(pub String);

impl FromStr for TypedTimeZone {
    type Err = UnknownTimeZone;

    fn from_str(text: &str) -> Result<Self, UnknownTimeZone> {
        let offset = read_offset(text).map(TimeZone::fixed);
        let zone = offset.or_else(|| TimeZone::get(text).ok()).ok_or_else(|| UnknownTimeZone(text.to_owned()))?;
        Ok(Self { zone, typed: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::{TypedTimeZone, UnknownTimeZone};

    #[test]
    fn a_zone_has_a_name_or_an_offset() {
        for known in ["Europe/Paris", "europe/paris", "UTC", "+02:00", "-0530"] {
            assert!(known.parse::<TypedTimeZone>().is_ok(), "{known}");
        }
        for unknown in ["Paris", "+2", "", "+99:00", "02:00"] {
            assert_eq!(unknown.parse::<TypedTimeZone>(), Err(UnknownTimeZone(unknown.to_owned())));
        }
    }
}
