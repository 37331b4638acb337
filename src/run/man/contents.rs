//! What stands on each page of the manual.

use super::page::{Page, listed, reference};
use crate::lang::manual::ManualSection;
use crate::lang::surroundings::{EnvironmentVariable, ManualFile};
use crate::lang::{Lang, capitalized};
use crate::run::init::{LIST, SCHEMA};
use clap::{Arg, ArgAction, Command};
use jiff::civil::Date;
use roff::{Inline, bold, italic, roman};

/// The program's name, and that of its page.
const PROGRAM: &str = "tarif";

/// Commands that answer from no list of prices, or from those that they are given alone.
const WITHOUT_CATALOG: &[&str] = &["diff", "init", "completions", "man"];

/// Commands that look for the association's file in the current folder.
const WITH_ASSOCIATION: &[&str] = &["rank", "explain", "bundle", "budget"];

/// Commands whose pages name one another.
const RELATED: &[&[&str]] = &[
    &["rank", "explain", "services", "bundle", "breakeven", "sweep", "budget", "batch", "formula"],
    &["fee", "audit", "budget"],
    &["check", "diff", "init", "schema"],
    &["completions", "man"],
];

pub(super) struct Manual<'c> {
    pub(super) lang: Lang,
    /// The command line, built.
    pub(super) program: &'c Command,
    /// The day that the pages bear.
    pub(super) day: Date,
}

impl<'c> Manual<'c> {
    /// Each page with its name.
    pub(super) fn pages(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let commands = self.commands().map(|command| (page_name(command.get_name()), self.command_page(command)));
        std::iter::once((PROGRAM.to_owned(), self.program_page())).chain(commands)
    }

    /// What every command shares is told here alone.
    pub(super) fn program_page(&self) -> Vec<u8> {
        let mut page = self.begun(PROGRAM, self.program);
        page.paragraphs(self.lang.program_described());
        page.section(ManualSection::Commands);
        for command in self.commands() {
            page.entry(reference(&page_name(command.get_name())).to_vec(), &about(command));
        }
        page.section(ManualSection::Options);
        page.paragraphs(self.lang.options_of_every_command());
        own_options(&mut page, shown(self.program));
        page.section(ManualSection::Environment);
        for variable in EnvironmentVariable::ALL {
            page.entry(bold_list(variable.names()), self.lang.variable_read_for(variable));
        }
        page.section(ManualSection::Files);
        for file in ManualFile::ALL {
            page.entry(vec![italic(file.path())], self.lang.file_read_for(file));
        }
        self.end(page, PROGRAM, self.program)
    }

    pub(super) fn command_page(&self, command: &Command) -> Vec<u8> {
        let name = command.get_name();
        let mut page = self.begun(&page_name(name), command);
        page.section(ManualSection::Options);
        own_options(&mut page, shown(command).filter(|argument| !argument.is_global_set()));
        let common = shown(self.program).filter(|argument| argument.is_global_set()).filter_map(Arg::get_long);
        let common: Vec<String> = common.map(|long| format!("--{long}")).collect();
        page.paragraph(self.told_in_program_page(bold_list(&common)));
        page.section(ManualSection::Environment);
        let reads_catalog = !WITHOUT_CATALOG.contains(&name);
        let read = EnvironmentVariable::ALL.into_iter();
        let read = read.filter(|variable| *variable != EnvironmentVariable::Catalog || reads_catalog);
        let names: Vec<&str> = read.flat_map(EnvironmentVariable::names).copied().collect();
        page.paragraph(self.told_in_program_page(bold_list(&names)));
        self.files(&mut page, name);
        self.end(page, name, command)
    }

    fn commands(&self) -> impl Iterator<Item = &'c Command> {
        self.program.get_subcommands().filter(|command| !command.is_hide_set())
    }

    /// A page up to its description.
    fn begun(&self, name: &str, command: &Command) -> Page {
        let mut page = Page::new(self.lang, name, self.day);
        page.section(ManualSection::Name);
        page.paragraph(vec![roman(format!("{name} - {}", about(command)))]);
        page.section(ManualSection::Synopsis);
        page.paragraph(synopsis(command));
        page.section(ManualSection::Description);
        page.paragraph(vec![roman(sentence(&about(command)))]);
        page.paragraphs(&prose_and_examples(command).0);
        page
    }

    /// The files that a command finds by itself, or makes.
    fn files(&self, page: &mut Page, command: &str) {
        let reads = |file: &ManualFile| match file {
            ManualFile::Catalog => !WITHOUT_CATALOG.contains(&command),
            ManualFile::Association => WITH_ASSOCIATION.contains(&command),
        };
        let read: Vec<ManualFile> = ManualFile::ALL.into_iter().filter(reads).collect();
        if !read.is_empty() {
            page.section(ManualSection::Files);
            let paths = listed(read.iter().map(|file| vec![italic(file.path())]));
            page.paragraph(self.told_in_program_page(paths));
        }
        if command == "init" {
            page.section(ManualSection::Files);
            page.entry(vec![italic(LIST)], &sentence(&capitalized(self.lang.list_written())));
            page.entry(vec![italic(SCHEMA)], &sentence(&capitalized(self.lang.schema_written())));
        }
    }

    /// A page from its exit status on.
    fn end(&self, mut page: Page, name: &str, command: &Command) -> Vec<u8> {
        page.section(ManualSection::ExitStatus);
        page.entry(vec![bold("0")], self.lang.exit_fine(name));
        if let Some(findings) = self.lang.exit_findings(name) {
            page.entry(vec![bold("1")], findings);
        }
        page.entry(vec![bold("2")], self.lang.exit_bad(name));
        page.section(ManualSection::Examples);
        let (_, examples) = prose_and_examples(command);
        page.verbatim(examples.iter().map(String::as_str));
        page.section(ManualSection::SeeAlso);
        page.paragraph(listed(self.related(name).iter().map(|page| reference(page).to_vec())));
        page.finish()
    }

    /// The pages that a page names at its end: the program's names all of them.
    fn related(&self, name: &str) -> Vec<String> {
        if name == PROGRAM {
            return self.commands().map(|command| page_name(command.get_name())).collect();
        }
        let groups = RELATED.iter().filter(|group| group.contains(&name)).copied().flatten();
        let mut pages = vec![PROGRAM.to_owned()];
        for other in groups.filter(|other| **other != name).map(|other| page_name(other)) {
            if !pages.contains(&other) {
                pages.push(other);
            }
        }
        pages
    }

    /// What is told once, on the page of the program.
    fn told_in_program_page(&self, mut items: Vec<Inline>) -> Vec<Inline> {
        items.push(roman(self.lang.told_in_program_page()));
        items.extend(reference(PROGRAM));
        items.push(roman("."));
        items
    }
}

/// `tarif-rank`.
fn page_name(command: &str) -> String {
    format!("{PROGRAM}-{command}")
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// Words of the help, which ends without a full stop.
fn sentence(words: &str) -> String {
    let end = if words.ends_with(['.', '?', '…']) { "" } else { "." };
    words.to_owned() + end
}

fn shown(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|argument| !argument.is_hide_set())
}

fn bold_list(words: &[impl AsRef<str>]) -> Vec<Inline> {
    listed(words.iter().map(|word| vec![bold(word.as_ref())]))
}

/// Positional arguments first, as they stand on the command line.
fn own_options<'a>(page: &mut Page, arguments: impl Iterator<Item = &'a Arg>) {
    let (positionals, options): (Vec<&Arg>, Vec<&Arg>) = arguments.partition(|argument| argument.is_positional());
    for argument in positionals.into_iter().chain(options) {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        page.entry(term(argument), &sentence(&help));
    }
}

/// `--need SERVICE`, or `OFFER...`.
fn term(argument: &Arg) -> Vec<Inline> {
    let value = argument.get_value_names().unwrap_or_default().join(" ");
    let names = argument.get_short().map(|short| format!("-{short}")).into_iter();
    let names: Vec<String> = names.chain(argument.get_long().map(|long| format!("--{long}"))).collect();
    let mut term = bold_list(&names);
    if argument.get_action().takes_values() {
        let space = if names.is_empty() { "" } else { " " };
        let more = if names.is_empty() && matches!(argument.get_action(), ArgAction::Append) { "..." } else { "" };
        term.extend([roman(space), italic(value), roman(more)]);
    }
    term
}

/// The line of the help that says how a command is written, with its placeholders slanted.
fn synopsis(command: &Command) -> Vec<Inline> {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let name = command.get_bin_name().unwrap_or(PROGRAM);
    let rest = usage.strip_prefix(name).unwrap_or(usage);
    let words = rest.split_whitespace().flat_map(|word| std::iter::once(roman(" ")).chain(synopsis_word(word)));
    std::iter::once(bold(name)).chain(words).collect()
}

fn synopsis_word(word: &str) -> Vec<Inline> {
    if word.starts_with('-') {
        return vec![bold(word)];
    }
    let is_sign = |c: char| "<>[].".contains(c);
    let inner = word.trim_matches(is_sign);
    let (before, after) = word.split_once(inner).unwrap_or((word, ""));
    // What is needed has no brackets on a manual page.
    let kept = |signs: &str| roman(signs.replace(['<', '>'], ""));
    vec![kept(before), italic(inner), kept(after)]
}

/// What stands below the help of a command: sentences, and last the examples, whose lines are indented.
fn prose_and_examples(command: &Command) -> (String, Vec<String>) {
    let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (prose, examples) = text.rsplit_once("\n\n").unwrap_or(("", &text));
    let examples = examples.lines().filter_map(|line| line.strip_prefix("  ")).map(str::to_owned).collect();
    (prose.to_owned(), examples)
}
