//! The program in its surroundings: terminals wide and narrow, colours, languages, files and closed pipes.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use tarif::{Environment, FilesRead, run};
use unicode_width::UnicodeWidthStr;

const RANK: &str = "rank --users 25 --gb 120";

/// What surrounds a run; everything that is not said is a pipe on an English machine.
#[derive(Default)]
struct Around<'a> {
    variables: &'a [(&'a str, &'a str)],
    terminal: bool,
    width: Option<usize>,
}

/// The exit status, the answer and the complaint of a command.
fn tarif(command: &str, around: &Around) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = with_outputs(command, around, &mut out, &mut err);
    (status, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn with_outputs(command: &str, around: &Around, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let variable = |name: &str| {
        let pinned = [("SOURCE_DATE_EPOCH", "1795305600")];
        let mut known = around.variables.iter().chain(&pinned);
        known.find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    };
    run(&mut Environment {
        args: ["tarif"].into_iter().chain(command.split(' ')).map(OsString::from).collect(),
        variable: &variable,
        input: &mut std::io::empty(),
        files: FilesRead::default(),
        out,
        err,
        out_is_terminal: around.terminal,
        err_is_terminal: around.terminal,
        width: around.width,
    })
}

#[test]
fn every_answer_fits_its_terminal() {
    let commands = [RANK, "rank --users 3 --gb 8 --need mail", "explain zourit nubo immae_shared --users 25 --gb 120"];
    for command in commands {
        for (lang, width) in ["en", "fr"].into_iter().flat_map(|lang| [50, 60, 72, 80, 100].map(|width| (lang, width)))
        {
            let around = Around { width: Some(width), terminal: true, variables: &[("NO_COLOR", "1")] };
            let (_, answer, _) = tarif(&format!("{command} --lang {lang}"), &around);
            for line in answer.lines().filter(|line| !line.contains("https://")) {
                assert!(line.width() <= width, "{command} --lang {lang} at {width}: {line}");
            }
        }
    }
}

#[test]
fn colours_show_on_a_terminal_only() {
    let coloured = |command: &str, around: &Around| tarif(command, around).1.contains('\u{1b}');
    let no_colour: &[(&str, &str)] = &[("NO_COLOR", "1")];
    assert!(coloured(RANK, &Around { terminal: true, ..Around::default() }));
    assert!(!coloured(RANK, &Around::default()));
    assert!(!coloured(RANK, &Around { terminal: true, variables: no_colour, ..Around::default() }));
    assert!(coloured(&format!("{RANK} --color always"), &Around { variables: no_colour, ..Around::default() }));
    assert!(!coloured(&format!("{RANK} --color never"), &Around { terminal: true, ..Around::default() }));
}

#[test]
fn the_language_is_the_first_that_is_set() {
    let french =
        |variables: &[(&str, &str)]| tarif(RANK, &Around { variables, ..Around::default() }).1.starts_with("Coût");
    assert!(french(&[("LANG", "fr_FR.UTF-8")]));
    assert!(french(&[("LC_ALL", ""), ("LC_MESSAGES", "fr_BE"), ("LANG", "en_GB.UTF-8")]));
    assert!(!french(&[("LC_ALL", "C"), ("LANG", "fr_FR.UTF-8")]));
    assert!(!french(&[("LANG", "de_DE.UTF-8")]));
    assert!(!french(&[]));
}

#[test]
fn the_catalog_is_the_one_given_else_that_of_the_environment_else_the_one_here() {
    let example: &[(&str, &str)] = &[("TARIF_CATALOG", "tests/cli/example.toml")];
    let said = |command: &str, variables| tarif(command, &Around { variables, ..Around::default() }).1;
    assert!(said(RANK, &[]).contains("Prices: offers.toml;"));
    assert!(said(RANK, example).contains("Prices: tests/cli/example.toml;"));
    assert!(said(&format!("{RANK} --catalog offers.toml"), example).contains("Prices: offers.toml;"));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answer.csv");
    fs::write(&file, "before").unwrap();
    let to_file = |command: &str| tarif(&format!("{command} --out {}", file.display()), &Around::default());
    let (status, answer, _) = to_file("rank --users nobody");
    assert_eq!((status, answer.as_str(), fs::read_to_string(&file).unwrap().as_str()), (2, "", "before"));
    let (status, answer, complaint) = to_file(&format!("{RANK} --format csv"));
    assert_eq!((status, answer.as_str(), complaint.as_str()), (0, "", ""));
    assert_eq!(fs::read_to_string(&file).unwrap(), tarif(&format!("{RANK} --format csv"), &Around::default()).1);
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
    let answer = |kind, err: &mut Vec<u8>| with_outputs(RANK, &Around::default(), &mut Broken(kind), err);
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
    let variables = &[("TARIF_CATALOG", path.to_str().unwrap()), ("NO_COLOR", "1")];
    let around = Around { terminal: true, width: Some(80), variables };
    let commands = [
        "rank --users 8 --usage seats=3",
        "explain a --users 8 --usage seats=3 --need mail",
        "services",
        "bundle --users 1 --need mail",
        "breakeven --over seats --plot",
        "sweep --usage seats=1..5 --users 1..3",
        "sweep --offer a --usage seats=1..5",
        "budget a --users 3 --journal",
        "budget --users 3",
        "fee 20",
        "fee 20 --processor p",
        "check",
        "rank --users 3 --need x\u{1b}[2J\u{202e}",
        "explain x\u{1b}[2J\u{202e}",
    ];
    let seen = |command: &str, around: &Around| {
        let (_, answer, complaint) = tarif(command, around);
        for text in [answer, complaint] {
            let hidden = |c: char| c != '\n' && (c.is_control() || ['\u{202e}', '\u{200b}'].contains(&c));
            assert!(!text.contains(hidden), "{command}: {text:?}");
        }
    };
    for command in commands {
        for format in ["table", "markdown", "csv", "json"] {
            seen(&format!("{command} --lang en --format {format}"), &around);
        }
    }
    for path in [bad.to_str().unwrap(), &format!("/none{HOSTILE}")] {
        let around = Around { variables: &[("TARIF_CATALOG", path), ("NO_COLOR", "1")], ..around };
        for command in ["rank --users 3", "check", "rank --users 3 --out /none/x"] {
            seen(command, &around);
        }
    }
}
