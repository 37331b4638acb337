//! One record of CSV, and its cells as they were written.

use super::encoding::text_of;
use std::borrow::Cow;

/// A row, or a heading: its cells, and how many lines of the file it takes.
#[derive(Debug)]
pub struct Record<'b, 'e> {
    pub(super) block: &'b [u8],
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) ends: &'e [usize],
    /// More than one where a quoted cell holds a line end.
    pub lines: u64,
    /// Whether a quotation mark is not closed where its cell ends: then the line ends where its line of the file does.
    pub unclosed: bool,
}

impl<'b> Record<'b, '_> {
    /// Where the next one begins in the block.
    pub(super) fn end(&self) -> usize {
        self.end
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing is written on it.
    pub fn is_empty(&self) -> bool {
        self.ends.len() == 1 && self.ends[0] == self.start
    }

    /// Whether none of its cells holds anything.
    #[inline]
    pub fn is_blank(&self) -> bool {
        (0..self.len()).all(|index| self.cell(index).is_empty())
    }

    /// A cell without its outer quotation marks and spaces; nothing beyond the last.
    #[inline]
    pub fn cell(&self, index: usize) -> &'b [u8] {
        match self.raw(index) {
            [b'"', inside @ .., b'"'] => inside.trim_ascii(),
            raw @ ([b' ' | b'\t', ..] | [.., b' ' | b'\t']) => raw.trim_ascii(),
            raw => raw,
        }
    }

    /// The text of a cell as it was written; nothing beyond the last.
    pub fn text(&self, index: usize) -> Cow<'b, str> {
        match self.raw(index) {
            [b'"', inside @ .., b'"'] => unescaped(inside),
            raw => text_of(raw),
        }
    }

    #[inline]
    fn raw(&self, index: usize) -> &'b [u8] {
        let start = if index == 0 { self.start } else { self.ends.get(index - 1).map_or(0, |end| end + 1) };
        self.ends.get(index).map_or(&[], |end| &self.block[start..*end])
    }
}

/// The text of a cell, with its doubled quotation marks halved.
pub(crate) fn unescaped(cell: &[u8]) -> Cow<'_, str> {
    let text = text_of(cell);
    if text.contains("\"\"") { Cow::Owned(text.replace("\"\"", "\"")) } else { text }
}
