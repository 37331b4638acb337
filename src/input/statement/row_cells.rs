//! The cells of a row of a statement, by what their columns say.

use super::amounts::read_cents;
use super::columns::{ColumnKind, StatementColumns};
use super::notation::Notation;
use crate::input::csv::encoding::text_of;
use crate::input::csv::error::{CellError, RowError};
use crate::input::csv::record::{Record, unescaped};
use crate::money::cents::{CentsError, WholeCents};
use crate::money::currency::{is_number_of, stands_for};

/// How many characters of a cell are kept to be told: thousands of findings must fit into memory.
const LONGEST_KEPT: usize = 1_000;

/// Reads the cells of rows. Errors are boxed: every cell of millions of rows passes through their room.
pub(super) struct RowCells<'a> {
    pub columns: &'a StatementColumns,
    pub notation: &'a Notation,
    /// The expected currency, in small letters and in capitals.
    currency: [String; 2],
}

impl<'a> RowCells<'a> {
    pub(super) fn new(columns: &'a StatementColumns, notation: &'a Notation, currency: &str) -> Self {
        Self { columns, notation, currency: [currency.to_lowercase(), currency.to_uppercase()] }
    }

    /// What a cell says, to be told later.
    pub(super) fn text(&self, record: &Record, kind: ColumnKind) -> String {
        let text = unescaped(self.cell(record, kind));
        match text.char_indices().nth(LONGEST_KEPT) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.into_owned(),
        }
    }

    #[inline]
    pub(super) fn cell<'b>(&self, record: &Record<'b, '_>, kind: ColumnKind) -> &'b [u8] {
        self.columns.index(kind).map_or(&[], |index| record.cell(index))
    }

    /// An amount; nothing where there is no such column, or nothing in it.
    #[inline]
    pub(super) fn cents(&self, record: &Record, kind: ColumnKind) -> Result<Option<WholeCents>, Box<RowError>> {
        let Some(index) = self.columns.index(kind) else { return Ok(None) };
        match read_cents(record.cell(index), self.notation.decimals, Some(&self.currency[1])) {
            Ok(cents) => Ok(Some(cents)),
            Err(CentsError::Empty) => Ok(None),
            Err(error) => Err(Box::new(self.bad(record, kind, CellError::Amount(error)))),
        }
    }

    /// An amount that must not be missing.
    #[inline]
    pub(super) fn filled(
        &self,
        record: &Record,
        kind: ColumnKind,
        cents: Option<WholeCents>,
    ) -> Result<WholeCents, Box<RowError>> {
        cents.ok_or_else(|| Box::new(self.bad(record, kind, CellError::Amount(CentsError::Empty))))
    }

    #[inline]
    pub(super) fn is_expected_currency(&self, cell: &[u8]) -> bool {
        self.currency.iter().any(|currency| currency.as_bytes() == cell) || self.is_currency_otherwise(&text_of(cell))
    }

    fn is_currency_otherwise(&self, text: &str) -> bool {
        let currency = &self.currency[1];
        stands_for(text, currency) || (self.notation.has_currency_numbers && is_number_of(text, currency))
    }

    #[cold]
    pub(super) fn bad(&self, record: &Record, kind: ColumnKind, error: CellError) -> RowError {
        let (column, text) = (self.columns.name(kind).to_owned(), self.text(record, kind));
        RowError::Cell { column, text, error }
    }
}
