//! Processors and their rates, as they are named on the command line.

use super::payment_error::PaymentError;
use crate::catalog::Catalog;
use crate::catalog::toml_doc::nearest::nearest;
use crate::fee::processor::{Processor, Rate};
use jiff::civil::Date;

pub(crate) fn processor<'a>(catalog: &'a Catalog, id: &str) -> Result<&'a Processor, PaymentError> {
    catalog.processors.iter().find(|processor| processor.id() == Some(id)).ok_or_else(|| {
        let near = nearest(id, catalog.processors.iter().filter_map(Processor::id));
        PaymentError::UnknownProcessor(id.to_owned(), near.map(str::to_owned))
    })
}

/// Refuses a class of card that none of the processors has a rate for.
pub(crate) fn known_card(processors: &[Processor], card: &str) -> Result<(), PaymentError> {
    let cards = distinct(processors, |rate| rate.card.as_ref());
    if cards.iter().any(|other| other == card) {
        Ok(())
    } else {
        Err(PaymentError::UnknownCard(card.to_owned(), cards))
    }
}

/// Refuses a subscription that none of the processors has.
pub(crate) fn known_plan(processors: &[Processor], plan: &str) -> Result<(), PaymentError> {
    let plans = distinct(processors, |rate| rate.plan.as_ref());
    if plans.iter().any(|other| other == plan) {
        Ok(())
    } else {
        Err(PaymentError::UnknownPlan(plan.to_owned(), plans))
    }
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
