//! A grid of the cheapest offers, laid out for people: a map.

use super::common::Context;
use super::document::{Block, Map, MapCell};
use crate::analysis::sweep::{Point, Sweep};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::collections::BTreeSet;

/// Beside a winner that an offer with an unknown price could beat.
const OPEN_MARK: &str = "?";

/// Where no offer can be had at a known price.
const NOBODY_MARK: &str = "–";

/// Lays out a grid for people; of one offer alone, what it costs.
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
    blocks.push(Block::Map(map(context, sweep, only)));
    blocks.extend(context.unable(lang.words().not_ranked, &sweep.excluded));
    blocks.extend(context.remarks(sweep.candidates.iter().map(|candidate| candidate.offer)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    blocks
}

/// What a map shows of a point: all that is kept of it.
struct Shown {
    winner: Option<(usize, Money)>,
    open: bool,
    cost: Option<Bounds<Money>>,
}

impl Shown {
    fn of(point: &Point) -> Self {
        let Point { costs, standing, .. } = point;
        Self { winner: standing.winner, open: !standing.open.is_empty(), cost: costs.first().copied().flatten() }
    }
}

fn map(context: &Context, sweep: &Sweep, only: Option<&Offer>) -> Map {
    let lang = context.lang;
    let points: Vec<Shown> = sweep.points().map(|point| Shown::of(&point)).collect();
    let winners: BTreeSet<usize> = points.iter().filter_map(|point| Some(point.winner?.0)).collect();
    let winners: Vec<usize> = winners.into_iter().collect();
    let cells = points.iter().map(|point| match only {
        Some(_) => cost_cell(context, point.cost),
        None => winner_cell(context, &winners, point),
    });
    let cells: Vec<MapCell> = cells.collect();
    let names = winners.iter().map(|winner| sweep.candidates[*winner].offer.published.name.clone());
    let mut legend: Vec<(String, String)> = names.enumerate().map(|(place, name)| (letter(place), name)).collect();
    if only.is_some() {
        legend.clear();
    }
    let nobody = cells.iter().any(|cell| cell.mark == NOBODY_MARK).then_some((NOBODY_MARK, lang.nobody_mark()));
    let open = cells.iter().any(|cell| cell.mark.ends_with(OPEN_MARK)).then_some((OPEN_MARK, lang.open_mark()));
    legend.extend([nobody, open].into_iter().flatten().map(|(mark, text)| (mark.to_owned(), text.to_owned())));
    let levels = |levels: &[u64]| levels.iter().map(|level| lang.whole(*level)).collect();
    Map {
        rows: levels(&sweep.down.levels),
        columns: levels(&sweep.across.levels),
        cells: cells.chunks(sweep.across.levels.len()).map(<[MapCell]>::to_vec).collect(),
        legend,
        without_detail: lang.costs_elsewhere(),
    }
}

fn winner_cell(context: &Context, winners: &[usize], point: &Shown) -> MapCell {
    let open = if point.open { OPEN_MARK } else { "" };
    let Some((winner, cost)) = point.winner else {
        return MapCell { mark: NOBODY_MARK.to_owned(), detail: String::new(), colour: None };
    };
    let place = winners.binary_search(&winner).unwrap_or_default();
    let detail = context.lang.figure(cost.to_cents());
    MapCell { mark: format!("{}{open}", letter(place)), detail, colour: Some(place) }
}

/// The cost itself is what one looks for.
fn cost_cell(context: &Context, cost: Option<Bounds<Money>>) -> MapCell {
    let figure = |cost: Bounds<Money>| context.lang.cents(cost, &context.catalog.currency);
    MapCell { mark: cost.map_or(NOBODY_MARK.to_owned(), figure), detail: String::new(), colour: None }
}

/// A, B, … Z, then A2, B2, …
fn letter(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { letter.to_string() } else { format!("{letter}{}", place / 26 + 1) }
}
