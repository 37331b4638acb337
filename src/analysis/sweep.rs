//! The cheapest offer at each point of a grid over one meter or two.

use super::answer::Excluded;
use super::question::Question;
use super::standing::{Candidate, Standing, candidates};
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::offer::Offer;
use crate::price::usage::Meter;

/// Some levels of a meter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The meter.
    pub meter: Meter,
    /// Its levels, in the order asked for.
    pub levels: Vec<u64>,
}

/// A grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sweep<'a> {
    /// What varies along a row.
    pub across: Axis,
    /// What varies from row to row; one level where only one meter varies.
    pub down: Axis,
    /// The offers that are compared.
    pub candidates: Vec<Candidate<'a>>,
    /// The offers that never can serve.
    pub excluded: Vec<Excluded<'a>>,
    /// The points, row after row.
    pub points: Vec<Point>,
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
    pub standing: Standing,
}

/// Compares some offers at each point of a grid.
#[must_use]
pub fn sweep<'a>(offers: &[&'a Offer], question: &Question, across: Axis, down: Axis) -> Sweep<'a> {
    let (candidates, excluded) = candidates(offers, question);
    let mut points = Vec::with_capacity(across.levels.len() * down.levels.len());
    for &row in &down.levels {
        for &level in &across.levels {
            let usage = question.usage.clone().with(down.meter, row).with(across.meter, level);
            let costs: Vec<_> = candidates.iter().map(|candidate| candidate.annual(&usage)).collect();
            let standing = Standing::of(&candidates, &costs, question.known_only);
            points.push(Point { across: level, down: row, costs, standing });
        }
    }
    Sweep { across, down, candidates, excluded, points }
}
