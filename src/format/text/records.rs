//! Tables on a page that is too narrow for them: a block of lines for each row, "label: value".

use super::palette::of_tone;
use super::{TextWriter, padded, widest, wrapping};
use crate::report::document::{Cell, Row, Table};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// On a page of fewer columns, a table that is wider than it is written row by row.
pub(super) const NARROW: usize = 60;

impl TextWriter<'_> {
    pub(super) fn records(&self, table: &Table, out: &mut dyn Write) -> io::Result<()> {
        let label = |title: &str| format!("{title}{}", self.style.lang.colon());
        let labels: Vec<String> = table.columns.iter().map(|column| label(&column.title)).collect();
        let widest = widest(&labels);
        for (index, row) in table.rows.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            self.record(&labels, widest, row, out)?;
        }
        Ok(())
    }

    fn record(&self, labels: &[String], widest: usize, row: &Row, out: &mut dyn Write) -> io::Result<()> {
        for (label, cell) in labels.iter().zip(&row.cells).filter(|(_, cell)| !matches!(cell, Cell::Empty)) {
            let label = padded(label, widest) + " ";
            let indent = " ".repeat(label.width());
            let options = wrapping(self.style.width).initial_indent(&label).subsequent_indent(&indent);
            for line in textwrap::wrap(&self.cell(cell), options) {
                writeln!(out, "{}", self.painted(line.trim_end(), of_tone(row.tone)))?;
            }
        }
        Ok(())
    }
}
