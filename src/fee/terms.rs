//! What one payment costs: its fee and the tax on it. And backwards, what to ask so that a sum arrives.

use super::processor::{Payer, Processor, Rate};
use super::rule::Fee;
use crate::money::bounds::{Bounds, Side};
use crate::money::cents::WholeCents;
use crate::money::exact::Money;
use crate::money::percent::{MILLION, Percent};

/// A fee, with the tax that is added to it and who bears them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeeTerms<'a> {
    /// The rule.
    pub fee: &'a Fee,
    /// The tax that comes on top.
    pub vat: Option<Percent>,
    /// Who bears both.
    pub payer: Payer,
}

/// What a payment costs, each part rounded to the cent, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeeAmount {
    pub fee: Bounds<Money>,
    /// The tax on the rounded fee.
    pub vat: Bounds<Money>,
}

/// The most that can be asked of one payer: ten million of the currency.
pub(crate) const MOST_ASKED: WholeCents = WholeCents::new(1_000_000_000);

/// Where percentages and tax take more than this of a payment, in millionths, nothing worth asking for arrives but by
/// paying the fee at its most. Without this limit an amount would be sought cent by cent among a hundred million.
const NEARLY_ALL: i128 = 999_000;

impl FeeAmount {
    /// An exact fee as it is charged: rounded half up to the cent, and the tax on the rounded fee, rounded again.
    ///
    /// Half up is Stripe's rule: <https://support.stripe.com/questions/rounding-rules-for-stripe-fees>.
    pub(crate) fn rounded(fee: Bounds<Money>, vat: Option<Percent>) -> Self {
        let fee = fee.map(Money::rounded);
        let tax = |rate: Percent| fee.map(|fee| fee.percent(rate).rounded());
        Self { fee, vat: vat.map_or(Bounds::ZERO, tax) }
    }

    pub fn total(self) -> Bounds<Money> {
        self.fee + self.vat
    }
}

impl<'a> FeeTerms<'a> {
    /// How a payment is charged at one of a processor's rates.
    pub(crate) fn new(processor: &Processor, rate: &'a Rate) -> Self {
        Self { fee: &rate.fee, vat: rate.basis.vat_added(), payer: processor.payer }
    }
}

impl FeeTerms<'_> {
    /// The fee of a payment, and the tax on it.
    pub fn due(&self, amount: Money) -> FeeAmount {
        FeeAmount::rounded(self.fee.before_rounding(amount), self.vat)
    }

    /// What the association bears of a payment.
    pub(crate) fn cost_to_association(&self, amount: Money) -> Bounds<Money> {
        if self.payer == Payer::Donor { Bounds::ZERO } else { self.due(amount).total() }
    }

    /// The smallest amount to ask, in whole cents, so that at least `net` arrives; nothing where no amount up to
    /// [`MOST_ASKED`] would do. Where the fee is not fully known, what to ask at its least and at its most: no high end
    /// where there is no such amount.
    pub fn gross_up(&self, net: Money) -> Option<Bounds<Money>> {
        self.gross_up_from(net, net)
    }

    /// The same, of amounts from one on.
    pub(crate) fn gross_up_from(&self, least: Money, net: Money) -> Option<Bounds<Money>> {
        let at = |side| self.gross_up_at(side, least.max(net), net);
        Some(Bounds { low: at(Side::Low)?, high: at(Side::High) })
    }

    /// What is due never falls as the amount rises, rounding included. So the least amount that is `net` and what is
    /// due on it is reached from below, by asking for `net` and what was due on the amount before, until nothing is
    /// missing.
    fn gross_up_at(&self, side: Side, least: Money, net: Money) -> Option<Money> {
        let most = Money::from(MOST_ASKED);
        let mut gross = if self.takes_nearly_all(side) { least.max(net + self.most_due()?) } else { least };
        loop {
            let needed = net + self.cost_to_association(gross).at(side)?;
            if needed <= gross {
                return Some(gross);
            }
            gross = Some(needed).filter(|needed| *needed <= most)?;
        }
    }

    /// What is due where the fee is at its most, if it has one.
    fn most_due(&self) -> Option<Money> {
        let most = self.fee.most?.money();
        FeeAmount::rounded(Bounds::exactly(most), self.vat).total().high
    }

    fn takes_nearly_all(&self, side: Side) -> bool {
        let parts: Option<i128> =
            self.fee.percents.iter().map(|percent| percent.at(side).map(Percent::millionths)).sum();
        let with_vat = MILLION + self.vat.map_or(0, Percent::millionths);
        self.payer != Payer::Donor && parts.is_some_and(|parts| parts * with_vat > NEARLY_ALL * MILLION)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Fee, FeeTerms, Money, Payer, Percent};
    use rust_decimal::Decimal;

    fn number(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    fn money(text: &str) -> Money {
        Money::product(&[number(text)]).unwrap()
    }

    #[test]
    fn gross_up_is_enough_and_no_cent_more() {
        for (rule, vat, net, low, high) in [
            ("1.5% + 0.25", None, "20", "20.56", Some("20.56")),
            ("1.4% + 0.25", Some("23"), "9.52", "10.00", Some("10.00")),
            ("1% min 0.20 max 2", None, "0.01", "0.21", Some("0.21")),
            ("1% min 0.20 max 2", None, "1000", "1002.00", Some("1002.00")),
            ("0", None, "20", "20", Some("20")),
            ("unknown", None, "20", "20", None),
            ("1.5%..2% + 0.25", None, "20", "20.56", Some("20.66")),
            ("1.5%.. + 0.25 max 3", None, "20", "20.56", Some("23.00")),
            ("1%..100%", None, "99", "100.00", None),
            ("100% max 1000000", None, "0.01", "1000000.01", Some("1000000.01")),
            ("50% max 1", Some("100"), "0.01", "2.01", Some("2.01")),
        ] {
            let fee: Fee = rule.parse().unwrap();
            let vat = vat.map(|rate| Percent::new(number(rate)).unwrap());
            let fee_terms = FeeTerms { fee: &fee, vat, payer: Payer::Association };
            let expected = Bounds { low: money(low), high: high.map(money) };
            assert_eq!(fee_terms.gross_up(money(net)), Some(expected), "{rule} for {net}");
        }
        let fee: Fee = "100%".parse().unwrap();
        assert_eq!(FeeTerms { fee: &fee, vat: None, payer: Payer::Association }.gross_up(money("1")), None);
    }
}
