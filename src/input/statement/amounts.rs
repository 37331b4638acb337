//! The amounts of a statement, in cents: exactly as printed, with the marks that its other amounts have.

#[cfg(doc)]
use crate::fee::cents::LARGEST_CENTS;
use crate::input::csv::text::text_of;
use crate::money::currency;
use crate::money::number::NumberError;

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

/// Why a cell is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureError {
    /// It is empty.
    Empty,
    /// It is not a number in the statement's way to write them.
    NotANumber,
    /// Another currency than that of the catalog stands beside it.
    OtherCurrency,
    /// It has a part of a cent.
    Finer,
    /// It is ten thousand million or more: see [`LARGEST_CENTS`].
    TooLarge,
}

impl Decimals {
    /// The marks between thousands, besides spaces.
    fn thousands(self) -> u8 {
        if self == Self::Comma { b'.' } else { b',' }
    }

    fn mark(self) -> u8 {
        if self == Self::Comma { b',' } else { b'.' }
    }

    /// What an amount tells of the way: its last mark, when one or two digits follow it, or when both marks stand in
    /// it.
    pub fn told_by(cell: &[u8]) -> Option<Self> {
        let last = cell.iter().rposition(|byte| matches!(byte, b'.' | b','))?;
        let digits = cell[last + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let other = if cell[last] == b',' { b'.' } else { b',' };
        let told = matches!(digits, 1 | 2) || cell[..last].contains(&other);
        told.then_some(if cell[last] == b',' { Self::Comma } else { Self::Point })
    }
}

/// The most digits before the decimal mark: such amounts are below [`LARGEST_CENTS`].
const MOST_DIGITS: usize = 10;

/// An amount in cents: `12.50` is 1250. It may say that it is in `currency`, or in any where that is not known yet.
///
/// # Errors
/// When it is none, or not in the statement's way to write them.
#[inline]
pub(crate) fn cents(cell: &[u8], decimals: Decimals, currency: Option<&str>) -> Result<i64, FigureError> {
    let (digits, sign) = match cell {
        [] => return Err(FigureError::Empty),
        [b'-', digits @ ..] => (digits, -1),
        digits => (digits, 1),
    };
    plain(digits, decimals.mark()).map_or_else(|| decorated(cell, decimals, currency), |cents| Ok(sign * cents))
}

/// Digits, then perhaps a mark and up to two digits.
#[inline]
fn plain(cell: &[u8], mark: u8) -> Option<i64> {
    let (whole, cents) = match cell {
        [whole @ .., point, tenths, hundredths] if *point == mark => {
            (whole, digit(*tenths)? * 10 + digit(*hundredths)?)
        }
        [whole @ .., point, tenths] if *point == mark => (whole, digit(*tenths)? * 10),
        whole => (whole, 0),
    };
    if whole.is_empty() || whole.len() > MOST_DIGITS {
        return None;
    }
    let whole = whole.iter().try_fold(0_i64, |number, byte| Some(number * 10 + digit(*byte)?))?;
    Some(whole * 100 + cents)
}

#[inline]
fn digit(byte: u8) -> Option<i64> {
    let digit = byte.wrapping_sub(b'0');
    (digit < 10).then_some(digit.into())
}

/// An amount with a plus or a long minus, with marks or spaces between thousands, zeros beyond the cent, or its
/// currency.
fn decorated(cell: &[u8], decimals: Decimals, currency: Option<&str>) -> Result<i64, FigureError> {
    let text = text_of(cell);
    let (text, unit) = currency::split(&text);
    if let Some((unit, currency)) = unit.zip(currency) {
        currency::refuse_others(unit, currency).map_err(|why| match why {
            NumberError::OtherCurrency => FigureError::OtherCurrency,
            _ => FigureError::NotANumber,
        })?;
    }
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(text) => (-1, text),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mark = char::from(decimals.mark());
    let (whole, fraction) = text.rsplit_once(mark).unwrap_or((text, ""));
    if decimals == Decimals::None && fraction.len() > 2 {
        return Err(FigureError::NotANumber);
    }
    if text.ends_with(mark) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FigureError::NotANumber);
    }
    let (kept, beyond) = fraction.split_at(fraction.len().min(2));
    if beyond.bytes().any(|byte| byte != b'0') {
        return Err(FigureError::Finer);
    }
    let whole = without_thousands(whole, decimals).ok_or(FigureError::NotANumber)?;
    if whole.len() > MOST_DIGITS {
        return Err(FigureError::TooLarge);
    }
    let cents = plain(format!("{whole}.{kept:0<2}").as_bytes(), b'.').ok_or(FigureError::NotANumber)?;
    Ok(sign * cents)
}

/// What may stand between thousands: a point or a comma, whichever is not the decimal mark, a space or an apostrophe.
const THOUSANDS: [char; 7] = ['.', ',', ' ', '\u{a0}', '\u{202f}', '\'', '\u{2019}'];

/// The digits of a whole number: one to three, then always three after a mark or a space.
fn without_thousands(text: &str, decimals: Decimals) -> Option<String> {
    let thousands = char::from(decimals.thousands());
    if decimals == Decimals::None && text.contains(thousands) {
        return None;
    }
    let mut groups = text.split(|c| c == thousands || THOUSANDS[2..].contains(&c));
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    grouped.then(|| first.to_owned() + &rest.concat())
}

/// What stands between thousands in an amount: a mark with three digits after it, and then another mark.
pub(crate) fn thousands_mark(cell: &[u8]) -> Option<char> {
    let text = text_of(cell);
    let (_, after) = text.split_once(THOUSANDS)?;
    let mark = text[..text.len() - after.len()].chars().next_back()?;
    let mut after = after.chars();
    let three = after.by_ref().take(3).filter(char::is_ascii_digit).count() == 3;
    (three && after.next().is_some_and(|next| THOUSANDS.contains(&next))).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::Decimals::{Comma, None as NoMark, Point};
    use super::{Decimals, FigureError, cents};

    #[test]
    fn amounts_are_read_as_printed() {
        for (text, decimals, read) in [
            ("30.00", Point, 3_000),
            ("-0.5", Point, -50),
            ("1,050.00", Point, 105_000),
            ("12", NoMark, 1_200),
            ("1 234,50", Comma, 123_450),
            ("1\u{202f}234,50\u{a0}€", Comma, 123_450),
            ("1.234.567,8", Comma, 123_456_780),
            ("+3.000", Point, 300),
            ("−5,00", Comma, -500),
        ] {
            assert_eq!(cents(text.as_bytes(), decimals, Some("EUR")), Ok(read), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_an_amount() {
        use FigureError::{Empty, Finer, NotANumber, OtherCurrency, TooLarge};
        for (text, decimals, why) in [
            ("", Point, Empty),
            ("12,50", Point, NotANumber),
            ("1,05", Point, NotANumber),
            ("1,000", NoMark, NotANumber),
            ("20.000", NoMark, NotANumber),
            ("12.505", Point, Finer),
            ("1.2.3", Point, NotANumber),
            ("5.", Point, NotANumber),
            (".5", Point, NotANumber),
            ("--5", Point, NotANumber),
            ("12 34", Point, NotANumber),
            (",120.00", Point, NotANumber),
            ("20.00 CHF", Point, OtherCurrency),
            ("1e3", Point, NotANumber),
            ("١", Point, NotANumber),
            ("99999999999.00", Point, TooLarge),
        ] {
            assert_eq!(cents(text.as_bytes(), decimals, Some("EUR")), Err(why), "{text}");
        }
    }

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
    fn an_amount_may_tell_the_way() {
        for (text, told) in [
            ("12.50", Some(Point)),
            ("12,5", Some(Comma)),
            ("1,000", None),
            ("1,000.000", Some(Point)),
            ("12", None),
            ("-1.234,56 €", Some(Comma)),
        ] {
            assert_eq!(Decimals::told_by(text.as_bytes()), told, "{text}");
        }
    }
}
