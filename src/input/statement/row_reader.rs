//! Reads one row of a statement: a payment, something else and why it is left out, or nothing that can be read.

use super::columns::{ColumnKind, StatementColumns};
use super::day_reader::{DayReader, RowDay};
use super::exports::{Audits, Totals};
use super::notation::Notation;
use super::reason::Reason;
use super::row::{Payment, RowFigures, RowKind, RowOptions, StatementRow, Total};
use super::row_cells::RowCells;
use super::row_words::RowWords;
use crate::input::csv::error::{CellError, RowError};
use crate::input::csv::record::Record;
use crate::money::cents::{CentsError, WholeCents};
use jiff::civil::Date;

/// Reads rows; it remembers the last day and the words it met.
pub(crate) struct RowReader<'a> {
    cells: RowCells<'a>,
    options: RowOptions,
    words: RowWords<'a>,
    days: DayReader<'a>,
    /// Of the columns below, those that there are: most statements have one of a fee, and few of the others.
    fee: Vec<ColumnKind>,
    against: Vec<(ColumnKind, Reason)>,
    /// Whether a row may be the total of others: a known export has none with a day.
    may_have_totals: bool,
}

/// The columns of a fee that stands in several.
const PARTS_OF_FEE: [ColumnKind; 4] =
    [ColumnKind::Fee, ColumnKind::Markup, ColumnKind::SchemeFee, ColumnKind::Interchange];

/// The columns whose words say what a row is about; those of others, that it is nothing.
const MOVING: [ColumnKind; 3] = [ColumnKind::Type, ColumnKind::IsRefund, ColumnKind::IsRefunded];

/// The amounts that, where there is one, are the reason to leave a payment out.
const SPEAKING_AGAINST: [(ColumnKind, Reason); 5] = [
    (ColumnKind::ApplicationFee, Reason::Application),
    (ColumnKind::Refunded, Reason::Refund),
    (ColumnKind::Cash, Reason::Cash),
    (ColumnKind::OtherTender, Reason::Cash),
    (ColumnKind::GiftCard, Reason::Cash),
];

impl<'a> RowReader<'a> {
    pub(crate) fn new(
        columns: &'a StatementColumns,
        notation: &'a Notation,
        currency: &str,
        options: RowOptions,
    ) -> Self {
        let cells = RowCells::new(columns, notation, currency);
        let fee = PARTS_OF_FEE.into_iter().filter(|kind| columns.index(*kind).is_some()).collect();
        let against = SPEAKING_AGAINST.into_iter().filter(|(kind, _)| columns.index(*kind).is_some()).collect();
        Self {
            cells,
            options,
            words: RowWords::new(columns),
            days: DayReader::new(notation),
            fee,
            against,
            may_have_totals: !columns.is_known(),
        }
    }

    pub(crate) fn id(&self, record: &Record) -> String {
        self.cells.text(record, ColumnKind::Id)
    }

    /// The payout that a row is part of, or is itself; empty where none is named.
    pub(crate) fn payout(&self, record: &Record, is_payout: bool) -> String {
        let payout = self.cells.text(record, ColumnKind::PayoutId);
        if payout.is_empty() && is_payout { self.id(record) } else { payout }
    }

    /// The types and statuses that were taken for those of payments.
    pub(crate) fn payment_words(&self) -> impl Iterator<Item = (ColumnKind, String)> {
        self.words.of_payments()
    }

    /// The word in a row that is the reason to leave it out, where the reason does not say it.
    pub(crate) fn word(&mut self, record: &Record, reason: Reason) -> Option<String> {
        let kind = match reason {
            Reason::UnknownType => ColumnKind::Type,
            Reason::UnknownStatus => self.words.reason(record)?.0,
            Reason::Currency if self.cells.columns.export.currency.is_some() => {
                return self.cells.columns.export.currency.map(str::to_owned);
            }
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
        let told = self.words.reason(record);
        if self.may_have_totals && is_total(record) {
            let figures = RowFigures::default();
            return Ok(StatementRow { kind: RowKind::LeftOut(Reason::Total), figures, moves_money: false });
        }
        let moves_money = told.is_none_or(|(kind, _)| MOVING.contains(&kind));
        let reason = told.map(|(_, reason)| reason);
        let amount = self.cells.cents(record, ColumnKind::Amount)?;
        let (reason, day) = self.day(record, reason)?;
        if let Audits::Totals(totals) = &self.cells.columns.export.audits {
            return self.total(record, totals, (amount, day), reason);
        }
        let fee = self.fee(record)?;
        let net = self.cells.cents(record, ColumnKind::Net)?;
        let amount = if self.cells.columns.index(ColumnKind::Amount).is_some() { amount } else { worked_out(net, fee) };
        let figures = RowFigures { amount, fee, net };
        if let Some(reason) = reason {
            let moves_money = moves_money && reason != Reason::NoDay && self.reason_of_currency(record).is_none();
            return Ok(StatementRow { kind: RowKind::LeftOut(reason), figures, moves_money });
        }
        if let Some(reason) = self.reason_of_currency(record) {
            let moves_money = reason != Reason::Currency;
            return Ok(StatementRow { kind: RowKind::LeftOut(reason), figures, moves_money });
        }
        let amount = self.cells.filled(record, ColumnKind::Amount, amount)?;
        let fee = self.cells.filled(record, ColumnKind::Fee, fee)?;
        let kind = self.payment(record, Payment { amount, fee, day })?;
        // What is left then depends on what the platform takes.
        let net = net.filter(|_| kind != RowKind::LeftOut(Reason::Application));
        Ok(StatementRow { kind, figures: RowFigures { net, ..figures }, moves_money })
    }

    fn total(
        &self,
        record: &Record,
        totals: &Totals,
        (amount, day): (Option<WholeCents>, Option<Date>),
        reason: Option<Reason>,
    ) -> Result<StatementRow, Box<RowError>> {
        let parts = self.parts(record, totals)?;
        let kind = match reason {
            Some(reason) => RowKind::LeftOut(reason),
            None => {
                RowKind::Total(Total { printed: self.cells.filled(record, ColumnKind::Amount, amount)?, parts, day })
            }
        };
        Ok(StatementRow { kind, figures: RowFigures { amount, ..RowFigures::default() }, moves_money: false })
    }

    /// What was charged; nothing where no part of it is written.
    #[inline]
    fn fee(&self, record: &Record) -> Result<Option<WholeCents>, Box<RowError>> {
        let mut sum: Option<WholeCents> = None;
        for kind in &self.fee {
            if let Some(part) = self.cells.cents(record, *kind)? {
                sum = Some(sum.map_or(part, |sum| sum + part));
            }
        }
        Ok(if self.cells.notation.fees_below_zero { sum.map(|fee| -fee) } else { sum })
    }

    /// A payment with an amount and a fee, unless something else on its row speaks against it.
    #[inline]
    fn payment(&self, record: &Record, payment: Payment) -> Result<RowKind, Box<RowError>> {
        if self.cells.columns.index(ColumnKind::Net).is_some() && self.cells.cell(record, ColumnKind::Net).is_empty() {
            return Err(Box::new(self.cells.bad(record, ColumnKind::Net, CellError::Amount(CentsError::Empty))));
        }
        let is_nothing = |cents: Option<WholeCents>| cents.is_none_or(|cents| cents == WholeCents::ZERO);
        let mut payment = payment;
        for (kind, reason) in &self.against {
            match self.cells.cents(record, *kind)? {
                part if is_nothing(part) => {}
                // The rest was paid by card.
                Some(cash) if *reason == Reason::Cash && payment.fee != WholeCents::ZERO => {
                    payment.amount = payment.amount - cash;
                }
                _ => return Ok(RowKind::LeftOut(*reason)),
            }
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

    /// Whether a row has neither an amount nor a fee, as a line of words below a table.
    #[cold]
    fn has_no_amounts(&self, record: &Record) -> bool {
        [ColumnKind::Amount, ColumnKind::Fee].iter().all(|kind| self.cells.cell(record, *kind).is_empty())
    }

    /// Why a payment is left out by its currency.
    #[inline]
    fn reason_of_currency(&self, record: &Record) -> Option<Reason> {
        let cells = &self.cells;
        if cells.columns.export.currency.is_some_and(|currency| !cells.is_expected_currency(currency.as_bytes())) {
            return Some(Reason::Currency);
        }
        let currency = cells.columns.index(ColumnKind::Currency).map(|index| record.cell(index));
        if currency.is_some_and(|currency| !cells.is_expected_currency(currency)) {
            return Some(Reason::Currency);
        }
        let paid = cells.cell(record, ColumnKind::PaidCurrency);
        (!paid.is_empty() && !cells.is_expected_currency(paid)).then_some(Reason::Conversion)
    }

    /// The day of a row, and why it is left out: where a column is for days, a row without one is no payment.
    #[inline]
    fn day(
        &mut self,
        record: &Record,
        reason: Option<Reason>,
    ) -> Result<(Option<Reason>, Option<Date>), Box<RowError>> {
        let is_dated = self.cells.cell(record, ColumnKind::PaidOn).is_empty();
        let kind = if is_dated { ColumnKind::Date } else { ColumnKind::PaidOn };
        if self.cells.columns.index(kind).is_none() {
            return Ok((reason, None));
        }
        match self.days.read(self.cells.cell(record, kind)) {
            RowDay::Day(day) => Ok((reason, Some(day))),
            RowDay::None => Ok((Some(reason.filter(|reason| !reason.is_unknown()).unwrap_or(Reason::NoDay)), None)),
            RowDay::Unreadable(_) if reason.is_some() => Ok((reason, None)),
            RowDay::Unreadable(_) if self.has_no_amounts(record) => Ok((Some(Reason::NoDay), None)),
            RowDay::Unreadable(error) => Err(Box::new(self.cells.bad(record, kind, error))),
        }
    }
}

/// Whether one of its cells says no more than that it is a total.
fn is_total(record: &Record) -> bool {
    const TOTALS: [&str; 10] =
        ["total", "totals", "totaux", "sous-total", "subtotal", "grand total", "summe", "gesamt", "totale", "totaal"];
    let says_so = |cell: &[u8]| TOTALS.iter().any(|total| total.as_bytes().eq_ignore_ascii_case(cell));
    (0..record.len()).any(|index| says_so(record.cell(index)))
}

/// The amount of a row that says what is left and what was charged.
fn worked_out(net: Option<WholeCents>, fee: Option<WholeCents>) -> Option<WholeCents> {
    Some(net? + fee?)
}
