//! Prices that others worked out and published: what they say a quantity costs, the program must say too, to the cent.
//!
//! What the format cannot express, and is therefore left out: the larger of two overruns (MEGA), packs within tiers
//! (Chargebee, Flexprice, `OpenMeter`'s unit conversion over tiers), rounding a pack down, a percentage of an amount
//! (Lago, Orb), a discount or credit against the total, a fraction of a unit, and a change in the middle of a month.

use crate::program::Tarif;
use serde_json::Value;
use std::fs;

/// Linuxfabrik by the month and by the year, then Microsoft 365 Premium for associations.
const FOREIGN_PRICES: &str = r#"
# CHF
every = "month"
storage = { mode = "volume", tiers = [{ up_to = 100, flat = 10 }, { up_to = 200, flat = 18 }, { up_to = 500, flat = 39 }] }
storage=100 → 120.00; storage=200 → 216.00; storage=500 → 468.00; storage=501 → limit

# CHF
storage = { mode = "volume", tiers = [{ up_to = 100, flat = 96 }, { up_to = 200, flat = 180 }, { up_to = 500, flat = 420 }] }
storage=100 → 96.00; storage=200 → 180.00; storage=500 → 420.00

# USD
every = "month"
users = { price = 5.50 }
users=1 → 66.00; users=300 → 19800.00
"#;

#[test]
fn foreign_prices_stand_in_their_own_currency() {
    for (currency, price, totals) in examples(FOREIGN_PRICES) {
        for (usage, published) in totals {
            assert_eq!(annual(currency, &price, usage), published, "{currency} {usage}");
        }
    }
}

#[test]
fn a_foreign_price_is_converted_once() {
    let offer = "currency = \"CHF\"\nevery = \"month\"\nusers = { price = 10 }\n[exchange]\nCHF = { rate = 1.05 }";
    assert_eq!(annual("EUR", offer, "users=1"), "126.00");
}

#[test]
fn an_unknown_rate_is_held_against_the_cheapest_known_price() {
    let ouvaton = "base = 42\nstorage = { included = 10, price = \"unknown\" }";
    let zourit = "[offers.zourit]\nname = \"Zourit\"\nbase = 70\nstorage = { included = 50, price = \"unknown\" }";
    let answer = rank_text(&catalog("EUR", &format!("{ouvaton}\n{zourit}")), "--gb 50");
    assert_eq!(answer["unknown_rates"][0]["against"], "zourit");
    assert_eq!(answer["unknown_rates"][0]["below"], "0.70", "(70 − 42) / 40");
}

/// The billing engines' own examples: where each stands, the price as this format writes it, and the published totals.
const EXAMPLES: &str = r#"
# https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing
meters.volume    = { mode = "volume", tiers = [{ up_to = 5, price = 7 }, { up_to = 10, price = 6.5 }, { price = 6 }] }
meters.graduated = { tiers = [{ up_to = 5, price = 7 }, { up_to = 10, price = 6.5 }, { price = 6 }] }
volume=1 → 7.00; volume=5 → 35.00; volume=6 → 39.00; volume=20 → 120.00; volume=25 → 150.00
graduated=1 → 7.00; graduated=5 → 35.00; graduated=6 → 41.50; graduated=20 → 127.50; graduated=25 → 157.50

# https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing, volume with flat rates
meters.units = { mode = "volume", tiers = [
  { up_to = 5, price = 5, flat = 10 }, { up_to = 10, price = 4, flat = 20 }, { up_to = 15, price = 3, flat = 30 },
  { up_to = 20, price = 2, flat = 40 }, { price = 1, flat = 50 }] }
units=0 → 10.00; units=12 → 66.00

# https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing, graduated with flat rates
meters.units = { tiers = [
  { up_to = 5, price = 5, flat = 10 }, { up_to = 10, price = 4, flat = 20 }, { up_to = 15, price = 3, flat = 30 },
  { up_to = 20, price = 2, flat = 40 }, { price = 1, flat = 50 }] }
units=0 → 10.00; units=12 → 111.00

# https://getlago.com/docs/guide/plans/charges/charge-models/volume
meters.calls = { mode = "volume", tiers = [
  { up_to = 10_000, price = 0.0010, flat = 10 }, { up_to = 50_000, price = 0.0008, flat = 10 },
  { up_to = 100_000, price = 0.0006, flat = 10 }, { price = 0.0004, flat = 10 }] }
calls=65000 → 49.00

# https://getlago.com/docs/guide/plans/charges/charge-models/package
meters.calls = { included = 100, price = 5, per = 100 }
calls=100 → 0.00; calls=200 → 5.00; calls=201 → 10.00

# https://getlago.com/docs/guide/plans/charges/spending-minimum
meters.tracked = { price = 0.010, min = 100 }
tracked=5000 → 100.00

# https://github.com/getlago/lago-api/tree/main/spec/services/charge_models/standard_service_spec.rb (51.2345)
meters.units = { price = 5.12345 }
units=10 → 51.23

# https://github.com/getlago/lago-api/tree/main/spec/services/charge_models/graduated_service_spec.rb
meters.units = { tiers = [
  { up_to = 10, price = 10, flat = 2 }, { up_to = 20, price = 5, flat = 3 }, { price = 5, flat = 3 }] }
units=0 → 2.00; units=1 → 12.00; units=10 → 102.00; units=11 → 110.00; units=12 → 115.00; units=21 → 163.00

# https://github.com/getlago/lago-api/tree/main/spec/services/charge_models/volume_service_spec.rb
meters.units = { mode = "volume", tiers = [
  { up_to = 100, price = 2, flat = 10 }, { up_to = 200, price = 1, flat = 0 }, { price = 0.5, flat = 50 }] }
units=0 → 10.00; units=1 → 12.00; units=100 → 210.00; units=101 → 101.00; units=200 → 200.00; units=210 → 155.00
units=300 → 200.00

# https://github.com/getlago/lago-api/tree/main/spec/services/charge_models/package_service_spec.rb
meters.none_free = { price = 100, per = 10 }
meters.some_free = { included = 10, price = 100, per = 10 }
meters.all_free  = { included = 200, price = 100, per = 10 }
none_free=121 → 1300.00; some_free=121 → 1200.00; all_free=121 → 0.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/tieredgraduated_test.go
meters.units = { tiers = [
  { up_to = 5, price = 0, flat = 100 }, { up_to = 10, flat = 50 }, { up_to = 15, price = 5 }, { price = 1 }] }
units=22 → 182.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/tieredgraduated_test.go, minimum
meters.units = { min = 1000, tiers = [
  { up_to = 5, price = 0, flat = 100 }, { up_to = 10, flat = 50 }, { up_to = 15, price = 5 }, { price = 1 }] }
units=0 → 1000.00; units=2 → 1000.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/tieredgraduated_test.go, maximum
meters.units = { max = 170, tiers = [
  { up_to = 5, price = 0, flat = 100 }, { up_to = 10, flat = 50 }, { up_to = 15, price = 5 }, { price = 1 }] }
units=12 → 160.00; units=22 → 170.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/tieredvolume_test.go
meters.units = { mode = "volume", tiers = [
  { up_to = 5, flat = 100 }, { up_to = 10, flat = 150 }, { up_to = 15, price = 10 }, { price = 5 }] }
units=0 → 100.00; units=3 → 100.00; units=5 → 100.00; units=14 → 140.00; units=15 → 150.00; units=16 → 80.00
units=100 → 500.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/tieredvolume_test.go, minimum
meters.units = { min = 150, mode = "volume", tiers = [
  { up_to = 5, flat = 100 }, { up_to = 10, flat = 150 }, { up_to = 15, price = 10 }, { price = 5 }] }
units=0 → 150.00; units=5 → 150.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/tieredvolume_test.go, maximum
meters.units = { max = 125, mode = "volume", tiers = [
  { up_to = 5, flat = 100 }, { up_to = 10, flat = 150 }, { up_to = 15, price = 10 }, { price = 5 }] }
units=7 → 125.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/package_test.go
meters.plain  = { price = 15, per = 10 }
meters.capped = { price = 15, per = 10, max = 100 }
plain=0 → 0.00; plain=5 → 15.00; plain=10 → 15.00; capped=10 → 15.00; capped=110 → 100.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/package_test.go, minimum
meters.units = { price = 15, per = 10, min = 100 }
units=0 → 100.00

# https://github.com/openmeterio/openmeter/tree/main/openmeter/billing/rating/service/rate/unit_test.go
meters.plain  = { price = 100 }
meters.capped = { price = 10, max = 100 }
meters.tokens = { price = 10, per = 1_000_000 }
plain=0 → 0.00; plain=10 → 1000.00; capped=10 → 100.00; capped=12 → 100.00; tokens=1500001 → 20.00

# https://zuplo.com/docs/articles/monetization/pricing-models
meters.calls     = { price = 0.001 }
meters.graduated = { tiers = [{ up_to = 1_000, price = 0.10 }, { up_to = 10_000, price = 0.05 }, { price = 0.01 }] }
meters.volume    = { mode = "volume", tiers = [
  { up_to = 1_000, price = 0.10 }, { up_to = 10_000, price = 0.05 }, { price = 0.01 }] }
calls=100000 → 100.00; graduated=15000 → 600.00; volume=15000 → 150.00

# https://docs.useautumn.com/documentation/modelling-pricing/graduated-pricing
meters.requests = { tiers = [{ up_to = 1_000, price = 0.01 }, { up_to = 10_000, price = 0.008 }, { price = 0.005 }] }
requests=15000 → 107.00

# https://docs.flexprice.io/docs/product-catalogue/plans/billing-models/package
meters.messages = { mode = "volume", tiers = [
  { up_to = 1_000, flat = 50 }, { up_to = 5_000, flat = 200 }, { up_to = 10_000, flat = 350 }] }
messages=1500 → 200.00; messages=4500 → 200.00; messages=10001 → limit

# https://www.chargebee.com/docs/billing/2.0/product-catalog/package-pricing (one package is billed at least)
meters.tokens = { minimum = 1, price = 1.25, per = 1_000_000 }
tokens=10 → 1.25; tokens=1000000 → 1.25; tokens=1500000 → 2.50

# https://www.chargebee.com/saas-pricing-models/
storage = { mode = "volume", tiers = [{ up_to = 500, flat = 100 }, { up_to = 2_000, flat = 200 }, { up_to = 4_000, flat = 400 }] }
storage=500GB → 100.00; storage=2TB → 200.00; storage=4TB → 400.00; storage=4001GB → limit

# https://docs.recurly.com/recurly-subscriptions/docs/quantity-based-pricing
meters.documents = { tiers = [{ up_to = 100, price = 1 }, { price = 0.50 }] }
documents=150 → 125.00

# https://docs.zuora.com/en/zuora-billing/bill-your-customer/billing-document-templates-configuration/configure-html-templates-for-billing-documents/customize-html-templates/configure-ratingdetails-in-html-template/ratingdetail-schema/example-tiered-pricing-mode
meters.units = { tiers = [{ up_to = 100, price = 0 }, { up_to = 200, price = 2 }] }
units=130 → 60.00

# https://docs.stigg.io/documentation/modeling-your-pricing-in-stigg/plans/overages/overview
meters.calls     = { included = 1_000, price = 0.01 }
meters.megabytes = { included = 500, price = 2, per = 100 }
calls=1300 → 3.00; megabytes=800 → 6.00

# https://docs.dodopayments.com/features/usage-based-billing
meters.calls = { included = 1_000, price = 0.02 }
calls=2500 → 30.00

# https://orb-9bba378a.mintlify.app/product-catalog/price-configuration, bulk
meters.units = { mode = "volume", tiers = [{ up_to = 10, price = 0.50 }, { up_to = 1_000, price = 0.40 }] }
units=10 → 5.00; units=101 → 40.40

# https://docs.oracle.com/en/industries/financial-services/banking-liquidity-management/14.8.2.0.0/oblug/examples-tier-based-amount.html, no unit
meters.count = { tiers = [{ up_to = 250, flat = 10 }, { up_to = 500, flat = 20 }, { price = 0, flat = 30 }] }
count=1000 → 60.00

# https://docs.oracle.com/en/industries/financial-services/banking-liquidity-management/14.8.2.0.0/oblug/examples-tier-based-amount.html, with unit
meters.slab     = { tiers = [{ up_to = 250, price = 1 }, { up_to = 500, price = 2 }, { price = 3 }] }
meters.variable = { mode = "volume", tiers = [{ up_to = 250, price = 1 }, { up_to = 500, price = 2 }, { price = 3 }] }
slab=1000 → 2250.00; variable=1000 → 3000.00

# https://developers.cloudflare.com/workers/platform/pricing/
base = 5
meters.requests = { included = 10_000_000, price = 0.0000003 }
meters.cpu_ms   = { included = 30_000_000, price = 0.00000002 }
requests=15000000,cpu_ms=105000000 → 8.00; requests=3000000,cpu_ms=21000000 → 5.00
requests=720,cpu_ms=129600000 → 6.99; requests=100000000,cpu_ms=700000000 → 45.40

# https://developers.cloudflare.com/r2/pricing/, standard
storage       = { included = 10, price = 0.015 }
meters.writes = { included = 1_000_000, price = 4.50, per = 1_000_000 }
meters.reads  = { included = 10_000_000, price = 0.36, per = 1_000_000 }
storage=1000,writes=1000,reads=1000000 → 14.85; storage=10,writes=100000,reads=300000000 → 104.40

# https://developers.cloudflare.com/r2/pricing/, infrequent access
storage          = { price = 0.01 }
meters.writes    = { price = 9, per = 1_000_000 }
meters.reads     = { price = 0.90, per = 1_000_000 }
meters.retrieved = { price = 0.01 }
storage=1000,writes=1000,reads=1000000,retrieved=1000 → 29.90

# https://supabase.com/docs/guides/platform/manage-your-usage/storage-size and …/storage-image-transformations
base = 25
storage       = { included = 100, price = 0.021 }
meters.images = { included = 100, price = 5, per = 1_000 }
storage=85 → 25.00; storage=357 → 30.40; images=74 → 25.00; images=850 → 30.00

# https://supabase.com/docs/guides/platform/manage-your-usage/storage-image-transformations, packages
meters.images = { price = 2, per = 5 }
images=4 → 2.00; images=5 → 2.00; images=6 → 4.00
"#;

#[test]
fn billing_engines_examples_come_out() {
    for (source, price, totals) in examples(EXAMPLES) {
        for (usage, published) in totals {
            assert_eq!(annual("USD", &price, usage), published, "{source}: {usage}");
            assert_eq!(monthly("USD", &price, usage), published, "{source}: {usage}, by the month");
        }
    }
}

// ---- The tables ----

/// The title, the price and the totals of each paragraph.
fn examples(table: &str) -> impl Iterator<Item = (&str, String, Vec<(&str, &str)>)> {
    table.trim().split("\n\n").map(|example| {
        let (title, rest) = example.split_once('\n').expect("a title, then the price");
        let (published, price): (Vec<&str>, Vec<&str>) = rest.lines().partition(|line| line.contains('→'));
        (title.trim_start_matches("# "), price.join("\n"), published.into_iter().flat_map(totals).collect())
    })
}

fn totals(line: &str) -> impl Iterator<Item = (&str, &str)> {
    line.split("; ").map(|total| total.split_once(" → ").expect("what is asked → its total"))
}

// ---- Asking ----

fn annual(currency: &str, offer: &str, usage: &str) -> String {
    outcome(&rank_text(&catalog(currency, offer), &format!("--usage {usage}")), "it")
}

/// What a month comes to where the same price is due every month.
fn monthly(currency: &str, price: &str, usage: &str) -> String {
    let offer = format!("every = \"month\"\n{price}");
    let answer = rank_text(&catalog(currency, &offer), &format!("--usage {usage}"));
    answer["offers"][0]["monthly"]["low"].as_str().map_or_else(|| outcome(&answer, "it"), str::to_owned)
}

/// A catalog of one offer, called `it`, with the meters that it charges.
fn catalog(currency: &str, offer: &str) -> String {
    let charged = offer.lines().filter_map(|line| line.strip_prefix("meters.")?.split(' ').next());
    let meters = charged.map(|meter| format!("{meter} = \"{meter}\"\n")).collect::<Vec<_>>().concat();
    format!("schema = 1\ncurrency = \"{currency}\"\n[meters]\n{meters}[offers.it]\nname = \"It\"\n{offer}\n")
}

fn rank_text(catalog: &str, asked: &str) -> Value {
    let folder = tempfile::tempdir().expect("a folder for the catalog");
    let path = folder.path().join("offers.toml");
    fs::write(&path, catalog).expect("the catalog is written");
    rank(path.to_str().expect("a readable path"), asked)
}

fn rank(catalog: &str, asked: &str) -> Value {
    let command = format!("rank --format json --on 2026-11-22 --catalog {catalog} {asked}");
    serde_json::from_str(&Tarif::new(&command).run().expect(&command)).expect("the answer is JSON")
}

/// What an offer costs a year, open at the top where it is not known; or why it is not ranked.
pub fn outcome(answer: &Value, id: &str) -> String {
    let row = |list: &str| answer[list].as_array().and_then(|rows| rows.iter().find(|row| row["id"] == id).cloned());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(offer) = row("offers") {
        let (low, high) = (text(&offer["annual"]["low"]), text(&offer["annual"]["high"]));
        let low = low.expect("a total has a low bound");
        return match high {
            Some(high) if high == low => low,
            high => format!("{low}..{}", high.unwrap_or_default()),
        };
    }
    row("excluded").and_then(|offer| text(&offer["reason"])).unwrap_or_else(|| format!("{id} is missing"))
}
