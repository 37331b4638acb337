//! The ranges and crossings of `breakeven` are what trying every whole number finds.

use super::TODAY;
use crate::oracles::offers::{self, Meter as Known, any_catalog, any_usage};
use proptest::prelude::*;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::time::{Duration, Instant};
use tarif::{
    AffineWithSteps, Catalog, Comparison, Crossing, CrossingScope, MOST_OPEN, Meter, Money, Offer, Question, Usage,
    WorkLimit, breakeven,
};

const FAR: u64 = 260;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ranges_and_crossings_are_those_of_a_scan(written in any_catalog(), usage in any_usage(), over in 0_usize..3, known_only: bool) {
        let catalog = read(&offers::to_toml(&written));
        let over = Meter(over.min(catalog.meters.len() - 1));
        let usage = Known::ALL.iter().fold(Usage::default(), |typed, meter| match catalog.meter(&meter.name()) {
            Some(known) => typed.with(known, u64::from(usage.get(meter).copied().unwrap_or_default())),
            None => typed,
        });
        let question = Question { known_only, ..Question::new(usage, Vec::new(), TODAY) };
        let offers: Vec<&Offer> = catalog.offers.iter().collect();
        let found = breakeven(&offers, &question, over);

        for n in found.from..FAR {
            let range = found.ranges.listed.iter().rfind(|range| range.from <= n).unwrap();
            let scanned = at(&offers, &question, over, n);
            let cheapest = scanned.iter().filter(|(_, low, open)| !open && *low == least(&scanned)).map(|(id, ..)| *id).min();
            prop_assert_eq!(range.winner.map(|winner| winner.offer.id()), cheapest, "at {}: {:?}", n, written);
            prop_assert!(range.to.is_none_or(|to| n <= to));
            let mut open: Vec<&str> = range.open.iter().map(|offer| offer.id()).collect();
            open.sort_unstable();
            let could = |low: Money| cheapest.is_none() || low < least(&scanned);
            let mut expected: Vec<&str> = scanned.iter().filter(|(_, low, open)| *open && could(*low)).map(|(id, ..)| *id).collect();
            expected.sort_unstable();
            prop_assert_eq!(open, expected, "at {}", n);
            if range.from == n && let Some(winner) = range.winner {
                prop_assert_eq!(winner.first, least(&scanned));
            }
        }

        let scans: Vec<_> = (found.from..FAR).map(|n| at(&offers, &question, over, n)).collect();
        let mut expected = Vec::new();
        for one in &offers {
            for two in offers.iter().filter(|two| two.id() != one.id()) {
                let mut was_dearer = false;
                for n in found.from..FAR {
                    let scanned = &scans[usize::try_from(n - found.from).unwrap()];
                    let cost = |id: &str| scanned.iter().find(|of| of.0 == id && !of.2).map(|of| of.1);
                    match cost(one.id()).zip(cost(two.id())) {
                        None => was_dearer = false,
                        Some((one, two)) if one > two => was_dearer = true,
                        Some((low, high)) if low < high && was_dearer => {
                            was_dearer = false;
                            expected.push((n, one.id(), two.id()));
                        }
                        Some(_) => {}
                    }
                }
            }
        }
        let mut crossings: Vec<(u64, &str, &str)> =
            found.crossings.listed.iter().filter(|of| of.at < FAR).map(|of| (of.at, of.cheaper.id(), of.dearer.id())).collect();
        crossings.sort_unstable();
        expected.sort_unstable();
        if !found.crossings.more && !known_only {
            prop_assert_eq!(crossings, expected);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_points_tell_no_more_than_a_scan(one in any_curve(), two in any_curve(), from in 0_u64..60, length in 0_u64..200, tie_counts: bool) {
        let to = from + length;
        let orders: BTreeSet<Ordering> = (from..=to).map(|n| one.at(n).cmp(&two.at(n))).collect();
        let comparison = Comparison { curve: &one, other: &two, from, to };
        if let Some(order) = comparison.order() {
            prop_assert_eq!(orders, BTreeSet::from([order]));
        }
        let first = (from..=to).find(|n| one.at(*n) < two.at(*n) + i128::from(tie_counts));
        prop_assert_eq!(comparison.first_below(tie_counts, &mut WorkLimit::default()), Ok(first));
    }
}

/// A line, with up to three kinds of packs on it.
fn any_curve() -> impl Strategy<Value = AffineWithSteps> {
    let step = (-9_i128..10, -20_i128..20, prop_oneof![-3_i128..0, 1_i128..4], 1_i128..30);
    (-300_i128..300, -6_i128..7, prop::collection::vec(step, 0..4)).prop_map(|(constant, slope, steps)| {
        let line = |constant, slope| {
            let mut line = AffineWithSteps::identity();
            line.scale(slope);
            line.plus(&AffineWithSteps::constant(constant))
        };
        steps.into_iter().fold(line(constant, slope), |curve, (height, constant, slope, size)| {
            let mut step = line(constant, slope).packed(size);
            step.scale(height);
            curve.plus(&step)
        })
    })
}

/// Offers with tiers whose thresholds and prices look like chance, and are the same each time.
fn tiered(offers: u64, tiers: u64) -> Catalog {
    let (mut text, mut state) = ("schema = 1\ncurrency = \"EUR\"\n".to_owned(), 1_u64);
    let mut number = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        1 + (state >> 33) % most
    };
    for offer in 0..offers {
        write!(text, "[offers.o{offer}]\nname = \"{offer}\"\nbase = {}\nusers = {{ tiers = [", number(500)).unwrap();
        let mut up_to = 0;
        for _ in 1..tiers {
            up_to += number(40);
            write!(text, "{{ up_to = {up_to}, price = {} }}, ", number(9)).unwrap();
        }
        writeln!(text, "{{ price = {} }}] }}", number(9)).unwrap();
    }
    read(&text)
}

/// What took seventeen seconds and more than a gigabyte.
#[test]
fn many_offers_of_many_tiers_are_compared_in_time() {
    for (offers, tiers) in [(1_000, 30), (5_000, 3), (100, 300)] {
        let catalog = tiered(offers, tiers);
        let all: Vec<&Offer> = catalog.offers.iter().collect();
        let question = Question::new(Usage::default(), Vec::new(), TODAY);
        let start = Instant::now();
        let found = breakeven(&all, &question, Meter::USERS);
        assert!(start.elapsed() < Duration::from_secs(10), "{offers} of {tiers}: {:?}", start.elapsed());
        assert!(!found.ranges.cut);
        for n in (1..200).step_by(17).chain([1_000, 1_000_000]) {
            let range = found.ranges.listed.iter().rfind(|range| range.from <= n).unwrap();
            let scanned = at(&all, &question, Meter::USERS, n);
            let cheapest = scanned.iter().filter(|(_, low, _)| *low == least(&scanned)).map(|(id, ..)| *id).min();
            assert_eq!(range.winner_id(), cheapest, "at {n} of {offers}");
        }
    }
}

#[test]
fn of_many_offers_only_the_cheapest_are_crossed() {
    let catalog = tiered(300, 8);
    let all: Vec<&Offer> = catalog.offers.iter().collect();
    let question = Question::new(Usage::default(), Vec::new(), TODAY);
    let found = breakeven(&all, &question, Meter::USERS);
    assert_eq!(found.crossings.scope, CrossingScope::Winners);
    let wins = |offer: &&Offer| found.ranges.listed.iter().any(|range| range.winner_id() == Some(offer.id()));
    let winners: Vec<&Offer> = all.iter().copied().filter(wins).collect();
    let alone = breakeven(&winners, &question, Meter::USERS);
    let sorted = |crossings: &[Crossing]| {
        crossings
            .iter()
            .map(|of| (of.at, of.cheaper.id().to_owned(), of.dearer.id().to_owned()))
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(alone.crossings.scope, CrossingScope::AllOffers);
    assert!(!found.crossings.listed.is_empty());
    assert_eq!(sorted(&found.crossings.listed), sorted(&alone.crossings.listed));
}

/// Each of them could be the cheapest up to a number of its own: as many ranges, and in each what is left of them.
#[test]
fn open_offers_without_end_are_cut() {
    let mut text = "schema = 1\ncurrency = \"EUR\"\n[offers.known]\nname = \"known\"\nbase = 5000\n".to_owned();
    for offer in 0..3_000 {
        writeln!(text, "[offers.o{offer}]\nname = \"{offer}\"\nbase = \"{offer}..\"\nusers = {{ price = 1 }}").unwrap();
    }
    let catalog = read(&text);
    let all: Vec<&Offer> = catalog.offers.iter().collect();
    let found = breakeven(&all, &Question::new(Usage::default(), Vec::new(), TODAY), Meter::USERS);
    let open: usize = found.ranges.listed.iter().map(|range| range.open.len()).sum();
    assert!(found.ranges.cut && open <= MOST_OPEN && found.ranges.listed.len() > 20, "{open}");
    assert!(found.ranges.listed.windows(2).all(|pair| pair[0].to == Some(pair[1].from - 1)));
}

/// A least amount is held against the sum of all tiers, and that sum was as deep as there are tiers.
#[test]
fn a_least_amount_over_many_tiers_is_no_deep_sum() {
    let tiers: String =
        (1..30_000).fold(String::new(), |tiers, tier| tiers + &format!("{{ up_to = {tier}, price = {} }}, ", tier % 7));
    let text = format!(
        "schema = 1\ncurrency = \"EUR\"\n[offers.a]\nname = \"A\"\n\
         users = {{ min = 500, tiers = [{tiers}{{ price = 1 }}] }}\n"
    );
    let catalog = read(&text);
    let all: Vec<&Offer> = catalog.offers.iter().collect();
    let found = breakeven(&all, &Question::new(Usage::default(), Vec::new(), TODAY), Meter::USERS);
    assert_eq!(found.ranges.listed.len(), 1);
    assert_eq!(found.ranges.listed[0].winner.unwrap().first.to_cents().to_string(), "500.00");
}

/// Each offer that can be had, with its least cost and whether that is not all.
fn at<'a>(offers: &[&'a Offer], question: &Question, over: Meter, n: u64) -> Vec<(&'a str, Money, bool)> {
    let there = Question { given: question.given.clone().with(over, n), ..question.clone() };
    let answers = offers.iter().filter_map(|offer| there.ask(offer).ok());
    answers.map(|answer| (answer.offer.id(), answer.annual.low, answer.annual.is_open())).collect()
}

fn least(scanned: &[(&str, Money, bool)]) -> Money {
    scanned.iter().filter(|(.., open)| !open).map(|(_, low, _)| *low).min().unwrap_or_default()
}

fn read(text: &str) -> Catalog {
    Catalog::parse(text).0.expect("the generated catalog is valid")
}
