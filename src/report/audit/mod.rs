//! An audit of statements, laid out.

mod groups;
mod journal;
mod reading;
mod tables;

use crate::analysis::audit::groups::Grouping;
use crate::analysis::audit::tally::Tally;
use crate::analysis::audit::tariff::Tariff;
use crate::analysis::audit::{Discrepancy, Finding};
use crate::fee::processor::Processor;
use crate::input::statement::columns::StatementColumns;
use crate::input::statement::exports::Audits;
use crate::input::statement::notation::Notation;
use crate::lang::Lang;
use crate::money::cents::WholeCents;
use crate::report::common::Context;
use crate::report::data::Data;
use crate::report::data::audit::AuditData;
use crate::report::document::{Block, Document};
pub(in crate::report) use groups::effective_rate;
pub(crate) use journal::journal;

/// What an audit has come to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reported<'a> {
    pub statements: &'a [AuditedStatement],
    pub processor: &'a Processor,
    /// The rates against which the statements are held.
    pub tariff: &'a Tariff,
    /// What the statements come to together.
    pub tally: &'a Tally,
    /// By what they are told apart, where that is asked.
    pub by: Option<Grouping>,
    /// The zone whose days count, as it was typed.
    pub time_zone: Option<&'a str>,
}

/// What the audit of one statement has come to.
#[derive(Clone, Debug)]
pub(crate) struct AuditedStatement {
    pub file: String,
    pub columns: StatementColumns,
    pub notation: Notation,
    pub tally: Tally,
    /// The first of them: a statement may have millions.
    pub findings: Vec<Finding>,
    pub all_findings: u64,
}

impl Reported<'_> {
    pub(in crate::report) fn all_findings(&self) -> u64 {
        self.statements.iter().map(|statement| statement.all_findings).sum()
    }

    /// The findings that are kept, each with its file.
    pub(in crate::report) fn findings(&self) -> impl Iterator<Item = (&AuditedStatement, &Finding)> {
        self.statements.iter().flat_map(|statement| statement.findings.iter().map(move |finding| (statement, finding)))
    }

    /// The names of the files.
    fn files(&self) -> Vec<String> {
        self.statements.iter().map(|statement| statement.file.clone()).collect()
    }

    /// Whether totals are checked instead of fees: in all statements, or in none.
    fn has_totals(&self) -> bool {
        self.statements.iter().any(|statement| matches!(statement.columns.export.audits, Audits::Totals(_)))
    }

    /// Whether the days of payments count.
    fn needs_days(&self) -> bool {
        self.tariff.depends_on_day() || self.by == Some(Grouping::Month)
    }
}

pub(crate) fn document(context: &Context, audit: &Reported) -> Document {
    Document {
        blocks: blocks(context, audit),
        data: Data::Audit(AuditData::new(context, audit)),
        currency: context.catalog.currency.clone(),
    }
}

/// The payment, its fee, and what was due instead.
pub(in crate::report) fn figures(discrepancy: &Discrepancy) -> (Option<WholeCents>, Option<WholeCents>, &[WholeCents]) {
    match discrepancy {
        Discrepancy::Fee { payment, expected, .. } => (Some(payment.amount), Some(payment.fee), expected),
        Discrepancy::Net(wrong) => (Some(wrong.amount), Some(wrong.fee), &[]),
        Discrepancy::Total(total) => (Some(total.printed), None, &[]),
        Discrepancy::Unreadable(_) => (None, None, &[]),
    }
}

fn blocks(context: &Context, audit: &Reported) -> Vec<Block> {
    let lang = context.lang;
    let without_fees = audit.has_totals();
    let files = lang.some_files(&audit.files());
    let title = if without_fees { lang.totals_title(&files) } else { lang.audit_title(&files, audit.processor.name()) };
    let mut blocks = vec![Block::Title(title)];
    blocks.extend(reading::blocks(context, audit));
    blocks.push(Block::Table(tables::counts(lang, audit.tally)));
    if !without_fees && audit.tally.audited > 0 {
        blocks.push(Block::Table(tables::matched(context, audit)));
        let [amounts, fees] =
            [audit.tally.amounts, audit.tally.fees].map(|total| lang.money(total.into(), &context.catalog.currency));
        blocks.push(Block::Paragraph(lang.audited_amounts(&amounts, &fees)));
        if audit.tariff.has_several_at_once() {
            blocks.push(Block::Paragraph(lang.one_of_several().to_owned()));
        }
    }
    blocks.extend(groups::blocks(context, audit));
    blocks.extend(left_out(lang, audit.tally));
    blocks.extend(reading::unknown_words(lang, audit));
    blocks.extend(tables::findings(context, audit));
    blocks.push(Block::Paragraph(lang.audit_summary(audit.all_findings(), audit.tally)));
    let in_force = audit.processor.rates.iter().filter(|rate| rate.is_in_force(context.question.on) && !without_fees);
    blocks.extend(context.sources(in_force.map(|rate| (audit.processor, rate))));
    blocks
}

pub(in crate::report) fn written(audit: &Reported, rules: &[usize]) -> Vec<String> {
    rules.iter().map(|rule| audit.tariff.rules[*rule].written.clone()).collect()
}

fn left_out(lang: Lang, tally: &Tally) -> Option<Block> {
    Block::list(lang.left_out_rows(), lang.left_out_items(tally))
}
