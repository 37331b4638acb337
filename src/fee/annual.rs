//! What collecting payments costs a year: fees, subscriptions, and what is due once.

use super::amount::{Amount, with_vat};
use super::processor::{FeeRounding, Payer, Processor, Rate};
use super::terms::{FeeAmount, FeeTerms};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::PriceBasis;

/// The payments of a year that are of one amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payments {
    /// How many a year.
    pub count: u64,
    /// The amount of each, in whole cents.
    pub amount: Money,
}

/// The most payments of a year, of all amounts together. With [`Amount::LARGEST`] in every place, what they cost with
/// tax stays below [`Money::LARGEST`], in monthly parts too.
pub(crate) const MOST_PAYMENTS: u64 = 1_000_000_000;

/// What part of the payments is charged at a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The part of each group of payments, in percent.
    pub(crate) part: Percent,
    /// One rate, or one for each range of amounts: at least one.
    pub(crate) rates: Vec<&'a Rate>,
}

/// What a year of payments costs, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnnualFees {
    /// The fees of the payments, tax included, exact: a part of a group may be no whole number of payments.
    pub fees: Bounds<Money>,
    pub subscription: Bounds<Money>,
    /// Beside, in the first year, tax included.
    pub once: Bounds<Money>,
}

impl<'a> Share<'a> {
    pub(crate) fn all(rates: Vec<&'a Rate>) -> Self {
        Self { part: Percent::WHOLE, rates }
    }

    /// The rate for payments of an amount.
    pub(crate) fn rate_for(&self, amount: Money) -> Option<&'a Rate> {
        self.rates.iter().copied().find(|rate| rate.amounts.contains(amount))
    }
}

impl AnnualFees {
    /// What a processor charges for a year of payments. Fees are rounded half up to the cent, on each payment or on the
    /// sum as the processor does; tax on the rounded fee is rounded again.
    pub(crate) fn new(processor: &Processor, shares: &[Share], payments: &[Payments]) -> Self {
        Self {
            fees: payment_fees(processor, shares, payments),
            subscription: subscription(shares).map(Money::rounded),
            once: processor.setup_cost(),
        }
    }

    /// Each year: fees and subscription, each rounded to the cent as on a bill, so that the two make the sum.
    pub fn annual(&self) -> Bounds<Money> {
        self.fees.map(Money::rounded) + self.subscription
    }
}

/// Tax included; nothing is due of the association where donors pay.
fn payment_fees(processor: &Processor, shares: &[Share], payments: &[Payments]) -> Bounds<Money> {
    match (processor.payer, processor.rounding) {
        (Payer::Donor, _) => Bounds::ZERO,
        (Payer::Association, FeeRounding::Total) => fees_before_rounding(processor, shares, payments)
            .into_iter()
            .map(|(vat, fees)| FeeAmount::rounded(fees, vat).total())
            .sum(),
        (Payer::Association, FeeRounding::Payment) => pairs(shares, payments)
            .map(|(share, group)| {
                let due = |rate| FeeTerms::new(processor, rate).due(group.amount).total();
                group.times(share.rate_for(group.amount).map_or(NOT_KNOWN, due), share.part)
            })
            .sum(),
    }
}

/// What a payment costs for whose amount no rate is known.
const NOT_KNOWN: Bounds<Money> = Bounds { low: Money::ZERO, high: None };

/// Without tax, and with nothing rounded: a sum for each rate of the tax that comes on top.
pub(crate) fn fees_before_rounding(
    processor: &Processor,
    shares: &[Share],
    payments: &[Payments],
) -> Vec<(Option<Percent>, Bounds<Money>)> {
    let mut sums: Vec<(Option<Percent>, Bounds<Money>)> = Vec::new();
    let pairs = pairs(shares, payments).filter(|_| processor.payer != Payer::Donor);
    for (share, group) in pairs {
        let rate = share.rate_for(group.amount);
        let vat = rate.and_then(|rate| rate.basis.vat_added());
        let fees = rate.map_or(NOT_KNOWN, |rate| rate.fee.before_rounding(group.amount));
        let fees = group.times(fees, share.part);
        match sums.iter_mut().find(|(other, _)| *other == vat) {
            Some((_, sum)) => *sum = *sum + fees,
            None => sums.push((vat, fees)),
        }
    }
    sums
}

/// The subscription of a year, tax included: what the rates have in common is due once.
fn subscription(shares: &[Share]) -> Bounds<Money> {
    let mut due: Vec<(Bounds<Amount>, PriceBasis)> = Vec::new();
    for rate in shares.iter().flat_map(|share| &share.rates) {
        let subscription = rate.base.map(|base| (base, rate.basis));
        due.extend(subscription.filter(|subscription| !due.contains(subscription)));
    }
    let annual = |(base, basis): (Bounds<Amount>, PriceBasis)| {
        with_vat(base, basis.vat_added()).map(|amount| basis.every.annual(amount))
    };
    due.into_iter().map(annual).sum()
}

/// What the part of one group of payments is charged, tax included; or before it is rounded and without tax.
pub(crate) fn due_of_share(
    processor: &Processor,
    share: &Share,
    group: Payments,
    before_rounding: bool,
) -> Bounds<Money> {
    let due = |rate: &Rate| {
        if before_rounding {
            rate.fee.before_rounding(group.amount)
        } else {
            FeeTerms::new(processor, rate).due(group.amount).total()
        }
    };
    group.times(share.rate_for(group.amount).map_or(NOT_KNOWN, due), share.part)
}

impl Payments {
    /// What a part of them costs at so much each: nothing where there is none, whatever is known of each.
    fn times(&self, each: Bounds<Money>, part: Percent) -> Bounds<Money> {
        let none = self.count == 0 || part == Percent::ZERO;
        if none { Bounds::ZERO } else { each.map(|each| each.times(self.count.into()).percent(part)) }
    }
}

fn pairs<'a>(shares: &'a [Share], payments: &'a [Payments]) -> impl Iterator<Item = (&'a Share<'a>, &'a Payments)> {
    shares.iter().flat_map(|share| payments.iter().map(move |group| (share, group)))
}
