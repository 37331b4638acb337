//! One offer of the file.

use super::dated_prices::{self, MOST_MONTHS};
use super::terms::{PriceContext, provenance};
use super::texts::translated;
use super::{in_force, percent, prices, providers, text, whole_within};
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::money::currency::Exchange;
use crate::price::charge::{Conversion, PriceBasis};
use crate::price::line::PriceKey;
use crate::price::offer::Offer;
use crate::price::pricelist::PriceList;
use crate::price::provenance::Provenance;
use crate::price::usage::Meter;
use rust_decimal::Decimal;

pub(super) fn offer(value: &Value, catalog: &Catalog) -> Option<Offer> {
    let table = value.table_as(ExpectedType::Header)?.in_its_currency();
    let context = PriceContext::new(PriceBasis { vat_rate: catalog.vat_rate, ..PriceBasis::default() });
    let context = context.basis_within(&table);
    let (currency, exchange) = currency(&table, catalog);
    let mut published = described(value, &table, catalog);
    (published.currency, published.basis) = (currency, context.basis);
    prices::replace(&mut published, &table, &context, catalog);
    dated_prices::add(&mut published, &table, &context, catalog);
    refuse_first_year(&table);
    table.refuse_other_keys();
    let rate = exchange.map_or(Decimal::ONE, |exchange| exchange.rate);
    let conversion = Conversion { exchange: rate, discounted: Decimal::ONE, unknown_vat_added: false };
    let offer = Offer::new(published, conversion);
    let mut offer = offer.map_err(|inexact| report_inexact(&table, inexact.0.key(), catalog)).ok()?;
    offer.exchange = exchange.cloned();
    Some(offer)
}

/// What an offer says of itself beside its prices.
fn described(value: &Value, table: &TomlTable, catalog: &Catalog) -> PriceList {
    let (from, until) = in_force(table);
    let Provenance { source, checked, evidence } = provenance(table);
    let commitment = table.get("commitment").and_then(|months| whole_within(&months, 1, MOST_MONTHS));
    PriceList {
        id: value.key.to_owned(),
        name: table.require("name").and_then(|name| name.text()).unwrap_or_default(),
        provider: providers::named_in(table, catalog),
        product: text(table, "product"),
        url: text(table, "url"),
        source,
        checked,
        evidence,
        note: translated(table, "note"),
        conditions: translated(table, "conditions"),
        from,
        until,
        account: text(table, "account"),
        commitment: commitment.and_then(|months| u32::try_from(months).ok()),
        currency: String::new(),
        basis: PriceBasis::default(),
        discount: table.get("discount").and_then(|discount| percent(&discount)),
        first_discount: None,
        base: Vec::new(),
        setup: None,
        charges: Vec::new(),
        services: None,
        first: None,
        later: Vec::new(),
    }
}

/// The key of the first edition.
fn refuse_first_year(table: &TomlTable) {
    if let Some(value) = table.get("first_year") {
        let instead = format!("first = {{ months = 12, base = {} }}", value.as_written());
        value.report_key(DiagnosticKind::ReplacedKey { key: value.name(), instead });
    }
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
