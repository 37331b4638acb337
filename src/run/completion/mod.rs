//! What may follow the words of a command line: shells ask for it while one is typed.

mod names;
mod place;

use super::environment::Environment;
use super::session::Status;
use crate::catalog::Catalog;
use crate::catalog::source::{BUILT_IN, Origin, text_of};
use crate::cli;
use crate::format::visible::visible;
use crate::lang::Lang;
use clap::ValueHint;
use clap_complete::Shell;
use names::notation;
use place::{Place, ValuePlace, place};
use std::fmt::Write;
use std::path::PathBuf;

/// The first word of what a shell asks. It is no command: nobody types it.
pub(super) const QUESTION: &str = "__complete";

/// A word that may stand there, and what it means.
struct Proposal {
    word: String,
    label: String,
}

/// What else may stand there; a shell finds it by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paths {
    None,
    Files,
    Folders,
}

/// The completions of a shell. For bash, zsh and fish it is a script that asks this program while a line is typed.
pub(super) fn script(shell: Shell, lang: Lang) -> Vec<u8> {
    match shell {
        Shell::Bash => include_bytes!("tarif.bash").to_vec(),
        Shell::Zsh => include_bytes!("tarif.zsh").to_vec(),
        Shell::Fish => include_bytes!("tarif.fish").to_vec(),
        other => {
            let mut script = Vec::new();
            clap_complete::generate(other, &mut cli::command(lang), "tarif", &mut script);
            script
        }
    }
}

/// Tells a shell what the last of some words may become: on the first line whether a path may stand there too, then a
/// candidate a line, a tab, and what it means. Whoever types a command wants no complaint: what goes wrong is nothing.
pub(super) fn answer(environment: &mut Environment, lang: Lang, words: &[String]) -> Status {
    let mut command = cli::command(lang);
    command.build();
    let (candidates, paths) = match place(&command, words) {
        None => (Vec::new(), Paths::None),
        Some(Place::Command(command)) => (commands(command), Paths::None),
        Some(Place::Option(command)) => (options(command), Paths::None),
        Some(Place::Value(value)) if value.argument.get_id() == "command" => (commands(&command), Paths::None),
        Some(Place::Value(value)) => (values(environment, lang, &value), paths(&value)),
    };
    let text = told(&candidates, paths, words.last().map_or("", String::as_str));
    // A shell that does not wait for the answer needs none.
    let _ = environment.out.write_all(text.as_bytes()).and_then(|()| environment.out.flush());
    Status::Fine
}

impl Proposal {
    fn new(word: &str, label: &str) -> Self {
        Self { word: word.to_owned(), label: label.to_owned() }
    }

    /// Whether every shell takes it as it stands. Its parts come from a file that anybody may have written: a name with
    /// a sign that a shell obeys, or with one that nobody sees, is not proposed.
    fn is_plain(&self) -> bool {
        let plain = |c: char| c.is_alphanumeric() || "-_.:/=,@%+".contains(c);
        self.word.chars().all(plain) && visible(&self.word) == self.word
    }
}

fn told(candidates: &[Proposal], paths: Paths, typed: &str) -> String {
    let mut text = match paths {
        Paths::None => "names\n",
        Paths::Files => "files\n",
        Paths::Folders => "folders\n",
    }
    .to_owned();
    for candidate in candidates.iter().filter(|found| found.word.starts_with(typed) && found.is_plain()) {
        let _ = writeln!(text, "{}\t{}", candidate.word, visible(&candidate.label));
    }
    text
}

fn commands(command: &clap::Command) -> Vec<Proposal> {
    let shown = command.get_subcommands().filter(|inner| !inner.is_hide_set());
    let about = |inner: &clap::Command| inner.get_about().map(ToString::to_string).unwrap_or_default();
    shown.map(|inner| Proposal::new(inner.get_name(), &about(inner))).collect()
}

fn options(command: &clap::Command) -> Vec<Proposal> {
    let shown = command.get_arguments().filter(|argument| !argument.is_hide_set());
    let option = |argument: &clap::Arg| {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        Some(Proposal::new(&format!("--{}", argument.get_long()?), &help))
    };
    shown.filter_map(option).collect()
}

/// The names of the catalog, or the words that an option chooses from.
fn values(environment: &Environment, lang: Lang, value: &ValuePlace) -> Vec<Proposal> {
    let found = if let Some(notation) = notation(value.argument) {
        let catalog = catalog(environment);
        catalog.map_or_else(Vec::new, |catalog| notation.candidates(lang, &catalog, value))
    } else {
        let choices = value.argument.get_possible_values();
        choices.iter().map(|choice| Proposal::new(choice.get_name(), "")).collect()
    };
    let whole = |found: Proposal| Proposal { word: format!("{}{}", value.head, found.word), ..found };
    found.into_iter().map(whole).collect()
}

fn paths(value: &ValuePlace) -> Paths {
    match value.argument.get_value_hint() {
        _ if value.is_repeated => Paths::None,
        ValueHint::AnyPath => Paths::Files,
        ValueHint::DirPath => Paths::Folders,
        _ => Paths::None,
    }
}

/// The catalog that the typed words ask for, or else the usual one, at the prices of the day; nothing if it has errors.
fn catalog(environment: &Environment) -> Option<Catalog> {
    let given = environment.typed("--catalog").map(|path| at_home(environment, path));
    let catalog = match environment.origin(given.as_deref()) {
        Origin::BuiltIn => Catalog::parse(BUILT_IN).0?,
        // A pipe or a terminal would keep the shell waiting.
        Origin::File(path) if path.is_file() => {
            let text = environment.files.open(&path).ok().and_then(|file| text_of(file).ok())?;
            Catalog::parse(&text).0?
        }
        Origin::File(_) => return None,
    };
    let day = environment.day(environment.typed("--on").as_deref()).ok();
    Some(match day {
        Some(day) => catalog.on(day),
        None => catalog,
    })
}

/// A path as it is typed: a shell replaces `~` only when the line is sent.
fn at_home(environment: &Environment, path: String) -> PathBuf {
    let home = || (environment.variable)("HOME").filter(|home| !home.is_empty());
    match path.strip_prefix("~/").zip(home()) {
        Some((rest, home)) => PathBuf::from(home).join(rest),
        None => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::{Paths, ValuePlace, notation, paths};
    use crate::cli;
    use crate::lang::Lang;

    /// What only whoever types it knows.
    const FREE: &[&str] = &[
        "users",
        "gb",
        "switching",
        "top",
        "max_hosts",
        "years",
        "inflation",
        "payments",
        "year_starts",
        "average",
        "amounts",
        "rate",
        "vat",
        "columns",
        "time_zone",
        "on",
        "since",
        "stale",
        "command",
    ];

    #[test]
    fn each_value_is_completed_or_known_to_be_free() {
        let mut cli = cli::command(Lang::En);
        cli.build();
        for command in cli.get_subcommands() {
            for argument in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
                let value = ValuePlace { argument, head: "", typed: "", is_repeated: false };
                let ways = [
                    notation(argument).is_some(),
                    !argument.get_possible_values().is_empty(),
                    paths(&value) != Paths::None,
                    FREE.contains(&argument.get_id().as_str()),
                ];
                let count = ways.iter().filter(|way| **way).count();
                let takes_both = argument.get_id() == "subjects";
                assert!(count == 1 + usize::from(takes_both), "{} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
