//! What bids use beside their cost: amounts of resources, and elements that count as a resource each.
//!
//! The solver gives resources no price. Whoever states the instance decides what they stand for.

use super::element_set::ElementSet;

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Resources {
    /// In the order of the resources, each once and more than nothing of it.
    pub amounts: Vec<ResourceAmount>,
    pub elements: ElementSet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ResourceAmount {
    /// A number among the resources of one supplier.
    pub resource: usize,
    pub amount: i128,
}

/// What a solution uses of the resources of one of its suppliers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SupplierUse {
    pub supplier: usize,
    pub resources: Resources,
}

impl Resources {
    pub(crate) fn with_elements(self, elements: ElementSet) -> Self {
        Self { elements: self.elements.union(elements), ..self }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.amounts.is_empty() && self.elements.is_empty()
    }

    /// The units of all resources together.
    pub(super) fn total(&self) -> u64 {
        let units = |used: &ResourceAmount| u64::try_from(used.amount).unwrap_or(u64::MAX);
        self.amounts.iter().map(units).fold(self.elements.len() as u64, u64::saturating_add)
    }

    pub(crate) fn amount_of(&self, resource: usize) -> i128 {
        let index = self.amounts.binary_search_by_key(&resource, |used| used.resource);
        index.map_or(0, |index| self.amounts[index].amount)
    }

    /// Whether it is at least as much of every resource as another.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.missing_elements(other).is_some_and(ElementSet::is_empty)
    }

    /// The elements that would make it cover another; `None` where its amounts are not enough.
    pub(super) fn missing_elements(&self, other: &Self) -> Option<ElementSet> {
        let enough = other.amounts.iter().all(|used| used.amount <= self.amount_of(used.resource));
        enough.then(|| other.elements.difference(self.elements))
    }
}

/// Whether some suppliers use at least as much of everything as some others.
pub(super) fn covers(uses: &[SupplierUse], others: &[SupplierUse]) -> bool {
    let covered = |other: &SupplierUse| {
        uses.iter().any(|one| one.supplier == other.supplier && one.resources.covers(&other.resources))
    };
    others.iter().all(covered)
}
