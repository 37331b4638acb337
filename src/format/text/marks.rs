//! A table of marks in a terminal, each in a colour where colours show, and what the marks mean.

use super::palette::of_mark;
use super::table::SPACING;
use super::{TextWriter, padded, widest};
use crate::report::document::{Cell, Legend, Table};
use anstyle::Style as Colour;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

impl TextWriter<'_> {
    pub(super) fn table_of_marks(&self, table: &Table, legend: &Legend, out: &mut dyn Write) -> io::Result<()> {
        let rows: Vec<(&Cell, &[Cell])> = table.rows.iter().filter_map(|row| row.cells.split_first()).collect();
        let titles: Vec<&str> = table.columns.iter().skip(1).map(|column| column.title.as_str()).collect();
        let cells = || rows.iter().flat_map(|(_, cells)| *cells);
        let side = widest(rows.iter().map(|(head, _)| self.cell(head))) + 1;
        let room = self.style.width.saturating_sub(side + 1);
        let width = |detailed| widest(&titles).max(widest(cells().map(|cell| self.mark(cell, detailed)))) + SPACING;
        let detailed = titles.len() * width(true) <= room;
        let width = width(detailed);
        let columns: Vec<usize> = (0..titles.len()).collect();
        for (index, band) in columns.chunks((room / width).max(1)).enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            let titles: String = band.iter().map(|column| padded(titles[*column], width)).collect();
            writeln!(out, "{}", format!("{}{titles}", " ".repeat(side + 1)).trim_end())?;
            writeln!(out, "{}", "─".repeat(side + 1 + width * band.len()))?;
            for (head, cells) in &rows {
                let head = self.cell(head);
                let drawn = |column: &usize| self.drawn(&cells[*column], width, detailed);
                let cells: String = band.iter().map(drawn).collect();
                writeln!(out, "{}", format!("{}{head} {cells}", " ".repeat(side - head.width())).trim_end())?;
            }
        }
        self.legend(&legend.meanings, out)?;
        let is_hidden = |cell: &Cell| matches!(cell, Cell::Mark(mark) if !mark.detail.is_empty());
        if !detailed && cells().any(is_hidden) { writeln!(out, "\n{}", legend.without_detail) } else { Ok(()) }
    }

    fn legend(&self, meanings: &[(String, String)], out: &mut dyn Write) -> io::Result<()> {
        if !meanings.is_empty() {
            writeln!(out)?;
        }
        let widest = widest(meanings.iter().map(|(mark, _)| mark));
        for (index, (mark, meaning)) in meanings.iter().enumerate() {
            let is_letter = mark.chars().all(|c| c.is_ascii_alphanumeric());
            let mark = self.painted(&padded(mark, widest), mark_colour(is_letter.then_some(index)));
            writeln!(out, "  {mark}  {meaning}")?;
        }
        Ok(())
    }

    fn mark(&self, cell: &Cell, detailed: bool) -> String {
        match cell {
            Cell::Mark(mark) if !detailed => mark.symbol.clone(),
            cell => self.cell(cell),
        }
    }

    fn drawn(&self, cell: &Cell, width: usize, detailed: bool) -> String {
        let colour = match cell {
            Cell::Mark(mark) => mark.colour,
            _ => None,
        };
        self.painted(&padded(&self.mark(cell, detailed), width), mark_colour(colour))
    }
}

fn mark_colour(number: Option<usize>) -> Colour {
    number.map_or(Colour::new(), of_mark)
}
