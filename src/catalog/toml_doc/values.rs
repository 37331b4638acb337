//! The values of a TOML file: texts, prices, whole numbers, dates, choices.

use super::table::Value;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::synonyms;
use crate::catalog::value_type::ExpectedType;
use crate::money::bounds::{Price, PriceError};
use crate::money::currency::read_amount;
use crate::money::number::{NumberError, parse_plain, parse_written};
use crate::price::usage::LARGEST_USAGE;
use jiff::civil::Date;
use rust_decimal::Decimal;
use toml::de::DeValue;

impl Value<'_> {
    /// A string with something in it.
    pub(crate) fn text(&self) -> Option<String> {
        match self.node {
            DeValue::String(text) if text.trim().is_empty() => {
                self.report(DiagnosticKind::EmptyText { key: self.name() });
                None
            }
            DeValue::String(text) => Some(text.clone().into_owned()),
            _ => self.refuse_type(ExpectedType::Text),
        }
    }

    /// A list of strings with something in them; one alone may stand without the brackets.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.elements().iter().filter_map(Value::text).collect()
    }

    pub(crate) fn boolean(&self) -> Option<bool> {
        match self.node {
            DeValue::Boolean(answer) => Some(*answer),
            _ => self.refuse_type(ExpectedType::Boolean),
        }
    }

    /// A whole number of units, up to the largest usage.
    pub(crate) fn whole(&self) -> Option<u64> {
        let DeValue::Integer(integer) = self.node else {
            return self.refuse_type(ExpectedType::Whole);
        };
        if integer.radix() != 10 {
            return self.refuse_number(NumberError::NotDecimal, false);
        }
        let number = integer.as_str().parse().ok().filter(|number| *number <= LARGEST_USAGE);
        if number.is_none() {
            self.report_range(Decimal::ZERO, LARGEST_USAGE.into());
        }
        number
    }

    /// A number that is not negative, every digit kept.
    pub(crate) fn number(&self) -> Option<Decimal> {
        self.figure(ExpectedType::Number, false)
    }

    fn figure(&self, kind: ExpectedType, price: bool) -> Option<Decimal> {
        let number = match self.node {
            DeValue::Integer(integer) if integer.radix() != 10 => Err(NumberError::NotDecimal),
            DeValue::Integer(integer) => parse_plain(integer.as_str()),
            DeValue::Float(float) => parse_plain(float.as_str()),
            _ => return self.refuse_type(kind),
        };
        number.map_or_else(|why| self.refuse_number(why, price), Some)
    }

    pub(crate) fn number_within(&self, least: Decimal, most: Decimal) -> Option<Decimal> {
        let number = self.number()?;
        if number < least || number > most {
            self.report_range(least, most);
            return None;
        }
        Some(number)
    }

    /// A percentage: a number, or a string that may end with the sign.
    pub(crate) fn percentage_within(&self, least: Decimal, most: Decimal) -> Option<Decimal> {
        let DeValue::String(text) = self.node else { return self.number_within(least, most) };
        let number = text.trim();
        match parse_written(number.strip_suffix('%').unwrap_or(number).trim_end()) {
            Ok(number) if number < least || number > most => {
                self.report_range(least, most);
                None
            }
            Ok(number) => Some(number),
            Err(why) => self.refuse_number(why, false),
        }
    }

    /// A price: a number, or a string that tells what is known of it.
    pub(crate) fn price(&self) -> Option<Price> {
        match self.node {
            DeValue::String(text) => Price::parse(text, self.file.currency, parse_written)
                .map_or_else(|error| self.refuse_price(&error), Some),
            _ => self.figure(ExpectedType::Price, true).map(Price::exactly),
        }
    }

    /// An amount that must be known: the least or the most of a charge.
    pub(crate) fn amount(&self) -> Option<Decimal> {
        match self.node {
            DeValue::String(text) => read_amount(text, self.file.currency, parse_written)
                .map_or_else(|why| self.refuse_number(why, false), Some),
            _ => self.number(),
        }
    }

    pub(crate) fn date(&self) -> Option<Date> {
        let DeValue::Datetime(datetime) = self.node else {
            return self.refuse_type(ExpectedType::Date);
        };
        let date = datetime.date.filter(|_| datetime.time.is_none());
        let narrow = |number: u8| i8::try_from(number).ok();
        let date = date
            .and_then(|date| Date::new(i16::try_from(date.year).ok()?, narrow(date.month)?, narrow(date.day)?).ok());
        if date.is_none() {
            self.report(DiagnosticKind::BadDate { text: self.as_written() });
        }
        date
    }

    /// One of some words.
    pub(crate) fn choice<T: Copy>(&self, choices: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
        let chosen = choices.iter().find(|(word, _)| *word == text).map(|(_, choice)| *choice);
        if chosen.is_none() {
            let known: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
            let meant = synonyms::choice(&text, &known).map(str::to_owned);
            let nearest = meant.or_else(|| self.file.nearest(&text, known.iter().copied()));
            self.report(DiagnosticKind::UnknownOption { key: self.name(), found: self.as_written(), nearest, known });
        }
        chosen
    }

    pub(crate) fn report_decimals(&self, most: u32) {
        self.report(DiagnosticKind::TooManyDecimals { text: self.as_written(), most });
    }

    pub(crate) fn report_range(&self, least: Decimal, most: Decimal) {
        self.report(DiagnosticKind::OutOfRange { text: self.as_written(), least, most });
    }

    pub(crate) fn refuse_type<T>(&self, expected: ExpectedType) -> Option<T> {
        self.report_type(expected);
        None
    }

    fn refuse_number<T>(&self, why: NumberError, price: bool) -> Option<T> {
        let text = self.as_written();
        self.report(match why {
            NumberError::Negative => DiagnosticKind::NegativePrice { text, price },
            why => DiagnosticKind::BadNumber { text, why, price },
        });
        None
    }

    fn refuse_price<T>(&self, error: &PriceError) -> Option<T> {
        match error {
            PriceError::Number(why) => self.refuse_number(*why, true),
            PriceError::Inverted => {
                self.report(DiagnosticKind::InvertedInterval { text: self.as_written() });
                None
            }
        }
    }
}
