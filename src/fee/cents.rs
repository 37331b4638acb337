//! A fee in whole cents, for statements of millions of payments: the same as [`FeeTerms`], without a division.

use super::amount::Amount;
use super::processor::Payer;
use super::terms::FeeTerms;
use crate::money::bounds::{Bounds, Side};
use crate::money::cents::WholeCents;

/// A fee on amounts in whole cents. Its figures are whole numbers of millionths of a cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CentFee {
    /// What each cent of the payment costs.
    percent: i64,
    /// What each payment costs.
    fixed: i64,
    least: i64,
    most: i64,
    /// The tax on the rounded fee, in millionths of it.
    vat: Option<i64>,
}

/// How many parts of a cent are counted: a millionth of an amount in cents is a whole number of them, and so is a
/// millionth of the currency.
const UNIT: i64 = 1_000_000;

impl CentFee {
    /// A fee in whole cents; nothing where it is not fully known.
    pub fn of(fee_terms: &FeeTerms) -> Option<Self> {
        Self::between(fee_terms).and_then(Bounds::known)
    }

    /// The least that a fee may be, and the most where it has an end.
    pub(crate) fn between(fee_terms: &FeeTerms) -> Option<Bounds<Self>> {
        if fee_terms.payer == Payer::Donor {
            return Some(Bounds::exactly(Self { percent: 0, fixed: 0, least: 0, most: 0, vat: None }));
        }
        let low = Self::at(Side::Low, fee_terms)?;
        let capped = fee_terms.fee.most.map(|_| low.at_its_most());
        Some(Bounds { low, high: Self::at(Side::High, fee_terms).or(capped) })
    }

    /// The greatest fee, whatever the amount.
    fn at_its_most(self) -> Self {
        Self { percent: 0, fixed: self.most, least: 0, ..self }
    }

    fn at(side: Side, fee_terms: &FeeTerms) -> Option<Self> {
        let fee = fee_terms.fee;
        let units = |millionths: i128| i64::try_from(millionths).ok();
        let amount = |amount: Amount| units(amount.millionths() * 100);
        let percents = fee.percents.iter().map(|percent| units(percent.at(side)?.millionths()));
        let cents = Self {
            percent: percents.sum::<Option<i64>>()?,
            fixed: amount(fee.fixed.at(side)?)?,
            least: fee.least.map_or(Some(0), amount)?,
            most: fee.most.map_or(Some(i64::MAX), amount)?,
            vat: fee_terms.vat.and_then(|vat| units(vat.millionths())),
        };
        // What reaches its most at nothing is the same fee whatever else is written of it.
        let is_constant = cents.fixed.max(cents.least) >= cents.most;
        Some(if is_constant { cents.at_its_most() } else { cents })
    }

    /// The fee with its tax, each rounded half up. The amount is from 0 to [`WholeCents::LARGEST`].
    pub fn due(&self, amount: WholeCents) -> WholeCents {
        let fee = (self.exact(amount) + UNIT / 2) / UNIT;
        WholeCents::new(fee + self.vat.map_or(0, |millionths| (fee * millionths + UNIT / 2) / UNIT))
    }

    /// Whether a fee is the one that is due.
    pub fn is_due(&self, amount: WholeCents, fee: WholeCents) -> bool {
        if self.vat.is_some() {
            return self.due(amount) == fee;
        }
        let beyond = self.exact(amount) + UNIT / 2 - fee.number() * UNIT;
        (0..UNIT).contains(&beyond)
    }

    fn exact(&self, amount: WholeCents) -> i64 {
        (amount.number() * self.percent + self.fixed).max(self.least).min(self.most)
    }
}
