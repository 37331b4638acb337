//! Statements of payments: CSV from Stripe, `PayPal` or any other, read as it is, in constant memory.

pub(crate) mod amounts;
pub(crate) mod days;
mod exports;
pub(crate) mod heading;
pub(crate) mod row;
pub(crate) mod row_types;
pub(crate) mod way;

use super::csv::blocks::{BLOCK, Blocks};
use super::csv::{self, OpenError};
use days::DayOrder;
use heading::{Heading, HeadingError, Role};
use std::io::Read;
use way::Way;

/// A statement that is about to be read.
pub struct Statement<R> {
    /// What its columns are.
    pub heading: Heading,
    /// How it is written.
    pub way: Way,
    /// How many lines its heading takes.
    pub heading_lines: u64,
    /// The rows.
    pub blocks: Blocks<R>,
}

/// Why a statement cannot be read at all.
#[derive(Debug)]
pub enum StatementError {
    /// It is not read as CSV.
    Open(OpenError),
    /// Its columns are not those of a statement.
    Heading(HeadingError),
    /// Its days may be read in two ways: the name of their column.
    UndecidedDays(String),
}

/// How to read a statement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading<'a> {
    /// `--columns`.
    pub columns: Option<&'a str>,
    /// `--dates`.
    pub days: Option<DayOrder>,
    /// Whether the day of a payment counts.
    pub needs_date: bool,
}

impl<R: Read> Statement<R> {
    /// Opens a statement: reads its heading, and finds out from its first rows how it is written.
    ///
    /// # Errors
    /// When it is no statement.
    pub fn open(source: R, reading: Reading) -> Result<Self, StatementError> {
        let opened = csv::open(source, BLOCK).map_err(StatementError::Open)?;
        let names = opened.names.clone();
        let heading = match reading.columns {
            Some(columns) => Heading::of_own(names, columns, reading.needs_date),
            None => Heading::recognize(names, reading.needs_date),
        };
        let heading = heading.map_err(StatementError::Heading)?;
        let mut way = Way::told_by(&opened, &heading);
        way.days = reading.days.unwrap_or(way.days);
        if way.days == DayOrder::Undecided && reading.needs_date {
            return Err(StatementError::UndecidedDays(heading.name(Role::Date).to_owned()));
        }
        Ok(Self { heading, way, heading_lines: opened.heading_lines, blocks: opened.blocks() })
    }
}
