//! A budget month by month: what is billed when.

use super::BudgetAnswer;
use crate::analysis::budget::offer_budget::{Bill, OfferBudget};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::report::cells::known;
use crate::report::common::Context;
use crate::report::document::{Align, Block, Cell, Column, Row, Table, Tone};

/// The bills of the cheapest offer of known price, or else of the first one.
pub(super) fn blocks(context: &Context, answer: BudgetAnswer) -> Vec<Block> {
    let Some(bills) = answer.bills else { return Vec::new() };
    let planned = &answer.budget.planned;
    let best = answer.budget.cheapest().map(|best| best.offer.id());
    let shown = planned.iter().zip(bills);
    let Some((planned, bills)) = shown.min_by_key(|(planned, _)| best != Some(planned.offer.id())) else {
        return Vec::new();
    };
    let title = Block::Title(context.lang.month_by_month(&planned.offer.published.name));
    [title, Block::Table(table(context, bills))].into_iter().chain(rounded_apart(context, planned, bills)).collect()
}

fn table(context: &Context, bills: &[Bill]) -> Table {
    let [month, due, cumulative] = context.lang.month_columns();
    let columns = vec![
        Column::new(month, Align::Left),
        Column::new(due, Align::Decimal),
        Column::new(cumulative, Align::Decimal),
    ];
    let mut sum = Bounds::ZERO;
    let mut rows: Vec<Row> = Vec::new();
    for bill in bills {
        sum = sum + bill.amount;
        let month = Cell::Text(context.lang.month_of(bill.on));
        rows.push(Row::new(vec![month, known(bill.amount, Money::to_cents), known(sum, Money::to_cents)]));
    }
    let total = vec![Cell::Text(context.lang.sum().to_owned()), known(sum, Money::to_cents), Cell::Empty];
    rows.push(Row { cells: total, tone: Tone::Total });
    Table::new(columns, rows)
}

/// Bills are rounded one by one, and years once: what the bills come to may differ by some cents.
fn rounded_apart(context: &Context, planned: &OfferBudget, bills: &[Bill]) -> Option<Block> {
    let sum: Bounds<Money> = bills.iter().map(|bill| bill.amount).sum();
    let differs = sum.known() != planned.total().known() && !planned.total().is_open();
    differs.then(|| Block::Paragraph(context.lang.bills_rounded_apart().to_owned()))
}
