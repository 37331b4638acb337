//! The budget of one offer: the sum of its lines, month by month and year by year.

use super::variants::{Calendar, MONTHS, PriceChange, Variants};
use crate::analysis::exclusion::ExclusionReason;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::grown::{Grown, sum_of_grown};
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::offer::Offer;
use crate::price::usage::Usage;

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

/// Why an offer has no budget.
pub(super) enum BudgetError {
    /// It cannot serve in a year.
    Excluded(usize, ExclusionReason),
    TooLarge,
}

/// Makes the budget of one offer.
pub(super) struct BudgetBuilder<'a> {
    pub(super) variants: Variants<'a>,
    pub(super) calendar: Calendar,
    pub(super) inflation: Percent,
}

/// What is known of a year: amounts that make its least cost, those that make its most, and whether nothing bounds it.
#[derive(Default)]
struct YearAmounts {
    low: Vec<Grown>,
    high: Vec<Grown>,
    open: bool,
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

impl<'a> BudgetBuilder<'a> {
    pub(super) fn build(&self, usages: &[Usage]) -> Result<OfferBudget<'a>, BudgetError> {
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
