//! Prices that do not always hold: those of the first months, and those that are announced.

use super::prices::replace;
use super::terms::PriceContext;
use super::texts::translated;
use super::{percent, whole_within};
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::money::percent::Percent;
use crate::price::pricelist::{FirstMonths, PriceList};
use jiff::civil::Date;

/// The longest time that first prices hold, and that one may be bound for, in months.
pub(super) const MOST_MONTHS: u64 = 120;

/// Adds to a price list what `first` and `later` say of its prices.
pub(super) fn add<'t>(prices: &mut PriceList, table: &TomlTable<'t>, context: &PriceContext<'t>, catalog: &Catalog) {
    let first = table.get("first");
    if let Some(later) = table.get("later") {
        prices.later = announced(prices, &later, context, catalog);
        if let Some(first) = &first {
            for announced in &mut prices.later {
                announced.first = first_months(announced, first, context, catalog);
            }
        }
    }
    prices.first = first.and_then(|first| first_months(prices, &first, context, catalog));
}

/// The first months of a price list.
fn first_months<'t>(
    after: &PriceList,
    value: &Value<'t>,
    context: &PriceContext<'t>,
    catalog: &Catalog,
) -> Option<Box<FirstMonths<PriceList>>> {
    let table = value.table()?;
    let months = table.require("months");
    let mut prices = without_dates(after);
    let discount = change(&mut prices, &table, context, catalog);
    prices.first_discount = discount;
    table.refuse_other_keys();
    let months = u32::try_from(whole_within(&months?, 1, MOST_MONTHS)?).ok()?;
    Some(Box::new(FirstMonths { months, prices }))
}

/// The price list from each day on from which a change is announced.
fn announced<'t>(now: &PriceList, value: &Value<'t>, context: &PriceContext<'t>, catalog: &Catalog) -> Vec<PriceList> {
    let mut lists: Vec<PriceList> = Vec::new();
    let mut previous = None;
    for table in value.tables() {
        let mut prices = without_dates(lists.last().unwrap_or(now));
        let from = table.require("from");
        let day = from.as_ref().and_then(Value::date);
        if let (Some(from), Some(day)) = (&from, day) {
            refuse_bad_day(from, day, previous);
        }
        previous = day.or(previous);
        let discount = change(&mut prices, &table, &context.announced(day), catalog);
        prices.discount = discount.or(prices.discount);
        table.refuse_other_keys();
        prices.from = day.max(now.from);
        lists.push(prices);
    }
    lists
}

/// Each announced price begins after the one before it.
fn refuse_bad_day(from: &Value, day: Date, before: Option<Date>) {
    if let Some(previous) = before.filter(|previous| *previous >= day) {
        from.report(DiagnosticKind::DatesNotIncreasing { previous, found: day });
    }
}

/// Puts prices in the place of others, and reads the discount that goes with them.
fn change<'t>(
    prices: &mut PriceList,
    table: &TomlTable<'t>,
    context: &PriceContext<'t>,
    catalog: &Catalog,
) -> Option<Percent> {
    let context = context.within(table);
    let discount = table.get("discount");
    prices.note = translated(table, "note").or(prices.note.take());
    if !replace(prices, table, &context, catalog) && discount.is_none() {
        table.report(DiagnosticKind::NoPriceChanged {});
    }
    percent(&discount?)
}

fn without_dates(prices: &PriceList) -> PriceList {
    let mut prices = prices.clone();
    (prices.first, prices.later) = (None, Vec::new());
    prices
}
