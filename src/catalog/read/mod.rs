//! From a parsed file to a catalog. What is wrong is reported on the way; the catalog comes out only if nothing is.

mod bought_with;
mod charge;
mod declarations;
mod offer;
mod processor;
mod services;
mod texts;

use super::Catalog;
use super::diagnostic::DiagnosticSink;
use super::diagnostic_kind::DiagnosticKind;
use super::toml_doc;
use super::toml_doc::table::{TomlTable, Value};
use super::value_type::ExpectedType;
use crate::money::percent::Percent;
use crate::price::keyword::Keyword;
use crate::price::provenance::Provenance;
use jiff::civil::Date;
use rust_decimal::Decimal;

pub(crate) fn catalog(text: &str, problems: &DiagnosticSink) -> Option<Catalog> {
    toml_doc::read(text, problems, |root| read(&root.in_its_currency()))
}

fn read(root: &TomlTable) -> Catalog {
    schema(root);
    let currency = root.require("currency").and_then(|value| declarations::currency(&value)).unwrap_or_default();
    let mut catalog = Catalog {
        vat_rate: root.get("vat_rate").map(|value| vat_rate(&value).unwrap_or(Percent::ZERO)),
        exchange: declarations::exchange(root.get("exchange"), &currency),
        currency,
        meters: declarations::meters(root.get("meters")),
        services: Vec::new(),
        offers: Vec::new(),
        processors: Vec::new(),
    };
    catalog.services = declarations::services(root.get("services"), &catalog.meters);
    match root.get("offers") {
        Some(offers) => catalog.offers = named(&offers, |offer| offer::offer(offer, &catalog)),
        None => root.report(DiagnosticKind::EmptyCatalog {}),
    }
    if let Some(processors) = root.get("processors") {
        catalog.processors = named(&processors, |processor| processor::processor(processor, &catalog));
    }
    root.refuse_other_keys();
    catalog
}

fn vat_rate(value: &Value) -> Option<Percent> {
    let rate = Percent::new(value.number_within(Decimal::ZERO, Decimal::ONE_HUNDRED)?);
    rate.map_err(|_| value.report_decimals(Percent::DECIMALS)).ok()
}

fn schema(root: &TomlTable) {
    let Some(schema) = root.require("schema") else { return };
    if schema.whole().is_some_and(|version| version != 1) {
        schema.report(DiagnosticKind::Schema { found: schema.as_written() });
    }
}

/// Reads each entry of a table whose keys are ids.
fn named<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Vec<T> {
    let Some(table) = value.table_as(ExpectedType::Header) else { return Vec::new() };
    let entries = table.named();
    if entries.is_empty() && value.key == "offers" {
        table.report(DiagnosticKind::EmptyCatalog {});
    }
    entries
        .iter()
        .filter_map(|entry| {
            check_id(entry);
            read(entry)
        })
        .collect()
}

/// Ids are typed on the command line, so they are plain.
fn check_id(value: &Value) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    if !value.key.starts_with(|c: char| c.is_ascii_lowercase()) || !value.key.chars().all(plain) {
        value.report_key(DiagnosticKind::BadId { id: value.name() });
    }
}

fn in_force(table: &TomlTable) -> (Option<Date>, Option<Date>) {
    let (from, until) = (table.get("from"), table.get("until"));
    let first = from.as_ref().and_then(Value::date);
    let last = until.as_ref().and_then(Value::date);
    if let (Some(until), true) = (until, first.zip(last).is_some_and(|(first, last)| last < first)) {
        until.report(DiagnosticKind::InvertedDates {});
    }
    (first, last)
}

fn provenance(table: &TomlTable) -> Provenance {
    Provenance { source: text(table, "source"), checked: table.get("checked").and_then(|date| date.date()) }
}

fn text(table: &TomlTable, key: &'static str) -> Option<String> {
    table.get(key).and_then(|value| value.text())
}

fn choice<T: Keyword>(table: &TomlTable, key: &'static str) -> T {
    table.get(key).and_then(|value| value.choice(T::WORDS)).unwrap_or_default()
}
