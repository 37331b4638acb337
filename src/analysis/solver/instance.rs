//! What is to be covered, by whom, and at what cost.

use super::element_set::ElementSet;
use super::resources::Resources;

/// A whole number of the instance's smallest unit.
pub(crate) type Cost = i128;

#[derive(Debug)]
pub(crate) struct Instance {
    pub suppliers: Vec<Supplier>,
    /// What a solution covers: the first so many elements.
    pub elements: ElementSet,
    /// Elements that only one chosen bid may hold. All others may be covered twice: to serve fewer elements never costs
    /// more, so a solution leaves each with one of its suppliers.
    pub exclusive: ElementSet,
    pub most_suppliers: Option<usize>,
    /// A difference of costs too small for a search of its own.
    pub least_gap: Cost,
}

#[derive(Debug)]
pub(crate) struct Supplier {
    /// Of suppliers with the same number, one at most is chosen. It is below the number of suppliers.
    pub group: usize,
    pub schedule: Schedule,
}

/// What a supplier charges.
#[derive(Clone, Debug)]
pub(crate) struct Schedule {
    pub bids: Vec<Bid>,
    /// What each element costs where a bid holds it as an option.
    pub option_prices: Vec<Cost>,
    /// The elements that count as a resource where they are bought as an option.
    pub counted_options: ElementSet,
}

/// A cost for some elements, and others that may be added at their price.
#[derive(Clone, Debug)]
pub(crate) struct Bid {
    pub elements: ElementSet,
    pub options: ElementSet,
    pub cost: Cost,
    pub resources: Resources,
    /// Sets of options that may not all be added.
    pub forbidden: Vec<ElementSet>,
}

impl Schedule {
    pub(crate) fn uses_resources(&self) -> bool {
        !self.counted_options.is_empty() || self.bids.iter().any(|bid| !bid.resources.is_empty())
    }

    /// Without the bids that use at least as much as one of these resources, whatever options are added.
    pub(super) fn without(&self, uses: &[&Resources]) -> Self {
        let bids = self.bids.iter().filter_map(|bid| bid.without(uses)).collect();
        Self { bids, option_prices: self.option_prices.clone(), counted_options: self.counted_options }
    }
}

impl Bid {
    pub(crate) fn reach(&self) -> ElementSet {
        self.elements.union(self.options)
    }

    pub(super) fn allows(&self, elements: ElementSet) -> bool {
        self.forbidden.iter().all(|forbidden| !forbidden.is_subset(elements))
    }

    fn without(&self, uses: &[&Resources]) -> Option<Self> {
        let mut forbidden: Vec<ElementSet> =
            uses.iter().filter_map(|resources| self.resources.missing_elements(resources)).collect();
        forbidden.retain(|options| options.is_subset(self.options));
        (!forbidden.contains(&ElementSet::EMPTY)).then(|| Self { forbidden, ..self.clone() })
    }
}
