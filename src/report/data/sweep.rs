//! A grid for machines. Its points may be many, so each is made when it is written.

use super::common::{ExcludedOffer, OfferNote};
use super::head::Head;
#[cfg(test)]
use super::values::ById;
use super::values::{Cents, Interval};
use crate::analysis::sweep::{GridPoint, Sweep};
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::report::common::Context;
use serde::{Serialize, Serializer};

/// The cheapest offer over a grid of one meter or two.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SweepData<'a> {
    /// Of the meters that vary, the usage does not count.
    #[serde(flatten)]
    head: Head,
    /// The points of the grid, row after row.
    #[cfg_attr(test, schemars(with = "Vec<SweepCell<'a>>"))]
    cells: SweepCells<'a>,
    /// The offers that never can serve.
    excluded: Vec<ExcludedOffer>,
    /// What one should know of the offers.
    notes: Vec<OfferNote>,
}

/// A point of a grid. Before these keys stands the level of each of the two meters, by the meter's id.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SweepCell<'a> {
    #[serde(flatten)]
    #[cfg_attr(test, schemars(with = "ById<'a, u64>"))]
    levels: GridLevels<'a>,
    /// The id of the cheapest offer with a known cost; null where there is none.
    winner: Option<&'a str>,
    /// What it costs a year, tax included.
    annual: Option<Interval<Cents>>,
    /// The id of the next one; null where there is none.
    runner_up: Option<&'a str>,
    /// The ids of the offers that could cost less than the cheapest: not all of their prices are known.
    open: Vec<&'a str>,
}

#[derive(Debug)]
struct SweepCells<'a> {
    catalog: &'a Catalog,
    sweep: &'a Sweep<'a>,
}

impl<'a> SweepData<'a> {
    pub(crate) fn new(context: &Context<'a>, sweep: &'a Sweep<'a>) -> Self {
        Self {
            head: context.head(),
            cells: SweepCells { catalog: context.catalog, sweep },
            excluded: sweep.excluded.iter().map(|exclusion| context.excluded(exclusion)).collect(),
            notes: context.offer_notes(sweep.candidates.iter().map(|candidate| candidate.offer)),
        }
    }
}

impl Serialize for SweepCells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.sweep.points().map(|point| self.cell(&point)))
    }
}

impl SweepCells<'_> {
    fn cell(&self, point: &GridPoint) -> SweepCell<'_> {
        let id = |candidate: usize| self.sweep.candidates[candidate].offer.id();
        let cheapest = &point.cheapest;
        SweepCell {
            levels: GridLevels::new(self.catalog, self.sweep, [point.across, point.down]),
            winner: cheapest.winner.map(|(winner, _)| id(winner)),
            annual: cheapest.winner.map(|(_, cost)| Bounds::exactly(cost).into()),
            runner_up: cheapest.runner_up.map(|(runner_up, _)| id(runner_up)),
            open: cheapest.open.iter().map(|candidate| id(*candidate)).collect(),
        }
    }
}

/// The levels of the two meters, by their ids.
#[derive(Clone, Copy, Debug)]
pub(super) struct GridLevels<'a>([(&'a str, u64); 2]);

impl<'a> GridLevels<'a> {
    pub(super) fn new(catalog: &'a Catalog, sweep: &Sweep, [across, down]: [u64; 2]) -> Self {
        let levels = [(sweep.across.meter, across), (sweep.down.meter, down)];
        Self(levels.map(|(meter, level)| (catalog.meter_id(meter), level)))
    }
}

impl Serialize for GridLevels<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0)
    }
}
