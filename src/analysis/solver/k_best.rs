//! The cheapest solutions one after another.
//!
//! Each solution has a signature: what it uses of the suppliers that make it what it is. A solution is left out when
//! its signature covers that of an earlier one. The next solution therefore lacks something of each earlier signature:
//! forbidding each part of it in turn splits the other solutions, and the cheapest of each part stands in the queue
//! (after Lawler, 1972).

use super::instance::{Instance, Schedule, Supplier};
use super::limit::{LimitExceeded, StepLimit};
use super::resources::{Resources, SupplierUse, covers};
use super::solution::Solution;
use std::borrow::Cow;
use std::collections::HashSet;

/// An iterator over solutions, each as cheap as or dearer than the one before.
pub(crate) struct KBest<'i> {
    instance: &'i Instance,
    limit: &'i StepLimit,
    /// Tells the signature of a solution, in the order of the suppliers.
    signature: &'i dyn Fn(&Solution) -> Vec<SupplierUse>,
    queue: Vec<Subproblem>,
    signatures: Vec<Vec<SupplierUse>>,
    tried: HashSet<Vec<SupplierUse>>,
    /// The cuts of the subproblems that are to be solved next.
    pending: Vec<Vec<SupplierUse>>,
}

/// The solutions in which no supplier is used as much as a cut says, and the cheapest of them.
struct Subproblem {
    cuts: Vec<SupplierUse>,
    solution: Solution,
}

impl<'i> KBest<'i> {
    pub(crate) fn new(
        instance: &'i Instance,
        limit: &'i StepLimit,
        signature: &'i dyn Fn(&Solution) -> Vec<SupplierUse>,
    ) -> Self {
        let (queue, signatures, tried) = (Vec::new(), Vec::new(), HashSet::new());
        Self { instance, limit, signature, queue, signatures, tried, pending: vec![Vec::new()] }
    }

    fn advance(&mut self) -> Result<Option<Solution>, LimitExceeded> {
        loop {
            for cuts in std::mem::take(&mut self.pending) {
                self.solve(cuts)?;
            }
            self.limit.take((self.queue.len() + self.signatures.len()) as u64)?;
            let least = self.queue.iter().enumerate().min_by_key(|(_, subproblem)| subproblem.solution.objective);
            let Some((index, _)) = least else { return Ok(None) };
            let Subproblem { cuts, solution } = self.queue.swap_remove(index);
            let signature = (self.signature)(&solution);
            if let Some(earlier) = self.signatures.iter().find(|earlier| covers(&signature, earlier)) {
                self.pending.extend(branches(&cuts, earlier));
                continue;
            }
            self.pending.extend(branches(&cuts, &signature));
            self.signatures.push(signature);
            return Ok(Some(solution));
        }
    }

    fn solve(&mut self, cuts: Vec<SupplierUse>) -> Result<(), LimitExceeded> {
        if !self.tried.insert(cuts.clone()) {
            return Ok(());
        }
        let suppliers = self.instance.suppliers.iter().enumerate();
        let schedules: Vec<Option<Cow<Schedule>>> =
            suppliers.map(|(index, supplier)| schedule(supplier, index, &cuts)).collect();
        let schedules: Vec<Option<&Schedule>> = schedules.iter().map(Option::as_deref).collect();
        if let Some(solution) = self.instance.cheapest_with(&schedules, self.limit)? {
            self.queue.push(Subproblem { cuts, solution });
        }
        Ok(())
    }
}

/// The cuts with each part of a signature added in turn, in place of those that it implies.
fn branches(cuts: &[SupplierUse], signature: &[SupplierUse]) -> impl Iterator<Item = Vec<SupplierUse>> {
    signature.iter().map(|added| {
        let implied = |cut: &&SupplierUse| cut.supplier == added.supplier && cut.resources.covers(&added.resources);
        let mut cuts: Vec<SupplierUse> = cuts.iter().filter(|cut| !implied(cut)).cloned().collect();
        cuts.push(added.clone());
        cuts.sort_unstable();
        cuts
    })
}

/// What a supplier still bids under some cuts. One that may not even use nothing may not be chosen.
fn schedule<'i>(supplier: &'i Supplier, index: usize, cuts: &[SupplierUse]) -> Option<Cow<'i, Schedule>> {
    let uses: Vec<&Resources> = cuts.iter().filter(|cut| cut.supplier == index).map(|cut| &cut.resources).collect();
    if uses.iter().any(|resources| resources.is_empty()) {
        return None;
    }
    let whole = Cow::Borrowed(&supplier.schedule);
    Some(if uses.is_empty() { whole } else { Cow::Owned(supplier.schedule.without(&uses)) })
}

impl Iterator for KBest<'_> {
    type Item = Result<Solution, LimitExceeded>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance().transpose()
    }
}
