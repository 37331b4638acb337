//! A ranking, laid out: the table, the thresholds, the exclusions, the notes.

use super::cells::tone;
use super::common::Context;
use super::data::Data;
use super::data::rank::RankData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use super::footnotes::{Footnotes, annual};
use crate::analysis::answer::Quoted;
use crate::analysis::rank::Ranking;
use crate::analysis::rank_interval::Ranked;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::{Money, Rounding};

pub(crate) fn document(context: &Context, ranking: &Ranking) -> Document {
    Document {
        blocks: blocks(context, ranking),
        data: Data::Rank(RankData::new(context, ranking)),
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
    Table::new(columns, ranking.ranked.iter().map(|ranked| row(context, ranked, notes)))
}

fn row(context: &Context, ranked: &Ranked<Quoted>, notes: &Footnotes) -> Row {
    let Ranked { rank, answer } = ranked;
    let cells = vec![
        Cell::Rank(*rank),
        Cell::Text(answer.offer.published.name.clone()),
        annual(answer),
        Cell::money(monthly(answer.annual)),
        Cell::NoteRefs(notes.of(context, answer)),
    ];
    Row { cells, tone: tone(answer.annual, *rank) }
}

/// A twelfth, rounded: for information.
pub(super) fn monthly(annual: Bounds<Money>) -> Bounds<Digits> {
    annual.map(|amount| amount.divided(12, 2, Rounding::HalfAwayFromZero))
}
