//! From how many payments a year on a dearer subscription with lower fees costs less.

use super::Terms;
use super::year::{Collector, Year};
use crate::price::collect::Payments;
use crate::price::fee::FeeRounding;
use crate::price::money::Money;
use num_bigint::BigInt;

/// Where one way to collect payments begins to cost less than another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakEven<'y, 'a> {
    /// What costs less before.
    pub before: &'y Collector<'a>,
    /// What costs less from then on.
    pub after: &'y Collector<'a>,
    /// The first number of payments a year at which it does.
    pub from: u64,
}

/// More payments than this are nobody's.
const MOST_PAYMENTS: u64 = 1_000_000_000;

/// Where the subscriptions of one processor cross, with the amounts and cards of the payments in the same proportion at
/// each number; those of different processors too, where `across` is.
#[must_use]
pub fn break_evens<'y, 'a>(
    year: &'y Year<'a>,
    payments: &[Payments],
    terms: &Terms,
    across: bool,
) -> Vec<BreakEven<'y, 'a>> {
    let count: u64 = payments.iter().map(|of| of.count).sum();
    let pairs = year.collectors.iter().flat_map(|before| year.collectors.iter().map(move |after| (before, after)));
    let comparable = |(before, after): &(&Collector, &Collector)| {
        let same_card = before.card() == after.card() || across;
        across || (before.processor.id == after.processor.id && same_card)
    };
    let crossing = |(before, after): (&'y Collector<'a>, &'y Collector<'a>)| {
        let [cheap, dear] = [before, after].map(|of| of.cost.subscription.known());
        let [steep, flat] = [before, after].map(|of| exact_fees(of, payments, terms));
        let from = first_above(count, dear? - cheap?, steep? - flat?)?;
        Some(BreakEven { before, after, from })
    };
    let mut found: Vec<_> = pairs.filter(comparable).filter_map(crossing).collect();
    found.sort_by_key(|of| of.from);
    found
}

/// The fees before a rounding on their sum, for comparison is on exact amounts.
fn exact_fees(of: &Collector, payments: &[Payments], terms: &Terms) -> Option<Money> {
    match of.processor.rounding {
        FeeRounding::Payment => Some(of.cost.fees),
        FeeRounding::Total => of.processor.exact_sum(&of.shares, payments, terms.vat_rate),
    }
}

/// The first whole number n with n ÷ `count` × `saved` above `more`, where both are above nothing.
fn first_above(count: u64, more: Money, saved: Money) -> Option<u64> {
    if more <= Money::ZERO || saved <= Money::ZERO {
        return None;
    }
    let last = BigInt::from(more.smallest_units()) * BigInt::from(count) / BigInt::from(saved.smallest_units());
    u64::try_from(last).ok().filter(|last| *last < MOST_PAYMENTS).map(|last| last + 1)
}
