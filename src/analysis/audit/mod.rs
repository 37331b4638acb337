//! Whether the fees of a statement are those of the published rates: row by row, in blocks that any core may take.

pub mod tally;
pub mod tariff;

use crate::input::statement::cells::{Line, Lines};
use crate::input::statement::heading::Heading;
use crate::input::statement::row::{BadRow, Flaw, Payment, Row, RowReader};
use crate::input::statement::vocabulary::Reason;
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
    #[must_use]
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

/// What a block comes to.
#[derive(Clone, Debug, Default)]
pub struct Audited {
    /// The counts.
    pub tally: Tally,
    /// What is wrong; lines are counted from the first of the block, which is 0.
    pub findings: Vec<Finding>,
    /// How many lines of the file it takes.
    pub lines: u64,
    /// The row that ended the audit.
    pub stopped: Option<Finding>,
}

impl Auditor<'_> {
    /// Audits the rows of a block.
    #[must_use]
    pub fn audit(&self, block: &[u8]) -> Audited {
        let mut reader = RowReader::new(self.heading, self.way, self.currency, self.tariff.asks());
        let mut audited = Audited { tally: Tally::of(self.tariff), ..Audited::default() };
        let (mut lines, mut ends) = (Lines::new(block, self.way.delimiter), Vec::new());
        while let Some(line) = lines.next_line(&mut ends) {
            if line.is_empty() {
                audited.lines += 1;
                continue;
            }
            match self.row(&mut reader, &line, &mut audited) {
                Ok(()) => audited.lines += line.lines,
                Err(flaw) => {
                    let (bad, unclosed) = (reader.bad(&line, flaw), flaw == Flaw::Unclosed);
                    let id = if unclosed { String::new() } else { reader.id(&line) };
                    let finding = Finding { line: audited.lines, id, what: What::Bad(bad) };
                    if !self.keep_going {
                        audited.stopped = Some(finding);
                        return audited;
                    }
                    audited.findings.push(finding);
                    audited.tally.rows += 1;
                    audited.tally.bad += 1;
                    audited.lines += if unclosed { 1 } else { line.lines };
                    if unclosed {
                        let start = line.start();
                        lines.resume_after_first(start);
                    }
                }
            }
        }
        audited
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
}
