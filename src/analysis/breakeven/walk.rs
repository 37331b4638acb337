//! From one range to the next along a meter.
//!
//! Whoever is cheapest is held against each other offer up to where the next change is known to be, so the work grows
//! with the offers and the ranges, and not with the thresholds of all offers together.

use super::Compared;
use super::order::{Effort, Spent, first_below};
use super::ranges::{Winner, WinnerRange};
use crate::price::cost_function::{SegmentCost, amount};
use crate::price::curve::AffineWithSteps;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;

/// Offers and the stages they are in at a number, which only grows.
pub(super) struct Walk<'c, 'a> {
    compared: &'c [Compared<'a>],
    stages: Vec<usize>,
    known_only: bool,
    effort: Effort,
}

/// Who is cheapest at a number, and the open offers that could cost less there.
struct Lead<'c, 'a> {
    at: u64,
    best: Option<(&'c Compared<'a>, &'c AffineWithSteps)>,
    could: Vec<bool>,
}

impl<'c, 'a> Walk<'c, 'a> {
    /// At the beginning.
    pub(super) fn along(compared: &'c [Compared<'a>], known_only: bool) -> Self {
        Self { compared, stages: vec![0; compared.len()], known_only, effort: Effort::default() }
    }

    /// The range that begins at a number, and where the next one does.
    ///
    /// # Errors
    /// When there is more to look at than may be.
    pub(super) fn range(&mut self, at: u64) -> Result<(WinnerRange<'a>, Option<u64>), Spent> {
        let lead = self.lead(at)?;
        let next = self.next_change(&lead)?;
        let last = next.map_or(LARGEST_USAGE, |next| next - 1);
        let bounded = last < LARGEST_USAGE;
        let winner = lead.best.map(|(of, curve)| Winner {
            offer: of.offer,
            first: amount(curve, at),
            last: bounded.then(|| amount(curve, last)),
        });
        let open = self.compared.iter().zip(&lead.could).filter(|(_, could)| **could).map(|(of, _)| of.offer);
        Ok((WinnerRange { from: at, to: bounded.then_some(last), winner, open: open.collect() }, next))
    }

    fn lead(&mut self, at: u64) -> Result<Lead<'c, 'a>, Spent> {
        self.effort.spend(self.compared.len() as u64)?;
        for (stage, of) in self.stages.iter_mut().zip(self.compared) {
            while of.course.segments().get(*stage + 1).is_some_and(|next| next.from <= at) {
                *stage += 1;
            }
        }
        let costs = || self.compared.iter().zip(&self.stages).map(|(of, stage)| &of.course.segments()[*stage].cost);
        let known = self.compared.iter().zip(costs()).filter_map(|(of, cost)| Some((of, cost.known()?)));
        let best = known.min_by_key(|(of, curve)| (curve.at(at), of.offer.id()));
        let could = |cost: &SegmentCost| {
            let low = cost.at_least().filter(|_| !self.known_only);
            low.is_some_and(|low| best.is_none_or(|(_, best)| low.at(at) < best.at(at)))
        };
        Ok(Lead { at, best, could: costs().map(could).collect() })
    }

    /// The first number after the lead's at which it may be another: where its cheapest offer begins another stage,
    /// another one is cheaper, or another set of open offers could be.
    fn next_change(&mut self, lead: &Lead<'c, 'a>) -> Result<Option<u64>, Spent> {
        let end = lead.best.map(|(of, _)| of.course.end(lead.at));
        let mut to = end.unwrap_or(LARGEST_USAGE);
        let mut next = (to < LARGEST_USAGE).then_some(to + 1);
        for place in 0..self.compared.len() {
            if let Some(change) = self.change_of(place, lead, to)? {
                (next, to) = (Some(change), change - 1);
            }
        }
        Ok(next)
    }

    /// The first number after the lead's, up to another, at which one offer changes it.
    fn change_of(&mut self, place: usize, lead: &Lead, to: u64) -> Result<Option<u64>, Spent> {
        let offer = self.compared[place].offer;
        let stages = &self.compared[place].course.segments()[self.stages[place]..];
        for (stage, cost) in stages.iter().enumerate().map(|(number, stage)| (number, &stage.cost)) {
            let from = stages[stage].from.max(lead.at + 1);
            if from > to {
                return Ok(None);
            }
            let to = stages.get(stage + 1).map_or(to, |next| to.min(next.from - 1));
            if from > to {
                continue;
            }
            self.effort.spend(1)?;
            let change = self.change_within(offer, cost, (lead, lead.could[place]), (from, to))?;
            if change.is_some() {
                return Ok(change);
            }
        }
        Ok(None)
    }

    /// The same within one stage of the offer, which could be cheaper than the lead or not.
    fn change_within(
        &mut self,
        offer: &Offer,
        cost: &SegmentCost,
        (lead, could): (&Lead, bool),
        (from, to): (u64, u64),
    ) -> Result<Option<u64>, Spent> {
        let low = cost.at_least().filter(|_| !self.known_only);
        if could && low.is_none() {
            return Ok(Some(from));
        }
        match (lead.best, cost.known(), low) {
            (Some((best, _)), Some(_), _) if best.offer.id() == offer.id() => Ok(None),
            (Some((best, lowest)), Some(curve), _) => {
                first_below((curve, lowest), offer.id() < best.offer.id(), (from, to), &mut self.effort)
            }
            (Some((_, lowest)), None, Some(low)) if could => {
                first_below((lowest, low), true, (from, to), &mut self.effort)
            }
            (Some((_, lowest)), None, Some(low)) => first_below((low, lowest), false, (from, to), &mut self.effort),
            (None, Some(_), _) => Ok(Some(from)),
            (None, None, Some(_)) => Ok((!could).then_some(from)),
            (_, None, None) => Ok(None),
        }
    }
}
