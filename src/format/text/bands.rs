//! A wide table on a page: in as many bands of columns as it takes, on the side that makes it shorter.

use super::table::{SPACING, TextColumn};
use super::widest;
use crate::report::document::Align;
use std::ops::Range;

/// Beyond this many characters a cell is folded.
const WIDEST: usize = 26;

/// A band's head, its rule, and the line that parts it from the next.
const LINES_BESIDE_ROWS: usize = 3;

/// A table whose first column heads its rows.
struct Sheet {
    side: TextColumn,
    columns: Vec<TextColumn>,
}

/// The columns of each band; the first of them heads its rows.
pub(super) fn bands(columns: &[TextColumn], page: usize) -> Vec<Vec<TextColumn>> {
    let Some((side, columns)) = columns.split_first() else { return Vec::new() };
    let upright = Sheet::new(side.cells.clone(), columns.iter().map(|column| (&column.title, column.cells.clone())));
    let transposed = upright.transposed();
    let (ranges, turned) = (upright.ranges(page), transposed.ranges(page));
    if ranges.len() <= 1 || upright.lines(&ranges) <= transposed.lines(&turned) {
        upright.bands(ranges)
    } else {
        transposed.bands(turned)
    }
}

impl Sheet {
    fn new<'a>(heads: Vec<String>, columns: impl Iterator<Item = (&'a String, Vec<String>)>) -> Self {
        let column = |title: &str, cells: Vec<String>| {
            // A title is folded between words, so its longest word counts.
            let width = widest(title.split_whitespace()).max(widest(&cells).min(WIDEST)) + SPACING;
            TextColumn { title: title.to_owned(), cells, align: Align::Left, essential: true, max_width: Some(width) }
        };
        let width = widest(&heads) + SPACING;
        Self {
            side: TextColumn { max_width: Some(width), ..column("", heads) },
            columns: columns.map(|(title, cells)| column(title, cells)).collect(),
        }
    }

    fn transposed(&self) -> Self {
        let heads = self.columns.iter().map(|column| column.title.clone()).collect();
        let row = |index: usize| self.columns.iter().map(|column| column.cells[index].clone()).collect();
        Self::new(heads, self.side.cells.iter().enumerate().map(|(index, head)| (head, row(index))))
    }

    /// The columns of each band: as many as fit, and at least one.
    fn ranges(&self, page: usize) -> Vec<Range<usize>> {
        let width = |column: &TextColumn| column.max_width.unwrap_or_default();
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut room = 0;
        for (index, column) in self.columns.iter().enumerate() {
            match ranges.last_mut() {
                Some(range) if width(column) <= room => range.end = index + 1,
                _ => {
                    ranges.push(index..index + 1);
                    room = page.saturating_sub(width(&self.side));
                }
            }
            room = room.saturating_sub(width(column));
        }
        ranges
    }

    fn lines(&self, ranges: &[Range<usize>]) -> usize {
        ranges.len() * (self.side.cells.len() + LINES_BESIDE_ROWS)
    }

    fn bands(&self, ranges: Vec<Range<usize>>) -> Vec<Vec<TextColumn>> {
        let band = |range: Range<usize>| std::iter::once(&self.side).chain(&self.columns[range]).cloned().collect();
        ranges.into_iter().map(band).collect()
    }
}
