//! What a year of payments costs at each processor, subscriptions included.

use super::{LeftOut, Terms, Why, rates};
use crate::price::bounds::Bounds;
use crate::price::charge::Percent;
use crate::price::collect::{Collecting, Payments, Share};
use crate::price::fee::{Processor, Rate};
use crate::price::money::Money;
use rust_decimal::Decimal;

/// A part of the payments, made with one class of card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The names of the class, for processors do not all call it the same: the first that one knows counts.
    pub cards: Vec<String>,
    /// The part, in percent.
    pub percent: Percent,
}

/// What is foreseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// The payments of a year.
    pub payments: Vec<Payments>,
    /// The classes of card, where they are said.
    pub mix: Vec<Part>,
    /// Whether to weigh twelve monthly parts of each payment too.
    pub monthly: bool,
}

/// What the year costs at one processor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collector<'a> {
    /// Who takes the payments.
    pub processor: &'a Processor,
    /// The rates.
    pub shares: Vec<Share<'a>>,
    /// What that costs.
    pub cost: Collecting,
    /// What it costs when each payment comes in twelve monthly parts.
    pub monthly: Option<Collecting>,
    /// The best and the worst rank, as far as its cost is known.
    pub rank: (usize, usize),
}

/// A year of payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year<'a> {
    /// Who can take them, the cheapest first.
    pub collectors: Vec<Collector<'a>>,
    /// Who cannot.
    pub left_out: Vec<LeftOut<'a>>,
}

impl Collector<'_> {
    /// The subscription.
    #[must_use]
    pub fn plan(&self) -> Option<&str> {
        self.shares.iter().find_map(|share| share.rate.plan.as_deref())
    }

    /// The class of card, where it is one.
    #[must_use]
    pub fn card(&self) -> Option<&str> {
        match self.shares.as_slice() {
            [one] => one.rate.card.as_deref(),
            _ => None,
        }
    }
}

/// What a year of payments costs at some processors: at each rate, or at each subscription where the cards are mixed.
#[must_use]
pub fn year<'a>(processors: &'a [Processor], terms: &Terms, foreseen: &Foreseen) -> Year<'a> {
    let (mut collectors, mut left_out) = (Vec::new(), Vec::new());
    for processor in processors {
        match ways(processor, terms, &foreseen.mix).and_then(|ways| costs(processor, ways, terms, foreseen)) {
            Ok(of) => collectors.extend(of),
            Err(why) => left_out.push(LeftOut { processor, why }),
        }
    }
    let annual = |of: &Collector| of.cost.annual();
    collectors.sort_by_key(|of| (annual(of).low, annual(of).is_open(), of.processor.id.clone()));
    let known: Vec<Bounds<Money>> = collectors.iter().map(annual).collect();
    for of in &mut collectors {
        let own = of.cost.annual();
        let surely = known.iter().filter(|other| other.high.is_some_and(|high| high < own.low)).count();
        let maybe = known.iter().filter(|other| own.high.is_none_or(|high| other.low < high)).count();
        let itself = usize::from(own.high.is_none_or(|high| own.low < high));
        of.rank = (1 + surely, 1 + maybe - itself);
    }
    Year { collectors, left_out }
}

/// Twelve monthly parts of each payment, in whole cents: they make the same sum.
#[must_use]
pub fn in_monthly_parts(payments: &[Payments]) -> Vec<Payments> {
    let parts = payments.iter().flat_map(|of| {
        let cents = (of.amount * Decimal::ONE_HUNDRED).trunc();
        let small = (cents / Decimal::from(12)).trunc();
        let dearer = u64::try_from(cents - small * Decimal::from(12)).unwrap_or_default();
        let part = |times: u64, cents: Decimal| Payments {
            count: of.count.saturating_mul(times),
            amount: cents / Decimal::ONE_HUNDRED,
        };
        [part(dearer, small + Decimal::ONE), part(12 - dearer, small)]
    });
    parts.filter(|part| part.count > 0 && !part.amount.is_zero()).collect()
}

/// The rates at which a processor may be paid.
fn ways<'a>(processor: &'a Processor, terms: &Terms, mix: &[Part]) -> Result<Vec<Vec<Share<'a>>>, Why> {
    let rates = rates(processor, terms)?;
    if mix.is_empty() {
        return Ok(rates.into_iter().map(|rate| vec![Share::all(rate)]).collect());
    }
    let mut plans: Vec<Option<&str>> = Vec::new();
    for rate in &rates {
        if !plans.contains(&rate.plan.as_deref()) {
            plans.push(rate.plan.as_deref());
        }
    }
    let of_plan = |plan: Option<&str>| {
        let rates: Vec<&Rate> = rates.iter().copied().filter(|rate| rate.plan.as_deref() == plan).collect();
        mix.iter().map(|part| share(&rates, part)).collect::<Result<Vec<_>, _>>()
    };
    let (served, unserved): (Vec<_>, Vec<_>) = plans.into_iter().map(of_plan).partition(Result::is_ok);
    match (served.is_empty(), unserved.into_iter().next()) {
        (true, Some(Err(why))) => Err(why),
        _ => Ok(served.into_iter().filter_map(Result::ok).collect()),
    }
}

/// The rate for a part of the payments: the one of its class, else one for every class.
fn share<'a>(rates: &[&'a Rate], part: &Part) -> Result<Share<'a>, Why> {
    let of_class = |card: &String| rates.iter().find(|rate| rate.card.as_ref() == Some(card));
    let rate = part.cards.iter().find_map(of_class).or_else(|| rates.iter().find(|rate| rate.card.is_none()));
    rate.map(|rate| Share { part: part.percent, rate }).ok_or_else(|| Why::Card(part.cards.join("/")))
}

fn costs<'a>(
    processor: &'a Processor,
    ways: Vec<Vec<Share<'a>>>,
    terms: &Terms,
    foreseen: &Foreseen,
) -> Result<Vec<Collector<'a>>, Why> {
    let parts = foreseen.monthly.then(|| in_monthly_parts(&foreseen.payments));
    let collector = |shares: Vec<Share<'a>>| {
        let cost = |payments: &[Payments]| processor.collecting(&shares, payments, terms.vat_rate);
        let monthly = parts.as_ref().map(|parts| cost(parts).ok_or(Why::Inexact)).transpose()?;
        let cost = cost(&foreseen.payments).ok_or(Why::Inexact)?;
        Ok(Collector { processor, shares, cost, monthly, rank: (0, 0) })
    };
    ways.into_iter().map(collector).collect()
}
