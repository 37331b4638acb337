//! Processors and their rates, as they are named on the command line.

use super::payment_error::PaymentError;
use super::unknown_name::{NameKind, UnknownName};
use crate::catalog::Catalog;
use crate::fee::processor::{Processor, Rate};
use crate::price::text::folded;
use jiff::civil::Date;
use std::iter;

/// The one processor that a name stands for.
pub(crate) fn processor<'a>(catalog: &'a Catalog, name: &str) -> Result<&'a Processor, PaymentError> {
    match catalog.processors_called(name)[..] {
        [processor] => Ok(processor),
        [] => {
            let ids = catalog.processors.iter().filter_map(Processor::id);
            let names = catalog.processors.iter().filter_map(Processor::name);
            Err(PaymentError::Unknown(UnknownName::new(NameKind::Processor, name, ids, names)))
        }
        ref several => {
            let ids = several.iter().filter_map(|processor| processor.id()).map(str::to_owned).collect();
            Err(PaymentError::SeveralProcessors(name.trim().to_owned(), ids))
        }
    }
}

/// The class of card that somebody calls so, of those that one of the processors has a rate for.
pub(crate) fn card(catalog: &Catalog, processors: &[Processor], name: &str) -> Result<String, PaymentError> {
    known_word(NameKind::Card, &catalog.card_called(name), &distinct(processors, |rate| rate.card.as_ref()))
}

/// The subscription that somebody calls so, of those that one of the processors has.
pub(crate) fn plan(processors: &[Processor], name: &str) -> Result<String, PaymentError> {
    known_word(NameKind::Plan, name, &distinct(processors, |rate| rate.plan.as_ref()))
}

fn known_word(kind: NameKind, name: &str, known: &[String]) -> Result<String, PaymentError> {
    let (name, wanted) = (name.trim(), folded(name));
    let found = known.iter().find(|word| *word == name).or_else(|| known.iter().find(|word| folded(word) == wanted));
    let ids = known.iter().map(String::as_str);
    found.cloned().ok_or_else(|| PaymentError::Unknown(UnknownName::new(kind, name, ids, iter::empty())))
}

fn distinct(processors: &[Processor], word: fn(&Rate) -> Option<&String>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in processors.iter().flat_map(|processor| &processor.rates).filter_map(word) {
        if !words.contains(word) {
            words.push(word.clone());
        }
    }
    words
}

/// The one rate of a processor that is in force on a day, for a class of card and a plan where they are named.
pub(crate) fn rate<'a>(
    processor: &'a Processor,
    card: Option<&str>,
    plan: Option<&str>,
    on: Date,
) -> Result<&'a Rate, PaymentError> {
    let in_force: Vec<&Rate> = processor.rates.iter().filter(|rate| rate.is_in_force(on)).collect();
    let of_card = |rate: &&Rate| card.is_some() && rate.card.as_deref() == card && rate.is_for(card, plan);
    if let Some(rate) = only_class(in_force.iter().copied().filter(|rate| of_card(rate))) {
        return Ok(rate);
    }
    if let Some(rate) = only_class(in_force.iter().copied().filter(|rate| rate.is_for(card, plan))) {
        return Ok(rate);
    }
    // Who names no subscription has none, where one may do without.
    let without_plan = in_force.iter().copied().filter(|rate| of_card(rate) && rate.plan.is_none());
    if let Some(rate) = only_class(without_plan) {
        return Ok(rate);
    }
    let words =
        |rate: &&Rate| [rate.card.clone(), rate.plan.clone()].into_iter().flatten().collect::<Vec<_>>().join("/");
    let name = processor.name().unwrap_or_default().to_owned();
    Err(PaymentError::WhichRate(name, in_force.iter().map(words).collect()))
}

/// The first of some rates, where they are all of one class: they may differ by the amount.
fn only_class<'a>(mut rates: impl Iterator<Item = &'a Rate>) -> Option<&'a Rate> {
    let first = rates.next()?;
    rates.all(|rate| rate.is_like(first)).then_some(first)
}
