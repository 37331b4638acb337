//! A grid on a page: in as many bands of columns as it takes, on the side that makes it shorter.

use crate::report::document::{Grid, Table};
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// Beyond this many characters a cell is folded.
const WIDEST: usize = 26;

/// What stands between two columns.
const SPACING: usize = 2;

/// A band's head and the line that parts it from the next.
const LINES_BESIDE_ROWS: usize = 3;

/// Some columns of a grid, each with the width it may take.
pub(super) struct Band {
    pub(super) table: Table,
    pub(super) widths: Vec<usize>,
}

/// The bands that show a grid on a page so wide.
pub(super) fn bands(grid: &Grid, width: usize) -> Vec<Band> {
    let turned = grid.transposed();
    let (upright, on_its_side) = (ranges(grid, width), ranges(&turned, width));
    let lines = |grid: &Grid, ranges: &[Range<usize>]| ranges.len() * (grid.rows.len() + LINES_BESIDE_ROWS);
    if upright.len() <= 1 || lines(grid, &upright) <= lines(&turned, &on_its_side) {
        upright.into_iter().map(|columns| band(grid, columns)).collect()
    } else {
        on_its_side.into_iter().map(|columns| band(&turned, columns)).collect()
    }
}

fn band(grid: &Grid, columns: Range<usize>) -> Band {
    let widths = columns.clone().map(|column| column_width(grid, column));
    Band { widths: std::iter::once(side_width(grid)).chain(widths).collect(), table: grid.table(columns) }
}

/// The columns of each band: as many as fit, and at least one.
fn ranges(grid: &Grid, width: usize) -> Vec<Range<usize>> {
    let side = side_width(grid);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut room = 0;
    for column in 0..grid.columns.len() {
        let wanted = column_width(grid, column);
        match ranges.last_mut() {
            Some(range) if wanted <= room => range.end = column + 1,
            _ => {
                ranges.push(column..column + 1);
                room = width.saturating_sub(side);
            }
        }
        room = room.saturating_sub(wanted);
    }
    ranges
}

fn side_width(grid: &Grid) -> usize {
    grid.rows.iter().map(|row| row.width()).max().unwrap_or_default() + SPACING
}

/// The head is folded between words, so its longest word counts.
fn column_width(grid: &Grid, column: usize) -> usize {
    let head = grid.columns[column].split_whitespace().map(UnicodeWidthStr::width);
    let cells = grid.cells.iter().map(|row| row[column].width().min(WIDEST));
    head.chain(cells).max().unwrap_or_default() + SPACING
}
