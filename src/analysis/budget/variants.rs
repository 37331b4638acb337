//! Which variant of a product is in force in each month of a budget.

use super::timeline::{PriceTimeline, PricesInForce};
use crate::analysis::cheapest_at::Candidate;
use crate::analysis::exclusion::{ExclusionReason, exclusion_reasons};
use crate::analysis::question::Question;
use crate::price::charge::Period;
use crate::price::offer::Offer;
use jiff::ToSpan;
use jiff::civil::Date;
use std::cmp::Reverse;

pub(crate) const MONTHS: usize = 12;

/// The months of a budget, from the first day of the month of a day on.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    on: Date,
}

impl Calendar {
    pub(super) fn from(on: Date) -> Self {
        Self { on }
    }

    /// The day on which a month begins (0 is the first); the first one is taken as it is on the day of the question.
    pub(super) fn month(self, month: usize) -> Date {
        let months = i64::try_from(month).unwrap_or(i64::MAX);
        if month == 0 { self.on } else { self.on.first_of_month().saturating_add(months.months()) }
    }

    /// The first day of a month.
    pub(super) fn first_of(self, month: usize) -> Date {
        self.month(month).first_of_month()
    }

    /// The year of the budget that a day lies in; 0 for the days before.
    pub(super) fn year_of(self, day: Date) -> u32 {
        let months =
            (i32::from(day.year()) - i32::from(self.on.year())) * 12 + i32::from(day.month() - self.on.month());
        u32::try_from(months / 12).unwrap_or_default()
    }
}

/// The first day of each year of a budget that is asked for on a day: that of its month.
pub(crate) fn first_days(on: Date, years: usize) -> Vec<Date> {
    (0..years).map(|year| Calendar::from(on.first_of_month()).month(year * MONTHS)).collect()
}

/// A change of prices within a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceChange<'a> {
    /// A price ends.
    Ends {
        /// Its last day.
        until: Date,
        /// The variant of the product that follows, and the first day on which its price counts where that is not the
        /// next; nothing where no price is known from then on.
        then: Option<(&'a Offer, Option<Date>)>,
    },
    /// The first months are over: their last day.
    FirstMonths(Date),
    /// Other prices of the same offer were announced: their first day.
    Announced(Date),
}

/// The offers of one product that meet the needs, whenever they are in force.
pub(super) struct Variants<'a> {
    /// The one that is planned stands first.
    offers: Vec<&'a Offer>,
    timelines: Vec<PriceTimeline<'a>>,
}

impl<'a> Variants<'a> {
    pub(super) fn of(planned: &Candidate<'a>, offers: &'a [Offer], question: &Question) -> Self {
        let product = planned.offer.published.product.as_ref();
        let others = offers.iter().filter(|offer| {
            product.is_some() && offer.published.product.as_ref() == product && offer.id() != planned.offer.id()
        });
        let others = others.filter(|offer| meets_the_needs(offer, question));
        let offers: Vec<&Offer> = std::iter::once(planned.offer).chain(others).collect();
        let timelines = offers.iter().map(|offer| PriceTimeline::of(offer, question)).collect();
        Self { offers, timelines }
    }

    pub(super) fn offer(&self, variant: usize) -> &'a Offer {
        self.offers[variant]
    }

    /// The prices of a variant in a month of a budget (0 is the first). One becomes a customer of the planned one at
    /// its beginning, and stays one of its product.
    pub(super) fn prices(&self, variant: usize, calendar: Calendar, month: usize) -> PricesInForce {
        self.timelines[variant].on(calendar.month(month), (variant == 0).then_some(month))
    }

    pub(super) fn candidate(&self, variant: usize, prices: PricesInForce) -> &Candidate<'a> {
        self.timelines[variant].prices(prices)
    }

    /// The variant in force in each month of some years, by its index; nothing where no price is known.
    pub(super) fn by_month(&self, calendar: Calendar, years: usize) -> Vec<Option<usize>> {
        let mut before = 0;
        let mut months: Vec<Option<usize>> = Vec::with_capacity(years * MONTHS);
        for month in 0..years * MONTHS {
            let first_of_year = months.get(month - month % MONTHS).copied().flatten();
            // Who has paid for a year does not begin to pay by the month before it is over.
            let paid = |now: &usize| {
                first_of_year.is_some_and(|first| !self.every(first).is_within_a_year())
                    && self.every(*now).is_within_a_year()
            };
            let now = self.on(calendar.month(month), before).map(|now| if paid(&now) { before } else { now });
            before = now.unwrap_or(before);
            months.push(now);
        }
        months
    }

    /// Whether what a variant asks by the year falls due in a year that begins with a variant: its own, or one that was
    /// paid by the month. Where no price is in force on the first day of a year, nothing paid by the year is known.
    pub(super) fn is_paid_by_the_year_from(&self, variant: usize, first: Option<usize>) -> bool {
        let takes_over = |first| self.every(first).is_within_a_year() && !self.every(variant).is_within_a_year();
        first.is_some_and(|first| first == variant || takes_over(first))
    }

    /// Whether a variant asks anything by the month, or otherwise within a year.
    pub(super) fn is_paid_within_a_year(&self, variant: usize) -> bool {
        let usual = self.timelines[variant].prices(PricesInForce { stage: 0, first: false });
        usual.lines().any(|line| line.published.basis.every.is_within_a_year())
    }

    pub(super) fn changes(&self, by_month: &[Option<usize>], calendar: Calendar) -> Vec<PriceChange<'a>> {
        let ends = |month: usize| {
            let (before, now) = (by_month[month - 1], by_month[month]);
            let until = self.offer(before?).published.until.filter(|_| before != now)?;
            let next = by_month[month..].iter().find_map(|variant| *variant).map(|next| self.offer(next));
            let then = next.map(|next| (next, next.published.from.filter(|_| now.is_none())));
            Some(PriceChange::Ends { until, then })
        };
        let within = |month: usize| {
            let Some(variant) = by_month[month].filter(|_| by_month[month] == by_month[month - 1]) else {
                return [None, None];
            };
            let [before, now] = [month - 1, month].map(|month| self.prices(variant, calendar, month));
            let announced = self.candidate(variant, now).offer.published.from.filter(|_| before.stage != now.stage);
            let over = calendar.month(month).yesterday().ok().filter(|_| before.first && !now.first);
            [over.map(PriceChange::FirstMonths), announced.map(PriceChange::Announced)]
        };
        let changes = |month: usize| std::iter::once(ends(month)).chain(within(month)).flatten();
        (1..by_month.len()).flat_map(changes).collect()
    }

    fn every(&self, variant: usize) -> Period {
        self.offer(variant).published.basis.every
    }

    /// The variant whose price is in force on a day: the same as before as long as it is, else one that falls due as
    /// often, else any; of several, the one that began last, then the first by id.
    fn on(&self, day: Date, before: usize) -> Option<usize> {
        let in_force = |variant: &usize| self.offer(*variant).published.is_in_force(day);
        if in_force(&before) {
            return Some(before);
        }
        let order = |variant: &usize| {
            let offer = self.offer(*variant);
            (self.every(*variant) == self.every(before), offer.published.from, Reverse(offer.id()))
        };
        (0..self.offers.len()).filter(in_force).max_by_key(order)
    }
}

/// Whether nothing but time keeps an offer from serving: a limit is looked at year by year.
fn meets_the_needs(offer: &Offer, question: &Question) -> bool {
    let is_about_time = |reason: &ExclusionReason| {
        matches!(
            reason,
            ExclusionReason::NotYetInForce(_) | ExclusionReason::NoLongerInForce(_) | ExclusionReason::Limit(..)
        )
    };
    exclusion_reasons(offer, question).iter().all(is_about_time)
}
