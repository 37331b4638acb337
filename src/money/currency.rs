//! Currencies as people write them beside an amount.

use super::number::{NumberError, parse_decimal};
use jiff::civil::Date;
use rust_decimal::Decimal;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    pub(crate) currency: String,
    /// Its worth in the catalog's currency.
    pub(crate) rate: Decimal,
    pub(crate) source: Option<String>,
    pub(crate) checked: Option<Date>,
}

/// Signs and words, in small letters, and the codes (ISO 4217) of the currencies that each may stand for.
const SIGNS: &[(&str, &[&str])] = &[
    ("€", &["EUR"]),
    ("euro", &["EUR"]),
    ("euros", &["EUR"]),
    ("$", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]),
    ("us$", &["USD"]),
    ("£", &["GBP"]),
    ("fr.", &["CHF"]),
    ("sfr", &["CHF"]),
    ("sfr.", &["CHF"]),
    ("¥", &["JPY", "CNY"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("zł", &["PLN"]),
];

/// The numbers of currencies (ISO 4217), as banks write them.
const NUMBERS: &[(&str, &str)] = &[
    ("978", "EUR"),
    ("840", "USD"),
    ("756", "CHF"),
    ("826", "GBP"),
    ("208", "DKK"),
    ("578", "NOK"),
    ("752", "SEK"),
    ("985", "PLN"),
    ("203", "CZK"),
    ("348", "HUF"),
    ("946", "RON"),
    ("124", "CAD"),
    ("036", "AUD"),
    ("392", "JPY"),
];

/// Whether a number is that of a currency.
pub(crate) fn is_number_of(number: &str, currency: &str) -> bool {
    NUMBERS.contains(&(number, currency))
}

/// Whether a word or a sign stands for a currency: its code, whatever the case, or a sign that it has.
pub(crate) fn stands_for(word: &str, currency: &str) -> bool {
    let word = word.trim().to_lowercase();
    let sign = SIGNS.iter().find(|(sign, _)| *sign == word);
    word == currency.to_lowercase() || sign.is_some_and(|(_, codes)| codes.contains(&currency))
}

/// The number of an amount, and the currency that stands before or after it, if any does.
pub(crate) fn split(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let numeral = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '+' | '-' | '\u{2212}' | '\'' | '\u{2019}');
    let last = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    let after = text[last..].trim();
    if last > 0 && after.chars().any(|c| !numeral(c)) {
        return (text[..last].trim_end(), Some(after));
    }
    let first = text.find(numeral).unwrap_or(text.len());
    let before = text[..first].trim();
    if before.is_empty() || first == text.len() { (text, None) } else { (&text[first..], Some(before)) }
}

/// How a number is read: as it is typed, or as it stands in a file.
pub(crate) type ReadNumber = fn(&str) -> Result<Decimal, NumberError>;

/// An amount of a currency as it is typed: `20`, `20,50 €`, `CHF 1'250.50`.
pub(crate) fn parse_amount(text: &str, currency: &str) -> Result<Decimal, NumberError> {
    read_amount(text, currency, parse_decimal)
}

/// An amount of a currency, its number read in some way.
pub(crate) fn read_amount(text: &str, currency: &str, number: ReadNumber) -> Result<Decimal, NumberError> {
    let (digits, sign) = split(text);
    let amount = number(digits)?;
    sign.map_or(Ok(()), |sign| refuse_others(sign, currency)).map(|()| amount)
}

/// Lets pass what stands for a currency.
pub(crate) fn refuse_others(word: &str, currency: &str) -> Result<(), NumberError> {
    match word {
        _ if stands_for(word, currency) => Ok(()),
        // The currency itself could not be read, and that is said where it stands.
        _ if currency.is_empty() && is_a_currency(word) => Ok(()),
        _ if is_a_currency(word) => Err(NumberError::OtherCurrency),
        _ => Err(NumberError::NotANumber),
    }
}

/// A known sign, or three letters as codes have.
fn is_a_currency(word: &str) -> bool {
    let code = word.chars().count() == 3 && word.chars().all(char::is_alphabetic);
    code || SIGNS.iter().any(|(sign, _)| *sign == word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{NumberError, is_number_of, parse_amount, stands_for};

    #[test]
    fn an_amount_is_of_the_currency_that_stands_beside_it() {
        for (text, currency, read) in [
            ("20", "EUR", Ok("20")),
            ("20,50 €", "EUR", Ok("20.50")),
            ("€20.50", "EUR", Ok("20.50")),
            ("20 EUR", "EUR", Ok("20")),
            ("20 euros", "EUR", Ok("20")),
            ("1\u{202f}250,05\u{a0}€", "EUR", Ok("1250.05")),
            ("CHF 1'250.50", "CHF", Ok("1250.50")),
            ("20.- CHF", "CHF", Err(NumberError::NotANumber)),
            ("20 €", "CHF", Err(NumberError::OtherCurrency)),
            ("EUR 20", "CHF", Err(NumberError::OtherCurrency)),
            ("20 CHF", "EUR", Err(NumberError::OtherCurrency)),
            ("20 pommes", "EUR", Err(NumberError::NotANumber)),
            ("1,000 €", "EUR", Err(NumberError::Ambiguous)),
            ("-20 €", "EUR", Err(NumberError::Negative)),
            ("€", "EUR", Err(NumberError::NotANumber)),
            ("", "EUR", Err(NumberError::NotANumber)),
            ("1e3", "EUR", Err(NumberError::Exponent)),
        ] {
            assert_eq!(
                parse_amount(text, currency).map(|amount| amount.to_string()),
                read.map(str::to_owned),
                "{text}"
            );
        }
        assert!(is_number_of("978", "EUR") && !is_number_of("978", "CHF") && !stands_for("978", "EUR"));
        assert!(stands_for("Eur", "EUR") && stands_for("fr.", "CHF") && !stands_for("$", "EUR"));
    }
}
