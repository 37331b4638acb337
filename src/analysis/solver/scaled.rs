//! Costs in a coarse unit, rounded down so that they fit a machine word: a bound for them is a bound for the exact
//! ones.

use super::element_set::ElementSet;
use super::instance::{Bid, Cost, Schedule};

/// The dearest cost is about so many units.
const UNITS: Cost = 1 << 36;

pub(super) struct ScaledSchedule {
    pub(super) bids: Vec<ScaledBid>,
    pub(super) option_prices: Vec<i64>,
}

pub(super) struct ScaledBid {
    pub(super) elements: ElementSet,
    pub(super) options: ElementSet,
    pub(super) cost: i64,
}

pub(super) fn unit_for(groups: &[Vec<&Schedule>]) -> Cost {
    let schedules = || groups.iter().flatten();
    let costs = schedules().flat_map(|schedule| &schedule.bids).map(|bid| bid.cost);
    let prices = schedules().flat_map(|schedule| &schedule.option_prices).copied();
    costs.chain(prices).max().unwrap_or_default().div_euclid(UNITS).max(1)
}

impl ScaledSchedule {
    pub(super) fn new(schedule: &Schedule, unit: Cost) -> Self {
        let scaled = |cost: Cost| i64::try_from(cost.div_euclid(unit)).unwrap_or(i64::MAX);
        let bid = |bid: &Bid| ScaledBid { elements: bid.elements, options: bid.options, cost: scaled(bid.cost) };
        Self {
            bids: schedule.bids.iter().map(bid).collect(),
            option_prices: schedule.option_prices.iter().map(|price| scaled(*price)).collect(),
        }
    }

    /// Each bid with the schedule that it stands in.
    pub(super) fn bids(&self) -> impl Iterator<Item = (&Self, &ScaledBid)> {
        self.bids.iter().map(move |bid| (self, bid))
    }
}

impl ScaledBid {
    /// What it costs above the dual prices of its elements, with the options that are worth their price.
    pub(super) fn reduced_cost(&self, schedule: &ScaledSchedule, duals: &[i64]) -> i64 {
        let elements: i64 = self.elements.iter().map(|element| duals[element]).sum();
        let saved: i64 =
            self.options.iter().map(|element| (schedule.option_prices[element] - duals[element]).min(0)).sum();
        self.cost - elements + saved
    }

    /// Its elements, with the options that are worth their price.
    pub(super) fn worthwhile(&self, schedule: &ScaledSchedule, duals: &[i64]) -> ElementSet {
        self.elements.union(self.options.filter(|element| schedule.option_prices[element] < duals[element]))
    }
}
