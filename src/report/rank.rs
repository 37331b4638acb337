//! A ranking, laid out: the table, the thresholds, the exclusions, the notes.

use super::cells::tone;
use super::common::Context;
use super::conclusion::concluded;
use super::data::Data;
use super::data::rank::{RankData, ServiceCount, service_count};
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use super::footnotes::{Footnotes, annual};
use super::picture::{MOST_ROWS, PictureRow, PictureShape, picture};
use crate::analysis::answer::Quoted;
use crate::analysis::rank::Ranking;
use crate::analysis::rank_interval::Ranked;
use crate::analysis::unknown_rate::UnknownRate;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::{Money, Rounding};
use crate::price::offer::Offer;
use crate::price::service::Service;

/// A table shows so many offers, or all.
pub(crate) fn document(context: &Context, ranking: &Ranking, top: Option<usize>) -> Document {
    Document {
        blocks: blocks(context, ranking, top),
        data: Data::Rank(RankData::new(context, ranking)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, ranking: &Ranking, top: Option<usize>) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let (shown, beyond) = ranking.ranked.split_at(top.unwrap_or(usize::MAX).min(ranking.ranked.len()));
    let mut blocks = vec![Block::Title(lang.rank_title(&context.usage()))];
    blocks.extend(context.preamble());
    let notes = Footnotes::new(context, shown.iter().map(|ranked| &ranked.answer));
    if ranking.ranked.is_empty() {
        blocks.push(Block::Paragraph(words.nobody.to_owned()));
    } else {
        blocks.extend(picture_of(context, shown));
        blocks.push(Block::Table(table(context, shown, &notes)));
    }
    blocks.extend(context.about_payback());
    blocks.extend(beyond.first().map(|next| {
        let from = lang.cents(next.answer.annual, &context.catalog.currency);
        Block::Paragraph(lang.more_offers(beyond.len(), &from))
    }));
    blocks.extend(side_by_side(context, ranking).map(Block::Paragraph));
    let is_shown = |rate: &&UnknownRate| shown.iter().any(|ranked| ranked.answer.offer.id() == rate.offer.id());
    blocks.extend(context.thresholds(ranking.unknown_rates.iter().filter(is_shown)));
    blocks.extend(context.unable(words.not_ranked, &ranking.excluded));
    blocks.extend(notes.block(words.notes));
    blocks.push(context.provenance());
    blocks.push(Block::Paragraph(lang.see_explain().to_owned()));
    concluded(blocks, conclusion(context, ranking))
}

/// Who is cheapest, and what a change to it comes to.
fn conclusion(context: &Context, ranking: &Ranking) -> Option<String> {
    let answers: Vec<&Quoted> = ranking.ranked.iter().map(|ranked| &ranked.answer).collect();
    let best = answers.iter().find(|answer| !answer.annual.is_open()).copied();
    let sentences: Vec<String> =
        context.cheapest_in_words(&answers).into_iter().chain(context.about_current(best)).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Where nothing is needed, offers that do not provide the same stand side by side: which needs would compare like with
/// like. Of services, those that the gigabytes are for count.
fn side_by_side(context: &Context, ranking: &Ranking) -> Option<String> {
    let catalog = context.catalog;
    let stores = (0..catalog.services.len()).map(Service).filter(|service| catalog.services[service.0].stores);
    let stores: Vec<Service> = stores.collect();
    let offers = || ranking.ranked.iter().map(|ranked| ranked.answer.offer);
    let provides = |offer: &Offer, service: &Service| offer.provision(*service).is_some();
    let alike = |service: &Service| offers().all(|offer| provides(offer, service));
    if !context.question.needs.is_empty() || stores.len() < 2 || stores.iter().all(alike) {
        return None;
    }
    let ids: Vec<&str> = stores.iter().map(|service| catalog.service_id(*service)).collect();
    let names: Vec<String> = stores.iter().map(|service| context.lang.service(catalog, *service).to_owned()).collect();
    Some(context.lang.side_by_side(&names, &ids.join(",")))
}

/// A dot for each offer on an axis of money.
fn picture_of(context: &Context, shown: &[Ranked<Quoted>]) -> Option<Block> {
    let row = |Ranked { rank, answer }: &Ranked<Quoted>| {
        let tone = tone(answer.annual, *rank);
        PictureRow::new(answer.offer.published.name.clone(), answer.annual, tone, context)
    };
    let rows: Vec<PictureRow> = shown.iter().take(MOST_ROWS).map(row).collect();
    let first = rows.first()?;
    let alt = context.lang.rank_alt(rows.len(), &first.label, &first.figure);
    picture(context, alt, PictureShape::Dots, Vec::new(), rows)
}

fn table(context: &Context, shown: &[Ranked<Quoted>], notes: &Footnotes) -> Table {
    let words = context.lang.words();
    let mut columns = vec![
        Column::new(words.rank, Align::Left),
        Column::new(words.offer, Align::Left),
        Column::new(words.annual, Align::Decimal),
    ];
    columns.extend(context.switching_columns());
    columns.extend([
        Column::spare(words.monthly, Align::Decimal),
        Column::spare(words.services, Align::Left),
        Column::new(words.notes, Align::Left),
    ]);
    Table::new(columns, shown.iter().map(|ranked| row(context, ranked, notes)))
}

fn row(context: &Context, ranked: &Ranked<Quoted>, notes: &Footnotes) -> Row {
    let Ranked { rank, answer } = ranked;
    let mut cells = vec![Cell::Rank(*rank), Cell::Text(answer.offer.published.name.clone()), annual(answer)];
    cells.extend(context.switching_cells(context.question.switch_to(answer)));
    cells.extend([
        Cell::money(monthly(answer.annual)),
        services(context, answer.offer),
        Cell::NoteRefs(notes.of(context, answer)),
    ]);
    Row { cells, tone: tone(answer.annual, *rank) }
}

/// How many services it provides, of those that are needed where some are.
fn services(context: &Context, offer: &Offer) -> Cell {
    let ServiceCount { served, asked } = service_count(context, offer);
    match (served, asked) {
        (None, _) => Cell::Text("?".to_owned()),
        (Some(served), None) => Cell::Text(served.to_string()),
        (Some(served), Some(asked)) => Cell::Text(format!("{served}/{asked}")),
    }
}

/// A twelfth, rounded: for information.
pub(super) fn monthly(annual: Bounds<Money>) -> Bounds<Digits> {
    annual.map(|amount| amount.divided(12, 2, Rounding::HalfAwayFromZero))
}
