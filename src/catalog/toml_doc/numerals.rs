//! Numbers and days that are not written as TOML has them, and what they may be.

use super::outside::DASHES;
use crate::catalog::syntax_hint::SyntaxHint;
use jiff::civil::Date;

/// The mistake in a value that begins with a digit or a point.
pub(super) fn number(written: &str) -> Option<SyntaxHint> {
    let written = written.trim();
    let alone = written.trim_end_matches([',', ';']).trim_end();
    let unsigned = alone.trim_start_matches(['+', '-']);
    let all = |allowed: &str| unsigned.chars().all(|c| c.is_ascii_digit() || allowed.contains(c));
    if alone.contains("..") {
        Some(SyntaxHint::BareInterval(alone.to_owned()))
    } else if let Some(day) = day(alone) {
        Some(day)
    } else if with_decimal_comma(alone).is_some() {
        Some(SyntaxHint::DecimalComma(alone.to_owned()))
    } else if all(".") && (unsigned.starts_with('.') || unsigned.ends_with('.')) {
        Some(SyntaxHint::BarePoint(unsigned.to_owned()))
    } else if all("._") && alone == written {
        None
    } else {
        Some(SyntaxHint::NumberNotAlone(alone.to_owned()))
    }
}

/// The first figure that has a comma between its digits.
pub(super) fn with_decimal_comma(text: &str) -> Option<&str> {
    let figures = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | '_'));
    let inner = |figure: &&str| figure.trim_matches(',').split_once(',').is_some();
    figures.map(|figure| figure.trim_matches(',')).find(inner)
}

/// Three numbers with dashes, strokes or points between them, one of four digits: a day, or none that exists.
fn day(written: &str) -> Option<SyntaxHint> {
    let parts: Vec<&str> = written.split(|c| matches!(c, '-' | '/' | '.') || DASHES.contains(&c)).collect();
    let &[first, second, third] = parts.as_slice() else { return None };
    if ![first, second, third].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let readings = match (first.len(), third.len()) {
        (4, 1..=2) => vec![(first, second, third)],
        (1..=2, 4) => vec![(third, second, first), (third, first, second)],
        _ => return None,
    };
    let mut days: Vec<Date> = readings.iter().filter_map(|(year, month, day)| date(year, month, day)).collect();
    days.dedup();
    let (year, month, _) = readings[0];
    match days[..] {
        [] => Some(SyntaxHint::NoSuchDay(written.to_owned(), year.parse().ok()?, month.parse().ok()?)),
        _ => Some(SyntaxHint::DateNotation(days)),
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{SyntaxHint, number};
    use jiff::civil::date;

    #[test]
    fn days_are_found_however_they_are_written() {
        let november = date(2026, 11, 1);
        for (written, days) in [
            ("2026-1-1", vec![date(2026, 1, 1)]),
            ("2026/11/01", vec![november]),
            ("2026\u{2013}11\u{2013}01", vec![november]),
            ("01/11/2026", vec![november, date(2026, 1, 11)]),
            ("13.11.2026", vec![date(2026, 11, 13)]),
            ("11/11/2026", vec![date(2026, 11, 11)]),
        ] {
            assert_eq!(number(written), Some(SyntaxHint::DateNotation(days)), "{written}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_by_its_month() {
        for (written, year, month) in
            [("2026-11-31", 2026, 11), ("2026-02-29", 2026, 2), ("2026-13-01", 2026, 13), ("31/11/2026", 2026, 11)]
        {
            assert_eq!(number(written), Some(SyntaxHint::NoSuchDay(written.to_owned(), year, month)));
        }
    }

    #[test]
    fn what_stands_beside_a_number_is_kept_for_the_advice() {
        assert_eq!(number("70,"), Some(SyntaxHint::NumberNotAlone("70".into())));
        assert_eq!(number("20 %"), Some(SyntaxHint::NumberNotAlone("20 %".into())));
        assert_eq!(number("12,50 €"), Some(SyntaxHint::DecimalComma("12,50 €".into())));
        assert_eq!(number("70..90"), Some(SyntaxHint::BareInterval("70..90".into())));
        assert_eq!(number("-5 €"), Some(SyntaxHint::NumberNotAlone("-5 €".into())));
        assert_eq!((number("12.50"), number("-5")), (None, None));
    }
}
