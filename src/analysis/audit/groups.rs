//! What an audit comes to by month, and by payout.

use crate::input::statement::row::{Payment, RowFigures};
use crate::money::cents::{CentsTotal, WholeCents};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// By what the counts of an audit are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Grouping {
    Month,
    Payout,
}

/// Payments, and their fees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaymentSums {
    pub payments: u64,
    pub amounts: CentsTotal,
    pub fees: CentsTotal,
}

/// The rows of a payout, whatever they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PayoutSums {
    /// How many rows, without that of the payout itself.
    pub rows: u64,
    pub amounts: CentsTotal,
    pub fees: CentsTotal,
    /// What they add to the balance together.
    pub net: CentsTotal,
    /// What was paid out; nothing where no row says it.
    pub paid_out: Option<CentsTotal>,
}

/// The audited payments of each month, by its first day; of no day where none is written.
pub(crate) type Months = BTreeMap<Option<Date>, PaymentSums>;

/// The rows of each payout, by its name; without one are those that are not paid out yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payouts {
    pub of: BTreeMap<String, PayoutSums>,
    /// The rows of payouts beyond the most that are told apart.
    pub beyond: u64,
}

impl PaymentSums {
    pub(super) fn add(&mut self, payment: Payment) {
        self.payments += 1;
        self.amounts += payment.amount;
        self.fees += payment.fee;
    }

    fn merge(&mut self, other: Self) {
        self.payments += other.payments;
        self.amounts += other.amounts;
        self.fees += other.fees;
    }
}

/// The first day of the month of a day.
pub(super) fn month_of(day: Option<Date>) -> Option<Date> {
    day.map(Date::first_of_month)
}

pub(super) fn merge_months(months: &mut Months, others: Months) {
    for (month, sums) in others {
        months.entry(month).or_default().merge(sums);
    }
}

impl PayoutSums {
    /// What was paid out beyond what the rows make; nothing where no row says what was.
    pub(crate) fn difference(&self) -> Option<CentsTotal> {
        self.paid_out.map(|paid_out| paid_out - self.net)
    }

    fn add(&mut self, figures: RowFigures, is_payout: bool) {
        let Some(moved) = figures.moved() else { return };
        if is_payout {
            let paid_out = self.paid_out.get_or_insert_default();
            *paid_out += -moved;
            return;
        }
        self.rows += 1;
        self.amounts += figures.amount.unwrap_or(WholeCents::ZERO);
        self.fees += figures.fee.unwrap_or(WholeCents::ZERO);
        self.net += moved;
    }

    fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        self.amounts += other.amounts;
        self.fees += other.fees;
        self.net += other.net;
        if let Some(paid_out) = other.paid_out {
            *self.paid_out.get_or_insert_default() += paid_out;
        }
    }
}

impl Payouts {
    /// How many payouts are told apart: what is kept must fit into memory.
    const MOST: usize = 10_000;

    pub(super) fn add(&mut self, payout: String, is_payout: bool, figures: RowFigures) {
        match self.entry(payout) {
            Some(sums) => sums.add(figures, is_payout),
            None => self.beyond += 1,
        }
    }

    pub(super) fn merge(&mut self, others: Self) {
        self.beyond += others.beyond;
        for (payout, sums) in others.of {
            match self.entry(payout) {
                Some(known) => known.merge(sums),
                None => self.beyond += sums.rows + u64::from(sums.paid_out.is_some()),
            }
        }
    }

    fn entry(&mut self, payout: String) -> Option<&mut PayoutSums> {
        let is_kept = self.of.len() < Self::MOST || self.of.contains_key(&payout);
        is_kept.then(|| self.of.entry(payout).or_default())
    }
}
