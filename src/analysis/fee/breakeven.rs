//! From how many payments a year on a dearer subscription with lower fees costs less.

use super::FeeQuestion;
use super::year::{ProcessorCost, Year};
use crate::fee::annual::fees_before_rounding;
use crate::fee::annual::{MOST_PAYMENTS, Payments};
use crate::fee::processor::FeeRounding;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::{MILLION, Percent};
use num_bigint::BigInt;

/// Where one way to collect payments begins to cost less than another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakEven<'y, 'a> {
    /// What costs less before.
    pub before: &'y ProcessorCost<'a>,
    /// What costs less from then on.
    pub after: &'y ProcessorCost<'a>,
    /// The first number of payments a year at which it does, as far as the fees are known: at the low end it could, at
    /// the high end, where there is one, it surely does.
    pub from: Bounds<u64>,
}

/// Fees as whole numbers of 10⁻²⁴ of the currency, so that tax on an exact sum keeps each digit.
struct ExactFees {
    low: BigInt,
    high: Option<BigInt>,
}

/// Where the subscriptions of one processor cross, with the amounts and cards of the payments in the same proportion at
/// each number; those of different processors too, where `across` is.
pub fn break_evens<'y, 'a>(
    year: &'y Year<'a>,
    payments: &[Payments],
    terms: &FeeQuestion,
    across: bool,
) -> Vec<BreakEven<'y, 'a>> {
    let count: u64 = payments.iter().map(|of| of.count).sum();
    let pairs = year.collectors.iter().flat_map(|before| year.collectors.iter().map(move |after| (before, after)));
    let comparable = |(before, after): &(&ProcessorCost, &ProcessorCost)| {
        let same_card = before.card() == after.card() || across;
        across || (before.processor.id == after.processor.id && same_card)
    };
    let crossing = |(before, after): (&'y ProcessorCost<'a>, &'y ProcessorCost<'a>)| {
        let [cheap, dear] = [before, after].map(|of| of.cost.subscription);
        let [steep, flat] = [before, after].map(|of| exact_fees(of, payments, terms));
        let from = first_number(count, (cheap, dear), (&steep, &flat))?;
        Some(BreakEven { before, after, from })
    };
    let mut found: Vec<_> = pairs.filter(comparable).filter_map(crossing).collect();
    found.sort_by_key(|of| (of.from.low, of.from.high));
    found
}

/// The fees before a rounding on their sum, for comparison is on exact amounts.
fn exact_fees(of: &ProcessorCost, payments: &[Payments], terms: &FeeQuestion) -> ExactFees {
    let (fees, vat) = match of.processor.rounding {
        FeeRounding::Payment => (of.cost.fees, None),
        FeeRounding::Total => {
            (fees_before_rounding(of.processor, &of.shares, payments), of.processor.vat_added(terms.vat_rate))
        }
    };
    let factor = MILLION + vat.map_or(0, Percent::millionths);
    let taxed = |fees: Money| BigInt::from(fees.smallest_units()) * factor;
    ExactFees { low: taxed(fees.low), high: fees.high.map(taxed) }
}

/// From which number of payments on what is saved on fees is more than a dearer subscription costs. Nothing where it
/// may not be dearer at all, where nothing can be saved, or where nothing is known of what is saved.
fn first_number(
    count: u64,
    (cheap, dear): (Bounds<Money>, Bounds<Money>),
    (steep, flat): (&ExactFees, &ExactFees),
) -> Option<Bounds<u64>> {
    let least_more = dear.low - cheap.high?;
    let most_more = dear.high.map(|dear| dear - cheap.low);
    let least_saved = flat.high.as_ref().map(|flat| &steep.low - flat);
    let most_saved = steep.high.as_ref().map(|steep| steep - &flat.low);
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
