//! What is wrong with a file, each problem with its place.

use super::diagnostic_kind::{DiagnosticKind, Severity};
use super::entries::{Entries, EntryName, EntrySelection};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub problem: DiagnosticKind,
    /// Where, in bytes of the file.
    pub(crate) span: Range<usize>,
    /// The line it begins in, from 1.
    pub(crate) line: usize,
    /// The character of that line it begins at, from 1.
    pub(crate) column: usize,
    /// The offer, the processor or other entry that it is on, once that is looked for.
    pub(crate) entry: Option<EntryName>,
}

/// How many problems of one file are kept: beyond, they are counted only.
pub(crate) const MOST_KEPT: usize = 1_000;

/// How many of them a person is shown; a machine gets all that are kept.
pub(crate) const MOST_READ: usize = 200;

/// Where problems are collected while a file is read.
#[derive(Debug, Default)]
pub(crate) struct DiagnosticSink {
    kept: RefCell<Vec<SpannedProblem>>,
    /// Those that are not kept.
    beyond: Cell<DiagnosticCount>,
    selection: Option<(Rc<Entries>, EntrySelection)>,
    /// How many are not on what is selected.
    left_out: Cell<usize>,
}

#[derive(Debug, PartialEq, Eq)]
struct SpannedProblem {
    span: Range<usize>,
    problem: DiagnosticKind,
}

/// All problems of a file, in the order of their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// The first thousand of them.
    pub shown: Vec<Diagnostic>,
    pub(crate) count: DiagnosticCount,
    /// How many more there are on what was not selected.
    pub(crate) left_out: usize,
}

impl Diagnostics {
    /// Names the entry that each of them is on.
    pub(crate) fn with_entries(mut self, entries: &Entries) -> Self {
        for diagnostic in &mut self.shown {
            diagnostic.entry = entries.at(diagnostic.span.start).cloned();
        }
        self
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DiagnosticCount {
    /// Those that keep the file from being used.
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
}

impl DiagnosticCount {
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
    /// One that keeps only what is on some entries.
    pub(crate) fn selecting(entries: Rc<Entries>, selection: Option<EntrySelection>) -> Self {
        Self { selection: selection.map(|selection| (entries, selection)), ..Self::default() }
    }

    pub(crate) fn report(&self, span: Range<usize>, problem: DiagnosticKind) {
        let selected = |(entries, selection): &(Rc<Entries>, EntrySelection)| selection.reaches(entries.at(span.start));
        if !self.selection.as_ref().is_none_or(selected) {
            self.left_out.set(self.left_out.get() + 1);
            return;
        }
        let mut kept = self.kept.borrow_mut();
        kept.push(SpannedProblem { span, problem });
        if kept.len() > 2 * MOST_KEPT {
            self.beyond.set(truncate(&mut kept, self.beyond.get()));
        }
    }

    /// Whether there are more problems than anybody reads.
    pub(crate) fn is_crowded(&self) -> bool {
        self.kept.borrow().len() >= MOST_READ || self.beyond.get().all() > 0
    }

    /// How many problems there are so far.
    pub(crate) fn count(&self) -> DiagnosticCount {
        let mut count = self.beyond.get();
        for kept in self.kept.borrow().iter() {
            count.add(&kept.problem);
        }
        count
    }

    /// Where the syntax errors begin, in bytes of the file.
    pub(crate) fn syntax_errors(&self) -> Vec<usize> {
        let is_syntax = |kept: &&SpannedProblem| matches!(kept.problem, DiagnosticKind::Syntax { .. });
        self.kept.borrow().iter().filter(is_syntax).map(|kept| kept.span.start).collect()
    }

    pub(crate) fn retain(&self, keep: impl Fn(&Range<usize>, &DiagnosticKind) -> bool) {
        self.kept.borrow_mut().retain(|kept| keep(&kept.span, &kept.problem));
    }

    /// The problems, with their lines and columns in the text that was read.
    pub(crate) fn located(self, text: &str) -> Diagnostics {
        let left_out = self.left_out.get();
        let mut kept = self.kept.into_inner();
        let mut count = truncate(&mut kept, self.beyond.get());
        for kept in &kept {
            count.add(&kept.problem);
        }
        let mut position = Position { offset: 0, line: 1, column: 1 };
        let shown = kept.into_iter().map(|kept| position.locate(text, kept)).collect();
        Diagnostics { shown, count, left_out }
    }
}

/// Keeps the problems that stand first in the file, each once, and counts the others.
fn truncate(kept: &mut Vec<SpannedProblem>, mut beyond: DiagnosticCount) -> DiagnosticCount {
    fn key(kept: &SpannedProblem) -> (usize, usize, &'static str) {
        (kept.span.start, kept.span.end, kept.problem.code())
    }
    kept.sort_by_key(key);
    kept.dedup();
    for left_out in kept.drain(MOST_KEPT.min(kept.len())..) {
        beyond.add(&left_out.problem);
    }
    beyond
}

/// A position that only moves forward, so that lines and characters are counted once.
struct Position {
    offset: usize,
    line: usize,
    column: usize,
}

impl Position {
    fn locate(&mut self, text: &str, SpannedProblem { span, problem }: SpannedProblem) -> Diagnostic {
        let span = on_characters(text, span);
        let passed = &text[self.offset..span.start];
        self.line += passed.matches('\n').count();
        self.column = match passed.rsplit_once('\n') {
            Some((_, line)) => line.chars().count() + 1,
            None => self.column + passed.chars().count(),
        };
        self.offset = span.start;
        Diagnostic { problem, line: self.line, column: self.column, span, entry: None }
    }
}

fn on_characters(text: &str, span: Range<usize>) -> Range<usize> {
    let start = character_start(text, span.start);
    start..character_start(text, span.end).max(start)
}

/// Where the character begins that holds the byte at an offset, or the end of the text.
pub(crate) fn character_start(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|offset| text.is_char_boundary(*offset)).unwrap_or_default()
}
