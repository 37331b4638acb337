//! A ranking, laid out: the table, the thresholds, the exclusions, the notes.

use super::common::{Context, vat_code};
use super::document::{Align, Block, Cell, Column, Document, Node, Row, Rows, Table, Tone};
use super::footnotes::{Footnotes, annual};
use crate::analysis::rank::{Ranked, Ranking};
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::{Money, Rounding};
use std::borrow::Cow;

const COLUMNS: &[&str] = &[
    "id",
    "name",
    "rank_best",
    "rank_worst",
    "annual_low",
    "annual_high",
    "monthly_low",
    "monthly_high",
    "vat",
    "notes_code",
    "notes_text",
    "reason",
    "text",
];

/// Lays out a ranking.
pub(crate) fn document(context: &Context, ranking: &Ranking) -> Document {
    let mut data = context.head();
    let offers: Vec<Node> = ranking.ranked.iter().map(|ranked| offer(context, ranked)).collect();
    let excluded: Vec<Node> = ranking.excluded.iter().map(|of| context.excluded(of)).collect();
    let objects = offers.iter().chain(&excluded).cloned().collect();
    let rates = ranking.unknown_rates.iter().map(|rate| context.unknown_rate(rate)).collect();
    data.push((Cow::Borrowed("offers"), Node::List(offers)));
    data.push((Cow::Borrowed("excluded"), Node::List(excluded)));
    data.push((Cow::Borrowed("unknown_rates"), Node::List(rates)));
    Document {
        blocks: blocks(context, ranking),
        data: Node::Object(data),
        rows: Rows::new(COLUMNS, objects),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, ranking: &Ranking) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let mut blocks = vec![Block::Title(lang.rank_title(&context.usage()))];
    blocks.extend(context.preamble());
    let notes = Footnotes::new(context, ranking.ranked.iter().map(|ranked| &ranked.answer));
    if ranking.ranked.is_empty() {
        blocks.push(Block::Paragraph(words.nobody.to_owned()));
    } else {
        blocks.push(Block::Table(table(context, ranking, &notes)));
    }
    blocks.extend(context.thresholds(&ranking.unknown_rates));
    blocks.extend(context.unable(words.not_ranked, &ranking.excluded));
    blocks.extend(notes.block(words.notes));
    blocks.push(context.provenance());
    blocks.push(Block::Paragraph(lang.see_explain().to_owned()));
    blocks
}

fn table(context: &Context, ranking: &Ranking, notes: &Footnotes) -> Table {
    let words = context.lang.words();
    let columns = vec![
        Column::new(words.rank, Align::Left),
        Column::new(words.offer, Align::Left),
        Column::new(words.annual, Align::Decimal),
        Column::spare(words.monthly, Align::Decimal),
        Column::new(words.notes, Align::Left),
    ];
    Table { columns, rows: ranking.ranked.iter().map(|ranked| row(context, ranked, notes)).collect() }
}

fn row(context: &Context, ranked: &Ranked, notes: &Footnotes) -> Row {
    let answer = &ranked.answer;
    let tone = match (answer.annual.is_open(), ranked.best) {
        (true, _) => Tone::Open,
        (false, 1) => Tone::Best,
        (false, _) => Tone::Plain,
    };
    let cells = vec![
        Cell::Rank(ranked.best, ranked.worst),
        Cell::Text(answer.offer.published.name.clone()),
        annual(answer),
        Cell::Money(monthly(answer.annual)),
        Cell::Marks(notes.of(context, answer)),
    ];
    Row { cells, tone }
}

fn offer(context: &Context, ranked: &Ranked) -> Node {
    let answer = &ranked.answer;
    let rank = [("best", Node::Count(ranked.best as u64)), ("worst", Node::Count(ranked.worst as u64))];
    Node::object([
        ("id", Node::Text(answer.offer.id().to_owned())),
        ("name", Node::Text(answer.offer.published.name.clone())),
        ("rank", Node::object(rank)),
        ("annual", Node::cents(answer.annual)),
        ("monthly", Node::bounds(monthly(answer.annual))),
        ("vat", vat_code(answer.offer.published.vat)),
        ("notes", context.notes(answer)),
    ])
}

/// A twelfth, rounded: for information.
fn monthly(annual: Bounds<Money>) -> Bounds<Digits> {
    annual.map(|amount| amount.divided(12, 2, Rounding::HalfAwayFromZero))
}
