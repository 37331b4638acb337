//! Fees as they are written, in a catalog and on the command line.

use super::amount::Amount;
use super::rule::Fee;
use crate::money::bounds::Bounds;
use crate::money::currency::{ReadNumber, read_amount, stands_for};
use crate::money::limits::LimitError;
use crate::money::number::{NumberError, parse_percentage, parse_written};
use crate::money::percent::{MILLION, Percent};
use rust_decimal::Decimal;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeError {
    Number(NumberError),
    /// It is no list of percentages and amounts joined by `+`, then `min` and `max`.
    Notation,
    Inverted,
    InvertedInterval,
    Limit(FeeLimit),
}

/// A figure of a fee that is beyond its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeLimit {
    /// Percentages that make more than 100 together.
    Percentages(Decimal),
    PercentDecimals(Decimal),
    Amount(Decimal),
    AmountDecimals(Decimal),
}

/// Reads a fee whose amounts may say that they are in `currency`, and are numbers read by `number`.
pub(crate) fn parse_fee(text: &str, currency: &str, number: ReadNumber) -> Result<Fee, FeeError> {
    let amount = |text: &str| amount(text, currency, number);
    let (text, most) = bound(text, "max", amount)?;
    let (text, least) = bound(text, "min", amount)?;
    if least.zip(most).is_some_and(|(least, most)| least > most) {
        return Err(FeeError::Inverted);
    }
    let mut fee = Fee { least, most, ..Fee::nothing() };
    let mut fixed = None;
    for term in text.split('+').map(str::trim) {
        if fixed.is_some() {
            return Err(FeeError::Notation);
        }
        if term == "unknown" {
            fixed = Some(Bounds { low: Amount::ZERO, high: None });
        } else if term.contains('%') {
            fee.percents.push(interval(term, "%", percent)?);
        } else {
            fixed = Some(interval(term, currency, amount)?);
        }
    }
    fee.fixed = fixed.unwrap_or(fee.fixed);
    refuse_too_much(&fee)?;
    Ok(fee)
}

fn refuse_too_much(fee: &Fee) -> Result<(), FeeError> {
    let most = |percent: &Bounds<Percent>| percent.high.unwrap_or(percent.low);
    if fee.percents.iter().map(|percent| most(percent).millionths()).sum::<i128>() <= MILLION {
        return Ok(());
    }
    let sum = fee.percents.iter().map(|percent| most(percent).number()).sum();
    Err(FeeError::Limit(FeeLimit::Percentages(sum)))
}

/// A fee in euros.
impl FromStr for Fee {
    type Err = FeeError;

    fn from_str(text: &str) -> Result<Self, FeeError> {
        parse_fee(text, "EUR", parse_written)
    }
}

fn bound<'a>(
    text: &'a str,
    word: &str,
    amount: impl Fn(&str) -> Result<Amount, FeeError>,
) -> Result<(&'a str, Option<Amount>), FeeError> {
    match text.split_once(word) {
        Some((before, bound)) => Ok((before, Some(amount(bound)?))),
        None => Ok((text, None)),
    }
}

/// A figure, or what is known of it: `1.2`, `1.2..`, `1..2`. Its unit may stand behind an interval without an end.
fn interval<T: Copy + PartialOrd>(
    text: &str,
    unit: &str,
    read: impl Fn(&str) -> Result<T, FeeError>,
) -> Result<Bounds<T>, FeeError> {
    let Some((low, high)) = text.split_once("..") else {
        let figure = read(text)?;
        return Ok(Bounds { low: figure, high: Some(figure) });
    };
    let low = read(low)?;
    let open = high.trim().is_empty() || high.trim() == unit || stands_for(high, unit);
    let high = if open { None } else { Some(read(high)?) };
    if high.is_some_and(|high| high < low) { Err(FeeError::InvertedInterval) } else { Ok(Bounds { low, high }) }
}

fn percent(text: &str) -> Result<Percent, FeeError> {
    let text = text.trim();
    let number = parse_percentage(text.strip_suffix('%').unwrap_or(text)).map_err(not_a_figure)?;
    Percent::new(number).map_err(|error| match error {
        LimitError::OutOfRange => FeeError::Limit(FeeLimit::Percentages(number)),
        LimitError::TooManyDecimals => FeeError::Limit(FeeLimit::PercentDecimals(number)),
    })
}

fn amount(text: &str, currency: &str, number: ReadNumber) -> Result<Amount, FeeError> {
    let number = read_amount(text, currency, number).map_err(not_a_figure)?;
    Amount::new(number).map_err(|error| match error {
        LimitError::OutOfRange => FeeError::Limit(FeeLimit::Amount(number)),
        LimitError::TooManyDecimals => FeeError::Limit(FeeLimit::AmountDecimals(number)),
    })
}

fn not_a_figure(error: NumberError) -> FeeError {
    match error {
        NumberError::NotANumber => FeeError::Notation,
        error => FeeError::Number(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fee, FeeError, FeeLimit, NumberError, parse_fee, parse_written};

    #[test]
    fn is_written_as_it_is_read() {
        for text in [
            "1.4% + 0.25",
            "1% min 0.20 max 2",
            "1.75%",
            "0.35",
            "0",
            "8% + 1.5% + 0.25",
            "0.5% max 5",
            "unknown",
            "unknown min 0.20 max 2",
            "1% + 0..",
            "1.2%.. + 0.25",
            "1%..2% + 0.25..0.35 min 1",
        ] {
            assert_eq!(text.parse::<Fee>().unwrap().to_string(), text);
        }
        assert_eq!(
            "1,4\u{a0}% + 0,25\u{a0}€ min 0.10 € max 2 €".parse::<Fee>().unwrap().to_string(),
            "1.4% + 0.25 min 0.10 max 2"
        );
        let parse = |text, currency| parse_fee(text, currency, parse_written);
        assert_eq!(parse("1% + 0.25 CHF", "CHF").unwrap().to_string(), "1% + 0.25");
        let other = Err(FeeError::Number(NumberError::OtherCurrency));
        assert_eq!((parse("1% + 0.25 €", "CHF"), parse("0.25 CHF", "EUR")), (other.clone(), other));
        assert_eq!("1,425% + 0,25".parse::<Fee>().unwrap().to_string(), "1.425% + 0.25");
        assert_eq!("0..".parse::<Fee>().unwrap().to_string(), "unknown");
        assert_eq!("1..2 % + unknown".parse::<Fee>().unwrap().to_string(), "1%..2% + 0..");
    }

    #[test]
    fn refuses_other_notations() {
        for text in [
            "",
            "%",
            "1.4% 0.25",
            "0.25 + 1.4%",
            "1% max 2 min 1",
            "1% + 0.25 + 0.10",
            "min 1",
            "%..",
            "..",
            "..2",
            "1%%",
        ] {
            assert_eq!(text.parse::<Fee>(), Err(FeeError::Notation), "{text}");
        }
        assert_eq!("1% min 2 max 1".parse::<Fee>(), Err(FeeError::Inverted));
        assert_eq!("2%..1%".parse::<Fee>(), Err(FeeError::InvertedInterval));
    }

    #[test]
    fn refuses_what_could_lose_a_digit() {
        for (text, limit) in [
            ("60% + 50%..", FeeLimit::Percentages(110.into())),
            ("2000%", FeeLimit::Percentages(2_000.into())),
            ("1.23456%", FeeLimit::PercentDecimals(rust_decimal::Decimal::new(123_456, 5))),
            ("1% max 1000001", FeeLimit::Amount(1_000_001.into())),
            ("0.0000001..", FeeLimit::AmountDecimals(rust_decimal::Decimal::new(1, 7))),
        ] {
            assert_eq!(text.parse::<Fee>(), Err(FeeError::Limit(limit)), "{text}");
        }
    }
}
