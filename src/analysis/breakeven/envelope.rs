//! The lower envelope of costs along a meter: from one range with the same cheapest offer to the next.
//!
//! Whoever is cheapest is held against each other offer up to where the next change is known to be, so the work grows
//! with the offers and the ranges, and not with the thresholds of all offers together.

use super::comparison::{Comparison, WorkLimit, WorkLimitReached};
use super::offer_cost::OfferCost;
use crate::money::exact::Money;
use crate::price::cost_function::{SegmentCost, amount};
use crate::price::curve::AffineWithSteps;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;

/// Some numbers, all with the same cheapest offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WinnerRange<'a> {
    /// The first number.
    pub from: u64,
    /// The last one; none where the range has no end.
    pub to: Option<u64>,
    /// The cheapest offer with a known price, if one can be had.
    pub winner: Option<Winner<'a>>,
    /// The offers with unknown prices that could cost less.
    pub open: Vec<&'a Offer>,
}

/// The cheapest offer of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Winner<'a> {
    pub offer: &'a Offer,
    /// What it costs at the first number.
    pub first: Money,
    /// What it costs at the last number, if there is one.
    pub last: Option<Money>,
}

/// Costs and the segments they are in at a number, which only grows.
pub(super) struct LowerEnvelope<'c, 'a> {
    compared: &'c [OfferCost<'a>],
    segments: Vec<usize>,
    known_only: bool,
    limit: WorkLimit,
}

/// Who is cheapest at a number, and for each offer whether it is open and could cost less there.
struct EnvelopePoint<'c, 'a> {
    at: u64,
    cheapest: Option<(&'c OfferCost<'a>, &'c AffineWithSteps)>,
    could_be_less: Vec<bool>,
}

/// What an offer costs from one number to another, without a change of segment.
struct SegmentPart<'c> {
    from: u64,
    to: u64,
    cost: &'c SegmentCost,
}

impl<'c, 'a> LowerEnvelope<'c, 'a> {
    pub(super) fn of(compared: &'c [OfferCost<'a>], known_only: bool) -> Self {
        Self { compared, segments: vec![0; compared.len()], known_only, limit: WorkLimit::default() }
    }

    /// The range that begins at a number, and where the next one does.
    pub(super) fn range(&mut self, at: u64) -> Result<(WinnerRange<'a>, Option<u64>), WorkLimitReached> {
        let point = self.point(at)?;
        let next = self.next_change(&point)?;
        let last = next.map_or(LARGEST_USAGE, |next| next - 1);
        let bounded = last < LARGEST_USAGE;
        let winner = point.cheapest.map(|(cheapest, curve)| Winner {
            offer: cheapest.offer,
            first: amount(curve, at),
            last: bounded.then(|| amount(curve, last)),
        });
        let open = self.compared.iter().zip(&point.could_be_less).filter(|(_, could)| **could);
        let open = open.map(|(compared, _)| compared.offer).collect();
        Ok((WinnerRange { from: at, to: bounded.then_some(last), winner, open }, next))
    }

    fn point(&mut self, at: u64) -> Result<EnvelopePoint<'c, 'a>, WorkLimitReached> {
        self.limit.spend(self.compared.len() as u64)?;
        for (segment, compared) in self.segments.iter_mut().zip(self.compared) {
            while compared.cost.segments().get(*segment + 1).is_some_and(|next| next.from <= at) {
                *segment += 1;
            }
        }
        let costs = || self.compared.iter().zip(&self.segments).map(|(of, segment)| &of.cost.segments()[*segment].cost);
        let known = self.compared.iter().zip(costs()).filter_map(|(compared, cost)| Some((compared, cost.known()?)));
        let cheapest = known.min_by_key(|(compared, curve)| (curve.at(at), compared.offer.id()));
        let could_be_less = |cost: &SegmentCost| {
            let low = cost.at_least().filter(|_| !self.known_only);
            low.is_some_and(|low| cheapest.is_none_or(|(_, cheapest)| low.at(at) < cheapest.at(at)))
        };
        Ok(EnvelopePoint { at, cheapest, could_be_less: costs().map(could_be_less).collect() })
    }

    /// The first number after a point at which it may be another: where its cheapest offer begins another segment,
    /// another one is cheaper, or another set of open offers could be.
    fn next_change(&mut self, point: &EnvelopePoint<'c, 'a>) -> Result<Option<u64>, WorkLimitReached> {
        let end = point.cheapest.map(|(cheapest, _)| cheapest.cost.end(point.at));
        let mut to = end.unwrap_or(LARGEST_USAGE);
        let mut next = (to < LARGEST_USAGE).then_some(to + 1);
        for index in 0..self.compared.len() {
            if let Some(change) = self.change_of(index, point, to)? {
                (next, to) = (Some(change), change - 1);
            }
        }
        Ok(next)
    }

    /// The first number after a point, up to another, at which one offer changes it.
    fn change_of(&mut self, index: usize, point: &EnvelopePoint, to: u64) -> Result<Option<u64>, WorkLimitReached> {
        let segments = &self.compared[index].cost.segments()[self.segments[index]..];
        for (number, segment) in segments.iter().enumerate() {
            let from = segment.from.max(point.at + 1);
            if from > to {
                return Ok(None);
            }
            let to = segments.get(number + 1).map_or(to, |next| to.min(next.from - 1));
            if from > to {
                continue;
            }
            self.limit.spend(1)?;
            let change = self.change_within(index, point, &SegmentPart { from, to, cost: &segment.cost })?;
            if change.is_some() {
                return Ok(change);
            }
        }
        Ok(None)
    }

    fn change_within(
        &mut self,
        index: usize,
        point: &EnvelopePoint,
        part: &SegmentPart,
    ) -> Result<Option<u64>, WorkLimitReached> {
        let (id, could) = (self.compared[index].offer.id(), point.could_be_less[index]);
        let known = part.cost.known();
        let low = part.cost.at_least().filter(|_| !self.known_only);
        if could && low.is_none() {
            return Ok(Some(part.from));
        }
        let Some((cheapest, lowest)) = point.cheapest else {
            return Ok((known.is_some() || low.is_some() && !could).then_some(part.from));
        };
        let compare = |curve, other| Comparison { curve, other, from: part.from, to: part.to };
        match (known, low) {
            (Some(_), _) if cheapest.offer.id() == id => Ok(None),
            (Some(curve), _) => compare(curve, lowest).first_below(id < cheapest.offer.id(), &mut self.limit),
            (None, Some(low)) if could => compare(lowest, low).first_below(true, &mut self.limit),
            (None, Some(low)) => compare(low, lowest).first_below(false, &mut self.limit),
            (None, None) => Ok(None),
        }
    }
}
