//! The sets of elements that solutions are put together from: each bid with each choice of its options, priced out.

use super::element_set::ElementSet;
use super::instance::{Bid, Cost, Schedule};
use super::limit::{LimitExceeded, MemoryReservation};
use super::search::Search;

pub(super) struct WeightedSet {
    pub(super) supplier: usize,
    pub(super) group: usize,
    pub(super) elements: ElementSet,
    pub(super) cost: Cost,
    /// What it costs above the dual prices of its elements.
    pub(super) reduced_cost: Cost,
    pub(super) resources: u64,
}

/// The options of one bid, to be chosen one by one.
struct OptionChoice<'s> {
    search: &'s Search<'s>,
    supplier: usize,
    schedule: &'s Schedule,
    bid: &'s Bid,
    options: Vec<usize>,
    gap: Cost,
}

/// A bid of which the first so many options are decided. Its reduced cost takes the best of each of the others.
struct PartialChoice {
    decided: usize,
    elements: ElementSet,
    cost: Cost,
    reduced_cost: Cost,
}

impl Search<'_> {
    /// Every set whose reduced cost is at most `gap`.
    pub(super) fn weighted_sets(
        &self,
        gap: Cost,
        memory: &mut MemoryReservation,
    ) -> Result<Vec<WeightedSet>, LimitExceeded> {
        let mut sets = Vec::new();
        for (supplier, schedule) in self.schedules.iter().enumerate() {
            let Some(schedule) = schedule else { continue };
            for bid in &schedule.bids {
                let options = bid.options.iter().collect();
                let choice = OptionChoice { search: self, supplier, schedule, bid, options, gap };
                choice.push_sets(&mut sets, memory)?;
            }
        }
        Ok(sets)
    }
}

impl OptionChoice<'_> {
    fn push_sets(&self, sets: &mut Vec<WeightedSet>, memory: &mut MemoryReservation) -> Result<(), LimitExceeded> {
        let in_gap = |choice: &PartialChoice| choice.reduced_cost <= self.gap;
        let mut open: Vec<PartialChoice> = [self.undecided()].into_iter().filter(in_gap).collect();
        while let Some(choice) = open.pop() {
            self.search.count_step()?;
            if let Some(&option) = self.options.get(choice.decided) {
                open.extend(self.decide(&choice, option).into_iter().filter(in_gap));
            } else if !choice.elements.is_empty() && self.bid.allows(choice.elements) {
                memory.grow(2 * (size_of::<WeightedSet>() + choice.elements.len() * size_of::<usize>()))?;
                sets.push(self.weighted_set(&choice));
            }
        }
        Ok(())
    }

    fn undecided(&self) -> PartialChoice {
        let Bid { elements, cost, .. } = *self.bid;
        let saved: Cost = self.options.iter().map(|option| self.reduced_price(*option).min(0)).sum();
        PartialChoice { decided: 0, elements, cost, reduced_cost: cost - self.search.dual_price_of(elements) + saved }
    }

    /// The choice without the next option and with it. The last is looked at first.
    fn decide(&self, choice: &PartialChoice, option: usize) -> [PartialChoice; 2] {
        let PartialChoice { decided, elements, cost, reduced_cost } = *choice;
        let price = self.reduced_price(option);
        let without =
            PartialChoice { decided: decided + 1, elements, cost, reduced_cost: reduced_cost + (-price).max(0) };
        let with = PartialChoice {
            decided: decided + 1,
            elements: elements.union(ElementSet::singleton(option)),
            cost: cost + self.schedule.option_prices[option],
            reduced_cost: reduced_cost + price.max(0),
        };
        [without, with]
    }

    fn reduced_price(&self, option: usize) -> Cost {
        self.schedule.option_prices[option] - self.search.dual_prices[option]
    }

    fn weighted_set(&self, choice: &PartialChoice) -> WeightedSet {
        let counted = choice.elements.intersection(self.bid.options).intersection(self.schedule.counted_options);
        WeightedSet {
            supplier: self.supplier,
            group: self.search.instance.suppliers[self.supplier].group,
            elements: choice.elements,
            cost: choice.cost,
            reduced_cost: choice.reduced_cost,
            resources: self.bid.resources.total().saturating_add(counted.len() as u64),
        }
    }
}
