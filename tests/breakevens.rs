//! The ranges and crossings of `breakeven` are what trying every whole number finds.

mod common;

use common::oracle::{self, Meter as Known, any_catalog, any_usage};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use tarif::analysis::breakeven::breakeven;
use tarif::analysis::question::Question;
use tarif::catalog::{self, Catalog};
use tarif::price::money::Money;
use tarif::price::offer::Offer;
use tarif::price::usage::{Meter, Usage};

const TODAY: Date = date(2026, 11, 22);
const FAR: u64 = 260;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ranges_and_crossings_are_those_of_a_scan(written in any_catalog(), usage in any_usage(), over in 0_usize..3, known_only: bool) {
        let catalog = read(&oracle::to_toml(&written));
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
            found.crossings.iter().filter(|of| of.at < FAR).map(|of| (of.at, of.cheaper.id(), of.dearer.id())).collect();
        crossings.sort_unstable();
        expected.sort_unstable();
        if !found.more_crossings && !known_only {
            prop_assert_eq!(crossings, expected);
        }
    }
}

/// Each offer that can be had, with its least cost and whether that is not all.
fn at<'a>(offers: &[&'a Offer], question: &Question, over: Meter, n: u64) -> Vec<(&'a str, Money, bool)> {
    let there = Question { usage: question.usage.clone().with(over, n), ..question.clone() };
    let answers = offers.iter().filter_map(|offer| there.ask(offer).ok());
    answers.map(|answer| (answer.offer.id(), answer.annual.low, answer.annual.is_open())).collect()
}

fn least(scanned: &[(&str, Money, bool)]) -> Money {
    scanned.iter().filter(|(.., open)| !open).map(|(_, low, _)| *low).min().unwrap_or_default()
}

fn read(text: &str) -> Catalog {
    catalog::parse(text).0.expect("the generated catalog is valid")
}
