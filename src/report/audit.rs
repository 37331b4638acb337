//! An audit of a statement, laid out.

use super::common::Context;
use super::data::Data;
use super::data::audit::AuditData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use crate::analysis::audit::tally::{Sum, Tally};
use crate::analysis::audit::tariff::{Rule, Tariff};
use crate::analysis::audit::{Finding, What};
use crate::fee::processor::{Processor, Rate};
use crate::fee::rule::Fee;
use crate::input::statement::heading::{Export, Heading, Role};
use crate::input::statement::way::Way;
use crate::lang::Lang;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;

/// How many findings a person is shown.
const MOST_SHOWN: usize = 20;

/// What an audit has told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reported<'a> {
    /// The name of the statement.
    pub file: &'a str,
    /// Whose rates.
    pub processor: &'a Processor,
    /// The rates in question.
    pub tariff: &'a Tariff,
    /// The columns.
    pub heading: &'a Heading,
    /// How it is written.
    pub way: &'a Way,
    /// The counts.
    pub tally: &'a Tally,
    /// The first findings.
    pub findings: &'a [Finding],
    /// How many there are.
    pub all_findings: u64,
}

/// Lays out an audit.
pub(crate) fn document(context: &Context, audit: &Reported) -> Document {
    Document {
        blocks: blocks(context, audit),
        data: Data::Audit(AuditData::new(context, audit)),
        currency: context.catalog.currency.clone(),
    }
}

/// The payment, its fee, and what was due instead.
pub(super) fn figures(what: &What) -> (Option<i64>, Option<i64>, &[i64]) {
    match what {
        What::Fee { payment, expected, .. } => (Some(payment.amount), Some(payment.fee), expected),
        What::Net { amount, fee, .. } => (Some(*amount), Some(*fee), &[]),
        What::Total { total, .. } => (Some(*total), None, &[]),
        What::Bad(_) => (None, None, &[]),
    }
}

fn money(cents: i128) -> Digits {
    Digits { digits: cents, decimals: 2 }
}

fn blocks(context: &Context, audit: &Reported) -> Vec<Block> {
    let lang = context.lang;
    let name = Some(audit.processor.name.as_str()).filter(|name| !name.is_empty());
    let without_fees = audit.heading.export == Export::HelloAsso;
    let title = if without_fees { lang.totals_title(audit.file) } else { lang.audit_title(audit.file, name) };
    let mut blocks = vec![Block::Title(title), Block::Paragraph(how(context, audit))];
    blocks.push(Block::Table(counts(lang, audit.tally)));
    if !without_fees && audit.tally.audited > 0 {
        blocks.push(Block::Table(matched(lang, audit)));
        let [amounts, fees] =
            [audit.tally.amounts, audit.tally.fees].map(|cents| lang.money(money(cents), &context.catalog.currency));
        blocks.push(Block::Paragraph(lang.audited_amounts(&amounts, &fees)));
        if audit.tariff.has_several_at_once() {
            blocks.push(Block::Paragraph(lang.one_of_several().to_owned()));
        }
    }
    blocks.extend(left_out(lang, audit.tally));
    blocks.extend(findings(lang, audit));
    blocks.push(Block::Paragraph(lang.audit_summary(audit.all_findings, audit.tally)));
    blocks.extend(context.sources(std::iter::once(audit.processor).filter(|_| !without_fees)));
    blocks
}

/// How the statement was read, and what could not be checked.
fn how(context: &Context, audit: &Reported) -> String {
    let lang = context.lang;
    let hello = audit.heading.export == Export::HelloAsso;
    let lacks = |role| !hello && audit.heading.place(role).is_none();
    let sentences = [
        own_rate(context, audit),
        (!audit.tariff.open.is_empty()).then(|| lang.open_rates_left_out(&audit.tariff.open_fees())),
        Some(lang.read_as(audit.heading, audit.way, audit.heading.place(Role::Date).is_some())),
        hello.then(|| lang.no_fee_column().to_owned()),
        lacks(Role::Net).then(|| lang.no_net_column().to_owned()),
        (audit.heading.place(Role::Taxes).is_some() && !audit.tariff.with_vat)
            .then(|| lang.taxes_taken_off().to_owned()),
        lacks(Role::Currency).then(|| lang.no_currency_column(&context.catalog.currency)),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whose rates one's own takes the place of, where the processor is named.
fn own_rate(context: &Context, audit: &Reported) -> Option<String> {
    let named = context.catalog.processors.iter().find(|processor| processor.id == audit.processor.id);
    named.filter(|_| audit.processor.name.is_empty()).map(|processor| context.lang.own_rate_instead(&processor.name))
}

fn counts(lang: Lang, tally: &Tally) -> Table {
    let [rows, number, _] = lang.audit_columns();
    let left_out = tally.left_out.values().sum();
    let counts = [tally.rows, tally.audited, left_out, tally.bad];
    let row = |(words, count): (&str, u64)| Row::new(vec![Cell::Text(words.to_owned()), Cell::count(count)]);
    let columns = vec![Column::new(rows, Align::Left), Column::new(number, Align::Decimal)];
    Table::new(columns, lang.row_counts().into_iter().zip(counts).map(row))
}

/// Which rates the fees are those of, and how many are of none.
fn matched(lang: Lang, audit: &Reported) -> Table {
    let [fee, rates, rows] = lang.matched_columns();
    let [.., amount] = lang.audit_columns();
    let columns = vec![
        Column::new(fee, Align::Left),
        Column::new(rates, Align::Left),
        Column::new(rows, Align::Decimal),
        Column::new(amount, Align::Decimal),
    ];
    let matched =
        |fee: String, rates: Cell, count: u64| Row::new(vec![Cell::Text(fee), rates, Cell::count(count), Cell::Empty]);
    let tally = audit.tally;
    let alone = audit.tariff.rules.iter().zip(&tally.matched);
    let alone = alone.map(|(rule, count)| matched(lang.fee(&fee_of(rule)), Cell::Text(rates_of(lang, rule)), *count));
    let several = tally.several.iter();
    let several = several.map(|(rules, count)| matched(lang.either(&words(lang, audit, rules)), Cell::Empty, *count));
    let [more, less, between] = lang.mismatch_rows(audit.tariff.has_several_at_once());
    let mismatched = |words: &str, count: u64, sum: Cell| Row {
        cells: vec![Cell::Text(words.to_owned()), Cell::Empty, Cell::count(count), sum],
        tone: if count > 0 { Tone::Open } else { Tone::Plain },
    };
    let sum = |sum: Sum| Cell::money(Bounds::exactly(money(sum.cents)));
    let wrong =
        [(more, tally.over), (less, tally.under)].map(|(words, wrong)| mismatched(words, wrong.count, sum(wrong)));
    let between = (tally.between > 0).then(|| mismatched(between, tally.between, Cell::Empty));
    Table::new(columns, alone.chain(several).chain(wrong).chain(between))
}

/// The rates that have a rule: for which cards, and since when.
fn rates_of(lang: Lang, rule: &Rule) -> String {
    let rate = |rate: &Rate| {
        let card = rate.card.as_deref().unwrap_or(lang.any_card());
        format!("{card}{}", lang.in_force(rate.from, rate.until))
    };
    rule.rates.iter().map(rate).collect::<Vec<_>>().join("; ")
}

fn fee_of(rule: &Rule) -> Fee {
    rule.rates.first().map_or_else(Fee::nothing, |rate| rate.fee.clone())
}

pub(super) fn written(audit: &Reported, rules: &[usize]) -> Vec<String> {
    rules.iter().map(|rule| audit.tariff.rules[*rule].written.clone()).collect()
}

fn words(lang: Lang, audit: &Reported, rules: &[usize]) -> Vec<String> {
    rules.iter().map(|rule| lang.fee(&fee_of(&audit.tariff.rules[*rule]))).collect()
}

fn left_out(lang: Lang, tally: &Tally) -> Option<Block> {
    Block::list(lang.left_out_rows(), lang.left_out_items(tally))
}

fn findings(lang: Lang, audit: &Reported) -> Vec<Block> {
    let shown = &audit.findings[..audit.findings.len().min(MOST_SHOWN)];
    if shown.is_empty() {
        return Vec::new();
    }
    let [line, id, payment, fee, finding] = lang.finding_columns();
    let named = shown.iter().any(|finding| !finding.id.is_empty());
    let mut columns = vec![
        Column::new(line, Align::Decimal),
        Column::new(payment, Align::Decimal),
        Column::new(fee, Align::Decimal),
        Column::new(finding, Align::Left),
    ];
    columns.extend(named.then(|| Column::spare(id, Align::Left)));
    let width = columns.len();
    let row = |finding: &Finding| {
        let (amount, fee, _) = figures(&finding.what);
        let figure = |cents: Option<i64>| cents.map_or(Cell::Empty, |cents| Cell::Number(money(cents.into())));
        let cells = vec![
            Cell::count(finding.line),
            figure(amount),
            figure(fee),
            Cell::Text(lang.finding(&finding.what)),
            Cell::Text(finding.id.clone()),
        ];
        Row::new(cells.into_iter().take(width).collect())
    };
    let heading = lang.findings(shown.len() as u64, audit.all_findings);
    vec![Block::Title(heading), Block::Table(Table::new(columns, shown.iter().map(row)))]
}
