//! What collecting payments costs a year: fees, subscriptions, and what is due once.

use super::amount::{Amount, with_vat};
use super::processor::{FeeRounding, Payer, Processor, Rate};
use super::terms::{FeeAmount, FeeTerms};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::Period;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The part of each group of payments, in percent.
    pub(crate) part: Percent,
    pub(crate) rate: &'a Rate,
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
    pub(crate) fn all(rate: &'a Rate) -> Self {
        Self { part: Percent::WHOLE, rate }
    }
}

impl AnnualFees {
    /// What a processor charges for a year of payments. Fees are rounded half up to the cent, on each payment or on the
    /// sum as the processor does; tax on the rounded fee is rounded again.
    pub(crate) fn new(
        processor: &Processor,
        shares: &[Share],
        payments: &[Payments],
        vat_rate: Option<Percent>,
    ) -> Self {
        Self {
            fees: payment_fees(processor, shares, payments, vat_rate),
            subscription: subscription(processor, shares, vat_rate).map(Money::rounded),
            once: processor.setup_cost(vat_rate),
        }
    }

    /// Each year: fees and subscription, each rounded to the cent as on a bill, so that the two make the sum.
    pub fn annual(&self) -> Bounds<Money> {
        self.fees.map(Money::rounded) + self.subscription
    }
}

/// Tax included; nothing is due of the association where donors pay.
fn payment_fees(
    processor: &Processor,
    shares: &[Share],
    payments: &[Payments],
    vat_rate: Option<Percent>,
) -> Bounds<Money> {
    match (processor.payer, processor.rounding) {
        (Payer::Donor, _) => Bounds::ZERO,
        (Payer::Association, FeeRounding::Total) => {
            FeeAmount::rounded(fees_before_rounding(processor, shares, payments), processor.vat_added(vat_rate)).total()
        }
        (Payer::Association, FeeRounding::Payment) => pairs(shares, payments)
            .map(|(share, group)| {
                let due = FeeTerms::new(processor, share.rate, vat_rate).due(group.amount);
                group.times(due.total(), share.part)
            })
            .sum(),
    }
}

/// Without tax, and with nothing rounded.
pub(crate) fn fees_before_rounding(processor: &Processor, shares: &[Share], payments: &[Payments]) -> Bounds<Money> {
    if processor.payer == Payer::Donor {
        return Bounds::ZERO;
    }
    let fee =
        |(share, group): (&Share, &Payments)| group.times(share.rate.fee.before_rounding(group.amount), share.part);
    pairs(shares, payments).map(fee).sum()
}

/// The subscription of a year, tax included: what the rates have in common is due once.
fn subscription(processor: &Processor, shares: &[Share], vat_rate: Option<Percent>) -> Bounds<Money> {
    let mut due: Vec<(Bounds<Amount>, Period)> = Vec::new();
    for share in shares {
        let subscription = share.rate.base.map(|base| (base, share.rate.every));
        due.extend(subscription.filter(|subscription| !due.contains(subscription)));
    }
    let annual = |(base, every): (Bounds<Amount>, Period)| {
        with_vat(base, processor.vat_added(vat_rate)).map(|amount| amount.times(every.times_a_year().into()))
    };
    due.into_iter().map(annual).sum()
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
