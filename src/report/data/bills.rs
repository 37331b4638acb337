//! The bills of a budget, for machines.

use super::values::{Cents, Interval, IsoDate};
use crate::analysis::budget::offer_budget::Bill;
use crate::report::budget::{BudgetAnswer, account};
use serde::Serialize;

/// A bill.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct BillData {
    /// The day on which it comes.
    date: IsoDate,
    /// What it asks for, tax included, rounded to the cent.
    amount: Interval<Cents>,
}

/// A bill of an offer.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct BillRow {
    id: String,
    name: String,
    account: String,
    #[serde(flatten)]
    bill: BillData,
}

impl BillRow {
    /// The bills of all offers, where they are asked for.
    pub(super) fn all(answer: BudgetAnswer) -> Option<Vec<Self>> {
        let planned = answer.budget.planned.iter().zip(answer.bills?);
        let rows = planned.flat_map(|(planned, bills)| {
            let account = account(planned, answer.accounts);
            bills.iter().map(move |bill| BillRow {
                id: planned.offer.id().to_owned(),
                name: planned.offer.published.name.clone(),
                account: account.clone(),
                bill: bill.into(),
            })
        });
        Some(rows.collect())
    }
}

impl From<&Bill> for BillData {
    fn from(bill: &Bill) -> Self {
        Self { date: IsoDate(bill.on), amount: bill.amount.into() }
    }
}
