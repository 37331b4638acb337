//! Several years.

use super::failure::Failure;
use super::prepared::{Asked, Prepared, typed};
use super::session::{Answer, Session};
use crate::analysis::budget::offer_budget::OfferBudget;
use crate::analysis::budget::variants::first_days;
use crate::analysis::budget::{BudgetForecast, BudgetTooLarge, bills, budget, given_in_first_year, project};
use crate::cli::BudgetArgs;
use crate::fee::annual::{AnnualFees, Share};
use crate::fee::processor::Rate;
use crate::input::association::TypedBudget;
use crate::input::plan::{USUAL_YEARS, growth, percent, year_start, years};
use crate::input::resolve::{QuestionError, varying};
use crate::input::typed_question::TypedQuestion;
use crate::input::{payments, rates};
use crate::lang::usage::UsageError;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::growth::Growth;
use crate::price::offer::Offer;
use crate::report;
use crate::report::budget::{BudgetAnswer, Collected};
use crate::report::common::Context;
use crate::report::document::{Block, Document};
use jiff::civil::Date;

/// What some offers cost over the years, in each variant, as a document or as a journal for accounting software.
pub(super) fn run(session: &Session, args: &BudgetArgs) -> Result<Answer, Failure> {
    if args.scenario.is_some() {
        return Err(QuestionError::ScenarioReplaced.into());
    }
    if args.journal && session.global.format.is_some() {
        return Err(UsageError::JournalHasItsForm.into());
    }
    let (origin, catalog) = session.catalog()?;
    let question = typed(&args.question)?.of_offers(&args.compared.offers).beside(&args.current);
    let Asked { question, budgets } = session.asked_with_usage(question, &catalog)?;
    let names: Vec<Option<String>> = budgets.iter().map(|budget| budget.name.clone()).collect();
    let mut answers = Vec::new();
    for foreseen in budgets {
        let budget = said(args).or(foreseen);
        let usage = budget.usage.clone().or(question.usage.clone(), &catalog);
        let on = budget.year_starts.as_deref().map_or(Ok(session.on), year_start)?;
        let question = TypedQuestion { usage, ..question.clone() };
        let known = Prepared::new(origin.clone(), catalog.clone(), &question, on)?.with_usage()?;
        answers.push(answer(
            session,
            &budget,
            &mut known.known_only(args.totals.known_only),
            Bills { monthly: args.monthly, journal: args.journal },
        )?);
    }
    if args.journal {
        if answers.len() != 1 {
            return Err(QuestionError::JournalOfSeveral.into());
        }
        let journal: String = answers.into_iter().map(|(_, journal)| journal).collect();
        return Ok(Answer::Text(journal.into_bytes()));
    }
    let documents = answers.into_iter().map(|(document, _)| document).collect();
    Ok(report::budget::by_variant::joined(&names, documents).into())
}

/// What the command line foresees. Its usage stands in the question.
fn said(args: &BudgetArgs) -> TypedBudget {
    TypedBudget {
        years: args.years.clone(),
        year_starts: args.year_starts.clone(),
        grow: args.grow.clone(),
        inflation: args.inflation.clone(),
        payments: args.payments.clone(),
        processor: args.processor.clone(),
        card: args.card.clone(),
        plan: args.plan.clone(),
        ..TypedBudget::default()
    }
}

/// In what form the bills are wanted.
#[derive(Clone, Copy)]
struct Bills {
    monthly: bool,
    journal: bool,
}

fn answer(
    session: &Session,
    foreseen: &TypedBudget,
    known: &mut Prepared,
    Bills { monthly, journal }: Bills,
) -> Result<(Document, String), Failure> {
    let plan = BudgetForecast {
        years: foreseen.years.as_deref().map_or(Ok(USUAL_YEARS), years)?,
        growth: growth(&known.catalog, &foreseen.grow)?,
        inflation: foreseen.inflation.as_deref().map_or(Ok(Percent::ZERO), |text| percent("--inflation", text))?,
    };
    refuse_contradictions(known, &plan)?;
    known.question.given = given_in_first_year(known.question.given.clone(), &plan);
    let catalog = &known.catalog;
    for (meter, _) in &plan.growth {
        varying(catalog, catalog.meter_id(*meter), &known.question.needs)?;
    }
    let too_large = |meter| QuestionError::GrowsTooLarge(catalog.meter_id(meter).to_owned());
    let projection = project(&known.question, &plan).map_err(too_large)?;
    let offers = known.named_or_all();
    if journal && offers.len() != 1 {
        return Err(QuestionError::JournalOfSeveral.into());
    }
    let too_large = |BudgetTooLarge| QuestionError::PricesGrowTooLarge;
    let current: Vec<&Offer> = known.question.current.iter().map(|current| current.offer.as_ref()).collect();
    let paid = budget(&current, &catalog.offers, &known.question, projection.clone()).map_err(too_large)?;
    let budget = budget(&offers, &catalog.offers, &known.question, projection).map_err(too_large)?;
    let annual_fees = annual_fees(foreseen, known, budget.usages.len())?;
    let (budget, paid) = match annual_fees.as_ref().filter(|collected| collected.is_borne()) {
        Some(Collected { years, cost, .. }) => {
            (budget.with_costs_beside(years, cost.once), paid.with_costs_beside(years, Bounds::ZERO))
        }
        None => (budget, paid),
    };
    let bills = |planned: &OfferBudget| {
        bills(planned.offer, &catalog.offers, &known.question, &budget.usages, plan.inflation).map_err(too_large)
    };
    let bills = (monthly || journal).then(|| budget.planned.iter().map(bills).collect::<Result<Vec<_>, _>>());
    let bills = bills.transpose()?;
    let context = Context { named: Some(&offers), ..known.context(session) };
    let (collected, accounts) = (annual_fees.as_ref(), &foreseen.accounts);
    let answer = BudgetAnswer {
        budget: &budget,
        plan: &plan,
        collected,
        accounts,
        current: paid.planned.first(),
        bills: bills.as_deref(),
    };
    let mut document = report::budget::document(&context, answer);
    if session.format.is_workbook() {
        let sheets = report::workbook::budget::sheets(&context, &budget, &plan, collected);
        document.blocks.push(Block::Sheets(sheets));
    }
    Ok((document, report::budget::journal(&context, answer)))
}

/// A level for each year at least, and the first one as it is said elsewhere.
fn refuse_contradictions(known: &Prepared, plan: &BudgetForecast) -> Result<(), QuestionError> {
    for (meter, growth) in &plan.growth {
        let Growth::To(levels) = growth else { continue };
        let id = || known.catalog.meter_id(*meter).to_owned();
        if levels.len() < plan.years as usize {
            return Err(QuestionError::LevelsOfYears(id(), levels.len(), plan.years));
        }
        let said = known.question.given.given(*meter).filter(|said| levels.first() != Some(said));
        if let Some((said, first)) = said.zip(levels.first()) {
            return Err(QuestionError::FirstLevelTwice(id(), said, *first));
        }
    }
    Ok(())
}

/// What a year costs in which a rate follows another: nobody knows how many payments fall to each.
fn between(costs: impl Iterator<Item = Bounds<Money>>) -> Bounds<Money> {
    let all = costs.reduce(|one, other| Bounds {
        low: one.low.min(other.low),
        high: one.high.zip(other.high).map(|(one, other)| one.max(other)),
    });
    all.unwrap_or(UNKNOWN)
}

/// What a year costs at a rate that nobody knows.
const UNKNOWN: Bounds<Money> = Bounds { low: Money::ZERO, high: None };

/// What the payments cost, if any are collected: in each year at the rate in force on its first day.
fn annual_fees<'a>(
    foreseen: &TypedBudget,
    known: &'a Prepared,
    years: usize,
) -> Result<Option<Collected<'a>>, Failure> {
    let (typed, name) = match (foreseen.payments.as_deref(), foreseen.processor.as_deref()) {
        (Some(typed), Some(name)) => (typed, name),
        (None, None) => return Ok(None),
        _ => return Err(QuestionError::PaymentsAlone.into()),
    };
    let payments = payments::payments(typed, &known.catalog.currency)?;
    let processor = rates::processor(&known.catalog, name)?;
    let only = std::slice::from_ref(processor);
    let card = foreseen.card.as_deref().map(|name| rates::card(&known.catalog, only, name)).transpose()?;
    let plan = foreseen.plan.as_deref().map(|name| rates::plan(only, name)).transpose()?;
    let rate = rates::rate(processor, card.as_deref(), plan.as_deref(), known.question.on)?;
    let costs = |rates: Vec<&Rate>| AnnualFees::new(processor, &[Share::all(rates)], &payments);
    let cost = costs(processor.rates_of_class(rate, known.question.on));
    let annual = |rates| costs(rates).annual();
    let begins = first_days(known.question.on, years + 1);
    let year = |(place, pair): (usize, &[Date])| {
        let first = if place == 0 { known.question.on } else { pair[0] };
        processor.rates_like(rate, first, pair[1]).map_or(UNKNOWN, |rates| between(rates.into_iter().map(annual)))
    };
    let years = begins.windows(2).enumerate().map(year).collect();
    Ok(Some(Collected { processor, rate, payments, cost, years }))
}
