//! What records are made of: numbers that no reader rounds, days, intervals, and groups that a table must know even
//! where they are missing.

use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A number with every digit. It is a string, so that no reader makes a binary float of it.
///
/// Numbers and days serialise with `collect_str`, and no text does: by that a table knows to write the decimal mark of
/// its dialect, and that a minus sign begins no formula.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Number(pub Digits);

/// An amount of money to the cent, in the currency of the catalog.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cents(pub Digits);

/// A day: `2026-11-01`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct IsoDate(pub Date);

/// What is known of a figure.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "{N}Interval"))]
pub(crate) struct Interval<N> {
    /// At least this; the figure itself where `high` is the same.
    pub low: N,
    /// At most this; null where nothing bounds it.
    pub high: Option<N>,
}

/// A group of figures, or null. A row that has such a group has its columns in any case, so the default, which names
/// the columns of a table, is a group and not null.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Nullable<T>(pub Option<T>);

/// Several records in one row: a column for each of their keys, in which their values are joined with a space. The
/// default holds one, for the names of the columns.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Objects<T>(pub Vec<T>);

/// What stands in JSON alone: a table has no column for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct JsonOnly<T>(pub T);

/// Values by the id that the catalog gives to a meter, a service or an offer, in its order.
#[derive(Clone, Debug)]
pub(crate) struct ById<'a, T>(pub Vec<(Cow<'a, str>, T)>);

impl From<Digits> for Number {
    fn from(digits: Digits) -> Self {
        Self(digits)
    }
}

impl From<Decimal> for Number {
    fn from(number: Decimal) -> Self {
        Self(number.into())
    }
}

/// Of a number that is rounded to two decimals.
impl From<Digits> for Cents {
    fn from(digits: Digits) -> Self {
        Self(digits)
    }
}

impl From<Money> for Cents {
    fn from(amount: Money) -> Self {
        Self(amount.to_cents())
    }
}

impl<N: From<F>, F: Copy + PartialEq> From<Bounds<F>> for Interval<N> {
    fn from(bounds: Bounds<F>) -> Self {
        Self { low: bounds.low.into(), high: bounds.high.map(N::from) }
    }
}

impl Interval<Number> {
    /// An amount with every digit, and at least two decimals.
    pub(crate) fn exact(amount: Bounds<Money>) -> Self {
        amount.map(Money::exact).into()
    }
}

impl<T: Default> Default for Nullable<T> {
    fn default() -> Self {
        Self(Some(T::default()))
    }
}

impl<T: Default> Default for Objects<T> {
    fn default() -> Self {
        Self(vec![T::default()])
    }
}

impl<T> Default for ById<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<T> for Objects<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Self(records.into_iter().collect())
    }
}

impl<'a, K: Into<Cow<'a, str>>, T> FromIterator<(K, T)> for ById<'a, T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(values: I) -> Self {
        Self(values.into_iter().map(|(id, value)| (id.into(), value)).collect())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for Cents {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for IsoDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// JSON calls itself readable by people, a row does not; a unit is no cell.
impl<T: Serialize> Serialize for JsonOnly<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { self.0.serialize(serializer) } else { serializer.serialize_unit() }
    }
}

impl<T: Serialize> Serialize for ById<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}
