//! What each association is told, one line each.

use super::common::Context;
use super::document::{Block, Node};
use crate::analysis::batch::Told;
use crate::catalog::Catalog;
use crate::input::associations::{ColumnKind, Heading};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use std::borrow::Cow;

/// What follows an association's own columns and what was priced.
const COLUMNS: &[&str] = &["winner", "annual", "runner_up", "runner_up_annual", "open", "error"];

/// The columns of an answer: what was priced, those above, and two for each offer where all are wanted.
pub(crate) fn columns(catalog: &Catalog, all: bool) -> Vec<Cow<'static, str>> {
    let offers = catalog
        .offers
        .iter()
        .filter(|_| all)
        .flat_map(|offer| ["low", "high"].map(|end| Cow::Owned(format!("offers_{}_{end}", offer.id()))));
    let (first, error) = COLUMNS.split_at(COLUMNS.len() - 1);
    let fixed = |columns: &'static [&str]| columns.iter().map(|column| Cow::Borrowed(*column));
    meters(catalog).map(|(_, id)| id).chain(fixed(first)).chain(offers).chain(fixed(error)).collect()
}

/// The meters, each with its id.
fn meters(catalog: &Catalog) -> impl Iterator<Item = (Meter, Cow<'static, str>)> {
    catalog.meters.iter().enumerate().map(|(place, meter)| (Meter(place), meter.id.clone()))
}

/// What an association is told, or what is wrong with its line.
pub(crate) fn node(catalog: &Catalog, told: &Result<Told, String>, all: bool) -> Node {
    let told_well = told.as_ref().ok();
    let id = |of: Option<(&Offer, Money)>| Node::text(of.map(|(offer, _)| offer.id()));
    let cost = |of: Option<(&Offer, Money)>| of.map_or(Node::Null, |(_, cost)| Node::Number(cost.to_cents()));
    let winner = told_well.and_then(|told| told.winner);
    let runner_up = told_well.and_then(|told| told.runner_up);
    let open =
        told_well.map(|told| Node::List(told.open.iter().map(|offer| Node::Text(offer.id().to_owned())).collect()));
    let level = |meter| told_well.map_or(Node::Null, |told| Node::Count(told.usage.level(meter)));
    let mut entries: Vec<_> = meters(catalog).map(|(meter, id)| (id, level(meter))).collect();
    entries.extend([
        (Cow::Borrowed("winner"), id(winner)),
        (Cow::Borrowed("annual"), cost(winner)),
        (Cow::Borrowed("runner_up"), id(runner_up)),
        (Cow::Borrowed("runner_up_annual"), cost(runner_up)),
        (Cow::Borrowed("open"), open.unwrap_or(Node::List(Vec::new()))),
    ]);
    if all {
        let offer = |(offer, cost): &(&Offer, Bounds<Money>)| (Cow::Owned(offer.id().to_owned()), Node::cents(*cost));
        let offers = told_well.map(|told| told.all.iter().map(offer).collect()).unwrap_or_default();
        entries.push((Cow::Borrowed("offers"), Node::Object(offers)));
    }
    entries.push((Cow::Borrowed("error"), Node::text(told.as_ref().err().map(String::as_str))));
    Node::Object(entries)
}

/// What a file says, what is kept of it, what is assumed where it says nothing, and what one should know of the offers.
pub(crate) fn remarks(context: &Context, heading: &Heading) -> Vec<Block> {
    let (lang, catalog) = (context.lang, context.catalog);
    let read = heading.columns.iter().filter_map(|column| {
        let what = match column.kind {
            ColumnKind::Other => return None,
            ColumnKind::Needs => lang.needs_read(),
            ColumnKind::Meter(meter) => lang.meter(catalog, meter),
        };
        Some(lang.read_in(what, &column.name))
    });
    let kept = heading.columns.iter().filter(|column| column.kind == ColumnKind::Other);
    let kept: Vec<String> = kept.map(|column| lang.quoted(&column.name)).collect();
    let sentences = [
        Some(lang.columns_read(&read.collect::<Vec<_>>())),
        (!kept.is_empty()).then(|| lang.columns_kept(&kept)),
        context.assumed_where_blank(),
    ];
    let sentences = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let in_force = catalog.offers.iter().filter(|offer| offer.published.is_in_force(context.question.on));
    std::iter::once(Block::Paragraph(sentences)).chain(context.remarks(in_force)).chain(context.assumptions()).collect()
}
