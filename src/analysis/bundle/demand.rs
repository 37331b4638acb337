//! What is asked, element by element, and the usages that sets of elements come to.

use super::elements::Elements;
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::ElementSet;
use crate::catalog::Catalog;
use crate::price::need::Need;
use crate::price::usage::{Meter, Usage};

pub(super) struct Demand<'q> {
    pub(super) elements: Elements,
    given: &'q Usage,
    users: Vec<u64>,
    gigabytes: Vec<u64>,
    /// Elements that call for the whole storage, where it is not given need by need.
    storing: ElementSet,
    whole_storage: u64,
}

/// The users and gigabytes that an offer is priced for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Load {
    pub(super) users: u64,
    pub(super) storage: u64,
}

/// Sets of elements that come to the same load.
pub(super) struct LoadClass {
    pub(super) load: Load,
    /// Elements that each of the sets holds.
    pub(super) held: ElementSet,
    /// Elements that each of the sets may hold.
    pub(super) free: ElementSet,
}

impl<'q> Demand<'q> {
    pub(super) fn new(catalog: &Catalog, question: &'q Question) -> Self {
        let elements = Elements::new(catalog, question);
        let given = &question.given;
        let whole_storage = given.level(Meter::STORAGE);
        let stores = |need: &Need| whole_storage > 0 && catalog.services[need.service.0].stores;
        let needs = |element: usize| elements.needs_of(element).iter().map(|index| &question.needs[index]);
        let users = |element| needs(element).map(|need| need.users.unwrap_or(given.level(Meter::USERS))).max();
        let all = elements.all();
        Self {
            users: all.iter().map(|element| users(element).unwrap_or_default()).collect(),
            gigabytes: all.iter().map(|element| needs(element).filter_map(|need| need.gigabytes).sum()).collect(),
            storing: all.filter(|element| needs(element).any(stores)),
            elements,
            given,
            whole_storage,
        }
    }

    /// The elements with gigabytes of their own.
    pub(super) fn weighted(&self) -> ElementSet {
        ElementSet::first(self.gigabytes.len()).filter(|element| self.gigabytes[element] > 0)
    }

    pub(super) fn usage(&self, load: Load) -> Usage {
        self.given.clone().with(Meter::USERS, load.users).with(Meter::STORAGE, load.storage)
    }

    /// The different numbers of users of some elements, the smallest first.
    fn user_counts(&self, elements: ElementSet) -> Vec<u64> {
        if self.users.windows(2).all(|pair| pair[0] == pair[1]) {
            return self.users.iter().take(elements.len().min(1)).copied().collect();
        }
        let mut counts: Vec<u64> = elements.iter().map(|element| self.users[element]).collect();
        counts.sort_unstable();
        counts.dedup();
        counts
    }

    /// Each load that some of these elements can come to, and which: those of `apart` are told apart one by one.
    pub(super) fn load_classes(&self, elements: ElementSet, apart: ElementSet) -> impl Iterator<Item = LoadClass> {
        let with_storing: &[bool] = if elements.is_disjoint(self.storing) { &[false] } else { &[false, true] };
        self.user_counts(elements).into_iter().flat_map(move |users| {
            let few_enough = elements.filter(|element| self.users[element] <= users);
            with_storing.iter().flat_map(move |storing| {
                let fitting = if *storing { few_enough } else { few_enough.difference(self.storing) };
                let whole = if *storing { self.whole_storage } else { 0 };
                fitting.intersection(apart).subsets().map(move |held| {
                    let storage = whole + self.gigabytes_of(held);
                    LoadClass { load: Load { users, storage }, held, free: fitting.difference(apart) }
                })
            })
        })
    }

    /// How many classes of load there are.
    pub(super) fn count(&self, elements: ElementSet, apart: ElementSet) -> usize {
        let subsets = 1_usize << elements.intersection(apart).len().min(usize::BITS as usize - 16);
        let with_storing = if elements.is_disjoint(self.storing) { 1 } else { 2 };
        self.user_counts(elements).len() * with_storing * subsets
    }

    /// The elements that change the load.
    pub(super) fn changing_load(&self, elements: ElementSet) -> ElementSet {
        if self.user_counts(elements).len() > 1 {
            elements
        } else {
            elements.intersection(self.weighted().union(self.storing))
        }
    }

    /// Whether the held elements come to the load by themselves. The free ones may join them, all with the same users.
    pub(super) fn comes_to_load(&self, class: &LoadClass) -> bool {
        let users = class.held.union(class.free).iter().map(|element| self.users[element]).max();
        let stores = !class.held.is_disjoint(self.storing);
        let storage = if stores { self.whole_storage } else { self.gigabytes_of(class.held) };
        users == Some(class.load.users) && storage == class.load.storage
    }

    fn gigabytes_of(&self, elements: ElementSet) -> u64 {
        elements.iter().map(|element| self.gigabytes[element]).sum()
    }
}
