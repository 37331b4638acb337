//! The words of a catalog: its currencies, services and meters.

use super::{bought_with, check_id, text, texts};
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::Value;
use crate::catalog::{MeterName, ServiceName};
use crate::money::currency::Exchange;
use crate::price::text::{Text, folded};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// Words that already name a price of every offer.
const RESERVED: &[&str] = &["users", "storage", "gb", "base"];

/// An ISO 4217 code.
pub(super) fn currency(value: &Value) -> Option<String> {
    let code = value.text()?;
    if !is_currency(&code) {
        value.report(DiagnosticKind::BadCurrency { text: value.as_written() });
        return None;
    }
    Some(code)
}

/// A rate that cannot be used still makes its currency known.
pub(super) fn exchange(value: Option<Value>, own: &str) -> Vec<Exchange> {
    let entries = value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default();
    entries.iter().map(|entry| rate(entry, own)).collect()
}

fn rate(value: &Value, own: &str) -> Exchange {
    if !is_currency(value.key) {
        value.report_key(DiagnosticKind::BadCurrency { text: value.name() });
    } else if value.key == own {
        value.report_key(DiagnosticKind::OwnCurrency { currency: own.to_owned() });
    }
    let mut exchange = Exchange { currency: value.key.to_owned(), rate: Decimal::ONE, source: None, checked: None };
    let Some(table) = value.table() else { return exchange };
    let rate =
        table.require("rate").and_then(|rate| rate.number_within(Decimal::new(1, 6), Decimal::new(1_000_000, 0)));
    exchange.rate = rate.unwrap_or(Decimal::ONE);
    (exchange.source, exchange.checked) = (text(&table, "source"), table.get("checked").and_then(|date| date.date()));
    table.refuse_other_keys();
    exchange
}

pub(super) fn meters(value: Option<Value>) -> Vec<MeterName> {
    let mut meters = vec![MeterName { id: "users".into(), name: None }, MeterName { id: "storage".into(), name: None }];
    for entry in value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default() {
        check_id(&entry);
        if RESERVED.contains(&entry.key) {
            entry.report_key(DiagnosticKind::ReservedId { id: entry.name(), meter: false });
        }
        meters.push(MeterName { id: entry.key.to_owned().into(), name: texts::text(&entry) });
    }
    meters
}

/// The labels of classes of cards and other means of payment.
pub(super) fn cards(value: Option<Value>) -> Vec<(String, Text)> {
    let entries = value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default();
    entries.iter().filter_map(|entry| Some((entry.key.to_owned(), texts::text(entry)?))).collect()
}

/// A service whose words cannot be used is still a known one.
pub(super) fn services(value: Option<Value>, meters: &[MeterName]) -> Vec<ServiceName> {
    let entries = value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default();
    let services = bought_with::resolved(entries.iter().map(|entry| service(entry, meters)).collect());
    refuse_ambiguous_names(&entries, &services);
    services
}

/// Another name of a service may not be that of a second one.
fn refuse_ambiguous_names(entries: &[Value], services: &[ServiceName]) {
    let mut named: HashMap<String, usize> = HashMap::new();
    for (index, service) in services.iter().enumerate() {
        for name in service.name.all().chain([service.id.as_str()]) {
            named.entry(folded(name)).or_insert(index);
        }
    }
    for (index, service) in services.iter().enumerate() {
        for name in &service.also {
            let first = *named.entry(folded(name)).or_insert(index);
            if first != index {
                let other = services[first].id.clone();
                entries[index].report_key(DiagnosticKind::AmbiguousName { name: name.clone(), service: other });
            }
        }
    }
}

/// A service, and what it says of another one that it is bought with.
fn service<'t>(value: &Value<'t>, meters: &[MeterName]) -> (ServiceName, Option<Value<'t>>) {
    check_id(value);
    let meter = meters.iter().skip(2).any(|meter| meter.id == value.key);
    if RESERVED.contains(&value.key) || meter {
        value.report_key(DiagnosticKind::ReservedId { id: value.name(), meter });
    }
    let id = value.key.to_owned();
    let fallback = || Text::Same(value.key.to_owned());
    let Some(table) = value.table_if_any() else {
        return (
            ServiceName {
                id,
                name: texts::text(value).unwrap_or_else(fallback),
                also: Vec::new(),
                stores: false,
                with: None,
            },
            None,
        );
    };
    let name = texts::in_any_language(&table).unwrap_or_else(fallback);
    let stores = table.get("stores").and_then(|value| value.boolean()).unwrap_or_default();
    let with = table.get("with");
    let also = table.get("also").map(|also| also.texts()).unwrap_or_default();
    table.refuse_other_keys();
    (ServiceName { id, name, also, stores, with: None }, with)
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
