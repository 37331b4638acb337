//! What an offer costs, or an option of it, at each load that it may be bought for.

use super::demand::{Demand, Load};
use super::uncertainty::uncertain_quantities;
use crate::analysis::solver::element_set::ElementSet;
use crate::analysis::solver::instance::Cost;
use crate::analysis::solver::resources::Resources;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Usage;
use std::collections::BTreeMap;

/// `None` where the offer cannot be had.
pub(super) struct CostTable(BTreeMap<Load, Option<LoadCost>>);

pub(super) struct LoadCost {
    pub(super) annual: Bounds<Money>,
    /// The quantities that have a price which is not known.
    pub(super) uncertain: Resources,
}

/// What the solver is told of a price that may not be known exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PriceReading {
    /// The price, where it is known.
    Known,
    /// The least that it may be.
    Least,
}

impl PriceReading {
    pub(super) fn cost(self, price: Bounds<Money>) -> Option<Cost> {
        let amount = match self {
            Self::Known => price.known(),
            Self::Least => Some(price.low),
        };
        amount.map(Money::smallest_units)
    }
}

impl CostTable {
    /// What an offer costs without options.
    pub(super) fn without_options(offer: &Offer, demand: &Demand, elements: ElementSet) -> Self {
        Self::new(demand, elements, |usage| {
            offer.exceeded(usage, &[]).is_none().then(|| LoadCost::new(offer, usage, &[], offer.annual(usage, &[])))
        })
    }

    /// What some options add.
    pub(super) fn of_options(offer: &Offer, options: &[Service], demand: &Demand, elements: ElementSet) -> Self {
        let annual = |usage: &Usage| {
            let lines = options.iter().flat_map(|service| offer.option(*service));
            lines.map(|line| line.annual(usage)).sum()
        };
        Self::new(demand, elements, |usage| {
            offer.exceeded(usage, options).is_none().then(|| LoadCost::new(offer, usage, options, annual(usage)))
        })
    }

    fn new(demand: &Demand, elements: ElementSet, cost: impl Fn(&Usage) -> Option<LoadCost>) -> Self {
        let mut costs = BTreeMap::new();
        for class in demand.load_classes(elements, demand.weighted()) {
            costs.entry(class.load).or_insert_with_key(|load| cost(&demand.usage(*load)));
        }
        Self(costs)
    }

    pub(super) fn get(&self, load: Load) -> Option<&LoadCost> {
        self.0.get(&load)?.as_ref()
    }

    /// Whether a higher load costs less, or less of it at prices that are not known.
    pub(super) fn may_fall(&self) -> bool {
        [PriceReading::Known, PriceReading::Least].iter().any(|reading| self.falls(*reading))
            || self.becomes_better_known()
    }

    /// Where an offer cannot be had is dearer than any price.
    fn falls(&self, reading: PriceReading) -> bool {
        let cost = |load: &Option<LoadCost>| load.as_ref().and_then(|load| reading.cost(load.annual));
        let falls =
            |less: Option<Cost>, more: Option<Cost>| more.is_some_and(|more| less.is_none_or(|less| more < less));
        self.steps().any(|(less, more)| falls(cost(less), cost(more)))
    }

    fn becomes_better_known(&self) -> bool {
        let mut pairs = self.steps().filter_map(|(less, more)| less.as_ref().zip(more.as_ref()));
        pairs.any(|(less, more)| !more.uncertain.covers(&less.uncertain))
    }

    /// Each cost beside that of the next number of gigabytes, and of the next number of users.
    fn steps(&self) -> impl Iterator<Item = (&Option<LoadCost>, &Option<LoadCost>)> {
        self.0.iter().flat_map(|(&Load { users, storage }, less)| {
            let next_users = Load { users: users + 1, storage: 0 };
            let more_storage =
                self.0.range(Load { users, storage: storage + 1 }..next_users).next().map(|(_, more)| more);
            let next = self.0.range(next_users..).next().map(|(load, _)| load.users);
            let more_users = next.and_then(|users| self.0.get(&Load { users, storage }));
            [more_storage, more_users].into_iter().flatten().map(move |more| (less, more))
        })
    }
}

impl LoadCost {
    fn new(offer: &Offer, usage: &Usage, options: &[Service], annual: Bounds<Money>) -> Self {
        let uncertain =
            if annual.is_open() { uncertain_quantities(offer, usage, options) } else { Resources::default() };
        Self { annual, uncertain }
    }
}
