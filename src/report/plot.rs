//! Where the cheapest offer changes, as a picture.

use super::common::Context;
use super::document::{Block, Plot, PlotCurve};
use crate::analysis::breakeven::Breakeven;
use crate::analysis::breakeven::offer_cost::OfferCost;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::usage::LARGEST_USAGE;

const POINTS: u64 = 240;

/// Nobody can tell more lines apart.
const MOST_LINES: usize = 6;

/// How many numbers are shown where the cheapest never changes.
const USUAL_SPAN: u64 = 100;

/// The annual cost of all offers that are compared; where they are many, of those that are cheapest somewhere.
pub(super) fn plot(context: &Context, breakeven: &Breakeven, in_ascii: bool) -> Option<Block> {
    let wins = |compared: &&OfferCost| {
        breakeven.ranges.listed.iter().any(|range| range.winner_id() == Some(compared.offer.id()))
    };
    let few = breakeven.compared.len() <= MOST_LINES;
    let shown: Vec<&OfferCost> =
        breakeven.compared.iter().filter(|compared| few || wins(compared)).take(MOST_LINES).collect();
    let is_shown = |id: &str| shown.iter().any(|compared| compared.offer.id() == id);
    let crossings = breakeven
        .crossings
        .listed
        .iter()
        .filter(|crossing| is_shown(crossing.cheaper.id()) && is_shown(crossing.dearer.id()));
    let starts = breakeven.ranges.listed.iter().map(|range| range.from);
    let last = crossings.clone().map(|crossing| crossing.at).chain(starts).max().unwrap_or_default();
    let to =
        (last + last / 2).max(breakeven.from + if last > breakeven.from { 10 } else { USUAL_SPAN }).min(LARGEST_USAGE);
    let curves: Vec<PlotCurve> = shown.iter().map(|compared| curve(compared, breakeven.from, to)).collect();
    let amounts = || curves.iter().flat_map(|curve| &curve.runs).flatten().map(|(_, amount)| *amount);
    let (lowest, highest) = (0, amounts().max()?);
    let cost = |id: &str, n: u64| {
        shown.iter().find(|compared| compared.offer.id() == id)?.cost.at(n).known().map(|curve| curve.at(n))
    };
    let marks: Vec<_> =
        crossings.filter_map(|crossing| Some((crossing.at, cost(crossing.cheaper.id(), crossing.at)?))).collect();
    let letters = (b'A'..).map(|letter| char::from(letter).to_string());
    let mut legend: Vec<(String, String)> =
        letters.zip(shown.iter().map(|compared| compared.offer.published.name.clone())).collect();
    if !marks.is_empty() {
        let mark = if in_ascii { "x" } else { "✕" };
        legend.push((mark.to_owned(), context.lang.crossing_mark().to_owned()));
    }
    let number = |n: u64| context.lang.so_many(context.catalog, breakeven.over, n.into());
    let money =
        |amount| context.lang.cents(Bounds::exactly(Money::of_smallest_units(amount)), &context.catalog.currency);
    let names: Vec<String> = shown.iter().map(|compared| compared.offer.published.name.clone()).collect();
    let alt = context.lang.plot_alt(&names, &number(breakeven.from), &number(to), marks.len());
    Some(Block::Plot(Plot {
        alt,
        in_ascii,
        curves,
        marks,
        legend,
        from: breakeven.from,
        to,
        lowest,
        highest,
        first: number(breakeven.from),
        last: number(to),
        least: money(lowest),
        most: money(highest),
    }))
}

/// The points of an offer at which its cost is known, a run for each stretch without a gap.
fn curve(compared: &OfferCost, from: u64, to: u64) -> PlotCurve {
    let samples = (0..=POINTS).map(|part| from + (to - from) * part / POINTS);
    // Where a price jumps, both sides count.
    let ends = compared.cost.segments().iter().flat_map(|segment| [segment.from, segment.to]);
    let mut numbers: Vec<u64> = samples.chain(ends.filter(|n| (from..=to).contains(n))).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut runs: Vec<Vec<(u64, i128)>> = vec![Vec::new()];
    for n in numbers {
        match (compared.cost.at(n).known(), runs.last_mut()) {
            (Some(cost), Some(run)) => run.push((n, cost.at(n))),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    PlotCurve { runs }
}
