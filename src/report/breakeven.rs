//! Where the cheapest offer changes, laid out: the ranges, the crossings, the thresholds of unknown rates.

use super::cells::cents;
use super::common::Context;
use super::conclusion::concluded;
use super::data::Data;
use super::data::breakeven::BreakevenData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use super::plot::plot;
use crate::analysis::breakeven::Breakeven;
use crate::analysis::breakeven::crossings::CrossingScope;
use crate::analysis::breakeven::envelope::WinnerRange;
use crate::lang::capitalized;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::collections::HashSet;

/// In which characters the curves are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Plotted {
    Braille,
    Ascii,
}

/// Nobody reads more of them.
const MOST_SHOWN: usize = 20;

pub(crate) fn document(context: &Context, breakeven: &Breakeven, plotted: Option<Plotted>) -> Document {
    Document {
        blocks: blocks(context, breakeven, plotted),
        data: Data::Breakeven(BreakevenData::new(context, breakeven)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, breakeven: &Breakeven, plotted: Option<Plotted>) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let unit = lang.varying(context.catalog, breakeven.over);
    let mut blocks = vec![Block::Title(lang.breakeven_title(unit, &context.usage_besides(&[breakeven.over])))];
    blocks.extend(context.preamble_besides(&[breakeven.over]));
    let ranges = winners(context, &breakeven.ranges.listed);
    let conclusion = (ranges.len() <= MOST_SHOWN).then(|| lang.ranges(context.catalog, breakeven.over, &ranges));
    blocks.extend(plotted.and_then(|plotted| plot(context, breakeven, plotted == Plotted::Ascii)));
    blocks.push(Block::Table(table(context, breakeven, unit)));
    blocks.extend(ranges_cut(context, breakeven).map(Block::Paragraph));
    blocks.extend(crossings(context, breakeven));
    blocks.extend(crossings_cut(context, breakeven).map(Block::Paragraph));
    blocks.extend(context.thresholds(&breakeven.unknown_rates));
    blocks.extend(context.unable(words.not_ranked, &breakeven.excluded));
    blocks.extend(context.remarks(breakeven.compared.iter().map(|compared| compared.offer)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    concluded(blocks, conclusion)
}

/// Neighbouring ranges with the same winner are joined.
fn winners(context: &Context, ranges: &[WinnerRange]) -> Vec<(String, String)> {
    let joined = ranges.chunk_by(|range, next| range.winner_id() == next.winner_id());
    let described = joined.filter_map(|same_winner| Some((same_winner.first()?, same_winner.last()?)));
    described.map(|(first, last)| (context.lang.numbers(first.from, last.to), winner(context, first))).collect()
}

fn winner(context: &Context, range: &WinnerRange) -> String {
    let name = range.winner.map(|winner| winner.offer.published.name.as_str());
    name.unwrap_or(context.lang.nobody_known()).to_owned()
}

fn table(context: &Context, breakeven: &Breakeven, unit: &str) -> Table {
    let lang = context.lang;
    let [first, last] = lang.first_and_last();
    let nothing_open = breakeven.ranges.listed.iter().all(|range| range.open.is_empty());
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
    Table::new(columns, breakeven.ranges.listed.iter().map(row))
}

/// All crossings, or those of offers that are cheapest somewhere where there are too many to read.
fn crossings(context: &Context, breakeven: &Breakeven) -> Vec<Block> {
    let lang = context.lang;
    let winners: HashSet<&str> = breakeven.ranges.listed.iter().filter_map(WinnerRange::winner_id).collect();
    let wins = |offer: &Offer| winners.contains(offer.id());
    let listed = &breakeven.crossings.listed;
    let few = listed.len() <= MOST_SHOWN;
    let shown = listed.iter().filter(|crossing| few || wins(crossing.cheaper) && wins(crossing.dearer));
    let items: Vec<_> = shown
        .map(|crossing| {
            (
                lang.starting_at(context.catalog, breakeven.over, crossing.at),
                lang.crossing(&crossing.cheaper.published.name, &crossing.dearer.published.name),
            )
        })
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

/// What to say where the list of ranges ends before the numbers do.
pub(super) fn ranges_cut(context: &Context, breakeven: &Breakeven) -> Option<String> {
    let last = breakeven.ranges.listed.last().and_then(|range| range.to);
    breakeven.ranges.cut.then(|| context.lang.ranges_cut(last))
}

/// What to say where some crossings are not listed.
pub(super) fn crossings_cut(context: &Context, breakeven: &Breakeven) -> Option<String> {
    let unit = context.catalog.meter_id(breakeven.over);
    match breakeven.crossings.scope {
        CrossingScope::AllOffers => breakeven.crossings.more.then(|| context.lang.crossings_cut().to_owned()),
        CrossingScope::Winners => Some(context.lang.crossings_of_winners(unit)),
        CrossingScope::NoOffer => Some(context.lang.no_crossings(unit)),
    }
}
