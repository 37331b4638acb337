//! Numbers as people write them, read exactly.

use rust_decimal::Decimal;

/// Why a text is not a number that can be used exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// It is not a number at all.
    NotANumber,
    /// A power of ten (`1e3`) hides the digits of a price.
    Exponent,
    /// `inf` or `nan`.
    NotFinite,
    /// Hexadecimal, octal or binary.
    NotDecimal,
    /// Below zero.
    Negative,
    /// `1,000`: a thousand, or one with three decimals?
    AmbiguousComma,
    /// More digits than can be kept exactly.
    TooManyDigits,
}

/// A decimal number that is not negative, exactly as written, with a point or a comma as its mark.
///
/// # Errors
/// Says why the text is refused: anything that would not keep each digit as written.
pub fn parse_decimal(text: &str) -> Result<Decimal, NumberError> {
    let text = text.trim();
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    refuse_what_is_no_decimal(unsigned)?;
    let (whole, fraction) = unsigned.split_once(['.', ',']).unwrap_or((unsigned, "0"));
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(NumberError::NotANumber);
    }
    if unsigned.contains(',') && fraction.len() == 3 {
        return Err(NumberError::AmbiguousComma);
    }
    let number = Decimal::from_str_exact(&unsigned.replace(',', ".")).map_err(|_| NumberError::TooManyDigits)?;
    if text.starts_with('-') && !number.is_zero() {
        return Err(NumberError::Negative);
    }
    Ok(number)
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
    use super::{NumberError, parse_decimal};

    #[test]
    fn keeps_each_digit_as_written() {
        for text in ["0.10", "0", "123456789.0123456789", "0.30000000000000000001"] {
            assert_eq!(parse_decimal(text).unwrap().to_string(), text);
        }
        assert_eq!(parse_decimal("0,25").unwrap().to_string(), "0.25");
    }

    #[test]
    fn refuses_what_would_not_be_exact() {
        use NumberError::{AmbiguousComma, Exponent, Negative, NotANumber, NotDecimal, NotFinite, TooManyDigits};
        let digits = "9".repeat(10_000);
        for (text, why) in [
            ("1e3", Exponent),
            ("1.5E+3", Exponent),
            ("inf", NotFinite),
            ("-nan", NotFinite),
            ("0x10", NotDecimal),
            ("-5", Negative),
            ("1,000", AmbiguousComma),
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
