//! Weighted set covering, solved exactly: the cheapest suppliers that cover every element, and the next cheapest.

pub(crate) mod dual_prices;
pub(crate) mod element_set;
pub(crate) mod k_best;
pub(crate) mod limit;
pub(crate) mod resources;
pub(crate) mod schedule;
pub(crate) mod search;
pub(crate) mod weighted_sets;
