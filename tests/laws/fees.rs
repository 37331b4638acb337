//! What a payment costs, what to ask, and what a year costs: held against rational arithmetic and against counting,
//! with figures that are known and with figures that are not.

use crate::oracles::fee::{Known, LOW, Pick, Written, half_up, with_vat};
use jiff::civil::date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tarif::{
    BUILT_IN, Bounds, CardShare, Catalog, Fee, FeeQuestion, FeeQuote, FeeTerms, GivenAmount, Money, Payer,
    PaymentForecast, Payments, Percent, Ranked, annual_costs, fee_breakevens, fees, in_monthly_parts,
};

fn money(cents: i64) -> Money {
    Money::CENT.times(cents.into())
}

/// Amounts in cents, as the program and as the test hold them.
fn cents(amount: Bounds<Money>) -> (BigInt, Option<BigInt>) {
    let cents = |amount: Money| BigInt::from(amount.to_cents().digits);
    (cents(amount.low), amount.high.map(cents))
}

fn vat_of(vat: i64) -> Percent {
    Percent::new(Decimal::new(vat, 5)).unwrap()
}

fn any_known(most: i64, step: i64) -> impl Strategy<Value = Known> {
    let exact = (0..most).prop_map(move |figure| Known::exactly(figure * step));
    let open = (0..most, prop::option::of(0..most))
        .prop_map(move |(low, more)| Known { low: low * step, high: more.map(|more| (low + more) * step) });
    prop_oneof![2 => exact, 1 => open]
}

/// Hundredths of a percent, and cents; some are not known.
fn any_fee() -> impl Strategy<Value = Written> {
    let percents = prop::collection::vec(any_known(1_500, 1_000), 0..3);
    let bounds = (prop::option::of(0_i64..150), prop::option::of(150_i64..900));
    (percents, any_known(200, 100_000), bounds).prop_map(|(percents, fixed, (least, most))| {
        let cents = |of: Option<i64>| of.map(|of| of * 100_000);
        Written { percents, fixed, least: cents(least), most: cents(most) }
    })
}

fn any_vat() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0), (0_i64..30).prop_map(|vat| vat * 100_000), (0_i64..1_000_000).prop_map(|vat| vat * 10)]
}

/// Each unknown figure somewhere between its ends, by a draw.
fn drawn(draw: u64) -> impl Fn(Known) -> i64 {
    move |known| {
        let room = known.high.unwrap_or(known.low + 900_000) - known.low;
        known.low + i64::try_from(draw % 1_000).unwrap() * room / 1_000
    }
}

/// Every figure at its most; where it has none, at what no bound leaves free.
const HIGH: Pick = &|known| known.high.unwrap_or(known.low + 1_000_000_000_000);

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fee_holds_each_that_it_may_be_and_is_tight(written in any_fee(), vat in any_vat(), amount in 1_i64..200_000, draw: u64) {
        let fee: Fee = written.text().parse().unwrap();
        prop_assert_eq!(fee.to_string().parse::<Fee>().unwrap(), fee.clone());
        prop_assert_eq!(fee.is_open(), written.is_open());
        let fee_terms = FeeTerms { fee: &fee, vat: Some(vat_of(vat)), payer: Payer::Association };
        let (low, high) = cents(fee_terms.due(money(amount)).total());
        prop_assert_eq!(&low, &written.due(amount, vat, LOW));
        prop_assert_eq!(high.clone(), written.has_end().then(|| written.due(amount, vat, HIGH)));
        let between = written.due(amount, vat, &drawn(draw));
        prop_assert!(low <= between && high.is_none_or(|high| between <= high));
    }

    #[test]
    fn a_year_is_the_sum_of_its_payments(
        fees in prop::collection::vec(any_fee(), 2),
        groups in prop::collection::vec((0_u64..200, 1_i64..30_000), 1..4),
        (part, vat) in (0_i64..=100, any_vat()),
        (total, draw) in any::<(bool, u64)>(),
    ) {
        let rounding = if total { "total" } else { "payment" };
        let catalog = one_processor(&format!("rounding = \"{rounding}\"\nvat = \"excluded\"\n"), vat, &fees, &["a", "b"]);
        let payments: Vec<Payments> = groups.iter().map(|(count, amount)| Payments { count: *count, amount: money(*amount) }).collect();
        let mix = [("a", part), ("b", 100 - part)].map(|(card, percent)| CardShare { cards: vec![card.to_owned()], percent: Percent::new(percent.into()).unwrap() });
        let foreseen = PaymentForecast { payments, mix: mix.into(), monthly: true };
        let terms = terms();
        let found = annual_costs(&catalog.processors, &terms, &foreseen);
        let parts = in_monthly_parts(&foreseen.payments);
        let sum = |payments: &[Payments]| payments.iter().map(|of| of.amount.times(of.count.into())).sum::<Money>();
        prop_assert_eq!(sum(&parts), sum(&foreseen.payments));
        let counts = |payments: &[Payments]| payments.iter().map(|of| of.count).sum::<u64>();
        prop_assert!(counts(&parts) <= 12 * counts(&foreseen.payments));
        for (payments, cost) in [(&foreseen.payments, found.costs[0].answer.cost), (&parts, found.costs[0].answer.monthly.unwrap())] {
            let at = |pick: Pick| year_in_cents(&fees, &[part, 100 - part], payments, (vat, total), pick);
            let (low, high) = cents(cost.fees);
            prop_assert_eq!(&low, &at(LOW));
            let (used, unused) = ((0..2).filter(|place| [part, 100 - part][*place] > 0), counts(payments) == 0);
            let has_end = unused || used.into_iter().all(|place| fees[place].has_end());
            prop_assert_eq!(high.clone(), has_end.then(|| at(HIGH)));
            let between = at(&drawn(draw));
            prop_assert!(low <= between && high.is_none_or(|high| between <= high));
        }
    }

    #[test]
    fn a_break_even_is_where_counting_finds_it(
        bases in prop::array::uniform2(0_i64..100),
        rates in prop::array::uniform2((any_known(300, 1_000), any_known(60, 100_000))),
        amount in 100_i64..5_000,
        draw: u64,
    ) {
        prop_assume!(bases[0] != bases[1]);
        let fees = rates.map(|(percent, fixed)| Written { percents: vec![percent], fixed, least: None, most: None });
        let rate = |plan: usize| format!("{{ plan = \"p{plan}\", fee = \"{}\", every = \"month\", base = {} }}", fees[plan].text(), bases[plan]);
        let text = format!("{OFFER}[processors.own]\nname = \"Own\"\nvat = \"exempt\"\nrates = [{}, {}]\n", rate(0), rate(1));
        let catalog = Catalog::parse(&text).0.unwrap();
        let foreseen = PaymentForecast { payments: vec![Payments { count: 7, amount: money(amount) }], mix: Vec::new(), monthly: false };
        let found = annual_costs(&catalog.processors, &terms(), &foreseen);
        let crossings = fee_breakevens(&found, &foreseen.payments, false);
        let (cheap, dear) = if bases[0] < bases[1] { (0, 1) } else { (1, 0) };
        let counted = |cheap_fee: Pick, dear_fee: Pick| {
            let saved = fees[cheap].due(amount, 0, cheap_fee) - fees[dear].due(amount, 0, dear_fee);
            let more = BigInt::from((bases[dear] - bases[cheap]) * 1_200);
            (saved > BigInt::zero()).then(|| (more / saved).to_i64().unwrap() + 1)
        };
        let (could, surely) = (counted(HIGH, LOW), fees[dear].has_end().then(|| counted(LOW, HIGH)).flatten());
        let from = crossings.first().map(|of| of.from.map(|from| i64::try_from(from).unwrap()));
        prop_assert!(crossings.len() <= 1);
        match from {
            None => prop_assert!(could.is_none() || !fees[cheap].has_end() && surely.is_none()),
            Some(from) => {
                prop_assert_eq!(from.high, surely);
                prop_assert_eq!(Some(from.low), if fees[cheap].has_end() { could } else { Some(1) });
                let between = counted(&drawn(draw), &drawn(draw / 1_000));
                prop_assert!(between.is_none_or(|between| from.low <= between));
                prop_assert!(from.high.is_none_or(|high| between.is_some_and(|between| between <= high)));
            }
        }
    }

    #[test]
    fn ranks_are_what_the_fees_may_be(fees_of in prop::collection::vec(any_fee(), 1..7), amount in 1_i64..20_000, net: bool) {
        let cards: Vec<String> = (0..fees_of.len()).map(|place| format!("c{place}")).collect();
        let catalog = one_processor("", 0, &fees_of, &cards.iter().map(String::as_str).collect::<Vec<_>>());
        let given = if net { GivenAmount::Net } else { GivenAmount::Gross };
        let found = fees(&catalog.processors, &terms(), given(money(amount)));
        ranks_hold(&found.quotes)?;
        let foreseen = PaymentForecast { payments: vec![Payments { count: 3, amount: money(amount) }], mix: Vec::new(), monthly: false };
        let costs: Vec<_> = annual_costs(&catalog.processors, &terms(), &foreseen).costs.iter().map(|of| (of.answer.cost.annual(), of.rank)).collect();
        for (place, (cost, rank)) in costs.iter().enumerate() {
            prop_assert_eq!((rank.best, rank.worst), place_among(place, *cost, costs.iter().map(|(cost, _)| *cost)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_asked_is_the_least_that_is_enough(written in any_fee(), vat in any_vat(), net in 1_i64..9_000, draw: u64) {
        let fee: Fee = written.text().parse().unwrap();
        let fee_terms = FeeTerms { fee: &fee, vat: Some(vat_of(vat)), payer: Payer::Association };
        let enough = |pick: Pick| (net..net * 100 + 200_000).find(|amount| BigInt::from(*amount) - written.due(*amount, vat, pick) >= net.into());
        let asked = fee_terms.gross_up(money(net)).unwrap();
        let (low, high) = cents(asked);
        prop_assert_eq!(low.to_i64(), enough(LOW));
        if written.has_end() {
            prop_assert_eq!(high.clone().and_then(|high| high.to_i64()), enough(HIGH));
        } else {
            prop_assert_eq!(high.clone(), None);
        }
        let between = BigInt::from(enough(&drawn(draw)).unwrap_or(i64::MAX));
        prop_assert!(low <= between && high.is_none_or(|high| between <= high));
    }
}

/// Ranks by their definition: 1 and those that surely cost strictly less, 1 and those that could.
fn place_among(place: usize, own: Bounds<Money>, costs: impl Iterator<Item = Bounds<Money>>) -> (usize, usize) {
    let others: Vec<Bounds<Money>> =
        costs.enumerate().filter(|(other, _)| *other != place).map(|(_, cost)| cost).collect();
    let surely = others.iter().filter(|other| other.high.is_some_and(|high| high < own.low)).count();
    let could = others.iter().filter(|other| own.high.is_none_or(|high| other.low < high)).count();
    (1 + surely, 1 + could)
}

fn ranks_hold(quotes: &[Ranked<FeeQuote>]) -> Result<(), TestCaseError> {
    let cost = |of: &Ranked<FeeQuote>| of.answer.cost_to_association();
    for (place, of) in quotes.iter().enumerate() {
        let expected = place_among(place, cost(of), quotes.iter().map(cost));
        prop_assert_eq!((of.rank.best, of.rank.worst), expected);
    }
    let order = |of: &Ranked<FeeQuote>| (cost(of).low, cost(of).is_open(), of.answer.processor.id().map(str::to_owned));
    prop_assert!(quotes.windows(2).all(|pair| order(&pair[0]) <= order(&pair[1])));
    Ok(())
}

const OFFER: &str = "schema = 1\ncurrency = \"EUR\"\n[offers.any]\nname = \"Any\"\n";

/// A catalog of one processor with a rate for each card.
fn one_processor(terms: &str, vat: i64, fees: &[Written], cards: &[&str]) -> Catalog {
    let rates: Vec<String> = fees
        .iter()
        .zip(cards)
        .map(|(fee, card)| format!("{{ card = \"{card}\", fee = \"{}\" }}", fee.text()))
        .collect();
    let vat = Decimal::new(vat, 5).normalize();
    let text =
        format!("vat_rate = {vat}\n{OFFER}[processors.p]\nname = \"P\"\n{terms}rates = [{}]\n", rates.join(", "));
    Catalog::parse(&text).0.unwrap()
}

/// What a year costs in cents, each part of the payments at its own fee.
fn year_in_cents(
    fees: &[Written],
    parts: &[i64],
    payments: &[Payments],
    (vat, total): (i64, bool),
    pick: Pick,
) -> BigInt {
    let mut exact = BigRational::zero();
    for (fee, part) in fees.iter().zip(parts) {
        for of in payments {
            let amount = i64::try_from(of.amount.to_cents().digits).unwrap();
            let each =
                if total { fee.exact(amount, pick) } else { BigRational::from_integer(fee.due(amount, vat, pick)) };
            exact += each * BigRational::new((of.count * u64::try_from(*part).unwrap()).into(), 100.into());
        }
    }
    if total { with_vat(&exact, vat) } else { half_up(&exact) }
}

fn terms() -> FeeQuestion {
    FeeQuestion { card: None, plan: None, on: date(2026, 11, 22), requirements: Vec::new() }
}

/// Half up on the exact sum of a percentage and 0.25 €, from Stripe's rates and rounding rule.
const TABLE: [(&str, [&str; 6]); 11] = [
    ("1.00", ["0.26", "0.27", "0.27", "0.28", "0.28", "0.28"]),
    ("2.50", ["0.29", "0.29", "0.30", "0.31", "0.32", "0.33"]),
    ("3.00", ["0.29", "0.30", "0.31", "0.33", "0.34", "0.35"]),
    ("5.00", ["0.32", "0.33", "0.35", "0.38", "0.40", "0.41"]),
    ("7.50", ["0.36", "0.36", "0.39", "0.44", "0.47", "0.49"]),
    ("10.00", ["0.39", "0.40", "0.44", "0.50", "0.54", "0.58"]),
    ("15.00", ["0.46", "0.48", "0.54", "0.63", "0.69", "0.74"]),
    ("20.00", ["0.53", "0.55", "0.63", "0.75", "0.83", "0.90"]),
    ("25.00", ["0.60", "0.63", "0.73", "0.88", "0.98", "1.06"]),
    ("50.00", ["0.95", "1.00", "1.20", "1.50", "1.70", "1.88"]),
    ("100.00", ["1.65", "1.75", "2.15", "2.75", "3.15", "3.50"]),
];

#[test]
fn the_table_of_stripe_s_rates_comes_out_to_the_cent() {
    for (amount, row) in TABLE {
        for (percent, expected) in ["1.4", "1.5", "1.9", "2.5", "2.9", "3.25"].iter().zip(row) {
            let fee: Fee = format!("{percent}% + 0.25").parse().unwrap();
            let exact = fee.before_rounding(sum(amount)).known().unwrap();
            assert_eq!(exact.to_cents().to_string(), expected, "{percent} % of {amount}");
        }
    }
}

#[test]
fn the_catalog_s_rates_are_those_in_force_on_the_day() {
    let catalog = Catalog::parse(BUILT_IN).0.unwrap();
    for (day, expected) in [(date(2023, 4, 9), "0.53"), (date(2023, 4, 10), "0.55")] {
        let terms = FeeQuestion { card: Some("standard".to_owned()), on: day, ..terms() };
        let found = fees(&catalog.processors, &terms, GivenAmount::Gross(money(2_000)));
        let stripe = found.quotes.iter().find(|of| of.answer.processor.id() == Some("stripe")).unwrap();
        assert_eq!(stripe.answer.due.fee.known().unwrap().to_cents().to_string(), expected);
    }
}

/// What a text says, as money.
fn sum(text: &str) -> Money {
    Money::product(&[Decimal::from_str_exact(text).unwrap()]).unwrap()
}

#[test]
fn nobody_disappears_and_what_arrives_is_what_is_left() {
    let catalog = Catalog::parse(BUILT_IN).0.unwrap();
    for given in [GivenAmount::Gross(money(2_000)), GivenAmount::Net(money(2_000))] {
        let found = fees(&catalog.processors, &terms(), given);
        ranks_hold(&found.quotes).unwrap();
        for Ranked { answer: of, .. } in &found.quotes {
            let least = of
                .cost_to_association()
                .high
                .zip(of.amount.high)
                .map(|(cost_to_association, amount)| amount - cost_to_association);
            let low = if matches!(given, GivenAmount::Net(_)) { Some(money(2_000)) } else { least };
            assert_eq!((of.net.low, of.net.high), (low, of.amount.low - of.cost_to_association().low));
        }
        let answered = found.quotes.iter().map(|of| of.answer.processor);
        let answered = answered.chain(found.excluded.iter().map(|of| of.processor));
        assert!(catalog.processors.iter().all(|of| answered.clone().any(|processor| processor.id() == of.id())));
    }
}

#[test]
fn a_fee_whose_own_note_calls_it_incomplete_is_never_a_sure_figure() {
    let catalog = Catalog::parse(BUILT_IN).0.unwrap();
    let found = fees(&catalog.processors, &terms(), GivenAmount::Gross(money(2_000)));
    let of = |id: &str, card: Option<&str>| {
        let quotes = found.quotes.iter();
        let mut of_processor = quotes.filter(|of| of.answer.processor.id() == Some(id));
        of_processor.find(|of| of.answer.rate.card.as_deref() == card).unwrap()
    };
    let liberapay = of("liberapay", None);
    assert_eq!(
        (liberapay.answer.cost_to_association(), liberapay.answer.net.low),
        (Bounds { low: Money::ZERO, high: None }, None)
    );
    assert_eq!((liberapay.rank.best, liberapay.rank.worst), (1, found.quotes.len()));
    let by_card = of("open_collective_europe", Some("standard"));
    assert_eq!(by_card.answer.cost_to_association(), Bounds { low: money(215), high: None });
    assert!(!of("open_collective_europe", Some("bank-transfer")).answer.cost_to_association().is_open());
}

/// A fee that others publish: the source, the rule, the tax, the payment, the fee, and the fee with its tax.
type Published = (&'static str, &'static str, Option<&'static str>, &'static str, &'static str, &'static str);

const PUBLISHED: [Published; 15] = [
    ("support.stripe.com/questions/rounding-rules-for-stripe-fees", "2.5%", None, "1", "0.03", "0.03"),
    ("support.stripe.com/questions/rounding-rules-for-stripe-fees", "2.4%", None, "1", "0.02", "0.02"),
    ("bookinghawk.com/online-booking-system", "1.4% + 0.25", Some("23"), "10", "0.39", "0.48"),
    ("github.com/TylwythTeg/stripe-charge-breakdown-tool", "2.9% + 0.30", None, "100", "3.20", "3.20"),
    ("github.com/TylwythTeg/stripe-charge-breakdown-tool", "3.9% + 0.30", None, "17.77", "0.99", "0.99"),
    ("github.com/TylwythTeg/stripe-charge-breakdown-tool", "1.4% + 0.20", None, "13.37", "0.39", "0.39"),
    ("github.com/TylwythTeg/stripe-charge-breakdown-tool", "1.4% + 0.25", Some("23"), "100", "1.65", "2.03"),
    ("help.tithe.ly/giving-platform", "2.9% + 0.30", None, "75", "2.48", "2.48"),
    ("help.tithe.ly/giving-platform", "2.9% + 0.30", None, "77.48", "2.55", "2.55"),
    ("faq.koalect.com", "3%", None, "103", "3.09", "3.09"),
    ("devzone.tools/tools/stripe-fee-calculator", "2.9% + 0.30", None, "99.70", "3.19", "3.19"),
    ("devzone.tools, a cap reached at 625", "0.8% max 5", None, "624", "4.99", "4.99"),
    ("devzone.tools, a cap reached at 625", "0.8% max 5", None, "625", "5.00", "5.00"),
    ("devzone.tools, a cap reached at 625", "0.8% max 5", None, "5000", "5.00", "5.00"),
    ("a row of a public sample of Stripe's balance", "2.9% + 0.30", None, "30", "1.17", "1.17"),
];

/// What others publish one must ask: the source, the rule, what is to arrive, and what to ask.
const PUBLISHED_GROSS: [(&str, &str, &str, &str); 4] = [
    ("vadimkononov.ca/blog", "2.9% + 0.30", "100", "103.30"),
    ("help.tithe.ly/giving-platform", "2.9% + 0.30", "75", "77.55"),
    ("faq.koalect.com", "3%", "100", "103.09"),
    ("devzone.tools/tools/stripe-fee-calculator/reverse", "2.9% + 0.30", "96.80", "100.00"),
];

#[test]
fn published_fees_come_out_to_the_cent() {
    let number = |text: &str| Decimal::from_str_exact(text).unwrap();
    for (source, rule, vat, amount, fee, total) in PUBLISHED {
        let rule: Fee = rule.parse().unwrap();
        let fee_terms =
            FeeTerms { fee: &rule, vat: vat.map(|vat| Percent::new(number(vat)).unwrap()), payer: Payer::Association };
        let due = fee_terms.due(sum(amount));
        let found = [due.fee, due.total()].map(|due| due.known().unwrap().to_cents().to_string());
        assert_eq!(found, [fee, total], "{source}: {rule} of {amount}");
    }
    for (source, rule, net, asked) in PUBLISHED_GROSS {
        let rule: Fee = rule.parse().unwrap();
        let fee_terms = FeeTerms { fee: &rule, vat: None, payer: Payer::Association };
        assert_eq!(
            fee_terms.gross_up(sum(net)),
            Some(Bounds::exactly(sum(asked))),
            "{source}: {rule} so that {net} arrives"
        );
    }
}
