//! The shipped list: what its sellers publish must come out of its entries to the cent, and no entry may lack what makes
//! it worth believing.

use crate::program::Tarif;
use crate::published::outcome;
use serde_json::Value;
use std::fs;
use toml::de::{DeTable, DeValue};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/offers.toml");

/// The day of the list. Whoever reads a price on a later day moves it.
const DAY: &str = "2026-11-26";

/// What a year costs at offers of the list. Most figures are their sellers' own examples; some follow from a published
/// rate (Nubo beyond 10 GB, Immae, Purelymail, Migadu, the domains' VAT), some are a third party's sums (Tuta and
/// mailbox.org for five, Jamespot for twenty).
const YEARS: &str = "
nubo: --gb 0 → 30.00; --gb 5 → 30.00; --gb 6 → 36.00; --gb 10 → 60.00; --gb 11 → 63.00; --gb 20 → 90.00
nubo: --gb 50 → 180.00; --gb 100 → 330.00; --gb 101 → 331.20; --gb 200 → 450.00
nubo_non_member: --gb 5 → 42.00; --gb 200 → 462.00
immae_shared: --users 2 --gb 20 → 72.00; --users 10 --gb 100 → 244.80
immae_dedicated: --users 10 --gb 100 → 432.00
cloudpasta: --gb 5 → 0.00; --gb 50 → 18.00; --gb 75 → 24.00; --gb 100 → 30.00; --gb 101 → limit
cloudpasta: --users 2 → limit
sans_nuage: --users 10 --gb 40 → 50.00; --users 11 → limit
framaspace: --users 50 --gb 50 → 0.00; --gb 51 → limit; --users 51 --gb 50 → limit
nomagic: --users 1 → 96.00
nomagic_reduced: --users 1 → 60.00
deuxfleurs: --users 4 → 60.00
posteo: --usage aliases=2 → 12.00; --usage aliases=21 → limit; --users 1 --gb 2 --usage aliases=2 → 12.00
posteo: --users 1 --gb 5 --usage aliases=3 → 22.20
zourit: --gb 50 → 70.00; --gb 50 --need newsletter → 90.00; --gb 51 → 70.00..
ouvaton: --gb 10 → 42.00; --gb 11 → 42.00..
liiibre: --users 1 → 96.00; --users 25 → 96.00..; --users 25 --assume liiibre.users=96 → 2400.00
coyo: --users 25 --gb 120 → price_on_request; --users 25 --gb 120 --assume coyo.base=0 → 216.00
linuxfabrik_monthly: --users 1 --gb 100 → 129.32; --users 1 --gb 200 → 232.78; --users 1 --gb 500 → 504.36
linuxfabrik: --users 1 --gb 100 → 103.46; --users 1 --gb 200 → 193.99; --users 1 --gb 500 → 452.63
linuxfabrik: --users 1 --gb 501 → limit
proton_essentials: --users 1 → 100.66
proton_standard: --users 1 → 187.06
proton_premium: --users 1 → 287.86
mailbox_standard: --users 1 → 40.00; --users 5 → 200.00
mailbox_standard_monthly: --users 1 → 48.00
mailbox_premium: --users 1 → 120.00
tuta_essential: --users 1 → 86.40; --users 5 → 432.00
tuta_essential_monthly: --users 1 → 103.68
tuta_advanced: --users 1 → 115.20
tuta_unlimited: --users 1 → 172.80
ovh_zimbra_starter: --users 1 → 4.32
ovh_zimbra_pro: --users 1 → 26.21
hetzner_nx11: --gb 1000 → 61.78
ionos_500: --users 5 --need cloud=500,office → 115.20
ionos_1000: --users 10 --need cloud=1000,office → 158.40
ionos_3000: --users 25 --need cloud=3000,office → 410.40
ionos_10000: --users 50 --need cloud=10000,office → 770.40
ionos_workspace: --users 1 → 108.00; --users 5 → 504.00; --users 25 → 2275.20
nextcloud_standard: --users 100 → 7129.00; --users 200 → 10634.00
nextcloud_premium: --users 100 → 10499.00
jamespot_essentiel: --users 20 → 4416.00
ms365_basic_monthly: --users 1 → 104.83
ms365_standard_monthly: --users 1 → 209.66
purelymail: --users 25 --gb 120 → 8.91
migadu: --gb 5 → 16.93
gandi_fr: --gb 0 → 28.78
ovh_fr: --gb 0 → 9.35
ksuite_business: --users 10 → 947.52
";

/// What the first year costs, where the first months have prices of their own.
const FIRST_YEARS: &str = "
ksuite_business: --users 10 → 473.76
ksuite_enterprise: --users 10 → 894.24
odoo_standard: --users 10 → 2865.60
odoo_custom: --users 10 → 5169.60
ovh_fr: --gb 0 → 5.99
ovh_org: --gb 0 → 14.99
gandi_fr: --gb 0 → 7.20
gandi_org: --gb 0 → 9.59
ionos_1000: --users 10 --gb 1000 → 100.80
";

/// What a payment costs, without the tax on the fee: a real row, or a seller's example.
const PAYMENTS: &str = "
stripe: 348 --card standard --on 2026-07-01 → 5.47
stripe: 12 --card international --on 2026-07-01 → 0.64
stripe: 5 --card standard --on 2026-11-26 → 0.33
stripe: 5 --card standard --plan billing --on 2026-11-26 → 0.36
stripe: 30 --card premium --on 2026-11-26 → 1.09
stripe: 30 --card standard --on 2026-11-26 → 0.70
gocardless: 49 --card sepa-debit --on 2026-11-26 → 0.69
gocardless: 79 --card sepa-debit --on 2026-11-26 → 0.99
gocardless: 180 --card sepa-debit --on 2026-11-26 → 2.00
gocardless: 10 --card sepa-debit --on 2023-07-05 → 0.20
assoconnect: 100 --card standard --on 2026-11-26 → 1.65
assoconnect_tip: 100 --on 2026-11-26 → 0.00
koliseo: 10 --card ticket --on 2026-11-26 → 1.40
inos: 10 --card ticket --on 2026-11-26 → 1.34
metooo: 1 --card ticket --plan open --on 2026-11-26 → 0.50
metooo: 25 --card ticket --plan open --on 2026-11-26 → 0.50
metooo: 26 --card ticket --plan open --on 2026-11-26 → 0.52
metooo: 501 --card ticket --plan open --on 2026-11-26 → 10.00
metooo: 20 --card ticket --plan pro --on 2026-11-26 → 1.00
open_collective_europe: 100 --card bank-transfer --on 2026-11-26 → 10.00
";

/// Stripe's rates, cent by cent.
const STRIPE: &str = "
standard 2023-04-09: 1.00 → 0.26; 2.50 → 0.29; 3.00 → 0.29; 5.00 → 0.32; 7.50 → 0.36; 10.00 → 0.39; 15.00 → 0.46; 20.00 → 0.53; 25.00 → 0.60; 50.00 → 0.95; 100.00 → 1.65
standard 2026-11-26: 1.00 → 0.27; 2.50 → 0.29; 3.00 → 0.30; 5.00 → 0.33; 7.50 → 0.36; 10.00 → 0.40; 15.00 → 0.48; 20.00 → 0.55; 25.00 → 0.63; 50.00 → 1.00; 100.00 → 1.75
premium 2026-08-06: 1.00 → 0.27; 2.50 → 0.30; 3.00 → 0.31; 5.00 → 0.35; 7.50 → 0.39; 10.00 → 0.44; 15.00 → 0.54; 20.00 → 0.63; 25.00 → 0.73; 50.00 → 1.20; 100.00 → 2.15
uk 2026-11-26: 1.00 → 0.28; 2.50 → 0.31; 3.00 → 0.33; 5.00 → 0.38; 7.50 → 0.44; 10.00 → 0.50; 15.00 → 0.63; 20.00 → 0.75; 25.00 → 0.88; 50.00 → 1.50; 100.00 → 2.75
international 2023-04-09: 1.00 → 0.28; 2.50 → 0.32; 3.00 → 0.34; 5.00 → 0.40; 7.50 → 0.47; 10.00 → 0.54; 15.00 → 0.69; 20.00 → 0.83; 25.00 → 0.98; 50.00 → 1.70; 100.00 → 3.15
international 2026-08-06: 1.00 → 0.28; 2.50 → 0.33; 3.00 → 0.35; 5.00 → 0.41; 7.50 → 0.49; 10.00 → 0.58; 15.00 → 0.74; 20.00 → 0.90; 25.00 → 1.06; 50.00 → 1.88; 100.00 → 3.50
premium 2026-11-26: 1.00 → 0.28; 2.50 → 0.32; 5.00 → 0.39; 10.00 → 0.53; 20.00 → 0.81; 25.00 → 0.95; 50.00 → 1.65; 100.00 → 3.05
international 2026-11-26: 1.00 → 0.28; 2.50 → 0.33; 5.00 → 0.41; 10.00 → 0.57; 20.00 → 0.88; 25.00 → 1.04; 50.00 → 1.83; 100.00 → 3.40
";

#[test]
fn offers_cost_what_their_sellers_say() {
    for (id, asked, published) in examples(YEARS) {
        let command = format!("rank --format json --on {DAY} --catalog {SHIPPED} {asked}");
        assert_eq!(outcome(&answer(&command), id), published, "{id} {asked}");
    }
}

#[test]
fn first_years_cost_what_their_sellers_say() {
    for (id, asked, published) in examples(FIRST_YEARS) {
        let command = format!("budget {id} --years 1 --format json --on {DAY} --catalog {SHIPPED} {asked}");
        assert_eq!(answer(&command)["years"][0]["offers"][0]["annual"]["low"], published, "{id} {asked}");
    }
}

#[test]
fn payments_cost_what_their_sellers_say() {
    for (id, asked, published) in examples(PAYMENTS) {
        assert_eq!(fee(&format!("{asked} --processor {id}")), published, "{id} {asked}");
    }
    for (class, amount, published) in examples(STRIPE) {
        let (card, day) = class.split_once(' ').expect("a card, then a day");
        assert_eq!(
            fee(&format!("{amount} --processor stripe --card {card} --on {day}")),
            published,
            "{class} {amount}"
        );
    }
}

#[test]
fn between_two_rates_none_is_made_up() {
    for (processor, days) in [("stripe", ["2026-08-07", "2026-09-05"]), ("gocardless", ["2023-07-06", "2026-10-09"])] {
        for day in days {
            let command = format!("fee 20 --processor {processor} --format json --on {day} --catalog {SHIPPED}");
            let excluded = answer(&command)["excluded"].clone();
            assert_eq!(excluded[0]["reason"], "not_in_force", "{processor} on {day}: {excluded}");
        }
    }
}

#[test]
fn each_entry_says_where_it_was_read_and_how_well_it_is_known() {
    let text = fs::read_to_string(SHIPPED).unwrap();
    let list = DeTable::parse(&text).unwrap();
    let mut faults = Vec::new();
    for table in ["offers", "processors"] {
        for (id, entry) in list.get_ref()[table].get_ref().as_table().unwrap() {
            let entry = entry.get_ref().as_table().unwrap();
            let fault = |missing: &str| format!("{table}.{}: {missing}", id.get_ref());
            faults.extend((!entry.contains_key("source")).then(|| fault("no source")));
            let evidence = entry.get("evidence").and_then(|evidence| evidence.get_ref().as_str());
            faults.extend(evidence.is_none().then(|| fault("no evidence")));
            let note = entry.get("note").and_then(|note| note.get_ref().as_table());
            let in_both = note.is_some_and(|note| note.contains_key("en") && note.contains_key("fr"));
            faults.extend((evidence != Some("provider") && !in_both).then(|| fault("no note in both languages")));
        }
    }
    for (id, provider) in list.get_ref()["providers"].get_ref().as_table().unwrap() {
        let facts = provider.get_ref().get("criteria").and_then(|facts| facts.get_ref().as_table());
        for (criterion, fact) in facts.into_iter().flatten() {
            let sourced = fact.get_ref().get("source").is_some();
            faults.extend((!sourced).then(|| format!("{}: {} has no source", id.get_ref(), criterion.get_ref())));
        }
    }
    days(&DeValue::Table(list.get_ref().clone()), &mut |day| {
        faults.extend((day > DAY).then(|| format!("{day} is yet to come")));
    });
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Each `checked` of a file.
fn days(value: &DeValue, found: &mut dyn FnMut(&str)) {
    match value {
        DeValue::Table(entries) => {
            for (key, value) in entries {
                match value.get_ref() {
                    DeValue::Datetime(day) if key.get_ref() == "checked" => found(&day.to_string()),
                    other => days(other, found),
                }
            }
        }
        DeValue::Array(elements) => elements.iter().for_each(|element| days(element.get_ref(), found)),
        _ => {}
    }
}

/// Each line: a subject, then what is asked and what is published.
fn examples(table: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    table.trim().lines().flat_map(|line| {
        let (subject, examples) = line.split_once(": ").expect("a subject, then its examples");
        examples.split("; ").map(move |example| {
            let (asked, published) = example.split_once(" → ").expect("what is asked → what is published");
            (subject, asked, published)
        })
    })
}

fn answer(command: &str) -> Value {
    serde_json::from_str(&Tarif::new(command).run().expect(command)).expect("the answer is JSON")
}

fn fee(asked: &str) -> String {
    let answer = answer(&format!("fee {asked} --format json --catalog {SHIPPED}"));
    answer["fees"][0]["fee"]["low"].as_str().unwrap_or("no fee").to_owned()
}
