//! What an answer comes to, in a sentence that stands first and last.

use super::common::Context;
use super::document::Block;
use crate::analysis::answer::{Quoted, cheapest_known};
use crate::analysis::notes::Note;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;

/// Puts a conclusion behind the title of an answer, and at its end.
pub(super) fn concluded(mut blocks: Vec<Block>, conclusion: Option<String>) -> Vec<Block> {
    if let Some(conclusion) = conclusion {
        let behind_title = usize::from(matches!(blocks.first(), Some(Block::Title(_))));
        blocks.insert(behind_title, Block::Paragraph(conclusion.clone()));
        blocks.push(Block::Paragraph(conclusion));
    }
    blocks
}

/// More rows than this are folded, where not every one is wanted.
const MOST_ROWS: usize = 15;

impl Context<'_> {
    /// How many of some rows are shown.
    pub(super) fn shown_rows(&self, rows: usize) -> usize {
        if self.details { rows } else { rows.min(MOST_ROWS) }
    }

    /// What stands for the rows that are not shown.
    pub(super) fn folded_rows(&self, rows: usize) -> Option<Block> {
        let hidden = rows - self.shown_rows(rows);
        (hidden > 0).then(|| Block::Paragraph(self.lang.folded(hidden)))
    }

    /// Who is cheapest of some answers in order, on what conditions, and who could cost less.
    pub(super) fn cheapest_in_words(&self, answers: &[&Quoted]) -> Option<String> {
        let lang = self.lang;
        let quoted: Vec<Quoted> = answers.iter().map(|answer| (*answer).clone()).collect();
        let name = |answer: &&Quoted| answer.offer.published.name.clone();
        let Some(least) = cheapest_known(&quoted).map(|answer| answer.annual.low) else {
            return (!answers.is_empty()).then(|| lang.no_price_fully_known().to_owned());
        };
        let is_cheapest = |answer: &&&Quoted| answer.annual == Bounds::exactly(least);
        let could = |answer: &&&Quoted| answer.annual.is_open() && answer.annual.low < least;
        let cheapest: Vec<&Quoted> = answers.iter().filter(is_cheapest).copied().collect();
        let surely = |answer: &&&Quoted| answer.annual.is_open() && answer.annual.high.is_some_and(|most| most < least);
        let less: Vec<String> = answers.iter().filter(surely).map(name).collect();
        let open: Vec<String> = answers.iter().filter(could).filter(|answer| !surely(answer)).map(name).collect();
        let names: Vec<String> = cheapest.iter().map(name).collect();
        let amount = lang.cents(Bounds::<Money>::exactly(least), &self.catalog.currency);
        let contested = !open.is_empty() || !less.is_empty();
        let mut sentences = vec![lang.cheapest_is(&names, &amount, contested)];
        if let [only] = cheapest[..] {
            let conditions = only.notes.iter().filter(|note| matches!(note, Note::Conditions(_)));
            sentences.extend(conditions.map(|note| lang.note(self.catalog, note)));
        }
        sentences.extend((!less.is_empty()).then(|| lang.surely_costs_less(&less)));
        sentences.extend((!open.is_empty()).then(|| lang.could_cost_less(&open)));
        Some(sentences.join(" "))
    }
}
