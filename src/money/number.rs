//! Numbers as people write them, read exactly.

use rust_decimal::Decimal;

/// Why a text is not a number that can be used exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    NotANumber,
    /// A power of ten (`1e3`) hides the digits of a price.
    Exponent,
    /// `inf` or `nan`.
    NotFinite,
    /// Hexadecimal, octal or binary.
    NotDecimal,
    Negative,
    /// `1,000` or `1.000`, which may be a thousand or one: see [`readings`].
    Ambiguous,
    /// Spaces or marks part its digits, and not into groups of three: `12 0`.
    Grouping,
    /// Another currency than that of the amount stands beside it.
    OtherCurrency,
    /// More digits than can be kept exactly.
    TooManyDigits,
}

/// What may stand between groups of three digits, besides a point or a comma: spaces, and the apostrophes of Switzerland.
const BETWEEN_GROUPS: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '\u{2019}'];

/// A decimal number that is not negative, exactly as written: a point or a comma may be its mark, and spaces, apostrophes
/// or the other mark may part its thousands.
pub(crate) fn parse_decimal(text: &str) -> Result<Decimal, NumberError> {
    let numeral = Numeral::of(text)?;
    if numeral.may_be_thousands() { Err(NumberError::Ambiguous) } else { numeral.number() }
}

/// The same in a text of a catalog, where the point is the decimal mark as it is in the numbers beside: `1.000` is one, and
/// only `1,000` is ambiguous.
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
    let thousands =
        Numeral { whole: format!("{}{}", numeral.whole, numeral.fraction), fraction: String::new(), ..numeral.clone() };
    Some([thousands.number().ok()?, numeral.number().ok()?])
}

/// The digits of a number, once it is known which of its marks is the decimal one.
#[derive(Clone, Debug)]
struct Numeral {
    negative: bool,
    /// The digits before the decimal mark, without what parts them.
    whole: String,
    /// The digits after it; none where there is no mark.
    fraction: String,
    /// Whether nothing but one mark parts the digits.
    one_mark: bool,
}

impl Numeral {
    fn of(text: &str) -> Result<Self, NumberError> {
        let text = text.trim();
        let unsigned = text.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(text);
        refuse_what_is_no_decimal(unsigned)?;
        let negative = text.starts_with(['-', '\u{2212}']);
        let (whole, fraction) = match decimal_mark(unsigned)? {
            Some(mark) => (&unsigned[..mark], &unsigned[mark + 1..]),
            None => (unsigned, ""),
        };
        let parted = |c: char| matches!(c, '.' | ',') || BETWEEN_GROUPS.contains(&c);
        let one_mark = whole.len() < unsigned.len() && !whole.contains(parted);
        if whole.len() < unsigned.len() && !is_digits(fraction) {
            return Err(NumberError::NotANumber);
        }
        Ok(Self { negative, whole: without_grouping(whole)?, fraction: fraction.to_owned(), one_mark })
    }

    /// A whole part of one to three digits, one mark, three more digits: unless the first one is a zero.
    fn may_be_thousands(&self) -> bool {
        self.one_mark && self.fraction.len() == 3 && self.whole.len() <= 3 && !self.whole.starts_with('0')
    }

    fn number(&self) -> Result<Decimal, NumberError> {
        let written =
            if self.fraction.is_empty() { self.whole.clone() } else { format!("{}.{}", self.whole, self.fraction) };
        let number = Decimal::from_str_exact(&written).map_err(|_| NumberError::TooManyDigits)?;
        if self.negative && !number.is_zero() { Err(NumberError::Negative) } else { Ok(number) }
    }
}

/// Where the decimal mark stands: the last mark, unless the same stands before it too, for then it parts thousands.
fn decimal_mark(text: &str) -> Result<Option<usize>, NumberError> {
    let Some(last) = text.rfind(['.', ',']) else { return Ok(None) };
    let mark = &text[last..=last];
    match (text[..last].contains(mark), text[..last].contains(['.', ','])) {
        (false, _) => Ok(Some(last)),
        (true, _) if text.contains('.') && text.contains(',') => Err(NumberError::NotANumber),
        (true, _) => Ok(None),
    }
}

/// The digits of a whole number: one to three, then always three after what parts them.
fn without_grouping(text: &str) -> Result<String, NumberError> {
    if is_digits(text) {
        return Ok(text.to_owned());
    }
    let kind = |c: char| if c.is_whitespace() { ' ' } else { c };
    let parting: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).map(kind).collect();
    let known = |c: &char| matches!(c, '.' | ',') || BETWEEN_GROUPS.contains(c);
    let Some(mark) = parting.first().filter(|_| parting.iter().all(known)) else { return Err(NumberError::NotANumber) };
    let mut groups = text.split(|c: char| !c.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let in_threes = groups.all(|group| group.len() == 3) && parting.iter().all(|other| other == mark);
    match first {
        "" => Err(NumberError::NotANumber),
        _ if in_threes && first.len() <= 3 && !first.starts_with('0') => {
            Ok(text.chars().filter(char::is_ascii_digit).collect())
        }
        _ => Err(NumberError::Grouping),
    }
}

fn refuse_what_is_no_decimal(text: &str) -> Result<(), NumberError> {
    let lower = text.to_ascii_lowercase();
    if lower == "inf" || lower == "nan" {
        Err(NumberError::NotFinite)
    } else if ["0x", "0o", "0b"].iter().any(|prefix| lower.starts_with(prefix)) {
        Err(NumberError::NotDecimal)
    } else if lower.split_once('e').is_some_and(|(number, power)| {
        starts_with_digit(number) && starts_with_digit(power.trim_start_matches(['+', '-']))
    }) {
        Err(NumberError::Exponent)
    } else {
        Ok(())
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
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
