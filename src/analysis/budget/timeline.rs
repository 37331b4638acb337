//! The prices of one offer over time: those of the first months, those of today, and those that are announced.

use crate::analysis::cheapest_at::Candidate;
use crate::analysis::question::Question;
use crate::price::offer::Offer;
use jiff::civil::Date;

pub(super) struct PriceTimeline<'a> {
    /// Today’s prices, then those that are announced, each from its first day on.
    stages: Vec<PriceStage<'a>>,
}

/// Prices that hold from a day on.
struct PriceStage<'a> {
    /// The prices, and for how many months others hold at first.
    usual: Candidate<'a>,
    first: Option<(u32, Candidate<'a>)>,
}

/// Which prices of a timeline hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PricesInForce {
    pub(super) stage: usize,
    /// Whether they are those of the first months.
    pub(super) first: bool,
}

impl<'a> PriceTimeline<'a> {
    pub(super) fn of(offer: &'a Offer, question: &Question) -> Self {
        let candidate = |offer: &'a Offer| Candidate::new(offer, question);
        let stage = |offer: &'a Offer| PriceStage {
            usual: candidate(offer),
            first: offer.first().map(|(months, first)| (months, candidate(first))),
        };
        Self { stages: std::iter::once(offer).chain(offer.later()).map(stage).collect() }
    }

    /// The prices in force on a day. `month` is how many months one has been a customer, where one is a new one.
    pub(super) fn on(&self, day: Date, month: Option<usize>) -> PricesInForce {
        let begun = |stage: &&PriceStage| stage.usual.offer.published.from.is_some_and(|from| from <= day);
        let stage = self.stages[1..].iter().take_while(begun).count();
        let is_first = |months: u32| month.is_some_and(|month| month < months as usize);
        PricesInForce { stage, first: self.first_months(stage).is_some_and(is_first) }
    }

    pub(super) fn prices(&self, PricesInForce { stage, first }: PricesInForce) -> &Candidate<'a> {
        let stage = &self.stages[stage];
        stage.first.as_ref().filter(|_| first).map_or(&stage.usual, |(_, first)| first)
    }

    /// For how many months other prices hold at first.
    pub(super) fn first_months(&self, stage: usize) -> Option<u32> {
        self.stages[stage].first.as_ref().map(|(months, _)| *months)
    }
}
