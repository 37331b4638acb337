//! Problems with their place in the file.

use super::diagnostic_kind::{DiagnosticKind, Severity};
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: DiagnosticKind,
    /// Where, in bytes of the file.
    pub(crate) span: Range<usize>,
    /// The line it begins in, from 1.
    pub(crate) line: usize,
    /// The character of that line it begins at, from 1.
    pub(crate) column: usize,
}

/// How many problems of one file are kept: beyond, they are counted only.
pub(crate) const MOST_KEPT: usize = 1_000;

/// How many of them a person is shown; a machine gets all that are kept.
pub(crate) const MOST_READ: usize = 200;

/// Where problems are collected while a file is read.
#[derive(Debug, Default)]
pub(crate) struct DiagnosticSink {
    found: RefCell<Vec<Found>>,
    beyond: Cell<Count>,
}

/// A problem and its place in bytes.
type Found = (Range<usize>, DiagnosticKind);

/// All problems of a file, in the order of their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The first of them.
    pub shown: Vec<Diagnostic>,
    /// How many there are.
    pub(crate) count: Count,
}

/// How many problems there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Those that keep the file from being used.
    pub(crate) errors: usize,
    /// Those that do not.
    pub(crate) warnings: usize,
}

impl Count {
    /// All of them.
    pub(crate) fn all(self) -> usize {
        self.errors + self.warnings
    }

    fn add(&mut self, problem: &DiagnosticKind) {
        match problem.severity() {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }
}

impl DiagnosticSink {
    /// Notes a problem at a place.
    pub(crate) fn report(&self, span: Range<usize>, problem: DiagnosticKind) {
        let mut found = self.found.borrow_mut();
        found.push((span, problem));
        if found.len() > 2 * MOST_KEPT {
            self.beyond.set(truncate(&mut found, self.beyond.get()));
        }
    }

    /// Whether there are more problems than anybody reads.
    pub(crate) fn is_crowded(&self) -> bool {
        self.found.borrow().len() >= MOST_READ || self.beyond.get().all() > 0
    }

    /// How many problems there are so far.
    pub(crate) fn count(&self) -> Count {
        let mut count = self.beyond.get();
        for (_, problem) in self.found.borrow().iter() {
            count.add(problem);
        }
        count
    }

    /// Where the syntax errors stand.
    pub(crate) fn syntax_errors(&self) -> Vec<usize> {
        let found = self.found.borrow();
        found
            .iter()
            .filter(|(_, problem)| matches!(problem, DiagnosticKind::Syntax { .. }))
            .map(|(span, _)| span.start)
            .collect()
    }

    /// Keeps the problems that a test approves of.
    pub(crate) fn retain(&self, approve: impl Fn(&Range<usize>, &DiagnosticKind) -> bool) {
        self.found.borrow_mut().retain(|(span, problem)| approve(span, problem));
    }

    /// The problems, with their lines and columns.
    pub(crate) fn located(self, text: &str) -> Diagnostics {
        let mut found = self.found.into_inner();
        let mut count = truncate(&mut found, self.beyond.get());
        for (_, problem) in &found {
            count.add(problem);
        }
        let mut place = Place { offset: 0, line: 1, column: 1 };
        let shown = found.into_iter().map(|(span, problem)| place.locate(text, span, problem)).collect();
        Diagnostics { shown, count }
    }
}

/// Keeps the problems that stand first in the file, each once, and counts the others.
fn truncate(found: &mut Vec<Found>, mut beyond: Count) -> Count {
    found.sort_by(|(one, problem), (two, other)| {
        (one.start, one.end, problem.code()).cmp(&(two.start, two.end, other.code()))
    });
    found.dedup();
    for (_, problem) in found.drain(MOST_KEPT.min(found.len())..) {
        beyond.add(&problem);
    }
    beyond
}

/// A walk through the text that counts its lines, and the characters of each, once.
struct Place {
    offset: usize,
    line: usize,
    column: usize,
}

impl Place {
    fn locate(&mut self, text: &str, span: Range<usize>, problem: DiagnosticKind) -> Diagnostic {
        let span = on_characters(text, span);
        let passed = &text[self.offset..span.start];
        self.line += passed.matches('\n').count();
        self.column = match passed.rsplit_once('\n') {
            Some((_, line)) => line.chars().count() + 1,
            None => self.column + passed.chars().count(),
        };
        self.offset = span.start;
        Diagnostic { problem, line: self.line, column: self.column, span }
    }
}

fn on_characters(text: &str, span: Range<usize>) -> Range<usize> {
    let start = character_start(text, span.start);
    start..character_start(text, span.end).max(start)
}

/// Where the character begins that holds the byte at a place, or the end of the text.
pub(crate) fn character_start(text: &str, place: usize) -> usize {
    let place = place.min(text.len());
    (0..=place).rev().find(|place| text.is_char_boundary(*place)).unwrap_or_default()
}
