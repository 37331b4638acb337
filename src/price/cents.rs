//! A fee in whole cents, for statements of millions of payments: the same as [`Charging`], without a division.

use super::due::Charging;
use super::fee::Payer;
use rust_decimal::Decimal;

/// A fee on amounts in whole cents. A fee is counted in `unit`ths of a cent, so that each figure is a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CentFee {
    /// What each cent of the payment costs.
    percent: i64,
    /// What each payment costs.
    fixed: i64,
    least: i64,
    most: i64,
    unit: i64,
    /// The tax on the rounded fee: so many per so many.
    vat: Option<(i64, i64)>,
}

/// The largest amount of a statement, in cents: ten thousand million of the currency.
pub const LARGEST_CENTS: i64 = 1_000_000_000_000;

/// The most decimals of a percentage: [`LARGEST_CENTS`] of 100 % then fit with room.
const MOST_DECIMALS: u32 = 4;

impl CentFee {
    /// A fee in whole cents; nothing where its percentages or amounts have too many decimals.
    #[must_use]
    pub fn of(charging: &Charging) -> Option<Self> {
        let fee = charging.fee;
        let percent: Decimal = fee.percents.iter().map(|percent| percent.0).sum();
        let unit = 100 * 10_i64.pow(MOST_DECIMALS);
        let units_of = |number: Decimal, units: i64| whole(number.checked_mul(units.into())?);
        let cents = |amount: Decimal| units_of(amount, 100 * unit);
        let vat = match charging.vat {
            Some(vat) => Some((units_of(vat.0, unit / 100)?, unit)),
            None => None,
        };
        let nothing = charging.payer == Payer::Donor;
        Some(Self {
            percent: if nothing { 0 } else { units_of(percent, unit / 100)? },
            fixed: if nothing { 0 } else { cents(fee.fixed)? },
            least: fee.least.filter(|_| !nothing).map_or(Some(0), cents)?,
            most: fee.most.map_or(Some(i64::MAX), cents)?,
            unit,
            vat,
        })
    }

    /// The fee with its tax, in cents, each rounded half up. The amount is from 0 to [`LARGEST_CENTS`].
    #[must_use]
    pub fn due(&self, amount: i64) -> i64 {
        let fee = (self.exact(amount) + self.unit / 2) / self.unit;
        fee + self.vat.map_or(0, |(part, whole)| (fee * part + whole / 2) / whole)
    }

    /// Whether a fee is the one that is due.
    #[must_use]
    pub fn is_due(&self, amount: i64, fee: i64) -> bool {
        if self.vat.is_some() {
            return self.due(amount) == fee;
        }
        let beyond = self.exact(amount) + self.unit / 2 - fee * self.unit;
        (0..self.unit).contains(&beyond)
    }

    fn exact(&self, amount: i64) -> i64 {
        (amount * self.percent + self.fixed).max(self.least).min(self.most)
    }
}

fn whole(number: Decimal) -> Option<i64> {
    let number = number.normalize();
    if number.scale() == 0 { i64::try_from(number.mantissa()).ok() } else { None }
}
