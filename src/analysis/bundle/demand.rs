//! What is asked, need by need, and what an offer asks for it.
//!
//! For most offers, serving more never costs less. Then nothing is lost by taking every service that the base pays for, and
//! one [`Point`] stands for all the sets of needs that come to the same usage. Where an offer may cost less as it serves
//! more (volume prices that fall), the needs that change its usage are told apart one by one.

use super::coverage::Service;
use super::elements::Units;
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::Needs;
use crate::analysis::solver::resources::Exposure;
use crate::analysis::solver::schedule::{Point, Sale};
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use std::collections::BTreeMap;

/// What is asked, unit by unit: needs that are bought together count as one.
pub(super) struct Demand<'q> {
    given: &'q Usage,
    users: Vec<u64>,
    gigabytes: Vec<u64>,
    /// Needs that call for the whole storage, where it is not given need by need.
    storing: Needs,
    whole: u64,
}

/// The annual cost, without options, at each number of users and gigabytes; nothing where the offer cannot be had.
pub(super) type Costs = BTreeMap<(u64, u64), Option<Cost>>;

/// What an offer costs a year, and how much of it has a price that is not known.
pub(super) struct Cost {
    annual: Bounds<Money>,
    exposure: Exposure,
}

/// One of the two ways to read what is known of an amount.
type Reading = fn(Bounds<Money>) -> Option<Money>;

const READINGS: [Reading; 2] = [Bounds::known, |amount| Some(amount.low)];

impl<'q> Demand<'q> {
    pub(super) fn new(catalog: &Catalog, question: &'q Question, units: &Units) -> Self {
        let given = &question.given;
        let whole = given.level(Meter::STORAGE);
        let stores = |need: &Need| whole > 0 && catalog.services[need.service.0].stores;
        let needs = |unit: usize| units.unit(unit).places().map(|place| &question.needs[place]);
        let users = |unit| needs(unit).map(|need| need.users.unwrap_or(given.level(Meter::USERS))).max();
        let all = Needs::first(units.count());
        Self {
            given,
            users: all.places().map(|unit| users(unit).unwrap_or_default()).collect(),
            gigabytes: all.places().map(|unit| needs(unit).filter_map(|need| need.gigabytes).sum()).collect(),
            storing: all.of_which(|unit| needs(unit).any(stores)),
            whole,
        }
    }

    /// The needs with gigabytes of their own.
    pub(super) fn weighted(&self) -> Needs {
        Needs::first(self.gigabytes.len()).of_which(|place| self.gigabytes[place] > 0)
    }

    /// The different numbers of users of some needs, the smallest first.
    fn levels(&self, needs: Needs) -> Vec<u64> {
        if self.users.windows(2).all(|pair| pair[0] == pair[1]) {
            return self.users.iter().take(needs.len().min(1)).copied().collect();
        }
        let mut levels: Vec<u64> = needs.places().map(|place| self.users[place]).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// Each usage that some of these needs can come to: its users and storage, and the needs that fit in it, where those
    /// of `apart` are in it exactly as told.
    fn usages(&self, able: Needs, apart: Needs) -> impl Iterator<Item = ((u64, u64), Needs, Needs)> {
        let with_storing: &[bool] = if able.within(self.storing).is_empty() { &[false] } else { &[false, true] };
        self.levels(able).into_iter().flat_map(move |users| {
            let few_enough = able.of_which(|place| self.users[place] <= users);
            with_storing.iter().flat_map(move |storing| {
                let fitting = if *storing { few_enough } else { few_enough.without(self.storing) };
                let whole = if *storing { self.whole } else { 0 };
                fitting.within(apart).subsets().map(move |told| {
                    let storage = whole + told.places().map(|place| self.gigabytes[place]).sum::<u64>();
                    ((users, storage), told, fitting.without(apart))
                })
            })
        })
    }

    /// How many usages there are of some needs, of which some are told apart.
    pub(super) fn count(&self, able: Needs, apart: Needs) -> usize {
        let subsets = 1_usize << able.within(apart).len().min(usize::BITS as usize - 16);
        let with_storing = if able.within(self.storing).is_empty() { 1 } else { 2 };
        self.levels(able).len() * with_storing * subsets
    }

    pub(super) fn costs(&self, offer: &Offer, able: Needs) -> Costs {
        let mut costs = Costs::new();
        for (usage, ..) in self.usages(able, self.weighted()) {
            costs.entry(usage).or_insert_with_key(|(users, storage)| {
                let usage = self.given.clone().with(Meter::USERS, *users).with(Meter::STORAGE, *storage);
                offer.exceeded(&usage).is_none().then(|| Cost::of(offer, &usage))
            });
        }
        costs
    }

    /// The needs that change the usage of an offer which may cost less as it serves more.
    pub(super) fn told_apart(&self, able: Needs, costs: &Costs) -> Needs {
        if READINGS.iter().all(|reading| never_falls(costs, *reading)) && never_known_better(costs) {
            return Needs::NONE;
        }
        if self.levels(able).len() > 1 { able } else { able.within(self.weighted().or(self.storing)) }
    }

    /// What an offer asks where the price is known, and at least.
    pub(super) fn sales(&self, service: &Service, costs: &Costs, exclusive: Needs) -> [Sale; 2] {
        READINGS.map(|reading| self.sale(service, costs, exclusive, reading))
    }

    /// Serving one need more must be looked at apart from serving it not, for those of `exclusive` and those with
    /// gigabytes of their own.
    fn sale(&self, service: &Service, costs: &Costs, exclusive: Needs, reading: Reading) -> Sale {
        let read = |place: usize| reading(service.prices[place]);
        let sold = service.able.of_which(|place| read(place).is_some());
        let prices: Vec<Money> = (0..service.prices.len()).map(|place| read(place).unwrap_or_default()).collect();
        let unknown = sold.of_which(|place| service.prices[place].is_open());
        let free = sold.of_which(|place| prices[place] == Money::ZERO).without(unknown);
        let exact = !self.told_apart(service.able, costs).is_empty();
        let apart = sold.within(exclusive.or(self.weighted()));
        let mut points = Vec::new();
        for (usage, told, others) in self.usages(sold, apart) {
            let Some(Some(known)) = costs.get(&usage) else { continue };
            let Some(cost) = reading(known.annual) else { continue };
            if exact && !self.comes_to(usage, told, others) {
                continue;
            }
            let options: Money = told.places().map(|place| prices[place]).sum();
            let point = Point {
                taken: told.or(others.within(free)),
                optional: others.without(free),
                cost: cost + options,
                exposure: known.exposure.clone().with(told.within(unknown)),
                barred: Vec::new(),
            };
            if !point.taken.or(point.optional).is_empty() {
                points.push(point);
            }
        }
        Sale { points, prices, unknown }
    }

    /// Whether needs that are told apart come to a usage by themselves; others may join them, all with the same users.
    fn comes_to(&self, (users, storage): (u64, u64), told: Needs, others: Needs) -> bool {
        let most = told.or(others).places().map(|place| self.users[place]).max();
        let stored = told.within(self.storing).is_empty();
        let gigabytes: u64 = told.places().map(|place| self.gigabytes[place]).sum();
        most == Some(users) && storage == if stored { gigabytes } else { self.whole }
    }
}

/// Whether more users or more gigabytes never cost less; where an offer cannot be had is dearer than any price.
fn never_falls(costs: &Costs, reading: Reading) -> bool {
    let cost = |of: &Option<Cost>| of.as_ref().and_then(|of| reading(of.annual));
    let no_dearer =
        |less: Option<Money>, more: Option<Money>| more.is_none_or(|more| less.is_some_and(|less| less <= more));
    steps(costs).all(|(less, more)| no_dearer(cost(less), cost(more)))
}

/// Whether more users or more gigabytes never charge less of anything at a price that is not known.
fn never_known_better(costs: &Costs) -> bool {
    let mut pairs = steps(costs).filter_map(|(less, more)| less.as_ref().zip(more.as_ref()));
    pairs.all(|(less, more)| more.exposure.covers(&less.exposure))
}

/// Each cost beside that of the next number of gigabytes, and of the next number of users.
fn steps(costs: &Costs) -> impl Iterator<Item = (&Option<Cost>, &Option<Cost>)> {
    costs.iter().flat_map(|(&(users, storage), less)| {
        let more_storage = costs.range((users, storage + 1)..(users + 1, 0)).next().map(|(_, more)| more);
        let next = costs.range((users + 1, 0)..).next().map(|((users, _), _)| *users);
        let more_users = next.and_then(|users| costs.get(&(users, storage)));
        [more_storage, more_users].into_iter().flatten().map(move |more| (less, more))
    })
}

impl Cost {
    fn of(offer: &Offer, usage: &Usage) -> Self {
        let annual = offer.annual(usage, &[]);
        let exposure = if annual.is_open() { Exposure::of(offer, usage) } else { Exposure::default() };
        Self { annual, exposure }
    }
}
