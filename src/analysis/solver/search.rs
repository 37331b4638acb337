//! The cheapest solution, proven.
//!
//! What a solution has cost above the dual prices of its elements can only grow as elements are covered. The search
//! looks at every set within a gap above that bound, and widens the gap until a solution lies in it.

use super::dual_prices::{dual_prices, steps};
use super::element_set::ElementSet;
use super::instance::{Cost, Instance, Schedule};
use super::labels::LabelSearch;
use super::limit::{LimitExceeded, StepLimit};
use super::solution::Solution;

pub(super) struct Search<'i> {
    pub(super) instance: &'i Instance,
    pub(super) schedules: &'i [Option<&'i Schedule>],
    pub(super) dual_prices: Vec<Cost>,
    pub(super) limit: &'i StepLimit,
}

impl Instance {
    pub(crate) fn cheapest(&self, limit: &StepLimit) -> Result<Option<Solution>, LimitExceeded> {
        let schedules: Vec<_> = self.suppliers.iter().map(|supplier| Some(&supplier.schedule)).collect();
        self.cheapest_with(&schedules, limit)
    }

    /// The cheapest solution with these schedules instead of those of the suppliers, who may not be chosen where they
    /// have none.
    pub(super) fn cheapest_with(
        &self,
        schedules: &[Option<&Schedule>],
        limit: &StepLimit,
    ) -> Result<Option<Solution>, LimitExceeded> {
        limit.take(steps(schedules.iter().flatten().map(|schedule| schedule.bids.len()).sum(), self.elements))?;
        let dual_prices = dual_prices(&self.by_group(schedules), self.elements);
        let bound: Cost = dual_prices.iter().sum();
        let search = Search { instance: self, schedules, dual_prices, limit };
        let upper_bound = search.upper_bound();
        let mut gap = bound.div_euclid(64).max(self.least_gap);
        loop {
            let solution = search.within(gap)?;
            if solution.is_some() || gap > upper_bound {
                return Ok(solution);
            }
            gap *= 4;
        }
    }

    fn by_group<'s>(&self, schedules: &[Option<&'s Schedule>]) -> Vec<Vec<&'s Schedule>> {
        let mut groups: Vec<Vec<&Schedule>> = self.suppliers.iter().map(|_| Vec::new()).collect();
        for (supplier, schedule) in self.suppliers.iter().zip(schedules) {
            groups[supplier.group].extend(schedule);
        }
        groups
    }
}

impl Search<'_> {
    /// More than any solution costs.
    fn upper_bound(&self) -> Cost {
        let dearest = |schedule: &&Schedule| {
            let bid = schedule.bids.iter().map(|bid| bid.cost).max().unwrap_or_default();
            bid + schedule.option_prices.iter().sum::<Cost>()
        };
        let supplier = self.schedules.iter().flatten().map(dearest).max().unwrap_or_default();
        supplier * self.instance.elements.len() as Cost
    }

    /// The cheapest solution, if it costs no more than `gap` above the dual prices.
    ///
    /// Labels do not remember which suppliers they chose, so one could be chosen twice where that is cheaper than one
    /// bid of it for everything (a free share each time). When the solution does so, the search starts again and
    /// remembers that group (decremental state-space relaxation: Righini and Salani, 2008).
    fn within(&self, gap: Cost) -> Result<Option<Solution>, LimitExceeded> {
        let mut memory = self.limit.reserve();
        let sets = self.weighted_sets(gap, &mut memory)?;
        let mut remembered: Vec<usize> = Vec::new();
        loop {
            let Some(solution) = LabelSearch::new(self, &sets, &remembered, gap).cheapest()? else { return Ok(None) };
            let repeated = self.repeated_groups(&solution);
            if repeated.is_empty() {
                return Ok(Some(solution));
            }
            remembered.extend(repeated);
            if remembered.len() > u32::BITS as usize {
                return Err(LimitExceeded::Combinations);
            }
        }
    }

    fn repeated_groups(&self, solution: &Solution) -> Vec<usize> {
        let group = |supplier: usize| self.instance.suppliers[supplier].group;
        let mut groups: Vec<usize> = solution.assignments.iter().map(|assignment| group(assignment.supplier)).collect();
        groups.sort_unstable();
        let mut repeated: Vec<usize> =
            groups.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        repeated.dedup();
        repeated
    }

    pub(super) fn dual_price_of(&self, elements: ElementSet) -> Cost {
        elements.iter().map(|element| self.dual_prices[element]).sum()
    }

    pub(super) fn count_step(&self) -> Result<(), LimitExceeded> {
        self.limit.take(1)
    }
}
