//! Bundles, laid out: the cheapest, why it is, the next ones, and what is not known or cannot be had.

use super::cells::marked_cents;
use super::common::Context;
use super::data::Data;
use super::data::bundle::BundleData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use super::footnotes::{Footnotes, annual, is_marked};
use super::sentence;
use crate::analysis::bundle::outcome::{Best, Bundle, BundledOffer, Bundles, OpenBundles, Outcome};
use crate::analysis::bundle::uncovered::Uncovered;
use crate::money::bounds::Bounds;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::Meter;

/// How many of the offers that come near to an uncovered need are named.
const NEAREST: usize = 3;

pub(crate) fn document(context: &Context, bundles: &Bundles) -> Document {
    Document {
        blocks: blocks(context, bundles),
        data: Data::Bundle(BundleData::new(context, bundles)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, bundles: &Bundles) -> Vec<Block> {
    let (lang, words) = (context.lang, context.lang.words());
    let mut blocks = vec![Block::Title(lang.bundle_title(&context.usage(), bundles.most_offers))];
    blocks.extend(context.preamble());
    blocks.extend(how_storage_counts(context).map(Block::Paragraph));
    blocks
        .extend(bundles.joint_needs.iter().map(|joint| Block::Paragraph(lang.bought_together(context.catalog, joint))));
    blocks.extend(uncovered(context, bundles));
    let parts = bundles.best().into_iter().flat_map(|best| &best.bundle.parts);
    let notes = Footnotes::new(context, parts.map(|part| &part.quoted));
    match &bundles.outcome {
        Outcome::Best(best) => {
            blocks.push(Block::Table(table(context, &best.bundle, &notes)));
            blocks.push(amounts(context, &best.bundle));
            blocks.extend(beside_a_single_host(context, best, bundles));
            blocks.extend(next(context, best));
            blocks.extend(best.next.cut.then(|| Block::Paragraph(lang.others_out_of_reach().to_owned())));
        }
        Outcome::OnlyOpen(_) => blocks.push(Block::Paragraph(lang.no_known_bundle().to_owned())),
        Outcome::Conflict(needs) => blocks.push(conflict(context, needs, bundles.most_offers)),
        Outcome::Nothing => blocks.push(Block::Paragraph(words.nobody.to_owned())),
    }
    blocks.extend(open(context, bundles));
    blocks.extend(context.unable(lang.left_out(), &bundles.left_out));
    blocks.extend(notes.block(words.notes));
    blocks.extend(context.remarks(beside_the_best(bundles)).map(|list| renamed(list, lang.notes_on_the_others())));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    blocks.push(Block::Paragraph(lang.see_explain().to_owned()));
    blocks
}

/// The offers that stand in the answer and not in the best bundle, each once.
fn beside_the_best<'a>(bundles: &Bundles<'a>) -> Vec<&'a Offer> {
    let best: Vec<&BundledOffer> = bundles.best().into_iter().flat_map(|best| &best.bundle.parts).collect();
    let next = bundles.best().into_iter().flat_map(|best| &best.next.listed);
    let open = bundles.open().into_iter().flat_map(|open| &open.listed).map(|open| &open.bundle);
    let others = next.chain(open).flat_map(|bundle| &bundle.parts).map(|part| part.quoted.offer);
    let others = others.chain(bundles.single.iter().map(|single| single.offer));
    let mut shown: Vec<&Offer> = Vec::new();
    for offer in others {
        if !best.iter().any(|part| part.quoted.offer.id() == offer.id())
            && !shown.iter().any(|known| known.id() == offer.id())
        {
            shown.push(offer);
        }
    }
    shown
}

fn renamed(list: Block, heading: &str) -> Block {
    match list {
        Block::List { items, .. } => Block::List { heading: heading.to_owned(), items },
        other => other,
    }
}

/// What gigabytes an offer is quoted for, where they are not given for each need that stores.
fn how_storage_counts(context: &Context) -> Option<String> {
    let question = context.question;
    let storing = question.needs.iter().filter(|need| context.catalog.services[need.service.0].stores);
    let silent: Vec<String> = storing
        .filter(|need| need.gigabytes.is_none())
        .map(|need| context.lang.quoted(context.lang.service(context.catalog, need.service)))
        .collect();
    let whole = question.given.given(Meter::STORAGE);
    let by_need = question.needs.iter().any(|need| need.gigabytes.is_some());
    match whole {
        _ if silent.is_empty() => None,
        Some(whole) => {
            let whole = context.lang.so_many(context.catalog, Meter::STORAGE, whole.into());
            Some(context.lang.quoted_for_the_whole(&silent, &whole))
        }
        None => by_need.then(|| context.lang.no_gigabytes_for(&silent)),
    }
}

fn table(context: &Context, bundle: &Bundle, notes: &Footnotes) -> Table {
    let (lang, words) = (context.lang, context.lang.words());
    let users = |part: &BundledOffer| part.question.usage.level(Meter::USERS);
    let users_differ = bundle.parts.windows(2).any(|pair| users(&pair[0]) != users(&pair[1]));
    let columns = vec![
        Column::new(words.offer, Align::Left),
        Column::new(lang.serves(), Align::Left),
        Column::new(lang.unit(context.catalog, Meter::STORAGE, 2), Align::Decimal),
        Column { essential: users_differ, ..Column::new(lang.users(), Align::Decimal) },
        Column::new(words.annual, Align::Decimal),
        Column::new(words.notes, Align::Left),
    ];
    let mut rows: Vec<Row> = bundle.parts.iter().map(|part| row(context, part, notes)).collect();
    let marked = bundle.parts.iter().any(|part| is_marked(&part.quoted));
    let total = marked_cents(bundle.annual, marked);
    let cells = [Cell::Text(words.total.to_owned()), Cell::Empty, Cell::Empty, Cell::Empty, total, Cell::Empty];
    rows.push(Row { cells: cells.into(), tone: Tone::Total });
    Table::new(columns, rows)
}

fn row(context: &Context, part: &BundledOffer, notes: &Footnotes) -> Row {
    let level = |meter| Cell::count(part.question.usage.level(meter));
    Row::new(vec![
        Cell::Text(part.quoted.offer.published.name.clone()),
        Cell::Text(served(context, part)),
        level(Meter::STORAGE),
        level(Meter::USERS),
        annual(&part.quoted),
        Cell::NoteRefs(notes.of(context, &part.quoted)),
    ])
}

/// What a part serves: "Mail, Newsletter (option)".
fn served(context: &Context, part: &BundledOffer) -> String {
    context.lang.served(context.catalog, &part.question.needs, part.quoted.offer)
}

fn amounts(context: &Context, bundle: &Bundle) -> Block {
    let amount = |part: &BundledOffer| (part.quoted.offer.published.name.clone(), sentence::of(context, &part.quoted));
    let heading = context.lang.how_amounts_are_made_up().to_owned();
    Block::List { heading, items: bundle.parts.iter().map(amount).collect() }
}

/// Whether one host would do, what it costs, and what makes the bundle cheaper.
fn beside_a_single_host(context: &Context, best: &Best, bundles: &Bundles) -> Vec<Block> {
    let (lang, currency) = (context.lang, context.catalog.currency.as_str());
    if bundles.most_offers == Some(1) {
        return Vec::new();
    }
    let Best { bundle, savings, .. } = best;
    if bundle.parts.len() == 1 {
        return vec![Block::Paragraph(lang.one_host_is_cheapest().to_owned())];
    }
    let Some(single) = &bundles.single else { return vec![Block::Paragraph(lang.no_single_host().to_owned())] };
    let name = &single.offer.published.name;
    let sentence = sentence::of(context, single);
    let Some(known) = single.annual.known() else {
        return vec![Block::Paragraph(lang.single_host_is_open(name, &sentence))];
    };
    let saved = lang.cents(Bounds::exactly(known - bundle.annual.low), currency);
    let mut blocks = vec![Block::Paragraph(lang.bundle_saves(name, &sentence, &saved))];
    let savings = savings.iter().map(|saving| {
        let needs = lang.needs(context.catalog, &saving.needs);
        let amounts = [saving.price, saving.at_single].map(|amount| lang.cents(Bounds::exactly(amount), currency));
        (saving.offer.published.name.clone(), lang.saving(&needs, &amounts[0], name, &amounts[1]))
    });
    let price = |part: &BundledOffer| {
        let needs = lang.needs(context.catalog, &part.question.needs);
        (part.quoted.offer.published.name.clone(), lang.for_so_much(&needs, &lang.cents(part.quoted.annual, currency)))
    };
    let mut items: Vec<_> = savings.collect();
    if items.is_empty() {
        items = bundle.parts.iter().map(price).collect();
    }
    blocks.push(Block::List { heading: lang.why_it_is_cheaper().to_owned(), items });
    blocks
}

fn next(context: &Context, best: &Best) -> Option<Block> {
    let lang = context.lang;
    let item = |bundle: &Bundle| {
        let more = Bounds::exactly(bundle.annual.low - best.bundle.annual.low);
        let [cost, more] = [bundle.annual, more].map(|amount| lang.cents(amount, &context.catalog.currency));
        (lang.so_much_more(&cost, &more), in_words(context, bundle))
    };
    Block::list(lang.next_best(), best.next.listed.iter().map(item))
}

/// A bundle in one line: "Zourit for Mail + Nubo for Files".
fn in_words(context: &Context, bundle: &Bundle) -> String {
    let part = |part: &BundledOffer| context.lang.bought_for(&part.quoted.offer.published.name, &served(context, part));
    bundle.parts.iter().map(part).collect::<Vec<_>>().join(" + ")
}

fn open(context: &Context, bundles: &Bundles) -> Vec<Block> {
    let lang = context.lang;
    let Some(OpenBundles { listed, more, cut }) = bundles.open() else { return Vec::new() };
    let item = |open| {
        let condition = lang.open_bundle(context.catalog, open);
        (String::new(), lang.explained(&in_words(context, &open.bundle), &condition))
    };
    let list = Block::list(lang.open_bundles(bundles.best().is_some()), listed.iter().map(item));
    let mut blocks: Vec<Block> = list.into_iter().collect();
    if *more > 0 {
        blocks.push(Block::Paragraph(lang.more_open_bundles(listed.len(), *more, *cut)));
    } else if *cut {
        blocks.push(Block::Paragraph(lang.others_out_of_reach().to_owned()));
    }
    blocks
}

fn uncovered(context: &Context, bundles: &Bundles) -> Vec<Block> {
    if bundles.uncovered.is_empty() {
        return Vec::new();
    }
    let item =
        |uncovered: &Uncovered| (context.lang.need(context.catalog, &uncovered.need), nearest(context, uncovered));
    let items = bundles.uncovered.iter().map(item).collect();
    let list = Block::List { heading: context.lang.what_nobody_serves(context.question.known_only).to_owned(), items };
    let rest = bundles.best().is_some().then(|| Block::Paragraph(context.lang.the_rest().to_owned()));
    std::iter::once(list).chain(rest).collect()
}

/// What comes nearest to serving a need.
pub(super) fn nearest(context: &Context, uncovered: &Uncovered) -> String {
    let near = |excluded| context.unable_in_words(excluded);
    let named: Vec<String> = uncovered.nearest.iter().take(NEAREST).map(near).collect();
    context.lang.nearest_ways(&named, uncovered.nearest.len() - named.len())
}

fn conflict(context: &Context, needs: &[Need], most_offers: Option<usize>) -> Block {
    let name = |need: &Need| context.lang.service(context.catalog, need.service).to_owned();
    let needs: Vec<String> = needs.iter().map(name).collect();
    Block::Paragraph(context.lang.conflict(&needs, most_offers))
}
