//! A list of fees that is accepted never fails afterwards: at and around the ends of each range that the program
//! states.

use crate::oracles::fee::{Known, LOW, Pick, Written, amount, half_up, is_amount, with_vat};
use crate::program::Tarif;
use jiff::civil::date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use std::io::Write;
use tarif::{
    Bounds, CardShare, Catalog, Fee, FeeQuestion, FeeTerms, GivenAmount, Money, Payer, PaymentForecast, Payments,
    Percent, annual_costs, fees, in_monthly_parts,
};

/// Percentages in 10⁻⁵ of a percent: the last digit is one more than is taken.
const PERCENTS: &[i64] = &[0, 1, 10, 140_000, 142_510, 142_511, 3_333_330, 9_999_990, 10_000_000, 10_000_010];

/// Amounts in 10⁻⁷ of the currency.
const AMOUNTS: &[i64] = &[0, 1, 10, 2_500_000, 2_500_001, 9_999_999_999_990, 10_000_000_000_000, 10_000_000_000_010];

/// The ends of what a payer may be asked for, in cents.
const SUMS: [i64; 4] = [1, 1_999, 99_999_999, 100_000_000];

const HIGH: Pick = &|known| known.high.unwrap_or(known.low);

fn any_known(figures: &'static [i64]) -> impl Strategy<Value = Known> {
    (select(figures), select(figures), 0..8).prop_map(|(one, two, kind)| match kind {
        0 => Known { low: one, high: None },
        1 => Known { low: one.min(two), high: Some(one.max(two)) },
        _ => Known::exactly(one),
    })
}

fn any_fee() -> impl Strategy<Value = Written> {
    let bound = || prop::option::weighted(0.3, select(AMOUNTS));
    let percents = prop::collection::vec(any_known(PERCENTS), 0..3);
    (percents, any_known(AMOUNTS), bound(), bound()).prop_map(|(percents, fixed, one, two)| {
        let (least, most) = if one.zip(two).is_some_and(|(one, two)| one > two) { (two, one) } else { (one, two) };
        Written { percents, fixed, least, most }
    })
}

/// A processor, and the tax of its catalog.
#[derive(Clone, Debug)]
struct Listed {
    fee: Written,
    base: i64,
    setup: i64,
    vat: i64,
    total: bool,
}

impl Listed {
    fn text(&self) -> String {
        let [base, setup] = [self.base, self.setup].map(|of| Decimal::new(of, 7));
        let rounding = if self.total { "total" } else { "payment" };
        let fee = self.fee.text();
        let rate = |card| format!("{{ card = \"{card}\", fee = \"{fee}\", every = \"month\", base = {base} }}");
        format!(
            "schema = 1\ncurrency = \"EUR\"\nvat_rate = {}\n[offers.any]\nname = \"Any\"\n[processors.p]\nname = \"P\"\nvat = \"excluded\"\n\
             rounding = \"{rounding}\"\nsetup = {{ price = {setup}, vat = \"excluded\" }}\nrates = [{}, {}]\n",
            Decimal::new(self.vat, 5),
            rate("a"),
            rate("b"),
        )
    }

    fn is_within_limits(&self) -> bool {
        let taxed = self.vat % 10 == 0 && self.vat <= 10_000_000;
        taxed && self.fee.is_within_limits() && is_amount(self.base) && is_amount(self.setup)
    }

    /// Whether percentages and tax take more than 99.9 % of a payment.
    fn takes_nearly_all(&self) -> bool {
        let percents: i64 = self.fee.percents.iter().map(|of| of.low).sum();
        i128::from(percents) * i128::from(10_000_000 + self.vat) > 9_990_000 * 10_000_000
    }

    /// What payments cost, in cents.
    fn fees(&self, payments: &[Payments], parts: &[Decimal], pick: Pick) -> BigInt {
        let mut exact = BigRational::zero();
        for (of, part) in payments.iter().flat_map(|of| parts.iter().map(move |part| (of, part))) {
            let cents = i64::try_from(of.amount.to_cents().digits).unwrap();
            let each = self.fee.exact(cents, pick);
            let each = if self.total { each } else { BigRational::from_integer(with_vat(&each, self.vat)) };
            exact += each
                * BigRational::new(
                    BigInt::from(of.count) * (part * Decimal::from(10_000)).normalize().mantissa(),
                    1_000_000.into(),
                );
        }
        if self.total { with_vat(&exact, self.vat) } else { half_up(&exact) }
    }
}

fn any_listed() -> impl Strategy<Value = Listed> {
    let amount = || select(AMOUNTS);
    (any_fee(), amount(), amount(), select(PERCENTS), any::<bool>()).prop_map(|(fee, base, setup, vat, total)| Listed {
        fee,
        base,
        setup,
        vat,
        total,
    })
}

/// One that is within every limit, so that much is tried beyond reading it.
fn any_accepted() -> impl Strategy<Value = Listed> {
    any_listed().prop_map(|mut of| {
        let near = |figure: i64, most: i64| (figure / 10 * 10).min(most);
        let [percent, amount] = [10_000_000, 10_000_000_000_000].map(|most| move |figure: i64| near(figure, most));
        let known = |of: Known, near: &dyn Fn(i64) -> i64| Known { low: near(of.low), high: of.high.map(near) };
        of.fee.percents.truncate(1);
        of.fee.percents = of.fee.percents.iter().map(|of| known(*of, &percent)).collect();
        of.fee.fixed = known(of.fee.fixed, &amount);
        (of.fee.least, of.fee.most) = (of.fee.least.map(amount), of.fee.most.map(amount));
        Listed { base: amount(of.base), setup: amount(of.setup), vat: percent(of.vat), ..of }
    })
}

fn cents(amount: Bounds<Money>) -> (BigInt, Option<BigInt>) {
    let cents = |amount: Money| BigInt::from(amount.to_cents().digits);
    (cents(amount.low), amount.high.map(cents))
}

fn money(cents: i64) -> Money {
    Money::CENT.times(cents.into())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_is_what_is_within_the_limits(listed in any_listed()) {
        let (catalog, problems) = Catalog::parse(&listed.text());
        prop_assert_eq!(catalog.is_some(), listed.is_within_limits(), "{}", listed.text());
        prop_assert!(problems.shown.iter().all(|of| ["too_many_decimals", "out_of_range", "bad_fee"].contains(&of.problem.code())));
    }

    #[test]
    fn what_is_accepted_is_exact_to_the_ends(listed in any_accepted(), count in select(&[0_u64, 1, 7, 999_999_999, 1_000_000_000])) {
        let catalog = Catalog::parse(&listed.text()).0.expect("within the limits");
        let terms = FeeQuestion { card: None, plan: None, on: date(2026, 11, 22), requirements: Vec::new() };
        let ends = |low: BigInt, high: BigInt| (low, listed.fee.has_end().then_some(high));
        for sum in SUMS {
            let asked = fees(&catalog.processors, &terms, GivenAmount::Gross(money(sum)));
            let due = |pick: Pick| listed.fee.due(sum, listed.vat, pick);
            prop_assert_eq!(cents(asked.quotes[0].answer.due.total()), ends(due(LOW), if listed.fee.percents.iter().chain([&listed.fee.fixed]).all(|of| of.high.is_some()) { due(HIGH) } else { most(&listed) }));
            let fee: Fee = listed.fee.text().parse().unwrap();
            let fee_terms = FeeTerms { fee: &fee, vat: catalog.vat_rate, payer: Payer::Association };
            if let Some(asked) = fee_terms.gross_up(money(sum)) {
                let low = i64::try_from(asked.low.to_cents().digits).unwrap();
                let arrives = |asked: i64| BigInt::from(asked) - listed.fee.due(asked, listed.vat, LOW);
                // Where next to nothing of an amount arrives before the fee is at its most, none below that is asked.
                let is_least = || if listed.takes_nearly_all() { BigInt::from(low) == most(&listed) + sum } else { arrives(low - 1) < sum.into() };
                prop_assert!(arrives(low) >= sum.into() && (low == sum || is_least()));
            }
            let net = fees(&catalog.processors, &terms, GivenAmount::Net(money(sum)));
            prop_assert_eq!(net.quotes.len() + 2 * net.excluded.len(), 2);
        }
        let payments: Vec<Payments> = vec![
            Payments { count, amount: money(SUMS[3]) },
            Payments { count: 1_000_000_000 - count, amount: money(SUMS[2]) },
        ];
        let parts = ["33.3333", "66.6667"].map(|part| Decimal::from_str_exact(part).unwrap());
        let mix = parts.iter().map(|part| CardShare { cards: vec!["a".to_owned()], percent: Percent::new(*part).unwrap() }).collect();
        let foreseen = PaymentForecast { payments, mix, monthly: true };
        let found = &annual_costs(&catalog.processors, &terms, &foreseen).costs[0].answer;
        let monthly = in_monthly_parts(&foreseen.payments);
        for (cost, payments) in [(found.cost, &foreseen.payments), (found.monthly.unwrap(), &monthly)] {
            let (low, high) = cents(cost.fees);
            prop_assert_eq!(low, listed.fees(payments, &parts, LOW));
            if listed.fee.percents.iter().chain([&listed.fee.fixed]).all(|of| of.high.is_some()) {
                prop_assert_eq!(high, Some(listed.fees(payments, &parts, HIGH)));
            }
            let taxed = |of: i64| amount(of) * (BigRational::from_integer(1.into()) + BigRational::new(listed.vat.into(), 10_000_000.into()));
            prop_assert_eq!(cents(cost.subscription).0, half_up(&(taxed(listed.base) * BigInt::from(12))));
            prop_assert_eq!(cents(cost.once).0, half_up(&taxed(listed.setup)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 15, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_command_refuses_what_is_accepted(listed in any_accepted()) {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(listed.text().as_bytes()).unwrap();
        let catalog = file.path().to_str().unwrap();
        for command in [
            "check",
            "fee 1000000 0.01 --format json",
            "fee 1000000 0.01 --net --format csv",
            "fee --payments 999999999x1000000,1x0.01 --mix a=33.3333%,b=66.6667% --monthly --format json",
            "fee 1000000 --monthly --unknown-vat excluded",
            "budget --users 1 --payments 1000000000x1000000 --processor p --card a --years 50 --inflation 0%",
            "audit tests/cli/stripe-balance.csv --processor p",
        ] {
            let asked = Tarif::new(command);
            let answer = if command == "check" { asked.arg(catalog).run() } else { asked.catalog(catalog).run() };
            // A fee whose least reaches its greatest is known, however it is written.
            let capped = listed.fee.most.is_some_and(|most| listed.fee.fixed.low.max(listed.fee.least.unwrap_or(0)) >= most);
            let open = command.starts_with("audit") && listed.fee.is_open() && !capped;
            prop_assert_eq!(answer.status == 2, open, "{}: {}", command, answer.err);
            prop_assert!(!open || answer.err.contains("not fully known"), "{}", answer.err);
        }
    }
}

/// What is due where the fee reaches its most.
fn most(listed: &Listed) -> BigInt {
    with_vat(&amount(listed.fee.most.unwrap_or_default()), listed.vat)
}

#[test]
fn tax_on_a_fee_is_exact_whatever_its_rate() {
    let fee: Fee = "1.99".parse().unwrap();
    let vat = |text: &str| Percent::new(Decimal::from_str_exact(text).unwrap());
    assert!(vat("19.9999999999999999").is_err());
    let fee_terms = FeeTerms { fee: &fee, vat: vat("19.9999").ok(), payer: Payer::Association };
    assert_eq!(cents(fee_terms.due(money(2_000)).vat), (40.into(), Some(40.into())));
}

#[test]
fn more_payments_than_can_be_counted_are_refused() {
    let answer = Tarif::new("fee --payments 1000000000x1,1x1").run();
    assert!(answer.status == 2 && answer.err.contains("1,000,000,001 payments"));
}
