//! One payment processor of the file.

use super::terms::{PriceContext, provenance};
use super::texts::translated;
use super::{choice, in_force, overlapping_rates, providers, text};
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::fee::amount::Amount;
use crate::fee::amount_range::AmountRange;
use crate::fee::parse::parse_fee;
use crate::fee::processor::{Processor, Rate, RateSource, SetupFee};
use crate::fee::rule::Fee;
use crate::money::bounds::Bounds;
use crate::money::limits::LimitError;
use crate::money::number::parse_written;
use crate::price::charge::PriceBasis;
use rust_decimal::Decimal;
use toml::de::DeValue;

pub(super) fn processor(value: &Value, catalog: &Catalog) -> Option<Processor> {
    let table = value.table_as(ExpectedType::Header)?;
    let context = PriceContext::new(PriceBasis { vat_rate: catalog.vat_rate, ..PriceBasis::default() });
    let context = context.tax_within(&table);
    let processor = Processor {
        rate_source: RateSource::Catalog {
            id: value.key.to_owned(),
            name: table.require("name").and_then(|name| name.text()).unwrap_or_default(),
        },
        provider: providers::named_in(&table, catalog),
        url: text(&table, "url"),
        provenance: provenance(&table),
        note: translated(&table, "note"),
        conditions: translated(&table, "conditions"),
        setup: table.get("setup").and_then(|setup| once(&setup, catalog)),
        rounding: choice(&table, "rounding"),
        refunds: choice(&table, "refunds"),
        payer: choice(&table, "payer"),
        basis: context.basis,
        rates: table.require("rates").map(|rates| self::rates(&rates, &context)).unwrap_or_default(),
    };
    table.refuse_other_keys();
    Some(processor)
}

/// What is due once has a tax basis of its own: a card reader is not a fee.
fn once(value: &Value, catalog: &Catalog) -> Option<SetupFee> {
    let context = PriceContext::new(PriceBasis { vat_rate: catalog.vat_rate, ..PriceBasis::default() });
    match value.node {
        DeValue::Table(_) => {
            let table = value.table()?;
            let price = table.require("price");
            let PriceContext { basis, provenance, .. } = context.once_within(&table);
            let note = translated(&table, "note");
            table.refuse_other_keys();
            Some(SetupFee { price: fee_amount(&price?)?, basis, provenance, note })
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::String(_) => {
            let PriceContext { basis, provenance, .. } = context;
            Some(SetupFee { price: fee_amount(value)?, basis, provenance, note: None })
        }
        _ => {
            value.report_type(ExpectedType::PriceOrTable);
            None
        }
    }
}

fn rates<'t>(value: &Value<'t>, context: &PriceContext<'t>) -> Vec<Rate> {
    let tables = value.tables();
    if tables.is_empty() && value.node.as_array().is_some_and(|array| array.is_empty()) {
        value.report(DiagnosticKind::EmptyList { key: value.name() });
    }
    let before = value.file.problems.count();
    let rates: Vec<_> = tables.iter().map(|table| rate(table, context)).collect();
    if value.file.problems.count() == before {
        overlapping_rates::refuse(&rates, &tables);
    }
    rates
}

fn rate<'t>(table: &TomlTable<'t>, around: &PriceContext<'t>) -> Rate {
    let (from, until) = in_force(table);
    let context = around.within(table);
    let rate = Rate {
        card: text(table, "card"),
        plan: text(table, "plan"),
        fee: table.require("fee").and_then(|value| fee(&value)).unwrap_or_else(Fee::nothing),
        from,
        until,
        amounts: amounts(table),
        basis: context.basis,
        base: table.get("base").and_then(|base| fee_amount(&base)),
        provenance: context.provenance.clone(),
        note: translated(table, "note"),
    };
    if !rate.fee.is_nothing() || rate.base.is_some() {
        context.refuse_missing_rate();
    }
    table.refuse_other_keys();
    rate
}

/// The payments that a rate holds for.
fn amounts(table: &TomlTable) -> AmountRange {
    let bound = |key| {
        let value = table.get(key)?;
        Some((
            Amount::new(value.amount()?).ok().or_else(|| {
                value.report_range(Decimal::ZERO, Amount::LARGEST);
                None
            })?,
            value,
        ))
    };
    let (above, up_to) = (bound("above"), bound("up_to"));
    if let (Some((above, _)), Some((up_to, value))) = (&above, &up_to)
        && above >= up_to
    {
        value.report(DiagnosticKind::InvertedAmounts {});
    }
    AmountRange { above: above.map(|(amount, _)| amount), up_to: up_to.map(|(amount, _)| amount) }
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
