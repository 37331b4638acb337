//! Problems with their place in the file.

use super::problem::{Problem, Severity};
use std::cell::RefCell;
use std::ops::Range;

/// A problem and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where, in bytes of the file.
    pub span: Range<usize>,
    /// The line it begins in, from 1.
    pub line: usize,
    /// The character of that line it begins at, from 1.
    pub column: usize,
}

/// How many problems of one file are kept: beyond, they are counted only.
pub const MOST_KEPT: usize = 1_000;

/// Where problems are collected while a file is read.
#[derive(Debug, Default)]
pub struct Problems {
    found: RefCell<Vec<(Range<usize>, Problem)>>,
    errors: std::cell::Cell<usize>,
    warnings: std::cell::Cell<usize>,
}

/// All problems of a file, in the order of their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The first of them.
    pub shown: Vec<Diagnostic>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
}

impl Problems {
    /// Notes a problem at a place.
    pub fn report(&self, span: Range<usize>, problem: Problem) {
        let count = match problem.severity() {
            Severity::Error => &self.errors,
            Severity::Warning => &self.warnings,
        };
        count.set(count.get() + 1);
        let mut found = self.found.borrow_mut();
        if found.len() < MOST_KEPT {
            found.push((span, problem));
        }
    }

    /// Whether the file cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors.get() > 0
    }

    /// Leaves out what is only the consequence of a syntax error: what a broken line was to give, and the line itself.
    pub fn forget_consequences(&self, text: &str) {
        let mut found = self.found.borrow_mut();
        let before = found.len();
        let line = |span: &Range<usize>| text.get(..span.start).map_or(0, |before| before.matches('\n').count());
        let broken: Vec<usize> = found
            .iter()
            .filter(|(_, problem)| matches!(problem, Problem::Syntax { .. }))
            .map(|(span, _)| line(span))
            .collect();
        if broken.is_empty() {
            return;
        }
        found.retain(|(span, problem)| match problem {
            Problem::Syntax { .. } => true,
            Problem::MissingKey { .. } | Problem::EmptyCatalog {} | Problem::MissingPrice { .. } => false,
            _ => !broken.contains(&line(span)),
        });
        self.errors.set(self.errors.get() - (before - found.len()));
    }

    /// The problems, with their lines and columns.
    #[must_use]
    pub fn located(self, text: &str) -> Diagnostics {
        let mut found = self.found.into_inner();
        found.sort_by(|(one, problem), (two, other)| {
            (one.start, one.end, problem.code()).cmp(&(two.start, two.end, other.code()))
        });
        found.dedup();
        let mut place = Place { offset: 0, line: 1, line_start: 0 };
        let shown = found.into_iter().map(|(span, problem)| place.locate(text, span, problem)).collect();
        Diagnostics { shown, errors: self.errors.get(), warnings: self.warnings.get() }
    }
}

/// A walk through the text that counts its lines once.
struct Place {
    offset: usize,
    line: usize,
    line_start: usize,
}

impl Place {
    fn locate(&mut self, text: &str, span: Range<usize>, problem: Problem) -> Diagnostic {
        let span = on_characters(text, span);
        let passed = &text[self.offset..span.start];
        self.line += passed.matches('\n').count();
        if let Some(last) = passed.rfind('\n') {
            self.line_start = self.offset + last + 1;
        }
        self.offset = span.start;
        let column = text[self.line_start..span.start].chars().count() + 1;
        Diagnostic { problem, line: self.line, column, span }
    }
}

fn on_characters(text: &str, span: Range<usize>) -> Range<usize> {
    let start = character_start(text, span.start);
    start..character_start(text, span.end).max(start)
}

/// Where the character begins that holds the byte at a place, or the end of the text.
#[must_use]
pub fn character_start(text: &str, place: usize) -> usize {
    let place = place.min(text.len());
    (0..=place).rev().find(|place| text.is_char_boundary(*place)).unwrap_or_default()
}
