//! Several years for machines: a row for each offer and year.

use super::RowVisitor;
use super::bills::{BillData, BillRow};
use super::common::{ExcludedOffer, NoteText, OfferNote};
use super::head::Head;
use super::switching::SwitchCosts;
use super::values::{ById, Cents, Interval, IsoDate, Objects};
use crate::analysis::budget::Budget;
use crate::analysis::budget::offer_budget::OfferBudget;
use crate::analysis::budget::variants::PriceChange;
use crate::analysis::switching::Switch;
use crate::report::budget::{BudgetAnswer, Collected, account, fee_notes};
use crate::report::common::Context;
use serde::Serialize;
use std::io;

/// What offers cost over several years.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BudgetData {
    /// The usage is that of the first year.
    #[serde(flatten)]
    pub(super) head: Head,
    /// What each year costs.
    years: Vec<BudgetYear>,
    /// What each offer comes to over all the years, cheapest first.
    totals: Vec<BudgetTotal>,
    /// What collecting payments costs; null where none are foreseen.
    payments: Option<PaymentCosts>,
    /// The offers that cannot serve to the end.
    pub(super) excluded: Vec<ExcludedOffer>,
    /// What one should know of the offers.
    notes: Vec<OfferNote>,
    #[serde(skip)]
    pub(super) rows: Vec<BudgetRow>,
    /// The bills instead of the years, where they are asked for.
    #[serde(skip)]
    pub(super) bills: Option<Vec<BillRow>>,
    #[serde(skip)]
    switch: Option<SwitchCosts>,
}

/// A year of a budget.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BudgetYear {
    /// Its number, from 1.
    year: usize,
    /// Its first day.
    from: IsoDate,
    /// How much of each meter is used, by the meter's id.
    usage: ById<'static, u64>,
    /// What each offer costs, in the order of `totals`.
    offers: Vec<OfferYear>,
}

/// What an offer costs in a year.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OfferYear {
    /// The id of the offer.
    id: String,
    /// What it costs in the year, tax included.
    annual: Interval<Cents>,
    /// What it costs up to the end of the year.
    cumulative: Interval<Cents>,
}

/// What an offer comes to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BudgetTotal {
    /// The id of the offer.
    id: String,
    /// The sum of the years.
    total: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// The bills, in the order of their days; only where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    bills: Option<Vec<BillData>>,
    /// The prices of the offer that change within the years.
    changes: Vec<DatedChange>,
    /// What one is bound to pay beyond the years; null where one is not.
    commitment: Option<CommittedCost>,
}

/// A price that changes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DatedChange {
    /// `ends`, `first_months` (other prices hold until a day) or `announced` (other prices hold from a day on).
    kind: &'static str,
    /// The last day of the prices before; null where they are announced to change.
    until: Option<IsoDate>,
    /// The first day of the prices that follow, where it is not the next; null where none are known.
    from: Option<IsoDate>,
    /// The id of the offer whose prices follow; null where it is the same, or where none are known.
    then: Option<String>,
}

/// What one is bound to pay.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CommittedCost {
    /// The last day on which one is bound.
    until: IsoDate,
    /// What falls due from the end of the years up to that day.
    due: Interval<Cents>,
}

/// What collecting payments costs beside the offers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PaymentCosts {
    /// The id of the processor.
    processor: String,
    /// The class of card; null where the rate is for every card.
    card: Option<String>,
    /// The subscription that the rate belongs to; null where it needs none.
    plan: Option<String>,
    /// The fee of a payment, as a catalog writes it: `1.4% + 0.25`.
    fee_rule: String,
    /// Fees and subscription of the first year.
    annual: Interval<Cents>,
    /// What is due once.
    once: Interval<Cents>,
    /// Fees and subscription of each year.
    years: Vec<Interval<Cents>>,
    /// What one should know about the figures.
    notes: Objects<NoteText>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct BudgetRow {
    year: usize,
    from: IsoDate,
    #[serde(flatten)]
    usage: ById<'static, u64>,
    id: String,
    name: String,
    account: String,
    annual: Interval<Cents>,
    cumulative: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    notes: Objects<NoteText>,
}

impl BudgetData {
    pub(crate) fn new(context: &Context, answer: BudgetAnswer) -> Self {
        let budget = answer.budget;
        let offers = || budget.planned.iter().map(|planned| planned.offer);
        let years = || 0..budget.usages.len();
        let rows =
            budget.planned.iter().flat_map(|planned| years().map(move |year| row(context, answer, planned, year)));
        Self {
            head: context.head(),
            years: years().map(|year| budget_year(context, budget, year)).collect(),
            totals: budget.planned.iter().enumerate().map(|(index, _)| total(context, answer, index)).collect(),
            payments: answer.collected.map(|collected| payment_costs(context, collected)),
            excluded: budget.excluded.iter().map(|(exclusion, _)| context.excluded(exclusion)).collect(),
            notes: context.offer_notes(offers()),
            bills: BillRow::all(answer),
            rows: rows.collect(),
            switch: context.switch_costs(None),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        match &self.bills {
            Some(bills) => visitor.rows(&BillRow::default(), bills)?,
            None => visitor.rows(&self.columns(), &self.rows)?,
        }
        visitor.rows(&ExcludedOffer::default(), &self.excluded)
    }

    pub(super) fn columns(&self) -> BudgetRow {
        BudgetRow { usage: self.head.usage.clone(), switch: self.switch, ..BudgetRow::default() }
    }
}

fn budget_year(context: &Context, budget: &Budget, year: usize) -> BudgetYear {
    let offers = budget.planned.iter().map(|planned| OfferYear {
        id: planned.offer.id().to_owned(),
        annual: planned.years[year].into(),
        cumulative: planned.cumulative(year).into(),
    });
    BudgetYear {
        year: year + 1,
        from: IsoDate(context.budget_begins(year)),
        usage: context.levels(&budget.usages[year]),
        offers: offers.collect(),
    }
}

fn total(context: &Context, answer: BudgetAnswer, index: usize) -> BudgetTotal {
    let planned = &answer.budget.planned[index];
    let bills = answer.bills.map(|bills| bills[index].iter().map(BillData::from).collect());
    BudgetTotal {
        id: planned.offer.id().to_owned(),
        total: planned.total().into(),
        switch: context.switch_costs(answer.switch_to(context, planned)),
        bills,
        changes: planned.changes.iter().map(DatedChange::from).collect(),
        commitment: planned
            .commitment
            .map(|bound| CommittedCost { until: IsoDate(bound.until), due: bound.due.into() }),
    }
}

impl From<&PriceChange<'_>> for DatedChange {
    fn from(change: &PriceChange) -> Self {
        let (kind, until, from, then) = match *change {
            PriceChange::Ends { until, then } => {
                let id = then.map(|(offer, _)| offer.id().to_owned());
                ("ends", Some(until), then.and_then(|(_, from)| from), id)
            }
            PriceChange::FirstMonths(until) => ("first_months", Some(until), None, None),
            PriceChange::Announced(from) => ("announced", None, Some(from), None),
        };
        Self { kind, until: until.map(IsoDate), from: from.map(IsoDate), then }
    }
}

fn payment_costs(context: &Context, collected: &Collected) -> PaymentCosts {
    PaymentCosts {
        processor: collected.processor.id().unwrap_or_default().to_owned(),
        card: collected.rate.card.clone(),
        plan: collected.rate.plan.clone(),
        fee_rule: collected.rate.fee.to_string(),
        annual: collected.first_year().into(),
        once: collected.cost.once.into(),
        years: collected.years.iter().map(|annual| (*annual).into()).collect(),
        notes: context.fee_note_texts(&fee_notes(context, collected), collected.processor),
    }
}

fn row(context: &Context, answer: BudgetAnswer, planned: &OfferBudget, year: usize) -> BudgetRow {
    let notes = context.offer_notes([planned.offer]).into_iter();
    let switch = answer.switch_to(context, planned).zip(answer.current);
    let switch = switch.map(|(switch, paid)| Switch { difference: planned.difference_in(year, paid), ..switch });
    BudgetRow {
        year: year + 1,
        from: IsoDate(context.budget_begins(year)),
        usage: context.levels(&answer.budget.usages[year]),
        id: planned.offer.id().to_owned(),
        name: planned.offer.published.name.clone(),
        account: account(planned, answer.accounts),
        annual: planned.years[year].into(),
        cumulative: planned.cumulative(year).into(),
        switch: context.switch_costs(switch),
        notes: notes.map(|note| NoteText { code: note.code, text: note.text }).collect(),
    }
}
