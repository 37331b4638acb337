//! What an offer costs along one meter: where it can be had, where its cost is known, and the curve of it.

use super::curve::AffineWithSteps;
use super::line::Line;
use super::offer::Offer;
use super::pieces::Pieces;
use super::quantity::Quantity;
use super::service::Service;
use super::usage::{LARGEST_USAGE, Meter, Usage};
use crate::money::exact::Money;

/// The cost of an offer along a meter, in stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostFunction(Vec<Segment>);

/// What holds from a number on, until the next stage begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The first number it holds for.
    pub from: u64,
    /// The annual cost there.
    pub cost: SegmentCost,
}

/// A stage and where it ends.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'c> {
    /// The last number it holds for.
    pub to: u64,
    /// The annual cost there.
    pub cost: &'c SegmentCost,
}

/// The annual cost over a stage, in [`Money::SMALLEST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SegmentCost {
    /// The offer cannot be had.
    Unavailable,
    /// Known exactly.
    Known(AffineWithSteps),
    /// At least this.
    AtLeast(AffineWithSteps),
}

impl CostFunction {
    /// The course of an offer along a meter, the others staying as they are in `usage`, with some options.
    pub fn of(offer: &Offer, along: Meter, usage: &Usage, options: &[Service]) -> Self {
        let shape = |quantity: &Quantity| quantity.shape(along, usage);
        let cost = |line: &Line| shape(&line.quantity).times(line.unit_price.low.smallest_units());
        let least = sum(offer.due(options).map(cost));
        let open = offer.due(options).filter(|line| line.unit_price.is_open());
        let unknown = sum(open.map(|line| shape(&line.quantity)));
        let beyond = offer.limits().iter().map(|limit| {
            let level = Quantity::Metered(limit.meter);
            shape(&limit.most.clone().minus(level))
        });
        let beyond: Vec<Pieces> = beyond.collect();
        let none_left = unknown.plus(&Pieces::constant(-1));
        let mut starts: Vec<u64> = least.pieces().iter().map(|piece| piece.from).collect();
        starts.extend(beyond.iter().chain([&none_left]).flat_map(sign_changes));
        starts.sort_unstable();
        starts.dedup();
        let stage = |from| {
            let curve = least.curve_at(from).clone();
            let cost = match (beyond.iter().any(|room| room.at(from) < 0), none_left.at(from) < 0) {
                (true, _) => SegmentCost::Unavailable,
                (false, true) => SegmentCost::Known(curve),
                (false, false) => SegmentCost::AtLeast(curve),
            };
            Segment { from, cost }
        };
        Self(starts.into_iter().map(stage).collect())
    }

    /// The stages, in order; the first begins at 0.
    pub fn stages(&self) -> &[Segment] {
        &self.0
    }

    /// The stages from the one that holds at a number on, each with its last number.
    pub fn stages_from(&self, n: u64) -> impl Iterator<Item = Stretch<'_>> {
        let stages = &self.0[self.0.partition_point(|stage| stage.from <= n) - 1..];
        let ends = stages.iter().skip(1).map(|next| next.from - 1).chain([LARGEST_USAGE]);
        stages.iter().zip(ends).map(|(stage, to)| Stretch { to, cost: &stage.cost })
    }

    /// What holds at a number.
    pub fn at(&self, n: u64) -> &SegmentCost {
        &self.0[self.0.partition_point(|stage| stage.from <= n) - 1].cost
    }

    /// Where the stage of a number ends.
    pub fn end(&self, n: u64) -> u64 {
        let next = self.0.partition_point(|stage| stage.from <= n);
        self.0.get(next).map_or(LARGEST_USAGE, |stage| stage.from - 1)
    }
}

impl SegmentCost {
    /// The curve, where the cost is known.
    pub fn known(&self) -> Option<&AffineWithSteps> {
        match self {
            Self::Known(curve) => Some(curve),
            Self::Unavailable | Self::AtLeast(_) => None,
        }
    }

    /// The curve of what it costs at least, where the cost is not known.
    pub fn at_least(&self) -> Option<&AffineWithSteps> {
        match self {
            Self::AtLeast(curve) => Some(curve),
            Self::Unavailable | Self::Known(_) => None,
        }
    }
}

/// The amount of a curve at a number.
pub(crate) fn amount(curve: &AffineWithSteps, n: u64) -> Money {
    Money::of_smallest_units(curve.at(n))
}

/// Added in pairs, then in pairs of pairs: a sum has the thresholds of all its parts, and is not to be copied for each.
fn sum(shapes: impl Iterator<Item = Pieces>) -> Pieces {
    let mut shapes: Vec<Pieces> = shapes.collect();
    while shapes.len() > 1 {
        let pair = |pair: &[Pieces]| pair.iter().skip(1).fold(pair[0].clone(), |one, two| one.plus(two));
        shapes = shapes.chunks(2).map(pair).collect();
    }
    shapes.pop().unwrap_or_else(|| Pieces::constant(0))
}

fn sign_changes(of: &Pieces) -> Vec<u64> {
    let mut starts = Vec::new();
    for (place, piece) in of.pieces().iter().enumerate() {
        let end = of.pieces().get(place + 1).map_or(LARGEST_USAGE, |next| next.from - 1);
        starts.extend(piece.curve.sign_intervals(piece.from, end).map(|(start, _)| start));
    }
    starts
}
