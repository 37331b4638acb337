//! How fast the program is, beside a peer in the same run: starting beside an empty program, reading a catalog beside
//! the bare TOML parse, and pricing; and how each grows.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use jiff::civil::date;
use std::fmt::Write;
use std::process::{Command, Stdio};
use tarif::{BUILT_IN, Catalog, Meter, Question, Usage, rank};
use toml::de::DeTable;

/// Offers in a catalog.
const SIZES: [usize; 3] = [10, 1_000, 100_000];

fn main() {
    divan::main();
}

#[divan::bench_group(sample_count = 200)]
mod start {
    use super::{Command, Stdio};

    fn run(program: &str, arguments: &[&str]) {
        let status = Command::new(program).args(arguments).stdout(Stdio::null()).status().expect("the program starts");
        assert!(status.success(), "{program} {arguments:?}");
    }

    #[divan::bench]
    fn an_empty_program() {
        run("/bin/true", &[]);
    }

    #[divan::bench]
    fn rank_the_shipped_catalog() {
        run(env!("CARGO_BIN_EXE_tarif"), &["rank", "--users", "25", "--gb", "120"]);
    }

    #[divan::bench]
    fn python_doing_nothing() {
        if Command::new("python3").arg("--version").stdout(Stdio::null()).status().is_ok() {
            run("python3", &["-c", "pass"]);
        }
    }
}

#[divan::bench_group(max_time = 5)]
mod read {
    use super::{Bencher, BytesCount, Catalog, DeTable, ItemsCount, SIZES, black_box, catalog_of};

    #[divan::bench(args = SIZES)]
    fn toml_alone(bencher: Bencher, offers: usize) {
        let text = catalog_of(offers);
        bencher
            .counter(BytesCount::of_str(&text))
            .counter(ItemsCount::new(offers))
            .bench(|| DeTable::parse(black_box(&text)).is_ok());
    }

    #[divan::bench(args = SIZES)]
    fn catalog(bencher: Bencher, offers: usize) {
        let text = catalog_of(offers);
        bencher
            .counter(BytesCount::of_str(&text))
            .counter(ItemsCount::new(offers))
            .bench(|| Catalog::parse(black_box(&text)).0.is_some());
    }
}

#[divan::bench_group(max_time = 5)]
mod price {
    use super::{Bencher, ItemsCount, SIZES, black_box, question, rank, read};

    #[divan::bench(args = SIZES)]
    fn annual_cost(bencher: Bencher, offers: usize) {
        let catalog = read(offers);
        let usage = question().usage();
        bencher.counter(ItemsCount::new(offers)).bench(|| {
            for offer in &catalog.offers {
                black_box(offer.annual(black_box(&usage), &[]));
            }
        });
    }

    #[divan::bench(args = SIZES)]
    fn ranking_with_notes(bencher: Bencher, offers: usize) {
        let catalog = read(offers);
        let question = question();
        bencher.counter(ItemsCount::new(offers)).bench(|| rank(black_box(&catalog), &question, false).ranked.len());
    }
}

fn question() -> Question {
    let usage = Usage::default().with(Meter::USERS, 25).with(Meter::STORAGE, 120);
    Question::new(usage, Vec::new(), date(2026, 11, 22))
}

fn read(offers: usize) -> Catalog {
    Catalog::parse(&catalog_of(offers)).0.expect("the generated catalog is valid")
}

/// The shipped catalog's offers, again and again under other ids, until there are so many.
fn catalog_of(offers: usize) -> String {
    let (head, rest) = BUILT_IN.split_once("[offers.").expect("the shipped catalog has offers");
    let (shipped, _) = rest.split_once("[processors.").expect("the offers come before the processors");
    let shipped: Vec<(String, String)> = by_offer(&format!("[offers.{shipped}"));
    let mut text = head.to_owned();
    for (number, (id, offer)) in shipped.iter().cycle().take(offers).enumerate() {
        let renamed = offer.replace(&format!("[offers.{id}"), &format!("[offers.{id}-{number}"));
        writeln!(text, "{renamed}").expect("a string takes it");
    }
    text
}

/// The text of each offer, with its id.
fn by_offer(text: &str) -> Vec<(String, String)> {
    let mut offers: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let id = line.strip_prefix("[offers.").and_then(|rest| rest.strip_suffix(']')).filter(|id| !id.contains('.'));
        if let Some(id) = id {
            offers.push((id.to_owned(), String::new()));
        }
        if let Some((_, offer)) = offers.last_mut() {
            offer.extend([line, "\n"]);
        }
    }
    offers
}
