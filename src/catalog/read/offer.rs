//! One offer of the file.

use super::texts::{in_some_languages, translated};
use super::{charge, choice, in_force, provenance, services, text};
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::money::bounds::Price;
use crate::money::currency::Exchange;
use crate::price::charge::{Charge, Period, PriceTerms, Vat};
use crate::price::keyword::Keyword;
use crate::price::line::PriceKey;
use crate::price::offer::Offer;
use crate::price::pricelist::{BasePart, PriceList};
use crate::price::provenance::Provenance;
use crate::price::text::Text;
use crate::price::usage::Meter;
use rust_decimal::Decimal;

pub(super) fn offer(value: &Value, catalog: &Catalog) -> Option<Offer> {
    let table = value.table_as(ExpectedType::Header)?.in_its_currency();
    let every = choice(&table, "every");
    let vat = vat(&table, catalog);
    let (from, until) = in_force(&table);
    let (currency, exchange) = currency(&table, catalog);
    let rate = exchange.map_or(Decimal::ONE, |exchange| exchange.rate);
    let published = PriceList {
        id: value.key.to_owned(),
        name: table.require("name").and_then(|name| name.text()).unwrap_or_default(),
        provider: text(&table, "provider"),
        product: text(&table, "product"),
        url: text(&table, "url"),
        source: text(&table, "source"),
        checked: table.get("checked").and_then(|date| date.date()),
        note: translated(&table, "note"),
        conditions: translated(&table, "conditions"),
        from,
        until,
        account: text(&table, "account"),
        vat,
        currency,
        every,
        base: table.get("base").map(|base| parts(&base)).unwrap_or_default(),
        first_year: table.get("first_year").and_then(|price| price.price()),
        setup: table.get("setup").and_then(|price| price.price()),
        charges: charges(&table, every, catalog),
        services: table.get("services").map(|value| services::services(&value, catalog)),
    };
    table.refuse_other_keys();
    let added = if vat == Vat::Excluded { catalog.vat_rate } else { None };
    let offer = Offer::new(published, PriceTerms { vat: added, exchange: rate });
    let mut offer = offer.map_err(|inexact| report_inexact(&table, inexact.0.key(), catalog)).ok()?;
    offer.exchange = exchange.cloned();
    Some(offer)
}

fn vat(table: &TomlTable, catalog: &Catalog) -> Vat {
    let value = table.get("vat");
    let vat = value.as_ref().and_then(|value| value.choice(Vat::WORDS)).unwrap_or_default();
    if let (Vat::Excluded, None, Some(value)) = (vat, catalog.vat_rate, value) {
        value.report(DiagnosticKind::MissingVatRate {});
    }
    vat
}

/// The currency of an offer, and what it is worth where it is not the catalog’s.
fn currency<'c>(table: &TomlTable, catalog: &'c Catalog) -> (String, Option<&'c Exchange>) {
    let own = || (catalog.currency.clone(), None);
    let Some(value) = table.get("currency") else { return own() };
    let Some(code) = value.text() else { return own() };
    if code == catalog.currency || catalog.currency.is_empty() {
        return own();
    }
    let exchange = catalog.exchange.iter().find(|exchange| exchange.currency == code);
    if exchange.is_none() {
        value.report(DiagnosticKind::UnknownCurrency { currency: code.chars().take(40).collect() });
    }
    (code, exchange)
}

/// A base is one price, or a table of named parts.
fn parts(value: &Value) -> Vec<BasePart> {
    match value.table_if_any() {
        Some(table) => {
            let parts = table.named();
            if parts.is_empty() {
                value.report(DiagnosticKind::EmptyList { key: value.name() });
            }
            parts.iter().filter_map(part).collect()
        }
        None => plain_price(value, ExpectedType::PriceOrParts)
            .map(|price| BasePart { name: None, price, provenance: Provenance::default() })
            .into_iter()
            .collect(),
    }
}

fn part(value: &Value) -> Option<BasePart> {
    let key = Text::Same(value.key.to_owned());
    let Some(table) = value.table_if_any() else {
        return Some(BasePart { name: Some(key), price: value.price()?, provenance: Provenance::default() });
    };
    let price = table.require("price");
    let name = in_some_languages(&table).unwrap_or(key);
    let provenance = provenance(&table);
    table.refuse_other_keys();
    Some(BasePart { name: Some(name), price: price?.price()?, provenance })
}

/// A price where the key also takes a table, so that a wrong type is told with both.
fn plain_price(value: &Value, kind: ExpectedType) -> Option<Price> {
    use toml::de::DeValue::{Float, Integer, String};
    if matches!(value.node, Integer(_) | Float(_) | String(_)) {
        return value.price();
    }
    value.report_type(kind);
    None
}

/// The tables of users and storage, then those of the catalog's own meters.
fn charges(table: &TomlTable, every: Period, catalog: &Catalog) -> Vec<(Meter, Charge)> {
    let mut charges = Vec::new();
    for (key, meter) in [("users", Meter::USERS), ("storage", Meter::STORAGE)] {
        let charge = table.get(key).and_then(|value| charge::charge(&value, meter, every));
        charges.extend(charge.map(|charge| (meter, charge)));
    }
    let own = table.get("meters").and_then(|meters| meters.table());
    for value in own.map(|own| own.named()).unwrap_or_default() {
        if let Some(meter) = own_meter(&value, catalog) {
            charges.extend(charge::charge(&value, meter, every).map(|charge| (meter, charge)));
        }
    }
    charges
}

/// One of the catalog's own meters: users and storage have their own places.
fn own_meter(value: &Value, catalog: &Catalog) -> Option<Meter> {
    let own = || catalog.meters.iter().enumerate().skip(2);
    let meter = own().find(|(_, meter)| meter.id == value.key).map(|(index, _)| Meter(index));
    if meter.is_none() {
        let nearest = value.file.nearest(value.key, own().map(|(_, meter)| meter.id.as_ref()));
        value.report_key(DiagnosticKind::UnknownMeter { id: value.name(), nearest });
    }
    meter
}

fn report_inexact(table: &TomlTable, key: PriceKey, catalog: &Catalog) {
    let within = |outer: &'static str, id: &str| {
        table
            .get(outer)
            .and_then(|value| value.table_if_any())
            .and_then(|table| table.named().into_iter().find(|value| value.key == id))
    };
    let value = match key {
        PriceKey::Base => table.get("base"),
        PriceKey::Meter(Meter::USERS) => table.get("users"),
        PriceKey::Meter(Meter::STORAGE) => table.get("storage"),
        PriceKey::Meter(meter) => within("meters", catalog.meter_id(meter)),
        PriceKey::Service(service) => within("services", catalog.service_id(service)),
    };
    match value {
        Some(value) => value.report(DiagnosticKind::InexactPrice {}),
        None => table.report(DiagnosticKind::InexactPrice {}),
    }
}
