//! What an offer costs beside the one that an association has, and when a change is paid back.

use super::answer::Quoted;
use super::exclusion::{ExclusionReason, exclusion_reasons};
use super::question::{Current, Question};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;

/// What the offer that one has costs a year, or why that cannot be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CurrentCost {
    pub(crate) annual: Result<Bounds<Money>, ExclusionReason>,
    /// What keeps it from serving, though it has a price.
    pub(crate) shortcomings: Vec<ExclusionReason>,
}

/// What one amount is above another: negative where it is less. A side that nothing bounds is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostDifference {
    /// At least this.
    pub low: Option<Money>,
    /// At most this.
    pub high: Option<Money>,
}

/// What a change to an offer comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Switch {
    /// What a year costs more.
    pub difference: CostDifference,
    /// After how many months the change is surely paid back; none where it may never be.
    pub payback_months: Option<u64>,
}

impl CostDifference {
    pub(crate) fn between(annual: Bounds<Money>, current: Bounds<Money>) -> Self {
        Self {
            low: current.high.map(|current| annual.low - current),
            high: annual.high.map(|annual| annual - current.low),
        }
    }

    /// The difference, where it is known exactly.
    pub(crate) fn known(self) -> Option<Money> {
        self.low.filter(|low| self.high == Some(*low))
    }

    /// The months after which what is saved is surely as much as what the change costs once.
    fn payback_months(self, once: Bounds<Money>) -> Option<u64> {
        let saved = self.high.filter(|most| *most < Money::ZERO).map(|most| -most)?;
        whole_months(once.high?, saved)
    }
}

/// The least number of months in which a saving a year comes to an amount.
pub(crate) fn whole_months(amount: Money, saved_a_year: Money) -> Option<u64> {
    let (amount, saved) = (amount.times(12).smallest_units(), saved_a_year.smallest_units());
    let months = amount / saved + i128::from(amount % saved != 0);
    u64::try_from(months).ok()
}

impl Question {
    /// What the offer that one has costs for this question. One that lacks a service is paid for all the same.
    pub(crate) fn current_cost(&self) -> Option<CurrentCost> {
        let offer = &self.current.as_ref()?.offer;
        let (obstacles, shortcomings): (Vec<_>, Vec<_>) =
            exclusion_reasons(offer, self).into_iter().partition(has_no_price);
        let annual = match obstacles.into_iter().next() {
            Some(obstacle) => Err(obstacle),
            None => Ok(offer.annual(&self.usage(), &self.options(offer))),
        };
        Some(CurrentCost { annual, shortcomings })
    }

    /// What a change to an offer comes to; nothing where the current one has no price, or none is named.
    pub fn switch_to(&self, quoted: &Quoted) -> Option<Switch> {
        self.switch(quoted.annual, &[quoted.offer])
    }

    /// What a change to some offers comes to, which cost so much together.
    pub fn switch(&self, annual: Bounds<Money>, offers: &[&Offer]) -> Option<Switch> {
        let paid = self.current_cost()?.annual.ok()?;
        Some(self.current.as_ref()?.switch(paid, annual, offers))
    }
}

impl Current {
    /// What a change to some offers comes to, which cost so much together, where this one costs what is paid.
    pub(crate) fn switch(&self, paid: Bounds<Money>, annual: Bounds<Money>, offers: &[&Offer]) -> Switch {
        if let [offer] = offers
            && offer.id() == self.offer.id()
        {
            let same = CostDifference { low: Some(Money::ZERO), high: Some(Money::ZERO) };
            return Switch { difference: same, payback_months: None };
        }
        let difference = CostDifference::between(annual, paid);
        let once = self.switching.map(|switching| Bounds::exactly(switching) + setups(offers, self));
        Switch { difference, payback_months: once.and_then(|once| difference.payback_months(once)) }
    }
}

/// What the offers that one does not have yet ask once.
fn setups(offers: &[&Offer], current: &Current) -> Bounds<Money> {
    let new = offers.iter().filter(|offer| offer.id() != current.offer.id());
    new.filter_map(|offer| offer.setup()).map(|line| line.unit_price).sum()
}

fn has_no_price(reason: &ExclusionReason) -> bool {
    match reason {
        ExclusionReason::NotYetInForce(_)
        | ExclusionReason::NoLongerInForce(_)
        | ExclusionReason::Limit(..)
        | ExclusionReason::OnRequest => true,
        ExclusionReason::Service(_)
        | ExclusionReason::NotListed
        | ExclusionReason::SelfService(_)
        | ExclusionReason::Software(..)
        | ExclusionReason::Criterion(..)
        | ExclusionReason::CriterionUnknown(..)
        | ExclusionReason::UnknownTotal
        | ExclusionReason::Variant(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{CostDifference, whole_months};
    use crate::money::bounds::Bounds;
    use crate::money::exact::Money;

    fn euros(amount: i128) -> Money {
        Money::CENT.times(100 * amount)
    }

    #[test]
    fn a_started_month_counts() {
        assert_eq!(whole_months(euros(120), euros(120)), Some(12));
        assert_eq!(whole_months(euros(120), euros(119)), Some(13));
        assert_eq!(whole_months(euros(0), euros(119)), Some(0));
    }

    #[test]
    fn what_may_cost_more_is_not_surely_paid_back() {
        let open = |low, high| Bounds { low: euros(low), high };
        let current = open(100, Some(euros(130)));
        let cheaper = CostDifference::between(open(40, Some(euros(60))), current);
        assert_eq!((cheaper.low, cheaper.high), (Some(euros(-90)), Some(euros(-40))));
        assert_eq!(cheaper.payback_months(Bounds::exactly(euros(80))), Some(24));
        for perhaps in [open(40, Some(euros(100))), open(40, None), open(200, Some(euros(200)))] {
            let difference = CostDifference::between(perhaps, current);
            assert_eq!(difference.payback_months(Bounds::exactly(euros(80))), None);
        }
    }
}
