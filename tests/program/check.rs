//! A check of a catalog with many findings fits a window, and reaches what is named however many others there are.

use super::Tarif;
use std::fmt::Write;

const BUILT_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/offers.toml");

/// A catalog of so many offers of which nothing is known but a price; each has three warnings.
fn undated(offers: usize) -> String {
    let mut text = "schema = 1\ncurrency = \"EUR\"\n".to_owned();
    for number in 0..offers {
        writeln!(text, "[offers.offer-{number}]\nname = \"Offer {number}\"\nbase = {number}.50").unwrap();
    }
    text
}

#[test]
fn many_warnings_fit_a_window() {
    for lang in ["en", "fr"] {
        let said = Tarif::new("check").arg(BUILT_IN).arg("--lang").arg(lang).terminal(Some(80)).run().out;
        assert!(said.lines().count() <= 40, "{said}");
        assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
    }
}

#[test]
fn a_narrow_window_is_not_overrun() {
    let said = Tarif::new("check --lang fr").arg(BUILT_IN).terminal(Some(40)).run().out;
    let is_long = |line: &&str| line.chars().count() > 40 && !line.contains(BUILT_IN);
    assert_eq!(said.lines().find(is_long), None, "{said}");
}

#[test]
fn what_is_named_is_found_behind_thousands_of_others() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("many.toml");
    std::fs::write(&file, undated(2_000)).unwrap();
    let said = Tarif::new("check").arg(&file).arg("offer-1999").run().out;
    assert!(said.contains("“Offer 1999” has no source") && said.contains("left out"), "{said}");
    let all = Tarif::new("check").arg(&file).run().out;
    assert!(all.contains("no_source") && all.lines().count() <= 40, "{all}");
}

#[test]
fn a_file_is_told_from_an_offer() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("zourit");
    std::fs::write(&file, undated(1)).unwrap();
    let as_file = Tarif::new("check").arg(&file).run();
    assert!(as_file.out.contains("offer-0") || as_file.out.contains("Offer 0"), "{}", as_file.out);
    let as_path = Tarif::new("check missing.toml").run();
    assert!(as_path.status == 2 && as_path.err.contains("There is no file missing.toml"), "{}", as_path.err);
    let as_offer = Tarif::new("check zourit").catalog(BUILT_IN).run();
    assert!(as_offer.out.contains("“Zourit”") && !as_offer.out.contains("“Liiibre”"), "{}", as_offer.out);
}

#[test]
fn errors_are_shown_whatever_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wrong.toml");
    std::fs::write(&file, undated(2) + "prix = 3\n").unwrap();
    for command in ["check", "check --since 2026-01-01", "check --stale 2026-01-01"] {
        let answer = Tarif::new(command).catalog(&file).run();
        assert!(answer.status == 1 && answer.out.contains("unknown_key"), "{command}: {}", answer.out);
    }
    let named = Tarif::new("check offer-0").catalog(&file).run();
    assert!(named.status == 1 && named.out.contains("`prix`"), "{}", named.out);
}

#[test]
fn prices_are_read_as_they_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("typed.toml");
    for (typed, annual) in
        [("5,50 €", "5.50"), ("0,50€", "0.50"), ("1 234,50 €", "1234.50"), ("1\u{202f}234,50\u{a0}€", "1234.50")]
    {
        std::fs::write(&file, undated(0) + &format!("[offers.a]\nname = \"A\"\nbase = \"{typed}\"\n")).unwrap();
        let priced = Tarif::new("rank --users 1 --format csv").catalog(&file).run().expect(typed);
        assert!(priced.contains(&format!(",{annual},{annual},")), "{typed}: {priced}");
        std::fs::write(&file, undated(0) + "[offers.a]\nname = \"A\"\nbase = \"unknown\"\n").unwrap();
        let assume = Tarif::new("rank --users 1 --format csv --assume").arg(format!("a.base={typed}"));
        let assumed = assume.catalog(&file).run().expect(typed);
        assert!(assumed.contains(&format!(",{annual},{annual},")), "{typed}: {assumed}");
    }
}
