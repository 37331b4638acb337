//! One row of a statement: a payment, something else and why it is left out, or nothing that can be read.

use super::cells::{Line, unescaped};
use super::days::{Day, day};
use super::figures::{FigureError, cents};
use super::heading::{Export, Heading, Role};
use super::vocabulary::{Reason, left_out_by_status, left_out_by_type};
use super::way::Way;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
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
pub struct ReadRow {
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
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ragged(..) => "ragged",
            Self::Unclosed => "unclosed_quote",
            Self::Figure(..) => "bad_number",
            Self::Day(..) => "bad_date",
        }
    }
}

/// Reads rows; it remembers the last day and the types it met.
pub struct RowReader<'a> {
    heading: &'a Heading,
    way: &'a Way,
    currency: &'a str,
    needs_date: bool,
    last_day: (Vec<u8>, Day),
    types: Vec<(Vec<u8>, Option<Reason>)>,
}

/// How many types are remembered.
const MOST_TYPES: usize = 64;

impl<'a> RowReader<'a> {
    /// A reader of rows in a currency.
    #[must_use]
    pub fn new(heading: &'a Heading, way: &'a Way, currency: &'a str, needs_date: bool) -> Self {
        Self { heading, way, currency, needs_date, last_day: (Vec::new(), 0), types: Vec::new() }
    }

    /// What a row is.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&mut self, line: &Line) -> Result<ReadRow, BadRow> {
        if line.unclosed {
            return Err(BadRow::Unclosed);
        }
        if line.len() != self.heading.names.len() {
            let ragged = BadRow::Ragged(line.len(), self.heading.names.len());
            return Err(if line.lines > 1 { BadRow::Unclosed } else { ragged });
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

    /// The name of a row.
    #[must_use]
    pub fn id(&self, line: &Line) -> String {
        self.heading.place(Role::Id).map_or(String::new(), |place| unescaped(line.cell(place)).into_owned())
    }

    /// The type of a row.
    #[must_use]
    pub fn kind(&self, line: &Line) -> String {
        self.heading.place(Role::Type).map_or(String::new(), |place| unescaped(line.cell(place)).into_owned())
    }

    fn payment(&self, line: &Line, amount: Option<i64>, fee: Option<i64>, day: Day) -> Result<Row, BadRow> {
        let amount = amount.ok_or_else(|| self.bad_figure(line, Role::Amount, FigureError::Empty))?;
        let fee = fee.ok_or_else(|| self.bad_figure(line, Role::Fee, FigureError::Empty))?;
        if self.figure(line, Role::Application)?.is_some_and(|part| part != 0) {
            return Ok(Row::LeftOut(Reason::Application));
        }
        if self.figure(line, Role::Refunded)?.is_some_and(|back| back != 0) {
            return Ok(Row::LeftOut(Reason::Refund));
        }
        if amount <= 0 {
            return Ok(Row::LeftOut(Reason::NoMoneyIn));
        }
        if self.needs_date && day == NO_DAY {
            return Err(BadRow::Day(self.heading.name(Role::Date).to_owned(), String::new()));
        }
        let taxes = self.figure(line, Role::Taxes)?.unwrap_or(0);
        Ok(Row::Payment(Payment { amount, fee: fee - taxes, day }))
    }

    fn total(&self, line: &Line, reason: Option<Reason>, amount: Option<i64>) -> Result<ReadRow, BadRow> {
        let part = |role| Ok(self.figure(line, role)?.unwrap_or(0));
        let parts = part(Role::Price)? + part(Role::Choices)? + part(Role::Gift)? - part(Role::Rebate)?;
        let row = match reason {
            Some(reason) => Row::LeftOut(reason),
            None => {
                let total = amount.ok_or_else(|| self.bad_figure(line, Role::Amount, FigureError::Empty))?;
                Row::Total { total, parts }
            }
        };
        Ok(ReadRow { row, wrong_net: None })
    }

    /// Why a row is left out by what it is called.
    fn reason(&mut self, line: &Line) -> Option<Reason> {
        let kind = self.heading.place(Role::Type).map_or(&b"charge"[..], |place| line.cell(place));
        let of_type = match kind {
            b"charge" | b"payment" => None,
            kind => self.reason_of_type(kind),
        };
        let status = || unescaped(self.cell(line, Role::Status)).into_owned();
        of_type
            .or_else(|| self.heading.place(Role::Status).and_then(|_| left_out_by_status(&status())))
            .or_else(|| self.cell(line, Role::Mode).eq_ignore_ascii_case(b"test").then_some(Reason::Test))
            .or_else(|| self.cell(line, Role::Captured).eq_ignore_ascii_case(b"false").then_some(Reason::NotPaid))
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
    fn reason_of_money(&self, line: &Line) -> Option<Reason> {
        let currency = self.cell(line, Role::Currency);
        if self.heading.place(Role::Currency).is_some() && !currency.eq_ignore_ascii_case(self.currency.as_bytes()) {
            return Some(Reason::Currency);
        }
        let paid = self.cell(line, Role::PaidCurrency);
        let converted = !paid.is_empty() && !paid.eq_ignore_ascii_case(self.currency.as_bytes());
        converted.then_some(Reason::Conversion)
    }

    fn cell<'l>(&self, line: &Line<'l, '_>, role: Role) -> &'l [u8] {
        self.heading.place(role).map_or(&[], |place| line.cell(place))
    }

    /// An amount in cents; nothing where there is no such column, or nothing in it.
    fn figure(&self, line: &Line, role: Role) -> Result<Option<i64>, BadRow> {
        match cents(self.cell(line, role), self.way.decimals) {
            Ok(cents) => Ok(Some(cents)),
            Err(FigureError::Empty) => Ok(None),
            Err(why) => Err(self.bad_figure(line, role, why)),
        }
    }

    fn bad_figure(&self, line: &Line, role: Role, why: FigureError) -> BadRow {
        BadRow::Figure(self.heading.name(role).to_owned(), unescaped(self.cell(line, role)).into_owned(), why)
    }

    /// The day of a row; most rows have that of the row before.
    fn day(&mut self, line: &Line) -> Result<Day, BadRow> {
        if !self.needs_date {
            return Ok(NO_DAY);
        }
        let of_payment = self.cell(line, Role::PaidOn);
        let (role, cell) =
            if of_payment.is_empty() { (Role::Date, self.cell(line, Role::Date)) } else { (Role::PaidOn, of_payment) };
        if cell.is_empty() {
            return Ok(NO_DAY);
        }
        let date = cell.get(..DATE).unwrap_or(cell);
        if self.last_day.0 == date {
            return Ok(self.last_day.1);
        }
        let bad = || BadRow::Day(self.heading.name(role).to_owned(), unescaped(cell).into_owned());
        let day = day(cell, self.way.days).ok_or_else(bad)?;
        if cell.len() == DATE || cell.get(DATE).is_some_and(|byte| matches!(byte, b' ' | b'T')) {
            self.last_day = (date.to_vec(), day);
        }
        Ok(day)
    }
}

/// The day of a row that has none.
const NO_DAY: Day = 0;

/// How many characters a day has: `2026-04-23`, `23/04/2026`.
const DATE: usize = 10;
