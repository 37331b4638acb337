//! What many associations come to together.

use super::batch::AssociationPrices;
use crate::money::exact::Money;
use std::collections::BTreeMap;

/// What the lines of a file come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct BatchSummary {
    pub(crate) lines: u64,
    /// How often each offer is the cheapest with a known price, and what it costs those together, by its id.
    pub(crate) winners: BTreeMap<String, Wins>,
    /// How many lines have an answer, and no offer of known price.
    pub(crate) without_winner: u64,
    /// How many lines have an offer that could cost less than their cheapest.
    pub(crate) contested: u64,
    /// How many lines have an error of each kind, and the first of them.
    pub(crate) errors: BTreeMap<&'static str, LineErrors>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wins {
    pub(crate) count: u64,
    pub(crate) annual: Money,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LineErrors {
    pub(crate) count: u64,
    /// The first line that has it, as it is told.
    pub(crate) first: String,
}

impl BatchSummary {
    pub(crate) fn add_answer(&mut self, prices: &AssociationPrices) {
        self.lines += 1;
        self.contested += u64::from(prices.winner.is_some() && !prices.open.is_empty());
        match prices.winner {
            Some((offer, annual)) => self.add_wins(offer.id(), Wins { count: 1, annual }),
            None => self.without_winner += 1,
        }
    }

    /// `told` is what the line is told.
    pub(crate) fn add_error(&mut self, code: &'static str, told: &str) {
        self.lines += 1;
        self.add_errors(code, LineErrors { count: 1, first: told.to_owned() });
    }

    /// Adds what comes behind.
    pub(crate) fn merge(&mut self, next: Self) {
        self.lines += next.lines;
        self.without_winner += next.without_winner;
        self.contested += next.contested;
        next.winners.into_iter().for_each(|(id, wins)| self.add_wins(&id, wins));
        next.errors.into_iter().for_each(|(code, errors)| self.add_errors(code, errors));
    }

    /// What the cheapest offers cost together.
    pub(crate) fn annual(&self) -> Money {
        self.winners.values().map(|wins| wins.annual).sum()
    }

    pub(crate) fn bad(&self) -> u64 {
        self.errors.values().map(|errors| errors.count).sum()
    }

    fn add_wins(&mut self, id: &str, Wins { count, annual }: Wins) {
        match self.winners.get_mut(id) {
            Some(wins) => *wins = Wins { count: wins.count + count, annual: wins.annual + annual },
            None => {
                self.winners.insert(id.to_owned(), Wins { count, annual });
            }
        }
    }

    fn add_errors(&mut self, code: &'static str, LineErrors { count, first }: LineErrors) {
        self.errors.entry(code).and_modify(|errors| errors.count += count).or_insert(LineErrors { count, first });
    }
}
