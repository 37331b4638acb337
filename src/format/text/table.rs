//! Tables in a terminal: the columns that fit.

use super::palette;
use super::records::NARROW;
use super::{TextWriter, padded, widest};
use crate::report::document::{Align, Column, Table, Tone};
use anstyle::Style as Colour;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle};
use std::io::{self, Write};
use std::iter;

/// A rule under the heads, and nothing else.
const PLAIN_TABLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

/// The blanks between two columns.
pub(super) const SPACING: usize = 2;

/// A column as text, its cells already aligned.
#[derive(Clone)]
pub(super) struct TextColumn {
    pub title: String,
    pub cells: Vec<String>,
    pub align: Align,
    pub essential: bool,
}

impl TextWriter<'_> {
    /// All columns, or only the essential ones where not all fit; on a narrow page, a block of lines for each row.
    pub(super) fn fitting_table(&self, table: &Table, out: &mut dyn Write) -> io::Result<()> {
        let mut columns = self.columns(table);
        let width: usize =
            columns.iter().map(|column| widest(column.cells.iter().chain([&column.title])) + SPACING).sum();
        if width > self.style.width && self.style.width < NARROW {
            return self.records(table, out);
        }
        columns.retain(|column| width <= self.style.width || column.essential);
        let tones: Vec<Tone> = table.rows.iter().map(|row| row.tone).collect();
        self.draw(&columns, &tones, out)
    }

    fn columns(&self, table: &Table) -> Vec<TextColumn> {
        let column = |(index, column): (usize, &Column)| {
            let mut cells: Vec<String> = table.rows.iter().map(|row| self.cell(&row.cells[index])).collect();
            if column.align == Align::Decimal {
                cells = aligned(&cells, self.style.lang.decimal_mark());
            }
            let title = column.title.clone();
            TextColumn { title, cells, align: column.align, essential: column.essential }
        };
        table.columns.iter().enumerate().map(column).collect()
    }

    fn draw(&self, columns: &[TextColumn], tones: &[Tone], out: &mut dyn Write) -> io::Result<()> {
        let rows = columns.first().map_or(0, |column| column.cells.len());
        let lines = self.laid_out(columns, rows);
        let colours = iter::once(Colour::new().bold())
            .chain([Colour::new()])
            .chain(tones.iter().map(|tone| palette::of_tone(*tone)));
        // Where a row takes several lines, nobody knows which lines are whose.
        let one_line_each = lines.len() == rows + 2;
        for (line, colour) in lines.iter().zip(colours.chain(iter::repeat(Colour::new()))) {
            let colour = if one_line_each { colour } else { Colour::new() };
            writeln!(out, "{}", self.painted(line.trim_end(), colour))?;
        }
        Ok(())
    }

    fn laid_out(&self, columns: &[TextColumn], rows: usize) -> Vec<String> {
        let mut layout = comfy_table::Table::new();
        layout.load_style(PLAIN_TABLE).set_content_arrangement(ContentArrangement::Dynamic);
        layout.set_width(u16::try_from(self.style.width).unwrap_or(u16::MAX));
        layout.set_header(columns.iter().map(|column| &column.title));
        for row in 0..rows {
            layout.add_row(columns.iter().map(|column| &column.cells[row]));
        }
        for (laid_out, column) in layout.column_iter_mut().zip(columns) {
            if column.align == Align::Decimal {
                laid_out.set_cell_alignment(CellAlignment::Right);
                laid_out.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        layout.lines().collect()
    }
}

/// Numbers padded on the right, so that their decimal marks stand below each other where they end at the right.
fn aligned(texts: &[String], mark: char) -> Vec<String> {
    let parts: Vec<[&str; 3]> = texts.iter().map(|text| parts(text, mark)).collect();
    let [decimals, unit] = [1, 2].map(|index| widest(parts.iter().map(|part| part[index])));
    parts.iter().map(|part| format!("{}{}{}", part[0], padded(part[1], decimals), padded(part[2], unit))).collect()
}

/// A number's whole part, its decimals with their mark, and what follows.
fn parts(text: &str, mark: char) -> [&str; 3] {
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    let (number, after) = text.split_at(end);
    let decimals = number.rfind(|c: char| !c.is_ascii_digit()).filter(|index| number[*index..].starts_with(mark));
    let (whole, decimals) = number.split_at(decimals.unwrap_or(number.len()));
    [whole, decimals, after]
}
