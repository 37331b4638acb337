//! How long a bundle takes to prove, as needs and offers grow.

use divan::{Bencher, black_box};
use jiff::civil::date;
use std::fmt::Write;
use tarif::{Catalog, Question, Selection, UsageArgs, bundle};

/// Needs and offers.
const SIZES: [(usize, usize); 6] = [(4, 20), (8, 100), (16, 100), (16, 1_000), (24, 100), (24, 1_000)];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, max_time = 5)]
fn the_best(bencher: Bencher, (needs, offers): (usize, usize)) {
    run(bencher, needs, offers, 20..200, 0);
}

#[divan::bench(args = SIZES, max_time = 5)]
fn the_best_and_three_more(bencher: Bencher, (needs, offers): (usize, usize)) {
    run(bencher, needs, offers, 20..200, 3);
}

#[divan::bench(args = SIZES, max_time = 5)]
fn prices_nearly_equal(bencher: Bencher, (needs, offers): (usize, usize)) {
    run(bencher, needs, offers, 100..102, 0);
}

fn run(bencher: Bencher, needs: usize, offers: usize, prices: std::ops::Range<u64>, top: usize) {
    let catalog = catalog_of(needs, offers, &prices);
    let services: Vec<String> =
        (0..needs).map(|service| if service < 2 { format!("s{service}=20") } else { format!("s{service}") }).collect();
    let typed = UsageArgs { users: Some("25".to_owned()), needs: services, ..UsageArgs::default() };
    let (given, needs) = typed.resolve(&catalog).expect("the needs are those of the catalog");
    let question = Question::new(given, needs, date(2026, 11, 22));
    let selection = Selection { top, most_offers: None };
    bencher.bench(|| bundle(black_box(&catalog), &question, selection).is_ok_and(|found| found.best().is_some()));
}

/// Invented offers: each serves some of the services, most in its base price, some as an option.
fn catalog_of(services: usize, offers: usize, prices: &std::ops::Range<u64>) -> Catalog {
    let mut draw = Draw(7);
    let mut text = "schema = 1\ncurrency = \"EUR\"\n[services]\n".to_owned();
    for service in 0..services {
        writeln!(text, "s{service} = {{ en = \"s\", fr = \"s\", stores = {} }}", service < 2)
            .expect("a string takes it");
    }
    for offer in 0..offers {
        let base = prices.start * 100 + draw.below((prices.end - prices.start) * 100);
        let mut provided = String::new();
        for service in 0..services {
            let provision = match draw.below(12) {
                0..=3 => "true".to_owned(),
                4 => format!("{{ price = {} }}", 1 + draw.below(30)),
                _ => continue,
            };
            write!(provided, "s{service} = {provision}, ").expect("a string takes it");
        }
        let included = draw.below(40);
        writeln!(
            text,
            "[offers.o{offer}]\nname = \"o{offer}\"\nbase = {}.{:02}\nusers = {{ included = 20, price = {} }}\n\
             storage = {{ included = {included}, price = 0.50 }}\nservices = {{ {provided} }}",
            base / 100,
            base % 100,
            draw.below(2),
        )
        .expect("a string takes it");
    }
    Catalog::parse(&text).0.expect("the generated catalog is valid")
}

/// The same numbers in each run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}
