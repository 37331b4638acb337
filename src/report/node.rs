//! Values for machines, and the main list of an answer.

use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use jiff::civil::Date;
use std::borrow::Cow;

/// A value for machines.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// Nothing is known, or nothing applies.
    Null,
    /// Words.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A number with every digit.
    Number(Digits),
    /// A day.
    Date(Date),
    /// Several values.
    List(Vec<Node>),
    /// Named values, in order.
    Object(Vec<(Cow<'static, str>, Node)>),
}

/// The main list of an answer: its columns are named by the path of each value, joined with `_`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    /// The names of the columns.
    pub columns: Vec<Cow<'static, str>>,
    /// The objects, one a row.
    pub objects: Vec<Node>,
}

impl Rows {
    /// Rows whose columns are always the same.
    pub(crate) fn new(columns: &'static [&'static str], objects: Vec<Node>) -> Self {
        Self { columns: columns.iter().map(|column| Cow::Borrowed(*column)).collect(), objects }
    }
}

impl Node {
    /// An object.
    pub(crate) fn object<const N: usize>(entries: [(&'static str, Self); N]) -> Self {
        Self::Object(entries.into_iter().map(|(key, value)| (Cow::Borrowed(key), value)).collect())
    }

    /// Words, or nothing.
    pub(crate) fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.to_owned()))
    }

    /// The words of a list as one text, for a single cell.
    pub(crate) fn words(&self) -> Self {
        let Self::List(nodes) = self else { return self.clone() };
        let words = nodes.iter().filter_map(|node| match node {
            Self::Text(text) => Some(text.as_str()),
            _ => None,
        });
        Self::Text(words.collect::<Vec<_>>().join(" "))
    }

    /// A day, or nothing.
    pub(crate) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Null, Self::Date)
    }

    /// What is known of a number.
    pub(crate) fn bounds(of: Bounds<Digits>) -> Self {
        Self::object([("low", Self::Number(of.low)), ("high", of.high.map_or(Self::Null, Self::Number))])
    }

    /// An amount to the cent.
    pub(crate) fn cents(amount: Bounds<Money>) -> Self {
        Self::bounds(amount.map(Money::to_cents))
    }

    /// An amount with every digit, and at least two decimals.
    pub(crate) fn exact(amount: Bounds<Money>) -> Self {
        Self::bounds(amount.map(Money::exact))
    }
}
