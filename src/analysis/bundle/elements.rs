//! The elements that the solver covers: needs that are bought together count as one.

use super::NeedSet;
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::ElementSet;
use crate::catalog::Catalog;
use crate::price::need::Need;

/// The needs of each element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Elements(Vec<NeedSet>);

/// A need that is bought where another one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointNeed {
    pub need: Need,
    pub with: Need,
}

impl Elements {
    pub(super) fn new(catalog: &Catalog, question: &Question) -> Self {
        let mut elements: Vec<NeedSet> = (0..question.needs.len()).map(NeedSet::singleton).collect();
        for pair in pairs(catalog, question).map(NeedSet::from_iter) {
            let joint = |needs: &NeedSet| !needs.is_disjoint(pair);
            let merged = elements.iter().copied().filter(joint).collect();
            elements.retain(|needs| !joint(needs));
            elements.push(merged);
        }
        elements.sort_unstable_by_key(|needs| needs.iter().next());
        Self(elements)
    }

    pub(super) fn all(&self) -> ElementSet {
        ElementSet::first(self.0.len())
    }

    pub(super) fn is_element(&self, needs: NeedSet) -> bool {
        self.0.contains(&needs)
    }

    pub(super) fn needs_of(&self, element: usize) -> NeedSet {
        self.0[element]
    }

    pub(super) fn needs(&self, elements: ElementSet) -> NeedSet {
        elements.iter().map(|element| self.0[element]).collect()
    }
}

pub(super) fn joint_needs(catalog: &Catalog, question: &Question) -> Vec<JointNeed> {
    let need = |index: usize| question.needs[index].clone();
    pairs(catalog, question).map(|[index, with]| JointNeed { need: need(index), with: need(with) }).collect()
}

/// The index of each need that is bought where another one is, with that of the other one.
fn pairs(catalog: &Catalog, question: &Question) -> impl Iterator<Item = [usize; 2]> {
    let index_of = |service| question.needs.iter().position(|need| need.service == service);
    let with = move |need: &Need| catalog.services[need.service.0].with.and_then(index_of);
    let said = question.together.iter().filter_map(move |[one, other]| Some([index_of(*one)?, index_of(*other)?]));
    question.needs.iter().enumerate().filter_map(move |(index, need)| Some([index, with(need)?])).chain(said)
}
