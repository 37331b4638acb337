//! What collecting payments costs a year: fees, subscriptions, and what is due once.

use super::bounds::{Bounds, Price};
use super::charge::{Percent, Period, Terms};
use super::fee::{FeeRounding, Payer, Processor, Rate};
use super::money::Money;
use rust_decimal::Decimal;

/// Payments of one amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payments {
    /// How many a year.
    pub count: u64,
    /// The amount of each, in the catalog's currency.
    pub amount: Decimal,
}

/// What part of the payments is charged at a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The part of each group of payments, in percent.
    pub part: Percent,
    /// The rate.
    pub rate: &'a Rate,
}

/// What a year of payments costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collecting {
    /// The fees of the payments, tax included, exact: a part of a group may be no whole number of payments.
    pub fees: Money,
    /// The subscription of a year, tax included.
    pub subscription: Bounds<Money>,
    /// Beside, in the first year.
    pub once: Bounds<Money>,
}

/// All payments.
const WHOLE: Percent = Percent(Decimal::ONE_HUNDRED);

impl<'a> Share<'a> {
    /// All payments at one rate.
    #[must_use]
    pub fn all(rate: &'a Rate) -> Self {
        Self { part: WHOLE, rate }
    }
}

impl Collecting {
    /// Each year: fees and subscription, each rounded to the cent as on a bill, so that the two make the sum.
    #[must_use]
    pub fn annual(&self) -> Bounds<Money> {
        Bounds::exactly(self.fees.rounded()) + self.subscription
    }
}

impl Processor {
    /// What a year of payments costs. Fees are rounded half up to the cent, on each payment or on the sum as the processor
    /// does; tax on the rounded fee is rounded again. Nothing where a figure cannot be kept.
    #[must_use]
    pub fn collecting(&self, at: &[Share], payments: &[Payments], vat_rate: Option<Percent>) -> Option<Collecting> {
        let subscription = self.subscription(at, vat_rate)?.map(Money::rounded);
        Some(Collecting { fees: self.fees(at, payments, vat_rate)?, subscription, once: self.once(vat_rate)? })
    }

    /// What is due once, to begin with, tax included.
    #[must_use]
    pub fn once(&self, vat_rate: Option<Percent>) -> Option<Bounds<Money>> {
        let setup = |(price, vat): (Price, _)| Terms::with_vat(vat, vat_rate).annual(price, Period::Year);
        self.setup.map_or(Some(Bounds::ZERO), setup)
    }

    /// The fees of some payments, tax included; nothing is due of the association where donors pay.
    #[must_use]
    pub fn fees(&self, at: &[Share], payments: &[Payments], vat_rate: Option<Percent>) -> Option<Money> {
        if self.payer == Payer::Donor {
            return Some(Money::ZERO);
        }
        match self.rounding {
            FeeRounding::Payment => each(at, payments)
                .map(|(share, of)| {
                    let due = self.charging(share.rate, vat_rate).due(of.amount)?.total();
                    due.checked_times(of.count.into())?.part(share.part)
                })
                .sum(),
            FeeRounding::Total => {
                let sum = sum_before_rounding(at, payments)?;
                Some(self.charging(at.first()?.rate, vat_rate).with_vat(sum).total())
            }
        }
    }

    /// The fees of some payments, tax included, with nothing rounded.
    #[must_use]
    pub fn exact_sum(&self, at: &[Share], payments: &[Payments], vat_rate: Option<Percent>) -> Option<Money> {
        let sum = if self.payer == Payer::Donor { Money::ZERO } else { sum_before_rounding(at, payments)? };
        self.vat_added(vat_rate).map_or(Some(sum), |rate| Some(sum + sum.part(rate)?))
    }

    /// The subscription of a year at some rates, tax included: what they have in common is due once.
    #[must_use]
    pub fn subscription(&self, at: &[Share], vat_rate: Option<Percent>) -> Option<Bounds<Money>> {
        let mut due: Vec<(Price, Period)> = Vec::new();
        for share in at {
            let subscription = share.rate.base.map(|base| (base, share.rate.every));
            due.extend(subscription.filter(|of| !due.contains(of)));
        }
        due.into_iter().map(|(base, every)| Terms::with_vat(self.vat, vat_rate).annual(base, every)).sum()
    }
}

/// Each group of payments at each rate.
fn each<'a>(at: &'a [Share], payments: &'a [Payments]) -> impl Iterator<Item = (&'a Share<'a>, &'a Payments)> {
    at.iter().flat_map(|share| payments.iter().map(move |payments| (share, payments)))
}

fn sum_before_rounding(at: &[Share], payments: &[Payments]) -> Option<Money> {
    let exact = |(share, of): (&Share, &Payments)| {
        share.rate.fee.of(of.amount)?.checked_times(of.count.into())?.part(share.part)
    };
    each(at, payments).map(exact).sum()
}
