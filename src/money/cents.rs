//! Whole cents: statements of millions of rows are read, compared and added up in them.

use super::digits::Digits;
use super::exact::Money;
use std::ops::{Add, AddAssign, Neg, Sub};

/// A whole number of cents.
///
/// Amounts that are read are at most [`WholeCents::LARGEST`], so that a row's sums and fees fit; an overflow would
/// panic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WholeCents(i64);

/// A sum of cents over any number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CentsTotal(i128);

/// Why a text is no amount in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CentsError {
    Empty,
    NotANumber,
    /// Another currency than the expected one stands beside it.
    OtherCurrency,
    /// It has a part of a cent.
    Finer,
    /// It has more digits than [`WholeCents::LARGEST`] allows.
    TooLarge,
}

impl WholeCents {
    /// The largest amount of a statement: ten thousand million of the currency.
    pub const LARGEST: Self = Self(1_000_000_000_000);
    /// No money.
    pub const ZERO: Self = Self(0);

    /// So many cents.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// How many there are.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl Add for WholeCents {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for WholeCents {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for WholeCents {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign<WholeCents> for CentsTotal {
    fn add_assign(&mut self, cents: WholeCents) {
        self.0 += i128::from(cents.0);
    }
}

impl AddAssign for CentsTotal {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for CentsTotal {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl From<CentsTotal> for Money {
    fn from(total: CentsTotal) -> Self {
        Self::CENT.times(total.0)
    }
}

impl From<WholeCents> for Digits {
    fn from(cents: WholeCents) -> Self {
        Self { digits: cents.0.into(), decimals: 2 }
    }
}

impl From<CentsTotal> for Digits {
    fn from(total: CentsTotal) -> Self {
        Self { digits: total.0, decimals: 2 }
    }
}

impl From<WholeCents> for Money {
    fn from(cents: WholeCents) -> Self {
        Self::CENT.times(cents.0.into())
    }
}
