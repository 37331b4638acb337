//! What the lines of a file come to together, laid out.

use super::common::Context;
use super::conclusion::concluded;
use super::data::Data;
use super::data::batch_summary::BatchSummaryData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use crate::analysis::batch_summary::{BatchSummary, Wins};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::report::cells::cents;
use std::cmp::Reverse;

pub(crate) fn document(context: &Context, file: &str, summary: &BatchSummary) -> Document {
    Document {
        blocks: blocks(context, file, summary),
        data: Data::BatchSummary(BatchSummaryData::new(context, summary)),
        currency: context.catalog.currency.clone(),
    }
}

/// The offers by how often they win, the most often first.
pub(super) fn winners(summary: &BatchSummary) -> Vec<(&str, Wins)> {
    let mut winners: Vec<(&str, Wins)> = summary.winners.iter().map(|(id, wins)| (id.as_str(), *wins)).collect();
    winners.sort_by_key(|(_, wins)| Reverse(wins.count));
    winners
}

fn blocks(context: &Context, file: &str, summary: &BatchSummary) -> Vec<Block> {
    let lang = context.lang;
    let mut blocks = vec![Block::Title(lang.batch_summary_title(file))];
    let asked = context.asked_by().into_iter().chain(context.needed()).chain(context.required());
    let asked: Vec<String> = asked.chain(context.assumed_where_blank()).collect();
    blocks.extend((!asked.is_empty()).then(|| Block::Paragraph(asked.join(" "))));
    if !summary.winners.is_empty() {
        blocks.push(Block::Table(table(context, summary)));
    }
    let errors =
        summary.errors.iter().map(|(code, errors)| (lang.so_many_lines(errors.count, code), errors.first.clone()));
    blocks.extend(Block::list(lang.lines_with_errors(), errors));
    blocks.push(context.provenance());
    let sums = lang.batch_sums(
        summary.lines,
        summary.bad(),
        &lang.cents(Bounds::exactly(summary.annual()), &context.catalog.currency),
    );
    let apart = [
        (summary.without_winner > 0).then(|| lang.lines_without_winner(summary.without_winner)),
        (summary.contested > 0).then(|| lang.lines_contested(summary.contested)),
    ];
    let sentences: Vec<String> = std::iter::once(sums).chain(apart.into_iter().flatten()).collect();
    concluded(blocks, Some(sentences.join(" ")))
}

fn table(context: &Context, summary: &BatchSummary) -> Table {
    let (lang, words) = (context.lang, context.lang.words());
    let [lines, together] = lang.batch_columns();
    let columns = vec![
        Column::new(words.offer, Align::Left),
        Column::new(lines, Align::Decimal),
        Column::new(together, Align::Decimal),
    ];
    let name = |id: &str| context.catalog.offer(id).map_or(id.to_owned(), |offer| offer.published.name.clone());
    let money = |amount: Money| cents(Bounds::exactly(amount));
    let row =
        |(id, wins): (&str, Wins)| Row::new(vec![Cell::Text(name(id)), Cell::count(wins.count), money(wins.annual)]);
    let mut rows: Vec<Row> = winners(summary).into_iter().map(row).collect();
    let count = summary.winners.values().map(|wins| wins.count).sum();
    let total = vec![Cell::Text(words.total.to_owned()), Cell::count(count), money(summary.annual())];
    rows.push(Row { cells: total, tone: Tone::Total });
    Table::new(columns, rows)
}
