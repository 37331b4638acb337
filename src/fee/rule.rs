//! What a payment costs: percentages and a fixed part, between a least and a most.

use super::amount::Amount;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use std::fmt;

/// A fee on one payment: `1.4% + 0.25`, `1% min 0.20 max 2`, `8% + 1.5% + 0.25`; not fully known: `1% + 0..`,
/// `unknown`.
///
/// It is read from a text alone, so that its figures are within their limits: its percentages make at most 100 % and
/// have at most four decimals each, its amounts are at most a million with at most six decimals. What a payment costs
/// is then kept to the last digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Each is taken of the same gross amount.
    pub(crate) percents: Vec<Bounds<Percent>>,
    /// What each payment costs beside, in the catalog's currency.
    pub(crate) fixed: Bounds<Amount>,
    pub(crate) least: Option<Amount>,
    pub(crate) most: Option<Amount>,
}

impl Fee {
    pub(crate) fn nothing() -> Self {
        Self { percents: Vec::new(), fixed: Bounds::exactly(Amount::ZERO), least: None, most: None }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::nothing()
    }

    /// Whether a part of it is not known exactly.
    pub fn is_open(&self) -> bool {
        self.percents.iter().any(|percent| percent.is_open()) || self.fixed.is_open()
    }

    /// The fee of a payment in whole cents, before it is rounded.
    pub fn before_rounding(&self, payment: Money) -> Bounds<Money> {
        let percents = self.percents.iter().map(|percent| percent.map(|percent| payment.percent(percent)));
        let sum: Bounds<Money> = percents.chain([self.fixed.map(Amount::money)]).sum();
        let [least, most] = [self.least, self.most].map(|bound| bound.map(Amount::money));
        let bounded = |fee: Money| {
            let fee = least.map_or(fee, |least| fee.max(least));
            most.map_or(fee, |most| fee.min(most))
        };
        Bounds { low: bounded(sum.low), high: sum.high.map_or(most, |high| Some(bounded(high))) }
    }
}

/// As it is written in the file, on the command line and in every output.
impl fmt::Display for Fee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut terms: Vec<String> = self.percents.iter().map(|percent| written(*percent, "%")).collect();
        let unknown = Bounds { low: Amount::ZERO, high: None };
        if terms.is_empty() && self.fixed == unknown {
            terms.push("unknown".to_owned());
        } else if terms.is_empty() || self.fixed != Bounds::exactly(Amount::ZERO) {
            terms.push(written(self.fixed, ""));
        }
        f.write_str(&terms.join(" + "))?;
        self.least.map_or(Ok(()), |least| write!(f, " min {least}"))?;
        self.most.map_or(Ok(()), |most| write!(f, " max {most}"))
    }
}

fn written<T: Copy + PartialEq + fmt::Display>(figure: Bounds<T>, unit: &str) -> String {
    let low = figure.low;
    match figure.high {
        Some(high) if high == low => format!("{low}{unit}"),
        Some(high) => format!("{low}{unit}..{high}{unit}"),
        None => format!("{low}{unit}.."),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Fee, Money};
    use rust_decimal::Decimal;

    fn money(text: &str) -> Money {
        Money::product(&[Decimal::from_str_exact(text).unwrap()]).unwrap()
    }

    #[test]
    fn fees_are_those_of_the_published_rules() {
        for (rule, payment, due) in [
            ("1.5% + 0.25", "15", "0.48"),
            ("1.5%", "3", "0.05"),
            ("1.4% + 0.25", "20", "0.53"),
            ("1% min 0.20 max 2", "5", "0.20"),
            ("1% min 0.20 max 2", "500", "2.00"),
            ("8% + 1.5% + 0.25", "100", "9.75"),
            ("0.35", "20", "0.35"),
        ] {
            let fee: Fee = rule.parse().unwrap();
            let exact = fee.before_rounding(money(payment)).known().unwrap();
            assert_eq!(exact.to_cents().to_string(), due, "{rule} of {payment}");
        }
    }

    #[test]
    fn a_fee_that_is_not_fully_known_is_at_least_or_between() {
        for (rule, low, high) in [
            ("unknown", "0", None),
            ("unknown min 0.20 max 2", "0.20", Some("2")),
            ("1% + 0..", "1", None),
            ("1% + 0.. max 2", "1", Some("2")),
            ("3%.. max 2", "2", Some("2")),
            ("1%..2% + 0.25", "1.25", Some("2.25")),
        ] {
            let fee: Fee = rule.parse().unwrap();
            let expected = Bounds { low: money(low), high: high.map(money) };
            assert_eq!(fee.before_rounding(money("100")), expected, "{rule}");
        }
    }
}
