//! How long the questions about many usages take: thresholds over any range, a grid, a file of associations.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use jiff::civil::date;
use std::fmt::Write;
use tarif::{Axis, BUILT_IN, Catalog, Environment, FilesRead, Meter, Offer, Question, Usage, breakeven, run, sweep};

fn main() {
    divan::main();
}

#[divan::bench]
fn breakeven_of_the_shipped_catalog(bencher: Bencher) {
    let (catalog, question) = (shipped(), question());
    let offers: Vec<&Offer> = catalog.offers.iter().collect();
    bencher.bench(|| breakeven(black_box(&offers), &question, Meter::STORAGE).ranges.listed.len());
}

/// Two packs whose costs cross ever farther away: the time must not grow with the distance.
#[divan::bench(args = [100, 10_000, 1_000_000, 100_000_000])]
fn breakeven_so_far_away(bencher: Bencher, far: u64) {
    let text = format!(
        "schema = 1\ncurrency = \"EUR\"\n[offers.a]\nname = \"a\"\nstorage = {{ price = 15, per = 10 }}\n\
         [offers.b]\nname = \"b\"\nbase = {}\nstorage = {{ price = 10.5, per = 7, included = {far} }}\n",
        far / 1_000
    );
    let catalog = Catalog::parse(&text).0.expect("the generated catalog is valid");
    let offers: Vec<&Offer> = catalog.offers.iter().collect();
    let question = question();
    bencher.bench(|| breakeven(black_box(&offers), &question, Meter::STORAGE).ranges.listed.len());
}

#[divan::bench]
fn sweep_of_ten_thousand_cells(bencher: Bencher) {
    let (catalog, question) = (shipped(), question());
    let offers: Vec<&Offer> = catalog.offers.iter().collect();
    let axis = |meter| Axis { meter, levels: (1..=100).collect() };
    bencher.counter(ItemsCount::new(10_000_usize)).bench(|| {
        sweep(black_box(&offers), &question, axis(Meter::USERS), axis(Meter::STORAGE)).map(|grid| grid.points().count())
    });
}

#[divan::bench(args = [1_000, 10_000, 100_000], max_time = 5)]
fn batch(bencher: Bencher, lines: usize) {
    let mut file = "name,users,gb,need\n".to_owned();
    for line in 0..lines {
        let need = ["", "mail", "\"mail,cloud\"", "newsletter"][line % 4];
        writeln!(file, "association {line},{},{},{need}", line % 80, line % 300).expect("a string takes it");
    }
    bencher.counter(ItemsCount::new(lines)).bench(|| answered(black_box(&file)));
}

fn answered(file: &str) -> usize {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    run(&mut Environment {
        args: ["tarif", "batch", "-", "--catalog", "offers.toml", "--on", "2026-11-22"].map(Into::into).into(),
        variable: &|_| None,
        input: &mut file.as_bytes(),
        files: FilesRead::default(),
        out: &mut out,
        err: &mut err,
        out_is_terminal: false,
        err_is_terminal: false,
        width: None,
    });
    out.len()
}

fn shipped() -> Catalog {
    Catalog::parse(BUILT_IN).0.expect("the shipped catalog is valid")
}

fn question() -> Question {
    let usage = Usage::default().with(Meter::USERS, 25).with(Meter::STORAGE, 120);
    Question::new(usage, Vec::new(), date(2026, 11, 22))
}
