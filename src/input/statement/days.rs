//! The days of a statement: year first, or in the order that its other days tell.

/// A day as one number, so that days compare: 20260423.
pub(crate) type Day = u32;

/// In what order a statement writes its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// `2026-04-23`
    YearFirst,
    /// `23/04/2026`
    DayFirst,
    /// `04/23/2026`
    MonthFirst,
    /// `03/04/2026`, which may be either of the last two.
    Undecided,
}

/// The days in each month of a year with a 29 February.
const MONTHS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The day of a cell, which may say the time after it.
pub(crate) fn day(cell: &[u8], order: DayOrder) -> Option<Day> {
    let end = cell.iter().position(|byte| matches!(byte, b' ' | b'T' | b',')).unwrap_or(cell.len());
    let [first, second, third] = numbers(&cell[..end])?;
    if order == DayOrder::Undecided {
        return day(cell, DayOrder::DayFirst).or_else(|| day(cell, DayOrder::MonthFirst));
    }
    let (year, month, day) = match order {
        _ if first > 31 => (first, second, third),
        DayOrder::MonthFirst => (third, first, second),
        _ => (third, second, first),
    };
    is_day(year, month, day).then_some(year * 10_000 + month * 100 + day)
}

/// What a cell tells of the order.
pub(crate) fn order_told_by(cell: &[u8]) -> Option<DayOrder> {
    let end = cell.iter().position(|byte| matches!(byte, b' ' | b'T' | b',')).unwrap_or(cell.len());
    match numbers(&cell[..end])? {
        [first, ..] if first > 31 => Some(DayOrder::YearFirst),
        [first, second, _] if first > 12 && second <= 12 => Some(DayOrder::DayFirst),
        [first, second, _] if first <= 12 && second > 12 => Some(DayOrder::MonthFirst),
        _ => Some(DayOrder::Undecided),
    }
}

/// Three numbers with a dash, a slash or a point between; the year has four digits.
fn numbers(text: &[u8]) -> Option<[u32; 3]> {
    let mut parts = text.split(|byte| matches!(byte, b'-' | b'/' | b'.'));
    let numbers = [number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?];
    let years = numbers.iter().filter(|number| **number > 999).count();
    (parts.next().is_none() && years == 1 && numbers[1] <= 31).then_some(numbers)
}

fn number(text: &[u8]) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 4 && text.iter().all(u8::is_ascii_digit);
    digits.then(|| text.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

fn is_day(year: u32, month: u32, day: u32) -> bool {
    let most = month.checked_sub(1).and_then(|place| MONTHS.get(place as usize)).copied().unwrap_or(0);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    (1..=most).contains(&day) && (month != 2 || day < 29 || leap)
}

#[cfg(test)]
mod tests {
    use super::DayOrder::{DayFirst, MonthFirst, Undecided, YearFirst};
    use super::{day, order_told_by};

    #[test]
    fn days_are_read_in_their_order() {
        for (text, order, read) in [
            ("2026-04-23 18:23", YearFirst, Some(20_260_423)),
            ("2024-02-29T00:00:00Z", YearFirst, Some(20_240_229)),
            ("23/04/2026 18:23:13", DayFirst, Some(20_260_423)),
            ("8/6/2026 12:00", MonthFirst, Some(20_260_806)),
            ("8.6.2026", DayFirst, Some(20_260_608)),
            ("2026-02-30", YearFirst, None),
            ("2023-02-29", YearFirst, None),
            ("2026-13-01", YearFirst, None),
            ("00/01/2026", DayFirst, None),
            ("23/04/26", DayFirst, None),
            ("", YearFirst, None),
            ("hier", YearFirst, None),
            ("2026-04", YearFirst, None),
        ] {
            assert_eq!(day(text.as_bytes(), order), read, "{text}");
        }
    }

    #[test]
    fn a_day_may_tell_the_order() {
        for (text, told) in [
            ("2026-04-03", Some(YearFirst)),
            ("23/04/2026", Some(DayFirst)),
            ("04/23/2026", Some(MonthFirst)),
            ("03/04/2026", Some(Undecided)),
            ("x", None),
        ] {
            assert_eq!(order_told_by(text.as_bytes()), told, "{text}");
        }
    }
}
