//! Reads the day of each row: most rows have that of the row before.

use super::days::{Clock, read_clock, read_day, serial_day};
use super::notation::Notation;
use crate::input::csv::error::CellError;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// What the cell for the day of a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowDay {
    Day(Date),
    /// Nothing, or a word without a digit, such as "Total".
    None,
    Unreadable(CellError),
}

/// How many characters a day has: `2026-04-23`, `23/04/2026`.
const DAY_LENGTH: usize = 10;

pub(super) struct DayReader<'a> {
    notation: &'a Notation,
    last: Option<([u8; DAY_LENGTH], Date)>,
}

impl<'a> DayReader<'a> {
    pub(super) fn new(notation: &'a Notation) -> Self {
        Self { notation, last: None }
    }

    #[inline]
    pub(super) fn read(&mut self, cell: &[u8]) -> RowDay {
        let is_whole = cell.get(DAY_LENGTH).is_none_or(|byte| matches!(byte, b' ' | b'T'));
        let text = cell.first_chunk::<DAY_LENGTH>().filter(|_| is_whole && self.notation.time_zone.is_none());
        if let (Some(text), Some((last_text, last_day))) = (text, &self.last)
            && text == last_text
        {
            return RowDay::Day(*last_day);
        }
        if !cell.iter().any(u8::is_ascii_digit) {
            return RowDay::None;
        }
        let Some(day) = read_day(cell, self.notation.days) else {
            return RowDay::Unreadable(serial_day(cell).map_or(CellError::Day, CellError::SerialDay));
        };
        if let Some(text) = text {
            self.last = Some((*text, day));
        }
        RowDay::Day(self.notation.time_zone.as_ref().map_or(day, |zone| day_in(zone, day, cell)))
    }
}

/// The day in a zone, where a cell tells the time in UTC, or how far from it.
fn day_in(zone: &TimeZone, day: Date, cell: &[u8]) -> Date {
    let Some(Clock { time, offset }) = read_clock(cell) else { return day };
    let instant = offset.to_timestamp(day.to_datetime(time));
    instant.map_or(day, |instant| zone.to_datetime(instant).date())
}

#[cfg(test)]
mod tests {
    use super::{TimeZone, day_in};

    #[test]
    fn a_day_is_that_of_the_zone() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        for (text, day) in [
            ("2023-04-09 22:30", "2023-04-10"),
            ("2023-04-09 21:59:59", "2023-04-09"),
            ("2023-01-09 23:00", "2023-01-10"),
            ("2023-01-09 22:30", "2023-01-09"),
            ("2023-04-09T22:30:00Z", "2023-04-10"),
            ("2023-04-10T00:30:00+02:00", "2023-04-10"),
            ("2023-04-10T00:30:00.123+0300", "2023-04-09"),
            ("2023-04-09, 10:30 PM", "2023-04-10"),
            ("2023-04-09", "2023-04-09"),
        ] {
            let date = text[..10].parse().unwrap();
            assert_eq!(day_in(&paris, date, text.as_bytes()).to_string(), day, "{text}");
        }
    }
}
