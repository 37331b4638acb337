//! A catalog as a list of attributes, written as in its file, by which two catalogs are compared.
//!
//! Each structure is taken apart by all its fields, so that a new one is compared too, or does not compile.

mod offer;
mod processor;
mod provider;
mod words;

use super::{Catalog, CriterionName, MeterName, ServiceName};
use crate::money::currency::Exchange;
use crate::price::keyword::Keyword;
use crate::price::provenance::Provenance;
use crate::price::text::Text;
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

/// What stands for something that is said usually, and not of prices that take its place.
const NOTHING: &str = "{ }";

#[derive(Default)]
struct Attributes(Vec<Attribute>);

impl Attributes {
    /// Adds an attribute, where the catalog states it.
    fn add(&mut self, topic: Topic, key: impl Into<String>, value: impl Into<Option<String>>) {
        let key = key.into();
        self.0.extend(value.into().map(|value| Attribute { topic, key, value }));
    }

    fn add_provenance(&mut self, key: &str, Provenance { source, checked, evidence }: &Provenance) {
        self.add(Topic::Source, format!("{key}.source"), source.clone());
        self.add(Topic::Source, format!("{key}.checked"), checked.map(|day| day.to_string()));
        self.add(Topic::Source, format!("{key}.evidence"), evidence.map(|evidence| evidence.word().to_owned()));
    }

    fn add_note(&mut self, key: &str, note: Option<&Text>) {
        self.add(Topic::About, format!("{key}.note"), note.map(text));
    }

    /// Adds what is said of prices that do not always hold, where it is not as usual.
    fn add_differing(&mut self, key: &str, dated: Vec<Attribute>, usual: &[Attribute]) {
        let is_said = |usual: &&Attribute| dated.iter().any(|attribute| attribute.key == usual.key);
        let gone = usual.iter().filter(|usual| !is_said(usual));
        let gone = gone.map(|usual| Attribute { value: NOTHING.to_owned(), ..usual.clone() }).collect::<Vec<_>>();
        let differing = dated.into_iter().filter(|attribute| !usual.contains(attribute)).chain(gone);
        self.0.extend(differing.map(|Attribute { topic, key: own, value }| Attribute {
            topic,
            key: format!("{key}.{own}"),
            value,
        }));
    }
}

pub(crate) fn of_catalog(catalog: &Catalog) -> Vec<Attribute> {
    let Catalog {
        currency,
        vat_rate,
        exchange,
        services,
        meters,
        criteria,
        providers,
        cards,
        offers: _,
        processors: _,
    } = catalog;
    let mut attributes = Attributes::default();
    attributes.add(Topic::Price, "currency", currency.clone());
    attributes.add(Topic::Price, "vat_rate", vat_rate.map(|rate| number(rate.number())));
    for Exchange { currency, rate, source, checked } in exchange {
        attributes.add(Topic::Price, format!("exchange.{currency}"), number(*rate));
        let provenance = Provenance { source: source.clone(), checked: *checked, evidence: None };
        attributes.add_provenance(&format!("exchange.{currency}"), &provenance);
    }
    for ServiceName { id, name, also, stores, with } in services {
        let stores = if *stores { " (stores)" } else { "" };
        let with = with.map(|with| format!(" (with {})", catalog.service_id(with))).unwrap_or_default();
        attributes.add(Topic::Service, format!("services.{id}"), format!("{}{stores}{with}", text(name)));
        let others = (!also.is_empty()).then(|| also.join(", "));
        attributes.add(Topic::Service, format!("services.{id}.also"), others);
    }
    for MeterName { id, name } in meters {
        attributes.add(Topic::About, format!("meters.{id}"), name.as_ref().map(text));
    }
    for CriterionName { id, name } in criteria {
        attributes.add(Topic::About, format!("criteria.{id}"), text(name));
    }
    for (card, name) in cards {
        attributes.add(Topic::About, format!("cards.{card}"), text(name));
    }
    for provider in providers {
        provider::add(&mut attributes, catalog, provider);
    }
    attributes.0
}
