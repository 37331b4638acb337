//! Needs that are bought together: one offer serves them all, or none of them.

use crate::analysis::question::Question;
use crate::analysis::solver::element_set::Needs;
use crate::catalog::Catalog;
use crate::price::need::Need;

/// The needs of a question, shared out among units that one offer serves as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Units(Vec<Needs>);

impl Units {
    /// Each need with those that are bought where it is.
    pub(crate) fn of(catalog: &Catalog, question: &Question) -> Self {
        let mut units: Vec<Needs> =
            Needs::first(question.needs.len()).places().map(|place| Needs::NONE.and(place)).collect();
        for (one, other) in pairs(catalog, question) {
            let together = |unit: &Needs| unit.contains(one) || unit.contains(other);
            let merged = units.iter().filter(|unit| together(unit)).fold(Needs::NONE, |all, unit| all.or(*unit));
            units.retain(|unit| !together(unit));
            units.push(merged);
        }
        units.sort_unstable_by_key(|unit| unit.places().next());
        Self(units)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The needs of a unit.
    pub(crate) fn unit(&self, place: usize) -> Needs {
        self.0[place]
    }

    /// Whether some needs are a unit.
    pub(crate) fn holds(&self, needs: Needs) -> bool {
        self.0.contains(&needs)
    }

    /// The needs of some units.
    pub(crate) fn needs(&self, units: Needs) -> Needs {
        units.places().fold(Needs::NONE, |needs, place| needs.or(self.0[place]))
    }
}

/// The needs that are bought where another one is, each with that other one.
pub(crate) fn together(catalog: &Catalog, question: &Question) -> Vec<(Need, Need)> {
    let need = |place: usize| question.needs[place].clone();
    pairs(catalog, question).map(|(one, other)| (need(one), need(other))).collect()
}

fn pairs(catalog: &Catalog, question: &Question) -> impl Iterator<Item = (usize, usize)> {
    let place_of = |service| question.needs.iter().position(|need| need.service == service);
    let with = move |need: &Need| catalog.services[need.service.0].with.and_then(place_of);
    question.needs.iter().enumerate().filter_map(move |(place, need)| Some((place, with(need)?)))
}
