//! Statements of payments: CSV from Stripe, `PayPal` or any other, read as it is, in constant memory.

mod amounts;
mod column_words;
pub(crate) mod columns;
mod day_reader;
pub(crate) mod days;
pub(crate) mod decimals;
pub(crate) mod exports;
pub(crate) mod guesses;
pub(crate) mod notation;
pub(crate) mod reason;
pub(crate) mod row;
mod row_cells;
pub(crate) mod row_reader;
mod row_vocabulary;
mod row_words;
pub(crate) mod time_zone;
mod vocabulary;

use super::csv::CsvFile;
use super::csv::blocks::{BLOCK, Blocks};
use super::csv::error::{CsvError, StatementColumnsError};
use columns::{ColumnKind, StatementColumns};
use days::DayOrder;
use exports::DayZone;
use jiff::tz::TimeZone;
use notation::Notation;
use std::io::Read;

/// A statement that is about to be read.
pub struct Statement<R> {
    /// What its columns are.
    pub columns: StatementColumns,
    /// How it is written.
    pub notation: Notation,
    /// Its rows.
    pub blocks: Blocks<R>,
}

/// How to read a statement.
#[derive(Clone, Copy, Debug, Default)]
pub struct StatementOptions<'a> {
    /// `--columns`.
    pub columns: Option<&'a str>,
    /// `--dates`.
    pub days: Option<DayOrder>,
    /// `--time-zone`: the zone whose days count, of times in UTC.
    pub time_zone: Option<&'a TimeZone>,
    /// Whether the day of a payment counts.
    pub needs_date: bool,
    /// Whether the payout of a row counts.
    pub needs_payout: bool,
}

impl<R: Read> Statement<R> {
    /// Opens a statement: reads its heading, and finds out from its first rows how it is written.
    pub fn open(source: R, options: StatementOptions) -> Result<Self, CsvError> {
        let file = CsvFile::open(source, BLOCK)?;
        let names = file.names.clone();
        let columns = match options.columns {
            Some(columns) => StatementColumns::named(names, columns, options.needs_date)?,
            None => StatementColumns::recognize(names, options.needs_date)?,
        };
        let mut notation = Notation::detect(&file, &columns);
        notation.days = options.days.or(notation.days);
        if notation.days.is_none() && options.needs_date {
            return Err(StatementColumnsError::AmbiguousDays(columns.name(ColumnKind::Date).to_owned()).into());
        }
        if options.needs_payout && columns.index(ColumnKind::PayoutId).is_none() {
            return Err(StatementColumnsError::NoPayouts.into());
        }
        let is_local = matches!(columns.zone(), DayZone::Account | DayZone::Column);
        notation.time_zone = options.time_zone.filter(|_| !is_local).cloned();
        Ok(Self { columns, notation, blocks: file.blocks() })
    }
}
