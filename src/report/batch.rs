//! What each association is told, one line each.

use super::document::Node;
use crate::analysis::batch::Told;
use crate::catalog::Catalog;
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::offer::Offer;
use std::borrow::Cow;

/// What follows an association's own columns.
pub const COLUMNS: &[&str] = &["winner", "annual", "runner_up", "runner_up_annual", "open", "error"];

/// The columns of an answer: those above, and two for each offer where all are wanted.
#[must_use]
pub fn columns(catalog: &Catalog, all: bool) -> Vec<Cow<'static, str>> {
    let offers = catalog
        .offers
        .iter()
        .filter(|_| all)
        .flat_map(|offer| ["low", "high"].map(|end| Cow::Owned(format!("offers_{}_{end}", offer.id()))));
    let (first, error) = COLUMNS.split_at(COLUMNS.len() - 1);
    let fixed = |columns: &'static [&str]| columns.iter().map(|column| Cow::Borrowed(*column));
    fixed(first).chain(offers).chain(fixed(error)).collect()
}

/// What an association is told, or what is wrong with its line.
#[must_use]
pub fn node(told: &Result<Told, String>, all: bool) -> Node {
    let told_well = told.as_ref().ok();
    let id = |of: Option<(&Offer, Money)>| Node::text(of.map(|(offer, _)| offer.id()));
    let cost = |of: Option<(&Offer, Money)>| of.map_or(Node::Null, |(_, cost)| Node::Number(cost.to_cents()));
    let winner = told_well.and_then(|told| told.winner);
    let runner_up = told_well.and_then(|told| told.runner_up);
    let open =
        told_well.map(|told| Node::List(told.open.iter().map(|offer| Node::Text(offer.id().to_owned())).collect()));
    let mut entries = vec![
        (Cow::Borrowed("winner"), id(winner)),
        (Cow::Borrowed("annual"), cost(winner)),
        (Cow::Borrowed("runner_up"), id(runner_up)),
        (Cow::Borrowed("runner_up_annual"), cost(runner_up)),
        (Cow::Borrowed("open"), open.unwrap_or(Node::List(Vec::new()))),
    ];
    if all {
        let offer = |(offer, cost): &(&Offer, Bounds<Money>)| (Cow::Owned(offer.id().to_owned()), Node::cents(*cost));
        let offers = told_well.map(|told| told.all.iter().map(offer).collect()).unwrap_or_default();
        entries.push((Cow::Borrowed("offers"), Node::Object(offers)));
    }
    entries.push((Cow::Borrowed("error"), Node::text(told.as_ref().err().map(String::as_str))));
    Node::Object(entries)
}
