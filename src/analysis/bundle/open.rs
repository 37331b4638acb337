//! Bundles of which not every price is known, and that could turn out cheapest.

use super::assembler::Assembler;
use super::model::Model;
use super::outcome::{Bundle, OpenBundle, OpenBundles};
use super::uncertainty::most_beyond;
use super::{STEPS_FOR_COUNTING, STEPS_FOR_OTHERS, STEPS_FOR_THE_BEST};
use crate::analysis::solver::k_best::KBest;
use crate::analysis::solver::limit::LimitExceeded;
use crate::analysis::solver::resources::{Resources, SupplierUse};
use crate::analysis::solver::solution::{Assignment, Solution};
use crate::analysis::unknown_rate::threshold;
use crate::money::exact::Money;

/// What a bundle costs as a function of the prices that are not known: its least cost, and the quantities that it is
/// charged for at them.
struct UncertainCost {
    low: Money,
    high: Option<Money>,
    uses: Vec<SupplierUse>,
}

impl UncertainCost {
    /// Whether it is dominated by another: for every value that the unknown prices may have, it costs at least as much.
    ///
    /// Each unknown price lies in an interval, which may have no end above. Both costs are least costs plus quantities
    /// times what each price is above its least. So the other one catches up most where each price that it pays more
    /// often stands at its highest, and all others at their least: if even that does not exceed the difference of the
    /// least costs, none does. In particular, a bundle is dominated by one of no higher least cost that charges the
    /// same quantities at the same unknown prices, or a part of them.
    fn is_dominated_by(&self, other: &Self, model: &Model) -> bool {
        self.low >= other.low && other.most_beyond(self, model).is_some_and(|most| most <= self.low - other.low)
    }

    /// The most that it can add beyond another one above the least costs of both; nothing where that has no end.
    fn most_beyond(&self, other: &Self, model: &Model) -> Option<Money> {
        let nothing = Resources::default();
        let most = |used: &SupplierUse| {
            let same = other.uses.iter().find(|other| other.supplier == used.supplier);
            let others = same.map_or(&nothing, |other| &other.resources);
            most_beyond(&used.resources, others, &model.bidders[used.supplier])
        };
        self.uses.iter().map(most).sum()
    }
}

/// The bundles that were listed or counted so far.
struct Counted<'a> {
    /// What the best bundle of known cost comes to.
    to_beat: Option<Money>,
    listed: Vec<OpenBundle<'a>>,
    /// Of all that were listed or counted.
    costs: Vec<UncertainCost>,
    /// A bundle that costs at least as much for certain is not cheapest.
    ceiling: Option<Money>,
}

impl<'a> Assembler<'a, '_> {
    /// The bundles of unknown cost that could turn out cheapest, the one of the least possible cost first: so many of
    /// them, and how many more there are. Of those that charge the same at unknown prices, only the cheapest could be.
    pub(super) fn open(&self, best: Option<&Bundle<'a>>, top: usize) -> Result<OpenBundles<'a>, LimitExceeded> {
        let mut suppliers = self.model.least.suppliers.iter();
        if self.question.known_only || !suppliers.any(|supplier| supplier.schedule.uses_resources()) {
            return Ok(OpenBundles::default());
        }
        let to_beat = best.map(|best| best.annual.low);
        let mut counted = Counted { to_beat, listed: Vec::new(), costs: Vec::new(), ceiling: to_beat };
        self.limit.reset(if best.is_some() { STEPS_FOR_OTHERS } else { STEPS_FOR_THE_BEST });
        let signature = |solution: &Solution| self.uncertain_uses(solution);
        for solution in KBest::new(&self.model.least, self.limit, &signature) {
            let more = solution.and_then(|solution| self.count(&mut counted, &solution, top.max(1)));
            match more {
                Ok(true) => {}
                Ok(false) => break,
                Err(_) if best.is_some() || !counted.listed.is_empty() => return Ok(counted.end(true)),
                Err(exceeded) => return Err(exceeded),
            }
        }
        Ok(counted.end(false))
    }

    /// Lists or counts the bundle of a solution, and tells whether there may be more.
    fn count(&self, counted: &mut Counted<'a>, solution: &Solution, top: usize) -> Result<bool, LimitExceeded> {
        let bundle = self.bundle(solution);
        let cost =
            UncertainCost { low: bundle.annual.low, high: bundle.annual.high, uses: self.uncertain_uses(solution) };
        if cost.uses.is_empty() || counted.ceiling.is_some_and(|ceiling| cost.low >= ceiling) {
            return Ok(false);
        }
        self.limit.take(counted.costs.len() as u64)?;
        if counted.costs.iter().any(|other| cost.is_dominated_by(other, self.model)) {
            return Ok(true);
        }
        counted.ceiling = counted.ceiling.into_iter().chain(cost.high).min();
        counted.costs.push(cost);
        if counted.listed.len() < top {
            counted.listed.push(open_bundle(bundle, counted.to_beat));
        } else {
            self.limit.lower_to(STEPS_FOR_COUNTING);
        }
        Ok(true)
    }

    /// What makes a bundle dearer when unknown prices turn out higher.
    fn uncertain_uses(&self, solution: &Solution) -> Vec<SupplierUse> {
        let uses = solution.assignments.iter().map(|assignment: &Assignment| {
            let Assignment { supplier, elements } = *assignment;
            let usage = self.question_of(*assignment).usage();
            SupplierUse { supplier, resources: self.model.bidders[supplier].uncertain(elements, &usage) }
        });
        uses.filter(|used| !used.resources.is_empty()).collect()
    }
}

impl<'a> Counted<'a> {
    fn end(self, cut: bool) -> OpenBundles<'a> {
        OpenBundles { more: self.costs.len() - self.listed.len(), listed: self.listed, cut }
    }
}

fn open_bundle(bundle: Bundle, to_beat: Option<Money>) -> OpenBundle {
    let lines = bundle.parts.iter().flat_map(|part| part.quoted.quote.open_lines());
    let threshold = to_beat.and_then(|to_beat| threshold(lines, bundle.annual, to_beat));
    OpenBundle { room: to_beat.map(|to_beat| to_beat - bundle.annual.low), threshold, bundle }
}
