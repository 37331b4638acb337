//! The days of a statement: year first, or in the order that its other days tell.

use crate::input::csv::encoding::text_of;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;

/// In what order a statement writes its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum DayOrder {
    // `2026-04-23`
    #[value(skip)]
    YearMonthDay,
    // `23/04/2026`
    #[value(name = "dmy")]
    DayMonthYear,
    // `04/23/2026`
    #[value(name = "mdy")]
    MonthDayYear,
}

impl DayOrder {
    /// What a cell tells of the order; `03/04/2026` tells nothing.
    pub(super) fn detect(cell: &[u8]) -> Option<Self> {
        match numbers(cell)? {
            [first, ..] if first > 31 => Some(Self::YearMonthDay),
            [first, second, _] if first > 12 && second <= 12 => Some(Self::DayMonthYear),
            [first, second, _] if first <= 12 && second > 12 => Some(Self::MonthDayYear),
            _ => None,
        }
    }
}

/// Whether a cell is written as a day is, in some order.
pub(super) fn looks_like_day(cell: &[u8]) -> bool {
    numbers(cell).is_some()
}

/// The day of a cell; where the order is not known, the day first, or else the month.
pub(super) fn read_day(cell: &[u8], order: Option<DayOrder>) -> Option<Date> {
    let Some(order) = order else {
        return [DayOrder::DayMonthYear, DayOrder::MonthDayYear]
            .into_iter()
            .find_map(|order| read_day(cell, Some(order)));
    };
    let [first, second, third] = numbers(cell)?;
    let [year, month, day] = match order {
        _ if first > 31 => [first, second, third],
        DayOrder::MonthDayYear => [third, first, second],
        DayOrder::YearMonthDay | DayOrder::DayMonthYear => [third, second, first],
    };
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// The three numbers of a day, with a dash, a slash or a point between; the year has four digits, or the last two of
/// this century after a slash or a point. The time may stand after them.
fn numbers(cell: &[u8]) -> Option<[i16; 3]> {
    let day = &cell[..day_length(cell)];
    let mut parts = day.split(|byte| matches!(byte, b'-' | b'/' | b'.'));
    let [first, second, third] = [parts.next()?, parts.next()?, parts.next()?];
    let mut numbers = [number(first)?, number(second)?, number(third)?];
    if third.len() == 2 && first.len() <= 2 && !day.contains(&b'-') {
        numbers[2] += 2000;
    }
    let has_year = (numbers[0] > 999) != (numbers[2] > 999);
    (parts.next().is_none() && has_year && numbers[1] <= 31).then_some(numbers)
}

/// Where the day ends, and the time may begin.
fn day_length(cell: &[u8]) -> usize {
    cell.iter().position(|byte| matches!(byte, b' ' | b'T' | b',')).unwrap_or(cell.len())
}

/// The day for which a number stands in a spreadsheet, where a cell is such a number: 45123 is 16 July 2023.
pub(super) fn serial_day(cell: &[u8]) -> Option<Date> {
    const FIRST: Date = Date::constant(1899, 12, 30);
    let days = cell.split(|byte| matches!(byte, b'.' | b',')).next()?;
    let days: i64 = str::from_utf8(days).ok().filter(|days| days.len() == 5)?.parse().ok()?;
    FIRST.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The time of a day, and how far from UTC it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub time: Time,
    /// As the cell says, or else none.
    pub offset: Offset,
}

/// What stands after the day, if it is a time: `18:23`, `18:23:13Z`, `1:32 PM`, `18:23:13.5 +0200`.
pub(super) fn read_clock(cell: &[u8]) -> Option<Clock> {
    let text = text_of(&cell[day_length(cell)..]).to_ascii_uppercase();
    let text = text.trim_start_matches([' ', 'T', ',']);
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.')).unwrap_or(text.len());
    let (clock, rest) = (text[..end].split('.').next()?, text[end..].trim());
    let mut parts = clock.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().flatten().unwrap_or(0));
    let hour = match rest.get(..2) {
        Some("PM") if hour < 12 => hour + 12,
        Some("AM") if hour == 12 => 0,
        _ => hour,
    };
    let offset = read_offset(rest).unwrap_or(Offset::UTC);
    Some(Clock { time: Time::new(hour, minute, second, 0).ok()?, offset })
}

/// How far from UTC a time is: `+02:00`, `-0530`.
pub(crate) fn read_offset(text: &str) -> Option<Offset> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    let is_whole = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: i32 = digits.parse().ok().filter(|_| is_whole)?;
    Offset::from_seconds(sign * (number / 100 * 60 + number % 100) * 60).ok()
}

fn number(text: &[u8]) -> Option<i16> {
    let is_number = !text.is_empty() && text.len() <= 4 && text.iter().all(u8::is_ascii_digit);
    is_number.then(|| text.iter().fold(0, |number, digit| number * 10 + i16::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::DayOrder::{self, DayMonthYear, MonthDayYear, YearMonthDay};
    use super::{looks_like_day, read_day, serial_day};

    #[test]
    fn the_number_of_a_day_in_a_spreadsheet_is_known() {
        for (text, day) in [("45123", Some("2023-07-16")), ("46204.5", Some("2026-07-01")), ("2026", None), ("x", None)]
        {
            assert_eq!(serial_day(text.as_bytes()), day.map(|day| day.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn days_are_read_in_their_order() {
        for (text, order, day) in [
            ("2026-04-23 18:23", Some(YearMonthDay), Some("2026-04-23")),
            ("2024-02-29T00:00:00Z", Some(YearMonthDay), Some("2024-02-29")),
            ("23/04/2026 18:23:13", Some(DayMonthYear), Some("2026-04-23")),
            ("8/6/2026 12:00", Some(MonthDayYear), Some("2026-08-06")),
            ("8.6.2026", Some(DayMonthYear), Some("2026-06-08")),
            ("8.6.2026", None, Some("2026-06-08")),
            ("4/23/2026", None, Some("2026-04-23")),
            ("2026-02-30", Some(YearMonthDay), None),
            ("2023-02-29", Some(YearMonthDay), None),
            ("2026-13-01", Some(YearMonthDay), None),
            ("00/01/2026", Some(DayMonthYear), None),
            ("23/04/26", Some(DayMonthYear), Some("2026-04-23")),
            ("4/23/26 18:23", None, Some("2026-04-23")),
            ("23-04-26", Some(DayMonthYear), None),
            ("23/4/6", Some(DayMonthYear), None),
            ("45/01/2026", Some(DayMonthYear), None),
            ("", Some(YearMonthDay), None),
            ("hier", Some(YearMonthDay), None),
            ("2026-04", Some(YearMonthDay), None),
        ] {
            assert_eq!(read_day(text.as_bytes(), order), day.map(|day| day.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn a_day_may_tell_the_order() {
        for (text, is_day, order) in [
            ("2026-04-03", true, Some(YearMonthDay)),
            ("23/04/2026", true, Some(DayMonthYear)),
            ("04/23/2026", true, Some(MonthDayYear)),
            ("03/04/2026", true, None),
            ("23/04/26", true, Some(DayMonthYear)),
            ("01/09/26", true, None),
            ("x", false, None),
        ] {
            assert_eq!((looks_like_day(text.as_bytes()), DayOrder::detect(text.as_bytes())), (is_day, order), "{text}");
        }
    }
}
