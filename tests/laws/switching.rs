//! What a change comes to, against the ranking and a count of months, and the bills of a budget against its years.

use super::TODAY;
use crate::program::Tarif;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::sync::Arc;
use tarif::{BUILT_IN, Catalog, Current, Meter, Money, Question, Usage, rank};

const OFFERS: [&str; 6] =
    ["nubo", "zourit", "ksuite_standard", "mailbox_standard_monthly", "liiibre", "mailbox_standard"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_change_is_paid_back_in_the_first_month_that_makes_up_for_it(
        users in 1_u64..40,
        gigabytes in 0_u64..200,
        place in 0_usize..90,
        cents in 0_i128..200_000,
    ) {
        let catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let usage = Usage::default().with(Meter::USERS, users).with(Meter::STORAGE, gigabytes);
        let offer = Arc::new(catalog.offers[place % catalog.offers.len()].clone());
        let switching = Money::CENT.times(cents);
        let question = Question {
            current: Some(Current { offer: Arc::clone(&offer), switching: Some(switching) }),
            ..Question::new(usage, Vec::new(), TODAY)
        };
        let ranking = rank(&catalog, &question, false);
        let paid = ranking.ranked.iter().find(|of| of.answer.offer.id() == offer.id()).map(|of| of.answer.annual);
        for of in &ranking.ranked {
            let annual = of.answer.annual;
            let switch = question.switch_to(&of.answer);
            let Some((paid, switch)) = paid.zip(switch) else {
                prop_assert!(paid.is_none() && switch.is_none(), "{}", of.answer.offer.id());
                continue;
            };
            let is_itself = of.answer.offer.id() == offer.id();
            let low = paid.high.map(|paid| annual.low - paid);
            let high = annual.high.map(|annual| annual - paid.low);
            let zero = Some(Money::ZERO);
            prop_assert_eq!([switch.difference.low, switch.difference.high], if is_itself { [zero, zero] } else { [low, high] });
            // What one changes to asks for its setup too, which is no part of this count.
            if of.answer.notes.iter().any(|note| note.code() == "setup") {
                continue;
            }
            let saved = high.filter(|high| *high < Money::ZERO && !is_itself).map(|high| -high);
            let months = saved.and_then(|saved| (0..5_000_000).find(|months| saved.times(*months) >= switching.times(12)));
            prop_assert_eq!(switch.payback_months.map(i128::from), months, "{}", of.answer.offer.id());
        }
    }

    #[test]
    fn bills_come_to_the_years(users in 1_u64..40, years in 1_u32..4, offer in select(&OFFERS[..]), month in 1_u32..13) {
        let command =
            format!("budget {offer} --users {users} --gb 10 --years {years} --year-starts 2027-{month:02} --monthly --format json");
        let answer = Tarif::new(&command).run();
        prop_assert_eq!(answer.status, 0, "{}", answer.err);
        let answer: Value = serde_json::from_str(&answer.out).unwrap();
        let Some(total) = answer["totals"].get(0) else { return Ok(()) };
        let cents = |amount: &Value| amount.as_str().unwrap().replace('.', "").parse::<i128>().unwrap();
        let bills = total["bills"].as_array().unwrap();
        let billed: i128 = bills.iter().map(|bill| cents(&bill["amount"]["low"])).sum();
        // Each bill is rounded by half a cent at most.
        prop_assert!((billed - cents(&total["total"]["low"])).unsigned_abs() <= bills.len() as u128, "{answer}");
        let dates: Vec<&str> = bills.iter().map(|bill| bill["date"].as_str().unwrap()).collect();
        prop_assert!(dates.is_sorted() && dates.iter().all(|date| date.ends_with("-01")), "{dates:?}");
    }
}
