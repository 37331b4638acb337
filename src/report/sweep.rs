//! A grid of the cheapest offers, laid out: a map for people, a table for spreadsheets in two shapes.

use super::common::Context;
use super::document::{Block, Document, Map, MapCell, Node, Rows};
use crate::analysis::sweep::{Point, Sweep};
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::offer::Offer;
use std::borrow::Cow;

/// Beside a winner that an offer with an unknown price could beat.
const OPEN_MARK: &str = "?";

/// Where no offer can be had at a known price.
const NOBODY_MARK: &str = "–";

/// The shape of the table for a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One row for each level down, columns for each level across.
    Wide,
    /// One row for each point and offer.
    Tidy,
}

/// Lays out a grid; of one offer alone, what it costs.
#[must_use]
pub fn document(context: &Context, sweep: &Sweep, only: Option<&Offer>, layout: Layout) -> Document {
    let mut data = context.head();
    let cells = sweep.points.iter().map(|point| cell_node(context, sweep, point));
    data.push((Cow::Borrowed("cells"), Node::List(cells.collect())));
    data.push((Cow::Borrowed("excluded"), Node::List(sweep.excluded.iter().map(|of| context.excluded(of)).collect())));
    data.push((Cow::Borrowed("notes"), context.remarks_node(sweep.candidates.iter().map(|candidate| candidate.offer))));
    Document {
        blocks: blocks(context, sweep, only),
        data: Node::Object(data),
        rows: match layout {
            Layout::Wide => wide(context, sweep, only),
            Layout::Tidy => tidy(context, sweep),
        },
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, sweep: &Sweep, only: Option<&Offer>) -> Vec<Block> {
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

fn map(context: &Context, sweep: &Sweep, only: Option<&Offer>) -> Map {
    let lang = context.lang;
    let mut winners: Vec<usize> = sweep.points.iter().filter_map(|point| Some(point.standing.winner?.0)).collect();
    winners.sort_unstable();
    winners.dedup();
    let cells = sweep.points.iter().map(|point| match only {
        Some(_) => cost_cell(context, point),
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

fn winner_cell(context: &Context, winners: &[usize], point: &Point) -> MapCell {
    let open = if point.standing.open.is_empty() { "" } else { OPEN_MARK };
    let Some((winner, cost)) = point.standing.winner else {
        return MapCell { mark: NOBODY_MARK.to_owned(), detail: String::new(), colour: None };
    };
    let place = winners.iter().position(|known| *known == winner).unwrap_or_default();
    let detail = context.lang.figure(cost.to_cents());
    MapCell { mark: format!("{}{open}", letter(place)), detail, colour: Some(place) }
}

/// The cost itself is what one looks for.
fn cost_cell(context: &Context, point: &Point) -> MapCell {
    let cost = point.costs.first().copied().flatten();
    let figure = |cost: Bounds<Money>| context.lang.cents(cost, &context.catalog.currency);
    MapCell { mark: cost.map_or(NOBODY_MARK.to_owned(), figure), detail: String::new(), colour: None }
}

/// A, B, … Z, then A2, B2, …
fn letter(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { letter.to_string() } else { format!("{letter}{}", place / 26 + 1) }
}

fn cell_node(context: &Context, sweep: &Sweep, point: &Point) -> Node {
    let id = |place: usize| Node::Text(sweep.candidates[place].offer.id().to_owned());
    let of = |of: Option<(usize, Money)>| of.map_or(Node::Null, |(place, _)| id(place));
    let annual = point.standing.winner.map_or(Node::Null, |(_, cost)| Node::cents(Bounds::exactly(cost)));
    let mut entries = levels(context, sweep, point);
    entries.extend([
        (Cow::Borrowed("winner"), of(point.standing.winner)),
        (Cow::Borrowed("annual"), annual),
        (Cow::Borrowed("runner_up"), of(point.standing.runner_up)),
        (Cow::Borrowed("open"), Node::List(point.standing.open.iter().map(|place| id(*place)).collect())),
    ]);
    Node::Object(entries)
}

/// The levels of a point, by the id of their meter.
fn levels(context: &Context, sweep: &Sweep, point: &Point) -> Vec<(Cow<'static, str>, Node)> {
    let level = |meter, level| (Cow::Owned(context.catalog.meter_id(meter).to_owned()), Node::Count(level));
    vec![level(sweep.across.meter, point.across), level(sweep.down.meter, point.down)]
}

fn tidy(context: &Context, sweep: &Sweep) -> Rows {
    let ids =
        [sweep.across.meter, sweep.down.meter].map(|meter| Cow::Owned(context.catalog.meter_id(meter).to_owned()));
    let rest = ["id", "name", "annual_low", "annual_high", "winner", "reason"].map(Cow::Borrowed);
    let row = |point: &Point, place: usize| {
        let offer = sweep.candidates[place].offer;
        let cost = point.costs[place];
        let mut entries = levels(context, sweep, point);
        entries.extend([
            (Cow::Borrowed("id"), Node::Text(offer.id().to_owned())),
            (Cow::Borrowed("name"), Node::Text(offer.published.name.clone())),
            (Cow::Borrowed("annual"), cost.map_or(Node::Null, Node::cents)),
            (Cow::Borrowed("winner"), Node::Flag(point.standing.winner.is_some_and(|(winner, _)| winner == place))),
            (Cow::Borrowed("reason"), Node::text(cost.is_none().then_some("limit"))),
        ]);
        Node::Object(entries)
    };
    let rows = sweep.points.iter().flat_map(|point| (0..sweep.candidates.len()).map(move |place| row(point, place)));
    Rows { columns: ids.into_iter().chain(rest).collect(), objects: rows.collect() }
}

/// A row for each level down; across, the winner and its cost, or the cost of the one offer.
fn wide(context: &Context, sweep: &Sweep, only: Option<&Offer>) -> Rows {
    let id = |meter| context.catalog.meter_id(meter).to_owned();
    let facts: &[&str] = if only.is_some() { &["annual_low", "annual_high"] } else { &["winner", "annual"] };
    let across = sweep.across.levels.iter().map(|level| format!("{}_{level}", id(sweep.across.meter)));
    let columns = across.flat_map(|name| facts.iter().map(move |fact| Cow::Owned(format!("{name}_{fact}"))));
    let columns = std::iter::once(Cow::Owned(id(sweep.down.meter))).chain(columns).collect();
    let cell = |point: &Point| {
        let node = match only {
            Some(_) => {
                Node::object([("annual", point.costs.first().copied().flatten().map_or(Node::Null, Node::cents))])
            }
            None => Node::object([
                ("winner", Node::text(point.standing.winner.map(|(place, _)| sweep.candidates[place].offer.id()))),
                ("annual", point.standing.winner.map_or(Node::Null, |(_, cost)| Node::Number(cost.to_cents()))),
            ]),
        };
        (Cow::Owned(format!("{}_{}", id(sweep.across.meter), point.across)), node)
    };
    let row = |points: &[Point]| {
        let level = points.first().map_or(Node::Null, |point| Node::Count(point.down));
        Node::Object(
            std::iter::once((Cow::Owned(id(sweep.down.meter)), level)).chain(points.iter().map(cell)).collect(),
        )
    };
    Rows { columns, objects: sweep.points.chunks(sweep.across.levels.len()).map(row).collect() }
}
