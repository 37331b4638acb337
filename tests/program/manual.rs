//! The manual pages: what stands on them, and what the programs that show them say.

use super::Tarif;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const SECTIONS: [(&str, &[&str]); 2] = [
    ("en", &["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]),
    ("fr", &["NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "ENVIRONNEMENT", "CODE DE SORTIE", "EXEMPLES", "VOIR AUSSI"]),
];

fn pages(lang: &str, folder: &Path) -> Vec<(String, String)> {
    let command = format!("man --lang {lang}");
    assert_eq!(Tarif::new(&command).arg("--out-dir").arg(folder).run().expect(&command), "");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let page = |path: std::path::PathBuf| {
        (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
    };
    entries.map(page).collect()
}

#[test]
fn every_command_has_a_page_with_every_section() {
    for (lang, sections) in SECTIONS {
        let folder = tempfile::tempdir().unwrap();
        let pages = pages(lang, &folder.path().join("a/man1"));
        assert!(pages.len() > 15 && pages.iter().any(|(name, _)| name == "tarif.1"));
        for (name, page) in &pages {
            let found: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            let found: Vec<&str> = found.iter().map(|title| title.trim_matches('"')).collect();
            let kept = found.iter().filter(|title| sections.contains(title)).copied().collect::<Vec<_>>();
            assert_eq!(kept, sections, "{name}");
            assert!(page.is_ascii() && page.contains(" 1 2026-11-22 "), "{name}");
        }
    }
}

#[test]
fn what_every_command_has_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let told = |words: &str| {
        let pages = pages("en", folder.path());
        pages.into_iter().filter(|(_, page)| page.contains(words)).map(|(name, _)| name).collect::<Vec<_>>()
    };
    for words in ["The price file [", "Write the answer to a file", "If it is dumb"] {
        assert_eq!(told(words), ["tarif.1"], "{words}");
    }
}

#[test]
fn one_page_is_asked_for_by_its_command() {
    let folder = tempfile::tempdir().unwrap();
    let written = pages("en", folder.path());
    for (command, file) in [("man", "tarif.1"), ("man rank", "tarif-rank.1"), ("man check", "tarif-check.1")] {
        let page = Tarif::new(command).run().expect(command);
        assert!(written.contains(&(file.to_owned(), page)), "{command}");
    }
    let unknown = Tarif::new("man rnak").run();
    assert!(unknown.status == 2 && unknown.err.contains("did you mean rank?"), "{}", unknown.err);
}

#[test]
fn the_status_of_a_command_is_on_its_page() {
    let has = |command: &str, status: &str| {
        let page = Tarif::new(&format!("man {command}")).run().out;
        page.contains(&format!(".TP\n\\fB{status}\\fR\n"))
    };
    assert!(has("check", "1") && has("diff", "1") && has("audit", "1") && has("batch", "2"));
    assert!(!has("rank", "1") && !has("batch", "1") && has("rank", "0"));
}

#[test]
fn a_page_takes_the_place_of_the_one_before_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("tarif.1"), "before").unwrap();
    fs::write(folder.path().join("other.1"), "other").unwrap();
    let pages = pages("fr", folder.path());
    assert!(pages.contains(&("other.1".to_owned(), "other".to_owned())));
    assert!(pages.iter().all(|(_, page)| page != "before"));
    let file = folder.path().join("other.1");
    let refused = Tarif::new("man").arg("--out-dir").arg(&file).run();
    assert!(refused.status == 2 && fs::read_to_string(&file).unwrap() == "other", "{}", refused.err);
    let both = Tarif::new("man --out x").arg("--out-dir").arg(folder.path()).run();
    assert!(both.status == 2 && both.err.contains("--out-dir"), "{}", both.err);
    assert_eq!(Tarif::new("man rank --out-dir x").run().status, 2);
}

#[test]
fn what_shows_manual_pages_has_nothing_to_say() {
    for (reader, options) in [("mandoc", ["-Tlint", "-Wall"].as_slice()), ("groff", &["-man", "-ww", "-Tutf8", "-z"])] {
        let mut version = Command::new(reader);
        version.arg("-v").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if version.status().is_err() {
            eprintln!("{reader} is not installed: it does not read the manual pages.");
            continue;
        }
        for lang in ["en", "fr"] {
            let folder = tempfile::tempdir().unwrap();
            for (name, _) in pages(lang, folder.path()) {
                let read = Command::new(reader).args(options).arg(folder.path().join(&name)).output().unwrap();
                let told = [read.stdout, read.stderr].concat();
                assert!(told.is_empty(), "{reader} {name}: {}", String::from_utf8_lossy(&told));
            }
        }
    }
}
