//! What somebody calls an entry of the catalog: its id, its label in either language or another name of it, whatever
//! the case and the accents.

use super::{Catalog, CriterionName, MeterName, ServiceName};
use crate::fee::processor::Processor;
use crate::price::line::PriceKey;
use crate::price::offer::Offer;
use crate::price::provider::Criterion;
use crate::price::service::Service;
use crate::price::text::{Text, folded};
use crate::price::usage::Meter;

impl Catalog {
    /// The offers that somebody calls so: the one with that id, or else all of that name.
    pub(crate) fn offers_called(&self, name: &str) -> Vec<&Offer> {
        let offers = self.offers.iter();
        called(offers, name, Offer::id, |offer| folded(&offer.published.name) == folded(name))
    }

    /// The processors that somebody calls so.
    pub(crate) fn processors_called(&self, name: &str) -> Vec<&Processor> {
        let is_called = |processor: &Processor| processor.name().is_some_and(|own| folded(own) == folded(name));
        called(self.processors.iter(), name, |processor| processor.id().unwrap_or_default(), is_called)
    }

    /// The criterion that somebody calls so.
    pub(crate) fn criterion_called(&self, name: &str) -> Option<Criterion> {
        let called = |criterion: &CriterionName| criterion.name.is_called(name) || is_id(&criterion.id, name);
        self.criterion(name.trim()).or_else(|| self.criteria.iter().position(called).map(Criterion))
    }

    /// The service that somebody calls so.
    pub(crate) fn service_called(&self, name: &str) -> Option<Service> {
        let folded_name = folded(name);
        let also = |service: &ServiceName| service.also.iter().any(|also| folded(also) == folded_name);
        let called = |service: &ServiceName| service.name.is_called(name) || is_id(&service.id, name) || also(service);
        self.service(name.trim()).or_else(|| self.services.iter().position(called).map(Service))
    }

    /// The meter that somebody calls so.
    pub(crate) fn meter_called(&self, name: &str) -> Option<Meter> {
        let called = |meter: &MeterName| {
            is_id(&meter.id, name) || meter.name.as_ref().is_some_and(|label| label.is_called(name))
        };
        let usual = USUAL_METERS.iter().find(|(word, _)| *word == folded(name)).map(|(_, meter)| *meter);
        let meter = self.meter(name.trim()).or_else(|| self.meters.iter().position(called).map(Meter));
        meter.or(usual)
    }

    /// The price of an offer that somebody calls so: its base, or what a meter or a service costs.
    pub(crate) fn key_called(&self, name: &str) -> Option<PriceKey> {
        let key = || self.meter_called(name).map(PriceKey::Meter);
        self.key(name.trim()).or_else(key).or_else(|| self.service_called(name).map(PriceKey::Service))
    }

    /// The class of card that somebody calls so; the name itself where the catalog has no label for it.
    pub(crate) fn card_called(&self, name: &str) -> String {
        let called = |(id, label): &&(String, Text)| is_id(id, name) || label.is_called(name);
        self.cards.iter().find(called).map_or(name.trim(), |(id, _)| id).to_owned()
    }
}

/// What the meters that every catalog has are called.
const USUAL_METERS: &[(&str, Meter)] = &[
    ("utilisateurs", Meter::USERS),
    ("utilisateur", Meter::USERS),
    ("user", Meter::USERS),
    ("stockage", Meter::STORAGE),
    ("go", Meter::STORAGE),
];

fn is_id(id: &str, name: &str) -> bool {
    id == name.trim() || folded(id) == folded(name)
}

/// The entry with an id, or else all of a name.
fn called<'a, T>(
    all: impl Iterator<Item = &'a T> + Clone,
    name: &str,
    id: impl Fn(&'a T) -> &'a str,
    is_called: impl Fn(&T) -> bool,
) -> Vec<&'a T> {
    let by_id = all.clone().find(|entry| id(entry) == name.trim());
    let by_id = by_id.or_else(|| all.clone().find(|entry| is_id(id(entry), name)));
    by_id.map_or_else(|| all.filter(|entry| is_called(entry)).collect(), |entry| vec![entry])
}
