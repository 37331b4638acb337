//! Several years: what each offer costs as usage and prices grow, with what is due once.

mod variants;

use super::cheapest_at::candidates;
use super::exclusion::{Exclusion, ExclusionReason};
use super::question::Question;
use super::rank_interval::sort_by_cost;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::grown::{Grown, sum_of_grown};
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::growth::Growth;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use variants::{Calendar, MONTHS, Variants};
pub(crate) use variants::{PriceChange, first_days};

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

/// What an offer costs, year by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferBudget<'a> {
    pub offer: &'a Offer,
    /// What is paid in each year: rounded to the cent, for it is what a bill says.
    pub years: Vec<Bounds<Money>>,
    /// What of the first year is due only then.
    pub once: Bounds<Money>,
    /// When its price ends or another variant of the product takes its place.
    pub changes: Vec<PriceChange<'a>>,
}

/// An amount is larger than can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetTooLarge;

/// Why an offer has no budget.
enum BudgetError {
    /// It cannot serve in a year.
    Excluded(usize, ExclusionReason),
    TooLarge,
}

impl<'a> Budget<'a> {
    /// The cheapest over all years with a known total.
    pub fn cheapest(&self) -> Option<&OfferBudget<'a>> {
        let known = self.planned.iter().filter(|budget| !budget.total().is_open());
        known.min_by_key(|budget| (budget.total().low, budget.offer.id()))
    }
}

impl OfferBudget<'_> {
    /// What is paid up to and including a year (0 is the first): the sum of the years.
    pub fn cumulative(&self, year: usize) -> Bounds<Money> {
        self.years[..=year].iter().copied().sum()
    }

    /// What is paid over all years.
    pub fn total(&self) -> Bounds<Money> {
        self.years.iter().copied().sum()
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
            Err(BudgetError::Excluded(year, reason)) => exclude(reason, Some(year)),
            Err(BudgetError::TooLarge) => return Err(BudgetTooLarge),
        }
    }
    sort_by_cost(&mut planned, OfferBudget::total, |budget| budget.offer.id());
    Ok(Budget { usages, planned, excluded })
}

/// Makes the budget of one offer.
struct BudgetBuilder<'a> {
    variants: Variants<'a>,
    calendar: Calendar,
    inflation: Percent,
}

/// What is known of a year: amounts that make its least cost, those that make its most, and whether nothing bounds it.
#[derive(Default)]
struct YearAmounts {
    low: Vec<Grown>,
    high: Vec<Grown>,
    open: bool,
}

impl YearAmounts {
    fn add(&mut self, annual: Bounds<Money>, months: usize, years: u32) {
        let grown = |amount| Grown { amount, months: u32::try_from(months).unwrap_or_default(), years };
        self.low.push(grown(annual.low));
        match annual.high {
            Some(high) => self.high.push(grown(high)),
            None => self.open = true,
        }
    }

    fn rounded(&self, inflation: Percent) -> Option<Bounds<Money>> {
        let high = if self.open { None } else { Some(sum_of_grown(&self.high, inflation)?) };
        Some(Bounds { low: sum_of_grown(&self.low, inflation)?, high })
    }
}

impl<'a> BudgetBuilder<'a> {
    fn build(&self, usages: &[Usage]) -> Result<OfferBudget<'a>, BudgetError> {
        let offer = self.variants.offer(0);
        let in_force = self.variants.by_month(self.calendar, usages.len());
        let mut years = Vec::with_capacity(usages.len());
        for (year, (usage, months)) in usages.iter().zip(in_force.chunks(MONTHS)).enumerate() {
            let amounts = self.year(year, usage, months)?;
            years.push(amounts.rounded(self.inflation).ok_or(BudgetError::TooLarge)?);
        }
        let once = offer.setup().map_or(Bounds::ZERO, |line| line.unit_price);
        Ok(OfferBudget { offer, years, once, changes: self.variants.changes(&in_force) })
    }

    /// What falls due in a year: what is paid by the year at the prices of its first day, what is paid by the month at
    /// those of each month.
    fn year(&self, year: usize, usage: &Usage, months: &[Option<usize>]) -> Result<YearAmounts, BudgetError> {
        let mut amounts = YearAmounts::default();
        for stretch in months.chunk_by(|one, next| one == next) {
            let Some(variant) = stretch[0] else {
                // What was paid for the year is paid; what is paid by the month is not known any more.
                amounts.open |= months[0].is_none_or(|first| self.variants.is_paid_by_the_month(first));
                continue;
            };
            let offer = self.variants.offer(variant);
            if let Some((meter, most)) = offer.exceeded(usage) {
                return Err(BudgetError::Excluded(year, ExclusionReason::Limit(meter, most)));
            }
            let yearly_too = self.variants.is_paid_by_the_year_from(variant, months[0]);
            let years_of_growth = self.years_of_growth(offer, year);
            for line in self.variants.lines(variant, year) {
                match line.published.every {
                    Period::Month => amounts.add(line.annual(usage), stretch.len(), years_of_growth),
                    Period::Year if yearly_too => amounts.add(line.annual(usage), MONTHS, years_of_growth),
                    Period::Year => {}
                }
            }
        }
        if let Some(setup) = self.variants.offer(0).setup().filter(|_| year == 0) {
            amounts.add(setup.annual(usage), MONTHS, 0);
        }
        Ok(amounts)
    }

    /// A price rises from the year in which it begins.
    fn years_of_growth(&self, offer: &Offer, year: usize) -> u32 {
        let year = u32::try_from(year).unwrap_or(u32::MAX);
        year - offer.published.from.map_or(0, |from| self.calendar.year_of(from)).min(year)
    }
}
