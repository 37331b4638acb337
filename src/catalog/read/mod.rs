//! From a parsed file to a catalog. What is wrong is reported on the way; the catalog comes out only if nothing is.

mod bought_with;
mod charge;
mod dated_prices;
mod declarations;
mod offer;
mod overlapping_rates;
mod prices;
mod processor;
mod providers;
mod services;
mod terms;
mod texts;

use super::Catalog;
use super::diagnostic::DiagnosticSink;
use super::diagnostic_kind::DiagnosticKind;
use super::toml_doc;
use super::toml_doc::table::{TomlTable, Value};
use super::value_type::ExpectedType;
use crate::money::percent::Percent;
use crate::price::keyword::Keyword;
use jiff::civil::Date;
use rust_decimal::Decimal;

pub(crate) fn catalog(text: &str, problems: &DiagnosticSink) -> Option<Catalog> {
    toml_doc::read(text, problems, |root| read(&root.in_its_currency()))
}

fn read(root: &TomlTable) -> Catalog {
    schema(root);
    let currency = root.require("currency").and_then(|value| declarations::currency(&value)).unwrap_or_default();
    let mut catalog = Catalog {
        vat_rate: root.get("vat_rate").map(|rate| percent(&rate).unwrap_or_default()),
        exchange: declarations::exchange(root.get("exchange"), &currency),
        currency,
        meters: declarations::meters(root.get("meters")),
        services: Vec::new(),
        criteria: providers::criteria(root.get("criteria")),
        providers: Vec::new(),
        cards: declarations::cards(root.get("cards")),
        offers: Vec::new(),
        processors: Vec::new(),
    };
    catalog.services = declarations::services(root.get("services"), &catalog.meters);
    if let Some(providers) = root.get("providers") {
        catalog.providers = named(&providers, |provider| providers::provider(provider, &catalog));
    }
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

/// A percentage of at most the whole, such as a rate of tax.
fn percent(value: &Value) -> Option<Percent> {
    let rate = Percent::new(value.percentage_within(Decimal::ZERO, Decimal::ONE_HUNDRED)?);
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

fn text(table: &TomlTable, key: &'static str) -> Option<String> {
    table.get(key).and_then(|value| value.text())
}

fn choice<T: Keyword + Default>(table: &TomlTable, key: &'static str) -> T {
    named_choice(table, key).unwrap_or_default()
}

fn named_choice<T: Keyword>(table: &TomlTable, key: &'static str) -> Option<T> {
    table.get(key).and_then(|value| value.choice(T::WORDS))
}

fn whole_within(value: &Value, least: u64, most: u64) -> Option<u64> {
    let number = value.whole()?;
    if number < least || number > most {
        value.report_range(least.into(), most.into());
        return None;
    }
    Some(number)
}
