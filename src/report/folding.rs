//! Long sections, folded to their first items and a line that says how to open them.

use super::document::{Block, Document};
use crate::lang::Lang;

/// A list of more items than this is folded.
const MOST_UNFOLDED: usize = 8;

/// So many items of a folded list are shown.
const SHOWN: usize = 6;

impl Document {
    /// The same answer with its long lists folded. What machines read is whole in any case.
    pub(crate) fn folded(mut self, lang: Lang) -> Self {
        if self.data.is_read_in_parts() {
            fold(&mut self.blocks, lang);
        }
        self
    }
}

/// Folds the long lists of an answer that stand under a heading.
pub(crate) fn fold(blocks: &mut [Block], lang: Lang) {
    for block in blocks {
        if let Block::List { heading, items } = block
            && !heading.is_empty()
            && items.len() > MOST_UNFOLDED
        {
            let hidden = items.len() - SHOWN;
            items.truncate(SHOWN);
            let label = if items.iter().all(|(label, _)| label.is_empty()) { "" } else { "…" };
            items.push((label.to_owned(), lang.folded(hidden)));
        }
    }
}
