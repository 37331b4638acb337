//! What is asked, need by need, and what an offer asks for it.
//!
//! For most offers, serving more never costs less. Then nothing is lost by taking every service that the base pays for, and
//! one [`Point`] stands for all the sets of needs that come to the same usage. Where an offer may cost less as it serves
//! more (volume prices that fall), the needs that change its usage are told apart one by one.

use super::needs::Needs;
use super::sale::{Point, Sale};
use crate::analysis::question::Question;
use crate::catalog::Catalog;
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::need::{Answer, Need};
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use std::collections::BTreeMap;

/// What is asked, need by need.
pub(super) struct Demand<'q> {
    given: &'q Usage,
    users: Vec<u64>,
    gigabytes: Vec<u64>,
    /// Needs that call for the whole storage, where it is not given need by need.
    storing: Needs,
    whole: u64,
}

/// Which needs an offer can serve, and for what annual price beyond its base.
pub(super) struct Service {
    pub(super) able: Needs,
    prices: Vec<Bounds<Money>>,
}

/// The annual cost, without options, at each number of users and gigabytes; nothing where the offer cannot be had.
pub(super) type Costs = BTreeMap<(u64, u64), Option<Bounds<Money>>>;

/// One of the two ways to read what is known of an amount.
type Reading = fn(Bounds<Money>) -> Option<Money>;

const READINGS: [Reading; 2] = [Bounds::known, |amount| Some(amount.low)];

/// How many subsets of the needs that are told apart an offer can serve.
pub(super) fn ways(service: &Service, told_apart: Needs) -> usize {
    1 << service.able.within(told_apart).len().min(usize::BITS as usize - 2)
}

impl Service {
    pub(super) fn of(offer: &Offer, question: &Question, needs: Needs) -> Self {
        let answer = |need: &Need| need.answered_by(offer);
        let meets = |place: usize| match answer(&question.needs[place]) {
            Answer::Included | Answer::Option => true,
            Answer::SelfService => question.self_service_accepted,
            Answer::OtherSoftware | Answer::None | Answer::NotListed => false,
        };
        let price = |need: &Need| {
            let option = offer.options().iter().find(|(service, _)| *service == need.service);
            option.map_or(Bounds::ZERO, |(_, line)| line.unit_price)
        };
        Self { able: needs.of_which(meets), prices: question.needs.iter().map(price).collect() }
    }
}

impl<'q> Demand<'q> {
    pub(super) fn new(catalog: &Catalog, question: &'q Question) -> Self {
        let given = &question.given;
        let whole = given.level(Meter::STORAGE);
        let stores = |place: usize| whole > 0 && catalog.services[question.needs[place].service.0].stores;
        Self {
            given,
            users: question.needs.iter().map(|need| need.users.unwrap_or(given.level(Meter::USERS))).collect(),
            gigabytes: question.needs.iter().map(|need| need.gigabytes.unwrap_or_default()).collect(),
            storing: Needs::first(question.needs.len()).of_which(stores),
            whole,
        }
    }

    /// The needs with gigabytes of their own.
    pub(super) fn weighted(&self) -> Needs {
        Needs::first(self.gigabytes.len()).of_which(|place| self.gigabytes[place] > 0)
    }

    /// The different numbers of users of some needs, the smallest first.
    fn levels(&self, needs: Needs) -> Vec<u64> {
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

    pub(super) fn costs(&self, offer: &Offer, able: Needs) -> Costs {
        let mut costs = Costs::new();
        for (usage, ..) in self.usages(able, self.weighted()) {
            costs.entry(usage).or_insert_with_key(|(users, storage)| {
                let usage = self.given.clone().with(Meter::USERS, *users).with(Meter::STORAGE, *storage);
                offer.exceeded(&usage).is_none().then(|| offer.annual(&usage, &[]))
            });
        }
        costs
    }

    /// The needs that change the usage of an offer which may cost less as it serves more.
    pub(super) fn told_apart(&self, able: Needs, costs: &Costs) -> Needs {
        if READINGS.iter().all(|reading| never_falls(costs, *reading)) {
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
            let Some(known) = costs.get(&usage).copied().flatten() else { continue };
            let Some(cost) = reading(known) else { continue };
            if exact && !self.comes_to(usage, told, others) {
                continue;
            }
            let options: Money = told.places().map(|place| prices[place]).sum();
            let point = Point {
                taken: told.or(others.within(free)),
                optional: others.without(free),
                cost: cost + options,
                unknown: known.is_open() || !told.within(unknown).is_empty(),
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
    let cost = |of: &Option<Bounds<Money>>| of.and_then(reading);
    let no_dearer =
        |less: Option<Money>, more: Option<Money>| more.is_none_or(|more| less.is_some_and(|less| less <= more));
    let rises = |(&(users, storage), less): (&(u64, u64), &Option<Bounds<Money>>)| {
        let more_storage = costs.range((users, storage + 1)..(users + 1, 0)).next().map(|(_, more)| more);
        let next = costs.range((users + 1, 0)..).next().map(|((users, _), _)| *users);
        let more_users = next.and_then(|users| costs.get(&(users, storage)));
        [more_storage, more_users].into_iter().flatten().all(|more| no_dearer(cost(less), cost(more)))
    };
    costs.iter().all(rises)
}
