//! One payment processor of the file.

use super::texts::translated;
use super::{choice, in_force, text};
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::fee::amount::Amount;
use crate::fee::parse::parse_fee;
use crate::fee::processor::{Processor, Rate, RateSource};
use crate::fee::rule::Fee;
use crate::money::bounds::Bounds;
use crate::money::limits::LimitError;
use crate::money::number::parse_written;
use crate::price::charge::Vat;
use crate::price::keyword::Keyword;
use rust_decimal::Decimal;
use toml::de::DeValue;

pub(super) fn processor(value: &Value, catalog: &Catalog) -> Option<Processor> {
    let table = value.table_as(ExpectedType::Header)?;
    let processor = Processor {
        rate_source: RateSource::Catalog {
            id: value.key.to_owned(),
            name: table.require("name").and_then(|name| name.text()).unwrap_or_default(),
        },
        url: text(&table, "url"),
        source: text(&table, "source"),
        checked: table.get("checked").and_then(|date| date.date()),
        note: translated(&table, "note"),
        setup: table.get("setup").and_then(|setup| once(&setup, catalog)),
        rounding: choice(&table, "rounding"),
        refunds: choice(&table, "refunds"),
        payer: choice(&table, "payer"),
        vat: table.get("vat").and_then(|vat| taxed(&vat, catalog)).unwrap_or_default(),
        rates: table.require("rates").map(|rates| self::rates(&rates)).unwrap_or_default(),
    };
    table.refuse_other_keys();
    Some(processor)
}

fn taxed(value: &Value, catalog: &Catalog) -> Option<Vat> {
    let vat = value.choice(Vat::WORDS)?;
    if vat == Vat::Excluded && catalog.vat_rate.is_none() {
        value.report(DiagnosticKind::MissingVatRate {});
    }
    Some(vat)
}

fn once(value: &Value, catalog: &Catalog) -> Option<(Bounds<Amount>, Vat)> {
    match value.node {
        DeValue::Table(_) => {
            let table = value.table()?;
            let price = table.require("price");
            let vat = table.get("vat").and_then(|vat| taxed(&vat, catalog)).unwrap_or_default();
            table.refuse_other_keys();
            Some((fee_amount(&price?)?, vat))
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::String(_) => Some((fee_amount(value)?, Vat::default())),
        _ => {
            value.report_type(ExpectedType::PriceOrTable);
            None
        }
    }
}

fn rates(value: &Value) -> Vec<Rate> {
    let tables = value.tables();
    if tables.is_empty() && value.node.as_array().is_some_and(|array| array.is_empty()) {
        value.report(DiagnosticKind::EmptyList { key: value.name() });
    }
    let before = value.file.problems.count();
    let rates: Vec<_> = tables.iter().map(rate).collect();
    if value.file.problems.count() == before {
        refuse_overlaps(&rates, &tables);
    }
    rates
}

/// The fees of one card and plan follow each other in time: sorted by their first day, each ends before the next
/// begins.
fn refuse_overlaps(rates: &[Rate], tables: &[TomlTable]) {
    let mut order: Vec<usize> = (0..rates.len()).collect();
    order.sort_by_key(|index| (&rates[*index].card, &rates[*index].plan, rates[*index].from));
    let mut lines = None;
    for pair in order.windows(2) {
        let (before, after) = (&rates[pair[0]], &rates[pair[1]]);
        let same = (&before.card, &before.plan) == (&after.card, &after.plan);
        let ended = before.until.zip(after.from).is_some_and(|(until, from)| until < from);
        if same && !ended {
            let lines = lines.get_or_insert_with(|| lines_of(tables));
            let (earlier, later) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            tables[later].report(DiagnosticKind::OverlappingRates { line: lines[earlier] });
        }
    }
}

/// The line each table begins in; they stand in the order of the file.
fn lines_of(tables: &[TomlTable]) -> Vec<usize> {
    let (mut line, mut offset) = (1, 0);
    let lines = tables.iter().map(|table| {
        line += table.text()[offset..table.start()].matches('\n').count();
        offset = table.start();
        line
    });
    lines.collect()
}

fn rate(table: &TomlTable) -> Rate {
    let (from, until) = in_force(table);
    let rate = Rate {
        card: text(table, "card"),
        plan: text(table, "plan"),
        fee: table.require("fee").and_then(|value| fee(&value)).unwrap_or_else(Fee::nothing),
        from,
        until,
        every: choice(table, "every"),
        base: table.get("base").and_then(|base| fee_amount(&base)),
    };
    table.refuse_other_keys();
    rate
}

/// An amount of a list of fees: a price whose figures are within their limits.
fn fee_amount(value: &Value) -> Option<Bounds<Amount>> {
    let price = value.price()?;
    match [Some(price.low), price.high].into_iter().flatten().find_map(|figure| Amount::new(figure).err()) {
        None => return price.try_map(|figure| Amount::new(figure).ok()),
        Some(LimitError::OutOfRange) => value.report_range(Decimal::ZERO, Amount::LARGEST),
        Some(LimitError::TooManyDecimals) => value.report_decimals(Amount::DECIMALS),
    }
    None
}

fn fee(value: &Value) -> Option<Fee> {
    let written = match value.node {
        DeValue::String(text) => text.clone().into_owned(),
        DeValue::Integer(_) | DeValue::Float(_) => value.number()?.to_string(),
        _ => {
            value.report_type(ExpectedType::Fee);
            return None;
        }
    };
    parse_fee(&written, value.file.currency, parse_written)
        .map_err(|why| value.report(DiagnosticKind::BadFee { text: value.as_written(), why }))
        .ok()
}
