//! What every question has in common: a usage, needs, a day.

use super::notes::{Note, notes};
use super::obstacle::{Obstacle, obstacles};
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::need::{Answer, Need};
use crate::price::offer::{Offer, Service};
use crate::price::quote::Quote;
use crate::price::usage::Usage;
use jiff::civil::Date;

/// What an association asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// How much it uses.
    pub usage: Usage,
    /// What it needs.
    pub needs: Vec<Need>,
    /// The day on which prices must be in force.
    pub on: Date,
    /// Whether prices without a word on tax are read as without it.
    pub unknown_vat_added: bool,
    /// Whether offers without a known total are left out.
    pub known_only: bool,
}

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
pub struct Excluded<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Why; the first reason stands for them all.
    pub obstacles: Vec<Obstacle>,
}

impl Question {
    /// Asks one offer.
    ///
    /// # Errors
    /// When the offer cannot serve: every reason why.
    pub fn ask<'a>(&self, offer: &'a Offer) -> Result<Quoted<'a>, Excluded<'a>> {
        let mut obstacles = obstacles(offer, self);
        let options = self.options(offer);
        let quote = Quote::of(offer, &self.usage, &options);
        let annual = quote.total();
        if obstacles.is_empty() && self.known_only && annual.is_open() {
            obstacles.push(Obstacle::UnknownTotal);
        }
        if !obstacles.is_empty() {
            return Err(Excluded { offer, obstacles });
        }
        Ok(Quoted { offer, notes: notes(offer, &quote, self), quote, annual })
    }

    /// Asks each offer: those that answer, and those that cannot.
    pub fn ask_all<'a>(&self, offers: impl IntoIterator<Item = &'a Offer>) -> (Vec<Quoted<'a>>, Vec<Excluded<'a>>) {
        let (mut quoted, mut excluded) = (Vec::new(), Vec::new());
        for offer in offers {
            match self.ask(offer) {
                Ok(answer) => quoted.push(answer),
                Err(reason) => excluded.push(reason),
            }
        }
        (quoted, excluded)
    }

    fn options(&self, offer: &Offer) -> Vec<Service> {
        let bought = self.needs.iter().filter(|need| need.answered_by(offer) == Answer::Option);
        bought.map(|need| need.service).collect()
    }
}
