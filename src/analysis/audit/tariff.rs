//! The rates that a statement is held against, and which of them are in force on a day.

use crate::fee::amount_range::AmountRange;
use crate::fee::cents::CentFee;
use crate::fee::processor::{Processor, Rate};
use crate::fee::terms::FeeTerms;
use crate::input::statement::row::{Payment, RowOptions};
use crate::money::bounds::Bounds;
use crate::money::cents::WholeCents;
use jiff::civil::Date;
use std::borrow::Cow;

/// The rates in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// The different rules.
    pub rules: Vec<Rule>,
    /// Whether tax comes on top of the fees.
    pub with_vat: bool,
    /// Fees that are not fully known: no payment can be held against them.
    pub open: Vec<OpenRule>,
    /// From each of these days on, these rules.
    spans: Vec<(Date, Vec<usize>)>,
}

/// A fee that some of the rates have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// As it is written.
    pub written: String,
    /// The rates that have it.
    pub rates: Vec<Rate>,
    /// The payments it holds for.
    amounts: AmountRange,
    fee: CentFee,
}

/// A fee that is not fully known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRule {
    /// As it is written.
    pub written: String,
    rate: Rate,
    fee: Bounds<CentFee>,
}

impl Tariff {
    /// The rates of a processor for a class of card and a subscription, where they are named.
    pub fn of(processor: &Processor, card: Option<&str>, plan: Option<&str>) -> Self {
        let (mut rules, mut open): (Vec<Rule>, Vec<OpenRule>) = (Vec::new(), Vec::new());
        for rate in processor.rates.iter().filter(|rate| rate.is_for(card, plan)) {
            let (written, fee_terms) = (rate.fee.to_string(), FeeTerms::new(processor, rate));
            let terms = |rate: &Rate| (rate.amounts, rate.basis.vat_added());
            let same = |rule: &&mut Rule| rule.written == written && terms(&rule.rates[0]) == terms(rate);
            if let Some(rule) = rules.iter_mut().find(same) {
                rule.rates.push(rate.clone());
            } else if let Some(fee) = CentFee::of(&fee_terms) {
                rules.push(Rule { written, rates: vec![rate.clone()], amounts: rate.amounts, fee });
            } else if let Some(fee) = CentFee::between(&fee_terms) {
                open.push(OpenRule { written, rate: rate.clone(), fee });
            }
        }
        let spans = spans(&rules, &open);
        let taxed = |rate: &Rate| rate.basis.vat_added().is_some();
        let with_vat = rules.iter().flat_map(|rule| &rule.rates).chain(open.iter().map(|rule| &rule.rate)).any(taxed);
        Self { rules, with_vat, open, spans }
    }

    /// What of a row counts for these rules.
    pub(super) fn row_options(&self) -> RowOptions {
        RowOptions { needs_day: self.depends_on_day(), with_tax: self.with_vat }
    }

    /// Whether the rules are not the same on every day.
    pub fn depends_on_day(&self) -> bool {
        self.spans.len() > 1
    }

    /// Whether several rules are in force on one day.
    pub fn has_several_at_once(&self) -> bool {
        self.spans.iter().any(|(_, rules)| rules.len() > 1)
    }

    /// The rules in force on a day; where no day counts, there is but one set of them.
    pub(super) fn on(&self, day: Option<Date>) -> &[usize] {
        let day = day.unwrap_or(Date::MIN);
        let after = self.spans.partition_point(|(from, _)| *from <= day);
        self.spans.get(after.wrapping_sub(1)).map_or(&[], |(_, rules)| rules)
    }

    /// Those of some rules that hold for a payment of an amount.
    pub(super) fn for_amount<'t>(&self, rules: &'t [usize], amount: WholeCents) -> Cow<'t, [usize]> {
        if rules.iter().all(|rule| self.rules[*rule].amounts.is_everything()) {
            return Cow::Borrowed(rules);
        }
        let holds = |rule: &usize| self.rules[*rule].amounts.contains(amount.into());
        Cow::Owned(rules.iter().copied().filter(holds).collect())
    }

    /// Whether the fee of a payment is the one that a rule makes due.
    pub(super) fn is_due(&self, rule: usize, payment: Payment) -> bool {
        self.rules[rule].fee.is_due(payment.amount, payment.fee)
    }

    /// Whether the fee of a payment may be the one that a rate makes due that is not fully known.
    pub(super) fn may_be_due(&self, payment: Payment) -> bool {
        let Payment { amount, fee, day } = payment;
        let is_within =
            |due: Bounds<CentFee>| due.low.due(amount) <= fee && due.high.is_none_or(|high| fee <= high.due(amount));
        let holds = |rate: &Rate| rate.is_in_force(day.unwrap_or(Date::MIN)) && rate.amounts.contains(amount.into());
        self.open.iter().any(|rule| is_within(rule.fee) && holds(&rule.rate))
    }

    /// The fees that are not fully known, as they are written: each once.
    pub(crate) fn open_fees(&self) -> Vec<String> {
        let mut fees: Vec<String> = Vec::new();
        for rule in &self.open {
            if !fees.contains(&rule.written) {
                fees.push(rule.written.clone());
            }
        }
        fees
    }

    /// What is due by some rules: each different amount once, the least first.
    pub(super) fn expected(&self, rules: &[usize], amount: WholeCents) -> Vec<WholeCents> {
        let mut expected: Vec<WholeCents> = rules.iter().map(|rule| self.rules[*rule].fee.due(amount)).collect();
        expected.sort_unstable();
        expected.dedup();
        expected
    }
}

/// From each day on which something begins or ends, the rules in force.
fn spans(rules: &[Rule], open: &[OpenRule]) -> Vec<(Date, Vec<usize>)> {
    let rates = || rules.iter().flat_map(|rule| &rule.rates).chain(open.iter().map(|rule| &rule.rate));
    let begins = rates().filter_map(|rate| rate.from);
    let ends = rates().filter_map(|rate| rate.until).filter_map(|until| until.tomorrow().ok());
    let mut changes: Vec<Date> = begins.chain(ends).collect();
    changes.sort_unstable();
    changes.dedup();
    let in_force = |on: Date| {
        let rules = rules.iter().enumerate();
        rules.filter(|(_, rule)| rule.rates.iter().any(|rate| rate.is_in_force(on))).map(|(index, _)| index).collect()
    };
    std::iter::once(Date::MIN).chain(changes).map(|on| (on, in_force(on))).collect()
}
