//! The amounts of a statement, in cents: exactly as printed, with the marks that its other amounts have.

use super::decimals::Decimals;
use crate::input::csv::encoding::text_of;
use crate::money::cents::{CentsError, WholeCents};
use crate::money::currency;
use crate::money::number::NumberError;

/// The most digits before the decimal mark: such amounts are below [`WholeCents::LARGEST`].
const MOST_DIGITS: usize = 10;

/// Reads an amount: `12.50` is 1250 cents. It may say that it is in `currency`, or in any where that is not known yet.
#[inline]
pub(super) fn read_cents(cell: &[u8], decimals: Decimals, currency: Option<&str>) -> Result<WholeCents, CentsError> {
    let (digits, sign) = match cell {
        [] => return Err(CentsError::Empty),
        [b'-', digits @ ..] => (digits, -1),
        digits => (digits, 1),
    };
    match plain(digits, decimals.mark()) {
        Some(cents) => Ok(WholeCents::new(sign * cents)),
        None => decorated(cell, decimals, currency),
    }
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

/// An amount with a plus or a long minus, in brackets, with marks or spaces between thousands, zeros beyond the cent,
/// or its currency.
fn decorated(cell: &[u8], decimals: Decimals, currency: Option<&str>) -> Result<WholeCents, CentsError> {
    let text = text_of(cell);
    let in_brackets = without_brackets(&text);
    let (is_negative, text) = signed(in_brackets.as_deref().unwrap_or(&text).trim());
    let (text, unit) = currency::split(text);
    if let Some((unit, currency)) = unit.zip(currency) {
        currency::refuse_others(unit, currency).map_err(|error| match error {
            NumberError::OtherCurrency => CentsError::OtherCurrency,
            _ => CentsError::NotANumber,
        })?;
    }
    let (is_inside_negative, text) = signed(text);
    let signs = [in_brackets.as_ref().map(|_| true), is_negative, is_inside_negative];
    let mut signs = signs.into_iter().flatten();
    let sign = if signs.next() == Some(true) { -1 } else { 1 };
    if signs.next().is_some() {
        return Err(CentsError::NotANumber);
    }
    let mark = char::from(decimals.mark());
    let (whole, fraction) = text.rsplit_once(mark).unwrap_or((text, ""));
    if decimals == Decimals::None && fraction.len() > 2 {
        return Err(CentsError::NotANumber);
    }
    if text.ends_with(mark) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(CentsError::NotANumber);
    }
    let (kept, beyond) = fraction.split_at(fraction.len().min(2));
    if beyond.bytes().any(|byte| byte != b'0') {
        return Err(CentsError::Finer);
    }
    let whole = decimals.without_thousands(whole).ok_or(CentsError::NotANumber)?;
    if whole.len() > MOST_DIGITS {
        return Err(CentsError::TooLarge);
    }
    let cents = plain(format!("{whole}.{kept:0<2}").as_bytes(), b'.').ok_or(CentsError::NotANumber)?;
    Ok(WholeCents::new(sign * cents))
}

/// What stands in brackets, by which accountants mean less than zero, and what stands around them.
fn without_brackets(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('(')?;
    let (inside, after) = rest.rsplit_once(')')?;
    Some(format!("{before}{inside}{after}"))
}

/// Whether a sign says that an amount is below zero, if there is one, and what follows it.
fn signed(text: &str) -> (Option<bool>, &str) {
    let negative = text.strip_prefix(['-', '\u{2212}']).map(|text| (Some(true), text.trim_start()));
    let positive = || text.strip_prefix('+').map(|text| (Some(false), text.trim_start()));
    negative.or_else(positive).unwrap_or((None, text))
}

#[cfg(test)]
mod tests {
    use super::Decimals::{Comma, None as NoMark, Point};
    use super::{CentsError, WholeCents, read_cents};

    #[test]
    fn amounts_are_read_as_printed() {
        for (text, decimals, cents) in [
            ("30.00", Point, 3_000),
            ("-0.5", Point, -50),
            ("1,050.00", Point, 105_000),
            ("12", NoMark, 1_200),
            ("1 234,50", Comma, 123_450),
            ("1\u{202f}234,50\u{a0}€", Comma, 123_450),
            ("1.234.567,8", Comma, 123_456_780),
            ("+3.000", Point, 300),
            ("−5,00", Comma, -500),
            ("€100.00", Point, 10_000),
            ("-€0.95", Point, -95),
            ("€-0.95", Point, -95),
            ("EUR 100,00", Comma, 10_000),
            ("- 5,00 €", Comma, -500),
            ("(20.00)", Point, -2_000),
            ("(€20.00)", Point, -2_000),
            ("€(1,020.00)", Point, -102_000),
        ] {
            assert_eq!(read_cents(text.as_bytes(), decimals, Some("EUR")), Ok(WholeCents::new(cents)), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_an_amount() {
        use CentsError::{Empty, Finer, NotANumber, OtherCurrency, TooLarge};
        for (text, decimals, error) in [
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
            ("-€-5", Point, NotANumber),
            ("(-5)", Point, NotANumber),
            ("(5", Point, NotANumber),
            ("12 34", Point, NotANumber),
            (",120.00", Point, NotANumber),
            ("20.00 CHF", Point, OtherCurrency),
            ("1e3", Point, NotANumber),
            ("١", Point, NotANumber),
            ("99999999999.00", Point, TooLarge),
        ] {
            assert_eq!(read_cents(text.as_bytes(), decimals, Some("EUR")), Err(error), "{text}");
        }
    }
}
