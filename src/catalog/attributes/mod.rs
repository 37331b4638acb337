//! A catalog as a list of attributes, written as in its file, by which two catalogs are compared.
//!
//! Each structure is taken apart by all its fields, so that a new one is compared too, or does not compile.

mod offer;
mod processor;
mod words;

use super::{Catalog, MeterName, ServiceName};
use crate::money::currency::Exchange;
use crate::price::provenance::Provenance;
pub(crate) use offer::of_offer;
pub(crate) use processor::of_processor;
use words::{number, text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A price, or what changes it.
    Price,
    Service,
    Source,
    About,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) topic: Topic,
    pub(crate) key: String,
    pub(crate) value: String,
}

#[derive(Default)]
struct Attributes(Vec<Attribute>);

impl Attributes {
    /// Adds an attribute, where the catalog states it.
    fn add(&mut self, topic: Topic, key: impl Into<String>, value: impl Into<Option<String>>) {
        let key = key.into();
        self.0.extend(value.into().map(|value| Attribute { topic, key, value }));
    }

    fn add_provenance(&mut self, key: &str, Provenance { source, checked }: &Provenance) {
        self.add(Topic::Source, format!("{key}.source"), source.clone());
        self.add(Topic::Source, format!("{key}.checked"), checked.map(|day| day.to_string()));
    }
}

pub(crate) fn of_catalog(catalog: &Catalog) -> Vec<Attribute> {
    let Catalog { currency, vat_rate, exchange, services, meters, offers: _, processors: _ } = catalog;
    let mut attributes = Attributes::default();
    attributes.add(Topic::Price, "currency", currency.clone());
    attributes.add(Topic::Price, "vat_rate", vat_rate.map(|rate| number(rate.number())));
    for Exchange { currency, rate, source, checked } in exchange {
        attributes.add(Topic::Price, format!("exchange.{currency}"), number(*rate));
        let provenance = Provenance { source: source.clone(), checked: *checked };
        attributes.add_provenance(&format!("exchange.{currency}"), &provenance);
    }
    for ServiceName { id, name, stores, with } in services {
        let stores = if *stores { " (stores)" } else { "" };
        let with = with.map(|with| format!(" (with {})", catalog.service_id(with))).unwrap_or_default();
        attributes.add(Topic::Service, format!("services.{id}"), format!("{}{stores}{with}", text(name)));
    }
    for MeterName { id, name } in meters {
        attributes.add(Topic::About, format!("meters.{id}"), name.as_ref().map(text));
    }
    attributes.0
}
