//! What an offer costs along one meter: where it can be had, where its cost is known, and the curve of it.

use super::curve::AffineWithSteps;
use super::line::Line;
use super::offer::Offer;
use super::piecewise::Piecewise;
use super::quantity::Quantity;
use super::service::Service;
use super::usage::{LARGEST_USAGE, Meter, Usage};
use crate::money::exact::Money;

/// The segments, in order: the first begins at 0, each next one where the one before ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostFunction(Vec<Segment>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) from: u64,
    /// The last number it holds for.
    pub(crate) to: u64,
    pub(crate) cost: SegmentCost,
}

/// The annual cost over a segment, in the smallest units of [`Money`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SegmentCost {
    /// The offer cannot be had.
    Unavailable,
    Known(AffineWithSteps),
    AtLeast(AffineWithSteps),
}

impl CostFunction {
    /// What an offer costs along a meter, the others staying as they are in `usage`, with some options.
    pub(crate) fn of(offer: &Offer, along: Meter, usage: &Usage, options: &[Service]) -> Self {
        let shape = |quantity: &Quantity| quantity.shape(along, usage);
        let cost = |line: &Line| shape(&line.quantity).times(line.unit_price.low.smallest_units());
        let least = sum(offer.due(options).map(cost));
        let open = offer.due(options).filter(|line| line.unit_price.is_open());
        let unknown = sum(open.map(|line| shape(&line.quantity)));
        let room = offer.limits(options).map(|limit| {
            let level = Quantity::Metered(limit.meter);
            shape(&limit.most.clone().minus(level))
        });
        let room: Vec<Piecewise> = room.collect();
        let none_unknown = unknown.plus(&Piecewise::constant(-1));
        let mut starts: Vec<u64> = least.pieces().iter().map(|piece| piece.from).collect();
        starts.extend(room.iter().chain([&none_unknown]).flat_map(sign_changes));
        starts.sort_unstable();
        starts.dedup();
        let segment = |(index, &from): (usize, &u64)| {
            let curve = least.curve_at(from).clone();
            let cost = match (room.iter().any(|room| room.at(from) < 0), none_unknown.at(from) < 0) {
                (true, _) => SegmentCost::Unavailable,
                (false, true) => SegmentCost::Known(curve),
                (false, false) => SegmentCost::AtLeast(curve),
            };
            Segment { from, to: starts.get(index + 1).map_or(LARGEST_USAGE, |next| next - 1), cost }
        };
        Self(starts.iter().enumerate().map(segment).collect())
    }

    pub(crate) fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// The segments from the one that holds at a number on.
    pub(crate) fn segments_from(&self, n: u64) -> &[Segment] {
        &self.0[self.0.partition_point(|segment| segment.from <= n) - 1..]
    }

    pub(crate) fn at(&self, n: u64) -> &SegmentCost {
        &self.segments_from(n)[0].cost
    }

    /// The last number of the segment that holds at a number.
    pub(crate) fn end(&self, n: u64) -> u64 {
        self.segments_from(n)[0].to
    }
}

impl SegmentCost {
    pub(crate) fn known(&self) -> Option<&AffineWithSteps> {
        match self {
            Self::Known(curve) => Some(curve),
            Self::Unavailable | Self::AtLeast(_) => None,
        }
    }

    pub(crate) fn at_least(&self) -> Option<&AffineWithSteps> {
        match self {
            Self::AtLeast(curve) => Some(curve),
            Self::Unavailable | Self::Known(_) => None,
        }
    }
}

pub(crate) fn amount(curve: &AffineWithSteps, n: u64) -> Money {
    Money::of_smallest_units(curve.at(n))
}

/// Added in pairs, then in pairs of pairs: a sum has the thresholds of all its parts, and is not to be copied for each.
fn sum(shapes: impl Iterator<Item = Piecewise>) -> Piecewise {
    let mut shapes: Vec<Piecewise> = shapes.collect();
    while shapes.len() > 1 {
        let pair = |pair: &[Piecewise]| pair.iter().skip(1).fold(pair[0].clone(), |left, right| left.plus(right));
        shapes = shapes.chunks(2).map(pair).collect();
    }
    shapes.pop().unwrap_or_else(|| Piecewise::constant(0))
}

fn sign_changes(function: &Piecewise) -> Vec<u64> {
    let mut starts = Vec::new();
    for (index, piece) in function.pieces().iter().enumerate() {
        let end = function.pieces().get(index + 1).map_or(LARGEST_USAGE, |next| next.from - 1);
        starts.extend(piece.curve.sign_intervals(piece.from, end).map(|(start, _)| start));
    }
    starts
}
