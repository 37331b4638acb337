//! What changed between two catalogs, laid out.

use super::cells::cents;
use super::common::Context;
use super::data::Data;
use super::data::diff::DiffData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use crate::analysis::diff::{Change, Moved, Place, Subject};
use crate::analysis::rank_interval::RankInterval;

/// What two catalogs differ in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compared<'a> {
    /// The names of the old and the new catalog.
    pub files: [&'a str; 2],
    pub changes: &'a [Change],
    /// The offers whose cost or rank changed, where a usage is given.
    pub moved: Option<&'a [Moved]>,
}

/// The context is that of the new catalog.
pub(crate) fn document(context: &Context, compared: &Compared) -> Document {
    Document {
        blocks: blocks(context, compared),
        data: Data::Diff(DiffData::new(context, compared)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, compared: &Compared) -> Vec<Block> {
    let lang = context.lang;
    let [old, new] = compared.files;
    let mut blocks = vec![Block::Title(lang.diff_title(old, new))];
    if compared.changes.is_empty() {
        blocks.push(Block::Paragraph(lang.nothing_changed().to_owned()));
    }
    for changes in compared.changes.chunk_by(|change, next| (change.subject, &change.id) == (next.subject, &next.id)) {
        blocks.extend(changes.first().map(|first| Block::List {
            heading: if first.subject == Subject::Catalog { lang.the_catalog().to_owned() } else { first.name.clone() },
            items: changes.iter().map(|change| item(context, change)).collect(),
        }));
    }
    match compared.moved {
        None => {}
        Some([]) => blocks.push(Block::Paragraph(lang.ranking_unchanged(&context.usage()))),
        Some(moved) => {
            blocks.push(Block::Title(lang.diff_costs(&context.usage())));
            blocks.extend(context.preamble());
            blocks.push(Block::Table(table(context, moved)));
        }
    }
    blocks
}

fn item(context: &Context, change: &Change) -> (String, String) {
    match &change.fact {
        None => (String::new(), context.lang.gone_or_new(change.new.is_some()).to_owned()),
        Some((_, key)) => (key.clone(), old_and_new(change.old.as_deref(), change.new.as_deref())),
    }
}

fn table(context: &Context, moved: &[Moved]) -> Table {
    let [before, now, rank_before, rank_now] = context.lang.before_and_now();
    let columns = vec![
        Column::new(context.lang.words().offer, Align::Left),
        Column::new(before, Align::Decimal),
        Column::new(now, Align::Decimal),
        Column::spare(rank_before, Align::Decimal),
        Column::spare(rank_now, Align::Decimal),
    ];
    let cost = |place: Option<Place>| place.map_or(Cell::None, |place| cents(place.annual));
    let rank = |place: Option<Place>| {
        place.map_or(Cell::Empty, |place| Cell::Rank(RankInterval { best: place.best, worst: place.worst }))
    };
    let row = |moved: &Moved| {
        Row::new(vec![
            Cell::Text(moved.name.clone()),
            cost(moved.old),
            cost(moved.new),
            rank(moved.old),
            rank(moved.new),
        ])
    };
    Table::new(columns, moved.iter().map(row))
}

/// The value before and after; a missing one is a dash.
fn old_and_new(old: Option<&str>, new: Option<&str>) -> String {
    format!("{} → {}", old.unwrap_or("–"), new.unwrap_or("–"))
}
