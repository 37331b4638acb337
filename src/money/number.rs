//! Numbers as people write them, read exactly.

pub(crate) use super::numeral::NumberError;
use super::numeral::Numeral;
use rust_decimal::Decimal;

/// A decimal number that is not negative, exactly as written: a point or a comma may be its mark, and spaces,
/// apostrophes or the other mark may part its thousands.
pub(crate) fn parse_decimal(text: &str) -> Result<Decimal, NumberError> {
    let numeral = Numeral::of(text)?;
    if numeral.may_be_thousands() { Err(NumberError::Ambiguous) } else { numeral.number() }
}

/// The same in a text of a catalog, where the point is the decimal mark as it is in the numbers beside: `1.000` is one,
/// and only `1,000` is ambiguous.
pub(crate) fn parse_written(text: &str) -> Result<Decimal, NumberError> {
    let numeral = Numeral::of(text)?;
    if numeral.may_be_thousands() && text.contains(',') { Err(NumberError::Ambiguous) } else { numeral.number() }
}

/// A percentage without its sign: its only mark is always the decimal one, for nobody means a thousand percent.
pub(crate) fn parse_percentage(text: &str) -> Result<Decimal, NumberError> {
    Numeral::of(text)?.number()
}

/// A number of a file format in which the point is the decimal mark and nothing parts thousands, as TOML.
pub(crate) fn parse_plain(text: &str) -> Result<Decimal, NumberError> {
    let numeral = Numeral::of(text)?;
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '+' | '-' | '_');
    if text.chars().all(plain) { numeral.number() } else { Err(NumberError::NotANumber) }
}

/// The two numbers that an ambiguous text may stand for: with thousands, and with decimals.
pub(crate) fn readings(text: &str) -> Option<[Decimal; 2]> {
    let numeral = Numeral::of(text).ok().filter(Numeral::may_be_thousands)?;
    Some([numeral.with_thousands().number().ok()?, numeral.number().ok()?])
}

#[cfg(test)]
mod tests {
    use super::{NumberError, parse_decimal, parse_percentage, parse_plain, parse_written, readings};

    #[test]
    fn keeps_each_digit_as_written() {
        for text in ["0.10", "0", "123456789.0123456789", "0.30000000000000000001"] {
            assert_eq!(parse_decimal(text).unwrap().to_string(), text);
        }
        assert_eq!(parse_decimal("0,25").unwrap().to_string(), "0.25");
    }

    #[test]
    fn thousands_may_be_parted_in_each_way_that_leaves_no_doubt() {
        for (text, read) in [
            ("1 000", "1000"),
            ("1\u{202f}234\u{202f}567", "1234567"),
            ("1'234.50", "1234.50"),
            ("1.234,56", "1234.56"),
            ("1,234.56", "1234.56"),
            ("1.234.567", "1234567"),
            ("12 345,678", "12345.678"),
            ("1234,567", "1234.567"),
            ("0,125", "0.125"),
            ("0.125", "0.125"),
        ] {
            assert_eq!(parse_decimal(text).unwrap().to_string(), read, "{text}");
        }
        assert_eq!(parse_percentage("1,425").unwrap().to_string(), "1.425");
        assert_eq!(parse_plain("1.000").unwrap().to_string(), "1.000");
        assert_eq!(parse_written("1.000").unwrap().to_string(), "1.000");
        assert_eq!(parse_written("1,000"), Err(NumberError::Ambiguous));
        assert_eq!(
            readings("1.500").map(|both| both.map(|number| number.to_string())),
            Some(["1500".into(), "1.500".into()])
        );
        assert_eq!(readings("1.5"), None);
    }

    #[test]
    fn refuses_what_would_not_be_exact() {
        use NumberError::{Ambiguous, Exponent, Grouping, Negative, NotANumber, NotDecimal, NotFinite, TooManyDigits};
        let digits = "9".repeat(10_000);
        for (text, why) in [
            ("1e3", Exponent),
            ("1.5E+3", Exponent),
            ("inf", NotFinite),
            ("-nan", NotFinite),
            ("0x10", NotDecimal),
            ("-5", Negative),
            ("1,000", Ambiguous),
            ("1.000", Ambiguous),
            ("12.500", Ambiguous),
            ("12 0", Grouping),
            ("1 5", Grouping),
            ("10 20", Grouping),
            ("1234 567", Grouping),
            ("0 123", Grouping),
            ("1 234'567", Grouping),
            (",120.00", NotANumber),
            ("1.234.567.89", Grouping),
            ("1,234.567,8", NotANumber),
            ("1..2", Grouping),
            ("", NotANumber),
            (".5", NotANumber),
            ("5.", NotANumber),
            ("1_0", NotANumber),
            ("twelve", NotANumber),
            ("١", NotANumber),
            (digits.as_str(), TooManyDigits),
        ] {
            assert_eq!(parse_decimal(text), Err(why), "{text}");
        }
    }
}
