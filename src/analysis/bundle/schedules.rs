//! What an offer charges for each set of elements, as the solver reads it.
//!
//! For most offers, serving more never costs less. Then nothing is lost by taking every service that the base pays for,
//! and one [`Bid`] stands for all the sets of elements that come to the same usage. Where an offer may cost less as it
//! serves more (volume prices that fall), the elements that change its usage are told apart one by one.

use super::cost_table::{CostTable, PriceReading};
use super::coverage::Coverage;
use super::demand::{Demand, LoadClass};
use super::uncertainty::uncertain_quantities;
use crate::analysis::solver::element_set::ElementSet;
use crate::analysis::solver::instance::{Bid, Cost, Schedule};
use crate::price::offer::Offer;
use std::collections::BTreeMap;

/// An offer that can serve some elements.
pub(super) struct PricedOffer<'a> {
    pub(super) offer: &'a Offer,
    pub(super) coverage: Coverage,
    /// The elements that change the usage, where the offer may cost less as it serves more.
    pub(super) told_apart: ElementSet,
    costs: CostTable,
    /// What the metered options of an element add.
    metered: BTreeMap<usize, CostTable>,
}

impl<'a> PricedOffer<'a> {
    pub(super) fn new(offer: &'a Offer, coverage: Coverage, demand: &Demand) -> Self {
        let costs = CostTable::without_options(offer, demand, coverage.elements);
        let options = |element| {
            let options = coverage.metered.of(ElementSet::singleton(element));
            CostTable::of_options(offer, &options, demand, coverage.elements)
        };
        let metered = coverage.elements.intersection(coverage.metered.elements());
        let metered: BTreeMap<usize, CostTable> = metered.iter().map(|element| (element, options(element))).collect();
        let may_fall = costs.may_fall() || metered.values().any(CostTable::may_fall);
        let changing = if may_fall { coverage.elements } else { ElementSet::EMPTY };
        Self { offer, told_apart: demand.changing_load(changing), coverage, costs, metered }
    }

    /// The elements that it tells apart, beside those that all offers do.
    pub(super) fn apart(&self, apart: ElementSet) -> ElementSet {
        apart.union(self.coverage.metered.elements())
    }

    /// Elements with gigabytes of their own, those with metered options and those of `exclusive` are told apart one by
    /// one.
    pub(super) fn schedule(&self, demand: &Demand, exclusive: ElementSet, reading: PriceReading) -> Schedule {
        let Coverage { elements, option_prices, .. } = &self.coverage;
        let price = |element: usize| reading.cost(option_prices[element]);
        let sold = elements.filter(|element| price(element).is_some());
        let prices: Vec<Cost> = (0..option_prices.len()).map(|element| price(element).unwrap_or_default()).collect();
        let counted_options = sold.filter(|element| option_prices[element].is_open());
        let mut schedule = Schedule { bids: Vec::new(), option_prices: prices, counted_options };
        for class in demand.load_classes(sold, self.apart(exclusive.union(demand.weighted()))) {
            if !self.told_apart.is_empty() && !demand.comes_to_load(&class) {
                continue;
            }
            let bid = self.bid(&schedule, demand, &class, reading);
            schedule.bids.extend(bid.filter(|bid| !bid.reach().is_empty()));
        }
        schedule
    }

    fn bid(&self, schedule: &Schedule, demand: &Demand, class: &LoadClass, reading: PriceReading) -> Option<Bid> {
        let Schedule { option_prices, counted_options, .. } = schedule;
        let load_cost = self.costs.get(class.load)?;
        let bought: Cost = class.held.iter().map(|element| option_prices[element]).sum();
        let paid_by_base = |element: usize| option_prices[element] == 0 && !counted_options.contains(element);
        let included = class.free.filter(paid_by_base);
        let mut metered = Vec::new();
        for element in class.held.iter().filter(|element| self.metered.contains_key(element)) {
            metered.push(self.metered[&element].get(class.load)?.annual);
        }
        let uncertain = if metered.iter().any(|annual| annual.is_open()) {
            uncertain_quantities(self.offer, &demand.usage(class.load), &self.coverage.metered.of(class.held))
        } else {
            load_cost.uncertain.clone()
        };
        Some(Bid {
            elements: class.held.union(included),
            options: class.free.difference(included),
            cost: reading.cost(load_cost.annual + metered.into_iter().sum())? + bought,
            resources: uncertain.with_elements(class.held.intersection(*counted_options)),
            forbidden: Vec::new(),
        })
    }
}
