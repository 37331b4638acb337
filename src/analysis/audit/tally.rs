//! The counts of an audit, which add up: rows = audited + left out + bad.

use super::groups::{Grouping, Months, Payouts, merge_months, month_of};
use super::tariff::Tariff;
use crate::input::statement::columns::ColumnKind;
use crate::input::statement::reason::Reason;
use crate::input::statement::row::{Payment, Total};
use crate::money::cents::{CentsTotal, WholeCents};
use std::collections::{BTreeMap, BTreeSet};

/// Which way a fee is wrong, and by how much at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// More than the most that is due.
    Over(WholeCents),
    /// Less than the least that is due.
    Under(WholeCents),
    /// Between what two rates make due.
    Between,
}

/// How many fees are wrong one way, and by how much in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deviation {
    pub count: u64,
    pub sum: CentsTotal,
}

/// The counts of an audit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows read.
    pub rows: u64,
    /// Rows whose fee, or total, was held against what is due.
    pub audited: u64,
    /// Rows left out, by reason.
    pub left_out: BTreeMap<Reason, u64>,
    /// Rows that cannot be read.
    pub bad: u64,
    /// Payments whose fee is that of one rule alone, by its index.
    pub matched: Vec<u64>,
    /// Payments whose fee is that of several rules, by their indices.
    pub several: BTreeMap<Vec<usize>, u64>,
    /// Payments charged too much.
    pub over: Deviation,
    /// Payments charged too little.
    pub under: Deviation,
    /// Payments charged something between two rates.
    pub between: u64,
    /// Rows whose net is not the amount less the fee.
    pub wrong_nets: u64,
    /// Rows whose total is not the sum of its parts.
    pub wrong_totals: u64,
    /// The payments that were audited.
    pub amounts: CentsTotal,
    /// Their fees.
    pub fees: CentsTotal,
    /// Types and statuses that nobody knows, and currencies that are not the catalog's: how many rows have each.
    pub words: BTreeMap<(Reason, String), u64>,
    /// The types and statuses that were taken for those of payments.
    pub payment_words: BTreeSet<(ColumnKind, String)>,
    /// The audited payments by month, where that is asked.
    pub months: Months,
    /// The rows by payout, where that is asked.
    pub payouts: Payouts,
}

/// How many words are told apart.
const MOST_WORDS: usize = 50;

impl Deviation {
    fn add(&mut self, cents: WholeCents) {
        self.count += 1;
        self.sum += cents;
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.sum += other.sum;
    }
}

impl Tally {
    /// Nothing counted yet.
    pub fn of(tariff: &Tariff) -> Self {
        Self { matched: vec![0; tariff.rules.len()], ..Self::default() }
    }

    /// Payments whose fee is that of several rules.
    pub fn ambiguous(&self) -> u64 {
        self.several.values().sum()
    }

    /// Payments whose fee is that of no rule.
    pub fn mismatched(&self) -> u64 {
        self.over.count + self.under.count + self.between
    }

    /// Counts a payment; where its fee is none of those that are due, which way it is wrong.
    pub fn payment(&mut self, tariff: &Tariff, rules: &[usize], payment: Payment) -> Option<Verdict> {
        self.audited += 1;
        self.amounts += payment.amount;
        self.fees += payment.fee;
        let is_due = |rule: &&usize| tariff.is_due(**rule, payment);
        let mut due = rules.iter().filter(is_due);
        match (due.next(), due.next()) {
            (Some(rule), None) => {
                self.matched[*rule] += 1;
                None
            }
            (Some(_), Some(_)) => {
                let rules = rules.iter().filter(is_due).copied().collect();
                *self.several.entry(rules).or_default() += 1;
                None
            }
            (None, _) => Some(self.mismatch(&tariff.expected(rules, payment.amount), payment.fee)),
        }
    }

    fn mismatch(&mut self, expected: &[WholeCents], fee: WholeCents) -> Verdict {
        match (expected.first(), expected.last()) {
            (_, Some(most)) if fee > *most => {
                self.over.add(fee - *most);
                Verdict::Over(fee - *most)
            }
            (Some(least), _) if fee < *least => {
                self.under.add(*least - fee);
                Verdict::Under(*least - fee)
            }
            _ => {
                self.between += 1;
                Verdict::Between
            }
        }
    }

    pub(super) fn total(&mut self, total: Total, by: Option<Grouping>) {
        if by == Some(Grouping::Month) {
            let payment = Payment { amount: total.printed, fee: WholeCents::ZERO, day: total.day };
            self.months.entry(month_of(total.day)).or_default().add(payment);
        }
        self.audited += 1;
        self.amounts += total.printed;
        self.wrong_totals += u64::from(total.printed != total.parts);
    }

    /// Counts a row that is left out; `word` is what the row says of the reason.
    pub fn leave_out(&mut self, reason: Reason, word: impl FnOnce() -> Option<String>) {
        *self.left_out.entry(reason).or_default() += 1;
        if let Some(word) = word() {
            self.count_word((reason, word), 1);
        }
    }

    fn count_word(&mut self, word: (Reason, String), count: u64) {
        if self.words.contains_key(&word) || self.words.len() < MOST_WORDS {
            *self.words.entry(word).or_default() += count;
        }
    }

    pub(super) fn add_payment_word(&mut self, kind: ColumnKind, word: String) {
        if self.payment_words.len() < MOST_WORDS {
            self.payment_words.insert((kind, word));
        }
    }

    /// Adds the counts of another part of the statement.
    pub fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        self.audited += other.audited;
        self.bad += other.bad;
        self.between += other.between;
        self.wrong_nets += other.wrong_nets;
        self.wrong_totals += other.wrong_totals;
        self.amounts += other.amounts;
        self.fees += other.fees;
        self.over.merge(other.over);
        self.under.merge(other.under);
        self.matched.resize(self.matched.len().max(other.matched.len()), 0);
        for (mine, theirs) in self.matched.iter_mut().zip(other.matched) {
            *mine += theirs;
        }
        for (reason, count) in other.left_out {
            *self.left_out.entry(reason).or_default() += count;
        }
        for (rules, count) in other.several {
            *self.several.entry(rules).or_default() += count;
        }
        for (word, count) in other.words {
            self.count_word(word, count);
        }
        for (kind, word) in other.payment_words {
            self.add_payment_word(kind, word);
        }
        merge_months(&mut self.months, other.months);
        self.payouts.merge(other.payouts);
    }
}
