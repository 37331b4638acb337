//! What falls due in a year, read in two ways: as the year's amount, and as the bills that come.

use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::grown::{Grown, sum_of_grown};
use crate::money::percent::Percent;
use crate::price::charge::Period;
use crate::price::line::Line;
use std::collections::BTreeMap;

/// A price that holds for some months of a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due<'a> {
    pub(super) line: &'a Line,
    /// What a whole year costs at it, before any growth.
    pub(super) annual: Bounds<Money>,
    /// The first month, counted from the beginning of the budget.
    pub(super) first: usize,
    pub(super) months: usize,
    /// The years of growth.
    pub(super) years: u32,
    /// What one bill pays for.
    pub(super) every: Period,
}

/// What falls due in a year.
#[derive(Default)]
pub(super) struct YearDues<'a> {
    pub(super) dues: Vec<Due<'a>>,
    /// The months of which nothing is known.
    pub(super) unknown: Vec<usize>,
}

/// What falls due in a month; nothing bounds it where it has no high amounts.
#[derive(Default)]
struct Sums {
    low: Vec<Grown>,
    high: Vec<Grown>,
    open: bool,
}

impl Sums {
    fn add(&mut self, due: &Due, months: usize) {
        let grown = |amount| Grown { amount, months: u32::try_from(months).unwrap_or_default(), years: due.years };
        self.low.push(grown(due.annual.low));
        match due.annual.high {
            Some(high) => self.high.push(grown(high)),
            None => self.open = true,
        }
    }

    /// Rounded to the cent; nothing where an amount is too large.
    fn rounded(&self, inflation: Percent) -> Option<Bounds<Money>> {
        let high = if self.open { None } else { Some(sum_of_grown(&self.high, inflation)?) };
        Some(Bounds { low: sum_of_grown(&self.low, inflation)?, high })
    }
}

impl Due<'_> {
    /// The bills: the month of each, and how many months it pays for. One begins with each of its periods, counted from
    /// the beginning of the budget.
    fn bills(&self) -> Vec<(usize, usize)> {
        let (period, end) = (self.every.months(), self.first + self.months);
        if !self.every.is_within_a_year() {
            let paid_before = self.every == Period::TwoYears && !self.first.is_multiple_of(period);
            let months = if self.every == Period::TwoYears { period } else { self.months };
            return if paid_before { Vec::new() } else { vec![(self.first, months)] };
        }
        let starts = (self.first..end).filter(|month| *month == self.first || month.is_multiple_of(period));
        starts.map(|month| (month, ((month / period + 1) * period).min(end) - month)).collect()
    }
}

impl YearDues<'_> {
    /// What the year costs, rounded once.
    pub(super) fn amount(&self, inflation: Percent) -> Option<Bounds<Money>> {
        let mut sums = Sums { open: !self.unknown.is_empty(), ..Sums::default() };
        self.dues.iter().for_each(|due| sums.add(due, due.months));
        sums.rounded(inflation)
    }

    /// What is billed in each month in which something is, each bill rounded.
    pub(super) fn bills(&self, inflation: Percent) -> Option<Vec<(usize, Bounds<Money>)>> {
        let mut months: BTreeMap<usize, Sums> = BTreeMap::new();
        for due in &self.dues {
            due.bills().into_iter().for_each(|(month, paid_for)| months.entry(month).or_default().add(due, paid_for));
        }
        for month in &self.unknown {
            months.entry(*month).or_default().open = true;
        }
        let bills = months.into_iter().map(|(month, sums)| Some((month, sums.rounded(inflation)?)));
        let bills = bills.filter(|bill| bill.is_none_or(|(_, amount)| amount != Bounds::ZERO));
        bills.collect()
    }
}
