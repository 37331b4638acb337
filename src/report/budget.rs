//! A budget, laid out: a column for each year, the cumulative cost, and what cannot serve to the end.

use super::cells::known;
use super::common::Context;
use super::data::Data;
use super::data::budget::BudgetData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table, Tone};
use super::processors::FeeNote;
use crate::analysis::budget::{Budget, Plan, Planned, PriceChange, first_days};
use crate::fee::annual::{AnnualFees, Payments};
use crate::fee::processor::{Payer, Processor, Rate};
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::usage::{Meter, Usage};
use jiff::civil::Date;

/// Payments that are collected, and what that costs.
#[derive(Clone, Debug)]
pub(crate) struct Collected<'a> {
    /// Who takes them.
    pub processor: &'a Processor,
    /// At what rate.
    pub rate: &'a Rate,
    /// The payments of a year.
    pub payments: Vec<Payments>,
    /// What they cost in the first year.
    pub cost: AnnualFees,
    /// What they cost in each year, without what is due once.
    pub years: Vec<Bounds<Money>>,
}

impl Collected<'_> {
    /// What the payments of the first year cost, without what is due once.
    pub(super) fn first_year(&self) -> Bounds<Money> {
        self.years.first().copied().unwrap_or_else(|| self.cost.annual())
    }
}

impl Context<'_> {
    /// The first day of a year of a budget (0 is the first).
    pub(super) fn budget_begins(&self, year: usize) -> Date {
        first_days(self.question.on, year + 1).pop().unwrap_or(self.question.on)
    }
}

/// Lays out a budget, and what collecting payments costs beside it.
pub(crate) fn document(
    context: &Context,
    budget: &Budget,
    plan: &Plan,
    (collected, otherwise): (Option<&Collected>, Option<&str>),
) -> Document {
    Document {
        blocks: blocks(context, budget, plan, collected),
        data: Data::Budget(BudgetData::new(context, budget, collected, otherwise)),
        currency: context.catalog.currency.clone(),
    }
}

fn blocks(context: &Context, budget: &Budget, plan: &Plan, collected: Option<&Collected>) -> Vec<Block> {
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
    blocks.extend(collected.map(|collected| payments(context, collected)));
    blocks.extend(collected.and_then(|collected| fees_by_year(context, collected)));
    blocks.extend(due_once(context, budget));
    blocks.extend(changes(context, budget));
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
    let row = |(index, planned): (usize, &Planned)| {
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

/// What one offer costs in each year, and up to it.
fn year_by_year(context: &Context, budget: &Budget, planned: &Planned) -> Table {
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
    let item =
        |planned: &Planned| (planned.offer.published.name.clone(), lang.due_once(&lang.cents(planned.once, currency)));
    Block::list(lang.once(), once.map(item))
}

/// The prices that end within the years, and what follows.
fn changes(context: &Context, budget: &Budget) -> Option<Block> {
    let change = |planned: &Planned, change: &PriceChange| {
        let then = change.then.map(|(offer, from)| (offer.published.name.as_str(), from));
        (planned.offer.published.name.clone(), context.lang.price_ends(change.until, then))
    };
    let items =
        budget.planned.iter().flat_map(|planned| planned.changes.iter().map(move |ended| change(planned, ended)));
    Block::list(context.lang.prices_that_change(), items)
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

/// What collecting payments costs beside the offers: the same each year.
fn payments(context: &Context, collected: &Collected) -> Block {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let by_donor = collected.processor.payer == Payer::Donor;
    let annual = lang.cents(collected.first_year(), currency);
    let once = (collected.cost.once != Bounds::ZERO).then(|| lang.cents(collected.cost.once, currency));
    let fee = lang.fee(&collected.rate.fee);
    let sentence = lang.payment_fees(
        &context.payments(&collected.payments),
        &collected.processor.name,
        &fee,
        &annual,
        once.as_deref(),
    );
    let subscribed =
        if collected.rate.base.is_some() { format!(" {}", lang.subscription_counted()) } else { String::new() };
    let donor = if by_donor { format!(" {}", lang.paid_by_donors()) } else { String::new() };
    let notes = fee_notes(context, collected).into_iter().filter_map(FeeNote::unless_paid_by_donors);
    let sentences = std::iter::once(sentence + &subscribed + &donor).chain(notes);
    Block::Paragraph(sentences.collect::<Vec<_>>().join(" "))
}

/// What the payments cost in each year, where that is not always the same.
fn fees_by_year(context: &Context, collected: &Collected) -> Option<Block> {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let annual = |annual: &Bounds<Money>| {
        if annual.is_unknown() { lang.rate_not_known().to_owned() } else { lang.cents(*annual, currency) }
    };
    let year = |(year, amount): (usize, &Bounds<Money>)| (lang.year(year + 1), annual(amount));
    let changes = collected.years.windows(2).any(|pair| pair[0] != pair[1]);
    Block::list(lang.fees_by_year(), collected.years.iter().enumerate().filter(|_| changes).map(year))
}

/// What one should know of what the payments cost.
pub(super) fn fee_notes(context: &Context, collected: &Collected) -> Vec<FeeNote> {
    context.fee_notes(collected.processor, collected.first_year(), std::iter::once(collected.rate))
}

/// The account of an offer that names none.
const USUAL_ACCOUNT: &str = "expenses:hosting";

/// The line of the treasurer's plan of accounts.
pub(super) fn account(planned: &Planned, otherwise: Option<&str>) -> String {
    planned.offer.published.account.clone().unwrap_or_else(|| otherwise.unwrap_or(USUAL_ACCOUNT).to_owned())
}

/// The account of payment fees.
const FEES: &str = "expenses:payment fees";

/// What pays, in a journal.
const PAID_FROM: &str = "assets:bank";

/// The yearly bills of the offers as a journal that hledger reads, one transaction for each year and offer, on its
/// first day. A bill that is not fully known stands as a comment: a journal has no "at least".
pub(crate) fn journal(
    context: &Context,
    budget: &Budget,
    collected: Option<&Collected>,
    otherwise: Option<&str>,
) -> String {
    let transaction = |name: &str, account: &str, (year, amount): (usize, Bounds<Money>)| {
        let date = context.budget_begins(year);
        let (name, account, currency) = (plain(name), plain(account), &context.catalog.currency);
        match amount.known() {
            None => format!("; {date} {name}  {}\n\n", context.lang.cents(amount, currency)),
            Some(known) => {
                let amount = known.to_cents();
                format!("{date} {name}\n    {account}  {amount} {currency}\n    {PAID_FROM}\n\n")
            }
        }
    };
    let bills = budget.planned.iter().flat_map(|of| {
        let bill = |year| transaction(&of.offer.published.name, &account(of, otherwise), year);
        of.years.iter().copied().enumerate().map(bill).collect::<Vec<_>>()
    });
    let fees = collected.iter().flat_map(|of| {
        let once = |year: usize| if year == 0 { of.cost.once } else { Bounds::ZERO };
        let years = of.years.iter().enumerate().map(move |(year, annual)| (year, *annual + once(year)));
        years.map(|year| transaction(&of.processor.name, FEES, year)).collect::<Vec<_>>()
    });
    bills.chain(fees).collect()
}

/// A name without what a journal reads as the end of it: a comment, or two spaces.
fn plain(text: &str) -> String {
    let text = text.replace([';', '|'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
