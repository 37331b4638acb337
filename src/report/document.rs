//! An answer ready to be written: blocks for people, data for machines, both of the same typed cells.

use super::data::Data;
use crate::catalog::diagnostic_kind::Severity;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use std::ops::Range;

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// What people read.
    pub blocks: Vec<Block>,
    /// What machines read.
    pub data: Data,
    /// The currency of its amounts.
    pub currency: String,
}

/// A part of an answer for people.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// What it is about.
    Title(String),
    /// Some sentences.
    Paragraph(String),
    /// Figures in columns.
    Table(Table),
    /// Lines over a range of numbers.
    Plot(Plot),
    /// Marks in rows and columns.
    Map(Map),
    /// What two lists come to, pair by pair.
    Grid(Grid),
    /// Lines with a label each, under a heading.
    List {
        /// What they have in common.
        heading: String,
        /// The label and the text of each; labels are aligned.
        items: Vec<(String, String)>,
    },
    /// A place in a file where something is wrong.
    Snippet(Snippet),
}

/// Figures in columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The heads.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A text for each pair of two lists: either list may stand at the side, as the page has room.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// What stands at the side.
    pub rows: Vec<String>,
    /// What stands at the head.
    pub columns: Vec<String>,
    /// A text for each row and column.
    pub cells: Vec<Vec<String>>,
}

impl Grid {
    /// The same grid on its side.
    pub(crate) fn transposed(&self) -> Self {
        let column = |place: usize| self.cells.iter().map(|row| row[place].clone()).collect();
        let cells = (0..self.columns.len()).map(column).collect();
        Self { rows: self.columns.clone(), columns: self.rows.clone(), cells }
    }

    /// Some of its columns, as a table.
    pub(crate) fn table(&self, columns: Range<usize>) -> Table {
        let heads = self.columns[columns.clone()].iter().map(|head| Column::new(head, Align::Left));
        let heads = std::iter::once(Column::new("", Align::Left)).chain(heads).collect();
        let row = |(head, cells): (&String, &Vec<String>)| {
            let cells = std::iter::once(head).chain(&cells[columns.clone()]).cloned().map(Cell::Text);
            Row { cells: cells.collect(), tone: Tone::Plain }
        };
        Table { columns: heads, rows: self.rows.iter().zip(&self.cells).map(row).collect() }
    }
}

/// Lines over a range of numbers; amounts are in the smallest unit of money.
#[derive(Clone, Debug)]
pub(crate) struct Plot {
    /// The lines.
    pub curves: Vec<PlotCurve>,
    /// The points where two lines cross.
    pub marks: Vec<(u64, i128)>,
    /// The letter and the name of each line, then what else is marked.
    pub legend: Vec<(String, String)>,
    /// The first number.
    pub from: u64,
    /// The last number.
    pub to: u64,
    /// The lowest amount.
    pub lowest: i128,
    /// The highest amount.
    pub highest: i128,
    /// The first number, in words.
    pub first: String,
    /// The last number, in words.
    pub last: String,
    /// The lowest amount, in words.
    pub least: String,
    /// The highest amount, in words.
    pub most: String,
}

/// A line, with gaps where there is no amount.
#[derive(Clone, Debug)]
pub(crate) struct PlotCurve {
    /// Its parts: numbers and amounts.
    pub runs: Vec<Vec<(u64, i128)>>,
}

/// Marks in rows and columns, with what they mean.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    /// What stands at the side.
    pub rows: Vec<String>,
    /// What stands at the head.
    pub columns: Vec<String>,
    /// A cell for each row and column.
    pub cells: Vec<Vec<MapCell>>,
    /// What each mark means.
    pub legend: Vec<(String, String)>,
    /// What to say where the details have no room.
    pub without_detail: &'static str,
}

/// A cell of a map.
#[derive(Clone, Debug)]
pub(crate) struct MapCell {
    /// What one sees.
    pub mark: String,
    /// What stands beside it where there is room.
    pub detail: String,
    /// The number of its colour.
    pub colour: Option<usize>,
}

impl Map {
    /// The same as a grid of texts.
    pub(crate) fn grid(&self) -> Grid {
        let text = |cell: &MapCell| format!("{} {}", cell.mark, cell.detail).trim_end().to_owned();
        let cells = self.cells.iter().map(|row| row.iter().map(text).collect()).collect();
        Grid { rows: self.rows.clone(), columns: self.columns.clone(), cells }
    }
}

/// The head of a column.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// Its words.
    pub title: String,
    /// How its cells stand below each other.
    pub align: Align,
    /// Whether it stays where there is no room for all.
    pub essential: bool,
}

impl Column {
    /// A column that stays.
    pub(crate) fn new(title: &str, align: Align) -> Self {
        Self { title: title.to_owned(), align, essential: true }
    }

    /// A column for information.
    pub(crate) fn spare(title: &str, align: Align) -> Self {
        Self { essential: false, ..Self::new(title, align) }
    }
}

/// How cells stand below each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    /// By their beginning.
    Left,
    /// By their decimal mark.
    Decimal,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// What the row is among the others.
    pub tone: Tone,
}

/// What a row is among the others: colours follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// One of many.
    Plain,
    /// The answer.
    Best,
    /// Not fully known.
    Open,
    /// The sum.
    Total,
}

/// A typed value in a table.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    /// Words.
    Text(String),
    /// What is known of an amount of money.
    Money(Bounds<Digits>),
    /// The same, with a mark that a note explains.
    MarkedMoney(Bounds<Digits>, &'static str),
    /// A number with every digit.
    Number(Digits),
    /// An interval of ranks.
    Rank(usize, usize),
    /// References to notes, by number.
    Marks(Vec<usize>),
}

impl Cell {
    /// Nothing to say.
    pub(crate) fn empty() -> Self {
        Self::Text(String::new())
    }
}

/// A place in a file where something is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Snippet {
    /// Whether the file can be used all the same.
    pub severity: Severity,
    /// The stable word for the problem.
    pub code: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub instead: String,
    /// The file.
    pub file: String,
    /// The lines around the place.
    pub excerpt: String,
    /// The number of the first of these lines.
    pub first_line: usize,
    /// The place within them, in bytes.
    pub span: Range<usize>,
}
