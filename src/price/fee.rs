//! What a payment costs: percentages and a fixed part, between a least and a most.

use super::bounds::Price;
use super::charge::{Percent, Period, Vat};
use super::number::{NumberError, parse_decimal};
use super::text::Text;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::fmt;
use std::str::FromStr;

/// A fee on one payment: `1.4% + 0.25`, `1% min 0.20 max 2`, `8% + 1.5% + 0.25`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Percentages of the payment, each of the same gross amount.
    pub percents: Vec<Percent>,
    /// What each payment costs beside, in the catalog's currency.
    pub fixed: Decimal,
    /// The whole fee is at least this.
    pub least: Option<Decimal>,
    /// The whole fee is at most this.
    pub most: Option<Decimal>,
}

/// The largest amount in a fee.
pub const LARGEST_FIGURE: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// Why a text is not a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeError {
    /// One of its figures cannot be read.
    Number(NumberError),
    /// It is no list of percentages and amounts joined by `+`, then `min` and `max`.
    Notation,
    /// The least fee is above the most.
    Inverted,
}

/// Who takes payments for an association, and what that costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processor {
    /// Its key in the catalog.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its home page.
    pub url: Option<String>,
    /// Where the fees were read.
    pub source: Option<String>,
    /// When they were read.
    pub checked: Option<Date>,
    /// What else one should know.
    pub note: Option<Text>,
    /// Due once, as for a card reader, with its own tax basis.
    pub setup: Option<(Price, Vat)>,
    /// Where fees are rounded.
    pub rounding: FeeRounding,
    /// What becomes of the fee of a refunded payment.
    pub refunds: Refunds,
    /// Who bears the fee.
    pub payer: Payer,
    /// Whether tax is in the fee.
    pub vat: Vat,
    /// The fees, in the order of the file.
    pub rates: Vec<Rate>,
}

/// One fee of a processor, and when and to what it applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The class of card or means of payment.
    pub card: Option<String>,
    /// The subscription it belongs to.
    pub plan: Option<String>,
    /// The fee of a payment.
    pub fee: Fee,
    /// The first day it is in force.
    pub from: Option<Date>,
    /// The last day it is in force.
    pub until: Option<Date>,
    /// How often the subscription falls due.
    pub every: Period,
    /// What the subscription costs beside the fees.
    pub base: Option<Price>,
}

/// Where fees are rounded, half up to the cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FeeRounding {
    /// On each payment.
    #[default]
    Payment,
    /// On the sum of the payments.
    Total,
}

/// What becomes of the fee when a payment is refunded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Refunds {
    /// The processor keeps it.
    Kept,
    /// It comes back.
    Returned,
    /// The source does not say.
    #[default]
    Unknown,
}

/// Who bears a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Payer {
    /// The association that is paid.
    #[default]
    Association,
    /// The donor, by a voluntary tip.
    Donor,
}

impl Processor {
    /// The tax that comes on top of its fees.
    #[must_use]
    pub fn vat_added(&self, vat_rate: Option<Percent>) -> Option<Percent> {
        vat_rate.filter(|_| self.vat == Vat::Excluded)
    }
}

impl Rate {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn is_in_force(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    /// Whether it holds for a class of card: one without a class holds for each.
    #[must_use]
    pub fn serves(&self, card: &str) -> bool {
        self.card.as_deref().is_none_or(|known| known == card)
    }

    /// Whether it is for a class of card and of a subscription, where they are named.
    #[must_use]
    pub fn is_for(&self, card: Option<&str>, plan: Option<&str>) -> bool {
        card.is_none_or(|card| self.serves(card)) && (plan.is_none() || self.plan.as_deref() == plan)
    }
}

impl Fee {
    /// A payment that costs nothing.
    #[must_use]
    pub fn nothing() -> Self {
        Self { percents: Vec::new(), fixed: Decimal::ZERO, least: None, most: None }
    }

    /// Whether its percentages are at most 100 together and its amounts at most [`LARGEST_FIGURE`].
    #[must_use]
    pub fn is_in_range(&self) -> bool {
        let amounts = [Some(self.fixed), self.least, self.most];
        let mut rest = Decimal::ONE_HUNDRED;
        let together = self.percents.iter().all(|percent| {
            let fits = percent.0 <= rest;
            rest = if fits { rest - percent.0 } else { rest };
            fits
        });
        together && amounts.into_iter().flatten().all(|amount| amount <= LARGEST_FIGURE)
    }

    /// Whether no payment costs anything.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::nothing()
    }
}

impl FromStr for Fee {
    type Err = FeeError;

    fn from_str(text: &str) -> Result<Self, FeeError> {
        let text = text.replace(['€', '\u{a0}', '\u{202f}'], " ");
        let (text, most) = bound(&text, "max")?;
        let (text, least) = bound(text, "min")?;
        if least.zip(most).is_some_and(|(least, most)| least > most) {
            return Err(FeeError::Inverted);
        }
        let mut fee = Self { least, most, ..Self::nothing() };
        let mut fixed = None;
        for term in text.split('+') {
            if fixed.is_some() {
                return Err(FeeError::Notation);
            }
            match term.trim().strip_suffix('%') {
                Some(percent) => fee.percents.push(Percent(figure(percent)?)),
                None => fixed = Some(figure(term)?),
            }
        }
        fee.fixed = fixed.unwrap_or_default();
        Ok(fee)
    }
}

/// As it is written in the file, on the command line and in every output.
impl fmt::Display for Fee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut terms: Vec<String> = self.percents.iter().map(|percent| format!("{}%", percent.0)).collect();
        if terms.is_empty() || !self.fixed.is_zero() {
            terms.push(self.fixed.to_string());
        }
        f.write_str(&terms.join(" + "))?;
        self.least.map_or(Ok(()), |least| write!(f, " min {least}"))?;
        self.most.map_or(Ok(()), |most| write!(f, " max {most}"))
    }
}

fn bound<'a>(text: &'a str, word: &str) -> Result<(&'a str, Option<Decimal>), FeeError> {
    match text.split_once(word) {
        Some((before, amount)) => Ok((before, Some(figure(amount)?))),
        None => Ok((text, None)),
    }
}

fn figure(text: &str) -> Result<Decimal, FeeError> {
    parse_decimal(text).map_err(|error| match error {
        NumberError::NotANumber => FeeError::Notation,
        error => FeeError::Number(error),
    })
}

#[cfg(test)]
mod tests {
    use super::{Fee, FeeError};

    #[test]
    fn is_written_as_it_is_read() {
        for text in ["1.4% + 0.25", "1% min 0.20 max 2", "1.75%", "0.35", "0", "8% + 1.5% + 0.25", "0.5% max 5"] {
            assert_eq!(text.parse::<Fee>().unwrap().to_string(), text);
        }
        assert_eq!("1,4 % + 0,25 €".parse::<Fee>().unwrap().to_string(), "1.4% + 0.25");
    }

    #[test]
    fn refuses_other_notations() {
        for text in
            ["", "%", "1.4% 0.25", "0.25 + 1.4%", "1% max 2 min 1", "1% + 0.25 + 0.10", "min 1", "1% min 2 max 1"]
        {
            assert!(text.parse::<Fee>().is_err(), "{text}");
        }
        assert_eq!("1% min 2 max 1".parse::<Fee>(), Err(FeeError::Inverted));
    }
}
