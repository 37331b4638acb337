//! Bundles, laid out: the cheapest, why it is, the next ones, and what is not known or cannot be had.

mod alternatives;

use crate::analysis::bundle::outcome::{Bundle, BundledOffer, Bundles, Outcome};
use crate::analysis::bundle::uncovered::Uncovered;
use crate::analysis::switching::Switch;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crate::report::cells::marked_cents;
use crate::report::common::Context;
use crate::report::conclusion::concluded;
use crate::report::data::Data;
use crate::report::data::bundle::BundleData;
use crate::report::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use crate::report::footnotes::{Footnotes, annual, is_marked};
use crate::report::sentence;

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
            blocks.extend(alternatives::beside_a_single_host(context, best, bundles));
            blocks.extend(alternatives::next(context, best));
            blocks.extend(best.next.cut.then(|| Block::Paragraph(lang.others_out_of_reach().to_owned())));
        }
        Outcome::OnlyOpen(_) => blocks.push(Block::Paragraph(lang.no_known_bundle().to_owned())),
        Outcome::Conflict(needs) => blocks.push(conflict(context, needs, bundles.most_offers)),
        Outcome::Nothing => blocks.push(Block::Paragraph(words.nobody.to_owned())),
    }
    blocks.extend(alternatives::open(context, bundles));
    blocks.extend(context.unable(lang.left_out(), &bundles.left_out));
    blocks.extend(notes.block(words.notes));
    blocks.extend(context.remarks_under(lang.notes_on_the_others(), alternatives::beside_the_best(bundles)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    blocks.push(Block::Paragraph(lang.see_explain().to_owned()));
    concluded(blocks, conclusion(context, bundles))
}

/// What the best set costs, and what a change to it comes to.
fn conclusion(context: &Context, bundles: &Bundles) -> Option<String> {
    let lang = context.lang;
    let Some(best) = bundles.best() else { return context.about_change(None) };
    let names = best.bundle.parts.iter().map(|part| part.quoted.offer.published.name.clone()).collect::<Vec<_>>();
    let cost = lang.cheapest_set(&names, &lang.cents(best.bundle.annual, &context.catalog.currency));
    let change = context.about_change(Some((&lang.and(&names), switch(context, &best.bundle))));
    Some(std::iter::once(cost).chain(change).collect::<Vec<_>>().join(" "))
}

/// What a change from the offer one has to a bundle comes to.
pub(in crate::report) fn switch(context: &Context, bundle: &Bundle) -> Option<Switch> {
    let offers: Vec<&Offer> = bundle.parts.iter().map(|part| part.quoted.offer).collect();
    context.question.switch(bundle.annual, &offers)
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
    let users = |part: &BundledOffer| part.question.usage().level(Meter::USERS);
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
    let level = |meter| Cell::count(part.question.usage().level(meter));
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
pub(in crate::report) fn nearest(context: &Context, uncovered: &Uncovered) -> String {
    let near = |excluded| context.unable_in_words(excluded);
    let named: Vec<String> = uncovered.nearest.iter().take(NEAREST).map(near).collect();
    context.lang.nearest_ways(&named, uncovered.nearest.len() - named.len())
}

fn conflict(context: &Context, needs: &[Need], most_offers: Option<usize>) -> Block {
    let name = |need: &Need| context.lang.service(context.catalog, need.service).to_owned();
    let needs: Vec<String> = needs.iter().map(name).collect();
    Block::Paragraph(context.lang.conflict(&needs, most_offers))
}
