//! Which supplier covers what, and by what one solution is better than another.

use super::element_set::ElementSet;
use super::instance::Cost;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Solution {
    pub objective: Objective,
    /// In the order of the suppliers.
    pub assignments: Vec<Assignment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Assignment {
    pub supplier: usize,
    pub elements: ElementSet,
}

/// Of two solutions of the same cost, the one that uses fewer units of resources is better, then the one with fewer
/// suppliers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Objective {
    pub cost: Cost,
    pub resources: u64,
    pub suppliers: usize,
}
