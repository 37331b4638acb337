//! How each language writes numbers, money and dates.

use super::Lang;
use crate::money::bounds::{Bounds, Price};
use crate::money::digits::Digits;
use crate::money::exact::Money;
use jiff::civil::Date;

/// U+202F, between thousands in French.
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// Currencies that have no smaller unit (ISO 4217), so that no cents are shown of a whole amount.
const WITHOUT_CENTS: &[&str] =
    &["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

impl Lang {
    /// A number with every digit: `1,234.5` or `1 234,5`.
    pub(crate) fn figure(self, figure: Digits) -> String {
        let (sign, whole, fraction) = figure.parts();
        let sign = if sign.is_empty() { "" } else { "−" };
        let whole = self.grouped(&whole);
        if fraction.is_empty() {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}{}{fraction}", self.decimal_mark())
    }

    pub(crate) fn whole(self, number: impl Into<i128>) -> String {
        self.figure(Digits::whole(number.into()))
    }

    /// An amount of a currency: `1,234.50 €` or `1 234,50 €`.
    pub(crate) fn money(self, figure: Digits, currency: &str) -> String {
        let whole = WITHOUT_CENTS.contains(&currency);
        let figure = if whole { figure.trimmed() } else { figure };
        format!("{}{}", self.figure(figure), self.currency(currency))
    }

    /// The currency as it follows an amount, with the space between.
    pub(crate) fn currency(self, currency: &str) -> String {
        let symbol = if currency == "EUR" { "€" } else { currency };
        format!("{}{symbol}", self.space())
    }

    /// An amount to the cent, as far as it is known: `42.00 €`, `≥ 42.00 €`, `70.00–90.00 €`.
    pub(crate) fn cents(self, amount: Bounds<Money>, currency: &str) -> String {
        self.known(amount.map(Money::to_cents), currency)
    }

    /// An amount to the cent in a sentence, an open one with words: `42.00 €`, `at least 42 €`.
    pub(crate) fn said(self, amount: Bounds<Money>, currency: &str) -> String {
        match amount.high {
            Some(_) => self.cents(amount, currency),
            None => self.spoken(amount.map(Money::to_cents), currency),
        }
    }

    /// An amount as one says it, open ones with words: `42 €`, `0.50 €`, `at least 42 €`.
    pub(crate) fn spoken(self, figure: Bounds<Digits>, currency: &str) -> String {
        let figure = figure.map(Digits::spoken);
        if figure.high.is_some() {
            return self.known(figure, currency);
        }
        let least = self.money(figure.low, currency);
        match self {
            Self::En => format!("at least {least}"),
            Self::Fr => format!("au moins {least}"),
        }
    }

    pub(crate) fn price(self, price: Price, currency: &str) -> String {
        if price.is_unknown() {
            return match self {
                Self::En => "not published".to_owned(),
                Self::Fr => "non publié".to_owned(),
            };
        }
        let figure = |price| Digits::from(price).spoken();
        self.known(price.map(figure), currency)
    }

    pub(crate) fn known(self, figure: Bounds<Digits>, currency: &str) -> String {
        match figure.high {
            Some(high) if high == figure.low => self.money(high, currency),
            Some(high) => format!("{}–{}", self.figure(figure.low), self.money(high, currency)),
            None => format!("≥{}{}", self.space(), self.money(figure.low, currency)),
        }
    }

    /// A day: `2026-11-01` or `01/11/2026`.
    pub(crate) fn date(self, date: Date) -> String {
        match self {
            Self::En => date.to_string(),
            Self::Fr => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        }
    }

    pub(crate) fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::Fr => ',',
        }
    }

    fn grouped(self, digits: &str) -> String {
        let separator = match self {
            Self::En => ',',
            Self::Fr => NARROW_NO_BREAK_SPACE,
        };
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, Lang};

    #[test]
    fn each_language_has_its_own_marks() {
        let figure = Digits { digits: 123_450, decimals: 2 };
        assert_eq!(Lang::En.money(figure, "EUR"), "1,234.50 €");
        assert_eq!(Lang::Fr.money(figure, "EUR"), "1\u{202f}234,50\u{a0}€");
        assert_eq!(Lang::Fr.money(Digits { digits: 123_400, decimals: 2 }, "XPF"), "1\u{202f}234\u{a0}XPF");
        assert_eq!(Lang::Fr.money(Digits { digits: -50, decimals: 2 }, "CHF"), "−0,50\u{a0}CHF");
    }
}
