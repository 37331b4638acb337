//! Several years: what each offer costs as usage and prices grow, with what is due once.

use super::answer::Excluded;
use super::obstacle::Obstacle;
use super::question::Question;
use super::standing::{Candidate, candidates};
use crate::price::bounds::Bounds;
use crate::price::charge::{Percent, Period};
use crate::price::growth::Growth;
use crate::price::line::Key;
use crate::price::money::Money;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};

/// What is foreseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many years.
    pub years: u32,
    /// The meters that grow.
    pub growth: Vec<(Meter, Growth)>,
    /// How much prices rise each year after the first.
    pub inflation: Percent,
}

/// A budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget<'a> {
    /// The usage of each year.
    pub usages: Vec<Usage>,
    /// The offers that can serve in every year, the cheapest over all years first.
    pub planned: Vec<Planned<'a>>,
    /// The offers that cannot: why, and for those that stop at a limit the first year in which they do.
    pub excluded: Vec<(Excluded<'a>, Option<usize>)>,
}

/// What an offer costs, year by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// What is paid in each year: rounded to the cent, for it is what a bill says.
    pub years: Vec<Bounds<Money>>,
    /// What of the first year is due only then.
    pub once: Bounds<Money>,
}

impl<'a> Budget<'a> {
    /// The cheapest over all years with a known total.
    #[must_use]
    pub fn cheapest(&self) -> Option<&Planned<'a>> {
        self.planned.iter().filter(|of| !of.total().is_open()).min_by_key(|of| (of.total().low, of.offer.id()))
    }
}

impl Planned<'_> {
    /// What is paid up to and including a year (0 is the first): the sum of the years.
    #[must_use]
    pub fn cumulative(&self, year: usize) -> Bounds<Money> {
        self.years[..=year].iter().copied().sum()
    }

    /// What is paid over all years.
    #[must_use]
    pub fn total(&self) -> Bounds<Money> {
        self.years.iter().copied().sum()
    }
}

/// The usage of the first year: as asked, but for the meters whose level is given for each year.
#[must_use]
pub fn first_usage(question: &Question, plan: &Plan) -> Usage {
    plan.growth.iter().fold(question.usage.clone(), |usage, (meter, growth)| match growth {
        Growth::To(levels) => levels.first().map_or(usage.clone(), |level| usage.with(*meter, *level)),
        Growth::By(_) => usage,
    })
}

/// The usage of each year, or the meter that grows beyond what can be priced.
///
/// # Errors
/// When a level exceeds the largest usage.
pub fn usages(question: &Question, plan: &Plan) -> Result<Vec<Usage>, Meter> {
    let in_year = |year| {
        plan.growth.iter().try_fold(question.usage.clone(), |usage, (meter, growth)| {
            let level = growth.level(question.usage.level(*meter), year).ok_or(*meter)?;
            Ok(usage.with(*meter, level))
        })
    };
    (0..plan.years).map(in_year).collect()
}

/// The budget of some offers over some usages.
#[must_use]
pub fn budget<'a>(offers: &[&'a Offer], question: &Question, plan: &Plan, usages: Vec<Usage>) -> Budget<'a> {
    let (candidates, never) = candidates(offers, question);
    let mut excluded: Vec<_> = never.into_iter().map(|of| (of, None)).collect();
    let mut planned = Vec::new();
    for candidate in &candidates {
        match plan_of(candidate, plan, &usages) {
            Ok(of) if question.known_only && of.total().is_open() => {
                excluded.push((Excluded { offer: candidate.offer, obstacles: vec![Obstacle::UnknownTotal] }, None));
            }
            Ok(of) => planned.push(of),
            Err((year, obstacle)) => {
                excluded.push((Excluded { offer: candidate.offer, obstacles: vec![obstacle] }, Some(year)));
            }
        }
    }
    planned.sort_by_key(|of| (of.total().low, of.total().is_open(), of.offer.id()));
    Budget { usages, planned, excluded }
}

fn plan_of<'a>(candidate: &Candidate<'a>, plan: &Plan, usages: &[Usage]) -> Result<Planned<'a>, (usize, Obstacle)> {
    let offer = candidate.offer;
    let mut years = Vec::with_capacity(usages.len());
    let mut once = Bounds::ZERO;
    for (year, usage) in usages.iter().enumerate() {
        if let Some((meter, most)) = offer.exceeded(usage) {
            return Err((year, Obstacle::Limit(meter, most)));
        }
        let annual = candidate.annual(usage).unwrap_or(Bounds::ZERO);
        let due = if year == 0 { first_year(offer, annual) } else { annual };
        if year == 0 {
            once = setup(offer);
        }
        let grown = |amount: Money| amount.grown(plan.inflation, u32::try_from(year).unwrap_or(u32::MAX));
        years.push(due.map(grown));
    }
    Ok(Planned { offer, years, once })
}

/// The first year's cost: with its own base, where that differs, and what is due once.
fn first_year(offer: &Offer, annual: Bounds<Money>) -> Bounds<Money> {
    let due = match offer.published.first_year.and_then(|price| offer.terms().annual(price, offer.published.every)) {
        None => annual,
        Some(first) => {
            let base = offer.lines().iter().filter(|line| line.item.key() == Key::Base);
            let base: Bounds<Money> = base.map(|line| line.unit_price).sum();
            let high = annual.high.zip(base.high).map(|(annual, base)| annual - base);
            Bounds { low: annual.low - base.low, high } + first
        }
    };
    due + setup(offer)
}

fn setup(offer: &Offer) -> Bounds<Money> {
    offer.published.setup.and_then(|price| offer.terms().annual(price, Period::Year)).unwrap_or(Bounds::ZERO)
}
