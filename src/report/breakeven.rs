//! Where the cheapest offer changes, laid out: the ranges, the crossings, the thresholds of unknown rates.

use super::cells::cents;
use super::common::Context;
use super::data::Data;
use super::data::breakeven::BreakevenData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use super::plot::plot;
use crate::analysis::breakeven::Breakeven;
use crate::analysis::breakeven::crossings::Among;
use crate::analysis::breakeven::ranges::WinnerRange;
use crate::lang::capitalized;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::collections::HashSet;

/// How many crossings a person reads.
const MOST_SHOWN: usize = 20;

/// Lays out where the cheapest changes.
pub(crate) fn document(context: &Context, found: &Breakeven, plotted: bool) -> Document {
    Document {
        blocks: blocks(context, found, plotted),
        data: Data::Breakeven(BreakevenData::new(context, found)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, found: &Breakeven, plotted: bool) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let unit = lang.varying(context.catalog, found.over);
    let mut blocks = vec![Block::Title(lang.breakeven_title(unit, &context.usage_besides(&[found.over])))];
    blocks.extend(context.preamble_besides(&[found.over]));
    let ranges = winners(context, &found.ranges.listed);
    if ranges.len() <= MOST_SHOWN {
        blocks.push(Block::Paragraph(lang.ranges(context.catalog, found.over, &ranges)));
    }
    if plotted {
        blocks.extend(plot(context, found));
    }
    blocks.push(Block::Table(table(context, found, unit)));
    blocks.extend(ranges_cut(context, found).map(Block::Paragraph));
    blocks.extend(crossings(context, found));
    blocks.extend(crossings_cut(context, found).map(Block::Paragraph));
    blocks.extend(context.thresholds(&found.unknown_rates));
    blocks.extend(context.unable(words.not_ranked, &found.excluded));
    blocks.extend(context.remarks(found.compared.iter().map(|of| of.offer)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    blocks
}

/// The ranges and their winners, neighbours with the same one joined.
fn winners(context: &Context, ranges: &[WinnerRange]) -> Vec<(String, String)> {
    let joined = ranges.chunk_by(|one, next| one.winner_id() == next.winner_id());
    let described = joined.filter_map(|of| Some((of.first()?, of.last()?)));
    described.map(|(first, last)| (context.lang.numbers(first.from, last.to), winner(context, first))).collect()
}

fn winner(context: &Context, range: &WinnerRange) -> String {
    let name = range.winner.map(|winner| winner.offer.published.name.as_str());
    name.unwrap_or(context.lang.nobody_known()).to_owned()
}

fn table(context: &Context, found: &Breakeven, unit: &str) -> Table {
    let lang = context.lang;
    let [first, last] = lang.first_and_last();
    let nothing_open = found.ranges.listed.iter().all(|range| range.open.is_empty());
    let mut columns = vec![
        Column::new(&capitalized(unit), Align::Left),
        Column::new(lang.cheapest(), Align::Left),
        Column::new(first, Align::Decimal),
        Column::spare(last, Align::Decimal),
        Column::new(lang.could_be_cheaper(), Align::Left),
    ];
    let shown = columns.len() - usize::from(nothing_open);
    columns.truncate(shown);
    let row = |range: &WinnerRange| {
        let amount = |amount: Option<Money>| amount.map_or(Cell::Empty, |amount| cents(Bounds::exactly(amount)));
        let open: Vec<&str> = range.open.iter().map(|offer| offer.published.name.as_str()).collect();
        let mut cells = vec![
            Cell::Text(lang.numbers(range.from, range.to)),
            Cell::Text(winner(context, range)),
            amount(range.winner.map(|winner| winner.first)),
            amount(range.winner.and_then(|winner| winner.last)),
            Cell::Text(open.join(", ")),
        ];
        cells.truncate(shown);
        Row { cells, tone: if range.open.is_empty() { Tone::Plain } else { Tone::Open } }
    };
    Table::new(columns, found.ranges.listed.iter().map(row))
}

/// All crossings, or those of offers that are cheapest somewhere where there are too many to read.
fn crossings(context: &Context, found: &Breakeven) -> Vec<Block> {
    let lang = context.lang;
    let winners: HashSet<&str> = found.ranges.listed.iter().filter_map(WinnerRange::winner_id).collect();
    let wins = |offer: &Offer| winners.contains(offer.id());
    let listed = &found.crossings.listed;
    let few = listed.len() <= MOST_SHOWN;
    let shown = listed.iter().filter(|of| few || wins(of.cheaper) && wins(of.dearer));
    let items: Vec<_> = shown
        .map(|of| (lang.starting_at(of.at), lang.crossing(&of.cheaper.published.name, &of.dearer.published.name)))
        .collect();
    let hidden = listed.len() - items.len();
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::List { heading: lang.crossings().to_owned(), items });
    }
    if hidden > 0 {
        blocks.push(Block::Paragraph(lang.crossings_not_shown(hidden)));
    }
    blocks
}

/// That what follows the last range is not listed, where it is not.
pub(super) fn ranges_cut(context: &Context, found: &Breakeven) -> Option<String> {
    let last = found.ranges.listed.last().and_then(|range| range.to);
    found.ranges.cut.then(|| context.lang.ranges_cut(last))
}

/// Which crossings are not listed, where some are not.
pub(super) fn crossings_cut(context: &Context, found: &Breakeven) -> Option<String> {
    let unit = context.catalog.meter_id(found.over);
    match found.crossings.among {
        Among::All => found.crossings.more.then(|| context.lang.crossings_cut().to_owned()),
        Among::Winners => Some(context.lang.crossings_of_winners(unit)),
        Among::Nobody => Some(context.lang.no_crossings(unit)),
    }
}
