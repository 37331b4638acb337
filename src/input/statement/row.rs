//! One row of a statement: a payment, something else and why it is left out, or nothing that can be read.

use super::amounts::{FigureError, cents};
use super::days::{Day, day};
use super::heading::{Export, Heading, Role};
use super::row_types::{Reason, left_out_by_capture, left_out_by_mode, left_out_by_status, left_out_by_type};
use super::way::Way;
use crate::input::csv::cells::{Line, unescaped};
use crate::input::csv::text::text_of;
use crate::money::currency::stands_for;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    /// A payment.
    Payment(Payment),
    /// A total, and what its parts make; in cents.
    Total {
        /// The total as printed.
        total: i64,
        /// The sum of its parts.
        parts: i64,
    },
    /// Something else.
    LeftOut(Reason),
}

/// A payment, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// What the payer paid, above zero.
    pub amount: i64,
    /// What was charged, without the tax that stands in a column of its own.
    pub fee: i64,
    /// Its day; 0 where it does not count.
    pub day: Day,
}

/// A row, and whether its net is what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReadRow {
    /// What it is.
    pub row: Row,
    /// Amount, fee and net, where the net is not the amount less the fee.
    pub wrong_net: Option<[i64; 3]>,
}

/// Why a row cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadRow {
    /// It has so many cells, and the heading so many.
    Ragged(usize, usize),
    /// A quotation mark is not closed.
    Unclosed,
    /// A cell is not an amount: its column, what it holds, and why.
    Figure(String, String, FigureError),
    /// A cell is not a day: its column, and what it holds.
    Day(String, String),
}

impl BadRow {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ragged(..) => "ragged",
            Self::Unclosed => "unclosed_quote",
            Self::Figure(..) => "bad_number",
            Self::Day(..) => "bad_date",
        }
    }
}

/// What is wrong with a row, in short: [`RowReader::bad`] says it in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// It has more or fewer cells than the heading.
    Ragged,
    /// A quotation mark is not closed.
    Unclosed,
    /// The cell of a role is not an amount.
    Figure(Role, FigureError),
    /// The cell of a role is not a day.
    Day(Role),
}

/// Reads rows; it remembers the last day and the types it met.
pub(crate) struct RowReader<'a> {
    heading: &'a Heading,
    way: &'a Way,
    /// In small letters and in capitals.
    currency: [String; 2],
    asked: Asked,
    last_day: ([u8; DATE], Day),
    types: Vec<(Vec<u8>, Option<Reason>)>,
}

/// What of a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its day.
    pub day: bool,
    /// The tax on its fee; where none is due, what stands in a column of its own is taken off.
    pub tax: bool,
}

/// What a word makes of a row.
type Meaning = fn(&[u8]) -> Option<Reason>;

/// The columns that say what became of a payment, and how each is understood.
const STATES: [(Role, Meaning); 3] =
    [(Role::Status, left_out_by_status), (Role::Mode, left_out_by_mode), (Role::Captured, left_out_by_capture)];

/// How many types are remembered.
const MOST_TYPES: usize = 64;

/// How many characters of a cell are kept to be told: thousands of findings must fit into memory.
const LONGEST_KEPT: usize = 1_000;

/// The day of a row that has none.
const NO_DAY: Day = 0;

/// How many characters a day has: `2026-04-23`, `23/04/2026`.
const DATE: usize = 10;

impl<'a> RowReader<'a> {
    /// A reader of rows in a currency.
    pub(crate) fn new(heading: &'a Heading, way: &'a Way, currency: &str, asked: Asked) -> Self {
        let currency = [currency.to_lowercase(), currency.to_uppercase()];
        Self { heading, way, currency, asked, last_day: ([0; DATE], NO_DAY), types: Vec::new() }
    }

    /// The name of a row.
    pub(crate) fn id(&self, line: &Line) -> String {
        self.kept(line, Role::Id)
    }

    /// The word in a row that is the reason to leave it out, where the reason does not say it.
    pub(crate) fn word(&self, line: &Line, reason: Reason) -> Option<String> {
        let role = match reason {
            Reason::UnknownType => Role::Type,
            Reason::UnknownStatus => self.state(line)?.0,
            Reason::Currency => Role::Currency,
            _ => return None,
        };
        Some(self.kept(line, role))
    }

    /// What a row is.
    ///
    /// # Errors
    /// When it cannot be read.
    #[inline]
    pub(crate) fn read(&mut self, line: &Line) -> Result<ReadRow, Flaw> {
        if line.unclosed {
            return Err(Flaw::Unclosed);
        }
        if line.len() != self.heading.names.len() {
            return Err(Flaw::Ragged);
        }
        let reason = self.reason(line);
        let amount = self.figure(line, Role::Amount)?;
        let day = self.day(line)?;
        if self.heading.export == Export::HelloAsso {
            return self.total(line, reason, amount);
        }
        let fee = self.figure(line, Role::Fee)?.map(|fee| if self.way.fees_below_zero { -fee } else { fee });
        let net = self.figure(line, Role::Net)?;
        let wrong_net = match (amount, fee, net) {
            (Some(amount), Some(fee), Some(net)) if amount - fee != net => Some([amount, fee, net]),
            _ => None,
        };
        let row = match reason.or_else(|| self.reason_of_money(line)) {
            Some(reason) => Row::LeftOut(reason),
            None => self.payment(line, amount, fee, day)?,
        };
        Ok(ReadRow { row, wrong_net })
    }

    #[inline]
    fn payment(&self, line: &Line, amount: Option<i64>, fee: Option<i64>, day: Day) -> Result<Row, Flaw> {
        let amount = amount.ok_or(Flaw::Figure(Role::Amount, FigureError::Empty))?;
        let fee = fee.ok_or(Flaw::Figure(Role::Fee, FigureError::Empty))?;
        if self.heading.place(Role::Net).is_some() && self.cell(line, Role::Net).is_empty() {
            return Err(Flaw::Figure(Role::Net, FigureError::Empty));
        }
        if self.asked.day && day == NO_DAY {
            return Err(Flaw::Day(Role::Date));
        }
        if self.figure(line, Role::Application)?.is_some_and(|part| part != 0) {
            return Ok(Row::LeftOut(Reason::Application));
        }
        if self.figure(line, Role::Refunded)?.is_some_and(|back| back != 0) {
            return Ok(Row::LeftOut(Reason::Refund));
        }
        if amount <= 0 {
            return Ok(Row::LeftOut(Reason::NoMoneyIn));
        }
        let taxes = if self.asked.tax { None } else { self.figure(line, Role::Taxes)? };
        Ok(Row::Payment(Payment { amount, fee: fee - taxes.unwrap_or(0), day }))
    }

    fn total(&self, line: &Line, reason: Option<Reason>, amount: Option<i64>) -> Result<ReadRow, Flaw> {
        let part = |role| Ok(self.figure(line, role)?.unwrap_or(0));
        let parts = part(Role::Price)? + part(Role::Choices)? + part(Role::Gift)? - part(Role::Rebate)?;
        let row = match reason {
            Some(reason) => Row::LeftOut(reason),
            None => Row::Total { total: amount.ok_or(Flaw::Figure(Role::Amount, FigureError::Empty))?, parts },
        };
        Ok(ReadRow { row, wrong_net: None })
    }

    /// Why a row is left out by what it is called.
    #[inline]
    fn reason(&mut self, line: &Line) -> Option<Reason> {
        let of_type = match self.heading.place(Role::Type).map(|place| line.cell(place)) {
            None | Some(b"charge" | b"payment") => None,
            Some(kind) => self.reason_of_type(kind),
        };
        of_type.or_else(|| self.state(line).map(|(_, reason)| reason))
    }

    /// Why a row is left out by what became of it, and the column that says so.
    #[inline]
    fn state(&self, line: &Line) -> Option<(Role, Reason)> {
        STATES.iter().find_map(|(role, meaning)| Some((*role, meaning(line.cell(self.heading.place(*role)?))?)))
    }

    fn reason_of_type(&mut self, kind: &[u8]) -> Option<Reason> {
        if let Some((_, reason)) = self.types.iter().find(|(known, _)| known == kind) {
            return *reason;
        }
        let phrases = matches!(self.heading.export, Export::PayPal | Export::Own);
        let reason = left_out_by_type(&unescaped(kind), phrases);
        if self.types.len() < MOST_TYPES {
            self.types.push((kind.to_vec(), reason));
        }
        reason
    }

    /// Why a payment is left out by its currency.
    #[inline]
    fn reason_of_money(&self, line: &Line) -> Option<Reason> {
        let own = |cell: &[u8]| {
            self.currency.iter().any(|currency| currency.as_bytes() == cell)
                || stands_for(&text_of(cell), &self.currency[1])
        };
        if self.heading.place(Role::Currency).is_some() && !own(self.cell(line, Role::Currency)) {
            return Some(Reason::Currency);
        }
        let paid = self.cell(line, Role::PaidCurrency);
        (!paid.is_empty() && !own(paid)).then_some(Reason::Conversion)
    }

    /// What a cell says, to be told later.
    fn kept(&self, line: &Line, role: Role) -> String {
        let text = unescaped(self.cell(line, role));
        match text.char_indices().nth(LONGEST_KEPT) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.into_owned(),
        }
    }

    #[inline]
    fn cell<'l>(&self, line: &Line<'l, '_>, role: Role) -> &'l [u8] {
        self.heading.place(role).map_or(&[], |place| line.cell(place))
    }

    /// An amount in cents; nothing where there is no such column, or nothing in it.
    #[inline]
    fn figure(&self, line: &Line, role: Role) -> Result<Option<i64>, Flaw> {
        let Some(place) = self.heading.place(role) else { return Ok(None) };
        match cents(line.cell(place), self.way.decimals, Some(&self.currency[1])) {
            Ok(cents) => Ok(Some(cents)),
            Err(FigureError::Empty) => Ok(None),
            Err(why) => Err(Flaw::Figure(role, why)),
        }
    }

    /// The day of a row; most rows have that of the row before.
    #[inline]
    fn day(&mut self, line: &Line) -> Result<Day, Flaw> {
        let role = if self.cell(line, Role::PaidOn).is_empty() { Role::Date } else { Role::PaidOn };
        let cell = self.cell(line, role);
        let date = cell.first_chunk::<DATE>().copied();
        let whole = cell.get(DATE).is_none_or(|byte| matches!(byte, b' ' | b'T'));
        if whole && date == Some(self.last_day.0) {
            return Ok(self.last_day.1);
        }
        if cell.is_empty() {
            return Ok(NO_DAY);
        }
        let day = day(cell, self.way.days).ok_or(Flaw::Day(role))?;
        if let Some(date) = date.filter(|_| whole) {
            self.last_day = (date, day);
        }
        Ok(day)
    }

    /// What is wrong, with what the row holds.
    #[cold]
    pub(crate) fn bad(&self, line: &Line, flaw: Flaw) -> BadRow {
        let name = |role| self.heading.name(role).to_owned();
        let text = |role| self.kept(line, role);
        match flaw {
            Flaw::Ragged => BadRow::Ragged(line.len(), self.heading.names.len()),
            Flaw::Unclosed => BadRow::Unclosed,
            Flaw::Figure(role, why) => BadRow::Figure(name(role), text(role), why),
            Flaw::Day(role) => BadRow::Day(name(role), text(role)),
        }
    }
}
