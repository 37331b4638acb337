//! A figure put in the place of one that no source publishes.

use super::Catalog;
use crate::money::bounds::Price;
use crate::price::line::PriceKey;
use crate::price::offer::{Assumption, Offer};
use crate::price::pricelist::PriceList;
use crate::price::provenance::Provenance;
use crate::price::service::Service;
use crate::price::usage::Meter;
use std::iter;

/// Why a price may not be assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssumeError {
    NoSuchPrice,
    /// Its source publishes it: only an unknown or an interval may be filled.
    Published,
    /// Several prices go by that name, and more than one is not known.
    Several,
    Inexact,
}

impl Catalog {
    /// Fills one unknown price of an offer, as if it stood in that offer: in its period, currency and tax basis.
    pub(crate) fn assume(
        &mut self,
        offer: &str,
        key: PriceKey,
        price: Price,
        provenance: Provenance,
    ) -> Result<(), AssumeError> {
        let id = self.key_id(key).to_owned();
        let Some(offer) = self.offers.iter_mut().find(|own| own.id() == offer) else {
            return Err(AssumeError::NoSuchPrice);
        };
        let published = open_price(offer, key)?;
        let currency = offer.published.currency.clone();
        *offer = filled(offer, key, price)?;
        offer.assumed.push(Assumption { key, id, price, published, currency, provenance });
        Ok(())
    }

    /// The prices of an offer that may be filled: of those with one name, one alone is not known.
    pub(crate) fn open_keys(&self, offer: &Offer) -> Vec<PriceKey> {
        let meters = (0..self.meters.len()).map(|place| PriceKey::Meter(Meter(place)));
        let services = (0..self.services.len()).map(|place| PriceKey::Service(Service(place)));
        let mut prices = offer.published.clone();
        let mut is_open = |key: &PriceKey| prices.prices_mut(*key).iter().filter(|price| price.is_open()).count() == 1;
        iter::once(PriceKey::Base).chain(meters).chain(services).filter(|key| is_open(key)).collect()
    }
}

/// The only open price of an offer by a name.
fn open_price(offer: &Offer, key: PriceKey) -> Result<Price, AssumeError> {
    let mut prices = offer.published.clone();
    let named: Vec<Price> = prices.prices_mut(key).into_iter().map(|price| *price).collect();
    let open: Vec<Price> = named.iter().copied().filter(|price| price.is_open()).collect();
    match open[..] {
        [] if named.is_empty() => Err(AssumeError::NoSuchPrice),
        [] => Err(AssumeError::Published),
        [published] => Ok(published),
        _ => Err(AssumeError::Several),
    }
}

/// An offer with a figure in the place of its only open price by a name.
pub(crate) fn filled(offer: &Offer, key: PriceKey, price: Price) -> Result<Offer, AssumeError> {
    let published = open_price(offer, key)?;
    offer.changed(|prices| fill(prices, key, published, price)).map_err(|_| AssumeError::Inexact)
}

/// Puts a figure in the place of an open price, and of the same price in the first months and where it is announced.
fn fill(prices: &mut PriceList, key: PriceKey, published: Price, figure: Price) {
    prices.prices_mut(key).into_iter().filter(|price| **price == published).for_each(|price| *price = figure);
    prices.other_lists_mut().for_each(|other| fill(other, key, published, figure));
}
