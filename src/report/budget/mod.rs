//! A budget, laid out: a column for each year, the cumulative cost, and what cannot serve to the end.

mod journal;
mod payments;
pub(crate) mod scenarios;

pub(in crate::report) use journal::account;
pub(crate) use journal::journal;
pub(crate) use payments::Collected;
pub(in crate::report) use payments::fee_notes;

use crate::analysis::budget::offer_budget::{Commitment, OfferBudget};
use crate::analysis::budget::variants::{PriceChange, first_days};
use crate::analysis::budget::{Budget, BudgetForecast};
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::usage::{Meter, Usage};
use crate::report::cells::known;
use crate::report::common::Context;
use crate::report::data::Data;
use crate::report::data::budget::BudgetData;
use crate::report::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use jiff::civil::Date;

impl Context<'_> {
    /// The first day of a year of a budget (0 is the first).
    pub(in crate::report) fn budget_begins(&self, year: usize) -> Date {
        first_days(self.question.on, year + 1).pop().unwrap_or(self.question.on)
    }
}

/// A budget of hosting, and what collecting payments costs beside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BudgetAnswer<'a> {
    pub budget: &'a Budget<'a>,
    pub plan: &'a BudgetForecast,
    pub collected: Option<&'a Collected<'a>>,
    /// The account of the offers that name none.
    pub account: Option<&'a str>,
}

pub(crate) fn document(context: &Context, answer: BudgetAnswer) -> Document {
    Document {
        blocks: blocks(context, answer),
        data: Data::Budget(BudgetData::new(context, answer.budget, answer.collected, answer.account)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, answer: BudgetAnswer) -> Vec<Block> {
    let BudgetAnswer { budget, plan, collected, .. } = answer;
    let lang = context.lang;
    let inflation =
        (plan.inflation != Percent::ZERO).then(|| lang.figure(Digits::from(plan.inflation.number()).trimmed()));
    let some_end = budget.planned.iter().any(|planned| !planned.changes.is_empty());
    let mut blocks = vec![Block::Title(lang.budget_title(plan.years, &context.usage()))];
    blocks.extend(context.preamble());
    let begins = lang.budget_begins(context.budget_begins(0));
    blocks.push(Block::Paragraph(format!("{begins} {}", lang.budget_rules(inflation.as_deref(), some_end))));
    if budget.planned.is_empty() {
        blocks.push(Block::Paragraph(lang.words().nobody.to_owned()));
    } else {
        blocks.push(Block::Table(table(context, budget)));
    }
    if let Some(planned) = budget.cheapest() {
        blocks.push(Block::Title(lang.year_by_year(&planned.offer.published.name)));
        blocks.push(Block::Table(year_by_year(context, budget, planned)));
    }
    blocks.extend(collected.map(|collected| payments::payments(context, collected)));
    blocks.extend(collected.and_then(|collected| payments::fees_by_year(context, collected)));
    blocks.extend(due_once(context, budget));
    blocks.extend(changes(context, budget));
    blocks.extend(commitments(context, budget));
    blocks.extend(excluded(context, budget));
    blocks.extend(context.remarks(budget.planned.iter().map(|planned| planned.offer)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    blocks
}

fn in_words(context: &Context, usage: &Usage) -> String {
    let meters = (0..context.catalog.meters.len()).map(Meter);
    let said = meters.filter(|meter| usage.given(*meter).is_some() || *meter == Meter::USERS);
    let levels: Vec<String> =
        said.map(|meter| context.lang.so_many(context.catalog, meter, usage.level(meter).into())).collect();
    context.lang.and(&levels)
}

fn table(context: &Context, budget: &Budget) -> Table {
    let lang = context.lang;
    let years = (1..=budget.usages.len()).map(|year| Column::spare(&lang.year(year), Align::Decimal));
    let columns = std::iter::once(Column::new(lang.words().offer, Align::Left)).chain(years);
    let columns = columns.chain([Column::new(lang.all_years(), Align::Decimal)]).collect();
    let row = |(index, planned): (usize, &OfferBudget)| {
        let amounts =
            planned.years.iter().copied().chain([planned.total()]).map(|amount| known(amount, Money::to_cents));
        let tone = match (planned.total().is_open(), index) {
            (true, _) => Tone::Open,
            (false, 0) => Tone::Best,
            (false, _) => Tone::Plain,
        };
        Row { cells: std::iter::once(Cell::Text(planned.offer.published.name.clone())).chain(amounts).collect(), tone }
    };
    Table::new(columns, budget.planned.iter().enumerate().map(row))
}

/// What the cheapest offer costs in each year, and up to it.
fn year_by_year(context: &Context, budget: &Budget, planned: &OfferBudget) -> Table {
    let lang = context.lang;
    let [year, usage, annual, cumulative] = lang.year_columns();
    let columns = vec![
        Column::new(year, Align::Left),
        Column::new(usage, Align::Left),
        Column::new(annual, Align::Decimal),
        Column::new(cumulative, Align::Decimal),
    ];
    let row = |(year, usage): (usize, &Usage)| {
        Row::new(vec![
            Cell::Year(year + 1),
            Cell::Text(in_words(context, usage)),
            known(planned.years[year], Money::to_cents),
            known(planned.cumulative(year), Money::to_cents),
        ])
    };
    Table::new(columns, budget.usages.iter().enumerate().map(row))
}

fn due_once(context: &Context, budget: &Budget) -> Option<Block> {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let once = budget.planned.iter().filter(|planned| planned.once != Bounds::ZERO);
    let item = |planned: &OfferBudget| {
        (planned.offer.published.name.clone(), lang.due_once(&lang.cents(planned.once, currency)))
    };
    Block::list(lang.once(), once.map(item))
}

/// The prices that end within the years, and what follows.
fn changes(context: &Context, budget: &Budget) -> Option<Block> {
    let change = |planned: &OfferBudget, change: &PriceChange| {
        let words = match change {
            PriceChange::Ends { until, then } => {
                let then = then.map(|(offer, from)| (offer.published.name.as_str(), from));
                context.lang.price_ends(*until, then)
            }
            PriceChange::FirstMonths(until) => context.lang.first_months_end(*until),
            PriceChange::Announced(from) => context.lang.announced_from(*from),
        };
        (planned.offer.published.name.clone(), words)
    };
    let items =
        budget.planned.iter().flat_map(|planned| planned.changes.iter().map(move |ended| change(planned, ended)));
    Block::list(context.lang.prices_that_change(), items)
}

/// What one is bound to pay beyond the years.
fn commitments(context: &Context, budget: &Budget) -> Option<Block> {
    let item = |planned: &OfferBudget| {
        let Commitment { until, due } = planned.commitment?;
        let words = context.lang.bound_beyond(until, due, &context.catalog.currency);
        Some((planned.offer.published.name.clone(), words))
    };
    Block::list(context.lang.bound_heading(), budget.planned.iter().filter_map(item))
}

fn excluded(context: &Context, budget: &Budget) -> Option<Block> {
    let lang = context.lang;
    let items = budget.excluded.iter().map(|(exclusion, year)| {
        let reasons = context.reasons(exclusion);
        (
            exclusion.offer.published.name.clone(),
            year.map_or(reasons.clone(), |year| lang.exceeded_in_year(&reasons, year + 1)),
        )
    });
    Block::list(lang.words().not_ranked, items)
}
