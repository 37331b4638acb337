//! A budget as the program writes it is held against the contract, read a bill at a time in rational arithmetic.

use crate::program::Tarif;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::ops::RangeInclusive;

use crate::oracles::budget::{
    Bounds, Case, First, FirstChange, Later, Period, Price, Variant, exactly, percent, plus, rounded, whole,
};
use crate::oracles::offers::round_cents;

fn answer(case: &Case) -> Value {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), case.toml()).unwrap();
    let command = format!(
        "budget --format json --on {} --users {} --years {} --inflation {} --grow users={}",
        case.on,
        case.users,
        case.years,
        percent(case.inflation),
        percent(case.grow)
    );
    serde_json::from_str(&Tarif::new(&command).catalog(file.path()).run().expect(&command)).unwrap()
}

fn written((low, high): &Bounds) -> Value {
    serde_json::json!({ "low": round_cents(low), "high": high.as_ref().map(round_cents) })
}

fn hold(case: &Case) -> Result<(), TestCaseError> {
    let answer = answer(case);
    let quoted = |of: &&Variant| of.is_in_force(case.on) && of.is_published(case.on);
    let mut totals = Vec::new();
    for variant in case.variants.iter().filter(quoted) {
        let mut total = exactly(whole(0));
        for (year, there) in answer["years"].as_array().unwrap().iter().enumerate() {
            prop_assert_eq!(there["usage"]["users"].to_string(), case.usage(year).to_string());
            let offers = there["offers"].as_array().unwrap();
            let Some(offer) = offers.iter().find(|of| of["id"] == variant.id.as_str()) else {
                return Err(TestCaseError::fail(format!("{} is missing", variant.id)));
            };
            let annual = rounded(&case.annual(variant, year));
            total = plus(total, annual.clone());
            prop_assert_eq!(&offer["annual"], &written(&annual), "{} in year {}", &variant.id, year + 1);
            prop_assert_eq!(&offer["cumulative"], &written(&total), "{} until year {}", &variant.id, year + 1);
        }
        hold_changes(case, variant, &answer)?;
        totals.push((total.0.clone(), total.1.is_none(), variant.id.clone(), total));
    }
    totals.sort();
    let expected: Vec<_> = totals.iter().map(|(_, _, id, total)| (id.as_str().into(), written(total))).collect();
    let found = answer["totals"].as_array().unwrap().iter();
    let found: Vec<_> = found.map(|of| (of["id"].clone(), of["total"].clone())).collect();
    prop_assert_eq!(found, expected);
    prop_assert_eq!(answer["years"].as_array().unwrap().len(), case.years);
    prop_assert_eq!(answer["excluded"].as_array().unwrap().len(), case.variants.len() - totals.len());
    Ok(())
}

/// Each end is named, with what is in force on the first of the month that follows.
fn hold_changes(case: &Case, variant: &Variant, answer: &Value) -> Result<(), TestCaseError> {
    let mut totals = answer["totals"].as_array().unwrap().iter();
    let total = totals.find(|of| of["id"] == variant.id.as_str()).unwrap();
    let ends = total["changes"].as_array().unwrap().iter().filter(|change| change["kind"] == "ends");
    let found: Vec<_> = ends.map(|change| (change["until"].clone(), change["then"].clone())).collect();
    let expected: Vec<_> =
        case.changes(variant).into_iter().map(|(until, then)| (json!(until.to_string()), json!(then))).collect();
    prop_assert_eq!(found, expected, "{}", variant.id);
    Ok(())
}

fn any_price() -> impl Strategy<Value = Price> {
    let units = prop_oneof![0..200_u32, 0..2_000_000_u32, (0..3_000_u32).prop_map(|cents| 100 * cents)].boxed();
    prop_oneof![
        8 => units.clone().prop_map(Price::Exact),
        1 => (units.clone(), units).prop_filter("an interval has two ends", |(a, b)| a != b)
            .prop_map(|(a, b)| Price::Between(a.min(b), a.max(b))),
        1 => Just(Price::Unknown),
    ]
}

fn any_known_price() -> impl Strategy<Value = Price> {
    any_price().prop_filter("it is published", |price| !matches!(price, Price::Unknown))
}

fn any_first() -> impl Strategy<Value = First> {
    let discount = select(vec![0_u32, 10, 50, 100]).prop_map(FirstChange::Discount);
    let months = prop_oneof![Just(12), 1..=30_usize];
    (months, prop_oneof![any_known_price().prop_map(FirstChange::Base), discount])
        .prop_map(|(months, change)| First { months, change })
}

/// So many days after the last, what is announced.
fn any_later() -> impl Strategy<Value = (i32, Later)> {
    let changes = (weighted(0.6, any_known_price()), weighted(0.4, any_price()), weighted(0.3, 0..=100_u32));
    (prop_oneof![1..60, 1..900], changes).prop_map(|(days, (base, users, discount))| {
        let nothing = base.is_none() && users.is_none();
        (days, Later { from: Date::ZERO, base, users, discount: discount.or(nothing.then_some(5)) })
    })
}

/// A variant, how many days it holds and how many days nothing follows it.
fn any_variant() -> impl Strategy<Value = (Variant, i32, i32)> {
    let prices = (any_price(), weighted(0.6, any_price()), weighted(0.3, any_price()), weighted(0.3, any_first()));
    let gap = prop_oneof![4 => Just(0), 1 => 1..400];
    (prices, prop_oneof![1..90, 1..900, 1..6_000], gap).prop_map(|((base, users, setup, first), length, gap)| {
        let (id, every, later) = (String::new(), Period::Year, Vec::new());
        (Variant { id, product: None, every, base, users, setup, first, later, from: None, until: None }, length, gap)
    })
}

/// How often it is paid, where it begins, whether its first and last day are said, its variants in turn, and what is
/// announced where there is one alone.
type Product = (Period, i32, [bool; 2], Vec<(Variant, i32, i32)>, Vec<(i32, Later)>);

/// What is sold under one name: variants that follow one another from so many days after the question.
fn any_product() -> impl Strategy<Value = Product> {
    let begins = prop_oneof![1 => -2_000..300, 2 => -60..0];
    let every = select(vec![Period::Month, Period::Quarter, Period::HalfYear, Period::Year]);
    (every, begins, any::<[bool; 2]>(), vec(any_variant(), 1..=4), vec(any_later(), 0..=2))
}

prop_compose! {
    fn any_case(years: RangeInclusive<usize>)(
        day in 0..1_500_i32,
        years in years,
        users in 0..60_u32,
        inflation in prop_oneof![3 => -100_000..=300_000_i64, 1 => Just(0)],
        grow in prop_oneof![3 => -100_000..=200_000_i64, 1 => Just(0)],
        products in vec(any_product(), 1..=4),
    ) -> Case {
        let on = date(2024, 1, 1) + day.days();
        let mut variants = Vec::new();
        for (product, (every, begins, [starts, ends], drawn, later)) in products.into_iter().enumerate() {
            let (mut from, count) = (on + begins.days(), drawn.len());
            // Of a quarter in which a variant ends its months count, which is not held here.
            let in_parts = matches!(every, Period::Quarter | Period::HalfYear);
            let every = if in_parts && count > 1 { Period::Month } else { every };
            let ends = ends && !(in_parts && count == 1);
            let monthly = every == Period::Month;
            for (place, (mut variant, length, gap)) in drawn.into_iter().enumerate() {
                variant.id = format!("o{product}{place}");
                variant.product = (count > 1).then_some(product);
                variant.every = every;
                if !monthly && place > 0 && !variant.is_published(from) {
                    variant.base = Price::Between(0, 1);
                }
                variant.from = (starts || place > 0).then_some(from);
                variant.until = (ends || place + 1 < count).then_some(from + (length - 1).days());
                let lasts = variant.until.is_none_or(|until| until >= on + 1.year());
                variant.first = variant.first.filter(|_| !monthly || lasts);
                if count == 1 {
                    variant.later = announced(from, &later);
                    variant.later.retain(|entry| variant.until.is_none_or(|until| entry.from <= until));
                }
                from += (length + if monthly { gap } else { 0 }).days();
                variants.push(variant);
            }
        }
        variants.truncate(6);
        Case { on, years, users, inflation, grow, variants }
    }
}

/// What is announced, each entry so many days after the one before it.
fn announced(mut from: Date, drawn: &[(i32, Later)]) -> Vec<Later> {
    let entry = |(days, entry): &(i32, Later)| {
        from += days.days();
        Later { from, ..entry.clone() }
    };
    drawn.iter().map(entry).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_budget_of_some_years_is_what_the_contract_says(case in any_case(1..=19)) {
        hold(&case)?;
    }

    #[test]
    fn a_budget_of_decades_is_what_the_contract_says(case in any_case(20..=50)) {
        hold(&case)?;
    }
}

/// An offer of 100 € a period until the end of November 2026, asked for on the 26th.
fn ending(every: Period) -> Variant {
    Variant {
        id: "ending".to_owned(),
        product: Some(0),
        every,
        base: Price::Exact(1_000_000),
        users: None,
        setup: None,
        first: None,
        later: Vec::new(),
        from: None,
        until: Some(date(2026, 11, 30)),
    }
}

fn asked(variants: Vec<Variant>) -> Case {
    Case { on: date(2026, 11, 26), years: 3, users: 1, inflation: 0, grow: 0, variants }
}

#[test]
fn a_yearly_price_that_begins_after_the_day_it_is_due_says_nothing_of_that_year() {
    let (id, from) = ("later".to_owned(), Some(date(2028, 1, 1)));
    let later = Variant { id, from, until: None, base: Price::Exact(2_000_000), ..ending(Period::Year) };
    hold(&asked(vec![ending(Period::Year), later])).unwrap();
}

#[test]
fn a_first_year_paid_by_the_month_ends_with_its_price() {
    let first = Variant {
        first: Some(First { months: 12, change: FirstChange::Base(Price::Exact(500_000)) }),
        ..ending(Period::Month)
    };
    let (id, from) = ("later".to_owned(), Some(date(2026, 12, 1)));
    let later = Variant { id, from, until: None, base: Price::Exact(2_000_000), ..ending(Period::Month) };
    hold(&asked(vec![first, later])).unwrap();
}

/// 100 € a year rise to 121 € in the third year, though another price is announced for it.
#[test]
fn a_price_that_an_announcement_does_not_name_goes_on_rising() {
    let (from, users) = (date(2028, 11, 1), Some(Price::Exact(10_000)));
    let later = vec![Later { from, base: None, users, discount: None }];
    let offer = Variant { until: None, later, ..ending(Period::Year) };
    hold(&Case { inflation: 100_000, ..asked(vec![offer]) }).unwrap();
}
