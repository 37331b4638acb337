//! Reads one row of a statement: a payment, something else and why it is left out, or nothing that can be read.

use super::columns::{ColumnKind, StatementColumns};
use super::days::read_day;
use super::exports::{Audits, Totals};
use super::notation::Notation;
use super::row::{Payment, RowKind, RowOptions, StatementRow, Total, WrongNet};
use super::row_cells::RowCells;
use super::row_types::{Reason, left_out_by_capture, left_out_by_mode, left_out_by_status, left_out_by_type};
use crate::input::csv::error::{CellError, RowError};
use crate::input::csv::record::{Record, unescaped};
use crate::money::cents::{CentsError, WholeCents};
use jiff::civil::Date;

/// Reads rows; it remembers the last day and the types it met.
pub(crate) struct RowReader<'a> {
    cells: RowCells<'a>,
    options: RowOptions,
    last_day: Option<([u8; DAY_LENGTH], Date)>,
    types: Vec<(Vec<u8>, Option<Reason>)>,
}

/// Why a row is left out by the word in a cell.
type ReasonOfWord = fn(&[u8]) -> Option<Reason>;

/// The columns that say what became of a payment, and how each is understood.
const STATES: [(ColumnKind, ReasonOfWord); 3] = [
    (ColumnKind::Status, left_out_by_status),
    (ColumnKind::Mode, left_out_by_mode),
    (ColumnKind::Captured, left_out_by_capture),
];

const MOST_TYPES: usize = 64;

/// How many characters a day has: `2026-04-23`, `23/04/2026`.
const DAY_LENGTH: usize = 10;

impl<'a> RowReader<'a> {
    pub(crate) fn new(
        columns: &'a StatementColumns,
        notation: &'a Notation,
        currency: &str,
        options: RowOptions,
    ) -> Self {
        let cells = RowCells::new(columns, notation, currency);
        Self { cells, options, last_day: None, types: Vec::new() }
    }

    pub(crate) fn id(&self, record: &Record) -> String {
        self.cells.text(record, ColumnKind::Id)
    }

    /// The word in a row that is the reason to leave it out, where the reason does not say it.
    pub(crate) fn word(&self, record: &Record, reason: Reason) -> Option<String> {
        let kind = match reason {
            Reason::UnknownType => ColumnKind::Type,
            Reason::UnknownStatus => self.state(record)?.0,
            Reason::Currency => ColumnKind::Currency,
            _ => return None,
        };
        Some(self.cells.text(record, kind))
    }

    #[inline]
    pub(crate) fn read(&mut self, record: &Record) -> Result<StatementRow, Box<RowError>> {
        if record.unclosed {
            return Err(Box::new(RowError::UnclosedQuote));
        }
        if record.len() != self.cells.columns.names.len() {
            let columns = self.cells.columns.names.len();
            return Err(Box::new(RowError::CellCount { cells: record.len(), columns }));
        }
        let reason = self.reason(record);
        let amount = self.cells.cents(record, ColumnKind::Amount)?;
        let day = self.day(record)?;
        if let Audits::Totals(totals) = &self.cells.columns.export.audits {
            let parts = self.parts(record, totals)?;
            let kind = match reason {
                Some(reason) => RowKind::LeftOut(reason),
                None => {
                    RowKind::Total(Total { printed: self.cells.filled(record, ColumnKind::Amount, amount)?, parts })
                }
            };
            return Ok(StatementRow { kind, wrong_net: None });
        }
        let fee = self.cells.cents(record, ColumnKind::Fee)?;
        let fee = if self.cells.notation.fees_below_zero { fee.map(|fee| -fee) } else { fee };
        let net = self.cells.cents(record, ColumnKind::Net)?;
        let wrong_net = WrongNet::check(amount, fee, net);
        if let Some(reason) = reason.or_else(|| self.reason_of_currency(record)) {
            return Ok(StatementRow { kind: RowKind::LeftOut(reason), wrong_net });
        }
        let amount = self.cells.filled(record, ColumnKind::Amount, amount)?;
        let fee = self.cells.filled(record, ColumnKind::Fee, fee)?;
        let kind = self.payment(record, Payment { amount, fee, day })?;
        Ok(StatementRow { kind, wrong_net })
    }

    /// A payment with an amount and a fee, unless something else on its row speaks against it.
    #[inline]
    fn payment(&self, record: &Record, payment: Payment) -> Result<RowKind, Box<RowError>> {
        if self.cells.columns.index(ColumnKind::Net).is_some() && self.cells.cell(record, ColumnKind::Net).is_empty() {
            return Err(Box::new(self.cells.bad(record, ColumnKind::Net, CellError::Amount(CentsError::Empty))));
        }
        if self.options.needs_day && payment.day.is_none() {
            return Err(Box::new(self.cells.bad(record, ColumnKind::Date, CellError::Day)));
        }
        let is_nothing = |cents: Option<WholeCents>| cents.is_none_or(|cents| cents == WholeCents::ZERO);
        if !is_nothing(self.cells.cents(record, ColumnKind::ApplicationFee)?) {
            return Ok(RowKind::LeftOut(Reason::Application));
        }
        if !is_nothing(self.cells.cents(record, ColumnKind::Refunded)?) {
            return Ok(RowKind::LeftOut(Reason::Refund));
        }
        if payment.amount <= WholeCents::ZERO {
            return Ok(RowKind::LeftOut(Reason::NoMoneyIn));
        }
        let taxes = if self.options.with_tax { None } else { self.cells.cents(record, ColumnKind::Taxes)? };
        Ok(RowKind::Payment(Payment { fee: payment.fee - taxes.unwrap_or(WholeCents::ZERO), ..payment }))
    }

    /// The sum of the parts of a total.
    fn parts(&self, record: &Record, totals: &Totals) -> Result<WholeCents, Box<RowError>> {
        let mut sum = WholeCents::ZERO;
        for kind in totals.plus {
            sum = sum + self.cells.cents(record, *kind)?.unwrap_or(WholeCents::ZERO);
        }
        for kind in totals.minus {
            sum = sum - self.cells.cents(record, *kind)?.unwrap_or(WholeCents::ZERO);
        }
        Ok(sum)
    }

    /// Why a row is left out by what it is called.
    #[inline]
    fn reason(&mut self, record: &Record) -> Option<Reason> {
        let by_type = match self.cells.columns.index(ColumnKind::Type).map(|index| record.cell(index)) {
            None | Some(b"charge" | b"payment") => None,
            Some(word) => self.reason_of_type(word),
        };
        by_type.or_else(|| self.state(record).map(|(_, reason)| reason))
    }

    /// Why a row is left out by what became of it, and the column that says so.
    #[inline]
    fn state(&self, record: &Record) -> Option<(ColumnKind, Reason)> {
        STATES.iter().find_map(|(kind, reason)| Some((*kind, reason(record.cell(self.cells.columns.index(*kind)?))?)))
    }

    fn reason_of_type(&mut self, word: &[u8]) -> Option<Reason> {
        if let Some((_, reason)) = self.types.iter().find(|(known, _)| known == word) {
            return *reason;
        }
        let reason = left_out_by_type(&unescaped(word), self.cells.columns.export.types);
        if self.types.len() < MOST_TYPES {
            self.types.push((word.to_vec(), reason));
        }
        reason
    }

    /// Why a payment is left out by its currency.
    #[inline]
    fn reason_of_currency(&self, record: &Record) -> Option<Reason> {
        let cells = &self.cells;
        let currency = cells.columns.index(ColumnKind::Currency).map(|index| record.cell(index));
        if currency.is_some_and(|currency| !cells.is_expected_currency(currency)) {
            return Some(Reason::Currency);
        }
        let paid = cells.cell(record, ColumnKind::PaidCurrency);
        (!paid.is_empty() && !cells.is_expected_currency(paid)).then_some(Reason::Conversion)
    }

    /// The day of a row, where one is written; most rows have that of the row before.
    #[inline]
    fn day(&mut self, record: &Record) -> Result<Option<Date>, Box<RowError>> {
        let is_dated = self.cells.cell(record, ColumnKind::PaidOn).is_empty();
        let kind = if is_dated { ColumnKind::Date } else { ColumnKind::PaidOn };
        let cell = self.cells.cell(record, kind);
        let is_whole = cell.get(DAY_LENGTH).is_none_or(|byte| matches!(byte, b' ' | b'T'));
        let text = cell.first_chunk::<DAY_LENGTH>().filter(|_| is_whole);
        if let (Some(text), Some((last_text, last_day))) = (text, &self.last_day)
            && text == last_text
        {
            return Ok(Some(*last_day));
        }
        if cell.is_empty() {
            return Ok(None);
        }
        let day = read_day(cell, self.cells.notation.days)
            .ok_or_else(|| Box::new(self.cells.bad(record, kind, CellError::Day)))?;
        if let Some(text) = text {
            self.last_day = Some((*text, day));
        }
        Ok(Some(day))
    }
}
