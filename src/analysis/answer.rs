//! What one offer answers to a question, or every reason why it cannot.

use super::exclusion::{Exclusion, ExclusionReason, exclusion_reasons};
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
    /// Whose price it is.
    pub offer: &'a Offer,
    /// The price, line by line.
    pub quote: Quote,
    /// The sum of the lines of the quote.
    pub annual: Bounds<Money>,
    /// What one should know of it.
    pub notes: Vec<Note>,
}

impl Question {
    /// What one offer answers.
    pub fn ask<'a>(&self, offer: &'a Offer) -> Result<Quoted<'a>, Exclusion<'a>> {
        let mut reasons = exclusion_reasons(offer, self);
        let quote = Quote::of(offer, &self.usage(), &self.options(offer));
        let annual = quote.total();
        if reasons.is_empty() && self.known_only && annual.is_open() {
            reasons.push(ExclusionReason::UnknownTotal);
        }
        if !reasons.is_empty() {
            return Err(Exclusion { offer, reasons });
        }
        Ok(Quoted { offer, notes: notes(offer, &quote, self), quote, annual })
    }

    pub(crate) fn ask_all<'a>(
        &self,
        offers: impl IntoIterator<Item = &'a Offer>,
    ) -> (Vec<Quoted<'a>>, Vec<Exclusion<'a>>) {
        let (mut quoted, mut excluded) = (Vec::new(), Vec::new());
        for offer in offers {
            match self.ask(offer) {
                Ok(answer) => quoted.push(answer),
                Err(exclusion) => excluded.push(exclusion),
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
pub(crate) fn cheapest_known<'q, 'a>(answers: &'q [Quoted<'a>]) -> Option<&'q Quoted<'a>> {
    answers.iter().filter(|answer| !answer.annual.is_open()).min_by_key(|answer| answer.annual.low)
}
