//! An answer as it stands, on a sheet of its own: sentences, lists and tables.

use crate::format::cell;
use crate::lang::Lang;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::report::document::{Align, Block, Cell, Fit, Row, Table, Tone};
use crate::report::workbook::sheet::{CellContent, CellStyle, Sheet};

/// How wide the columns of a table are, in characters; the first holds names.
const WIDTHS: [u8; 10] = [36, 16, 16, 16, 16, 16, 16, 16, 16, 16];
/// Sentences are broken after so many characters, and texts beside a label earlier.
const SENTENCE: usize = 120;
const BESIDE_LABEL: usize = 90;

struct AnswerSheet<'a> {
    sheet: Sheet,
    next: u32,
    lang: Lang,
    currency: &'a str,
}

pub(super) fn sheet(blocks: &[Block], currency: &str, lang: Lang) -> Sheet {
    let sheet = Sheet::new(lang.answer_sheet(), &WIDTHS);
    let mut answer = AnswerSheet { sheet: Sheet { is_landscape: true, ..sheet }, next: 0, lang, currency };
    for block in blocks {
        answer.block(block);
    }
    answer.sheet
}

impl AnswerSheet<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.line(text, CellStyle::Title),
            Block::Paragraph(text) => {
                self.broken(text, 0, SENTENCE);
            }
            Block::Table(table) => self.table(table),
            Block::List { heading, items } => self.list(heading, items),
            Block::Snippet(snippet) => self.line(&snippet.what, CellStyle::Plain),
            Block::Plot(_) | Block::Picture(_) | Block::Live(_) | Block::Sheets(_) => return,
        }
        self.next += 1;
    }

    fn line(&mut self, text: &str, style: CellStyle) {
        self.sheet.text(self.next, 0, text, style);
        self.next += 1;
    }

    /// A text on as many rows as it takes.
    fn broken(&mut self, text: &str, column: u16, width: usize) {
        for part in textwrap::wrap(text, width) {
            self.sheet.text(self.next, column, part, CellStyle::Plain);
            self.next += 1;
        }
    }

    fn list(&mut self, heading: &str, items: &[(String, String)]) {
        if !heading.is_empty() {
            self.line(heading, CellStyle::Heading);
        }
        for (label, text) in items {
            if label.is_empty() {
                self.broken(&format!("• {text}"), 0, SENTENCE);
                continue;
            }
            self.sheet.text(self.next, 0, label, CellStyle::Plain);
            self.broken(text, 1, BESIDE_LABEL);
        }
    }

    fn table(&mut self, table: &Table) {
        for (column, head) in (0..).zip(&table.columns) {
            let style = if head.align == Align::Decimal { CellStyle::FigureHeading } else { CellStyle::Heading };
            self.sheet.text(self.next, column, &head.title, style);
        }
        self.next += 1;
        for row in &table.rows {
            self.row(row);
        }
        if let Fit::Marks(legend) = &table.fit {
            self.list("", &legend.meanings);
        }
    }

    fn row(&mut self, row: &Row) {
        let is_total = row.tone == Tone::Total;
        for (column, cell) in (0..).zip(&row.cells) {
            let (content, style) = self.content(cell);
            let style = match style {
                CellStyle::Money if is_total => CellStyle::TotalMoney,
                _ if is_total => CellStyle::Total,
                style => style,
            };
            self.sheet.put(self.next, column, content, style);
        }
        self.next += 1;
    }

    /// A figure as a number where it is one, and as people read it where it is not.
    fn content(&self, cell: &Cell) -> (CellContent, CellStyle) {
        let known = |bounds: &Bounds<Digits>| bounds.known();
        match cell {
            Cell::Empty => (CellContent::Blank, CellStyle::Plain),
            Cell::Money { amount, mark: None } if known(amount).is_some() => {
                let amount = amount.low;
                let style = if amount.decimals > 2 { CellStyle::Price } else { CellStyle::Money };
                (CellContent::Number(amount), style)
            }
            Cell::Number(number) if number.decimals == 0 => (CellContent::Number(*number), CellStyle::Count),
            Cell::Number(number) => (CellContent::Number(*number), CellStyle::Price),
            Cell::Year(year) => (CellContent::Number(Digits::whole(*year as i128)), CellStyle::Count),
            other => (CellContent::Text(cell::text(other, self.lang, self.currency)), CellStyle::Plain),
        }
    }
}
