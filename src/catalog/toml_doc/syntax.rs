//! Syntax errors: one a line, with what was probably meant, and without what only follows from them.

use super::hint::{hint, place};
use crate::catalog::diagnostic::{DiagnosticSink, MOST_KEPT, character_start};
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::money::number::NumberError;
use std::ops::Range;
use toml::de::{DeTable, Error};

/// A file up to this size is read whole, whatever is wrong with it.
const SMALL: usize = 1024 * 1024;

/// As much of a file as is worth reading: of a large one with more errors than are kept, the part that has them. The
/// parser keeps each error it finds, and millions of them would fill the memory.
pub(crate) fn worth_reading(text: &str) -> &str {
    if text.len() <= SMALL {
        return text;
    }
    let first = &text[..character_start(text, SMALL)];
    let hopeless = |part: &&str| DeTable::parse_recoverable(part).1.len() > MOST_KEPT;
    [Some(first), until_too_many_slips(text)].into_iter().flatten().find(hopeless).unwrap_or(text)
}

/// The beginning of a text up to where twice as many lines as there are errors kept do not look like TOML.
fn until_too_many_slips(text: &str) -> Option<&str> {
    let (mut slips, mut end) = (0, 0);
    for line in text.split_inclusive(['\n', '\r']) {
        let alone = line.ends_with('\r') && !text[end + line.len()..].starts_with('\n');
        let content = line.trim();
        let odd = !content.is_empty() && !content.starts_with('#') && hint(content).is_some();
        slips += usize::from(alone || odd);
        end += line.len();
        if slips > 2 * MOST_KEPT {
            return Some(&text[..end]);
        }
    }
    None
}

/// Reports the first syntax error of each line.
pub(super) fn report(text: &str, mut errors: Vec<Error>, problems: &DiagnosticSink) {
    let too_deep = if errors.iter().any(|error| error.span().is_none()) { deepest(text) } else { 0 };
    let start_of = |error: &Error| error.span().map_or(too_deep, |span| span.start.min(text.len()));
    errors.sort_by_key(start_of);
    let mut line_end = None;
    for error in errors {
        let start = start_of(&error);
        let span = error.span().unwrap_or(start..start);
        if line_end.is_some_and(|end| start <= end) {
            continue;
        }
        let line = line_at(text, start);
        line_end = Some(line.end);
        let message = error.message().to_owned();
        let content = text.get(line.clone()).unwrap_or_default();
        let slip = if is_about_depth(&message) { None } else { hint(content) };
        let place = slip.as_ref().and_then(|slip| place(content, slip));
        let span = place.map_or(span, |place| line.start + place.start..line.start + place.end);
        problems.report(span, DiagnosticKind::Syntax { message, slip });
    }
}

/// Nothing in the line itself is wrong then.
fn is_about_depth(message: &str) -> bool {
    message.contains("recurs")
}

/// Where the first line begins that nests too deeply: the parser does not say.
fn deepest(text: &str) -> usize {
    let levels = |line: &str| line.bytes().filter(|byte| matches!(byte, b'.' | b'[' | b'{')).take(100).count();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if levels(line) > 80 {
            return offset;
        }
        offset += line.len();
    }
    0
}

/// Leaves out what only follows from a syntax error: what else stands in its line, what its section lacks, and all of a
/// section whose header is broken.
pub(super) fn forget_consequences(text: &str, problems: &DiagnosticSink) {
    let broken = BrokenLines::of(text, problems);
    if broken.lines.is_empty() {
        return;
    }
    problems.retain(|span, problem| match problem {
        DiagnosticKind::Syntax { .. } => !broken.is_below_a_broken_header(span),
        DiagnosticKind::MissingKey { .. } | DiagnosticKind::MissingPrice { .. } | DiagnosticKind::EmptyCatalog {} => {
            !broken.is_in_a_broken_section(span)
        }
        DiagnosticKind::MissingVatRate {} | DiagnosticKind::BadNumber { why: NumberError::OtherCurrency, .. }
            if broken.is_in_the_top() =>
        {
            false
        }
        DiagnosticKind::UnknownService { .. } if broken.is_in("services") => false,
        DiagnosticKind::UnknownMeter { .. } if broken.is_in("meters") => false,
        DiagnosticKind::UnknownCurrency { .. } if broken.is_in("exchange") => false,
        _ => !broken.is_in_a_broken_line(span) && !broken.is_below_a_broken_header(span),
    });
}

/// The lines with a syntax error, in order, and the places where sections begin.
struct BrokenLines<'t> {
    text: &'t str,
    lines: Vec<Range<usize>>,
    sections: Vec<usize>,
}

impl<'t> BrokenLines<'t> {
    fn of(text: &'t str, problems: &DiagnosticSink) -> Self {
        let lines: Vec<_> =
            problems.syntax_errors().into_iter().map(|offset| line_at(text, offset.min(text.len()))).collect();
        let sections = if lines.is_empty() { Vec::new() } else { sections(text) };
        Self { text, lines, sections }
    }

    fn is_in_a_broken_line(&self, span: &Range<usize>) -> bool {
        self.lines.iter().any(|line| line.start <= span.start && span.start <= line.end)
    }

    /// A section goes from its header to the next.
    fn section(&self, offset: usize) -> Range<usize> {
        let next = self.sections.partition_point(|start| *start <= offset);
        let start = next.checked_sub(1).map_or(0, |this| self.sections[this]);
        start..self.sections.get(next).copied().unwrap_or(usize::MAX)
    }

    fn is_in_a_broken_section(&self, span: &Range<usize>) -> bool {
        let section = self.section(span.start);
        self.lines.iter().any(|line| section.contains(&line.start))
    }

    /// Whether a line is broken above every header.
    fn is_in_the_top(&self) -> bool {
        let first = self.sections.first().copied().unwrap_or(usize::MAX);
        self.lines.iter().any(|line| line.start < first)
    }

    /// Whether what another section declares is in a broken line, or in a table that a broken line holds.
    fn is_in(&self, declaring: &str) -> bool {
        let declares = |line: &Range<usize>| {
            let header = self.text[self.section(line.start).start..].trim_start().trim_start_matches('[').trim_start();
            header.starts_with(declaring)
        };
        self.is_in_the_top() || self.lines.iter().any(declares)
    }

    fn is_below_a_broken_header(&self, span: &Range<usize>) -> bool {
        let section = self.section(span.start);
        let header = self.lines.iter().find(|line| line.start == section.start);
        self.sections.contains(&section.start) && header.is_some_and(|header| header.end < span.start)
    }
}

fn sections(text: &str) -> Vec<usize> {
    let mut offset = 0;
    let mut sections = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            sections.push(offset);
        }
        offset += line.len();
    }
    sections
}

/// The line that holds an offset, without its end. An error may stand right behind the last character of its line.
fn line_at(text: &str, offset: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let within_line_end = bytes.get(offset) == Some(&b'\n') && offset > 0 && bytes[offset - 1] == b'\r';
    let offset = if within_line_end { offset - 1 } else { offset };
    let start = bytes[..offset].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = bytes[offset..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| offset + length);
    start..end
}
