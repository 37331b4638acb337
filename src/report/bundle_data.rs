//! Bundles for machines: the tree of JSON, and one row of CSV for each offer of each bundle.

use super::common::Context;
use super::document::Node;
use super::sentence;
use crate::analysis::bundle::uncovered::Uncovered;
use crate::analysis::bundle::{Bundle, Bundles, OpenBundle, Part};
use crate::analysis::notes::Note;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::usage::Meter;
use std::borrow::Cow;

/// How many of the offers that come near to an uncovered need are named.
const NEAREST: usize = 3;

pub(super) const COLUMNS: &[&str] = &[
    "bundle",
    "place",
    "total_low",
    "total_high",
    "id",
    "name",
    "services",
    "storage",
    "users",
    "options_service",
    "annual_low",
    "annual_high",
    "notes_code",
    "notes_text",
    "reason",
    "text",
];

pub(super) fn data(context: &Context, bundles: &Bundles) -> Vec<(Cow<'static, str>, Node)> {
    let mut data = context.head_tree();
    let next = bundles.next.iter().map(|bundle| bundle_node(context, bundle, more(bundles, bundle)));
    let open = bundles.open.iter().map(|open| open_node(context, open));
    let conflicts = bundles.conflicts.iter().map(|need| Node::Text(service(context, need)));
    let together = bundles.together.iter().map(|(one, other)| {
        Node::object([("service", Node::Text(service(context, one))), ("with", Node::Text(service(context, other)))])
    });
    let answer = [
        ("max_hosts", bundles.most_offers.map_or(Node::Null, |most| Node::Count(most as u64))),
        ("together", Node::List(together.collect())),
        ("best", bundles.best.as_ref().map_or(Node::Null, |best| bundle_node(context, best, Vec::new()))),
        ("next", Node::List(next.collect())),
        ("single", single(context, bundles)),
        ("open", Node::List(open.collect())),
        ("more_open", Node::Count(bundles.open_beyond.more as u64)),
        ("open_cut", Node::Flag(bundles.open_beyond.cut)),
        ("next_cut", Node::Flag(bundles.next_cut)),
        ("uncovered", Node::List(bundles.uncovered.iter().map(|of| uncovered(context, of)).collect())),
        ("conflicts", Node::List(conflicts.collect())),
        ("excluded", Node::List(bundles.left_out.iter().map(|of| context.excluded_tree(of)).collect())),
    ];
    data.extend(answer.map(|(key, node)| (Cow::Borrowed(key), node)));
    data
}

/// How much more it costs than the best.
fn more(bundles: &Bundles, bundle: &Bundle) -> Vec<(Cow<'static, str>, Node)> {
    let more = bundles.best.iter().map(|best| bundle.annual.low - best.annual.low);
    more.map(|more| (Cow::Borrowed("more"), Node::Number(more.to_cents()))).collect()
}

fn bundle_node(context: &Context, bundle: &Bundle, more: Vec<(Cow<'static, str>, Node)>) -> Node {
    let offers = bundle.parts.iter().map(|part| Node::Object(part_entries(context, part))).collect();
    let mut entries = vec![(Cow::Borrowed("annual"), Node::cents(bundle.annual))];
    entries.extend(more);
    entries.push((Cow::Borrowed("offers"), Node::List(offers)));
    Node::Object(entries)
}

fn part_entries(context: &Context, part: &Part) -> Vec<(Cow<'static, str>, Node)> {
    let services = part.question.needs.iter().map(|need| Node::Text(service(context, need))).collect();
    let options = part.quoted.notes.iter().filter_map(|note| match note {
        Note::Option(service, price) => Some(Node::object([
            ("service", Node::Text(context.catalog.service_id(*service).to_owned())),
            ("annual", Node::cents(*price)),
        ])),
        _ => None,
    });
    let level = |meter| Node::Count(part.question.usage.level(meter));
    let entries = [
        ("id", Node::Text(part.quoted.offer.id().to_owned())),
        ("name", Node::Text(part.quoted.offer.published.name.clone())),
        ("services", Node::List(services)),
        ("storage", level(Meter::STORAGE)),
        ("users", level(Meter::USERS)),
        ("options", Node::List(options.collect())),
        ("annual", Node::cents(part.quoted.annual)),
        ("sentence", Node::Text(sentence::of(context, &part.quoted))),
        ("notes", context.notes_tree(&part.quoted)),
    ];
    entries.map(|(key, node)| (Cow::Borrowed(key), node)).into()
}

fn service(context: &Context, need: &Need) -> String {
    context.catalog.service_id(need.service).to_owned()
}

/// The best single host at a known price, and how much more it costs than the best bundle.
fn single(context: &Context, bundles: &Bundles) -> Node {
    let Some((single, known)) = bundles.single.as_ref().and_then(|single| Some((single, single.annual.known()?)))
    else {
        return Node::Null;
    };
    let more = bundles.best.as_ref().map_or(Node::Null, |best| Node::Number((known - best.annual.low).to_cents()));
    Node::object([
        ("id", Node::Text(single.offer.id().to_owned())),
        ("name", Node::Text(single.offer.published.name.clone())),
        ("annual", Node::cents(single.annual)),
        ("more", more),
        ("sentence", Node::Text(sentence::of(context, single))),
    ])
}

fn open_node(context: &Context, open: &OpenBundle) -> Node {
    let rate = open.threshold.as_ref().map_or(Node::Null, |threshold| {
        let unknown = |part: &&Part| part.quoted.annual.is_open();
        let offer = open.bundle.parts.iter().find(unknown).map(|part| part.quoted.offer.id());
        Node::object([
            ("offer", Node::text(offer)),
            ("key", Node::Text(context.catalog.key_id(threshold.item.key()).to_owned())),
            ("per", Node::Count(threshold.per)),
            ("below", Node::Number(threshold.below)),
        ])
    });
    let room = open.room.map_or(Node::Null, |room| Node::Number(room.to_cents()));
    let facts =
        [("room", room), ("unknown_rate", rate), ("text", Node::Text(context.lang.open_bundle(context.catalog, open)))];
    bundle_node(context, &open.bundle, facts.map(|(key, node)| (Cow::Borrowed(key), node)).into())
}

fn uncovered(context: &Context, of: &Uncovered) -> Node {
    Node::object([
        ("service", Node::Text(service(context, &of.need))),
        ("text", Node::Text(nearest(context, of))),
        ("nearest", Node::List(of.nearest.iter().map(|excluded| context.excluded_tree(excluded)).collect())),
    ])
}

/// What comes nearest to serving a need.
pub(super) fn nearest(context: &Context, of: &Uncovered) -> String {
    let near = |excluded| context.unable_in_words(excluded);
    let named: Vec<String> = of.nearest.iter().take(NEAREST).map(near).collect();
    context.lang.nearest_ways(&named, of.nearest.len() - named.len())
}

pub(super) fn rows(context: &Context, bundles: &Bundles) -> Vec<Node> {
    let best = bundles.best.iter().map(|best| ("best", best));
    let next = bundles.next.iter().map(|next| ("next", next));
    let open = bundles.open.iter().map(|open| ("open", &open.bundle));
    let bundle = |(place, (kind, bundle)): (usize, (&'static str, &Bundle))| {
        let rows = bundle.parts.iter().map(|part| row(kind, place + 1, bundle.annual, part_entries(context, part)));
        rows.collect::<Vec<_>>()
    };
    let mut rows: Vec<Node> = best.chain(next).enumerate().flat_map(bundle).collect();
    rows.extend(open.enumerate().flat_map(bundle));
    if let Node::Object(entries) = single(context, bundles) {
        rows.extend(bundles.single.iter().map(|single| row("single", 1, single.annual, entries.clone())));
    }
    rows.extend(bundles.uncovered.iter().map(|of| {
        Node::object([
            ("bundle", Node::Text("uncovered".to_owned())),
            ("services", Node::Text(service(context, &of.need))),
            ("reason", Node::Text("uncovered".to_owned())),
            ("text", Node::Text(nearest(context, of))),
        ])
    }));
    rows
}

fn row(kind: &str, place: usize, total: Bounds<Money>, mut entries: Vec<(Cow<'static, str>, Node)>) -> Node {
    let entry = |(key, node): (&'static str, Node)| (Cow::Borrowed(key), node);
    let services = entries.iter_mut().find(|(key, _)| key == "services");
    if let Some((_, list)) = services {
        *list = list.words();
    }
    let first =
        [("bundle", Node::Text(kind.to_owned())), ("place", Node::Count(place as u64)), ("total", Node::cents(total))];
    Node::Object(first.into_iter().map(entry).chain(entries).collect())
}
