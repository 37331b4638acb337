//! An audit of a statement, laid out.

mod tables;

use crate::analysis::audit::tally::Tally;
use crate::analysis::audit::tariff::Tariff;
use crate::analysis::audit::{Discrepancy, Finding};
use crate::fee::processor::{Processor, RateSource};
use crate::input::statement::columns::{ColumnKind, StatementColumns};
use crate::input::statement::exports::Audits;
use crate::input::statement::notation::Notation;
use crate::lang::Lang;
use crate::money::cents::WholeCents;
use crate::report::common::Context;
use crate::report::data::Data;
use crate::report::data::audit::AuditData;
use crate::report::document::{Block, Document};

/// What an audit of a statement has come to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reported<'a> {
    pub file: &'a str,
    pub processor: &'a Processor,
    /// The rates against which the statement is held.
    pub tariff: &'a Tariff,
    pub columns: &'a StatementColumns,
    pub notation: &'a Notation,
    pub tally: &'a Tally,
    /// The first of them: a statement may have millions.
    pub findings: &'a [Finding],
    pub all_findings: u64,
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
    let without_fees = matches!(audit.columns.export.audits, Audits::Totals(_));
    let title =
        if without_fees { lang.totals_title(audit.file) } else { lang.audit_title(audit.file, audit.processor.name()) };
    let mut blocks = vec![Block::Title(title), Block::Paragraph(how(context, audit))];
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
    blocks.extend(left_out(lang, audit.tally));
    blocks.extend(tables::findings(context, audit));
    blocks.push(Block::Paragraph(lang.audit_summary(audit.all_findings, audit.tally)));
    let in_force = audit.processor.rates.iter().filter(|rate| rate.is_in_force(context.question.on) && !without_fees);
    blocks.extend(context.sources(in_force.map(|rate| (audit.processor, rate))));
    blocks
}

/// How the statement was read, and what could not be checked.
fn how(context: &Context, audit: &Reported) -> String {
    let lang = context.lang;
    let totals = match &audit.columns.export.audits {
        Audits::Totals(totals) => Some(totals),
        Audits::Fees => None,
    };
    let has = |kind| audit.columns.index(kind).is_some();
    let lacks = |kind| totals.is_none() && !has(kind);
    let sentences = [
        own_rate(context, audit),
        (!audit.tariff.open.is_empty())
            .then(|| lang.open_rates_left_out(&audit.tariff.open_fees(), &context.catalog.currency)),
        Some(lang.read_as(audit.columns.export, audit.notation, has(ColumnKind::Date))),
        totals.map(|totals| lang.no_fee_column(totals)),
        lacks(ColumnKind::Net).then(|| lang.no_net_column().to_owned()),
        (has(ColumnKind::Taxes) && !audit.tariff.with_vat).then(|| lang.taxes_taken_off().to_owned()),
        lacks(ColumnKind::Currency).then(|| lang.no_currency_column(&context.catalog.currency)),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Said where a rate of one's own takes the place of those of a processor.
fn own_rate(context: &Context, audit: &Reported) -> Option<String> {
    let RateSource::Own { instead_of: Some(id) } = &audit.processor.rate_source else { return None };
    let replaced = context.catalog.processors.iter().find(|processor| processor.id() == Some(id))?;
    Some(context.lang.own_rate_instead(replaced.name()?))
}

pub(in crate::report) fn written(audit: &Reported, rules: &[usize]) -> Vec<String> {
    rules.iter().map(|rule| audit.tariff.rules[*rule].written.clone()).collect()
}

fn left_out(lang: Lang, tally: &Tally) -> Option<Block> {
    Block::list(lang.left_out_rows(), lang.left_out_items(tally))
}
