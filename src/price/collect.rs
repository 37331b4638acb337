//! What collecting payments costs a year: fees, subscriptions, and what is due once.

use super::bounds::{Bounds, Price};
use super::charge::{Percent, Period, Terms, Vat};
use super::fee::{Fee, FeeRounding, Payer, Processor, Rate};
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

/// What a year of payments costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collecting {
    /// Each year: fees and subscription, all taxes included.
    pub annual: Bounds<Money>,
    /// Beside, in the first year.
    pub once: Bounds<Money>,
}

impl Fee {
    /// The fee of a payment, before it is rounded; nothing where it has more digits than can be kept.
    #[must_use]
    pub fn of(&self, amount: Decimal) -> Option<Money> {
        let money = |figures: &[Decimal]| Money::product(figures);
        let percents = self.percents.iter().map(|percent| money(&[amount, percent.0, Decimal::new(1, 2)]));
        let sum = percents.chain([money(&[self.fixed])]).collect::<Option<Vec<_>>>()?.into_iter().sum::<Money>();
        let least = self.least.map_or(Some(sum), |least| Some(sum.max(money(&[least])?)))?;
        self.most.map_or(Some(least), |most| Some(least.min(money(&[most])?)))
    }
}

impl Processor {
    /// What a year of payments costs at a rate. Fees are rounded half up to the cent, on each payment or on the sum as the
    /// processor does; tax on the rounded fee is rounded again. Nothing where a figure cannot be kept.
    #[must_use]
    pub fn collecting(&self, rate: &Rate, payments: &[Payments], vat_rate: Option<Percent>) -> Option<Collecting> {
        let terms = |vat: Vat| Terms { vat: vat_rate.filter(|_| vat == Vat::Excluded), exchange: Decimal::ONE };
        let each = |of: &Payments| Some((of.count, rate.fee.of(of.amount)?));
        let each = payments.iter().map(each).collect::<Option<Vec<_>>>()?;
        let with_tax = |fee: Money| {
            let fee = fee.rounded();
            let tax = vat_rate.filter(|_| self.vat == Vat::Excluded).map(|rate| fee.percent(rate).rounded());
            fee + tax.unwrap_or_default()
        };
        let times = |money: Money, count: u64| money.checked_times(count.into());
        let fees: Money = match self.rounding {
            FeeRounding::Payment => each.iter().map(|(count, fee)| times(with_tax(*fee), *count)).sum::<Option<_>>()?,
            FeeRounding::Total => with_tax(each.iter().map(|(count, fee)| times(*fee, *count)).sum::<Option<_>>()?),
        };
        let fees = if self.payer == Payer::Donor { Money::ZERO } else { fees };
        let annual = |price: Price, vat, every| terms(vat).annual(price, every);
        let base = rate.base.map_or(Some(Bounds::ZERO), |base| annual(base, self.vat, rate.every))?;
        let once = self.setup.map_or(Some(Bounds::ZERO), |(price, vat)| annual(price, vat, Period::Year))?;
        Some(Collecting { annual: Bounds::exactly(fees) + base, once })
    }
}

#[cfg(test)]
mod tests {
    use super::Fee;
    use rust_decimal::Decimal;

    #[test]
    fn fees_are_those_of_the_published_rules() {
        for (rule, amount, fee) in [
            ("1.5% + 0.25", "15", "0.48"),
            ("1.5%", "3", "0.05"),
            ("1.4% + 0.25", "20", "0.53"),
            ("1% min 0.20 max 2", "5", "0.20"),
            ("1% min 0.20 max 2", "500", "2.00"),
            ("8% + 1.5% + 0.25", "100", "9.75"),
            ("0.35", "20", "0.35"),
        ] {
            let fee_of: Fee = rule.parse().unwrap();
            let exact = fee_of.of(Decimal::from_str_exact(amount).unwrap()).unwrap();
            assert_eq!(exact.to_cents().to_string(), fee, "{rule} of {amount}");
        }
    }
}
