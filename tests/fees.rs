//! What a payment costs, what to ask, and what a year costs: held against rational arithmetic and against counting.

use jiff::civil::date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tarif::analysis::fee::breakeven::break_evens;
use tarif::analysis::fee::year::{Foreseen, Part, in_monthly_parts, year};
use tarif::analysis::fee::{Given, Terms, fees};
use tarif::catalog;
use tarif::catalog::source::BUILT_IN;
use tarif::price::charge::{Percent, Vat};
use tarif::price::collect::Payments;
use tarif::price::due::Charging;
use tarif::price::fee::{Fee, FeeRounding, Payer, Processor};
use tarif::price::money::Money;

/// A fee as a test writes it: hundredths of a percent, and cents.
#[derive(Clone, Debug)]
struct Written {
    percents: Vec<i64>,
    fixed: i64,
    least: Option<i64>,
    most: Option<i64>,
    vat: Option<i64>,
}

impl Written {
    fn fee(&self) -> Fee {
        let percents = self.percents.iter().map(|of| format!("{}%", Decimal::new(*of, 2)));
        let terms: Vec<String> = percents.chain([Decimal::new(self.fixed, 2).to_string()]).collect();
        let least = self.least.map_or(String::new(), |of| format!(" min {}", Decimal::new(of, 2)));
        let most = self.most.map_or(String::new(), |of| format!(" max {}", Decimal::new(of, 2)));
        format!("{}{least}{most}", terms.join(" + ")).parse().unwrap()
    }

    /// In cents, with tax: each rounded half up.
    fn due(&self, cents: i64) -> i64 {
        let percents: i64 = self.percents.iter().sum();
        let exact = BigRational::new((cents * percents).into(), 10_000.into()) + whole(self.fixed);
        let exact = self.least.map_or(exact.clone(), |least| exact.max(whole(least)));
        let exact = self.most.map_or(exact.clone(), |most| exact.min(whole(most)));
        let fee = half_up(&exact);
        let vat = self.vat.map_or(0, |vat| half_up(&BigRational::new((fee * vat).into(), 100.into())));
        fee + vat
    }

    fn vat(&self) -> Option<Percent> {
        self.vat.map(|vat| Percent(vat.into()))
    }
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn half_up(exact: &BigRational) -> i64 {
    (exact + BigRational::new(1.into(), 2.into())).floor().to_integer().to_i64().unwrap()
}

fn cents(amount: Money) -> i64 {
    i64::try_from(amount.to_cents().digits).unwrap()
}

fn any_fee() -> impl Strategy<Value = Written> {
    let parts = (
        prop::collection::vec(0_i64..1_500, 0..3),
        0_i64..200,
        prop::option::of(0_i64..150),
        prop::option::of(150_i64..900),
        prop::option::of(0_i64..30),
    );
    parts.prop_map(|(percents, fixed, least, most, vat)| Written { percents, fixed, least, most, vat })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fee_is_what_rational_arithmetic_says(written in any_fee(), amount in 1_i64..200_000) {
        let fee = written.fee();
        let charging = Charging { fee: &fee, vat: written.vat(), payer: Payer::Association };
        prop_assert_eq!(cents(charging.due(Decimal::new(amount, 2)).unwrap().total()), written.due(amount));
        prop_assert_eq!(fee.to_string().parse::<Fee>().unwrap(), fee);
    }

    #[test]
    fn what_is_asked_is_the_least_that_is_enough(written in any_fee(), net in 1_i64..20_000) {
        let fee = written.fee();
        let charging = Charging { fee: &fee, vat: written.vat(), payer: Payer::Association };
        let asked = charging.gross_up(Decimal::new(net, 2)).unwrap();
        let enough = (net..net * 3 + 2_000).find(|amount| amount - written.due(*amount) >= net).unwrap();
        prop_assert_eq!(asked, Decimal::new(enough, 2));
    }

    #[test]
    fn a_year_is_the_sum_of_its_payments(
        groups in prop::collection::vec((0_u64..200, 1_i64..30_000), 1..4),
        part in 0_i64..=100,
        total: bool,
    ) {
        let mut catalog = catalog::parse(BUILT_IN).0.unwrap();
        for processor in &mut catalog.processors {
            processor.rounding = if total { FeeRounding::Total } else { FeeRounding::Payment };
        }
        let payments: Vec<Payments> = groups.iter().map(|(count, amount)| Payments { count: *count, amount: Decimal::new(*amount, 2) }).collect();
        let mix = [("standard", part), ("other", 100 - part)].map(|(card, percent)| {
            Part { cards: [card, "international"].map(str::to_owned).into(), percent: Percent(percent.into()) }
        });
        let foreseen = Foreseen { payments, mix: mix.into(), monthly: true };
        let found = year(&catalog.processors, &terms(), &foreseen);
        prop_assert!(found.collectors.len() >= 3);
        for of in &found.collectors {
            let mut exact = BigRational::zero();
            for (share, (count, amount)) in of.shares.iter().flat_map(|share| groups.iter().map(move |group| (share, group))) {
                let written = written(&share.rate.fee, None);
                let fee = if total { written.exact(*amount) } else { whole(due_with_vat(of.processor, &written, *amount)) };
                exact += fee * whole(i64::try_from(*count).unwrap()) * BigRational::new(share.part.0.mantissa().into(), 100.into());
            }
            let expected = match (of.processor.payer, total) {
                (Payer::Donor, _) => 0,
                (_, false) => half_up(&exact),
                (_, true) => {
                    let fee = half_up(&exact);
                    fee + if of.processor.vat == Vat::Excluded { half_up(&BigRational::new((fee * 20).into(), 100.into())) } else { 0 }
                }
            };
            prop_assert_eq!(cents(of.cost.fees), expected, "{}", of.processor.id);
        }
        let sum = |payments: &[Payments]| payments.iter().map(|of| of.amount * Decimal::from(of.count)).sum::<Decimal>();
        let parts = in_monthly_parts(&foreseen.payments);
        prop_assert_eq!(sum(&parts), sum(&foreseen.payments));
        prop_assert!(parts.iter().map(|of| of.count).sum::<u64>() <= 12 * foreseen.payments.iter().map(|of| of.count).sum::<u64>());
    }

    #[test]
    fn a_break_even_is_where_counting_finds_it(bases in prop::array::uniform2(0_i64..100), rates in prop::array::uniform2((1_i64..300, 0_i64..60)), amount in 100_i64..5_000) {
        let rate = |(base, (percent, fixed)): (i64, (i64, i64))| format!(
            "{{ plan = \"p{base}x{percent}x{fixed}\", fee = \"{}% + {}\", every = \"month\", base = {base} }}", Decimal::new(percent, 2), Decimal::new(fixed, 2));
        prop_assume!(bases[0] != bases[1]);
        let text = format!("schema = 1\ncurrency = \"EUR\"\n[offers.any]\nname = \"Any\"\n[processors.own]\nname = \"Own\"\nvat = \"exempt\"\nrates = [{}, {}]\n", rate((bases[0], rates[0])), rate((bases[1], rates[1])));
        let catalog = catalog::parse(&text).0.unwrap();
        let foreseen = Foreseen { payments: vec![Payments { count: 7, amount: Decimal::new(amount, 2) }], mix: Vec::new(), monthly: false };
        let found = year(&catalog.processors, &terms(), &foreseen);
        let crossings = break_evens(&found, &foreseen.payments, &terms(), false);
        let fees = [0, 1].map(|plan: usize| written(&catalog.processors[0].rates[plan].fee, None).due(amount));
        let cost = |plan: usize, count: i64| bases[plan] * 1_200 + count * fees[plan];
        let (cheap, dear) = if bases[0] < bases[1] { (0, 1) } else { (1, 0) };
        let counted = (0_i64..130_000).find(|count| cost(dear, *count) < cost(cheap, *count));
        prop_assert_eq!(crossings.first().map(|of| i64::try_from(of.from).unwrap()), counted);
        prop_assert!(crossings.len() <= 1);
    }
}

impl Written {
    fn exact(&self, cents: i64) -> BigRational {
        let percents: i64 = self.percents.iter().sum();
        let exact = BigRational::new((cents * percents).into(), 10_000.into()) + whole(self.fixed);
        let exact = self.least.map_or(exact.clone(), |least| exact.max(whole(least)));
        self.most.map_or(exact.clone(), |most| exact.min(whole(most)))
    }
}

fn due_with_vat(processor: &Processor, written: &Written, amount: i64) -> i64 {
    Written { vat: (processor.vat == Vat::Excluded).then_some(20), ..written.clone() }.due(amount)
}

fn written(fee: &Fee, vat: Option<i64>) -> Written {
    let scaled = |number: Decimal| i64::try_from((number * Decimal::ONE_HUNDRED).normalize().mantissa()).unwrap();
    Written {
        percents: fee.percents.iter().map(|percent| scaled(percent.0)).collect(),
        fixed: scaled(fee.fixed),
        least: fee.least.map(scaled),
        most: fee.most.map(scaled),
        vat,
    }
}

fn terms() -> Terms {
    Terms { card: None, plan: None, on: date(2026, 11, 22), vat_rate: Some(Percent(20.into())) }
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
            let exact = fee.of(Decimal::from_str_exact(amount).unwrap()).unwrap();
            assert_eq!(exact.to_cents().to_string(), expected, "{percent} % of {amount}");
        }
    }
}

#[test]
fn the_catalog_s_rates_are_those_in_force_on_the_day() {
    let catalog = catalog::parse(BUILT_IN).0.unwrap();
    for (day, expected) in [(date(2023, 4, 9), "0.53"), (date(2023, 4, 10), "0.55")] {
        let terms = Terms { card: Some("standard".to_owned()), on: day, ..terms() };
        let found = fees(&catalog.processors, &terms, (Given::Asked, 20.into()));
        let stripe = found.charged.iter().find(|of| of.processor.id == "stripe").unwrap();
        assert_eq!(stripe.due.fee.to_cents().to_string(), expected);
    }
}

#[test]
fn ranks_follow_what_the_association_bears() {
    let catalog = catalog::parse(BUILT_IN).0.unwrap();
    for given in [Given::Asked, Given::Net] {
        let found = fees(&catalog.processors, &terms(), (given, 20.into()));
        let borne: Vec<Money> = found.charged.iter().map(tarif::analysis::fee::Charged::borne).collect();
        assert!(borne.windows(2).all(|pair| pair[0] <= pair[1]));
        for of in &found.charged {
            assert_eq!(of.rank, 1 + borne.iter().filter(|cost| **cost < of.borne()).count());
            let gross = BigInt::from(Money::product(&[of.amount]).unwrap().smallest_units());
            assert_eq!(gross, BigInt::from((of.net + of.borne()).smallest_units()));
        }
        let answered =
            found.charged.iter().map(|of| &of.processor.id).chain(found.left_out.iter().map(|of| &of.processor.id));
        assert!(catalog.processors.iter().all(|of| answered.clone().any(|id| *id == of.id)), "nobody disappears");
    }
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
        let charging = Charging { fee: &rule, vat: vat.map(|vat| Percent(number(vat))), payer: Payer::Association };
        let due = charging.due(number(amount)).unwrap();
        let found = [due.fee, due.total()].map(|money| money.to_cents().to_string());
        assert_eq!(found, [fee, total], "{source}: {rule} of {amount}");
    }
    for (source, rule, net, asked) in PUBLISHED_GROSS {
        let rule: Fee = rule.parse().unwrap();
        let charging = Charging { fee: &rule, vat: None, payer: Payer::Association };
        assert_eq!(charging.gross_up(number(net)), Some(number(asked)), "{source}: {rule} so that {net} arrives");
    }
}
