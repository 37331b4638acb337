//! What is wrong with a catalog, laid out: each position with its line, a caret and what to do.

use super::check_groups;
use super::data::Data;
use super::data::check::CheckData;
use super::document::{Block, Document, Snippet};
use crate::catalog::diagnostic::{Diagnostic, Diagnostics, MOST_READ, character_start};
use crate::catalog::diagnostic_kind::Severity;
use crate::lang::Lang;
use std::ops::Range;

/// Bytes of a line that are shown before and after a position: a line may be megabytes long.
const MOST_AROUND: usize = 200;

/// Bytes that are marked: a reader looks for where the fault begins.
const MOST_MARKED: usize = 60;

/// Warnings up to so many are each shown in full.
const MOST_IN_FULL: usize = 5;

/// What a person asked to have checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Checked<'a> {
    pub file: &'a str,
    pub text: &'a str,
    pub diagnostics: &'a Diagnostics,
    /// The command that checked the whole catalog; none where offers are named, which are shown in full.
    pub command: Option<&'a str>,
}

pub(crate) fn document(lang: Lang, checked: &Checked) -> Document {
    let Checked { file, text, diagnostics, command } = *checked;
    let crowded = diagnostics.count.errors == 0 && diagnostics.count.warnings > MOST_IN_FULL;
    let mut blocks = match command {
        Some(command) if crowded => check_groups::blocks(lang, diagnostics, command),
        _ => snippets(lang, file, text, diagnostics, &[Severity::Error, Severity::Warning]),
    };
    blocks.push(Block::Paragraph(lang.check_summary(file, diagnostics)));
    Document { blocks, data: Data::Check(CheckData::new(lang, diagnostics)), currency: String::new() }
}

/// Only what keeps a catalog from being used.
pub(crate) fn errors(lang: Lang, file: &str, text: &str, diagnostics: &Diagnostics) -> Vec<Block> {
    let mut blocks = snippets(lang, file, text, diagnostics, &[Severity::Error]);
    blocks.push(Block::Paragraph(lang.check_summary(file, diagnostics)));
    blocks
}

fn snippets(lang: Lang, file: &str, text: &str, diagnostics: &Diagnostics, severities: &[Severity]) -> Vec<Block> {
    let wanted = |diagnostic: &&Diagnostic| severities.contains(&diagnostic.problem.severity());
    let shown = diagnostics.shown.iter().filter(wanted).take(MOST_READ);
    let mut blocks: Vec<Block> =
        shown.map(|diagnostic| Block::Snippet(snippet(file, text, Located::new(lang, diagnostic)))).collect();
    let beyond = diagnostics.count.all() - blocks.len();
    if beyond > 0 {
        blocks.push(Block::Paragraph(lang.not_shown(beyond)));
    }
    blocks
}

/// What is wrong with a file, in words, and where.
pub(super) struct Located {
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    pub(super) what: String,
    /// What to write instead, where that is not said already.
    pub(super) instead: String,
    pub(super) line: usize,
    /// In bytes of the file.
    pub(super) span: Range<usize>,
}

impl Located {
    pub(super) fn new(lang: Lang, diagnostic: &Diagnostic) -> Self {
        let message = lang.problem(&diagnostic.problem);
        Self {
            severity: diagnostic.problem.severity(),
            code: diagnostic.problem.code(),
            what: message.title,
            instead: message.help,
            line: diagnostic.line,
            span: diagnostic.span.clone(),
        }
    }
}

pub(super) fn snippet(file: &str, text: &str, found: Located) -> Snippet {
    let around = around(text, &found.span);
    let end = found.span.end.min(around.end).min(found.span.start + MOST_MARKED);
    let end = character_start(text, end).max(found.span.start);
    Snippet {
        severity: found.severity,
        code: found.code,
        what: found.what,
        instead: found.instead,
        file: file.to_owned(),
        span: found.span.start - around.start..end - around.start,
        excerpt: text[around].to_owned(),
        first_line: found.line,
    }
}

/// The line in which a fault begins, or a part of it where the line is very long.
fn around(text: &str, span: &Range<usize>) -> Range<usize> {
    let line_start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[span.start..].find(['\r', '\n']).map_or(text.len(), |length| span.start + length);
    let start = character_start(text, line_start.max(span.start.saturating_sub(MOST_AROUND)));
    let end = character_start(text, line_end.min(span.start + MOST_AROUND));
    start..end.max(span.start)
}
