//! What collecting payments costs a year: fees, subscriptions, and what is due once.

use super::amount::Amount;
use super::processor::{FeeRounding, Payer, Processor, Rate};
use super::terms::FeeAmount;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::{Period, Vat};

/// Payments of one amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payments {
    /// How many a year.
    pub count: u64,
    /// The amount of each, in whole cents.
    pub amount: Money,
}

/// The most payments of a year, of all amounts together. With [`Amount::LARGEST`] in every place, what they cost with tax
/// stays below [`Money::LARGEST`], in monthly parts too.
pub(crate) const MOST_PAYMENTS: u64 = 1_000_000_000;

/// What part of the payments is charged at a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The part of each group of payments, in percent.
    pub part: Percent,
    /// The rate.
    pub rate: &'a Rate,
}

/// What a year of payments costs, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnnualFees {
    /// The fees of the payments, tax included, exact: a part of a group may be no whole number of payments.
    pub fees: Bounds<Money>,
    /// The subscription of a year, tax included.
    pub subscription: Bounds<Money>,
    /// Beside, in the first year.
    pub once: Bounds<Money>,
}

impl<'a> Share<'a> {
    /// All payments at one rate.
    pub fn all(rate: &'a Rate) -> Self {
        Self { part: Percent::WHOLE, rate }
    }
}

impl AnnualFees {
    /// Each year: fees and subscription, each rounded to the cent as on a bill, so that the two make the sum.
    pub fn annual(&self) -> Bounds<Money> {
        self.fees.map(Money::rounded) + self.subscription
    }
}

impl Processor {
    /// What a year of payments costs. Fees are rounded half up to the cent, on each payment or on the sum as the processor
    /// does; tax on the rounded fee is rounded again.
    pub fn annual_fees(&self, at: &[Share], payments: &[Payments], vat_rate: Option<Percent>) -> AnnualFees {
        AnnualFees {
            fees: self.fees(at, payments, vat_rate),
            subscription: self.subscription(at, vat_rate).map(Money::rounded),
            once: self.once(vat_rate),
        }
    }

    /// What is due once, to begin with, tax included.
    pub fn once(&self, vat_rate: Option<Percent>) -> Bounds<Money> {
        self.setup.map_or(Bounds::ZERO, |(price, vat)| with_vat(price, vat_rate.filter(|_| vat == Vat::Excluded)))
    }

    /// The fees of some payments, tax included; nothing is due of the association where donors pay.
    pub fn fees(&self, at: &[Share], payments: &[Payments], vat_rate: Option<Percent>) -> Bounds<Money> {
        match (self.payer, self.rounding) {
            (Payer::Donor, _) => Bounds::ZERO,
            (Payer::Association, FeeRounding::Total) => {
                FeeAmount::of(self.sum_before_rounding(at, payments), self.vat_added(vat_rate)).total()
            }
            (Payer::Association, FeeRounding::Payment) => each(at, payments)
                .map(|(share, of)| of.times(self.fee_terms(share.rate, vat_rate).due(of.amount).total(), share.part))
                .sum(),
        }
    }

    /// The fees of some payments, without tax and with nothing rounded.
    pub fn sum_before_rounding(&self, at: &[Share], payments: &[Payments]) -> Bounds<Money> {
        if self.payer == Payer::Donor {
            return Bounds::ZERO;
        }
        each(at, payments).map(|(share, of)| of.times(share.rate.fee.of(of.amount), share.part)).sum()
    }

    /// The subscription of a year at some rates, tax included: what they have in common is due once.
    pub fn subscription(&self, at: &[Share], vat_rate: Option<Percent>) -> Bounds<Money> {
        let mut due: Vec<(Bounds<Amount>, Period)> = Vec::new();
        for share in at {
            let subscription = share.rate.base.map(|base| (base, share.rate.every));
            due.extend(subscription.filter(|of| !due.contains(of)));
        }
        let annual = |(base, every): (Bounds<Amount>, Period)| {
            with_vat(base, self.vat_added(vat_rate)).map(|amount| amount.times(every.times_a_year().into()))
        };
        due.into_iter().map(annual).sum()
    }
}

impl Payments {
    /// What a part of them costs at so much each: nothing where there is none, whatever is known of each.
    fn times(&self, each: Bounds<Money>, part: Percent) -> Bounds<Money> {
        let none = self.count == 0 || part == Percent::ZERO;
        if none { Bounds::ZERO } else { each.map(|each| each.times(self.count.into()).percent(part)) }
    }
}

fn with_vat(price: Bounds<Amount>, vat: Option<Percent>) -> Bounds<Money> {
    let taxed = |amount: Money| amount + vat.map_or(Money::ZERO, |rate| amount.percent(rate));
    price.map(|price| taxed(price.money()))
}

/// Each group of payments at each rate.
fn each<'a>(at: &'a [Share], payments: &'a [Payments]) -> impl Iterator<Item = (&'a Share<'a>, &'a Payments)> {
    at.iter().flat_map(|share| payments.iter().map(move |payments| (share, payments)))
}
