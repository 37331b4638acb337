//! A sheet of a workbook: cells by their place, and how they are shown and printed.

use crate::money::digits::Digits;
use std::collections::BTreeMap;

/// Excel takes formulas of so many characters.
const LONGEST_FORMULA: usize = 8_192;

/// A sheet, in the words of a spreadsheet. Rows and columns are counted from 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub name: String,
    /// How wide each column is, in characters.
    pub widths: Vec<u8>,
    pub cells: BTreeMap<(u32, u16), SheetCell>,
    /// The row that heads each printed page.
    pub heading: Option<u32>,
    /// Columns that only calculate.
    pub hidden: Vec<u16>,
    pub is_landscape: bool,
    /// The last column that is printed, where not all are.
    pub printed_to: Option<u16>,
    pub charts: Vec<SheetChart>,
    /// Cells that take one of some words.
    pub choices: Vec<((u32, u16), Vec<String>)>,
    /// Names that formulas call cells by.
    pub names: Vec<(String, (u32, u16))>,
}

#[derive(Clone, Debug)]
pub(crate) struct SheetCell {
    pub content: CellContent,
    pub style: CellStyle,
}

#[derive(Clone, Debug)]
pub(crate) enum CellContent {
    Blank,
    /// Never read as a formula.
    Text(String),
    Number(Digits),
    Link {
        address: String,
        text: String,
    },
    Formula {
        /// With English names of functions, commas between arguments, and no `=`.
        formula: String,
        /// What it comes to as long as nobody changes anything.
        value: CellValue,
    },
}

/// What a formula comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CellValue {
    Blank,
    Text(String),
    Number(Digits),
    /// `NA()`: a chart leaves it out.
    NotAvailable,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CellStyle {
    Plain,
    Title,
    /// The answer in one sentence.
    Conclusion,
    Heading,
    /// A heading over figures.
    FigureHeading,
    /// A heading over a narrow column, from bottom to top.
    TurnedHeading,
    /// Asked of whoever reads.
    Input,
    /// A price that nobody publishes, to be filled in.
    PriceInput,
    Money,
    /// An amount with each of its digits.
    Price,
    Total,
    TotalMoney,
    Count,
    /// A mark in the middle of its cell.
    Mark,
    /// A figure whose formula is longer than spreadsheets take.
    Fixed,
}

/// A chart that follows the cells of one sheet.
#[derive(Clone, Debug)]
pub(crate) struct SheetChart {
    pub title: String,
    /// What it shows, for whoever does not see it.
    pub alt: String,
    pub shape: ChartShape,
    pub series: Vec<ChartSeries>,
    pub across: String,
    pub upwards: String,
    pub at: (u32, u16),
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChartShape {
    Lines,
    /// Bars of which one goes on where another ends.
    StackedBars,
}

/// References to cells.
#[derive(Clone, Debug)]
pub(crate) struct ChartSeries {
    pub name: String,
    pub categories: String,
    pub values: String,
}

impl Sheet {
    pub(crate) fn new(name: &str, widths: &[u8]) -> Self {
        Self { name: name.to_owned(), widths: widths.to_vec(), ..Self::default() }
    }

    pub(crate) fn put(&mut self, row: u32, column: u16, content: CellContent, style: CellStyle) {
        self.cells.insert((row, column), SheetCell { content, style });
    }

    pub(crate) fn text(&mut self, row: u32, column: u16, text: impl Into<String>, style: CellStyle) {
        self.put(row, column, CellContent::Text(text.into()), style);
    }

    pub(crate) fn number(&mut self, row: u32, column: u16, number: Digits, style: CellStyle) {
        self.put(row, column, CellContent::Number(number), style);
    }

    /// A formula; where it is too long for spreadsheets, what it comes to, shown as fixed.
    pub(crate) fn formula(&mut self, row: u32, column: u16, formula: String, value: CellValue, style: CellStyle) {
        if formula.len() > LONGEST_FORMULA {
            let content = match value {
                CellValue::Number(number) => CellContent::Number(number),
                CellValue::Text(text) => CellContent::Text(text),
                CellValue::Blank | CellValue::NotAvailable => CellContent::Blank,
            };
            return self.put(row, column, content, CellStyle::Fixed);
        }
        self.put(row, column, CellContent::Formula { formula, value }, style);
    }

    /// What a formula that stands in a cell comes to.
    pub(crate) fn set_value(&mut self, row: u32, column: u16, value: CellValue) {
        if let Some(SheetCell { content: CellContent::Formula { value: own, .. }, .. }) =
            self.cells.get_mut(&(row, column))
        {
            *own = value;
        }
    }

    /// Column heads, those over figures to the right.
    pub(crate) fn heads(&mut self, row: u32, heads: &[(&str, CellStyle)]) {
        for (column, (head, style)) in (0..).zip(heads) {
            self.text(row, column, *head, *style);
        }
    }

    /// A cell as a formula of any sheet calls it: `'Prices'!$B$3`.
    pub(crate) fn cell(&self, row: u32, column: u16) -> String {
        format!("{}!{}", quoted(&self.name), absolute(row, column))
    }

    /// The cells of a column from one row to another: `'Prices'!$B$3:$B$9`.
    pub(crate) fn column(&self, column: u16, first: u32, last: u32) -> String {
        format!("{}:{}", self.cell(first, column), absolute(last, column))
    }

    /// The cells of a row from one column to another.
    pub(crate) fn row(&self, row: u32, first: u16, last: u16) -> String {
        format!("{}:{}", self.cell(row, first), absolute(row, last))
    }
}

impl CellValue {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn whole(number: impl Into<i128>) -> Self {
        Self::Number(Digits::whole(number.into()))
    }

    pub(crate) fn flag(holds: bool) -> Self {
        Self::whole(i128::from(holds))
    }

    /// A number where there is one, or else a blank.
    pub(crate) fn or_blank(number: Option<Digits>) -> Self {
        number.map_or(Self::Blank, Self::Number)
    }
}

/// A text within a formula.
pub(crate) fn text_of_formula(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// `$B$3`.
pub(crate) fn absolute(row: u32, column: u16) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// The letters of a column: A to Z, then AA.
pub(crate) fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from_digit((rest - 1) % 26 + 10, 36).unwrap_or('a').to_ascii_uppercase());
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{Sheet, letters};

    #[test]
    fn columns_are_counted_in_letters() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_cell_is_called_with_its_sheet() {
        let sheet = Sheet::new("L’an d'avant", &[]);
        assert_eq!(sheet.cell(2, 1), "'L’an d''avant'!$B$3");
    }
}
