//! Who is cheapest at one usage after another, with no more work at each than it takes.

use super::exclusion::{Exclusion, ExclusionReason, exclusion_reasons};
use super::question::Question;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::line::Line;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::{Meter, Usage};

/// An offer that meets the needs, at least at some usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    pub offer: &'a Offer,
    options: Vec<Service>,
}

/// Who is cheapest at a usage; offers by their positions among the candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheapestAt {
    /// The cheapest with a known price, and the price.
    pub winner: Option<(usize, Money)>,
    /// The next one.
    pub runner_up: Option<(usize, Money)>,
    /// Those with an unknown price that could cost less than the winner.
    pub open: Vec<usize>,
}

/// The offers that meet the needs of a question, and those that never can.
pub(crate) fn candidates<'a>(offers: &[&'a Offer], question: &Question) -> (Vec<Candidate<'a>>, Vec<Exclusion<'a>>) {
    let (mut candidates, mut excluded) = (Vec::new(), Vec::new());
    for offer in offers {
        let mut reasons = exclusion_reasons(offer, question);
        reasons.retain(|reason| !matches!(reason, ExclusionReason::Limit(..)));
        if reasons.is_empty() {
            candidates.push(Candidate::new(offer, question));
        } else {
            excluded.push(Exclusion { offer, reasons });
        }
    }
    (candidates, excluded)
}

impl<'a> Candidate<'a> {
    pub fn new(offer: &'a Offer, question: &Question) -> Self {
        Self { offer, options: question.options(offer) }
    }

    /// The lines that are due.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.offer.due(&self.options)
    }

    /// The first limit that a usage exceeds: the meter and the most that can be had.
    pub(crate) fn exceeded(&self, usage: &Usage) -> Option<(Meter, i128)> {
        self.offer.exceeded(usage, &self.options)
    }

    /// What it costs a year at a usage; nothing where it cannot be had.
    pub fn annual(&self, usage: &Usage) -> Option<Bounds<Money>> {
        self.exceeded(usage).is_none().then(|| self.offer.annual(usage, &self.options))
    }
}

impl CheapestAt {
    /// Who is cheapest, given what each candidate costs. Of two that cost the same, the first by id is named.
    pub fn of(candidates: &[Candidate], costs: &[Option<Bounds<Money>>], known_only: bool) -> Self {
        let mut cheapest = Self::default();
        let comes_first = |offer: (usize, Money), other: Option<(usize, Money)>| {
            let key = |(index, cost): (usize, Money)| (cost, candidates[index].offer.id());
            other.is_none_or(|other| key(offer) < key(other))
        };
        let known = costs.iter().enumerate().filter_map(|(index, cost)| Some((index, cost.and_then(Bounds::known)?)));
        for offer in known {
            if comes_first(offer, cheapest.winner) {
                cheapest.runner_up = cheapest.winner.replace(offer);
            } else if comes_first(offer, cheapest.runner_up) {
                cheapest.runner_up = Some(offer);
            }
        }
        let could = |low: Money| cheapest.winner.is_none_or(|(_, cost)| low < cost);
        let open = |cost: &Option<Bounds<Money>>| cost.is_some_and(|cost| cost.is_open() && could(cost.low));
        if !known_only {
            cheapest.open = (0..costs.len()).filter(|index| open(&costs[*index])).collect();
        }
        cheapest
    }
}
