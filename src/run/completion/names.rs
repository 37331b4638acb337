//! The names of a catalog that the value of an argument may be made of.

use super::Proposal;
use super::place::ValuePlace;
use crate::catalog::Catalog;
use crate::fee::processor::Processor;
use crate::lang::Lang;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crate::report::catalog_schema::{card_label, cards};
use clap::Arg;

/// How such a value is written.
pub(super) struct ValueNotation {
    names: fn(Lang, &Catalog) -> Vec<Proposal>,
    /// What parts several of them.
    between: &'static [char],
    /// Whether a figure follows each of them, behind a sign.
    has_figure: bool,
}

/// The notation of an argument, where it takes names of the catalog.
pub(super) fn notation(argument: &Arg) -> Option<ValueNotation> {
    let one = |names| ValueNotation { names, between: &[], has_figure: false };
    let list = |names| ValueNotation { between: &[','], ..one(names) };
    let figures = |names| ValueNotation { has_figure: true, ..list(names) };
    Some(match argument.get_id().as_str() {
        "offers" | "current" => one(offers),
        "subjects" => one(entries),
        "need" | "together" => list(services),
        "require" => list(criteria),
        "over" => one(meters),
        "levels" | "grow" => figures(meters),
        "processor" if argument.get_value_delimiter().is_some() => list(processors),
        "processor" => one(processors),
        "card" => one(classes_of_card),
        "mix" => ValueNotation { between: &[',', '/'], ..figures(classes_of_card) },
        "plan" => one(plans),
        "assume" => ValueNotation { between: &[], ..figures(open_prices) },
        _ => return None,
    })
}

impl ValueNotation {
    /// What the value may become, for each name that is not in it yet.
    pub(super) fn candidates(&self, lang: Lang, catalog: &Catalog, value: &ValuePlace) -> Vec<Proposal> {
        let start = value.typed.rfind(self.between).map_or(0, |last| last + 1);
        let (before, begun) = value.typed.split_at(start);
        let named: Vec<&str> =
            before.split(self.between).filter_map(|part| part.split([':', '=', '@']).next()).collect();
        let sign = if self.has_figure { "=" } else { "" };
        let known = (self.names)(lang, catalog).into_iter();
        let new = known.filter(|name| name.word.starts_with(begun) && !named.contains(&name.word.as_str()));
        // A name that begins with a dash would be taken for an option.
        let new = new.filter(|name| !name.word.starts_with('-'));
        new.map(|name| Proposal { word: format!("{before}{}{sign}", name.word), ..name }).collect()
    }
}

fn offers(_: Lang, catalog: &Catalog) -> Vec<Proposal> {
    catalog.offers.iter().map(|offer| Proposal::new(offer.id(), &offer.published.name)).collect()
}

/// What a finding may be on.
fn entries(lang: Lang, catalog: &Catalog) -> Vec<Proposal> {
    offers(lang, catalog).into_iter().chain(processors(lang, catalog)).collect()
}

fn services(lang: Lang, catalog: &Catalog) -> Vec<Proposal> {
    catalog.services.iter().map(|service| Proposal::new(&service.id, lang.text(&service.name))).collect()
}

fn criteria(lang: Lang, catalog: &Catalog) -> Vec<Proposal> {
    catalog.criteria.iter().map(|criterion| Proposal::new(&criterion.id, lang.text(&criterion.name))).collect()
}

fn meters(lang: Lang, catalog: &Catalog) -> Vec<Proposal> {
    let meters = (0..catalog.meters.len()).map(Meter);
    meters.map(|meter| Proposal::new(catalog.meter_id(meter), lang.meter(catalog, meter))).collect()
}

fn processors(_: Lang, catalog: &Catalog) -> Vec<Proposal> {
    let named = |processor: &Processor| Some(Proposal::new(processor.id()?, processor.name()?));
    catalog.processors.iter().filter_map(named).collect()
}

fn classes_of_card(lang: Lang, catalog: &Catalog) -> Vec<Proposal> {
    cards(catalog).into_iter().map(|card| Proposal::new(card, card_label(lang, catalog, card))).collect()
}

/// Each subscription, with the processor that has it: several may have one of the same name.
fn plans(_: Lang, catalog: &Catalog) -> Vec<Proposal> {
    let mut plans: Vec<Proposal> = Vec::new();
    for processor in &catalog.processors {
        for plan in processor.rates.iter().filter_map(|rate| rate.plan.as_deref()) {
            if plans.iter().all(|known| known.word != plan) {
                plans.push(Proposal::new(plan, processor.name().unwrap_or_default()));
            }
        }
    }
    plans
}

/// `OFFER.KEY` of each price that may be filled, with the offer's name.
fn open_prices(_: Lang, catalog: &Catalog) -> Vec<Proposal> {
    let of_offer = |offer: &Offer| {
        let word = |key| format!("{}.{}", offer.id(), catalog.key_id(key));
        let named = |key| Proposal::new(&word(key), &offer.published.name);
        catalog.open_keys(offer).into_iter().map(named).collect::<Vec<_>>()
    };
    catalog.offers.iter().flat_map(of_offer).collect()
}
