//! The digits of a number as people write it: which mark is the decimal one, and what parts the thousands.

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
    /// `1,000` or `1.000`, which may be a thousand or one: see `number::readings`.
    Ambiguous,
    /// Spaces or marks part its digits, and not into groups of three: `12 0`.
    Grouping,
    /// Another currency than that of the amount stands beside it.
    OtherCurrency,
    /// More digits than can be kept exactly.
    TooManyDigits,
}

/// What may stand between groups of three digits, besides a point or a comma: spaces, and the apostrophes of
/// Switzerland.
const BETWEEN_GROUPS: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '\u{2019}'];

/// The digits of a number, once it is known which of its marks is the decimal one.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    negative: bool,
    /// The digits before the decimal mark, without what parts them.
    whole: String,
    /// The digits after it; none where there is no mark.
    fraction: String,
    /// Whether nothing but one mark parts the digits.
    one_mark: bool,
}

impl Numeral {
    pub(super) fn of(text: &str) -> Result<Self, NumberError> {
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
    pub(super) fn may_be_thousands(&self) -> bool {
        self.one_mark && self.fraction.len() == 3 && self.whole.len() <= 3 && !self.whole.starts_with('0')
    }

    /// The same digits, the mark parting thousands.
    pub(super) fn with_thousands(&self) -> Self {
        Self { whole: format!("{}{}", self.whole, self.fraction), fraction: String::new(), ..self.clone() }
    }

    pub(super) fn number(&self) -> Result<Decimal, NumberError> {
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
    let parts_digits = |c: &char| matches!(c, '.' | ',') || BETWEEN_GROUPS.contains(c);
    let Some(mark) = parting.first().filter(|_| parting.iter().all(parts_digits)) else {
        return Err(NumberError::NotANumber);
    };
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
