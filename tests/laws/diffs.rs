//! Whatever a catalog holds is compared: no value can change unseen.

use super::TODAY;
use crate::oracles::offers::{any_catalog, to_toml};
use proptest::prelude::*;
use std::fmt::Write;
use std::ops::Range;
use std::time::{Duration, Instant};
use tarif::{Catalog, ChangeKind, Difference, Meter, Question, Usage, changes, rank, rank_changes};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Every key that a catalog may have, each with a value that says something.
const EVERYTHING: &str = r#"
schema = 1
currency = "EUR"
vat_rate = 20
[exchange]
CHF = { rate = 1.05, source = "https://example.org/rates", checked = 2026-11-01 }
[services]
mail = { en = "Mail", fr = "Mél", stores = true }
cloud = { en = "Files", fr = "Cloud", stores = false, with = "mail" }
newsletter = "Lettre"
office = "Office"
web = "Web"
groups = "Groups"
[meters]
subscribers = { en = "subscribers", fr = "abonnés" }
lists = "lists"
[offers.a]
name = "A"
provider = "P"
product = "A"
url = "https://example.org"
source = "https://example.org/prices"
checked = 2026-10-01
note = { en = "Note", fr = "Remarque" }
conditions = { en = "On application", fr = "Sur candidature" }
every = "month"
vat = "excluded"
currency = "CHF"
from = 2024-01-01
until = 2027-01-01
base = { fee = { price = 15, en = "Fee", fr = "Part", source = "a letter", checked = 2026-10-02 }, service = { price = 3, en = "Part" }, same = { price = 4, en = "Part" }, plain = 2, both = { price = 5, en = "Fee", fr = "Part" } }
account = "626"
first = { months = 12, base = 10 }
setup = 39
users = { included = 1, price = "96..", minimum = 3, limit = 50, every = "year", source = "by telephone", checked = 2026-10-03 }
storage = { included_per_user = 10, per = 10, price = 0.5, min = 2, max = 900.5 }
[offers.a.meters]
subscribers = { tiers = [{ up_to = 5, price = 1, flat = 2 }, { up_to = 50, price = 3 }, { price = "unknown" }], mode = "graduated" }
lists = { tiers = [{ up_to = 5, flat = 2 }], mode = "volume" }
[offers.a.services]
mail = "Zimbra"
newsletter = { software = "Sympa", price = 20, source = "a letter", checked = 2026-10-02 }
cloud = { software = "Nextcloud", self_service = true }
office = { software = { en = "One of yours", fr = "Au choix" } }
groups = true
[offers.b]
name = "B"
base = "unknown"
note = "Plain"
[processors.p]
name = "P"
url = "https://example.org"
source = "https://example.org/fees"
checked = 2026-10-01
note = "Note"
setup = { price = 39, vat = "excluded" }
rounding = "payment"
refunds = "kept"
payer = "association"
vat = "exempt"
[[processors.p.rates]]
card = "standard"
plan = "pro"
fee = "1.4% + 0.25 min 0.3 max 2"
from = 2023-01-01
until = 2026-04-09
every = "month"
base = 30
[[processors.p.rates]]
card = "other"
fee = 0.35
every = "month"
[processors.q]
name = "Q"
setup = 12
rounding = "total"
refunds = "returned"
payer = "donor"
[[processors.q.rates]]
fee = "1%"
"#;

/// What is tried in the place of a value, as far as the catalog stays valid.
const INSTEAD: &[&str] = &[
    "\"newsletter\"",
    "7",
    "1234.5",
    "true",
    "false",
    "2025-05-05",
    "2028-05-05",
    "\"xyzzy\"",
    "\"SEK\"",
    "\"EUR\"",
    "\"month\"",
    "\"year\"",
    "\"included\"",
    "\"excluded\"",
    "\"exempt\"",
    "\"unknown\"",
    "\"graduated\"",
    "\"volume\"",
    "\"payment\"",
    "\"total\"",
    "\"kept\"",
    "\"returned\"",
    "\"association\"",
    "\"donor\"",
    "\"3..9\"",
    "\"8..\"",
    "\"1.5% + 0.25 min 0.3 max 2\"",
    "\"1.4% + 0.26 min 0.3 max 2\"",
    "\"1.4% + 0.25 min 0.4 max 2\"",
    "\"1.4% + 0.25 min 0.3 max 3\"",
    "{ en = \"One\", fr = \"Un\" }",
];

#[test]
fn no_value_can_change_unseen() {
    let old = read(EVERYTHING).expect("it is valid");
    assert_eq!(changes(&old, &old), []);
    let mut unseen = Vec::new();
    for value in values(EVERYTHING) {
        let written = &EVERYTHING[value.clone()];
        let mut tried = 0;
        for instead in INSTEAD.iter().filter(|instead| **instead != written) {
            let Some(new) = read(&replaced(EVERYTHING, &value, instead)) else { continue };
            tried += 1;
            if changes(&old, &new).is_empty() {
                unseen.push(format!("{written} → {instead} at {}", value.start));
            }
        }
        // There is one schema only.
        assert!(tried > 0 || written == "1", "nothing can stand for {written} at {}", value.start);
    }
    assert_eq!(unseen, Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nor_in_a_random_catalog(written in any_catalog(), place: prop::sample::Index, instead in prop::sample::select(INSTEAD)) {
        let text = to_toml(&written);
        let old = read(&text).unwrap();
        let values = values(&text);
        let value = &values[place.index(values.len())];
        // Another way to write a figure, or a word that no charge hears, changes nothing.
        if let Some(new) = read(&replaced(&text, value, instead)).filter(|new| *new != old) {
            prop_assert!(!changes(&old, &new).is_empty(), "{} → {} in {}", &text[value.clone()], instead, text);
            prop_assert!(!changes(&new, &old).is_empty());
        }
    }

    #[test]
    fn places_are_those_of_the_rankings(old in any_catalog(), new in any_catalog(), users in 0_u64..50, gigabytes in 0_u64..300) {
        let (old, new) = (read(&to_toml(&old)).unwrap(), read(&to_toml(&new)).unwrap());
        let usage = Usage::default().with(Meter::USERS, users).with(Meter::STORAGE, gigabytes);
        let question = Question::new(usage, Vec::new(), TODAY);
        let [before, after] = [&old, &new].map(|catalog| rank(catalog, &question, false));
        let moved = rank_changes(&before, &after);
        for of in &moved {
            for (ranking, end) in [(&before, of.ranked.before()), (&after, of.ranked.after())] {
                let ranked = ranking.ranked.iter().find(|ranked| ranked.answer.offer.id() == of.id);
                let expected = ranked.map(|ranked| (ranked.rank, ranked.answer.annual));
                prop_assert_eq!(end.map(|ranked| (ranked.rank, ranked.annual)), expected);
            }
        }
        prop_assert!(moved.iter().all(|of| of.ranked.before() != of.ranked.after()));
    }
}

/// Tax goes on as before where an announcement is silent; it is no longer known where the announcement says so.
#[test]
fn tax_that_is_announced_as_unknown_is_a_change() {
    let text = |vat: &str| {
        format!(
            "schema = 1\ncurrency = \"EUR\"\n[offers.a]\nname = \"A\"\nusers = {{ price = 2, vat = \"exempt\" }}\n\
             later = [{{ from = 2026-11-23, users = {{ price = 3, vat = \"{vat}\" }} }}]\n"
        )
    };
    let (old, new) = (read(&text("exempt")).unwrap(), read(&text("unknown")).unwrap());
    assert!(!changes(&old, &new).is_empty());
}

/// Both parts have one name: each is held against its own.
#[test]
fn two_facts_of_one_name_are_both_compared() {
    let text = |second: u32| {
        format!(
            "schema = 1\ncurrency = \"EUR\"\n[offers.a]\nname = \"A\"\n\
             base = {{ x = {{ price = 1, en = \"Same\" }}, y = {{ price = {second}, en = \"Same\" }} }}\n"
        )
    };
    let (old, new) = (read(&text(2)).unwrap(), read(&text(3)).unwrap());
    let found: Vec<_> = changes(&old, &new).into_iter().map(|change| change.kind).collect();
    let changed = Difference::Changed { old: "2".to_owned(), new: "3".to_owned() };
    assert!(matches!(&found[..], [ChangeKind::Attribute { value, .. }] if *value == changed), "{found:?}");
}

/// Twice the offers may take somewhat more than twice the time, but not four times as much and more.
#[test]
fn large_catalogs_are_compared_in_time() {
    let text = |from: u32| {
        (from..from + 20_000).fold("schema = 1\ncurrency = \"EUR\"\n".to_owned(), |mut text, offer| {
            writeln!(text, "[offers.o{offer}]\nname = \"{offer}\"\nbase = {}", offer % 97 + from).unwrap();
            text
        })
    };
    let (old, new) = (read(&text(0)).unwrap(), read(&text(1)).unwrap());
    let question = Question::new(Usage::default().with(Meter::USERS, 1), Vec::new(), TODAY);
    let start = Instant::now();
    assert_eq!(changes(&old, &new).len(), 19_999 + 2);
    assert!(rank_changes(&rank(&old, &question, false), &rank(&new, &question, false)).len() > 19_000);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

fn read(text: &str) -> Option<Catalog> {
    Catalog::parse(text).0
}

fn replaced(text: &str, value: &Range<usize>, instead: &str) -> String {
    format!("{}{instead}{}", &text[..value.start], &text[value.end..])
}

/// Where the values of a file stand.
fn values(text: &str) -> Vec<Range<usize>> {
    let root = DeTable::parse(text).unwrap();
    let mut places = Vec::new();
    root.get_ref().values().for_each(|value| add(value, &mut places));
    places
}

fn add(value: &Spanned<DeValue>, places: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::Table(table) => table.values().for_each(|value| add(value, places)),
        DeValue::Array(values) => values.iter().for_each(|value| add(value, places)),
        _ => places.push(value.span()),
    }
}
