//! Whether the fees of a statement are those of the published rates: row by row, in blocks that any core may take.

pub(crate) mod tally;
pub(crate) mod tariff;

use crate::input::csv::cells::{Line, Lines};
use crate::input::statement::heading::Heading;
use crate::input::statement::row::{BadRow, Flaw, Payment, Row, RowReader};
use crate::input::statement::row_types::Reason;
use crate::input::statement::way::Way;
use tally::{Tally, Verdict};
use tariff::Tariff;

/// What a statement is held against.
#[derive(Clone, Copy, Debug)]
pub struct Auditor<'a> {
    /// The rates.
    pub tariff: &'a Tariff,
    /// The columns.
    pub heading: &'a Heading,
    /// How it is written.
    pub way: &'a Way,
    /// The currency of the rates.
    pub currency: &'a str,
    /// Whether a row that cannot be read is a finding; else it ends the audit.
    pub keep_going: bool,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the file.
    pub line: u64,
    /// The name of the row.
    pub id: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a row; amounts are in cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The fee is none of those that are due.
    Fee {
        /// The payment.
        payment: Payment,
        /// What is due, by each rate in question, the least first.
        expected: Vec<i64>,
        /// Which way it is wrong.
        verdict: Verdict,
    },
    /// The net is not the amount less the fee.
    Net {
        /// What the payer paid.
        amount: i64,
        /// What was charged.
        fee: i64,
        /// The net as printed.
        net: i64,
    },
    /// A total is not the sum of its parts.
    Total {
        /// The total as printed.
        total: i64,
        /// The sum of its parts.
        parts: i64,
    },
    /// It cannot be read.
    Bad(BadRow),
}

impl What {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fee { verdict: Verdict::Over(_), .. } => "overcharged",
            Self::Fee { verdict: Verdict::Under(_), .. } => "undercharged",
            Self::Fee { verdict: Verdict::Between, .. } => "between",
            Self::Net { .. } => "net",
            Self::Total { .. } => "total",
            Self::Bad(bad) => bad.code(),
        }
    }
}

/// What a block comes to, or a part of it.
#[derive(Clone, Debug, Default)]
pub struct Audited {
    /// The counts.
    pub tally: Tally,
    /// What is wrong; lines are counted from the first of the part, which is 0.
    pub findings: Vec<Finding>,
    /// How many lines of the file it takes.
    pub lines: u64,
    /// The row that ended the audit.
    pub stopped: Option<Finding>,
}

/// The audit of a block, a part after another: where much is wrong, a part ends before the block does.
pub struct Parts<'a, 'b> {
    auditor: &'a Auditor<'a>,
    reader: RowReader<'a>,
    lines: Lines<'b>,
    ends: Vec<usize>,
    ended: bool,
}

/// How many findings a part holds at most, or one more: what waits for its turn must fit into memory.
const MOST_FINDINGS: usize = 1 << 14;

impl<'a> Auditor<'a> {
    /// Audits the rows of a block.
    pub fn audit<'b>(&'a self, block: &'b [u8]) -> Parts<'a, 'b> {
        let reader = RowReader::new(self.heading, self.way, self.currency, self.tariff.asks());
        let lines = Lines::new(block, self.way.dialect);
        Parts { auditor: self, reader, lines, ends: Vec::new(), ended: false }
    }

    /// Whether a fee is due by none of the rates in force, and may be due by one that is not fully known.
    fn may_be_open(&self, rates: &[usize], of: Payment) -> bool {
        !self.tariff.open.is_empty()
            && !rates.iter().any(|rate| self.tariff.is_due(*rate, of.amount, of.fee))
            && self.tariff.may_be_due(of.day, of.amount, of.fee)
    }

    fn row(&self, reader: &mut RowReader, line: &Line, audited: &mut Audited) -> Result<(), Flaw> {
        let read = reader.read(line)?;
        let tally = &mut audited.tally;
        tally.rows += 1;
        let mut find = |what: What| audited.findings.push(Finding { line: audited.lines, id: reader.id(line), what });
        if let Some([amount, fee, net]) = read.wrong_net {
            tally.wrong_nets += 1;
            find(What::Net { amount, fee, net });
        }
        match read.row {
            Row::Payment(payment) => match self.tariff.on(payment.day) {
                rates if self.may_be_open(rates, payment) => tally.leave_out(Reason::OpenRate, || None),
                [] => tally.leave_out(Reason::NoRate, || None),
                rates => {
                    let verdict = tally.payment(self.tariff, rates, payment);
                    if let Some(verdict) = verdict {
                        let expected = self.tariff.expected(rates, payment.amount);
                        find(What::Fee { payment, expected, verdict });
                    }
                }
            },
            Row::Total { total, parts } => {
                tally.total(total, parts);
                if total != parts {
                    find(What::Total { total, parts });
                }
            }
            Row::LeftOut(reason) => tally.leave_out(reason, || reader.word(line, reason)),
        }
        Ok(())
    }

    /// Counts a row that cannot be read as a finding, or ends the audit.
    #[cold]
    fn bad_row(&self, reader: &RowReader, line: &Line, flaw: Flaw, audited: &mut Audited) {
        let id = if flaw == Flaw::Unclosed { String::new() } else { reader.id(line) };
        let finding = Finding { line: audited.lines, id, what: What::Bad(reader.bad(line, flaw)) };
        if !self.keep_going {
            audited.stopped = Some(finding);
            return;
        }
        audited.findings.push(finding);
        audited.tally.rows += 1;
        audited.tally.bad += 1;
    }
}

impl Iterator for Parts<'_, '_> {
    type Item = Audited;

    fn next(&mut self) -> Option<Audited> {
        if self.ended {
            return None;
        }
        let mut audited = Audited { tally: Tally::of(self.auditor.tariff), ..Audited::default() };
        while audited.findings.len() < MOST_FINDINGS {
            let Some(line) = self.lines.next_line(&mut self.ends) else {
                self.ended = true;
                break;
            };
            if !line.is_empty()
                && let Err(flaw) = self.auditor.row(&mut self.reader, &line, &mut audited)
            {
                self.auditor.bad_row(&self.reader, &line, flaw, &mut audited);
                if audited.stopped.is_some() {
                    self.ended = true;
                    break;
                }
            }
            audited.lines += line.lines;
        }
        Some(audited)
    }
}
