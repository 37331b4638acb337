//! One question after another about the same catalog: who is cheapest for each association.

use super::question::Question;
use super::standing::{Candidate, Standing, candidates};
use crate::catalog::Catalog;
use crate::input::ask::{AskError, Typed};
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::need::{Need, usage_of};
use crate::price::offer::Offer;
use std::borrow::Cow;
use std::collections::HashMap;

/// How many different sets of needs are remembered at once.
const MOST_REMEMBERED: usize = 1_000;

/// Who answers; it remembers which offers meet which needs.
pub struct Asker<'a> {
    catalog: &'a Catalog,
    like: &'a Question,
    remembered: HashMap<String, Known<'a>>,
}

/// Some needs, and the offers that meet them.
struct Known<'a> {
    needs: Vec<Need>,
    candidates: Vec<Candidate<'a>>,
}

/// What one association is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// The cheapest offer with a known price, and the price.
    pub winner: Option<(&'a Offer, Money)>,
    /// The next one.
    pub runner_up: Option<(&'a Offer, Money)>,
    /// The offers that could cost less than the cheapest.
    pub open: Vec<&'a Offer>,
    /// Each offer that can be had, and what it costs.
    pub all: Vec<(&'a Offer, Bounds<Money>)>,
}

impl<'a> Asker<'a> {
    /// Who answers questions that are like another in all but usage and needs.
    #[must_use]
    pub fn new(catalog: &'a Catalog, like: &'a Question) -> Self {
        Self { catalog, like, remembered: HashMap::new() }
    }

    /// Answers one.
    ///
    /// # Errors
    /// When what is typed cannot be read, or says nothing of usage.
    pub fn ask(&mut self, typed: &Typed) -> Result<Told<'a>, AskError> {
        let (catalog, like) = (self.catalog, self.like);
        let known = self.known(typed)?;
        let given = typed.usage_beside(catalog, &known.needs)?;
        let usage = usage_of(&known.needs, &given);
        if usage.is_empty() {
            return Err(AskError::NoUsage);
        }
        let costs: Vec<_> = known.candidates.iter().map(|candidate| candidate.annual(&usage)).collect();
        let standing = Standing::of(&known.candidates, &costs, like.known_only);
        let offer = |place: usize| known.candidates[place].offer;
        let of = |(place, cost): (usize, Money)| (offer(place), cost);
        let all = costs.iter().enumerate().filter_map(|(place, cost)| Some((offer(place), (*cost)?)));
        Ok(Told {
            winner: standing.winner.map(of),
            runner_up: standing.runner_up.map(of),
            open: standing.open.iter().map(|place| offer(*place)).collect(),
            all: all.collect(),
        })
    }

    fn known(&mut self, typed: &Typed) -> Result<&Known<'a>, AskError> {
        let text = match &typed.needs[..] {
            [one] => Cow::Borrowed(one.as_str()),
            several => Cow::Owned(several.join(",")),
        };
        if !self.remembered.contains_key(text.as_ref()) {
            let needs = typed.parsed_needs(self.catalog)?;
            let question = Question { needs: needs.clone(), ..self.like.clone() };
            let offers: Vec<&Offer> = self.catalog.offers.iter().collect();
            let (candidates, _) = candidates(&offers, &question);
            if self.remembered.len() == MOST_REMEMBERED {
                self.remembered.clear();
            }
            self.remembered.insert(text.clone().into_owned(), Known { needs, candidates });
        }
        Ok(&self.remembered[text.as_ref()])
    }
}
