//! What payments cost.

use super::failure::Failure;
use super::rate_selection::RateSelection;
use super::session::{Answer, Session};
use crate::analysis::fee::annual::{CardShare, PaymentForecast, annual_costs};
use crate::analysis::fee::breakeven::fee_breakevens;
use crate::analysis::fee::rates::FeeQuestion;
use crate::analysis::fee::{Fees, GivenAmount, fees};
use crate::analysis::question::Question;
use crate::cli::FeeArgs;
use crate::fee::annual::Payments;
use crate::fee::processor::Processor;
use crate::input::payment_error::PaymentError;
use crate::input::requirements::requirements;
use crate::input::{payments, rates};
use crate::price::usage::Usage;
use crate::report;
use crate::report::common::Context;

pub(super) fn run(session: &Session, args: &FeeArgs) -> Result<Answer, Failure> {
    let (lang, on) = (session.lang, session.on);
    let (origin, catalog) = session.catalog()?;
    if args.rate.is_some() && !args.processor.is_empty() {
        return Err(PaymentError::RateAndProcessor.into());
    }
    let picked = RateSelection {
        processors: &args.processor,
        card: args.class.card.as_deref(),
        plan: args.class.plan.as_deref(),
        rate: args.rate.as_deref(),
        vat: args.tax.vat.as_deref(),
        unknown_vat_added: args.unknown_vat.is_excluded(),
    };
    let processors = picked.resolve(&catalog)?;
    let requirements = requirements(&catalog, &args.required.require)?;
    let asked = requirements.clone();
    let terms = FeeQuestion { card: args.class.card.clone(), plan: args.class.plan.clone(), on, requirements };
    let question = Question {
        unknown_vat_added: picked.unknown_vat_added,
        requirements: asked,
        ..Question::new(Usage::default(), Vec::new(), on)
    };
    let context =
        Context { lang, catalog: &catalog, origin: &origin, question: &question, named: Some(&[]), varying: &[] };
    let typed = args.amounts.iter().map(|text| payments::amount(None, text, &catalog.currency));
    let amounts = typed.collect::<Result<Vec<_>, _>>()?;
    let once_each = |amounts: &[_]| amounts.iter().map(|amount| Payments { count: 1, amount: *amount }).collect();
    let yearly = match &args.payments {
        Some(text) => Some(payments::yearly(text, args.average.as_deref(), &catalog.currency)?),
        None if args.monthly || args.mix.is_some() => Some(once_each(&amounts)),
        None => None,
    };
    match (amounts.is_empty(), &args.payments) {
        (true, None) => return Err(PaymentError::Nothing.into()),
        (false, Some(_)) => return Err(PaymentError::Both.into()),
        _ => {}
    }
    let Some(payments) = yearly else {
        let given = if args.net { GivenAmount::Net } else { GivenAmount::Gross };
        let all: Vec<Fees> = amounts.iter().map(|amount| fees(&processors, &terms, given(*amount))).collect();
        return Ok(report::fee::document(&context, &terms, &all, !args.processor.is_empty()).into());
    };
    let foreseen = PaymentForecast { payments, mix: mix(args, &processors)?, monthly: args.monthly };
    let year = annual_costs(&processors, &terms, &foreseen);
    let crossings = fee_breakevens(&year, &foreseen.payments, !args.processor.is_empty());
    Ok(report::fee_year::document(&context, &foreseen, &year, &crossings).into())
}

/// The classes of card, each known to some processor.
fn mix(args: &FeeArgs, processors: &[Processor]) -> Result<Vec<CardShare>, PaymentError> {
    let Some(text) = &args.mix else { return Ok(Vec::new()) };
    let parts = payments::mix(text)?;
    for (cards, _) in &parts {
        let known = |card: &String| rates::known_card(processors, card);
        if !cards.iter().any(|card| known(card).is_ok()) {
            cards.iter().try_for_each(known)?;
        }
    }
    Ok(parts.into_iter().map(|(cards, percent)| CardShare { cards, percent }).collect())
}
