//! Each option of the command line at both ends of its range, drawn from the command line's own definition: an option
//! that this table does not know fails the test.

use super::environment::Environment;
use super::files::FilesRead;
use super::run;
use crate::cli;
use crate::lang::Lang;
use std::ffi::OsString;

/// What to try of an option: values at its ends, and values just beyond them.
enum Range {
    Ends(&'static [&'static str], &'static [&'static str]),
    /// A word, a path or nothing: it has no ends.
    NoNumber,
}

use Range::{Ends, NoNumber};

const OPTIONS: &[(&str, Range)] = &[
    ("users", Ends(&["0", "1000000000"], &["-1", "1000000001", "1.5"])),
    ("gb", Ends(&["0", "1000000000", "1000000TB"], &["-1", "1000000001", "1000000.001TB"])),
    ("levels", Ends(&["aliases=0", "aliases=1000000000"], &["aliases=-1", "aliases=1000000001"])),
    ("need", Ends(&["mail=0@0", "mail=1000000000@1000000000"], &["mail=1000000001", "mail=1@1000000001"])),
    ("assume", Ends(&["ouvaton.storage=0", "ouvaton.storage=1000000"], &["ouvaton.storage=-1", "ouvaton.storage=1e9"])),
    ("switching", Ends(&["0", "0.01", "1000000"], &["-1", "1000000.01", "0.001"])),
    ("max_hosts", Ends(&["1", "40"], &["0", "41"])),
    ("top", Ends(&["0", "100"], &["-1", "1.5"])),
    ("years", Ends(&["1", "50"], &["0", "51"])),
    ("grow", Ends(&["users=-100%", "users=1000%"], &["users=-100.0001%", "users=1000.0001%"])),
    ("inflation", Ends(&["-100%", "1000%"], &["-101%", "1001%", "0.00001%"])),
    ("year_starts", Ends(&["1900-01", "9000-12"], &["1899-12", "9001-01", "2026-13", "2026"])),
    ("payments", Ends(&["1x0.01", "1000000000x1000000"], &["1000000001x1", "1x1000000.01", "1x0.001"])),
    ("average", Ends(&["0.01", "1000000"], &["0", "1000000.01"])),
    ("amounts", Ends(&["0.01", "1000000"], &["0", "1000000.01"])),
    ("mix", Ends(&["standard=100%", "standard=99.9999%,sepa-debit=0.0001%"], &["standard=100.0001%", "standard=99%"])),
    ("rate", Ends(&["0", "100%", "0.0001% + 0.000001", "1000000"], &["100.0001%", "1000000.01", "-1"])),
    ("vat", Ends(&["0", "100%", "0.0001%"], &["100.0001%", "-1%", "0.2"])),
    ("on", Ends(&["0001-01-01", "9999-12-31"], &["10000-01-01", "2026-02-30"])),
    ("since", Ends(&["0001-01-01", "9999-12-31"], &["10000-01-01", "2026-02-30"])),
    ("stale", Ends(&["0001-01-01", "9999-12-31"], &["10000-01-01", "2026-02-30"])),
    ("subjects", NoNumber),
    ("association", NoNumber),
    ("current", NoNumber),
    ("together", NoNumber),
    ("catalog", NoNumber),
    ("format", NoNumber),
    ("dialect", NoNumber),
    ("lang", NoNumber),
    ("color", NoNumber),
    ("out", NoNumber),
    ("require", NoNumber),
    ("unknown_vat", NoNumber),
    ("offers", NoNumber),
    ("over", NoNumber),
    ("layout", NoNumber),
    ("scenario", NoNumber),
    ("processor", NoNumber),
    ("card", NoNumber),
    ("plan", NoNumber),
    ("old", NoNumber),
    ("new", NoNumber),
    ("file", NoNumber),
    ("files", NoNumber),
    ("by", NoNumber),
    ("time_zone", NoNumber),
    ("plot", NoNumber),
    ("language", NoNumber),
    ("folder", NoNumber),
    ("columns", NoNumber),
    ("dates", NoNumber),
    ("shell", NoNumber),
    ("command", NoNumber),
    ("out_dir", NoNumber),
];

/// A question of each command, by the ids of what it gives.
const QUESTIONS: &[(&str, &[(&str, &str)])] = &[
    ("rank", &[("users", "25")]),
    ("explain", &[("offers", "ouvaton"), ("users", "25"), ("gb", "120")]),
    ("services", &[]),
    ("bundle", &[("need", "mail"), ("users", "25")]),
    ("breakeven", &[("over", "aliases"), ("users", "1")]),
    ("sweep", &[("users", "1,2"), ("gb", "10,20")]),
    ("budget", &[("users", "25"), ("processor", "stripe"), ("card", "standard"), ("payments", "300x20")]),
    ("batch", &[("file", "-")]),
    ("diff", &[("old", "offers.toml"), ("new", "offers.toml"), ("users", "25")]),
    ("fee", &[("amounts", "20")]),
    ("audit", &[("files", "-"), ("rate", "0.25"), ("columns", "amount=amount,fee=fee")]),
    ("formula", &[("language", "sql")]),
    ("check", &[]),
    ("init", &[("folder", NEW_FOLDER)]),
    ("schema", &[]),
    ("completions", &[("shell", "bash")]),
    ("man", &[]),
];

/// Stands for a folder of its own for each question: nothing is written over.
const NEW_FOLDER: &str = "NEW";

/// What goes with an option, or instead of another.
fn beside(command: &str, id: &str) -> (&'static [(&'static str, &'static str)], &'static [&'static str]) {
    match (command, id) {
        ("fee", "payments") => (&[], &["amounts"]),
        ("fee", "average") => (&[("payments", "300")], &["amounts"]),
        ("fee", "vat") => (&[("rate", "1%")], &[]),
        (_, "switching") => (&[("current", "ouvaton")], &[]),
        ("sweep", "need") => (&[("levels", "aliases=1,2")], &["gb", "users"]),
        (_, "need") => (&[], &["gb"]),
        _ => (&[], &[]),
    }
}

fn argument(command: &clap::Command, id: &str, value: &str) -> Vec<String> {
    let definition = command.get_arguments().find(|argument| argument.get_id() == id);
    match definition.and_then(clap::Arg::get_long) {
        Some(long) => vec![format!("--{long}={value}")],
        None => vec![value.to_owned()],
    }
}

fn status(command: &clap::Command, given: &[(&str, &str)]) -> (u8, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().to_str().expect("a name");
    let value = |value: &str| if value == NEW_FOLDER { own.to_owned() } else { value.to_owned() };
    let arguments = given.iter().flat_map(|(id, given)| argument(command, id, &value(given)));
    let words = ["tarif".to_owned(), command.get_name().to_owned()].into_iter().chain(arguments);
    let statement = "amount,fee\n20.00,0.25\n";
    let associations = "name,users\nA,3\n";
    let mut input = if command.get_name() == "batch" { associations } else { statement }.as_bytes();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let pinned = |name: &str| (name == "SOURCE_DATE_EPOCH").then(|| "1795305600".to_owned());
    let status = run(&mut Environment {
        args: words.map(OsString::from).collect(),
        variable: &pinned,
        input: &mut input,
        files: FilesRead::default(),
        out: &mut out,
        err: &mut err,
        out_is_terminal: false,
        err_is_terminal: false,
        width: Some(80),
    });
    (status, String::from_utf8_lossy(&err).into_owned())
}

#[test]
fn each_option_is_read_to_its_ends_and_no_further() {
    let mut cli = cli::command(Lang::En);
    cli.build();
    for command in cli.get_subcommands() {
        let (_, question) =
            QUESTIONS.iter().find(|(name, _)| *name == command.get_name()).expect("each command has a question");
        for option in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
            let id = option.get_id().as_str();
            let (_, range) =
                OPTIONS.iter().find(|(known, _)| *known == id).unwrap_or_else(|| panic!("the ends of {id}"));
            let Ends(ends, beyond) = range else { continue };
            // Its needs have no amounts.
            if command.get_name() == "formula" && id == "need" {
                continue;
            }
            let (with, without) = beside(command.get_name(), id);
            let rest = question.iter().filter(|(given, _)| *given != id && !without.contains(given)).chain(with);
            let rest: Vec<(&str, &str)> = rest.copied().collect();
            for value in *ends {
                let (status, complaint) = status(command, &[&rest[..], &[(id, value)]].concat());
                let grows =
                    complaint.contains("beyond what can be") || complaint.contains("the most that can be priced");
                assert!(status < 2 || grows, "{} {id}={value}: {complaint}", command.get_name());
            }
            for value in *beyond {
                let (status, complaint) = status(command, &[&rest[..], &[(id, value)]].concat());
                assert!(status == 2 && !complaint.is_empty(), "{} {id}={value}: {complaint}", command.get_name());
            }
        }
    }
}
