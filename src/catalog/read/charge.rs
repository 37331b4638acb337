//! A meter's table: what its units cost. One small function per rule.

use super::terms::PriceContext;
use super::texts::translated;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::money::bounds::Price;
use crate::price::charge::{Charge, Pricing, Tier};
use crate::price::usage::Meter;

type TieredPricing = fn(Vec<Tier>) -> Pricing;

/// How a list of tiers is read, by the word for it.
const TIER_MODES: &[(&str, TieredPricing)] = &[("graduated", Pricing::Graduated), ("volume", Pricing::Volume)];

/// The keys of one meter's table, as values that still know their place.
struct ChargeKeys<'t> {
    included: Option<Value<'t>>,
    included_per_user: Option<Value<'t>>,
    minimum: Option<Value<'t>>,
    limit: Option<Value<'t>>,
    price: Option<Value<'t>>,
    per: Option<Value<'t>>,
    tiers: Option<Value<'t>>,
    mode: Option<Value<'t>>,
    least: Option<Value<'t>>,
    most: Option<Value<'t>>,
}

pub(super) fn charge<'t>(value: &Value<'t>, meter: Meter, around: &PriceContext<'t>) -> Option<Charge> {
    let table = value.table()?;
    let keys = ChargeKeys {
        included: table.get("included"),
        included_per_user: table.get("included_per_user"),
        minimum: table.get("minimum"),
        limit: table.get("limit"),
        price: table.get("price"),
        per: table.get("per"),
        tiers: table.get("tiers"),
        mode: table.get("mode"),
        least: table.get("min"),
        most: table.get("max"),
    };
    let context = around.within(&table);
    let note = translated(&table, "note");
    if !table.refuse_other_keys() {
        refuse_contradictions(&keys, &table, meter);
    }
    let charge = Charge {
        included: whole(keys.included.as_ref()).unwrap_or(0),
        included_per_user: whole(keys.included_per_user.as_ref()).unwrap_or(0),
        minimum: whole(keys.minimum.as_ref()).unwrap_or(0),
        limit: whole(keys.limit.as_ref()),
        pricing: pricing(&keys),
        least: keys.least.as_ref().and_then(Value::amount),
        most: keys.most.as_ref().and_then(Value::amount),
        basis: context.basis,
        provenance: context.provenance.clone(),
        note,
    };
    if keys.price.is_some() || keys.tiers.is_some() {
        context.refuse_missing_rate();
    }
    refuse_limit_below_minimum(&charge, &keys);
    refuse_bad_bounds(&charge, &keys);
    Some(charge)
}

fn whole(value: Option<&Value>) -> Option<u64> {
    value.and_then(Value::whole)
}

fn pricing(keys: &ChargeKeys) -> Pricing {
    let by_tiers = keys.mode.as_ref().and_then(|mode| mode.choice(TIER_MODES)).unwrap_or(Pricing::Graduated);
    let per = keys.per.as_ref().and_then(per).unwrap_or(1);
    let price = keys.price.as_ref().and_then(Value::price);
    if let Some(value) = &keys.tiers {
        return by_tiers(tiers(value));
    }
    price.map_or(Pricing::Free, |price| Pricing::Packs { price, per })
}

fn per(value: &Value) -> Option<u64> {
    let per = value.whole()?;
    if per == 0 {
        value.report(DiagnosticKind::PerZero {});
        return None;
    }
    Some(per)
}

fn tiers(value: &Value) -> Vec<Tier> {
    let tables = value.tables();
    if tables.is_empty() && value.node.as_array().is_some_and(|array| array.is_empty()) {
        value.report(DiagnosticKind::EmptyList { key: value.name() });
    }
    let mut tiers = Vec::with_capacity(tables.len());
    let mut previous = 0;
    for (index, table) in tables.iter().enumerate() {
        let up_to = table.get("up_to");
        match &up_to {
            Some(end) => previous = refuse_not_increasing(end, previous),
            None if index + 1 < tables.len() => table.report(DiagnosticKind::OpenTierNotLast {}),
            None => {}
        }
        tiers.push(Tier {
            up_to: whole_quietly(up_to),
            price: tier_price(table, "price"),
            flat: tier_price(table, "flat"),
        });
        table.refuse_other_keys();
    }
    tiers
}

/// The end of a tier, once [`refuse_not_increasing`] has reported what is wrong with it.
fn whole_quietly(value: Option<Value>) -> Option<u64> {
    value.and_then(|value| value.node.as_integer().and_then(|integer| integer.as_str().parse().ok()))
}

fn refuse_not_increasing(end: &Value, previous: u64) -> u64 {
    let Some(up_to) = end.whole() else { return previous };
    if up_to <= previous {
        end.report(DiagnosticKind::TiersNotIncreasing { previous, found: up_to });
    }
    up_to
}

fn tier_price(table: &TomlTable, key: &'static str) -> Price {
    table.get(key).and_then(|value| value.price()).unwrap_or(Price::FREE)
}

fn refuse_contradictions(keys: &ChargeKeys, table: &TomlTable, meter: Meter) {
    if let (Some(price), Some(_)) = (&keys.price, &keys.tiers) {
        price.report_key(DiagnosticKind::PriceAndTiers {});
    }
    if let (Some(per), Some(_)) = (&keys.per, &keys.tiers) {
        per.report_key(DiagnosticKind::PerWithTiers {});
    }
    if let (Some(per), None, None) = (&keys.per, &keys.price, &keys.tiers) {
        per.report_key(DiagnosticKind::StrayKey { key: "per", with: "price" });
    }
    for (key, bound) in [("min", &keys.least), ("max", &keys.most)] {
        if let (Some(bound), None, None) = (bound, &keys.price, &keys.tiers) {
            bound.report_key(DiagnosticKind::StrayKey { key, with: "price" });
        }
    }
    if let (Some(mode), None) = (&keys.mode, &keys.tiers) {
        mode.report_key(DiagnosticKind::StrayKey { key: "mode", with: "tiers" });
    }
    if let (Some(included), true) = (&keys.included_per_user, meter == Meter::USERS) {
        included.report_key(DiagnosticKind::IncludedPerUserOfUsers {});
    }
    if keys.price.is_none() && keys.tiers.is_none() && keys.limit.is_none() {
        let included = keys.included.as_ref().or(keys.included_per_user.as_ref());
        match included {
            Some(included) => included.report_key(DiagnosticKind::MissingPrice { included: true }),
            None => table.report(DiagnosticKind::MissingPrice { included: false }),
        }
    }
}

fn refuse_limit_below_minimum(charge: &Charge, keys: &ChargeKeys) {
    let ends = [("limit", charge.limit, &keys.limit), ("up_to", charge.last_unit(), &keys.tiers)];
    let below = ends
        .into_iter()
        .find_map(|(key, end, value)| Some((key, end.filter(|end| *end < charge.minimum)?, value.as_ref()?)));
    if let Some((key, limit, value)) = below {
        value.report(DiagnosticKind::LimitBelowMinimum { key, limit, minimum: charge.minimum });
    }
}

fn refuse_bad_bounds(charge: &Charge, keys: &ChargeKeys) {
    let bounded = charge.least.is_some() || charge.most.is_some();
    let unknown = bounded && charge.pricing.prices().any(Price::is_open);
    for (key, value) in [("min", &keys.least), ("max", &keys.most)] {
        if let (true, Some(value)) = (unknown, value) {
            value.report_key(DiagnosticKind::BoundedUnknownPrice { key });
        }
    }
    if let (true, Some(least)) = (charge.least.zip(charge.most).is_some_and(|(least, most)| least > most), &keys.least)
    {
        least.report(DiagnosticKind::InvertedBounds {});
    }
}
