//! Several years.

use super::failure::Failure;
use super::prepared::{Prepared, usage_args};
use super::session::{Answer, Session};
use crate::analysis::budget::variants::first_days;
use crate::analysis::budget::{BudgetForecast, BudgetTooLarge, budget, given_in_first_year, project};
use crate::cli::BudgetArgs;
use crate::fee::annual::{AnnualFees, Share};
use crate::fee::processor::Rate;
use crate::input::plan::{USUAL_YEARS, growth, percent, year_start, years};
use crate::input::resolve::{QuestionError, offers_or_all, varying};
use crate::input::scenario::{self, Scenario};
use crate::input::usage_args::UsageArgs;
use crate::input::{payments, rates};
use crate::lang::Lang;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::growth::Growth;
use crate::report;
use crate::report::budget::{BudgetAnswer, Collected};
use crate::report::common::Context;
use crate::report::document::Document;
use jiff::civil::Date;
use std::path::Path;

/// What some offers cost over the years, in each scenario, as a document or as a journal for accounting software.
pub(super) fn run(session: &Session, args: &BudgetArgs) -> Result<Answer, Failure> {
    let on = begins(args, session.on)?;
    let (origin, catalog) = session.catalog()?;
    let scenarios = match &args.scenario {
        None => vec![Scenario::default()],
        Some(file) => read(session, file)?,
    };
    if args.journal && (args.compared.offers.len() != 1 || scenarios.len() != 1) {
        return Err(QuestionError::JournalOfSeveral.into());
    }
    let mut answers = Vec::new();
    for scenario in &scenarios {
        let usage = foreseen(args, scenario);
        let prepared = Prepared::with_levels(origin.clone(), catalog.clone(), &args.question, &usage, on);
        let answer = prepared.and_then(|prepared| {
            answer(session.lang, args, scenario, &mut prepared.with_usage()?.known_only(args.totals.known_only))
        });
        answers.push(answer.map_err(|failure| of_file(session.lang, args.scenario.as_deref(), failure))?);
    }
    if args.journal {
        let journal: String = answers.into_iter().map(|(_, journal)| journal).collect();
        return Ok(Answer::Text(journal.into_bytes()));
    }
    let documents = answers.into_iter().map(|(document, _)| document).collect();
    Ok(report::budget::scenarios::joined(&scenarios, documents).into())
}

/// The day on which the first year begins: the day of the question, or the first of the month that is named.
fn begins(args: &BudgetArgs, on: Date) -> Result<Date, QuestionError> {
    args.year_starts.as_deref().map_or(Ok(on), year_start)
}

/// What is wrong may stand in the scenario file: it is named too.
fn of_file(lang: Lang, file: Option<&Path>, failure: Failure) -> Failure {
    match (failure, file) {
        (Failure::Ask(error), Some(file)) => {
            Failure::Sentence(lang.explained(&file.display().to_string(), &lang.ask_error(&error)))
        }
        (failure, _) => failure,
    }
}

fn read(session: &Session, file: &Path) -> Result<Vec<Scenario>, Failure> {
    let (lang, name) = (session.lang, file.display().to_string());
    let text = session.read_text(file).map_err(|error| Failure::Sentence(lang.unreadable_scenario(&name, &error)))?;
    scenario::parse(&text).map_err(|found| Failure::Catalog(report::check::errors(lang, &name, &text, &found)))
}

/// The usage and needs of a scenario; what is said on the command line stands before it.
fn foreseen(args: &BudgetArgs, scenario: &Scenario) -> UsageArgs {
    let said = usage_args(&args.question);
    UsageArgs {
        users: said.users.or_else(|| scenario.users.clone()),
        gigabytes: said.gigabytes.or_else(|| scenario.gigabytes.clone()),
        usage: said.usage,
        needs: if said.needs.is_empty() { scenario.need.clone() } else { said.needs },
    }
}

fn answer(
    lang: Lang,
    args: &BudgetArgs,
    scenario: &Scenario,
    known: &mut Prepared,
) -> Result<(Document, String), Failure> {
    let said = |option: &Option<String>, otherwise: &Option<String>| option.clone().or_else(|| otherwise.clone());
    let grow = if args.grow.is_empty() { &scenario.grow } else { &args.grow };
    let plan = BudgetForecast {
        years: said(&args.years, &scenario.years).as_deref().map_or(Ok(USUAL_YEARS), years)?,
        growth: growth(&known.catalog, grow)?,
        inflation: said(&args.inflation, &scenario.inflation)
            .as_deref()
            .map_or(Ok(Percent::ZERO), |text| percent("--inflation", text))?,
    };
    refuse_contradictions(known, &plan)?;
    known.question.given = given_in_first_year(known.question.given.clone(), &plan);
    let catalog = &known.catalog;
    for (meter, _) in &plan.growth {
        varying(catalog, catalog.meter_id(*meter), &known.question.needs)?;
    }
    let too_large = |meter| QuestionError::GrowsTooLarge(catalog.meter_id(meter).to_owned());
    let projection = project(&known.question, &plan).map_err(too_large)?;
    let offers = offers_or_all(catalog, &args.compared.offers)?;
    let budget = budget(&offers, &catalog.offers, &known.question, projection);
    let budget = budget.map_err(|BudgetTooLarge| QuestionError::PricesGrowTooLarge)?;
    let annual_fees = annual_fees(args, known, budget.usages.len())?;
    let context = Context { named: Some(&offers), ..known.context(lang) };
    let (collected, account) = (annual_fees.as_ref(), scenario.account.as_deref());
    let answer = BudgetAnswer { budget: &budget, plan: &plan, collected, account };
    Ok((report::budget::document(&context, answer), report::budget::journal(&context, answer)))
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
fn annual_fees<'a>(args: &BudgetArgs, known: &'a Prepared, years: usize) -> Result<Option<Collected<'a>>, Failure> {
    let Some((typed, id)) = args.payments.as_deref().zip(args.processor.as_deref()) else { return Ok(None) };
    let payments = payments::payments(typed, &known.catalog.currency)?;
    let processor = rates::processor(&known.catalog, id)?;
    let rate = rates::rate(processor, args.card.as_deref(), args.plan.as_deref(), known.question.on)?;
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
