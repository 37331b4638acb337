//! Rates that hold for some payments alone, each with a tax of its own, are held against counting in cents.

use super::TODAY;
use crate::oracles::fee::{Known, LOW, Range, Ranged, Tax, Written, number};
use num_bigint::BigInt;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use tarif::{Catalog, FeeQuestion, FeeQuote, GivenAmount, Money, PaymentForecast, Payments, annual_costs, fees};

/// What is added to a fee where a rate is silent, in 10⁻⁵ of a percent: 20 %.
const USUAL_VAT: i64 = 2_000_000;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_payment_has_the_fee_of_its_range(rates in any_rates(), amount in any_amount()) {
        let catalog = read(&text(&rates)).unwrap();
        let found = fees(&catalog.processors, &question(), GivenAmount::Gross(money(amount)));
        let quotes: Vec<&FeeQuote> = found.quotes.iter().map(|ranked| &ranked.answer).collect();
        if let Some(rate) = rates.iter().find(|rate| rate.range.holds(amount)) {
            let due = rate.due(amount, USUAL_VAT, LOW);
            prop_assert_eq!(quotes.len(), 1);
            prop_assert_eq!(cents(quotes[0].due.total().known().unwrap()), due.clone(), "{}", text(&rates));
            prop_assert_eq!(cents(quotes[0].net.high), BigInt::from(amount) - due);
        } else {
            prop_assert!(quotes.is_empty());
            prop_assert_eq!(found.excluded[0].reason.code(), "amount");
        }
    }

    #[test]
    fn a_year_of_payments_is_the_sum_over_their_ranges(rates in any_rates(), groups in vec((1_u64..50, any_amount()), 1..5)) {
        let catalog = read(&text(&rates)).unwrap();
        let payments = groups.iter().map(|(count, amount)| Payments { count: *count, amount: money(*amount) }).collect();
        let foreseen = PaymentForecast { payments, mix: Vec::new(), monthly: false };
        let found = annual_costs(&catalog.processors, &question(), &foreseen);
        let due = |(count, amount): &(u64, i64)| {
            let rate = rates.iter().find(|rate| rate.range.holds(*amount))?;
            Some(rate.due(*amount, USUAL_VAT, LOW) * *count)
        };
        if let Some(sum) = groups.iter().map(due).sum::<Option<BigInt>>() {
            prop_assert_eq!(found.costs.len(), 1, "{}", text(&rates));
            prop_assert_eq!(cents(found.costs[0].answer.cost.fees.known().unwrap()), sum, "{}", text(&rates));
        } else {
            prop_assert!(found.costs.is_empty(), "{}", text(&rates));
            prop_assert_eq!(found.excluded[0].reason.code(), "amount");
        }
    }

    #[test]
    fn ranges_that_overlap_are_refused_and_those_that_touch_are_not(ranges in vec(any_range(), 2..5)) {
        let fee = Written { percents: Vec::new(), fixed: Known::exactly(0), least: None, most: None };
        let rates: Vec<Ranged> = ranges.iter().map(|range| Ranged { fee: fee.clone(), range: *range, tax: Tax::Silent }).collect();
        let overlap = ranges.iter().enumerate().any(|(place, one)| ranges[..place].iter().any(|other| one.overlaps(*other)));
        match read(&text(&rates)) {
            Ok(_) => prop_assert!(!overlap, "{}", text(&rates)),
            Err(codes) => {
                prop_assert!(overlap, "{}", text(&rates));
                prop_assert!(codes.iter().all(|code| *code == "overlapping_rates"), "{:?}", codes);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_asked_is_the_least_that_is_enough_in_any_range(rates in any_rates(), net in any_amount()) {
        let catalog = read(&text(&rates)).unwrap();
        let found = fees(&catalog.processors, &question(), GivenAmount::Net(money(net)));
        let arrives = |amount: i64| {
            let rate = rates.iter().find(|rate| rate.range.holds(amount))?;
            Some(BigInt::from(amount) - rate.due(amount, USUAL_VAT, LOW))
        };
        // No range begins above 120, and of more than that more than 70 arrives.
        let enough = |amount: &i64| arrives(*amount).is_some_and(|arrives| arrives >= net.into());
        if let Some(amount) = (net..24_000).find(enough) {
            prop_assert_eq!(found.quotes.len(), 1, "{}", text(&rates));
            let quote = &found.quotes[0].answer;
            prop_assert_eq!(cents(quote.amount.known().unwrap()), BigInt::from(amount), "{}", text(&rates));
            prop_assert_eq!(cents(quote.net.high), arrives(amount).unwrap(), "{}", text(&rates));
            prop_assert_eq!(quote.net.low, Some(quote.net.high), "{}", text(&rates));
        } else {
            prop_assert!(found.quotes.is_empty());
            prop_assert_eq!(found.excluded[0].reason.code(), "amount");
        }
    }
}

/// Ranges that touch, one after the other, of which some may be missing; in any order.
fn any_rates() -> impl Strategy<Value = Vec<Ranged>> {
    let tax = select(vec![Tax::Silent, Tax::Exempt, Tax::At(550_000), Tax::At(1_000_000), Tax::At(2_000_010)]);
    let rate = (1_i64..3_000, any_fee(), tax, prop::bool::weighted(0.85));
    (vec(rate, 1..5), prop::bool::weighted(0.8), any::<u64>()).prop_map(|(drawn, open, turn)| {
        let (mut above, count) = (None, drawn.len());
        let mut rates = Vec::new();
        for (place, (width, fee, tax, kept)) in drawn.into_iter().enumerate() {
            let up_to = (!open || place + 1 < count).then_some(above.unwrap_or(0) + width);
            if kept || place + 1 == count {
                rates.push(Ranged { fee, range: Range { above, up_to }, tax });
            }
            above = up_to;
        }
        let turn = usize::try_from(turn % 4).unwrap() % rates.len();
        rates.rotate_left(turn);
        rates
    })
}

/// At most thirty percent and two, all of it known.
fn any_fee() -> impl Strategy<Value = Written> {
    let percents = vec((0_i64..1_500).prop_map(|of| Known::exactly(of * 1_000)), 0..3);
    let bounds = (weighted(0.2, 0_i64..100), weighted(0.2, 100_i64..200));
    (percents, 0_i64..200, bounds).prop_map(|(percents, fixed, (least, most))| {
        let cents = |of: i64| of * 100_000;
        Written { percents, fixed: Known::exactly(cents(fixed)), least: least.map(cents), most: most.map(cents) }
    })
}

fn any_amount() -> impl Strategy<Value = i64> {
    1_i64..7_000
}

fn any_range() -> impl Strategy<Value = Range> {
    let end = || weighted(0.8, (1_i64..6).prop_map(|of| of * 500));
    (end(), end())
        .prop_map(|(one, two)| match one.zip(two) {
            Some((one, two)) => Range { above: Some(one.min(two)), up_to: Some(one.max(two)) },
            None => Range { above: one, up_to: two },
        })
        .prop_filter("it holds something", |range| range.above.is_none() || range.above != range.up_to)
}

fn text(rates: &[Ranged]) -> String {
    let rates: Vec<String> = rates.iter().map(|rate| rate.text("any")).collect();
    format!(
        "schema = 1\ncurrency = \"EUR\"\nvat_rate = {}\n[offers.any]\nname = \"Any\"\n[processors.p]\nname = \"P\"\n\
         vat = \"excluded\"\nrates = [{}]\n",
        number(USUAL_VAT, 5),
        rates.join(", ")
    )
}

/// The catalog, or the codes of its errors.
fn read(text: &str) -> Result<Catalog, Vec<&'static str>> {
    let (catalog, found) = Catalog::parse(text);
    catalog.ok_or_else(|| found.shown.iter().map(|of| of.problem.code()).collect())
}

fn question() -> FeeQuestion {
    FeeQuestion { card: None, plan: None, on: TODAY, requirements: Vec::new() }
}

fn money(cents: i64) -> Money {
    Money::CENT.times(cents.into())
}

fn cents(amount: Money) -> BigInt {
    amount.to_cents().digits.into()
}
