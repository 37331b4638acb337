//! `offers.toml`: read, checked, and turned into offers that can be priced.

pub(crate) mod source;

pub(crate) mod synonyms;

pub(crate) mod syntax_hint;

pub(crate) mod value_type;

pub(crate) mod diagnostic_kind;

pub(crate) mod entries;

pub(crate) mod diagnostic;

pub(crate) mod toml_doc;

pub(crate) mod read;

pub(crate) mod warnings;

pub(crate) mod attributes;

pub(crate) mod assume;

mod names;

use crate::fee::processor::Processor;
use crate::money::currency::Exchange;
use crate::money::percent::Percent;
use crate::price::line::{Line, PriceKey};
use crate::price::offer::Offer;
use crate::price::provider::{Criterion, Provider};
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;
use diagnostic::{DiagnosticSink, Diagnostics};
use entries::{Entries, EntrySelection};
use jiff::civil::Date;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

/// A catalog, valid by construction: once it is read, nothing fails because of its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    pub(crate) currency: String,
    /// The tax added to prices that are without it.
    pub vat_rate: Option<Percent>,
    /// What foreign currencies are worth.
    pub(crate) exchange: Vec<Exchange>,
    /// The vocabulary of services, in the order of the file.
    pub services: Vec<ServiceName>,
    /// What usage may be counted in: users, storage, then those of the file.
    pub meters: Vec<MeterName>,
    /// What an association may insist on, in the order of the file.
    pub(crate) criteria: Vec<CriterionName>,
    /// Who sells, in the order of the file.
    pub(crate) providers: Vec<Arc<Provider>>,
    /// The labels of classes of cards and other means of payment.
    pub(crate) cards: Vec<(String, Text)>,
    /// The offers, in the order of the file.
    pub offers: Vec<Offer>,
    /// The payment processors, in the order of the file.
    pub processors: Vec<Processor>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceName {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Other names for it.
    pub(crate) also: Vec<String>,
    /// Whether it needs the gigabytes.
    pub(crate) stores: bool,
    /// The service that it is bought with: where both are needed, an offer serves both or neither.
    pub with: Option<Service>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CriterionName {
    pub(crate) id: String,
    pub(crate) name: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterName {
    /// Its key in the catalog: `users` and `storage` always exist.
    pub(crate) id: Cow<'static, str>,
    pub(crate) name: Option<Text>,
}

impl Catalog {
    /// Reads a catalog: the catalog, unless there is an error, and what is wrong.
    pub fn parse(text: &str) -> (Option<Self>, Diagnostics) {
        let problems = DiagnosticSink::default();
        let catalog = read::catalog(text, &problems);
        (catalog, problems.located(text))
    }

    /// Reads a catalog and warns of what may make its answers misleading on a day, as far as the selection reaches that
    /// is made of it. Each finding gets the entry that it is on.
    pub(crate) fn check<E>(
        text: &str,
        on: Date,
        select: impl FnOnce(&Self) -> Result<Option<EntrySelection>, E>,
    ) -> Result<(Option<Self>, Diagnostics), E> {
        let entries = Rc::new(Entries::of(toml_doc::worth_reading(text)));
        let problems = DiagnosticSink::default();
        let catalog = read::catalog(text, &problems);
        let Some(read) = &catalog else { return Ok((None, problems.located(text).with_entries(&entries))) };
        let problems = DiagnosticSink::selecting(Rc::clone(&entries), select(read)?);
        warnings::report(read, text, on, &problems);
        Ok((catalog, problems.located(text).with_entries(&entries)))
    }

    /// The offer with an id.
    pub fn offer(&self, id: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id() == id)
    }

    /// The service with an id.
    pub fn service(&self, id: &str) -> Option<Service> {
        self.services.iter().position(|service| service.id == id).map(Service)
    }

    /// The criterion with an id.
    pub(crate) fn criterion(&self, id: &str) -> Option<Criterion> {
        self.criteria.iter().position(|criterion| criterion.id == id).map(Criterion)
    }

    /// The meter with an id; `gb` is another word for `storage`.
    pub fn meter(&self, id: &str) -> Option<Meter> {
        let id = if id == "gb" { "storage" } else { id };
        self.meters.iter().position(|meter| meter.id == id).map(Meter)
    }

    /// The id of a meter.
    pub fn meter_id(&self, meter: Meter) -> &str {
        &self.meters[meter.0].id
    }

    /// The id of a service.
    pub fn service_id(&self, service: Service) -> &str {
        &self.services[service.0].id
    }

    /// The word for a price within an offer, as `--assume` reads it.
    pub fn key_id(&self, key: PriceKey) -> &str {
        match key {
            PriceKey::Base => "base",
            PriceKey::Meter(meter) => self.meter_id(meter),
            PriceKey::Service(service) => self.service_id(service),
        }
    }

    /// The price that a word names.
    pub fn key(&self, id: &str) -> Option<PriceKey> {
        if id == "base" {
            return Some(PriceKey::Base);
        }
        self.meter(id).map(PriceKey::Meter).or_else(|| self.service(id).map(PriceKey::Service))
    }

    /// The first and the last day on which one of its offers' prices was read.
    pub(crate) fn checked_span(&self) -> Option<(Date, Date)> {
        let dates = || self.offers.iter().flat_map(|offer| offer.published.days_of_reading());
        dates().min().zip(dates().max())
    }

    /// Reads the prices that do not tell about tax as without it.
    pub fn add_unknown_vat(&mut self) -> Result<(), VatError> {
        for offer in &mut self.offers {
            let unknown: Vec<&Line> = offer.lines_at_any_time().filter(|line| line.has_unknown_vat()).collect();
            if unknown.is_empty() {
                continue;
            }
            if unknown.iter().any(|line| line.published.basis.vat_rate.is_none()) {
                return Err(VatError::NoRate);
            }
            *offer = offer.clone().with_vat_added().map_err(|_| VatError::Inexact(offer.id().to_owned()))?;
        }
        Ok(())
    }

    /// The same catalog at the prices in force on a day, as far as they are announced.
    pub(crate) fn on(mut self, day: Date) -> Self {
        self.offers = self.offers.into_iter().map(|offer| offer.on(day)).collect();
        self
    }
}

/// Why tax cannot be added where a source does not speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VatError {
    NoRate,
    /// The offer's figures would have more digits than can be kept.
    Inexact(String),
}
