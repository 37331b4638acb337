//! The marks in the amounts of a statement: before decimals, and between thousands.

use crate::input::csv::encoding::text_of;

/// How a statement writes its amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// `1234.50`, `1,234.50`
    Point,
    /// `1234,50`, `1.234,50`, `1 234,50`
    Comma,
    /// No amount has any mark.
    None,
}

/// What may stand between thousands: a point or a comma, whichever is not the decimal mark, a space or an apostrophe.
const THOUSANDS: [char; 7] = ['.', ',', ' ', '\u{a0}', '\u{202f}', '\'', '\u{2019}'];

impl Decimals {
    /// What an amount tells: its last mark, when one or two digits follow it, or when both marks stand in it.
    pub(super) fn detect(cell: &[u8]) -> Option<Self> {
        let last = cell.iter().rposition(|byte| matches!(byte, b'.' | b','))?;
        let digits = cell[last + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let other = if cell[last] == b',' { b'.' } else { b',' };
        let is_decimal = matches!(digits, 1 | 2) || cell[..last].contains(&other);
        is_decimal.then_some(if cell[last] == b',' { Self::Comma } else { Self::Point })
    }

    pub(super) fn mark(self) -> u8 {
        if self == Self::Comma { b',' } else { b'.' }
    }

    /// The digits of a whole number: one to three, then always three after a mark or a space.
    pub(super) fn without_thousands(self, text: &str) -> Option<String> {
        let mark = if self == Self::Comma { '.' } else { ',' };
        if self == Self::None && text.contains(mark) {
            return None;
        }
        let mut groups = text.split(|c| c == mark || THOUSANDS[2..].contains(&c));
        let first = groups.next()?;
        let rest: Vec<&str> = groups.collect();
        let grouped = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
        grouped.then(|| first.to_owned() + &rest.concat())
    }
}

/// What stands between thousands in an amount: a mark with three digits after it, and then another mark.
pub(super) fn thousands_mark(cell: &[u8]) -> Option<char> {
    let text = text_of(cell);
    let (_, after) = text.split_once(THOUSANDS)?;
    let mark = text[..text.len() - after.len()].chars().next_back()?;
    let mut after = after.chars();
    let three = after.by_ref().take(3).filter(char::is_ascii_digit).count() == 3;
    (three && after.next().is_some_and(|next| THOUSANDS.contains(&next))).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::Decimals::{self, Comma, Point};

    #[test]
    fn a_mark_between_thousands_is_seen() {
        for (text, mark) in [
            ("1,050.00", Some(',')),
            ("-1 234 567,50", Some(' ')),
            ("1\u{202f}234,50", Some('\u{202f}')),
            ("1.234,50", Some('.')),
            ("12.50", None),
            ("1234", None),
            ("20.000", None),
        ] {
            assert_eq!(super::thousands_mark(text.as_bytes()), mark, "{text}");
        }
    }

    #[test]
    fn an_amount_may_tell_the_notation() {
        for (text, decimals) in [
            ("12.50", Some(Point)),
            ("12,5", Some(Comma)),
            ("1,000", None),
            ("1,000.000", Some(Point)),
            ("12", None),
            ("-1.234,56 €", Some(Comma)),
        ] {
            assert_eq!(Decimals::detect(text.as_bytes()), decimals, "{text}");
        }
    }
}
