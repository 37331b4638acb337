//! A price that no source publishes and that somebody may fill in: what it makes of each line.

use crate::catalog::Catalog;
use crate::catalog::assume::filled;
use crate::money::bounds::Price;
use crate::money::exact::Money;
use crate::price::line::{Line, PriceKey};
use crate::price::offer::Offer;
use rust_decimal::Decimal;

/// An open price of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenRate {
    pub key: PriceKey,
    /// Of each line that may be due, in their order: the unit price for each 1 of the rate; none where the rate does
    /// not change it.
    pub coefficients: Vec<Money>,
}

/// The prices of an offer that may be filled in, where a unit price is the rate times a number. Where a rate also
/// changes how much is billed, as one does beside a least amount, nothing is given.
pub(crate) fn open_rates(catalog: &Catalog, offer: &Offer) -> Vec<OpenRate> {
    let keys = catalog.open_keys(offer).into_iter();
    keys.filter_map(|key| Some(OpenRate { key, coefficients: coefficients(offer, key)? })).collect()
}

fn coefficients(offer: &Offer, key: PriceKey) -> Option<Vec<Money>> {
    let lines =
        |figure| Some(filled(offer, key, Price::exactly(figure)).ok()?.all_lines().cloned().collect::<Vec<_>>());
    let before: Vec<&Line> = offer.all_lines().collect();
    let (once, twice) = (lines(Decimal::ONE)?, lines(Decimal::TWO)?);
    if before.len() != once.len() || once.len() != twice.len() {
        return None;
    }
    let lines = before.iter().zip(once.iter().zip(&twice));
    lines.map(|(before, (once, twice))| coefficient(before, once, twice)).collect()
}

/// Nothing where the line does not simply grow with the rate.
fn coefficient(before: &Line, once: &Line, twice: &Line) -> Option<Money> {
    let is_same = |line: &Line| line.quantity == before.quantity && line.decimals == before.decimals;
    if !is_same(once) || !is_same(twice) {
        return None;
    }
    if once.unit_price == before.unit_price && twice.unit_price == before.unit_price {
        return Some(Money::ZERO);
    }
    let (once, twice) = (once.unit_price.known()?, twice.unit_price.known()?);
    (twice == once.times(2)).then_some(once)
}
