//! What is said of a bad catalog is kept word for word, so that a message changes only when somebody has read it again.

use crate::program::process;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Output;
use std::{env, fs};
use tarif::DiagnosticKind;

/// Each `NAME.toml` here stands beside what is said of it. It has one thing wrong, and bears its code: `NAME` is the code,
/// then `-2`, `-3` … where one code has several messages. `UPDATE=1 cargo test` stores what is said now.
const FOLDER: &str = "tests/catalogs/bad";

/// The one that has many things wrong.
const SEVERAL: &str = "several";

/// The languages, and the ending of the file in which each is stored.
const STORED: [(&str, &str); 2] = [("en", "stderr"), ("fr", "fr.stderr")];

/// Words that no French sentence holds.
const ENGLISH: &[&str] = &[
    "add", "and", "are", "cannot", "error", "errors", "for", "have", "help", "here", "is", "it", "not", "nothing",
    "of", "or", "remove", "that", "the", "there", "this", "to", "valid", "warning", "warnings", "what", "with",
    "write", "you",
];

/// A code, a line and a column.
type Place = (String, u64, u64);

#[test]
fn what_is_said_is_as_stored() {
    let stored = STORED.iter().flat_map(|stored| names().into_iter().map(move |name| (name, stored)));
    let changed: Vec<String> = stored.filter_map(|(name, (lang, ending))| changed(&name, lang, ending)).collect();
    assert!(changed.is_empty(), "what is said has changed:\n{}", changed.join("\n"));
}

#[test]
fn each_code_has_a_catalog_and_each_catalog_shows_its_code() {
    let names = names();
    for code in DiagnosticKind::CODES {
        assert!(names.iter().any(|name| name == code), "no catalog shows {code}");
    }
    for name in names.iter().filter(|name| *name != SEVERAL) {
        let code = name.split('-').next().unwrap();
        assert_eq!(places_in_json(name)[0].0, code, "{name}.toml shows something else first");
    }
}

#[test]
fn nothing_is_stored_without_its_catalog() {
    let names = names();
    for file in fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        assert!(names.iter().any(|name| *name == file[..file.find('.').unwrap()]), "{file} is left over");
    }
}

#[test]
fn errors_refuse_a_catalog_and_warnings_do_not() {
    for name in names() {
        let file = format!("{name}.toml");
        let status = |args: &[&str]| tarif(args).status.code().unwrap();
        let found = [
            status(&["rank", "--users", "1", "--catalog", &file]),
            status(&["check", &file]),
            status(&["check", "--strict", &file]),
        ];
        let is_error = checked(&file)["diagnostics"][0]["severity"] == "error";
        assert_eq!(found, if is_error { [2, 1, 1] } else { [0, 0, 1] }, "{name}");
    }
}

#[test]
fn french_is_french_throughout() {
    for name in names() {
        for line in said(&name, "fr").lines().filter(|line| !quotes_the_file(line)) {
            let own = line.split(['`', '"']).step_by(2);
            let mut words = own.flat_map(|part| part.split(|c: char| !c.is_alphanumeric() && c != '_'));
            let english = words.find(|word| ENGLISH.contains(&word.to_lowercase().as_str()));
            assert_eq!(english, None, "{name}: {line}");
        }
    }
}

#[test]
fn json_and_text_name_the_same_places() {
    for name in names() {
        assert_eq!(places_in_json(&name), places_in_text(&said(&name, "en")), "{name}");
    }
}

#[test]
fn carets_stand_under_the_column_that_is_named() {
    for name in names() {
        let said = said(&name, "en");
        let quoted: Vec<&str> = said.lines().filter(|line| quotes_the_file(line)).collect();
        let carets: Vec<&[&str]> = quoted.windows(2).filter(|pair| is_caret(pair[1])).collect();
        let places = places_in_text(&said);
        assert_eq!(carets.len(), places.len(), "{name}");
        let whole = carets.iter().zip(places).filter(|(pair, _)| !pair[0].contains("| ..."));
        for (pair, (code, _, column)) in whole {
            let margin = pair[1].find('|').unwrap() + 1;
            assert_eq!(pair[1].find('^').unwrap() - margin, usize::try_from(column).unwrap(), "{name}: {code}");
        }
    }
}

#[test]
fn all_errors_are_shown_together_in_the_order_of_the_file() {
    let found = places_in_json(SEVERAL);
    let codes: BTreeSet<&str> = found.iter().map(|(code, ..)| code.as_str()).collect();
    assert!(codes.len() >= 8, "{codes:?}");
    assert!(found.is_sorted_by_key(|(_, line, column)| (*line, *column)), "{found:?}");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.toml");
    let files = names().into_iter().map(|name| format!("{name}.toml"));
    for file in files.chain(["../../../offers.toml".to_owned()]) {
        let text = fs::read_to_string(Path::new(FOLDER).join(&file)).unwrap();
        fs::write(&copy, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
        assert_eq!(checked(copy.to_str().unwrap()), checked(&file), "{file}");
    }
}

/// The names of the catalogs, in order.
fn names() -> Vec<String> {
    let entries = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path());
    let catalogs = entries.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut names: Vec<String> = catalogs.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// What the program does in surroundings of which each is pinned, on 22 November 2026.
fn tarif(args: &[&str]) -> Output {
    process().args(args).current_dir(FOLDER).output().unwrap()
}

/// The complaint that keeps a catalog from being used, or else the warnings about it.
fn said(name: &str, lang: &str) -> String {
    let file = format!("{name}.toml");
    let ranking = tarif(&["rank", "--users", "1", "--catalog", &file, "--lang", lang]);
    let said = if ranking.status.success() { tarif(&["check", &file, "--lang", lang]).stdout } else { ranking.stderr };
    String::from_utf8(said).unwrap()
}

/// Stores what is said, if that is asked for; else tells how it differs from what is stored.
fn changed(name: &str, lang: &str, ending: &str) -> Option<String> {
    let file = Path::new(FOLDER).join(format!("{name}.{ending}"));
    let said = said(name, lang);
    if env::var_os("UPDATE").is_some() {
        fs::write(&file, said).unwrap();
        return None;
    }
    let stored = fs::read_to_string(&file).unwrap_or_default();
    (said != stored).then(|| format!("--- {}\n{stored}+++ now\n{said}", file.display()))
}

fn checked(file: &str) -> Value {
    serde_json::from_slice(&tarif(&["check", file, "--format", "json"]).stdout).unwrap()
}

fn places_in_json(name: &str) -> Vec<Place> {
    let checked = checked(&format!("{name}.toml"));
    let place = |found: &Value| {
        let code = found["code"].as_str()?.to_owned();
        Some((code, found["line"].as_u64()?, found["column"].as_u64()?))
    };
    checked["diagnostics"].as_array().unwrap().iter().map(|found| place(found).unwrap()).collect()
}

/// Reads `error[code]: …` and, on the next line, `--> file:line:column`.
fn places_in_text(said: &str) -> Vec<Place> {
    let mut lines = said.lines();
    let mut places = Vec::new();
    while let Some(title) = lines.next() {
        let Some(rest) = ["error[", "warning["].iter().find_map(|start| title.strip_prefix(start)) else { continue };
        let Some((code, _)) = rest.split_once("]: ") else { continue };
        let arrow = lines.by_ref().find_map(|line| line.trim_start().strip_prefix("--> ")).unwrap();
        let mut numbers = arrow.rsplit(':').map(|number| number.parse().unwrap());
        let (column, line) = (numbers.next().unwrap(), numbers.next().unwrap());
        places.push((code.to_owned(), line, column));
    }
    places
}

fn quotes_the_file(line: &str) -> bool {
    line.contains(" | ") || line.trim_start().starts_with("-->")
}

fn is_caret(line: &str) -> bool {
    line.trim_start().starts_with("| ") && line.contains('^')
}
