//! Why a CSV file, or one of its rows, cannot be read.

use crate::input::amount::LevelError;
use crate::input::localized::Localized;
use crate::money::cents::CentsError;
use jiff::civil::Date;
use std::io;

/// Why a file is not read, or not read any further.
#[derive(Debug)]
pub enum CsvError {
    Unreadable(io::Error),
    Empty,
    /// Two bytes for each character.
    Utf16,
    /// A spreadsheet's own file.
    Spreadsheet,
    /// Lines that end with a carriage return alone, as those of old Macs did.
    OldLineEnds,
    /// The line of this number is longer than any may be.
    LongLine(u64),
    /// A quotation mark is not closed in the heading, which stands on the line of this number.
    UnclosedHeading(u64),
    Statement(StatementColumnsError),
    Associations(AssociationColumnsError),
}

/// Why the columns of a file are not those of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatementColumnsError {
    /// No export is known with these columns.
    UnknownExport(Vec<String>),
    /// A known export, known by some columns, lacks this one, which whoever exports may have had to choose.
    Missing { export: Localized, known_by: &'static [&'static str], column: &'static str, is_chosen: bool },
    /// A known export in which there is nothing to audit: why, and what to export instead.
    NothingToAudit { export: Localized, why: Localized, instead: Localized },
    /// Two columns have this name.
    Duplicate(String),
    /// This part of `--columns` cannot be read.
    Notation(String),
    /// `--columns` names a column that does not exist: its name, and those there are.
    NoColumn(String, Vec<String>),
    /// `--columns` names this column for two things.
    UsedTwice(String),
    /// `--columns` names two columns for this.
    NamedTwice(String),
    /// `--columns` names no column for this.
    NotNamed(&'static str),
    /// The days of this column may begin with the day or with the month.
    AmbiguousDays(String),
    /// No column says of which payout a row is part.
    NoPayouts,
}

/// Why the columns of a file are not those of a file of associations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssociationColumnsError {
    /// These two columns say the same.
    SameMeaning(String, String),
    /// This column counts storage in another unit than gigabytes.
    OtherUnit(String),
    /// None of these columns says how much is used.
    NoUsage(Vec<String>),
}

/// Why a row is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowError {
    /// It has another number of cells than the heading has columns.
    CellCount {
        cells: usize,
        columns: usize,
    },
    UnclosedQuote,
    /// A cell is not what its column should hold; `text` is what it holds.
    Cell {
        column: String,
        text: String,
        error: CellError,
    },
}

/// Why a cell is not what its column should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellError {
    Amount(CentsError),
    Day,
    /// A spreadsheet's number of a day, which stands for this one.
    SerialDay(Date),
    Level(LevelError),
}

impl RowError {
    /// The word for it in machine formats.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::CellCount { .. } => "ragged",
            Self::UnclosedQuote => "unclosed_quote",
            Self::Cell { error: CellError::Amount(_) | CellError::Level(_), .. } => "bad_number",
            Self::Cell { error: CellError::Day | CellError::SerialDay(_), .. } => "bad_date",
        }
    }
}

impl From<StatementColumnsError> for CsvError {
    fn from(error: StatementColumnsError) -> Self {
        Self::Statement(error)
    }
}

impl From<AssociationColumnsError> for CsvError {
    fn from(error: AssociationColumnsError) -> Self {
        Self::Associations(error)
    }
}
