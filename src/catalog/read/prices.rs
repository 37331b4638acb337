//! The prices of an offer: its base, its meters, its options and what is due once.

use super::charge;
use super::services::services;
use super::terms::PriceContext;
use super::texts::in_some_languages;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::money::bounds::Price;
use crate::price::charge::{Charge, FlatPrice};
use crate::price::pricelist::{BasePart, PriceList};
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;
use std::collections::HashSet;

/// Puts the prices that a table names in the place of those of a price list. Says whether it names one.
pub(super) fn replace<'t>(
    prices: &mut PriceList,
    table: &TomlTable<'t>,
    context: &PriceContext<'t>,
    catalog: &Catalog,
) -> bool {
    let base = table.get("base").map(|base| parts(&base, context));
    let setup = table.get("setup").map(|setup| once(&setup, context));
    let charges = charges(table, context, catalog);
    let services = table.get("services").map(|value| services(&value, context, catalog));
    let named = base.is_some() || setup.is_some() || !charges.is_empty() || services.is_some();
    if let Some(base) = base {
        prices.base = base;
    }
    if let Some(setup) = setup {
        prices.setup = setup;
    }
    let replaced: HashSet<Meter> = charges.iter().map(|(meter, _)| *meter).collect();
    prices.charges.retain(|(meter, _)| !replaced.contains(meter));
    prices.charges.extend(charges);
    prices.charges.sort_by_key(|(meter, _)| *meter);
    if let Some(services) = services {
        let own = prices.services.get_or_insert_default();
        let replaced: HashSet<Service> = services.iter().map(|(service, _)| *service).collect();
        own.retain(|(service, _)| !replaced.contains(service));
        own.extend(services);
        own.sort_by_key(|(service, _)| *service);
    }
    named
}

/// A base is one price, or a table of named parts.
fn parts<'t>(value: &Value<'t>, context: &PriceContext<'t>) -> Vec<BasePart> {
    match value.table_if_any() {
        Some(table) => {
            let parts = table.named();
            if parts.is_empty() {
                value.report(DiagnosticKind::EmptyList { key: value.name() });
            }
            parts.iter().filter_map(|value| part(value, context)).collect()
        }
        None => plain_price(value, ExpectedType::PriceOrParts)
            .map(|price| BasePart { name: None, flat: context.flat(price) })
            .into_iter()
            .collect(),
    }
}

fn part<'t>(value: &Value<'t>, context: &PriceContext<'t>) -> Option<BasePart> {
    let key = Text::Same(value.key.to_owned());
    let Some(table) = value.table_if_any() else {
        return Some(BasePart { name: Some(key), flat: context.flat(value.price()?) });
    };
    let flat = context.within(&table).flat_in(&table);
    let name = in_some_languages(&table).unwrap_or(key);
    table.refuse_other_keys();
    Some(BasePart { name: Some(name), flat: flat? })
}

/// What is due once: a price, or a table with one.
fn once<'t>(value: &Value<'t>, context: &PriceContext<'t>) -> Option<FlatPrice> {
    let Some(table) = value.table_if_any() else {
        return plain_price(value, ExpectedType::PriceOrTable).map(|price| context.flat(price));
    };
    let flat = context.once_within(&table).flat_in(&table);
    table.refuse_other_keys();
    flat
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
pub(super) fn charges<'t>(
    table: &TomlTable<'t>,
    context: &PriceContext<'t>,
    catalog: &Catalog,
) -> Vec<(Meter, Charge)> {
    let mut charges = Vec::new();
    for (key, meter) in [("users", Meter::USERS), ("storage", Meter::STORAGE)] {
        let charge = table.get(key).and_then(|value| charge::charge(&value, meter, context));
        charges.extend(charge.map(|charge| (meter, charge)));
    }
    let own = table.get("meters").and_then(|meters| meters.table());
    for value in own.map(|own| own.named()).unwrap_or_default() {
        if let Some(meter) = own_meter(&value, catalog) {
            charges.extend(charge::charge(&value, meter, context).map(|charge| (meter, charge)));
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
