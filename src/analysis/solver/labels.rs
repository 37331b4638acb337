//! A best-first search over what is covered.
//!
//! A state is the set of elements that are covered. From each, the element that the fewest sets hold is covered next,
//! so each solution is put together in one order only. A label says how a state was reached, as in the label-setting
//! method for shortest paths.

use super::element_set::ElementSet;
use super::instance::Cost;
use super::limit::LimitExceeded;
use super::search::Search;
use super::solution::{Assignment, Objective, Solution};
use super::weighted_sets::WeightedSet;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

pub(super) struct LabelSearch<'s> {
    search: &'s Search<'s>,
    sets: &'s [WeightedSet],
    /// The sets that hold each element.
    holders: Vec<Vec<usize>>,
    /// How many elements the largest set holds.
    largest: usize,
    remembered_groups: &'s [usize],
    gap: Cost,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct State {
    covered: ElementSet,
    /// Which of the remembered groups were chosen from, one bit each.
    groups: u32,
    /// Zero where their number is not limited.
    suppliers: u32,
}

struct Label {
    state: State,
    parent: usize,
    set: usize,
}

/// What a state takes in memory: a list, a map and a heap hold it, and each may have room for as much again.
const BYTES_OF_A_STATE: usize =
    2 * (size_of::<Label>() + size_of::<(State, Objective)>() + size_of::<(Objective, usize)>());

impl<'s> LabelSearch<'s> {
    pub(super) fn new(search: &'s Search, sets: &'s [WeightedSet], remembered_groups: &'s [usize], gap: Cost) -> Self {
        let mut holders = vec![Vec::new(); search.instance.elements.len()];
        for (index, set) in sets.iter().enumerate() {
            set.elements.iter().for_each(|element| holders[element].push(index));
        }
        let largest = sets.iter().map(|set| set.elements.len()).max().unwrap_or_default();
        Self { search, sets, holders, largest, remembered_groups, gap }
    }

    /// Costs in the queue are above the dual prices.
    pub(super) fn cheapest(&self) -> Result<Option<Solution>, LimitExceeded> {
        let mut memory = self.search.limit.reserve();
        let mut labels = vec![Label { state: State::default(), parent: 0, set: 0 }];
        let mut best: HashMap<State, Objective> = HashMap::from([(State::default(), Objective::default())]);
        let mut queue = BinaryHeap::from([Reverse((Objective::default(), 0))]);
        while let Some(Reverse((reached, label))) = queue.pop() {
            let state = labels[label].state;
            if best[&state] < reached {
                continue;
            }
            let Some(element) = self.uncovered(state).iter().min_by_key(|element| self.holders[*element].len()) else {
                return Ok(Some(self.solution(&labels, label)));
            };
            for &set in &self.holders[element] {
                self.search.count_step()?;
                let Some((next, objective)) = self.extended(state, reached, &self.sets[set]) else { continue };
                let fits = !self.takes_too_many_suppliers(next);
                if fits && best.get(&next).is_none_or(|known| objective < *known) {
                    memory.grow(BYTES_OF_A_STATE)?;
                    best.insert(next, objective);
                    queue.push(Reverse((objective, labels.len())));
                    labels.push(Label { state: next, parent: label, set });
                }
            }
        }
        Ok(None)
    }

    fn uncovered(&self, state: State) -> ElementSet {
        self.search.instance.elements.difference(state.covered)
    }

    fn takes_too_many_suppliers(&self, state: State) -> bool {
        let uncovered = self.uncovered(state).len();
        let most = self.search.instance.most_suppliers;
        most.is_some_and(|most| uncovered > most.saturating_sub(state.suppliers as usize) * self.largest)
    }

    /// The state after a set is added, and what that has cost above the dual prices: nothing where it may not be added,
    /// or costs more than the gap.
    fn extended(&self, state: State, reached: Objective, set: &WeightedSet) -> Option<(State, Objective)> {
        let instance = self.search.instance;
        let again = set.elements.intersection(state.covered);
        if reached.cost + set.reduced_cost > self.gap || !again.is_disjoint(instance.exclusive) {
            return None;
        }
        let bit = self.remembered_groups.iter().position(|group| *group == set.group).map_or(0, |index| 1 << index);
        if state.groups & bit != 0 {
            return None;
        }
        let next = State {
            covered: state.covered.union(set.elements),
            groups: state.groups | bit,
            suppliers: state.suppliers + u32::from(instance.most_suppliers.is_some()),
        };
        let objective = Objective {
            cost: reached.cost + set.reduced_cost + self.search.dual_price_of(again),
            resources: reached.resources.saturating_add(set.resources),
            suppliers: reached.suppliers + 1,
        };
        (objective.cost <= self.gap).then_some((next, objective))
    }

    /// The solution that a chain of labels put together.
    fn solution(&self, labels: &[Label], last: usize) -> Solution {
        let (mut assignments, mut objective, mut index) = (Vec::new(), Objective::default(), last);
        while index != 0 {
            let Label { state, parent, set } = &labels[index];
            let set = &self.sets[*set];
            let elements = state.covered.difference(labels[*parent].state.covered);
            assignments.push(Assignment { supplier: set.supplier, elements });
            objective.cost += set.cost;
            objective.resources = objective.resources.saturating_add(set.resources);
            objective.suppliers += 1;
            index = *parent;
        }
        assignments.sort_unstable();
        Solution { objective, assignments }
    }
}
