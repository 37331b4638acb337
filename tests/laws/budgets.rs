//! A budget compounds growth and prices exactly, and its journal is one that hledger reads.

use crate::program::Tarif;
use jiff::civil::date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::io::Write;
use std::process::{Command, Stdio};
use tarif::{
    BUILT_IN, Bounds, BudgetForecast, Catalog, Growth, Meter, Money, Offer, Percent, Question, Usage, budget, project,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_year_is_what_rational_arithmetic_says(users in 0_u64..60, grow in -500_i64..500, rise in -50_i64..150, years in 1_u32..12) {
        let catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let question = Question::new(Usage::default().with(Meter::USERS, users).with(Meter::STORAGE, 30), Vec::new(), date(2026, 11, 22));
        let growth = Growth::By(Percent::new(Decimal::new(grow, 1)).unwrap());
        let forecast = BudgetForecast { years, growth: vec![(Meter::USERS, growth)], inflation: Percent::new(Decimal::new(rise, 1)).unwrap() };
        let offers: Vec<&Offer> = catalog.offers.iter().collect();
        let projection = project(&question, &forecast).unwrap();
        let found = budget(&offers, &catalog.offers, &question, projection).unwrap();
        for (year, usage) in found.usages.iter().enumerate() {
            let level = compounded(grow, year) * whole(users);
            prop_assert_eq!(usage.level(Meter::USERS), level.ceil().to_integer().to_u64().unwrap());
            for of in &found.planned {
                let there = Question { given: usage.clone(), ..question.clone() };
                let quoted = there.ask(of.offer).unwrap();
                let annual = quoted.annual.low.exact();
                let exact = BigRational::new(annual.digits.into(), BigInt::from(10).pow(annual.decimals));
                let cents = (exact * compounded(rise, year) * whole(100)).round().to_integer();
                let begins = quoted.notes.iter().any(|note| note.code() == "first_months");
                let first = year == 0 && (begins || of.once != Bounds::ZERO);
                prop_assert!(first || BigInt::from(of.years[year].low.to_cents().digits) == cents, "{}", of.offer.id());
            }
        }
        for of in &found.planned {
            let sum: i128 = of.years.iter().map(|year| year.low.to_cents().digits).sum();
            prop_assert_eq!(of.total().low.to_cents().digits, sum);
            prop_assert_eq!(of.cumulative(years as usize - 1), of.total());
        }
        prop_assert!(found.planned.windows(2).all(|pair| pair[0].total().low <= pair[1].total().low));
    }
}

/// (1 + tenths of a percent) to the power of years.
fn compounded(tenths: i64, years: usize) -> BigRational {
    let once = BigRational::new((1_000 + tenths).into(), 1_000.into());
    (0..years).fold(whole(1), |product, _| product * &once)
}

fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}

/// What each offer costs in each year, to the cent; `?` where nothing bounds it.
fn planned(catalog: &str, years: u32, inflation: i64) -> Vec<(String, Vec<String>)> {
    let catalog = Catalog::parse(catalog).0.unwrap();
    let question = Question::new(Usage::default().with(Meter::USERS, 1), Vec::new(), date(2026, 11, 26));
    let forecast =
        BudgetForecast { years, growth: Vec::new(), inflation: Percent::new(Decimal::from(inflation)).unwrap() };
    let offers: Vec<&Offer> = catalog.offers.iter().collect();
    let projection = project(&question, &forecast).unwrap();
    let found = budget(&offers, &catalog.offers, &question, projection).unwrap();
    let year = |of: &Bounds<Money>| {
        let open = if of.high.is_some() { "" } else { "?" };
        format!("{}{open}", of.low.to_cents())
    };
    found.planned.iter().map(|of| (of.offer.id().to_owned(), of.years.iter().map(year).collect())).collect()
}

const HEAD: &str = "schema = 1\ncurrency = \"EUR\"\n";

#[test]
fn a_price_that_ends_is_followed_by_its_successor_or_by_nothing_known() {
    let catalog = format!(
        "{HEAD}[offers.a]\nname = \"A\"\nproduct = \"a\"\nbase = 100\nuntil = 2026-12-31\n\
         [offers.a-2027]\nname = \"A 2027\"\nproduct = \"a\"\nbase = 130\nfrom = 2027-01-01\n\
         [offers.b]\nname = \"B\"\nbase = 110\n\
         [offers.c]\nname = \"C\"\nbase = 90\nuntil = 2027-12-31\n\
         [offers.m]\nname = \"M\"\nproduct = \"m\"\nevery = \"month\"\nbase = 10\nuntil = 2026-12-31\n\
         [offers.m-2027]\nname = \"M 2027\"\nproduct = \"m\"\nevery = \"month\"\nbase = 12\nfrom = 2027-01-01\n"
    );
    let expected = [
        ("c", ["90.00", "90.00", "0.00?"]),
        ("b", ["110.00", "110.00", "110.00"]),
        ("a", ["100.00", "130.00", "130.00"]),
        ("m", ["140.00", "144.00", "144.00"]),
    ];
    let expected = expected.map(|(id, years)| (id.to_owned(), years.map(str::to_owned).to_vec()));
    assert_eq!(planned(&catalog, 3, 0), expected);
    let rising = planned(&catalog, 3, 10);
    assert_eq!(rising[2], ("a".to_owned(), ["100.00", "143.00", "157.30"].map(str::to_owned).to_vec()));
}

#[test]
fn in_a_gap_between_two_prices_nothing_is_known() {
    let catalog = format!(
        "{HEAD}[offers.a]\nname = \"A\"\nproduct = \"a\"\nbase = 100\nuntil = 2026-12-31\n\
         [offers.later]\nname = \"A later\"\nproduct = \"a\"\nbase = 130\nfrom = 2028-01-01\n"
    );
    assert_eq!(planned(&catalog, 3, 0), [("a".to_owned(), ["100.00", "0.00?", "130.00"].map(str::to_owned).to_vec())]);
}

#[test]
fn first_months_that_are_published_are_known_though_the_base_is_not() {
    let catalog = format!(
        "{HEAD}[offers.a]\nname = \"A\"\nbase = {{ one = 10, other = \"unknown\" }}\nfirst = {{ months = 12, base = 50 }}\n\
         setup = 5\nusers = {{ price = 2 }}\n"
    );
    assert_eq!(planned(&catalog, 2, 0), [("a".to_owned(), vec!["57.00".to_owned(), "12.00?".to_owned()])]);
}

#[test]
fn prices_that_grow_beyond_counting_are_refused() {
    let refused = Tarif::new("budget --users 25 --gb 120 --years 50 --inflation 150%").run();
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("fewer years or less inflation"));
    assert_eq!(Tarif::new("budget --users 25 --gb 120 --years 50 --inflation 20%").run().status, 0);
}

/// What hledger says of an account, where it is installed.
pub fn balance_by_hledger(journal: &str, account: &str) -> Option<String> {
    let mut command = Command::new("hledger");
    command.args(["-f", "-", "balance", account, "--flat", "-N"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut hledger = command.spawn().ok()?;
    hledger.stdin.take().unwrap().write_all(journal.as_bytes()).unwrap();
    let mut told = String::new();
    std::io::Read::read_to_string(&mut hledger.stdout.take().unwrap(), &mut told).unwrap();
    assert!(hledger.wait().unwrap().success());
    Some(told)
}

#[test]
fn hledger_reads_the_journal_where_it_is_installed() {
    let command = "budget packs --catalog tests/cli/example.toml --users 4 --gb 10 --journal --on 2026-11-22";
    let journal = Tarif::new(command).run().expect(command);
    let Some(told) = balance_by_hledger(&journal, "expenses:hosting") else { return };
    assert!(told.contains("EUR  expenses:hosting"), "{told}");
}
