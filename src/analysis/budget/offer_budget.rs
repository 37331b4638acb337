//! The budget of one offer: the sum of its lines, month by month and year by year.

use super::dues::{Due, YearDues};
use super::timeline::PricesInForce;
use super::variants::{Calendar, MONTHS, PriceChange, Variants};
use crate::analysis::cheapest_at::Candidate;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::line::Line;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use jiff::civil::Date;

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
    /// What one is bound to pay beyond the years.
    pub(crate) commitment: Option<Commitment>,
}

/// What one is bound to pay after the years of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Commitment {
    /// The last day on which one is bound.
    pub(crate) until: Date,
    pub(crate) due: Bounds<Money>,
}

/// Why an offer has no budget.
pub(super) enum BudgetError {
    /// It cannot serve the usage of a year: the meter, and the most that can be had.
    Limit(usize, Meter, i128),
    TooLarge,
}

/// Makes the budget of one offer.
pub(super) struct BudgetBuilder<'a> {
    pub(super) variants: Variants<'a>,
    pub(super) calendar: Calendar,
    pub(super) inflation: Percent,
    /// Whether the offer is still to be set up.
    pub(super) is_new: bool,
}

/// Months of a year in which one variant is in force.
struct Stretch<'u> {
    variant: usize,
    /// The first month, counted from the beginning of the budget.
    first: usize,
    months: usize,
    usage: &'u Usage,
    /// Whether the variant is in force on the first day of the year.
    from_the_beginning: bool,
}

/// Prices of one period, and for which months they are paid.
#[derive(Clone, Copy)]
struct Installment {
    every: Period,
    first: usize,
    months: usize,
}

/// A bill: its day, and what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bill {
    pub(crate) on: Date,
    pub(crate) amount: Bounds<Money>,
}

/// The lines that fall due in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct YearLines {
    pub(crate) lines: Vec<YearLine>,
    /// Whether nothing is known of some months.
    pub(crate) is_open: bool,
    /// What they come to, rounded once.
    pub(crate) amount: Bounds<Money>,
}

/// A line that holds for some months of a year, after some years of growth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct YearLine {
    pub(crate) line: Line,
    pub(crate) months: usize,
    pub(crate) years: u32,
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
        let bound = offer.published.commitment.map_or(0, |months| months as usize);
        let in_force = self.variants.by_month(self.calendar, usages.len().max(bound.div_ceil(MONTHS)));
        let (planned, beyond) = in_force.split_at(usages.len() * MONTHS);
        let mut years = Vec::with_capacity(usages.len());
        for (year, (usage, months)) in usages.iter().zip(planned.chunks(MONTHS)).enumerate() {
            years.push(self.annual(year, usage, months)?);
        }
        let once = self.setup().map_or(Bounds::ZERO, |line| line.unit_price);
        let commitment = self.commitment(usages, &beyond[..bound.saturating_sub(planned.len())])?;
        Ok(OfferBudget { offer, years, once, changes: self.variants.changes(planned, self.calendar), commitment })
    }

    fn setup(&self) -> Option<&'a Line> {
        self.variants.offer(0).setup().filter(|_| self.is_new)
    }

    /// What one is bound to pay in the months beyond the budget, at the usage of its last year.
    fn commitment(&self, usages: &[Usage], months: &[Option<usize>]) -> Result<Option<Commitment>, BudgetError> {
        let (Some(usage), false) = (usages.last(), months.is_empty()) else { return Ok(None) };
        let mut due = Bounds::ZERO;
        for (index, months) in months.chunks(MONTHS).enumerate() {
            due = due + self.annual(usages.len() + index, usage, months)?;
        }
        let end = self.calendar.month(usages.len() * MONTHS + months.len());
        Ok(Some(Commitment { until: end.yesterday().unwrap_or(end), due }))
    }

    /// The lines that fall due in each year.
    pub(super) fn lines(&self, usages: &[Usage]) -> Result<Vec<YearLines>, BudgetError> {
        let in_force = self.variants.by_month(self.calendar, usages.len());
        let years = usages.iter().zip(in_force.chunks(MONTHS)).enumerate();
        years
            .map(|(year, (usage, months))| {
                let dues = self.year(year, usage, months)?;
                let line = |due: &Due| YearLine { line: due.line.clone(), months: due.months, years: due.years };
                let amount = dues.amount(self.inflation).ok_or(BudgetError::TooLarge)?;
                Ok(YearLines { lines: dues.dues.iter().map(line).collect(), is_open: !dues.unknown.is_empty(), amount })
            })
            .collect()
    }

    /// The bills of all years, each rounded to the cent, in the order of their days.
    pub(super) fn bills(&self, usages: &[Usage]) -> Result<Vec<Bill>, BudgetError> {
        let in_force = self.variants.by_month(self.calendar, usages.len());
        let mut bills = Vec::new();
        for (year, (usage, months)) in usages.iter().zip(in_force.chunks(MONTHS)).enumerate() {
            let due = self.year(year, usage, months)?.bills(self.inflation).ok_or(BudgetError::TooLarge)?;
            bills.extend(due.into_iter().map(|(month, amount)| Bill { on: self.calendar.first_of(month), amount }));
        }
        Ok(bills)
    }

    fn annual(&self, year: usize, usage: &Usage, months: &[Option<usize>]) -> Result<Bounds<Money>, BudgetError> {
        self.year(year, usage, months)?.amount(self.inflation).ok_or(BudgetError::TooLarge)
    }

    /// What falls due in a year: what is paid by the year at the prices of its first day, what is paid within a year at
    /// those of the first day of each month, quarter or half-year.
    fn year(&self, year: usize, usage: &Usage, months: &[Option<usize>]) -> Result<YearDues<'_>, BudgetError> {
        let mut amounts = YearDues::default();
        let mut month = year * MONTHS;
        for stretch in months.chunk_by(|one, next| one == next) {
            let first = month;
            month += stretch.len();
            let Some(variant) = stretch[0] else {
                // What was paid for the year is paid; what is paid by the month is not known any more.
                if months[0].is_none_or(|first| self.variants.is_paid_within_a_year(first)) {
                    amounts.unknown.extend(first..month);
                }
                continue;
            };
            let from_the_beginning = months[0] == Some(variant);
            let stretch = Stretch { variant, first, months: stretch.len(), usage, from_the_beginning };
            self.add_within_a_year(&mut amounts, &stretch)?;
            self.add_rest_of_the_year(&mut amounts, &stretch);
            if self.variants.is_paid_by_the_year_from(variant, months[0]) {
                self.add_by_the_year(&mut amounts, &stretch)?;
            }
        }
        if let Some(setup) = self.setup().filter(|_| year == 0) {
            let (line, annual) = (setup, setup.annual(usage));
            amounts.dues.push(Due { line, annual, first: 0, months: MONTHS, years: 0, every: Period::Year });
        }
        Ok(amounts)
    }

    /// What is paid by the month, by the quarter or by the half-year, at the prices of the first day of each.
    fn add_within_a_year<'s>(&'s self, amounts: &mut YearDues<'s>, stretch: &Stretch) -> Result<(), BudgetError> {
        for every in [Period::Month, Period::Quarter, Period::HalfYear] {
            let due = |month: usize| (month - month % every.months()).max(stretch.first);
            let prices = |month: usize| self.variants.prices(stretch.variant, self.calendar, due(month));
            let months: Vec<PricesInForce> = (stretch.first..stretch.first + stretch.months).map(prices).collect();
            let mut first = stretch.first;
            for same in months.chunk_by(|one, next| one == next) {
                self.add(amounts, stretch, same[0], Installment { every, first, months: same.len() })?;
                first += same.len();
            }
        }
        Ok(())
    }

    /// The prices of the first day of a stretch: what they ask by the year is paid for the year.
    fn paid_before(&self, stretch: &Stretch) -> PricesInForce {
        let beginning = stretch.first - stretch.first % MONTHS;
        let due = if stretch.from_the_beginning { beginning } else { stretch.first };
        self.variants.prices(stretch.variant, self.calendar, due)
    }

    /// Where prices that are announced ask by the year for what was paid within a year before: each month that is left
    /// of the year is a twelfth.
    fn add_rest_of_the_year<'s>(&'s self, amounts: &mut YearDues<'s>, stretch: &Stretch) {
        let paid = self.paid_before(stretch);
        let before = self.variants.candidate(stretch.variant, paid);
        for month in stretch.first..stretch.first + stretch.months {
            let prices = self.variants.prices(stretch.variant, self.calendar, month);
            if prices == paid {
                continue;
            }
            let now = self.variants.candidate(stretch.variant, prices);
            let by_the_year = |line: &&Line| !line.published.basis.every.is_within_a_year();
            for line in now.lines().filter(by_the_year).filter(|line| was_paid(before, line) == Some(false)) {
                let (annual, years) = (line.annual(stretch.usage), self.years_of_growth(line, stretch));
                amounts.dues.push(Due { line, annual, first: month, months: 1, years, every: Period::Month });
            }
        }
    }

    /// What is paid by the year, at the prices of its first day, or of the day on which a variant takes over; of what
    /// is paid for two years, half is counted in each.
    fn add_by_the_year<'s>(&'s self, amounts: &mut YearDues<'s>, stretch: &Stretch) -> Result<(), BudgetError> {
        let beginning = stretch.first - stretch.first % MONTHS;
        for every in [Period::Year, Period::TwoYears] {
            let due = if stretch.from_the_beginning { beginning - beginning % every.months() } else { stretch.first };
            let prices = self.variants.prices(stretch.variant, self.calendar, due);
            self.add(amounts, stretch, prices, Installment { every, first: stretch.first, months: MONTHS })?;
        }
        Ok(())
    }

    fn add<'s>(
        &'s self,
        amounts: &mut YearDues<'s>,
        stretch: &Stretch,
        prices: PricesInForce,
        Installment { every, first, months }: Installment,
    ) -> Result<(), BudgetError> {
        let year = stretch.first / MONTHS;
        let candidate = self.variants.candidate(stretch.variant, prices);
        if let Some((meter, most)) = candidate.exceeded(stretch.usage) {
            return Err(BudgetError::Limit(year, meter, most));
        }
        let paid = self.paid_before(stretch);
        let before = self.variants.candidate(stretch.variant, paid);
        let changed = every.is_within_a_year() && prices != paid;
        let is_paid = |line: &&Line| changed && was_paid(before, line) == Some(true);
        let due = candidate.lines().filter(|line| line.published.basis.every == every);
        for line in due.filter(|line| !is_paid(line)) {
            let (annual, years) = (line.annual(stretch.usage), self.years_of_growth(line, stretch));
            amounts.dues.push(Due { line, annual, first, months, years, every });
        }
        Ok(())
    }

    /// A price rises from the year in which it begins: that of the variant, or that for which it was announced.
    fn years_of_growth(&self, line: &Line, stretch: &Stretch) -> u32 {
        let year = u32::try_from(stretch.first / MONTHS).unwrap_or(u32::MAX);
        let from = self.variants.offer(stretch.variant).published.from.max(line.published.basis.announced);
        year - from.map_or(0, |from| self.calendar.year_of(from)).min(year)
    }
}

/// Whether what a line is for was paid by the year at other prices; nothing where these do not ask for it, or only
/// partly so.
fn was_paid(before: &Candidate, line: &Line) -> Option<bool> {
    let by_the_year = |line: &Line| !line.published.basis.every.is_within_a_year();
    let same: Vec<bool> = before.lines().filter(|other| other.item == line.item).map(by_the_year).collect();
    let alike = || before.lines().filter(|other| other.item.key() == line.item.key()).map(by_the_year).collect();
    let paid: Vec<bool> = if same.is_empty() { alike() } else { same };
    let first = *paid.first()?;
    paid.iter().all(|paid| *paid == first).then_some(first)
}
