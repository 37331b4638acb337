//! `offers.toml`: read, checked, and turned into offers that can be priced.

pub(crate) mod source;

pub(crate) mod syntax_hint;

pub(crate) mod value_type;

pub(crate) mod diagnostic_kind;

pub(crate) mod diagnostic;

pub(crate) mod toml_doc;

pub(crate) mod read;

pub(crate) mod warnings;

pub(crate) mod attributes;

pub(crate) mod assume;

use crate::fee::processor::Processor;
use crate::money::currency::Exchange;
use crate::money::percent::Percent;
use crate::price::charge::Vat;
use crate::price::line::PriceKey;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;
use diagnostic::{DiagnosticSink, Diagnostics};
use jiff::civil::Date;
use std::borrow::Cow;

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
    /// The offers, in the order of the file.
    pub offers: Vec<Offer>,
    /// The payment processors, in the order of the file.
    pub processors: Vec<Processor>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceName {
    pub(crate) id: String,
    pub(crate) name: Text,
    /// Whether it needs the gigabytes.
    pub(crate) stores: bool,
    /// The service that it is bought with: where both are needed, an offer serves both or neither.
    pub with: Option<Service>,
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

    /// Reads a catalog and warns of what may make its answers misleading on a day.
    pub(crate) fn parse_with_warnings(text: &str, on: Date) -> (Option<Self>, Diagnostics) {
        let problems = DiagnosticSink::default();
        let catalog = read::catalog(text, &problems);
        if let Some(catalog) = &catalog {
            warnings::report(catalog, text, on, &problems);
        }
        (catalog, problems.located(text))
    }

    /// The offer with an id.
    pub fn offer(&self, id: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.id() == id)
    }

    /// The service with an id.
    pub fn service(&self, id: &str) -> Option<Service> {
        self.services.iter().position(|service| service.id == id).map(Service)
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
        let rate = self.vat_rate.ok_or(VatError::NoRate)?;
        for offer in self.offers.iter_mut().filter(|offer| offer.published.vat == Vat::Unknown) {
            *offer = offer.clone().with_vat_added(rate).map_err(|_| VatError::Inexact(offer.id().to_owned()))?;
        }
        Ok(())
    }
}

/// Why tax cannot be added where a source does not speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VatError {
    NoRate,
    /// The offer's figures would have more digits than can be kept.
    Inexact(String),
}
