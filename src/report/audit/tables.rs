//! The tables of an audit: how many rows, at which rates, and the first findings.

use super::{AuditedStatement, Reported, figures};
use crate::analysis::audit::Finding;
use crate::analysis::audit::tally::{Deviation, Tally};
use crate::analysis::audit::tariff::Rule;
use crate::fee::processor::Rate;
use crate::lang::Lang;
use crate::money::bounds::Bounds;
use crate::money::cents::WholeCents;
use crate::report::common::Context;
use crate::report::document::{Align, Block, Cell, Column, Row, Table, Tone};

/// A person reads no more findings; CSV holds them all.
const MOST_SHOWN: usize = 20;

pub(super) fn counts(lang: Lang, tally: &Tally) -> Table {
    let [rows, number, _] = lang.audit_columns();
    let left_out = tally.left_out.values().sum();
    let counts = [tally.rows, tally.audited, left_out, tally.bad];
    let row = |(words, count): (&str, u64)| Row::new(vec![Cell::Text(words.to_owned()), Cell::count(count)]);
    let columns = vec![Column::new(rows, Align::Left), Column::new(number, Align::Decimal)];
    Table::new(columns, lang.row_counts().into_iter().zip(counts).map(row))
}

/// How many fees are those of each rate, and how many are of none.
pub(super) fn matched(context: &Context, audit: &Reported) -> Table {
    let lang = context.lang;
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
    let fee_of = |rule: &Rule| lang.fee(&rule.written, &context.catalog.currency);
    let alone = alone.map(|(rule, count)| matched(fee_of(rule), Cell::Text(rates_of(lang, rule)), *count));
    let several = tally.several.iter();
    let several = several.map(|(rules, count)| {
        let fees: Vec<String> = rules.iter().map(|rule| fee_of(&audit.tariff.rules[*rule])).collect();
        matched(lang.either(&fees), Cell::Empty, *count)
    });
    let [more, less, between] = lang.mismatch_rows(audit.tariff.has_several_at_once());
    let mismatched = |words: &str, count: u64, sum: Cell| Row {
        cells: vec![Cell::Text(words.to_owned()), Cell::Empty, Cell::count(count), sum],
        tone: if count > 0 { Tone::Open } else { Tone::Plain },
    };
    let sum = |deviation: Deviation| Cell::money(Bounds::exactly(deviation.sum.into()));
    let wrong =
        [(more, tally.over), (less, tally.under)].map(|(words, wrong)| mismatched(words, wrong.count, sum(wrong)));
    let between = (tally.between > 0).then(|| mismatched(between, tally.between, Cell::Empty));
    Table::new(columns, alone.chain(several).chain(wrong).chain(between))
}

/// For which cards a rule holds, and since when.
fn rates_of(lang: Lang, rule: &Rule) -> String {
    let rate = |rate: &Rate| {
        let card = rate.card.as_deref().unwrap_or(lang.any_card());
        format!("{card}{}", lang.in_force(rate.from, rate.until))
    };
    rule.rates.iter().map(rate).collect::<Vec<_>>().join(lang.semicolon())
}

pub(super) fn findings(context: &Context, audit: &Reported) -> Vec<Block> {
    let lang = context.lang;
    let shown: Vec<_> = audit.findings().take(MOST_SHOWN).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let [file, line, id, payment, fee, finding] = lang.finding_columns();
    let several = audit.statements.len() > 1;
    let named = shown.iter().any(|(_, finding)| !finding.id.is_empty());
    let mut columns = vec![
        Column::new(line, Align::Decimal),
        Column::new(payment, Align::Decimal),
        Column::new(fee, Align::Decimal),
        Column::new(finding, Align::Left),
    ];
    columns.extend(named.then(|| Column::spare(id, Align::Left)));
    if several {
        columns.insert(0, Column::new(file, Align::Left));
    }
    let row = |(statement, finding): &(&AuditedStatement, &Finding)| {
        let (amount, fee, _) = figures(&finding.discrepancy);
        let figure = |cents: Option<WholeCents>| cents.map_or(Cell::Empty, |cents| Cell::Number(cents.into()));
        let mut cells = vec![
            Cell::count(finding.line),
            figure(amount),
            figure(fee),
            Cell::Text(lang.finding(&finding.discrepancy, &context.catalog.currency)),
        ];
        cells.extend(named.then(|| Cell::Text(finding.id.clone())));
        if several {
            cells.insert(0, Cell::Text(statement.file.clone()));
        }
        Row::new(cells)
    };
    let heading = lang.findings(shown.len() as u64, audit.all_findings());
    vec![Block::Title(heading), Block::Table(Table::new(columns, shown.iter().map(row)))]
}
