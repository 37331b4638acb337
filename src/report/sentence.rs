//! A quote in one line, for the minutes.

use super::common::Context;
use crate::analysis::answer::Quoted;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::price::line::LineKind;
use crate::price::quote::LineItem;

/// The sentence a treasurer can paste: `42 € + 110 GB × 0.50 € = 97 €`.
pub(super) fn of(context: &Context, quoted: &Quoted) -> String {
    let (lang, currency) = (context.lang, context.catalog.currency.as_str());
    let mut terms = String::new();
    for line in quoted.quote.lines.iter().filter(|line| line.amount != Bounds::ZERO) {
        let given_back = line.unit_price.low < Money::ZERO;
        let sign = match (terms.is_empty(), given_back) {
            (true, false) => "",
            (true, true) => "−",
            (false, false) => " + ",
            (false, true) => " − ",
        };
        terms.push_str(sign);
        terms.push_str(&term(context, line));
    }
    if terms.is_empty() {
        terms = lang.money(Digits::whole(0), currency);
    }
    let exact = lang.spoken(quoted.annual.map(Money::exact), currency);
    let rounded = lang.spoken(quoted.annual.map(Money::to_cents), currency);
    let rounding = if exact == rounded { String::new() } else { format!(" ≈ {rounded}") };
    if terms == exact { format!("{exact}{rounding}") } else { format!("{terms} = {exact}{rounding}") }
}

/// A line as quantity times unit price; a flat one is its price alone.
fn term(context: &Context, line: &LineItem) -> String {
    let (lang, catalog) = (context.lang, context.catalog);
    let price = unit_price(context, line);
    let units = |meter, number: i128| lang.so_many(catalog, meter, number);
    match line.item.charged() {
        LineKind::Base
        | LineKind::Part(_)
        | LineKind::Option(_)
        | LineKind::OptionCharge(..)
        | LineKind::Flat(..)
        | LineKind::Setup => price,
        LineKind::Units(meter) if line.published.per > 1 => {
            format!("{} × {price} ({})", lang.figure(line.quantity), units(*meter, line.published.per.into()))
        }
        LineKind::Units(meter) | LineKind::Tier(meter, _) => {
            format!("{} × {price}", units(*meter, line.quantity.digits))
        }
        LineKind::TopUp(_) | LineKind::Rebate(_) => format!("{} × {price}", lang.figure(line.quantity.trimmed())),
    }
}

/// The price of one, without the sign that stands before the term; a question mark where nothing is known of it.
fn unit_price(context: &Context, line: &LineItem) -> String {
    if line.published.price.is_unknown() {
        return "?".to_owned();
    }
    context.lang.spoken(line.unit_price.map(|price| price.max(-price).exact()), &context.catalog.currency)
}
