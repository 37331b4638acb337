//! One question after another about the same catalog: who is cheapest for each association.

use super::cheapest_at::{Candidate, CheapestAt, candidates};
use super::question::Question;
use super::switching::Switch;
use crate::catalog::Catalog;
use crate::input::amount::LevelError;
use crate::input::associations::Association;
use crate::input::resolve::QuestionError;
use crate::input::usage_args::UsageArgs;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::{Need, usage_of};
use crate::price::offer::Offer;
use crate::price::usage::{LARGEST_USAGE, Meter, Usage};
use std::collections::HashMap;

/// How many different sets of needs are remembered at once, as long as they are short.
const MOST_REMEMBERED: usize = 1_000;

/// How many bytes the text of such needs has at most.
const LONGEST_REMEMBERED: usize = 1_000;

/// Prices one association after another; it remembers which offers meet which needs.
pub(crate) struct BatchPricer<'a> {
    catalog: &'a Catalog,
    otherwise: &'a Question,
    usual: NeedsCandidates<'a>,
    remembered: HashMap<String, NeedsCandidates<'a>>,
}

/// Some needs, and the offers that meet them.
struct NeedsCandidates<'a> {
    needs: Vec<Need>,
    candidates: Vec<Candidate<'a>>,
    /// The offer that one has, whether it meets the needs or not.
    current: Option<Candidate<'a>>,
}

/// What one association is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AssociationPrices<'a> {
    /// What was priced, given or assumed.
    pub usage: Usage,
    /// The cheapest offer with a known price, and the price.
    pub winner: Option<(&'a Offer, Money)>,
    /// The next one.
    pub runner_up: Option<(&'a Offer, Money)>,
    /// What a change to the cheapest comes to, where an offer is named that the association has.
    pub(crate) switch: Option<Switch>,
    /// The offers that could cost less than the cheapest.
    pub open: Vec<&'a Offer>,
    /// Each offer that can be had and that may be named, and what it costs.
    pub all: Vec<(&'a Offer, Bounds<Money>)>,
}

impl<'a> BatchPricer<'a> {
    /// What lines leave blank is as in a question.
    pub(crate) fn new(catalog: &'a Catalog, otherwise: &'a Question) -> Self {
        let usual = NeedsCandidates::new(catalog, otherwise, otherwise.needs.clone());
        Self { catalog, otherwise, usual, remembered: HashMap::new() }
    }

    pub(crate) fn price(&mut self, association: &Association) -> Result<AssociationPrices<'a>, QuestionError> {
        let otherwise = self.otherwise;
        let needs = match &association.needs {
            Some((text, column)) => self.remembered(text).map_err(|error| in_column(error, column))?,
            None => &self.usual,
        };
        let mut usage = usage_of(&needs.needs, &association.usage.clone().or(&otherwise.given));
        let by_need = needs.needs.iter().any(|need| need.gigabytes.is_some());
        match (association.usage.given(Meter::STORAGE), &association.needs) {
            (Some(_), Some(_)) if by_need => return Err(QuestionError::GigabytesTwice),
            // The needs of the command line may say how many gigabytes each takes; a line that says its own wins.
            (Some(gigabytes), None) => usage = usage.with(Meter::STORAGE, gigabytes),
            (None, Some((text, column))) if usage.level(Meter::STORAGE) > LARGEST_USAGE => {
                return Err(QuestionError::Amount((*column).to_owned(), text.to_string(), LevelError::TooLarge));
            }
            _ => {}
        }
        if usage.is_empty() {
            return Err(QuestionError::NoUsage);
        }
        let costs: Vec<_> = needs.candidates.iter().map(|candidate| candidate.annual(&usage)).collect();
        Ok(needs.answer(usage, &costs, otherwise))
    }

    fn remembered(&mut self, text: &str) -> Result<&NeedsCandidates<'a>, QuestionError> {
        if !self.remembered.contains_key(text) {
            let typed = UsageArgs { needs: vec![text.to_owned()], ..UsageArgs::default() };
            let needs = NeedsCandidates::new(self.catalog, self.otherwise, typed.parsed_needs(self.catalog)?);
            if self.remembered.len() == MOST_REMEMBERED || text.len() > LONGEST_REMEMBERED {
                self.remembered.clear();
            }
            self.remembered.insert(text.to_owned(), needs);
        }
        Ok(&self.remembered[text])
    }
}

impl<'a> NeedsCandidates<'a> {
    fn new(catalog: &'a Catalog, otherwise: &'a Question, needs: Vec<Need>) -> Self {
        let question = Question { needs: needs.clone(), ..otherwise.clone() };
        let offers: Vec<&Offer> = catalog.offers.iter().collect();
        let (candidates, _) = candidates(&offers, &question);
        let current = otherwise.current.as_ref().map(|current| Candidate::new(&current.offer, &question));
        Self { needs, candidates, current }
    }

    fn answer(&self, usage: Usage, costs: &[Option<Bounds<Money>>], otherwise: &Question) -> AssociationPrices<'a> {
        let known_only = otherwise.known_only;
        let cheapest = CheapestAt::of(&self.candidates, costs, known_only);
        let offer = |index: usize| self.candidates[index].offer;
        let named = |(index, cost): (usize, Money)| (offer(index), cost);
        let may_be_named = |cost: &Bounds<Money>| !known_only || !cost.is_open();
        let all = costs.iter().enumerate().filter_map(|(index, cost)| Some((offer(index), cost.filter(may_be_named)?)));
        let switch = |(index, cost): (usize, Money)| {
            let paid = self.current.as_ref()?.annual(&usage)?;
            Some(otherwise.current.as_ref()?.switch(paid, Bounds::exactly(cost), &[offer(index)]))
        };
        AssociationPrices {
            switch: cheapest.winner.and_then(switch),
            usage,
            winner: cheapest.winner.map(named),
            runner_up: cheapest.runner_up.map(named),
            open: cheapest.open.iter().map(|index| offer(*index)).collect(),
            all: all.collect(),
        }
    }
}

/// What is wrong is in a column, and not in an option.
fn in_column(error: QuestionError, column: &str) -> QuestionError {
    match error {
        QuestionError::Amount(_, text, why) => QuestionError::Amount(column.to_owned(), text, why),
        other => other,
    }
}
