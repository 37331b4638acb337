//! Where the cheapest offer changes, laid out: the ranges, the crossings, the thresholds of unknown rates.

use super::common::Context;
use super::document::{Align, Block, Cell, Column, Document, Node, Row, Rows, Table, Tone};
use super::plot::plot;
use crate::analysis::breakeven::Breakeven;
use crate::analysis::breakeven::crossings::{Among, Crossing};
use crate::analysis::breakeven::ranges::WinnerRange;
use crate::lang::line_labels::capitalized;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::borrow::Cow;
use std::collections::HashSet;

/// How many crossings a person reads.
const MOST_SHOWN: usize = 20;

const COLUMNS: &[&str] = &[
    "kind",
    "from",
    "to",
    "winner",
    "name",
    "annual_first",
    "annual_last",
    "open",
    "cheaper",
    "dearer",
    "offer",
    "key",
    "per",
    "against",
    "below",
    "reason",
    "text",
];

/// Lays out where the cheapest changes.
pub(crate) fn document(context: &Context, found: &Breakeven, plotted: bool) -> Document {
    let ranges: Vec<Node> = found.ranges.listed.iter().map(|range| range_node(range)).collect();
    let crossings: Vec<Node> = found.crossings.listed.iter().map(|crossing| crossing_node(crossing)).collect();
    let rates: Vec<Node> = found.unknown_rates.iter().map(|rate| context.unknown_rate(rate)).collect();
    let excluded: Vec<Node> = found.excluded.iter().map(|of| context.excluded_tree(of)).collect();
    let kinds = [("range", &ranges), ("crossing", &crossings), ("unknown_rate", &rates), ("excluded", &excluded)];
    let objects = kinds.iter().flat_map(|(kind, nodes)| nodes.iter().map(|node| of_kind(kind, node)));
    let cut = [("ranges_cut", ranges_cut(context, found)), ("crossings_cut", crossings_cut(context, found))];
    let cut =
        cut.into_iter().filter_map(|(kind, text)| Some(of_kind(kind, &Node::object([("text", Node::Text(text?))]))));
    let objects = objects.chain(cut).collect();
    let mut data = context.head_tree();
    let answer = [
        ("over", Node::Text(context.catalog.meter_id(found.over).to_owned())),
        ("ranges", Node::List(ranges)),
        ("ranges_cut", Node::Flag(found.ranges.cut)),
        ("crossings", Node::List(crossings)),
        ("crossings_cut", Node::Flag(crossings_cut(context, found).is_some())),
        ("unknown_rates", Node::List(rates)),
        ("excluded", Node::List(excluded)),
    ];
    data.extend(answer.map(|(key, node)| (Cow::Borrowed(key), node)));
    data.push((Cow::Borrowed("notes"), context.remarks_node(found.compared.iter().map(|of| of.offer))));
    Document {
        blocks: blocks(context, found, plotted),
        data: crate::report::data::Data::Tree(crate::report::data::Tree {
            node: Node::Object(data),
            rows: Rows::new(COLUMNS, objects),
        }),
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
        blocks.push(Block::Paragraph(lang.ranges(unit, &ranges)));
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
        let amount =
            |amount: Option<Money>| amount.map_or(Cell::empty(), |of| Cell::Money(Bounds::exactly(of.to_cents())));
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
    Table { columns, rows: found.ranges.listed.iter().map(row).collect() }
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
fn ranges_cut(context: &Context, found: &Breakeven) -> Option<String> {
    let last = found.ranges.listed.last().and_then(|range| range.to);
    found.ranges.cut.then(|| context.lang.ranges_cut(last))
}

/// Which crossings are not listed, where some are not.
fn crossings_cut(context: &Context, found: &Breakeven) -> Option<String> {
    let unit = context.catalog.meter_id(found.over);
    match found.crossings.among {
        Among::All => found.crossings.more.then(|| context.lang.crossings_cut().to_owned()),
        Among::Winners => Some(context.lang.crossings_of_winners(unit)),
        Among::Nobody => Some(context.lang.no_crossings(unit)),
    }
}

fn range_node(range: &WinnerRange) -> Node {
    let amount = |amount: Option<Money>| amount.map_or(Node::Null, |amount| Node::Number(amount.to_cents()));
    let open: Vec<&str> = range.open.iter().map(|offer| offer.id()).collect();
    Node::object([
        ("from", Node::Count(range.from)),
        ("to", range.to.map_or(Node::Null, Node::Count)),
        ("winner", Node::text(range.winner.map(|winner| winner.offer.id()))),
        ("name", Node::text(range.winner.map(|winner| winner.offer.published.name.as_str()))),
        ("annual_first", amount(range.winner.map(|winner| winner.first))),
        ("annual_last", amount(range.winner.and_then(|winner| winner.last))),
        ("open", Node::List(open.into_iter().map(|id| Node::Text(id.to_owned())).collect())),
    ])
}

/// `a` is the cheaper of the two before `at`, and `b` from there on.
fn crossing_node(crossing: &Crossing) -> Node {
    let id = |offer: &Offer| Node::Text(offer.id().to_owned());
    Node::object([
        ("a", id(crossing.dearer)),
        ("b", id(crossing.cheaper)),
        ("at", Node::Count(crossing.at)),
        ("cheaper", id(crossing.cheaper)),
    ])
}

/// A row of CSV: what it is, then its facts.
fn of_kind(kind: &str, node: &Node) -> Node {
    let Node::Object(entries) = node else { return node.clone() };
    let entries = entries.iter().map(|(key, value)| match (key.as_ref(), value) {
        ("open", Node::List(_)) => (key.clone(), value.words()),
        ("a", _) => (Cow::Borrowed("dearer"), value.clone()),
        ("at", _) => (Cow::Borrowed("from"), value.clone()),
        _ => (key.clone(), value.clone()),
    });
    Node::Object(std::iter::once((Cow::Borrowed("kind"), Node::Text(kind.to_owned()))).chain(entries).collect())
}
