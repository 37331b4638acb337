//! What payments cost.

use super::failure::Failure;
use super::prepared::Asked;
use super::rate_selection::{RateSelection, SelectedRates};
use super::session::{Answer, Session};
use crate::analysis::fee::annual::{CardShare, PaymentForecast, annual_costs};
use crate::analysis::fee::breakeven::fee_breakevens;
use crate::analysis::fee::rates::FeeQuestion;
use crate::analysis::fee::{Fees, GivenAmount, fees};
use crate::analysis::question::Question;
use crate::catalog::Catalog;
use crate::cli::FeeArgs;
use crate::fee::annual::Payments;
use crate::fee::processor::Processor;
use crate::input::payment_error::PaymentError;
use crate::input::requirements::requirements;
use crate::input::typed_question::TypedQuestion;
use crate::input::{payments, rates};
use crate::money::percent::Percent;
use crate::price::usage::Usage;
use crate::report;
use crate::report::common::Context;
use crate::report::document::Block;

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
    let SelectedRates { processors, card, plan } = picked.resolve(&catalog)?;
    let said = TypedQuestion { requirements: args.required.require.clone(), ..TypedQuestion::default() };
    let asked = session.asked(said, &catalog)?;
    let requirements = requirements(&catalog, &asked.question.requirements)?;
    let payments = args.payments.as_deref().or_else(|| foreseen_payments(args, &asked));
    let terms = FeeQuestion { card, plan, on, requirements: requirements.clone() };
    let question = Question {
        unknown_vat_added: picked.unknown_vat_added,
        requirements,
        ..Question::new(Usage::default(), Vec::new(), on)
    };
    let context = Context {
        lang,
        catalog: &catalog,
        origin: &origin,
        question: &question,
        association: asked.question.association.as_deref(),
        details: session.shows_all(),
        named: Some(&[]),
        varying: &[],
    };
    let typed = args.amounts.iter().map(|text| payments::amount(None, text, &catalog.currency));
    let amounts = typed.collect::<Result<Vec<_>, _>>()?;
    let once_each = |amounts: &[_]| amounts.iter().map(|amount| Payments { count: 1, amount: *amount }).collect();
    let yearly = match payments {
        Some(text) => Some(payments::yearly(text, args.average.as_deref(), &catalog.currency)?),
        None if args.monthly || args.mix.is_some() => Some(once_each(&amounts)),
        None => None,
    };
    match (amounts.is_empty(), payments) {
        (true, None) => return Err(PaymentError::Nothing.into()),
        (false, Some(_)) => return Err(PaymentError::Both.into()),
        _ => {}
    }
    let Some(payments) = yearly else {
        let given = if args.net { GivenAmount::Net } else { GivenAmount::Gross };
        let all: Vec<Fees> = amounts.iter().map(|amount| fees(&processors, &terms, given(*amount))).collect();
        let mut document = report::fee::document(&context, &terms, &all, !args.processor.is_empty());
        if session.format.is_workbook() {
            document.blocks.push(Block::Sheets(report::workbook::fee::sheets(&context, &all)));
        }
        return Ok(document.into());
    };
    let foreseen =
        PaymentForecast { payments, mix: mix(args.mix.as_deref(), &catalog, &processors)?, monthly: args.monthly };
    let year = annual_costs(&processors, &terms, &foreseen);
    let crossings = fee_breakevens(&year, &foreseen.payments, !args.processor.is_empty());
    let mut document = report::fee_year::document(&context, &foreseen, &year, &crossings);
    if session.format.is_workbook() {
        document.blocks.push(Block::Sheets(report::workbook::fee_year::sheets(&context, &foreseen, &year)));
    }
    Ok(document.into())
}

/// The payments that the association's file foresees, where the command line names no amount.
fn foreseen_payments<'a>(args: &FeeArgs, asked: &'a Asked) -> Option<&'a str> {
    let first = asked.budgets.first().filter(|_| args.amounts.is_empty())?;
    first.payments.as_deref()
}

/// The classes of card, each known to some processor.
fn mix(text: Option<&str>, catalog: &Catalog, processors: &[Processor]) -> Result<Vec<CardShare>, PaymentError> {
    let parts = text.map_or(Ok(Vec::new()), payments::mix)?;
    let share = |(names, percent): (Vec<String>, Percent)| {
        let read = names.iter().map(|name| rates::card(catalog, processors, name));
        let (known, unknown): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
        match unknown.into_iter().next() {
            Some(Err(error)) if known.is_empty() => Err(error),
            _ => Ok(CardShare { cards: known.into_iter().flatten().collect(), percent }),
        }
    };
    parts.into_iter().map(share).collect()
}
