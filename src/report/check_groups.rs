//! Many warnings, laid out by code, so that the whole of them fits a window.

use super::document::Block;
use crate::catalog::diagnostic::{Diagnostic, Diagnostics};
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::entries::EntryName;
use crate::lang::Lang;

/// The lines that all groups may take together: with what follows them, they fit a window of 40.
const MOST_LINES: usize = 35;

/// The characters that the names of a group may take, beside its findings.
const MOST_NAMED: usize = 100;

/// One code, and what bears it.
type CodeGroup<'a> = (&'static str, Vec<&'a Diagnostic>);

pub(super) fn blocks(lang: Lang, diagnostics: &Diagnostics, command: &str) -> Vec<Block> {
    let groups = groups(diagnostics);
    // A heading, two lines of names and an empty line for each group; two lines for each finding.
    let each = MOST_LINES.saturating_sub(4 * groups.len()) / (2 * groups.len().max(1));
    let mut blocks: Vec<Block> = groups.iter().filter_map(|group| list(lang, group, each.max(1))).collect();
    let beyond = diagnostics.count.all() - diagnostics.shown.len();
    if beyond > 0 {
        blocks.push(Block::Paragraph(lang.not_shown(beyond)));
    }
    let example = diagnostics.shown.iter().find_map(|found| found.entry.as_ref().filter(|entry| is_named_alone(entry)));
    let example = example.map(|entry| lang.see_in_full(&format!("{command} {}", entry.id)));
    blocks.extend(example.map(Block::Paragraph));
    blocks
}

/// The rarest first: it tells most, and would be lost behind the others.
fn groups(diagnostics: &Diagnostics) -> Vec<CodeGroup<'_>> {
    let codes = DiagnosticKind::CODES.iter();
    let with = |code: &'static str| diagnostics.shown.iter().filter(|found| found.problem.code() == code).collect();
    let mut groups: Vec<CodeGroup> =
        codes.map(|code| (*code, with(code))).filter(|(_, found): &CodeGroup| !found.is_empty()).collect();
    groups.sort_by_key(|(_, found)| found.len());
    groups
}

fn list(lang: Lang, (code, found): &CodeGroup, each: usize) -> Option<Block> {
    let shown = if found.len() <= each + 1 { found.len() } else { each };
    let (shown, others) = found.split_at(shown);
    let brief = |found: &&Diagnostic| {
        let entry = found.entry.as_ref().map(called);
        lang.brief_finding(entry.as_deref(), found.line, &lang.problem(&found.problem).title)
    };
    let others = (!others.is_empty()).then(|| lang.also_found(others.len(), &names(others)));
    let items = shown.iter().map(brief).chain(others).map(|text| (String::new(), text));
    Block::list(&format!("{code} ({})", found.len()), items)
}

/// What some findings are on, each once, as far as there is room.
fn names(found: &[&Diagnostic]) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut room = MOST_NAMED;
    for name in found.iter().filter_map(|found| found.entry.as_ref()).map(called) {
        if names.contains(&name) {
            continue;
        }
        let Some(rest) = room.checked_sub(name.len() + 2) else {
            return format!("{}…", names.join(", "));
        };
        room = rest;
        names.push(name);
    }
    names.join(", ")
}

/// An offer or a processor by its id, as it is typed; anything else with its table.
fn called(entry: &EntryName) -> String {
    if is_named_alone(entry) { entry.id.clone() } else { entry.to_string() }
}

fn is_named_alone(entry: &EntryName) -> bool {
    matches!(entry.table.as_str(), "offers" | "processors")
}
