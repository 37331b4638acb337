//! What is known of an amount: exactly, between two figures, or "at least".

use super::currency::{ReadNumber, read_amount};
use super::exact::Money;
use super::number::NumberError;
use rust_decimal::Decimal;
use std::fmt;
use std::iter::Sum;
use std::ops::Add;

/// A low bound that is always known, and a high one that may not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds<T> {
    /// The amount is at least this.
    pub low: T,
    /// The amount is at most this; `None` when nothing bounds it.
    pub high: Option<T>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Low,
    High,
}

/// What a source tells of a price, in the currency and period of its offer.
pub(crate) type Price = Bounds<Decimal>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceError {
    Number(NumberError),
    /// The interval's first figure is above its second.
    Inverted,
}

impl<T: Copy + PartialEq> Bounds<T> {
    /// A figure that is known.
    pub fn exactly(amount: T) -> Self {
        Self { low: amount, high: Some(amount) }
    }

    /// The figure, where it is known.
    pub fn known(self) -> Option<T> {
        self.high.filter(|high| *high == self.low)
    }

    pub(crate) fn at(self, side: Side) -> Option<T> {
        match side {
            Side::Low => Some(self.low),
            Side::High => self.high,
        }
    }

    /// Whether the figure is not known exactly.
    pub fn is_open(self) -> bool {
        self.known().is_none()
    }

    /// Both bounds, changed alike by a function that keeps their order.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Bounds<U> {
        Bounds { low: change(self.low), high: self.high.map(change) }
    }

    /// Both bounds, changed alike by a function that may refuse.
    pub(crate) fn try_map<U>(self, change: impl Fn(T) -> Option<U>) -> Option<Bounds<U>> {
        let high = match self.high {
            Some(high) => Some(change(high)?),
            None => None,
        };
        Some(Bounds { low: change(self.low)?, high })
    }
}

impl Price {
    /// A rate that exists and that no source publishes.
    pub(crate) const UNKNOWN: Self = Self { low: Decimal::ZERO, high: None };

    /// A price of nothing.
    pub(crate) const FREE: Self = Self { low: Decimal::ZERO, high: Some(Decimal::ZERO) };

    /// Whether nothing at all is known of it.
    pub(crate) fn is_unknown(self) -> bool {
        self == Self::UNKNOWN
    }
}

impl Bounds<Money> {
    /// No money.
    pub const ZERO: Self = Self { low: Money::ZERO, high: Some(Money::ZERO) };

    /// Whether nothing at all is known of it.
    pub(crate) fn is_unknown(self) -> bool {
        self.low == Money::ZERO && self.high.is_none()
    }

    /// This unit price for so many units: nothing costs nothing, whatever is known of the price.
    pub fn times(self, quantity: i128) -> Self {
        if quantity == 0 { Self::ZERO } else { self.map(|price| price.times(quantity)) }
    }
}

impl Add for Bounds<Money> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let high = self.high.zip(other.high).map(|(high, other)| high + other);
        Self { low: self.low + other.low, high }
    }
}

impl Sum for Bounds<Money> {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// As a catalog writes it: `0.25`, `unknown`, `70..90`, `96..`.
impl fmt::Display for Bounds<Decimal> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.high {
            _ if self.is_unknown() => f.write_str("unknown"),
            Some(high) if high == self.low => write!(f, "{high}"),
            Some(high) => write!(f, "{}..{high}", self.low),
            None => write!(f, "{}..", self.low),
        }
    }
}

impl Price {
    /// Reads `0.25`, `5,50 €`, `unknown`, `70..90` or `96..`; an amount may say that it is in `currency`.
    pub(crate) fn parse(text: &str, currency: &str, number: ReadNumber) -> Result<Self, PriceError> {
        if text.trim() == "unknown" {
            return Ok(Self::UNKNOWN);
        }
        let number = |text: &str| read_amount(text, currency, number).map_err(PriceError::Number);
        let Some((low, high)) = text.split_once("..") else {
            return number(text).map(Self::exactly);
        };
        let low = number(low)?;
        if high.trim().is_empty() {
            return Ok(Self { low, high: None });
        }
        let high = number(high)?;
        if high < low { Err(PriceError::Inverted) } else { Ok(Self { low, high: Some(high) }) }
    }
}
