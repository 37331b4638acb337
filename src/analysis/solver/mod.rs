//! Weighted set covering with exclusive groups, solved exactly: the cheapest suppliers that cover every element, and
//! the next cheapest.
//!
//! It knows nothing of what is bought. An element is an index, a cost a whole number of the instance's smallest unit.
//! Suppliers bid for sets of elements, as in a combinatorial procurement auction; of each group, one supplier at most
//! is chosen. Beside their cost, bids use resources, which break ties and tell solutions apart.

mod dual_prices;
pub(crate) mod element_set;
pub(crate) mod instance;
pub(crate) mod k_best;
mod labels;
pub(crate) mod limit;
pub(crate) mod resources;
mod scaled;
pub(crate) mod search;
pub(crate) mod solution;
mod weighted_sets;
