//! What one payment costs: its fee and the tax on it; and, backward, what to ask so that a sum arrives.

use super::fee::{Fee, Payer, Processor, Rate};
use super::money::Money;
use super::percent::Percent;
use rust_decimal::Decimal;

/// A fee, with the tax that is added to it and who bears them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charging<'a> {
    /// The rule.
    pub fee: &'a Fee,
    /// The tax that comes on top.
    pub vat: Option<Percent>,
    /// Who bears both.
    pub payer: Payer,
}

/// What a payment costs, each part rounded to the cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The fee.
    pub fee: Money,
    /// The tax on the rounded fee.
    pub vat: Money,
}

/// The most that can be asked of one payer: ten million of the currency.
pub const MOST_ASKED: i64 = 10_000_000;

/// Where percentages and tax take more than this of a payment, in percent, nothing worth asking for arrives.
const NEARLY_ALL: Decimal = Decimal::from_parts(999, 0, 0, false, 1);

impl Due {
    /// Fee and tax.
    #[must_use]
    pub fn total(self) -> Money {
        self.fee + self.vat
    }
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
    /// How a payment is charged at one of its rates; `vat_rate` is the tax where it comes on top.
    #[must_use]
    pub fn charging<'a>(&self, rate: &'a Rate, vat_rate: Option<Percent>) -> Charging<'a> {
        Charging { fee: &rate.fee, vat: self.vat_added(vat_rate), payer: self.payer }
    }
}

impl Charging<'_> {
    /// The fee of a payment, rounded half up to the cent, and the tax on the rounded fee, rounded again. Nothing where a
    /// figure cannot be kept.
    ///
    /// Half up is Stripe's rule: <https://support.stripe.com/questions/rounding-rules-for-stripe-fees>.
    #[must_use]
    pub fn due(&self, amount: Decimal) -> Option<Due> {
        Some(self.with_vat(self.fee.of(amount)?))
    }

    /// An exact fee as it is charged.
    #[must_use]
    pub fn with_vat(&self, fee: Money) -> Due {
        let fee = fee.rounded();
        Due { fee, vat: self.vat.map_or(Money::ZERO, |rate| fee.percent(rate).rounded()) }
    }

    /// What the association bears of a payment.
    #[must_use]
    pub fn borne(&self, amount: Decimal) -> Option<Money> {
        if self.payer == Payer::Donor { Some(Money::ZERO) } else { self.due(amount).map(Due::total) }
    }

    /// The smallest amount to ask, in whole cents, so that at least `net` arrives; nothing where no amount up to
    /// [`MOST_ASKED`] would do.
    ///
    /// What is due never falls as the amount rises, rounding included. So the least amount that is `net` and what is due on
    /// it is reached from below, by asking for `net` and what was due on the amount before, until nothing is missing.
    #[must_use]
    pub fn gross_up(&self, net: Decimal) -> Option<Decimal> {
        if self.takes_nearly_all() {
            return None;
        }
        let mut asked = net;
        loop {
            let due = Decimal::try_from_i128_with_scale(self.borne(asked)?.to_cents().digits, 2).ok()?;
            let wanted = net.checked_add(due)?;
            if wanted <= asked {
                return Some(asked);
            }
            asked = Some(wanted).filter(|wanted| *wanted <= MOST_ASKED.into())?;
        }
    }

    fn takes_nearly_all(&self) -> bool {
        let percents: Decimal = self.fee.percents.iter().map(|percent| percent.0).sum();
        let with_vat = self.vat.and_then(Percent::added).map_or(Some(percents), |vat| percents.checked_mul(vat));
        let bounded = self.fee.most.is_some() || self.payer == Payer::Donor;
        !bounded && with_vat.is_none_or(|part| part > NEARLY_ALL)
    }
}

#[cfg(test)]
mod tests {
    use super::{Charging, Decimal, Fee, Payer, Percent};

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

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
            assert_eq!(fee_of.of(number(amount)).unwrap().to_cents().to_string(), fee, "{rule} of {amount}");
        }
    }

    #[test]
    fn what_is_asked_is_enough_and_no_cent_more() {
        for (rule, vat, net, asked) in [
            ("1.5% + 0.25", None, "20", "20.56"),
            ("1.4% + 0.25", Some("23"), "9.52", "10.00"),
            ("1% min 0.20 max 2", None, "0.01", "0.21"),
            ("1% min 0.20 max 2", None, "1000", "1002.00"),
            ("0", None, "20", "20"),
        ] {
            let fee: Fee = rule.parse().unwrap();
            let vat = vat.map(|rate| Percent(number(rate)));
            let charging = Charging { fee: &fee, vat, payer: Payer::Association };
            assert_eq!(charging.gross_up(number(net)), Some(number(asked)), "{rule} for {net}");
        }
        let fee: Fee = "100%".parse().unwrap();
        assert_eq!(Charging { fee: &fee, vat: None, payer: Payer::Association }.gross_up(number("1")), None);
    }
}
