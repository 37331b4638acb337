//! The prices as formulas: other engines recalculate what `tarif batch` says, to the cent, where they are installed.

use crate::oracles::offers::write_random;
use crate::program::Tarif;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const CATALOGS: &[&str] =
    &["offers.toml", "tests/cli/example.toml", "tests/cli/caps.toml", "tests/cli/terms.toml", "tests/cli/bundle.toml"];

/// Those, and some drawn at random.
fn catalogs(folder: &Path) -> Vec<PathBuf> {
    CATALOGS.iter().map(PathBuf::from).chain(write_random(folder, 3, 4)).collect()
}

fn is_shipped(catalog: &Path) -> bool {
    catalog == Path::new("offers.toml")
}

/// Usages, and what each offer of a catalog costs at each of them.
struct Asked {
    folder: TempDir,
    usages: PathBuf,
    truth: PathBuf,
    catalog: PathBuf,
}

impl Asked {
    fn of(catalog: &Path, count: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let [usages, truth] = ["usages.csv", "truth.csv"].map(|name| folder.path().join(name));
        fs::write(&usages, random_usages(&meters(catalog), count)).unwrap();
        let answer = Tarif::new("batch").arg(usages.as_os_str()).arg("--all").arg("--out").arg(truth.as_os_str());
        let answer = answer.catalog(catalog).run();
        assert!(answer.status < 2, "{}", answer.err);
        Self { folder, usages, truth, catalog: catalog.to_owned() }
    }

    /// The formulas in a language, as a file.
    fn formulas(&self, language: &str, name: &str) -> PathBuf {
        let answer = Tarif::new(&format!("formula --as {language}")).catalog(&self.catalog).run();
        assert_eq!(answer.status, 0, "{}", answer.err);
        let file = self.folder.path().join(name);
        fs::write(&file, answer.out).unwrap();
        file
    }

    /// How many figures a program compares, and how many differ; nothing where it is not installed.
    fn compared(&self, program: &str, script: &str, formulas: &Path) -> Option<(u64, u64)> {
        let mut command = Command::new(program);
        command.arg(script).args([&self.usages, formulas, &self.truth]);
        let told = command.output().ok()?;
        let (out, err) = (String::from_utf8(told.stdout).unwrap(), String::from_utf8_lossy(&told.stderr));
        if err.contains("No module named") || told.status.code() == Some(3) {
            return None;
        }
        let (figures, wrong) =
            out.trim().split_once(' ').unwrap_or_else(|| panic!("{}: {err}", self.catalog.display()));
        Some((figures.parse().unwrap(), wrong.parse().unwrap()))
    }
}

/// The ids of the meters of a catalog.
fn meters(catalog: &Path) -> Vec<String> {
    let catalog = tarif::Catalog::parse(&fs::read_to_string(catalog).unwrap()).0.unwrap();
    (0..catalog.meters.len()).map(|meter| catalog.meter_id(tarif::Meter(meter)).to_owned()).collect()
}

/// Usages from none to very large ones, the same in each run.
fn random_usages(meters: &[String], count: u64) -> String {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut text = format!("name,{}\n", meters.join(","));
    for row in 0..count {
        write!(text, "a{row}").unwrap();
        for _ in meters {
            let size = [1, 10, 100, 2_000, 100_000][usize::try_from(next(5)).unwrap()];
            write!(text, ",{}", next(size)).unwrap();
        }
        text.push('\n');
    }
    text
}

#[test]
fn duckdb_makes_the_same_cents() {
    let folder = tempfile::tempdir().unwrap();
    for catalog in &catalogs(folder.path()) {
        let asked = Asked::of(catalog, if is_shipped(catalog) { 100_000 } else { 5_000 });
        match asked.compared("python3", "tests/formulas/by_duckdb.py", &asked.formulas("sql", "view.sql")) {
            Some((figures, wrong)) => {
                assert!(figures > 1_000 && wrong == 0, "{}: {wrong} of {figures}", catalog.display());
            }
            None => println!("skipped: duckdb is not installed"),
        }
    }
}

#[test]
fn postgresql_makes_the_same_cents() {
    let folder = tempfile::tempdir().unwrap();
    for catalog in &catalogs(folder.path()) {
        let asked = Asked::of(catalog, if is_shipped(catalog) { 100_000 } else { 2_000 });
        match asked.compared("python3", "tests/formulas/by_postgres.py", &asked.formulas("postgres", "view.sql")) {
            Some((figures, wrong)) => {
                assert!(figures > 1_000 && wrong == 0, "{}: {wrong} of {figures}", catalog.display());
            }
            None => println!("skipped: PostgreSQL is not installed"),
        }
    }
}

#[test]
fn a_script_makes_the_same_cents() {
    let folder = tempfile::tempdir().unwrap();
    for catalog in &catalogs(folder.path()) {
        let asked = Asked::of(catalog, 2_000);
        match asked.compared("node", "tests/formulas/module.mjs", &asked.formulas("js", "prices.mjs")) {
            Some((figures, wrong)) => {
                assert!(figures > 1_000 && wrong == 0, "{}: {wrong} of {figures}", catalog.display());
            }
            None => println!("skipped: node is not installed"),
        }
    }
}

#[test]
fn needs_and_offers_are_those_of_a_question() {
    let all = Tarif::new("formula --as excel").run().out;
    let some = Tarif::new("formula nubo zourit --as excel --need cloud").run().out;
    assert!(all.lines().count() > 50 && some.lines().count() == 2, "{some}");
    for command in ["formula --as sql --users 3", "formula --as sql --need cloud=5", "formula --as sql --format json"] {
        let answer = Tarif::new(command).run();
        assert!(answer.status == 2 && !answer.err.is_empty(), "{command}");
    }
}
