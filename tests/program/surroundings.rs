//! The program in its surroundings: terminals wide and narrow, colours, languages, files and closed pipes.

use super::Tarif;
use std::fs;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

const RANK: &str = "rank --users 25 --gb 120";

#[test]
fn every_answer_fits_its_terminal() {
    let commands = [RANK, "rank --users 3 --gb 8 --need mail", "explain zourit nubo immae_shared --users 25 --gb 120"];
    for command in commands {
        for (lang, width) in ["en", "fr"].into_iter().flat_map(|lang| [50, 60, 72, 80, 100].map(|width| (lang, width)))
        {
            let command = format!("{command} --lang {lang}");
            let answer = Tarif::new(&command).terminal(Some(width)).variable("NO_COLOR", "1").run();
            for line in answer.out.lines().filter(|line| !line.contains("https://")) {
                assert!(line.width() <= width, "{command} at {width}: {line}");
            }
        }
    }
}

#[test]
fn colours_show_on_a_terminal_only() {
    let coloured = |command: Tarif| command.run().out.contains('\u{1b}');
    let rank = |color: &str| Tarif::new(&format!("{RANK} --color {color}"));
    assert!(coloured(Tarif::new(RANK).terminal(None)));
    assert!(!coloured(Tarif::new(RANK)));
    assert!(!coloured(Tarif::new(RANK).terminal(None).variable("NO_COLOR", "1")));
    assert!(coloured(rank("always").variable("NO_COLOR", "1")));
    assert!(!coloured(rank("never").terminal(None)));
}

#[test]
fn the_language_is_the_first_that_is_set() {
    let french = |variables: &[(&str, &str)]| {
        let set = |command: Tarif, (name, value): &(&str, &str)| command.variable(name, value);
        variables.iter().fold(Tarif::new(RANK), set).run().out.starts_with("Coût")
    };
    assert!(french(&[("LANG", "fr_FR.UTF-8")]));
    assert!(french(&[("LC_ALL", ""), ("LC_MESSAGES", "fr_BE"), ("LANG", "en_GB.UTF-8")]));
    assert!(!french(&[("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")]));
    assert!(!french(&[("LANG", "de_DE.UTF-8")]));
    assert!(!french(&[]));
}

#[test]
fn the_catalog_is_the_one_given_else_that_of_the_environment_else_the_one_here() {
    let names = |command: Tarif, file: &str| command.run().out.contains(&format!("Prices: {file};"));
    let with_variable = || Tarif::new(RANK).variable("TARIF_CATALOG", "tests/cli/example.toml");
    assert!(names(Tarif::new(RANK), "offers.toml"));
    assert!(names(with_variable(), "tests/cli/example.toml"));
    assert!(names(with_variable().catalog("offers.toml"), "offers.toml"));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answer.csv");
    fs::write(&file, "before").unwrap();
    let to_file = |command: &str| Tarif::new(command).arg("--out").arg(&file).run();
    let refused = to_file("rank --users nobody");
    assert_eq!((refused.status, &*refused.out, &*fs::read_to_string(&file).unwrap()), (2, "", "before"));
    let csv = format!("{RANK} --format csv");
    assert_eq!(to_file(&csv).expect(&csv), "");
    assert_eq!(fs::read_to_string(&file).unwrap(), Tarif::new(&csv).run().out);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// An output that fails as soon as it is used.
struct Broken(io::ErrorKind);

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

#[test]
fn a_closed_pipe_is_no_error_and_a_full_disk_is() {
    let answer = |kind, err: &mut Vec<u8>| Tarif::new(RANK).run_to(&mut Broken(kind), err);
    let mut complaint = Vec::new();
    assert_eq!((answer(io::ErrorKind::BrokenPipe, &mut complaint), complaint.len()), (0, 0));
    assert_eq!(answer(io::ErrorKind::StorageFull, &mut complaint), 2);
    assert!(String::from_utf8(complaint).unwrap().contains("the disk is full"));
}

/// A catalog, a file of associations and their folder, in whose names stands what a terminal obeys or does not show.
const HOSTILE: &str = "\u{1b}[2J\r\u{7}\u{202e}\u{200b}";

#[test]
fn nothing_reaches_a_terminal_that_it_would_obey_or_hide() {
    let folder = tempfile::tempdir().unwrap();
    let escaped = r"\u001b[2J\r\u0007\u202e\u200b";
    let catalog = format!(
        "schema = 1\ncurrency = \"EUR\"\n[services]\nmail = {{ en = \"M{escaped}\", fr = \"M\" }}\n\
         [meters]\nseats = {{ en = \"S{escaped}\", fr = \"S\" }}\n\
         [offers.a]\nname = \"A{escaped}\"\nsource = \"https://a{escaped}\"\nnote = \"N{escaped}\"\n\
         base = {{ part = {{ price = 1, en = \"P{escaped}\", fr = \"P\" }} }}\nmeters.seats = {{ price = 1 }}\n\
         services.mail = {{ software = \"W{escaped}\", price = 2 }}\n\
         [offers.b]\nname = \"B{escaped}\"\nbase = 1\n\
         [processors.p]\nname = \"Q{escaped}\"\nsource = \"s{escaped}\"\nnote = \"n{escaped}\"\nrates = [{{ fee = 0 }}]\n"
    );
    let path = folder.path().join(format!("o{HOSTILE}.toml"));
    fs::write(&path, catalog).unwrap();
    let bad = folder.path().join(format!("bad{HOSTILE}.toml"));
    fs::write(&bad, format!("schema = 1\nname{HOSTILE} = 3 # {HOSTILE}\n[offers.\"x{escaped}\"]\nbas = 1\n")).unwrap();
    let commands = [
        "rank --users 8 --usage seats=3",
        "explain a --users 8 --usage seats=3 --need mail",
        "services",
        "bundle --users 1 --need mail",
        "breakeven --over seats --plot",
        "sweep --usage seats=1..5 --users 1..3",
        "sweep a --usage seats=1..5",
        "budget a --users 3 --journal",
        "budget --users 3",
        "fee 20",
        "fee 20 --processor p",
        "check",
        "rank --users 3 --need x\u{1b}[2J\u{202e}",
        "explain x\u{1b}[2J\u{202e}",
    ];
    let seen = |command: &str, catalog: &str| {
        let on_terminal = Tarif::new(command).terminal(Some(80)).variable("NO_COLOR", "1");
        let answer = on_terminal.variable("TARIF_CATALOG", catalog).run();
        for text in [answer.out, answer.err] {
            let hidden = |c: char| c != '\n' && (c.is_control() || ['\u{202e}', '\u{200b}'].contains(&c));
            assert!(!text.contains(hidden), "{command}: {text:?}");
        }
    };
    for command in commands {
        for format in ["table", "markdown", "csv", "json"] {
            seen(&format!("{command} --lang en --format {format}"), path.to_str().unwrap());
        }
    }
    for path in [bad.to_str().unwrap(), &format!("/none{HOSTILE}")] {
        for command in ["rank --users 3", "check", "rank --users 3 --out /none/x"] {
            seen(command, path);
        }
    }
}
