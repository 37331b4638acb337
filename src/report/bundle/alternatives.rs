//! What stands beside the cheapest bundle: a single host, the next bundles, and those whose price is not known.

use super::{served, switch};
use crate::analysis::bundle::outcome::{Best, Bundle, BundledOffer, Bundles, OpenBundles};
use crate::analysis::switching::Switch;
use crate::money::bounds::Bounds;
use crate::price::offer::Offer;
use crate::report::common::Context;
use crate::report::document::Block;
use crate::report::sentence;

/// The offers that stand in the answer and not in the best bundle, each once.
pub(super) fn beside_the_best<'a>(bundles: &Bundles<'a>) -> Vec<&'a Offer> {
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

/// Whether one host would do, what it costs, and what makes the bundle cheaper.
pub(super) fn beside_a_single_host(context: &Context, best: &Best, bundles: &Bundles) -> Vec<Block> {
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

pub(super) fn next(context: &Context, best: &Best) -> Option<Block> {
    let lang = context.lang;
    let item = |bundle: &Bundle| {
        let more = Bounds::exactly(bundle.annual.low - best.bundle.annual.low);
        let [cost, more] = [bundle.annual, more].map(|amount| lang.cents(amount, &context.catalog.currency));
        (lang.so_much_more(&cost, &more), format!("{}{}", in_words(context, bundle), beside_current(context, bundle)))
    };
    Block::list(lang.next_best(), best.next.listed.iter().map(item))
}

/// What a bundle costs more or less than the offer that one has: "; −390.00 € a year, paid back after 5 months".
fn beside_current(context: &Context, bundle: &Bundle) -> String {
    let Some(Switch { difference, payback_months }) = switch(context, bundle) else { return String::new() };
    let lang = context.lang;
    let difference = lang.difference(difference, &context.catalog.currency);
    format!("{}{}", lang.semicolon(), lang.beside_current(&difference, payback_months))
}

/// A bundle in one line: "Zourit for Mail + Nubo for Files".
fn in_words(context: &Context, bundle: &Bundle) -> String {
    let part = |part: &BundledOffer| context.lang.bought_for(&part.quoted.offer.published.name, &served(context, part));
    bundle.parts.iter().map(part).collect::<Vec<_>>().join(" + ")
}

pub(super) fn open(context: &Context, bundles: &Bundles) -> Vec<Block> {
    let lang = context.lang;
    let Some(OpenBundles { listed, more, cut }) = bundles.open() else { return Vec::new() };
    let item = |open| {
        let condition = lang.open_bundle(context.catalog, open);
        let text = lang.explained(&in_words(context, &open.bundle), &condition);
        (String::new(), format!("{text}{}", beside_current(context, &open.bundle)))
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
