//! Cells and tones that the tables of several answers share.

use super::common::VAT_MARK;
use super::document::{Cell, Tone};
use crate::analysis::rank_interval::RankInterval;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;

pub(super) fn cents(amount: Bounds<Money>) -> Cell {
    Cell::money(amount.map(Money::to_cents))
}

/// An amount that is marked where nobody knows whether tax is in it.
pub(super) fn marked_cents(amount: Bounds<Money>, tax_unknown: bool) -> Cell {
    Cell::Money { amount: amount.map(Money::to_cents), mark: tax_unknown.then_some(VAT_MARK) }
}

/// An amount of which nothing is known is no "at least 0".
pub(super) fn known(amount: Bounds<Money>, digits: impl Fn(Money) -> Digits) -> Cell {
    if amount.is_unknown() { Cell::Unknown } else { Cell::money(amount.map(digits)) }
}

/// The first stands out, and so do those that are not fully known.
pub(super) fn tone(amount: Bounds<Money>, rank: RankInterval) -> Tone {
    match (amount.is_open(), rank.best) {
        (true, _) => Tone::Open,
        (false, 1) => Tone::Best,
        (false, _) => Tone::Plain,
    }
}
