//! Whether the fees of a statement are those of the published rates: row by row, in blocks that any core may take.

pub(crate) mod groups;
pub(crate) mod payment_ids;
pub(crate) mod tally;
pub(crate) mod tariff;

use crate::input::csv::blocks::FileBlock;
use crate::input::csv::error::RowError;
use crate::input::csv::record::Record;
use crate::input::csv::scanner::Records;
use crate::input::statement::columns::StatementColumns;
use crate::input::statement::notation::Notation;
use crate::input::statement::reason::Reason;
use crate::input::statement::row::{Payment, RowKind, Total, WrongNet};
use crate::input::statement::row_reader::RowReader;
use crate::money::cents::WholeCents;
use groups::{Grouping, month_of};
use payment_ids::{PaymentId, PaymentIds};
use tally::{Tally, Verdict};
use tariff::Tariff;

/// What a statement is held against.
#[derive(Clone, Copy, Debug)]
pub struct Auditor<'a> {
    /// The rates.
    pub tariff: &'a Tariff,
    /// What the columns are.
    pub columns: &'a StatementColumns,
    /// How it is written.
    pub notation: &'a Notation,
    /// The currency of the rates.
    pub currency: &'a str,
    /// Whether a row that cannot be read is a finding; else it ends the audit.
    pub keep_going: bool,
    /// By what the counts are told apart, where they are.
    pub by: Option<Grouping>,
    /// The payments of the statements before, where there are several.
    pub earlier: Option<&'a PaymentIds>,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the file.
    pub line: u64,
    /// The name of the row.
    pub id: String,
    /// What is wrong with the row.
    pub discrepancy: Discrepancy,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Discrepancy {
    /// The fee is none of those that are due.
    Fee {
        /// The payment.
        payment: Payment,
        /// What is due, by each rate in question, the least first.
        expected: Vec<WholeCents>,
        /// Which way it is wrong.
        verdict: Verdict,
    },
    /// The net is not the amount less the fee.
    Net(WrongNet),
    /// A total is not the sum of its parts.
    Total(Total),
    /// The row cannot be read.
    Unreadable(RowError),
}

impl Discrepancy {
    /// The word for it in machine formats.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fee { verdict: Verdict::Over(_), .. } => "overcharged",
            Self::Fee { verdict: Verdict::Under(_), .. } => "undercharged",
            Self::Fee { verdict: Verdict::Between, .. } => "between",
            Self::Net(_) => "net",
            Self::Total(_) => "total",
            Self::Unreadable(error) => error.code(),
        }
    }
}

/// What a block comes to, or a part of it.
#[derive(Clone, Debug, Default)]
pub struct Audited {
    pub tally: Tally,
    pub findings: Vec<Finding>,
    /// The row that ended the audit.
    pub stopped: Option<Finding>,
    /// The payments, where there are several statements.
    pub payments: Vec<PaymentId>,
}

/// The audit of a block, a part after another: where much is wrong, a part ends before the block does.
pub struct BlockAudit<'a, 'b> {
    auditor: &'a Auditor<'a>,
    reader: RowReader<'a>,
    records: Records<'b>,
    line: u64,
    ended: bool,
}

const DUPLICATE: RowKind = RowKind::LeftOut(Reason::Duplicate);

/// How many findings a part holds at most, or one more: what waits for its turn must fit into memory.
const MOST_FINDINGS: usize = 1 << 14;

impl<'a> Auditor<'a> {
    /// Audits the rows of a block.
    pub fn audit<'b>(&'a self, block: &'b FileBlock) -> BlockAudit<'a, 'b> {
        let reader = RowReader::new(self.columns, self.notation, self.currency, self.tariff.row_options());
        let records = Records::new(block.text(), self.notation.dialect);
        BlockAudit { auditor: self, reader, records, line: block.first_line, ended: false }
    }

    /// Whether the fee of a payment is due by none of the rates in force, and may be due by one that is not fully
    /// known.
    fn may_be_open(&self, rules: &[usize], payment: Payment) -> bool {
        !self.tariff.open.is_empty()
            && !rules.iter().any(|rule| self.tariff.is_due(*rule, payment))
            && self.tariff.may_be_due(payment)
    }

    /// Counts a payment, and says what is wrong with its fee.
    fn payment(&self, payment: Payment, tally: &mut Tally) -> Option<Discrepancy> {
        match &*self.tariff.for_amount(self.tariff.on(payment.day), payment.amount) {
            rules if self.may_be_open(rules, payment) => tally.leave_out(Reason::OpenRate, || None),
            [] => tally.leave_out(Reason::NoRate, || None),
            rules => {
                if self.by == Some(Grouping::Month) {
                    tally.months.entry(month_of(payment.day)).or_default().add(payment);
                }
                let verdict = tally.payment(self.tariff, rules, payment)?;
                let expected = self.tariff.expected(rules, payment.amount);
                return Some(Discrepancy::Fee { payment, expected, verdict });
            }
        }
        None
    }
}

impl BlockAudit<'_, '_> {
    #[inline]
    fn row(&mut self, record: &Record, audited: &mut Audited) -> Result<(), Box<RowError>> {
        let row = self.reader.read(record)?;
        audited.tally.rows += 1;
        if let Some(wrong_net) = row.figures.wrong_net() {
            audited.tally.wrong_nets += 1;
            self.add_finding(record, Discrepancy::Net(wrong_net), audited);
        }
        let kind = if self.is_in_earlier(record, row.kind, audited) { DUPLICATE } else { row.kind };
        if self.auditor.by == Some(Grouping::Payout) && row.moves_money && kind != DUPLICATE {
            let is_payout = kind == RowKind::LeftOut(Reason::Payout);
            audited.tally.payouts.add(self.reader.payout(record, is_payout), is_payout, row.figures);
        }
        match kind {
            RowKind::Payment(payment) => {
                if let Some(discrepancy) = self.auditor.payment(payment, &mut audited.tally) {
                    self.add_finding(record, discrepancy, audited);
                }
            }
            RowKind::Total(total) => {
                audited.tally.total(total, self.auditor.by);
                if total.printed != total.parts {
                    self.add_finding(record, Discrepancy::Total(total), audited);
                }
            }
            RowKind::LeftOut(reason) => audited.tally.leave_out(reason, || self.reader.word(record, reason)),
        }
        Ok(())
    }

    /// Whether a row is a payment that an earlier statement has too; where not, it is remembered.
    fn is_in_earlier(&self, record: &Record, kind: RowKind, audited: &mut Audited) -> bool {
        let Some(earlier) = self.auditor.earlier else { return false };
        let (amount, day) = match kind {
            RowKind::Payment(payment) => (payment.amount, payment.day),
            RowKind::Total(total) => (total.printed, total.day),
            RowKind::LeftOut(_) => return false,
        };
        let name = self.reader.id(record);
        if name.is_empty() {
            return false;
        }
        let id = PaymentId::of(&name, amount, day.filter(|_| !self.auditor.columns.is_known()));
        let is_known = earlier.contains(id);
        if !is_known {
            audited.payments.push(id);
        }
        is_known
    }

    fn add_finding(&self, record: &Record, discrepancy: Discrepancy, audited: &mut Audited) {
        audited.findings.push(Finding { line: self.line, id: self.reader.id(record), discrepancy });
    }

    /// Counts a row that cannot be read as a finding, or ends the audit.
    #[cold]
    fn unreadable_row(&mut self, record: &Record, error: RowError, audited: &mut Audited) {
        let id = if error == RowError::UnclosedQuote { String::new() } else { self.reader.id(record) };
        let finding = Finding { line: self.line, id, discrepancy: Discrepancy::Unreadable(error) };
        if self.auditor.keep_going {
            audited.findings.push(finding);
            audited.tally.rows += 1;
            audited.tally.bad += 1;
        } else {
            audited.stopped = Some(finding);
            self.ended = true;
        }
    }
}

impl Iterator for BlockAudit<'_, '_> {
    type Item = Audited;

    fn next(&mut self) -> Option<Audited> {
        if self.ended {
            return None;
        }
        let mut audited = Audited { tally: Tally::of(self.auditor.tariff), ..Audited::default() };
        let mut ends = Vec::new();
        while audited.findings.len() < MOST_FINDINGS && !self.ended {
            let Some(record) = self.records.next_record(&mut ends) else {
                self.ended = true;
                break;
            };
            if !record.is_blank()
                && let Err(error) = self.row(&record, &mut audited)
            {
                self.unreadable_row(&record, *error, &mut audited);
            }
            self.line += record.lines;
        }
        for (kind, word) in self.reader.payment_words() {
            audited.tally.add_payment_word(kind, word);
        }
        Some(audited)
    }
}
