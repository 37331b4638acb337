//! The one table of all answers: typed cells in rows and columns, and what becomes of them on a narrow page.

use crate::analysis::rank_interval::RankInterval;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;

#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub fit: Fit,
}

/// What becomes of a table that is wider than the page.
#[derive(Clone, Debug)]
pub(crate) enum Fit {
    /// Columns that are not essential are left out.
    DropColumns,
    /// Marks lose their details, then the columns are cut into bands. The first column heads the rows of each band.
    Marks(Legend),
}

#[derive(Clone, Debug)]
pub(crate) struct Legend {
    /// Each mark, and what it means.
    pub meanings: Vec<(String, String)>,
    /// What to say where the details of the marks are left out.
    pub without_detail: &'static str,
}

impl Table {
    pub(crate) fn new(columns: Vec<Column>, rows: impl IntoIterator<Item = Row>) -> Self {
        Self { columns, rows: rows.into_iter().collect(), fit: Fit::DropColumns }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub title: String,
    pub align: Align,
    /// Whether it stays where not all columns fit.
    pub essential: bool,
}

impl Column {
    pub(crate) fn new(title: &str, align: Align) -> Self {
        Self { title: title.to_owned(), align, essential: true }
    }

    /// A column that goes where not all columns fit.
    pub(crate) fn spare(title: &str, align: Align) -> Self {
        Self { essential: false, ..Self::new(title, align) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    /// By the decimal mark.
    Decimal,
}

#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// One for each column.
    pub cells: Vec<Cell>,
    pub tone: Tone,
}

impl Row {
    pub(crate) fn new(cells: Vec<Cell>) -> Self {
        Self { cells, tone: Tone::Plain }
    }
}

/// What a row is among the others: colours follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    /// The row that answers the question.
    Best,
    /// A row whose amount is not fully known.
    Open,
    Total,
}

#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Empty,
    /// Nothing applies: a dash.
    None,
    /// Something applies, and nothing is known of it: a question mark.
    Unknown,
    Text(String),
    /// A text that is never shortened.
    Passage(String),
    Money {
        amount: Bounds<Digits>,
        /// The mark of the note that explains the amount.
        mark: Option<&'static str>,
    },
    /// An amount of which only the greatest value is known.
    AtMost(Digits),
    Number(Digits),
    Percent(Bounds<Digits>),
    /// A year of a budget; 1 is the first.
    Year(usize),
    Rank(RankInterval),
    /// The numbers of the notes that belong to the row.
    NoteRefs(Vec<usize>),
    /// A mark that a legend explains.
    Mark(Mark),
}

#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub symbol: String,
    /// What stands beside the symbol where there is room.
    pub detail: String,
    /// The number of its colour.
    pub colour: Option<usize>,
}

impl Cell {
    pub(crate) fn money(amount: Bounds<Digits>) -> Self {
        Self::Money { amount, mark: None }
    }

    pub(crate) fn count(count: u64) -> Self {
        Self::Number(Digits::whole(count.into()))
    }
}
