//! Several years: what each offer costs as usage and prices grow, with what is due once.

mod dues;

pub(crate) mod payback;

mod timeline;

pub(crate) mod variants;

pub(crate) mod offer_budget;

use super::cheapest_at::{Candidate, candidates};
use super::exclusion::{Exclusion, ExclusionReason};
use super::question::Question;
use super::rank_interval::sort_by_cost;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::growth::Growth;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use offer_budget::{Bill, BudgetBuilder, BudgetError, OfferBudget, YearLines};
use variants::{Calendar, Variants};

/// What is foreseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetForecast {
    /// How many years.
    pub years: u32,
    /// The meters that grow.
    pub growth: Vec<(Meter, Growth)>,
    /// How much prices rise each year after the first.
    pub inflation: Percent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget<'a> {
    /// The usage of each year.
    pub usages: Vec<Usage>,
    /// The offers that can serve in every year, the cheapest over all years first.
    pub planned: Vec<OfferBudget<'a>>,
    /// The offers that cannot, and for those that stop at a limit the first year in which they do (0 is the first).
    pub excluded: Vec<(Exclusion<'a>, Option<usize>)>,
}

/// An amount is larger than can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetTooLarge;

impl<'a> Budget<'a> {
    /// The cheapest over all years with a known total.
    pub fn cheapest(&self) -> Option<&OfferBudget<'a>> {
        let known = self.planned.iter().filter(|budget| !budget.total().is_open());
        known.min_by_key(|budget| (budget.total().low, budget.offer.id()))
    }
}

impl Budget<'_> {
    /// The same budget where each year costs something beside, and some amount is due once, in the first.
    pub(crate) fn with_costs_beside(mut self, years: &[Bounds<Money>], once: Bounds<Money>) -> Self {
        for planned in &mut self.planned {
            planned.years.iter_mut().zip(years).for_each(|(year, beside)| *year = *year + *beside);
            if let Some(first) = planned.years.first_mut() {
                *first = *first + once;
            }
        }
        sort_by_cost(&mut self.planned, OfferBudget::total, |budget| budget.offer.id());
        self
    }
}

/// What is used in the first year: as given, but for the meters whose level is said for each year.
pub(crate) fn given_in_first_year(given: Usage, forecast: &BudgetForecast) -> Usage {
    forecast.growth.iter().fold(given, |usage, (meter, growth)| match growth {
        Growth::To(levels) => levels.first().map_or(usage.clone(), |level| usage.with(*meter, *level)),
        Growth::By(_) => usage,
    })
}

/// What becomes of usage and prices, year by year.
#[derive(Clone)]
pub struct Projection {
    usages: Vec<Usage>,
    inflation: Percent,
}

/// The usage of each year, or the meter that grows beyond what can be priced.
pub fn project(question: &Question, forecast: &BudgetForecast) -> Result<Projection, Meter> {
    let usage = question.usage();
    let in_year = |year| {
        forecast.growth.iter().try_fold(usage.clone(), |grown, (meter, growth)| {
            let level = growth.level(usage.level(*meter), year).ok_or(*meter)?;
            Ok(grown.with(*meter, level))
        })
    };
    let usages = (0..forecast.years).map(in_year).collect::<Result<_, _>>()?;
    Ok(Projection { usages, inflation: forecast.inflation })
}

/// The budget of some offers. `all` are the offers in which the successor of a price is looked for.
pub fn budget<'a>(
    offers: &[&'a Offer],
    all: &'a [Offer],
    question: &Question,
    Projection { usages, inflation }: Projection,
) -> Result<Budget<'a>, BudgetTooLarge> {
    let (candidates, never) = candidates(offers, question);
    let mut excluded: Vec<_> = never.into_iter().map(|exclusion| (exclusion, None)).collect();
    let mut planned = Vec::new();
    for candidate in &candidates {
        let variants = Variants::of(candidate, all, question);
        let builder = builder(variants, question, inflation);
        let mut exclude = |reason, year| {
            excluded.push((Exclusion { offer: candidate.offer, reasons: vec![reason] }, year));
        };
        match builder.build(&usages) {
            Ok(budget) if question.known_only && budget.total().is_open() => {
                exclude(ExclusionReason::UnknownTotal, None);
            }
            Ok(budget) => planned.push(budget),
            Err(BudgetError::Limit(year, meter, most)) => exclude(ExclusionReason::Limit(meter, most), Some(year)),
            Err(BudgetError::TooLarge) => return Err(BudgetTooLarge),
        }
    }
    sort_by_cost(&mut planned, OfferBudget::total, |budget| budget.offer.id());
    Ok(Budget { usages, planned, excluded })
}

/// The bills of an offer that has a budget, on the days on which they come.
pub(crate) fn bills<'a>(
    offer: &'a Offer,
    all: &'a [Offer],
    question: &Question,
    usages: &[Usage],
    inflation: Percent,
) -> Result<Vec<Bill>, BudgetTooLarge> {
    let variants = Variants::of(&Candidate::new(offer, question), all, question);
    builder(variants, question, inflation).bills(usages).map_err(|_| BudgetTooLarge)
}

/// The lines of an offer that has a budget, year by year.
pub(crate) fn lines_by_year<'a>(
    offer: &'a Offer,
    all: &'a [Offer],
    question: &Question,
    usages: &[Usage],
    inflation: Percent,
) -> Result<Vec<YearLines>, BudgetTooLarge> {
    let variants = Variants::of(&Candidate::new(offer, question), all, question);
    builder(variants, question, inflation).lines(usages).map_err(|_| BudgetTooLarge)
}

/// What one has already is set up.
fn builder<'a>(variants: Variants<'a>, question: &Question, inflation: Percent) -> BudgetBuilder<'a> {
    let current = question.current.as_ref().map(|current| current.offer.id());
    let is_new = current != Some(variants.offer(0).id());
    BudgetBuilder { variants, calendar: Calendar::from(question.on), inflation, is_new }
}
