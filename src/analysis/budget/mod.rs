//! Several years: what each offer costs as usage and prices grow, with what is due once.

mod timeline;

pub(crate) mod variants;

pub(crate) mod offer_budget;

use super::cheapest_at::candidates;
use super::exclusion::{Exclusion, ExclusionReason};
use super::question::Question;
use super::rank_interval::sort_by_cost;
use crate::money::percent::Percent;
use crate::price::growth::Growth;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use offer_budget::{BudgetBuilder, BudgetError, OfferBudget};
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

/// What is used in the first year: as given, but for the meters whose level is said for each year.
pub(crate) fn given_in_first_year(given: Usage, forecast: &BudgetForecast) -> Usage {
    forecast.growth.iter().fold(given, |usage, (meter, growth)| match growth {
        Growth::To(levels) => levels.first().map_or(usage.clone(), |level| usage.with(*meter, *level)),
        Growth::By(_) => usage,
    })
}

/// What becomes of usage and prices, year by year.
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
        let builder = BudgetBuilder { variants, calendar: Calendar::from(question.on), inflation };
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
