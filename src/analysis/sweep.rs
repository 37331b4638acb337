//! The cheapest offer at each point of a grid over one meter or two.

use super::cheapest_at::{Candidate, CheapestAt, candidates};
use super::exclusion::Exclusion;
use super::question::Question;
use crate::input::axis::Axis;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;

/// Adding up more price lines than this takes longer than ten seconds.
pub(crate) const MOST_LINES: u64 = 60_000_000;

/// A grid. Its points are worked out one after another: all of them, with what each offer costs, may not fit in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sweep<'a> {
    /// What varies along a row.
    pub across: Axis,
    /// What varies from row to row; one level where only one meter varies.
    pub down: Axis,
    /// The offers that are compared.
    pub candidates: Vec<Candidate<'a>>,
    /// The offers that never can serve.
    pub excluded: Vec<Exclusion<'a>>,
    question: &'a Question,
}

/// A point of a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridPoint {
    /// The level along the row.
    pub across: u64,
    /// The level of the row.
    pub down: u64,
    /// What each candidate costs; nothing where it cannot be had.
    pub costs: Vec<Option<Bounds<Money>>>,
    pub cheapest: CheapestAt,
}

/// A grid that takes longer than anybody waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SweepTooLarge {
    /// How many points it has.
    pub points: u64,
    /// How many offers are compared at each.
    pub offers: u64,
    /// How many price lines those have.
    pub lines: u64,
}

/// Compares some offers at each point of a grid, unless there are more than [`MOST_LINES`] price lines to add up.
pub fn sweep<'a>(
    offers: &[&'a Offer],
    question: &'a Question,
    across: Axis,
    down: Axis,
) -> Result<Sweep<'a>, SweepTooLarge> {
    let (candidates, excluded) = candidates(offers, question);
    let points = across.levels.len() as u64 * down.levels.len() as u64;
    let lines = candidates.iter().map(|candidate| candidate.lines().count().max(1) as u64).sum();
    if points.saturating_mul(lines) > MOST_LINES {
        return Err(SweepTooLarge { points, offers: candidates.len() as u64, lines });
    }
    Ok(Sweep { across, down, candidates, excluded, question })
}

impl Sweep<'_> {
    /// The number of points.
    pub fn size(&self) -> u64 {
        self.across.levels.len() as u64 * self.down.levels.len() as u64
    }

    /// The rows, each with its points.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = GridPoint>> {
        self.down.levels.iter().map(|row| self.across.levels.iter().map(|level| self.point(*level, *row)))
    }

    /// The points, row after row.
    pub fn points(&self) -> impl Iterator<Item = GridPoint> {
        self.rows().flatten()
    }

    fn point(&self, across: u64, down: u64) -> GridPoint {
        let usage = self.question.usage().with(self.down.meter, down).with(self.across.meter, across);
        let costs: Vec<_> = self.candidates.iter().map(|candidate| candidate.annual(&usage)).collect();
        let cheapest = CheapestAt::of(&self.candidates, &costs, self.question.known_only);
        GridPoint { across, down, costs, cheapest }
    }
}
