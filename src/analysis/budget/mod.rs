//! Several years: what each offer costs as usage and prices grow, with what is due once.

mod in_force;

use super::answer::Exclusion;
use super::cheapest_at::candidates;
use super::exclusion::ExclusionReason;
use super::question::Question;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::grown::{Grown, sum_of_grown};
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::growth::Growth;
use crate::price::line::{Line, PriceKey};
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use in_force::{Calendar, MONTHS, Variants};
pub(crate) use in_force::{PriceChange, first_days};

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
    pub excluded: Vec<(Exclusion<'a>, Option<usize>)>,
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
    /// When its price ends or another variant of the product takes its place.
    pub changes: Vec<PriceChange<'a>>,
}

/// An amount is larger than can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetTooLarge;

/// Why an offer has no budget.
enum Unplanned {
    /// It cannot serve in a year.
    Excluded(usize, ExclusionReason),
    /// An amount is larger than can be counted.
    TooLarge,
}

impl<'a> Budget<'a> {
    /// The cheapest over all years with a known total.
    pub fn cheapest(&self) -> Option<&Planned<'a>> {
        self.planned.iter().filter(|of| !of.total().is_open()).min_by_key(|of| (of.total().low, of.offer.id()))
    }
}

impl Planned<'_> {
    /// What is paid up to and including a year (0 is the first): the sum of the years.
    pub fn cumulative(&self, year: usize) -> Bounds<Money> {
        self.years[..=year].iter().copied().sum()
    }

    /// What is paid over all years.
    pub fn total(&self) -> Bounds<Money> {
        self.years.iter().copied().sum()
    }
}

/// The usage of the first year: as asked, but for the meters whose level is given for each year.
pub(crate) fn first_usage(question: &Question, plan: &Plan) -> Usage {
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

/// The budget of some offers over some usages. `all` are the offers in which the successor of a price is looked for.
///
/// # Errors
/// When prices rise beyond what can be counted.
pub fn budget<'a>(
    offers: &[&'a Offer],
    all: &'a [Offer],
    question: &Question,
    plan: &Plan,
    usages: Vec<Usage>,
) -> Result<Budget<'a>, BudgetTooLarge> {
    let (candidates, never) = candidates(offers, question);
    let mut excluded: Vec<_> = never.into_iter().map(|of| (of, None)).collect();
    let mut planned = Vec::new();
    for candidate in &candidates {
        let schedule =
            Planner { variants: Variants::of(candidate, all, question), calendar: Calendar::from(question.on), plan };
        let mut exclude = |obstacle, year| {
            excluded.push((Exclusion { offer: candidate.offer, obstacles: vec![obstacle] }, year));
        };
        match schedule.plan(&usages) {
            Ok(of) if question.known_only && of.total().is_open() => exclude(ExclusionReason::UnknownTotal, None),
            Ok(of) => planned.push(of),
            Err(Unplanned::Excluded(year, obstacle)) => exclude(obstacle, Some(year)),
            Err(Unplanned::TooLarge) => return Err(BudgetTooLarge),
        }
    }
    planned.sort_by_key(|of| (of.total().low, of.total().is_open(), of.offer.id()));
    Ok(Budget { usages, planned, excluded })
}

/// Plans one offer.
struct Planner<'p, 'a> {
    variants: Variants<'a>,
    calendar: Calendar,
    plan: &'p Plan,
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

impl<'a> Planner<'_, 'a> {
    fn plan(&self, usages: &[Usage]) -> Result<Planned<'a>, Unplanned> {
        let offer = self.variants.offer(0);
        let in_force = self.variants.by_month(self.calendar, usages.len());
        let mut years = Vec::with_capacity(usages.len());
        for (year, (usage, months)) in usages.iter().zip(in_force.chunks(MONTHS)).enumerate() {
            let amounts = self.year(year, usage, months)?;
            years.push(amounts.rounded(self.plan.inflation).ok_or(Unplanned::TooLarge)?);
        }
        Ok(Planned { offer, years, once: setup(offer), changes: self.variants.changes(&in_force) })
    }

    /// What falls due in a year: what is paid by the year at the prices of its first day, what is paid by the month at
    /// those of each month.
    fn year(&self, year: usize, usage: &Usage, months: &[Option<usize>]) -> Result<YearAmounts, Unplanned> {
        let mut amounts = YearAmounts::default();
        for stretch in months.chunk_by(|one, next| one == next) {
            let Some(variant) = stretch[0] else {
                // What was paid for the year is paid; what is paid by the month is not known any more.
                amounts.open |= months[0].is_none_or(|first| self.variants.is_paid_by_the_month(first));
                continue;
            };
            let offer = self.variants.offer(variant);
            if let Some((meter, most)) = offer.exceeded(usage) {
                return Err(Unplanned::Excluded(year, ExclusionReason::Limit(meter, most)));
            }
            let yearly_too = self.variants.is_paid_by_the_year_from(variant, months[0]);
            let grown = self.years_of_growth(offer, year);
            let first = first_year(offer).filter(|_| year == 0 && variant == 0);
            let is_replaced = |line: &&Line| first.is_some() && line.item.key() == PriceKey::Base;
            let mut add = |annual, every| match every {
                Period::Month => amounts.add(annual, stretch.len(), grown),
                Period::Year if yearly_too => amounts.add(annual, MONTHS, grown),
                Period::Year => {}
            };
            for line in self.variants.candidates[variant].lines().filter(|line| !is_replaced(line)) {
                let annual = line.unit_price.times(line.quantity.value(usage));
                add(annual, line.published.every);
            }
            if let Some(first) = first {
                add(first, offer.published.every);
            }
        }
        if year == 0 {
            amounts.add(setup(self.variants.offer(0)), MONTHS, 0);
        }
        Ok(amounts)
    }

    /// A price rises from the year in which it begins.
    fn years_of_growth(&self, offer: &Offer, year: usize) -> u32 {
        let year = u32::try_from(year).unwrap_or(u32::MAX);
        year - offer.published.from.map_or(0, |from| self.calendar.year_of(from)).min(year)
    }
}

/// What the base costs in the first year instead, for a whole year.
fn first_year(offer: &Offer) -> Option<Bounds<Money>> {
    offer.published.first_year.and_then(|price| offer.terms().annual(price, offer.published.every))
}

fn setup(offer: &Offer) -> Bounds<Money> {
    offer.published.setup.and_then(|price| offer.terms().annual(price, Period::Year)).unwrap_or(Bounds::ZERO)
}
