//! The cheapest offer at each point of a grid over one meter or two.

use super::answer::Exclusion;
use super::cheapest_at::{Candidate, CheapestAt, candidates};
use super::question::Question;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::usage::Meter;

/// Adding up more price lines than this takes longer than ten seconds.
pub(crate) const MOST_LINES: u64 = 60_000_000;

/// Some levels of a meter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The meter.
    pub meter: Meter,
    /// Its levels, in the order asked for.
    pub levels: Vec<u64>,
}

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
pub struct Point {
    /// The level along the row.
    pub across: u64,
    /// The level of the row.
    pub down: u64,
    /// What each candidate costs; nothing where it cannot be had.
    pub costs: Vec<Option<Bounds<Money>>>,
    /// Who is cheapest.
    pub standing: CheapestAt,
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

/// Compares some offers at each point of a grid.
///
/// # Errors
/// When there would be more than [`MOST_LINES`] price lines to add up.
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
    /// How many points it has.
    pub fn size(&self) -> u64 {
        self.across.levels.len() as u64 * self.down.levels.len() as u64
    }

    /// The rows, each with its points.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = Point>> {
        self.down.levels.iter().map(|row| self.across.levels.iter().map(|level| self.point(*level, *row)))
    }

    /// The points, row after row.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.rows().flatten()
    }

    fn point(&self, across: u64, down: u64) -> Point {
        let usage = self.question.usage.clone().with(self.down.meter, down).with(self.across.meter, across);
        let costs: Vec<_> = self.candidates.iter().map(|candidate| candidate.annual(&usage)).collect();
        let standing = CheapestAt::of(&self.candidates, &costs, self.question.known_only);
        Point { across, down, costs, standing }
    }
}
