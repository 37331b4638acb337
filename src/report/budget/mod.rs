//! A budget, laid out: a column for each year, the cumulative cost, and what cannot serve to the end.

pub(crate) mod by_variant;
mod journal;
mod monthly;
mod payments;

pub(in crate::report) use journal::account;
pub(crate) use journal::journal;
pub(crate) use payments::Collected;
pub(in crate::report) use payments::fee_notes;

use crate::analysis::budget::offer_budget::{Bill, Commitment, OfferBudget};
use crate::analysis::budget::variants::{PriceChange, first_days};
use crate::analysis::budget::{Budget, BudgetForecast};
use crate::analysis::switching::Switch;
use crate::input::association::Accounts;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::usage::{Meter, Usage};
use crate::report::cells::known;
use crate::report::common::Context;
use crate::report::conclusion::concluded;
use crate::report::data::Data;
use crate::report::data::budget::BudgetData;
use crate::report::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use crate::report::picture::{MOST_ROWS, PictureRow, PictureShape, cents, picture};
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
    pub accounts: &'a Accounts,
    /// The budget of the offer that the association has.
    pub current: Option<&'a OfferBudget<'a>>,
    /// The bills of each planned offer, in the same order, where they are asked for.
    pub bills: Option<&'a [Vec<Bill>]>,
}

impl BudgetAnswer<'_> {
    /// What a change to an offer comes to, where one is named that the association has.
    pub(in crate::report) fn switch_to(&self, context: &Context, planned: &OfferBudget) -> Option<Switch> {
        Some(planned.switch_from(context.question.current.as_ref()?, self.current?))
    }
}

pub(crate) fn document(context: &Context, answer: BudgetAnswer) -> Document {
    Document {
        blocks: blocks(context, answer),
        data: Data::Budget(BudgetData::new(context, answer)),
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
    let counted = collected.filter(|collected| collected.is_borne()).map(|_| lang.fees_are_counted());
    let rules = lang.budget_rules(inflation.as_deref(), some_end);
    let sentences = [begins, rules].into_iter().chain(counted.map(str::to_owned));
    blocks.push(Block::Paragraph(sentences.collect::<Vec<_>>().join(" ")));
    if budget.planned.is_empty() {
        blocks.push(Block::Paragraph(lang.words().nobody.to_owned()));
    } else {
        blocks.extend(picture_of(context, budget));
        blocks.push(Block::Table(table(context, answer)));
        blocks.extend(context.folded_rows(budget.planned.len()));
        blocks.extend(context.about_payback());
    }
    if let Some(planned) = budget.cheapest() {
        blocks.push(Block::Title(lang.year_by_year(&planned.offer.published.name)));
        blocks.push(Block::Table(year_by_year(context, budget, planned)));
    }
    blocks.extend(monthly::blocks(context, answer));
    blocks.extend(collected.map(|collected| payments::payments(context, collected)));
    blocks.extend(collected.and_then(|collected| payments::fees_by_year(context, collected)));
    blocks.extend(due_once(context, budget));
    blocks.extend(changes(context, budget));
    blocks.extend(commitments(context, budget));
    blocks.extend(excluded(context, budget));
    blocks.extend(context.remarks(budget.planned.iter().map(|planned| planned.offer)));
    blocks.extend(context.assumptions());
    blocks.push(context.provenance());
    concluded(blocks, conclusion(context, answer))
}

/// Who is cheapest over the years, and what a change to it comes to.
fn conclusion(context: &Context, answer: BudgetAnswer) -> Option<String> {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let planned = &answer.budget.planned;
    let Some(best) = answer.budget.cheapest() else {
        return (!planned.is_empty()).then(|| lang.no_price_fully_known().to_owned());
    };
    let name = &best.offer.published.name;
    let total = best.total();
    let open = planned.iter().filter(|other| other.total().is_open() && other.total().low < total.low);
    let open: Vec<String> = open.map(|other| other.offer.published.name.clone()).collect();
    let years = answer.budget.usages.len();
    let mut sentences = vec![lang.cheapest_over_years(name, years, &lang.cents(total, currency), !open.is_empty())];
    sentences.extend((!open.is_empty()).then(|| lang.could_cost_less(&open)));
    if let Some((paid, current)) = answer.current.zip(context.question.current.as_ref()) {
        let Switch { difference, payback_months } = best.switch_from(current, paid);
        let paid = lang.said(paid.total(), currency);
        let difference = lang.difference(difference, currency);
        sentences.push(lang.over_years_beside(&current.offer.published.name, &paid, &difference, payback_months));
    }
    Some(sentences.join(" "))
}

fn in_words(context: &Context, usage: &Usage) -> String {
    let meters = (0..context.catalog.meters.len()).map(Meter);
    let said = meters.filter(|meter| usage.given(*meter).is_some() || *meter == Meter::USERS);
    let levels: Vec<String> =
        said.map(|meter| context.lang.so_many(context.catalog, meter, usage.level(meter).into())).collect();
    context.lang.and(&levels)
}

/// A bar for each offer, its years one after another.
fn picture_of(context: &Context, budget: &Budget) -> Option<Block> {
    let row = |(index, planned): (usize, &OfferBudget)| {
        let total = planned.total();
        let tone = if index == 0 && !total.is_open() { Tone::Best } else { Tone::Plain };
        let parts = planned.years.iter().map(|year| cents(year.low)).collect();
        PictureRow { parts, ..PictureRow::new(planned.offer.published.name.clone(), total, tone, context) }
    };
    let rows: Vec<PictureRow> = budget.planned.iter().enumerate().take(MOST_ROWS).map(row).collect();
    let years = budget.usages.len();
    let alt = context.lang.budget_alt(rows.len(), years);
    let parts = (1..=years).map(|year| context.lang.year(year)).collect();
    picture(context, alt, PictureShape::Bars, parts, rows)
}

fn table(context: &Context, answer: BudgetAnswer) -> Table {
    let (lang, budget) = (context.lang, answer.budget);
    let years = (1..=budget.usages.len()).map(|year| Column::spare(&lang.year(year), Align::Decimal));
    let columns = std::iter::once(Column::new(lang.words().offer, Align::Left)).chain(years);
    let columns = columns.chain([Column::new(lang.all_years(), Align::Decimal)]);
    let columns = columns.chain(context.switching_columns()).collect();
    let row = |(index, planned): (usize, &OfferBudget)| {
        let amounts =
            planned.years.iter().copied().chain([planned.total()]).map(|amount| known(amount, Money::to_cents));
        let tone = match (planned.total().is_open(), index) {
            (true, _) => Tone::Open,
            (false, 0) => Tone::Best,
            (false, _) => Tone::Plain,
        };
        let cells = std::iter::once(Cell::Text(planned.offer.published.name.clone())).chain(amounts);
        Row { cells: cells.chain(context.switching_cells(answer.switch_to(context, planned))).collect(), tone }
    };
    Table::new(columns, budget.planned.iter().enumerate().take(context.shown_rows(budget.planned.len())).map(row))
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
