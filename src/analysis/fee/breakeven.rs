//! From how many payments a year on a dearer subscription with lower fees costs less.

use super::annual::{AnnualCosts, ProcessorCost};
use crate::fee::annual::{MOST_PAYMENTS, Payments, fees_before_rounding};
use crate::fee::processor::FeeRounding;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::{MILLION, Percent};
use num_bigint::BigInt;

/// Where one way to collect payments begins to cost less than another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeBreakeven<'c, 'a> {
    /// What costs less before.
    pub before: &'c ProcessorCost<'a>,
    /// What costs less from then on.
    pub after: &'c ProcessorCost<'a>,
    /// The first number of payments a year at which it does, as far as the fees are known: at the low end it could, at
    /// the high end, where there is one, it surely does.
    pub from: Bounds<u64>,
}

/// A subscription, and the fees of some payments as whole numbers of 10⁻²⁴ of the currency, so that tax on an exact sum
/// keeps each digit.
struct ExactCost {
    subscription: Bounds<Money>,
    low: BigInt,
    high: Option<BigInt>,
}

/// Where the subscriptions of one processor cross, with the amounts and cards of the payments in the same proportion at
/// each number; those of different processors too, where `across` is.
pub fn fee_breakevens<'c, 'a>(
    annual: &'c AnnualCosts<'a>,
    payments: &[Payments],
    across: bool,
) -> Vec<FeeBreakeven<'c, 'a>> {
    let count: u64 = payments.iter().map(|group| group.count).sum();
    let costs = || annual.costs.iter().map(|ranked| &ranked.answer);
    let pairs = costs().flat_map(|before| costs().map(move |after| (before, after)));
    let comparable = |(before, after): &(&ProcessorCost, &ProcessorCost)| {
        across || (before.processor.id() == after.processor.id() && before.card() == after.card())
    };
    let breakeven = |(before, after)| {
        let [cheap, dear] = [before, after].map(|cost| ExactCost::of(cost, payments));
        Some(FeeBreakeven { before, after, from: first_number(count, &cheap, &dear)? })
    };
    let mut breakevens: Vec<_> = pairs.filter(comparable).filter_map(breakeven).collect();
    breakevens.sort_by_key(|breakeven| (breakeven.from.low, breakeven.from.high));
    breakevens
}

impl ExactCost {
    /// The fees before a rounding on their sum, for comparison is on exact amounts.
    fn of(cost: &ProcessorCost, payments: &[Payments]) -> Self {
        let processor = cost.processor;
        let sums = match processor.rounding {
            FeeRounding::Payment => vec![(None, cost.cost.fees)],
            FeeRounding::Total => fees_before_rounding(processor, &cost.shares, payments),
        };
        let taxed = |vat: Option<Percent>, fees: Money| {
            BigInt::from(fees.smallest_units()) * (MILLION + vat.map_or(0, Percent::millionths))
        };
        let low = sums.iter().map(|(vat, fees)| taxed(*vat, fees.low)).sum();
        let high = sums.iter().map(|(vat, fees)| Some(taxed(*vat, fees.high?))).sum();
        Self { subscription: cost.cost.subscription, low, high }
    }
}

/// From which number of payments on what is saved on fees is more than a dearer subscription costs. Nothing where it
/// may not be dearer at all, where nothing can be saved, or where nothing is known of what is saved.
fn first_number(count: u64, cheap: &ExactCost, dear: &ExactCost) -> Option<Bounds<u64>> {
    let least_more = dear.subscription.low - cheap.subscription.high?;
    let most_more = dear.subscription.high.map(|high| high - cheap.subscription.low);
    let least_saved = dear.high.as_ref().map(|high| &cheap.low - high);
    let most_saved = cheap.high.as_ref().map(|high| high - &dear.low);
    if least_more <= Money::ZERO {
        return None;
    }
    let surely = most_more.zip(least_saved).and_then(|(more, saved)| first_above(count, more, &saved));
    match most_saved {
        Some(saved) => Some(Bounds { low: first_above(count, least_more, &saved)?, high: surely }),
        None => Some(Bounds { low: 1, high: Some(surely?) }),
    }
}

/// The first whole number n with n ÷ `count` × `saved` above `more`, which is above nothing.
fn first_above(count: u64, more: Money, saved: &BigInt) -> Option<u64> {
    if *saved <= BigInt::ZERO {
        return None;
    }
    let last = BigInt::from(more.smallest_units()) * MILLION * count / saved;
    u64::try_from(last).ok().filter(|last| *last < MOST_PAYMENTS).map(|last| last + 1)
}
