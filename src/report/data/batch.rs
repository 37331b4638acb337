//! What each association is told, for machines: its own columns come first, as texts.

use super::switching::SwitchCosts;
use super::values::{ById, Cents, Interval};
use crate::analysis::batch::AssociationPrices;
use crate::catalog::Catalog;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use serde::Serialize;
use std::borrow::Cow;

/// A line of the file of associations, answered. Before these keys stand the columns of the file, as texts, and how
/// much of each meter is priced, by the meter's id: null where the line has no answer.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(extend("additionalProperties" = { "type": ["string", "integer", "null"] })))]
pub(crate) struct BatchAnswer<'a> {
    #[serde(flatten)]
    usage: ById<'a, Option<u64>>,
    /// The id of the cheapest offer with a known cost; null where there is none.
    winner: Option<&'a str>,
    /// What it costs a year, tax included.
    annual: Option<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// The id of the next one; null where there is none.
    runner_up: Option<&'a str>,
    /// What it costs a year, tax included.
    runner_up_annual: Option<Cents>,
    /// The ids of the offers that could cost less than the cheapest: not all of their prices are known.
    open: Vec<&'a str>,
    /// What each offer that can be had costs a year, by its id; only where all are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<ById<'a, Interval<Cents>>>,
    /// What is wrong with the line, for people; null where nothing is.
    error: Option<&'a str>,
}

/// What an answer holds beside the cheapest offers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BatchParts {
    /// What each offer costs.
    pub(crate) all: bool,
    /// What a change from the offer that one has comes to.
    pub(crate) switch: bool,
}

impl<'a> BatchAnswer<'a> {
    pub(crate) fn new(
        catalog: &'a Catalog,
        answer: Result<&AssociationPrices<'a>, &'a str>,
        parts: BatchParts,
    ) -> Self {
        match answer {
            Ok(prices) => Self::of(catalog, prices, parts),
            Err(error) => Self {
                usage: usage(catalog, |_| None),
                switch: parts.switch.then(SwitchCosts::default),
                offers: parts.all.then(ById::default),
                error: Some(error),
                ..Self::default()
            },
        }
    }

    fn of(catalog: &'a Catalog, prices: &AssociationPrices<'a>, BatchParts { all, switch }: BatchParts) -> Self {
        let id = |(offer, _): (&'a Offer, Money)| offer.id();
        let annual = |(_, cost): (&Offer, Money)| Cents::from(cost);
        let offers = || prices.all.iter().map(|(offer, cost)| (offer.id(), (*cost).into())).collect();
        Self {
            usage: usage(catalog, |meter| Some(prices.usage.level(meter))),
            winner: prices.winner.map(id),
            annual: prices.winner.map(annual),
            switch: switch.then(|| prices.switch.map(SwitchCosts::from).unwrap_or_default()),
            runner_up: prices.runner_up.map(id),
            runner_up_annual: prices.runner_up.map(annual),
            open: prices.open.iter().map(|offer| offer.id()).collect(),
            offers: all.then(offers),
            error: None,
        }
    }

    /// An answer that has all columns.
    pub(crate) fn columns(catalog: &'a Catalog, BatchParts { all, switch }: BatchParts) -> Self {
        let offers = || catalog.offers.iter().map(|offer| (offer.id(), Interval::default())).collect();
        Self {
            usage: usage(catalog, |_| None),
            switch: switch.then(SwitchCosts::default),
            offers: all.then(offers),
            ..Self::default()
        }
    }
}

fn usage(catalog: &Catalog, level: impl Fn(Meter) -> Option<u64>) -> ById<'_, Option<u64>> {
    let meters = catalog.meters.iter().enumerate();
    meters.map(|(index, meter)| (Cow::Borrowed(meter.id.as_ref()), level(Meter(index)))).collect()
}
