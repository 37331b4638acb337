//! What one offer answers to a question, or every reason why it cannot.

use super::exclusion::{ExclusionReason, obstacles};
use super::notes::{Note, notes};
use super::question::Question;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Match;
use crate::price::offer::Offer;
use crate::price::quote::Quote;
use crate::price::service::Service;

/// What one offer answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// What it costs, line by line.
    pub quote: Quote,
    /// The sum of the lines.
    pub annual: Bounds<Money>,
    /// What one should know about that figure.
    pub notes: Vec<Note>,
}

/// An offer that cannot answer, and every reason why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Why; the first reason stands for them all.
    pub obstacles: Vec<ExclusionReason>,
}

impl Question {
    /// Asks one offer.
    ///
    /// # Errors
    /// When the offer cannot serve: every reason why.
    pub fn ask<'a>(&self, offer: &'a Offer) -> Result<Quoted<'a>, Exclusion<'a>> {
        let mut obstacles = obstacles(offer, self);
        let options = self.options(offer);
        let quote = Quote::of(offer, &self.usage, &options);
        let annual = quote.total();
        if obstacles.is_empty() && self.known_only && annual.is_open() {
            obstacles.push(ExclusionReason::UnknownTotal);
        }
        if !obstacles.is_empty() {
            return Err(Exclusion { offer, obstacles });
        }
        Ok(Quoted { offer, notes: notes(offer, &quote, self), quote, annual })
    }

    /// Asks each offer: those that answer, and those that cannot.
    pub fn ask_all<'a>(&self, offers: impl IntoIterator<Item = &'a Offer>) -> (Vec<Quoted<'a>>, Vec<Exclusion<'a>>) {
        let (mut quoted, mut excluded) = (Vec::new(), Vec::new());
        for offer in offers {
            match self.ask(offer) {
                Ok(answer) => quoted.push(answer),
                Err(reason) => excluded.push(reason),
            }
        }
        (quoted, excluded)
    }

    /// The options that the needs make buy of an offer.
    pub fn options(&self, offer: &Offer) -> Vec<Service> {
        let bought = self.needs.iter().filter(|need| need.answered_by(offer) == Match::Option);
        bought.map(|need| need.service).collect()
    }
}

/// The cheapest offer whose total is known, of some that are in order.
pub(crate) fn winner<'q, 'a>(answers: &'q [Quoted<'a>]) -> Option<&'q Quoted<'a>> {
    answers.iter().filter(|answer| !answer.annual.is_open()).min_by_key(|answer| answer.annual.low)
}
