//! The days of a statement: year first, or in the order that its other days tell.

use jiff::civil::Date;

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

/// The three numbers of a day, with a dash, a slash or a point between; the year has four digits. The time may stand
/// after them.
fn numbers(cell: &[u8]) -> Option<[i16; 3]> {
    let end = cell.iter().position(|byte| matches!(byte, b' ' | b'T' | b',')).unwrap_or(cell.len());
    let mut parts = cell[..end].split(|byte| matches!(byte, b'-' | b'/' | b'.'));
    let numbers = [number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?];
    let years = numbers.iter().filter(|number| **number > 999).count();
    (parts.next().is_none() && years == 1 && numbers[1] <= 31).then_some(numbers)
}

fn number(text: &[u8]) -> Option<i16> {
    let is_number = !text.is_empty() && text.len() <= 4 && text.iter().all(u8::is_ascii_digit);
    is_number.then(|| text.iter().fold(0, |number, digit| number * 10 + i16::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::DayOrder::{self, DayMonthYear, MonthDayYear, YearMonthDay};
    use super::{looks_like_day, read_day};

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
            ("23/04/26", Some(DayMonthYear), None),
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
            ("x", false, None),
        ] {
            assert_eq!((looks_like_day(text.as_bytes()), DayOrder::detect(text.as_bytes())), (is_day, order), "{text}");
        }
    }
}
