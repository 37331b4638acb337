//! What payments cost.

use super::rate_selection::RateSelection;
use super::{Failure, load};
use crate::analysis::fee::year::{CardShare, PaymentForecast, year};
use crate::analysis::fee::{FeeQuestion, Fees, Given, breakeven, fees};
use crate::analysis::question::Question;
use crate::cli::{self, Shared, UnknownVat};
use crate::fee::annual::Payments;
use crate::fee::processor::Processor;
use crate::input::payments::{self, PaymentError};
use crate::lang::Lang;
use crate::price::usage::Usage;
use crate::report;
use crate::report::common::Context;
use crate::report::document::Document;
use crate::run::environment::Environment;
use jiff::civil::Date;

pub(super) fn run(
    environment: &Environment,
    lang: Lang,
    shared: &Shared,
    of: &cli::Fee,
    on: Date,
) -> Result<Document, Failure> {
    let origin = environment.origin(shared.catalog.as_deref());
    let catalog = load(environment, lang, &origin)?;
    if of.rate.is_some() && !of.processor.is_empty() {
        return Err(PaymentError::RateAndProcessor.into());
    }
    let picked = RateSelection {
        processors: &of.processor,
        card: of.card.as_deref(),
        plan: of.plan.as_deref(),
        rate: of.rate.as_deref(),
        vat: of.vat.as_deref(),
        unknown_vat_added: of.unknown_vat == Some(UnknownVat::Excluded),
    };
    let (processors, vat_rate) = picked.resolve(&catalog)?;
    let terms = FeeQuestion { card: of.card.clone(), plan: of.plan.clone(), on, vat_rate };
    let question =
        Question { unknown_vat_added: picked.unknown_vat_added, ..Question::new(Usage::default(), Vec::new(), on) };
    let context =
        Context { lang, catalog: &catalog, origin: &origin, question: &question, named: Some(&[]), varying: &[] };
    let typed = of.amounts.iter().map(|text| payments::amount(None, text, &catalog.currency));
    let amounts = typed.collect::<Result<Vec<_>, _>>()?;
    let once_each = |amounts: &[_]| amounts.iter().map(|amount| Payments { count: 1, amount: *amount }).collect();
    let yearly = match &of.payments {
        Some(text) => Some(payments::yearly(text, of.average.as_deref(), &catalog.currency)?),
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
    let foreseen = PaymentForecast { payments, mix: mix(of, &processors)?, monthly: of.monthly };
    let year = year(&processors, &terms, &foreseen);
    let crossings = breakeven::break_evens(&year, &foreseen.payments, &terms, !of.processor.is_empty());
    Ok(report::fee_year::document(&context, &foreseen, &year, &crossings))
}

/// The classes of card, each known to some processor.
fn mix(of: &cli::Fee, processors: &[Processor]) -> Result<Vec<CardShare>, PaymentError> {
    let Some(text) = &of.mix else { return Ok(Vec::new()) };
    let parts = payments::mix(text)?;
    for (cards, _) in &parts {
        let known = |card: &String| payments::known_card(processors, card);
        if !cards.iter().any(|card| known(card).is_ok()) {
            cards.iter().try_for_each(known)?;
        }
    }
    Ok(parts.into_iter().map(|(cards, percent)| CardShare { cards, percent }).collect())
}
