//! After how many months a change is paid back, where what it saves differs from year to year.

use super::offer_budget::OfferBudget;
use super::variants::MONTHS;
use crate::analysis::question::Current;
use crate::analysis::switching::{CostDifference, Switch, whole_months};
use crate::money::exact::Money;

impl OfferBudget<'_> {
    /// What a change to this offer comes to over the years, from the budget of the one that one has.
    pub(crate) fn switch_from(&self, current: &Current, paid: &OfferBudget) -> Switch {
        if self.offer.id() == paid.offer.id() {
            let same = CostDifference { low: Some(Money::ZERO), high: Some(Money::ZERO) };
            return Switch { difference: same, payback_months: None };
        }
        let difference = CostDifference::between(self.total(), paid.total());
        let payback_months = current.switching.and_then(|switching| self.payback_months(switching, paid));
        Switch { difference, payback_months }
    }

    /// What a year costs more than with the offer that one has.
    pub(crate) fn difference_in(&self, year: usize, paid: &OfferBudget) -> CostDifference {
        CostDifference::between(self.years[year], paid.years[year])
    }

    /// The first month at whose end what is surely saved makes up for what the change costs once. What a year saves is
    /// spread evenly over its months; setup counts as a cost of the change.
    fn payback_months(&self, switching: Money, paid: &OfferBudget) -> Option<u64> {
        let mut left = switching + self.once.high?;
        let mut months = 0;
        if left <= Money::ZERO {
            return Some(0);
        }
        for year in 0..self.years.len() {
            let setup = if year == 0 { self.once.low } else { Money::ZERO };
            let saved = paid.years[year].low - (self.years[year].high? - setup);
            if saved >= left {
                return Some(months + whole_months(left, saved)?);
            }
            left = left - saved;
            months += MONTHS as u64;
        }
        None
    }
}
