//! The notes under a table of offers, and the marks that point to them.

use super::cells::marked_cents;
use super::common::{Context, VAT_MARK};
use super::document::{Block, Cell};
use crate::analysis::answer::Quoted;
use crate::analysis::notes::Note;
use std::collections::HashSet;

/// The notes under a table, each once, in the order of the offers. What the catalog says of an offer stands in its
/// quote instead.
pub(super) struct Footnotes(Remarks);

/// Notes under a table, each once: that on an unknown tax basis has a mark, the others have numbers.
#[derive(Default)]
pub(super) struct Remarks {
    vat: Option<String>,
    numbered: Vec<String>,
}

impl Remarks {
    pub(super) fn mark(&mut self, remark: &str) {
        self.vat.get_or_insert_with(|| remark.to_owned());
    }

    /// The number of a note; a new one gets the next.
    pub(super) fn number(&mut self, remark: String) -> usize {
        let index = self.numbered.iter().position(|numbered| *numbered == remark).unwrap_or_else(|| {
            self.numbered.push(remark);
            self.numbered.len() - 1
        });
        index + 1
    }

    pub(super) fn block(self, heading: &str) -> Option<Block> {
        let marked = self.vat.map(|note| (VAT_MARK.to_owned(), note));
        let numbered = self.numbered.into_iter().enumerate().map(|(index, note)| ((index + 1).to_string(), note));
        Block::list(heading, marked.into_iter().chain(numbered))
    }
}

impl Footnotes {
    pub(super) fn new<'q>(context: &Context, answers: impl Iterator<Item = &'q Quoted<'q>>) -> Self {
        let mut notes = Remarks::default();
        let mut seen = HashSet::new();
        for note in answers.flat_map(|answer| &answer.notes) {
            let text = || context.lang.note(context.catalog, note);
            match note {
                Note::Published(_) => {}
                Note::UnknownVat(_) => notes.mark(&text()),
                _ if seen.insert(text()) => notes.numbered.push(text()),
                _ => {}
            }
        }
        Self(notes)
    }

    /// The numbers of the notes on one answer.
    pub(super) fn of(&self, context: &Context, answer: &Quoted) -> Vec<usize> {
        let own: Vec<String> = answer.notes.iter().map(|note| context.lang.note(context.catalog, note)).collect();
        let numbered = &self.0.numbered;
        (1..=numbered.len()).filter(|number| own.contains(&numbered[number - 1])).collect()
    }

    pub(super) fn block(self, heading: &str) -> Option<Block> {
        self.0.block(heading)
    }
}

/// The annual cost, marked where nobody knows whether tax is in it.
pub(super) fn annual(answer: &Quoted) -> Cell {
    marked_cents(answer.annual, is_marked(answer))
}

/// Whether nobody knows if tax is in an amount.
pub(super) fn is_marked(answer: &Quoted) -> bool {
    answer.notes.iter().any(|note| matches!(note, Note::UnknownVat(_)))
}
