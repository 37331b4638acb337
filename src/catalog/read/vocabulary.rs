//! The words of a catalog: its currencies, services and meters.

use super::{check_id, text};
use crate::catalog::problem::Problem;
use crate::catalog::table::Value;
use crate::catalog::{Exchange, MeterName, ServiceName};
use crate::price::text::Text;
use rust_decimal::Decimal;

/// Words that already name a price of every offer.
const RESERVED: &[&str] = &["users", "storage", "gb", "base"];

/// An ISO 4217 code.
pub(super) fn currency(value: &Value) -> Option<String> {
    let code = value.text()?;
    if !is_currency(&code) {
        value.report(Problem::BadCurrency { text: value.as_written() });
    }
    Some(code)
}

pub(super) fn exchange(value: Option<Value>) -> Vec<Exchange> {
    let entries = value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default();
    entries.iter().filter_map(rate).collect()
}

fn rate(value: &Value) -> Option<Exchange> {
    if !is_currency(value.key) {
        value.report_key(Problem::BadCurrency { text: value.key.chars().take(40).collect() });
    }
    let table = value.table()?;
    let rate = table.require("rate");
    let (source, checked) = (text(&table, "source"), table.get("checked").and_then(|date| date.date()));
    table.refuse_other_keys();
    let number = rate?.number_within(Decimal::new(1, 6), Decimal::new(1_000_000, 0))?;
    Some(Exchange { currency: value.key.to_owned(), rate: number, source, checked })
}

pub(super) fn meters(value: Option<Value>) -> Vec<MeterName> {
    let mut meters = vec![MeterName { id: "users".into(), name: None }, MeterName { id: "storage".into(), name: None }];
    for entry in value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default() {
        check_id(&entry);
        if RESERVED.contains(&entry.key) {
            entry.report_key(Problem::ReservedId { id: entry.key.to_owned() });
        }
        meters.push(MeterName { id: entry.key.to_owned().into(), name: entry.words() });
    }
    meters
}

pub(super) fn services(value: Option<Value>, meters: &[MeterName]) -> Vec<ServiceName> {
    let entries = value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default();
    entries.iter().filter_map(|entry| service(entry, meters)).collect()
}

fn service(value: &Value, meters: &[MeterName]) -> Option<ServiceName> {
    check_id(value);
    if RESERVED.contains(&value.key) || meters.iter().any(|meter| meter.id == value.key) {
        value.report_key(Problem::ReservedId { id: value.key.to_owned() });
    }
    let id = value.key.to_owned();
    let Some(table) = value.table_if_any() else {
        return value.words().map(|name| ServiceName { id, name, stores: false });
    };
    let (en, fr) = (table.require("en"), table.require("fr"));
    let stores = table.get("stores").and_then(|value| value.boolean()).unwrap_or_default();
    table.refuse_other_keys();
    let name = Text::Each { en: en?.text()?, fr: fr?.text()? };
    Some(ServiceName { id, name, stores })
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
