//! What changed between two catalogs, laid out.

use super::cells::cents;
use super::common::Context;
use super::data::Data;
use super::data::diff::DiffData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use crate::analysis::diff::{Change, ChangeKind, RankedCost, RankingChange};
use crate::analysis::difference::Difference;

/// What two catalogs differ in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compared<'a> {
    /// The names of the old and the new catalog.
    pub files: [&'a str; 2],
    pub changes: &'a [Change],
    /// The offers whose cost or rank changed, where a usage is given.
    pub moved: Option<&'a [RankingChange]>,
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
    for changes in compared.changes.chunk_by(|change, next| change.subject == next.subject) {
        blocks.extend(changes.first().map(|first| Block::List {
            heading: first.subject.name().unwrap_or_else(|| lang.the_catalog()).to_owned(),
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
    match &change.kind {
        ChangeKind::Added => (String::new(), context.lang.gone_or_new(true).to_owned()),
        ChangeKind::Removed => (String::new(), context.lang.gone_or_new(false).to_owned()),
        ChangeKind::Attribute { key, value, .. } => (key.clone(), old_and_new(value)),
    }
}

fn table(context: &Context, moved: &[RankingChange]) -> Table {
    let [before, now, rank_before, rank_now] = context.lang.before_and_now();
    let columns = vec![
        Column::new(context.lang.words().offer, Align::Left),
        Column::new(before, Align::Decimal),
        Column::new(now, Align::Decimal),
        Column::spare(rank_before, Align::Decimal),
        Column::spare(rank_now, Align::Decimal),
    ];
    let cost = |cost: Option<&RankedCost>| cost.map_or(Cell::None, |cost| cents(cost.annual));
    let rank = |cost: Option<&RankedCost>| cost.map_or(Cell::Empty, |cost| Cell::Rank(cost.rank));
    let row = |moved: &RankingChange| {
        Row::new(vec![
            Cell::Text(moved.name.clone()),
            cost(moved.ranked.before()),
            cost(moved.ranked.after()),
            rank(moved.ranked.before()),
            rank(moved.ranked.after()),
        ])
    };
    Table::new(columns, moved.iter().map(row))
}

/// The value before and after; a missing one is a dash.
fn old_and_new(value: &Difference<String>) -> String {
    let [old, new] = [value.before(), value.after()].map(|text| text.map_or("–", String::as_str));
    format!("{old} → {new}")
}
