//! An audit of a statement for machines: a row for each finding.

use super::RowVisitor;
use super::fee::processor_id;
use super::head::Basis;
use super::values::{ById, Cents};
use crate::analysis::audit::Finding;
use crate::analysis::audit::groups::{Grouping, PaymentSums, PayoutSums};
use crate::analysis::audit::tally::{Deviation, Tally};
use crate::analysis::audit::tariff::Tariff;
use crate::lang::Lang;
use crate::money::digits::Digits;
use crate::report::audit::{AuditedStatement, Reported, effective_rate, figures, written};
use crate::report::common::Context;
use jiff::civil::Date;
use serde::Serialize;
use std::io;

/// The fees that a processor took, held against those that were due.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct AuditData {
    #[serde(flatten)]
    basis: Basis,
    /// The name of the statement; of several, the first.
    file: String,
    /// The statements.
    files: Vec<StatementText>,
    /// The id of the processor; null where none is named.
    processor: Option<String>,
    /// Whether the rate is one's own instead of the catalog's.
    own_rate: bool,
    /// The rates that are not fully known, and were left out.
    open_rates: Vec<String>,
    /// How many rows were read.
    rows: u64,
    /// How many of them are payments that were held against the rates.
    audited: u64,
    /// How many were left out, by the stable word for the reason.
    skipped: ById<'static, u64>,
    /// How many could not be read.
    bad: u64,
    /// How many fees are those of one rate, by the rate as a catalog writes it.
    matched: ById<'static, u64>,
    /// How many fees are those of several rates.
    ambiguous: u64,
    /// The same by those rates, joined with ` | `.
    ambiguous_between: ById<'static, u64>,
    /// How many fees are those of no rate.
    mismatched: u64,
    /// The fees above all that could be due, and by how much.
    overcharged: CountAndSum,
    /// The fees below all that could be due, and by how much.
    undercharged: CountAndSum,
    /// How many fees of no rate are between what the rates give.
    between: u64,
    /// How many rows have a net amount that is not the amount without the fee.
    wrong_nets: u64,
    /// How many rows have a total that is not the sum of its parts.
    wrong_totals: u64,
    /// The words by which rows were left out.
    words: Vec<SkippedWord>,
    /// The sum of the audited payments.
    amount: Cents,
    /// The sum of their fees.
    fees: Cents,
    /// The same by month, where that was asked.
    months: Vec<MonthSums>,
    /// What each payout is made of, where that was asked.
    payouts: Vec<PayoutText>,
    /// How many findings there are.
    findings_in_all: u64,
    /// How many of them are not among `findings`: CSV has them all.
    findings_left_out: u64,
    /// The first of them, in the order of the statements.
    findings: Vec<FindingText>,
    /// What the rows of CSV are.
    #[serde(skip)]
    by: Option<Grouping>,
}

/// A statement.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct StatementText {
    /// Its name.
    file: String,
    /// Which export it is, in the language of the answer.
    export: &'static str,
    /// How many rows were read.
    rows: u64,
    /// How many of them are payments that were held against the rates.
    audited: u64,
    /// Columns by which the export tells rows apart, and that this file does not have.
    lacking_columns: Vec<&'static str>,
    /// Columns that look as if they told payments from other rows, and were not used.
    unused_columns: Vec<String>,
}

/// The audited payments of a month.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MonthSums {
    /// The month, as `2026-09`; null for payments without a day.
    month: Option<String>,
    /// How many payments.
    payments: u64,
    /// Their sum.
    amount: Cents,
    /// The sum of their fees.
    fees: Cents,
    /// The fees in percent of the amounts, to two decimals; null where there is no amount.
    effective_rate: Option<Cents>,
}

/// The rows of a payout.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PayoutText {
    /// Its name; null for rows that are not paid out.
    payout: Option<String>,
    /// How many rows, without that of the payout itself.
    rows: u64,
    /// The sum of their amounts.
    amount: Cents,
    /// The sum of their fees.
    fees: Cents,
    /// What is left of them together.
    net: Cents,
    /// What was paid out; null where no row says it.
    paid_out: Option<Cents>,
    /// What was paid out beyond what is left; null where no row says what was.
    difference: Option<Cents>,
}

/// Fees that differ from what was due.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CountAndSum {
    /// How many fees.
    count: u64,
    /// By how much they differ from what was due, together.
    sum: Cents,
}

/// A word by which rows were left out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SkippedWord {
    /// The stable word for the reason.
    reason: &'static str,
    /// What the statement says.
    word: String,
    /// How many rows say it.
    rows: u64,
}

/// A row of a statement in which something is wrong.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FindingText {
    /// The name of the statement.
    file: String,
    /// The line of the file, from 1.
    line: u64,
    /// The payment, as the statement calls it.
    id: String,
    /// A stable word.
    code: &'static str,
    /// The payment; null where it could not be read.
    amount: Option<Cents>,
    /// Its fee; null where it could not be read.
    fee: Option<Cents>,
    /// The fees that could be due.
    expected: Vec<Cents>,
    /// The same for people, in the language of the answer.
    text: String,
}

impl AuditData {
    pub(crate) fn new(context: &Context, audit: &Reported) -> Self {
        let (tally, tariff) = (audit.tally, audit.tariff);
        let skipped = tally.left_out.iter().map(|(reason, count)| (reason.code(), *count));
        Self {
            basis: context.basis(),
            file: audit.statements.first().map(|statement| statement.file.clone()).unwrap_or_default(),
            files: audit.statements.iter().map(|statement| StatementText::new(context.lang, statement)).collect(),
            processor: processor_id(audit.processor),
            own_rate: audit.processor.name().is_none(),
            open_rates: tariff.open_fees(),
            rows: tally.rows,
            audited: tally.audited,
            skipped: skipped.collect(),
            bad: tally.bad,
            matched: matched(tariff, tally),
            ambiguous: tally.ambiguous(),
            ambiguous_between: ambiguous_between(audit),
            mismatched: tally.mismatched(),
            overcharged: tally.over.into(),
            undercharged: tally.under.into(),
            between: tally.between,
            wrong_nets: tally.wrong_nets,
            wrong_totals: tally.wrong_totals,
            words: words(tally),
            amount: cents(tally.amounts),
            fees: cents(tally.fees),
            months: tally.months.iter().map(|(month, sums)| MonthSums::new(*month, sums)).collect(),
            payouts: tally.payouts.of.iter().map(|(payout, sums)| PayoutText::new(payout, sums)).collect(),
            findings_in_all: audit.all_findings(),
            findings_left_out: audit.all_findings() - audit.findings().count() as u64,
            findings: audit
                .findings()
                .map(|(statement, finding)| {
                    FindingText::new(context.lang, &statement.file, finding, &context.catalog.currency)
                })
                .collect(),
            by: audit.by,
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        match self.by {
            None => visitor.rows(&FindingText::default(), &self.findings),
            Some(Grouping::Month) => visitor.rows(&MonthSums::default(), &self.months),
            Some(Grouping::Payout) => visitor.rows(&PayoutText::default(), &self.payouts),
        }
    }
}

impl StatementText {
    fn new(lang: Lang, statement: &AuditedStatement) -> Self {
        let AuditedStatement { file, columns, tally, .. } = statement;
        Self {
            file: file.clone(),
            export: lang.localized(columns.export.name),
            rows: tally.rows,
            audited: tally.audited,
            lacking_columns: columns.lacking(),
            unused_columns: columns.unused().into_iter().map(str::to_owned).collect(),
        }
    }
}

impl MonthSums {
    fn new(month: Option<Date>, sums: &PaymentSums) -> Self {
        Self {
            month: month.map(|month| format!("{:04}-{:02}", month.year(), month.month())),
            payments: sums.payments,
            amount: cents(sums.amounts),
            fees: cents(sums.fees),
            effective_rate: effective_rate(sums.amounts, sums.fees).map(cents),
        }
    }
}

impl PayoutText {
    fn new(payout: &str, sums: &PayoutSums) -> Self {
        Self {
            payout: (!payout.is_empty()).then(|| payout.to_owned()),
            rows: sums.rows,
            amount: cents(sums.amounts),
            fees: cents(sums.fees),
            net: cents(sums.net),
            paid_out: sums.paid_out.map(cents),
            difference: sums.difference().map(cents),
        }
    }
}

impl FindingText {
    pub(crate) fn new(lang: Lang, file: &str, finding: &Finding, currency: &str) -> Self {
        let (amount, fee, expected) = figures(&finding.discrepancy);
        Self {
            file: file.to_owned(),
            line: finding.line,
            id: finding.id.clone(),
            code: finding.discrepancy.code(),
            amount: amount.map(cents),
            fee: fee.map(cents),
            expected: expected.iter().copied().map(cents).collect(),
            text: lang.finding(&finding.discrepancy, currency),
        }
    }
}

impl From<Deviation> for CountAndSum {
    fn from(deviation: Deviation) -> Self {
        Self { count: deviation.count, sum: cents(deviation.sum) }
    }
}

fn cents(amount: impl Into<Digits>) -> Cents {
    Cents(amount.into())
}

fn matched(tariff: &Tariff, tally: &Tally) -> ById<'static, u64> {
    tariff.rules.iter().zip(&tally.matched).map(|(rule, count)| (rule.written.clone(), *count)).collect()
}

fn ambiguous_between(audit: &Reported) -> ById<'static, u64> {
    audit.tally.several.iter().map(|(rules, count)| (written(audit, rules).join(" | "), *count)).collect()
}

fn words(tally: &Tally) -> Vec<SkippedWord> {
    let words = tally.words.iter();
    words.map(|((reason, word), rows)| SkippedWord { reason: reason.code(), word: word.clone(), rows: *rows }).collect()
}
