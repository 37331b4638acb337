//! A grid of the cheapest offers, laid out for people: a letter for each.

use super::cells::cents;
use super::common::Context;
use super::conclusion::concluded;
use super::document::{Align, Block, Cell, Column, Fit, Legend, Mark, Row, Table};
use crate::analysis::sweep::{GridPoint, Sweep};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::iter;

/// Stands beside a winner that an offer with an unknown price could beat.
const OPEN_MARK: &str = "?";

/// Where no offer can be had at a known price: [`Cell::None`] as a reader sees it.
const NOBODY_MARK: &str = "–";

/// So many winners are named in the conclusion.
const MOST_WINNERS: usize = 4;

/// `only` is the offer whose cost is wanted, where one is; else the cheapest of all is shown.
pub(crate) fn blocks(context: &Context, sweep: &Sweep, only: Option<&Offer>) -> Vec<Block> {
    let lang = context.lang;
    let [across, down] = [&sweep.across, &sweep.down].map(|axis| lang.varying(context.catalog, axis.meter));
    let meters = if sweep.down.levels.len() > 1 { lang.side_and_head(down, across) } else { lang.the_meter(across) };
    let varying =
        if sweep.down.levels.len() > 1 { vec![sweep.down.meter, sweep.across.meter] } else { vec![sweep.across.meter] };
    let rest = context.usage_besides(&varying);
    let title = match only {
        Some(offer) => lang.sweep_title_of(&offer.published.name, &meters, &rest),
        None => lang.sweep_title(&meters, &rest),
    };
    let mut blocks = vec![Block::Title(title)];
    blocks.extend(context.preamble_besides(&varying));
    let points: Vec<Shown> = sweep.points().map(|point| Shown::of(&point)).collect();
    blocks.push(Block::Table(table(context, sweep, only, &points)));
    blocks.extend(context.unable(lang.words().not_ranked, &sweep.excluded));
    blocks.extend(context.remarks(sweep.candidates.iter().map(|candidate| candidate.offer)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    concluded(blocks, if only.is_some() { None } else { conclusion(context, sweep, &points) })
}

/// Who is cheapest at how many points, the most first.
fn conclusion(context: &Context, sweep: &Sweep, points: &[Shown]) -> Option<String> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (winner, _) in points.iter().filter_map(|point| point.winner) {
        *counts.entry(winner).or_default() += 1;
    }
    let mut counts: Vec<(usize, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let name = |winner: usize| &sweep.candidates[winner].offer.published.name;
    let in_words =
        |(winner, count): &(usize, usize)| context.lang.cheapest_at_points(name(*winner), *count, points.len());
    let winners: Vec<String> = counts.iter().take(MOST_WINNERS).map(in_words).collect();
    (!winners.is_empty()).then(|| context.lang.cheapest_in_grid(&winners, counts.len() - winners.len()))
}

/// What the table shows of a point: nothing else of a large grid is kept.
struct Shown {
    winner: Option<(usize, Money)>,
    open: bool,
    cost: Option<Bounds<Money>>,
}

impl Shown {
    fn of(point: &GridPoint) -> Self {
        let GridPoint { costs, cheapest, .. } = point;
        Self { winner: cheapest.winner, open: !cheapest.open.is_empty(), cost: costs.first().copied().flatten() }
    }
}

fn table(context: &Context, sweep: &Sweep, only: Option<&Offer>, points: &[Shown]) -> Table {
    let lang = context.lang;
    let winners: BTreeSet<usize> = points.iter().filter_map(|point| Some(point.winner?.0)).collect();
    let winners: Vec<usize> = winners.into_iter().collect();
    let cell = |point: &Shown| match only {
        Some(_) => point.cost.map_or(Cell::None, cents),
        None => winner_cell(context, &winners, point),
    };
    let titles = sweep.across.levels.iter().map(|level| Column::new(&lang.whole(*level), Align::Left));
    let rows = sweep.down.levels.iter().zip(points.chunks(sweep.across.levels.len()));
    let rows =
        rows.map(|(level, points)| Row::new(iter::once(Cell::count(*level)).chain(points.iter().map(cell)).collect()));
    let mut meanings = if only.is_some() { Vec::new() } else { letters(sweep, &winners) };
    let lacks_cost = |point: &Shown| if only.is_some() { point.cost.is_none() } else { point.winner.is_none() };
    let nobody = points.iter().any(lacks_cost).then_some((NOBODY_MARK, lang.nobody_mark()));
    let could_be_beaten = |point: &Shown| only.is_none() && point.winner.is_some() && point.open;
    let open = points.iter().any(could_be_beaten).then_some((OPEN_MARK, lang.open_mark()));
    meanings.extend([nobody, open].into_iter().flatten().map(|(mark, text)| (mark.to_owned(), text.to_owned())));
    let legend = Legend { meanings, without_detail: lang.costs_elsewhere() };
    let columns = iter::once(Column::new("", Align::Left)).chain(titles).collect();
    Table { fit: Fit::Marks(legend), ..Table::new(columns, rows) }
}

/// The letter and the name of each winner.
fn letters(sweep: &Sweep, winners: &[usize]) -> Vec<(String, String)> {
    let name = |winner: &usize| sweep.candidates[*winner].offer.published.name.clone();
    winners.iter().enumerate().map(|(index, winner)| (letter(index), name(winner))).collect()
}

fn winner_cell(context: &Context, winners: &[usize], point: &Shown) -> Cell {
    let Some((winner, cost)) = point.winner else { return Cell::None };
    let index = winners.binary_search(&winner).unwrap_or_default();
    let open = if point.open { OPEN_MARK } else { "" };
    Cell::Mark(Mark {
        symbol: format!("{}{open}", letter(index)),
        detail: context.lang.figure(cost.to_cents()),
        colour: Some(index),
    })
}

/// A, B, … Z, then A2, B2, …
fn letter(index: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    if index < 26 { letter.to_string() } else { format!("{letter}{}", index / 26 + 1) }
}
