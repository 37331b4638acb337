//! What payments cost.

use super::{Failure, load};
use crate::analysis::fee::year::{Foreseen, Part, year};
use crate::analysis::fee::{Fees, Given, Terms, breakeven, fees};
use crate::analysis::question::Question;
use crate::catalog::{Catalog, VatError};
use crate::cli::{self, Shared, UnknownVat};
use crate::input::ask::AskError;
use crate::input::payments::{self, PaymentError};
use crate::lang::Lang;
use crate::price::charge::Vat;
use crate::price::collect::Payments;
use crate::price::fee::Processor;
use crate::price::usage::Usage;
use crate::report;
use crate::report::common::Context;
use crate::report::document::Document;
use crate::world::World;
use jiff::civil::Date;

pub(super) fn run(world: &World, lang: Lang, shared: &Shared, of: &cli::Fee, on: Date) -> Result<Document, Failure> {
    let origin = world.origin(shared.catalog.as_deref());
    let catalog = load(lang, &origin)?;
    let (processors, terms) = asked(&catalog, of, on)?;
    let question = Question {
        unknown_vat_added: of.unknown_vat == Some(UnknownVat::Excluded),
        ..Question::new(Usage::default(), Vec::new(), on)
    };
    let context = Context { lang, catalog: &catalog, origin: &origin, question: &question };
    let typed = of.amounts.iter().map(|text| payments::amount(None, text));
    let amounts = typed.collect::<Result<Vec<_>, _>>()?;
    let once_each = |amounts: &[_]| amounts.iter().map(|amount| Payments { count: 1, amount: *amount }).collect();
    let yearly = match &of.payments {
        Some(text) => Some(payments::yearly(text, of.average.as_deref())?),
        None if of.monthly || of.mix.is_some() => Some(once_each(&amounts)),
        None => None,
    };
    match (amounts.is_empty(), &of.payments) {
        (true, None) => return Err(PaymentError::Nothing.into()),
        (false, Some(_)) => return Err(PaymentError::Both.into()),
        _ => {}
    }
    let Some(payments) = yearly else {
        let given = if of.net { Given::Net } else { Given::Asked };
        let all: Vec<Fees> = amounts.iter().map(|amount| fees(&processors, &terms, (given, *amount))).collect();
        return Ok(report::fee::document(&context, &terms, &all, !of.processor.is_empty()));
    };
    let foreseen = Foreseen { payments, mix: mix(of, &processors)?, monthly: of.monthly };
    let year = year(&processors, &terms, &foreseen);
    let crossings = breakeven::break_evens(&year, &foreseen.payments, &terms, !of.processor.is_empty());
    Ok(report::fee_year::document(&context, &foreseen, &year, &crossings))
}

/// The processors in question, and on which terms.
fn asked(catalog: &Catalog, of: &cli::Fee, on: Date) -> Result<(Vec<Processor>, Terms), Failure> {
    let named = of.processor.iter().map(|id| payments::processor(catalog, id.trim()).cloned());
    let mut processors = named.collect::<Result<Vec<_>, _>>()?;
    let mut vat_rate = catalog.vat_rate;
    if processors.is_empty() && of.rate.is_none() {
        processors.clone_from(&catalog.processors);
    }
    if let Some(text) = &of.rate {
        let fee = payments::fee(text)?;
        if processors.is_empty() {
            processors.push(payments::nobody_known(fee.clone()));
        }
        let vat = of.vat.as_deref().map(payments::vat).transpose()?;
        vat_rate = vat.or(vat_rate);
        for processor in &mut processors {
            processor.rates = vec![payments::of_ones_own(fee.clone())];
            processor.vat = if vat.is_some() { Vat::Excluded } else { processor.vat };
        }
    }
    if of.unknown_vat == Some(UnknownVat::Excluded) {
        vat_rate.ok_or(AskError::Vat(VatError::NoRate))?;
        for processor in processors.iter_mut().filter(|of| of.vat == Vat::Unknown) {
            processor.vat = Vat::Excluded;
        }
    }
    of.card.as_ref().map_or(Ok(()), |card| payments::known_card(&processors, card))?;
    of.plan.as_ref().map_or(Ok(()), |plan| payments::known_plan(&processors, plan))?;
    Ok((processors, Terms { card: of.card.clone(), plan: of.plan.clone(), on, vat_rate }))
}

/// The classes of card, each known to some processor.
fn mix(of: &cli::Fee, processors: &[Processor]) -> Result<Vec<Part>, PaymentError> {
    let Some(text) = &of.mix else { return Ok(Vec::new()) };
    let parts = payments::mix(text)?;
    for card in parts.iter().flat_map(|(cards, _)| cards) {
        payments::known_card(processors, card)?;
    }
    Ok(parts.into_iter().map(|(cards, percent)| Part { cards, percent }).collect())
}
