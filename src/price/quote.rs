//! A quote: the lines of an offer at a usage, and their sum.

use super::line::{Line, LineKind, Published};
use super::offer::Offer;
use super::service::Service;
use super::usage::Usage;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;

/// What an offer costs a year, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The lines, those that come to nothing included; but a least or most amount only where it changes something.
    pub lines: Vec<LineItem>,
}

/// A line at a usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineItem {
    /// What it charges for.
    pub item: LineKind,
    /// How much is billed.
    pub quantity: Digits,
    /// Units that are paid already, before those of this line.
    pub(crate) included: i128,
    /// The catalog's currency a year for one unit, all taxes included.
    pub unit_price: Bounds<Money>,
    /// Quantity × unit price, exactly.
    pub amount: Bounds<Money>,
    pub(crate) published: Published,
}

impl Quote {
    /// The quote of an offer with some options.
    pub fn of(offer: &Offer, usage: &Usage, options: &[Service]) -> Self {
        let lines = offer.due(options).map(|line| LineItem::of(line, usage));
        Self { lines: lines.filter(|line| !line.is_idle_bound()).collect() }
    }

    pub(crate) fn total(&self) -> Bounds<Money> {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// The lines whose amount is not known exactly.
    pub fn open_lines(&self) -> impl Iterator<Item = &LineItem> {
        self.lines.iter().filter(|line| line.amount.is_open())
    }
}

impl LineItem {
    fn is_idle_bound(&self) -> bool {
        self.quantity.digits == 0 && matches!(self.item, LineKind::TopUp(_) | LineKind::Rebate(_))
    }

    /// A line at a usage.
    pub(crate) fn of(line: &Line, usage: &Usage) -> Self {
        let quantity = line.quantity.value(usage);
        Self {
            item: line.item.clone(),
            quantity: Digits { digits: quantity, decimals: line.decimals },
            included: line.included.value(usage),
            unit_price: line.unit_price.map(|price| price.times(10_i128.pow(line.decimals))),
            amount: line.unit_price.times(quantity),
            published: line.published,
        }
    }

    /// The same line where it is not due.
    pub(crate) fn of_none(self) -> Self {
        let quantity = Digits { digits: 0, ..self.quantity };
        Self { quantity, amount: Bounds::ZERO, ..self }
    }
}
