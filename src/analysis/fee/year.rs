//! What a year of payments costs at each processor, subscriptions included.

use super::{FeeExclusion, FeeExclusionReason, FeeQuestion, rates};
use crate::analysis::rank_interval::{RankInterval, rank_intervals};
use crate::fee::annual::{AnnualFees, Payments, Share};
use crate::fee::processor::{Processor, Rate};
use crate::money::exact::Money;
use crate::money::percent::Percent;

/// A part of the payments, made with one class of card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardShare {
    /// The names of the class, for processors do not all call it the same: the first that one knows counts.
    pub cards: Vec<String>,
    /// The part, in percent.
    pub percent: Percent,
}

/// What is foreseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentForecast {
    /// The payments of a year.
    pub payments: Vec<Payments>,
    /// The classes of card, where they are said.
    pub mix: Vec<CardShare>,
    /// Whether to weigh twelve monthly parts of each payment too.
    pub monthly: bool,
}

/// What the year costs at one processor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessorCost<'a> {
    /// Who takes the payments.
    pub processor: &'a Processor,
    /// The rates.
    pub shares: Vec<Share<'a>>,
    /// What that costs.
    pub cost: AnnualFees,
    /// What it costs when each payment comes in twelve monthly parts.
    pub monthly: Option<AnnualFees>,
    /// Its place among the others.
    pub rank: RankInterval,
}

/// A year of payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year<'a> {
    /// Who can take them, the cheapest first.
    pub collectors: Vec<ProcessorCost<'a>>,
    /// Who cannot.
    pub left_out: Vec<FeeExclusion<'a>>,
}

impl ProcessorCost<'_> {
    /// The subscription.
    pub fn plan(&self) -> Option<&str> {
        self.shares.iter().find_map(|share| share.rate.plan.as_deref())
    }

    /// The class of card, where it is one.
    pub fn card(&self) -> Option<&str> {
        match self.shares.as_slice() {
            [one] => one.rate.card.as_deref(),
            _ => None,
        }
    }
}

/// What a year of payments costs at some processors: at each rate, or at each subscription where the cards are mixed.
pub fn year<'a>(processors: &'a [Processor], terms: &FeeQuestion, foreseen: &PaymentForecast) -> Year<'a> {
    let (mut collectors, mut left_out) = (Vec::new(), Vec::new());
    for processor in processors {
        match ways(processor, terms, &foreseen.mix) {
            Ok(ways) => collectors.extend(ways.into_iter().map(|shares| collector(processor, shares, terms, foreseen))),
            Err(why) => left_out.push(FeeExclusion { processor, why }),
        }
    }
    collectors.sort_by_key(|of| (of.cost.annual().low, of.cost.annual().is_open(), of.processor.id.clone()));
    let ranks = rank_intervals(&collectors.iter().map(|of| of.cost.annual()).collect::<Vec<_>>());
    let collectors = collectors.into_iter().zip(ranks).map(|(of, rank)| ProcessorCost { rank, ..of }).collect();
    Year { collectors, left_out }
}

/// Twelve monthly parts of each payment, in whole cents: they make the same sum.
pub fn in_monthly_parts(payments: &[Payments]) -> Vec<Payments> {
    let parts = payments.iter().flat_map(|of| {
        let cents = of.amount.to_cents().digits;
        let (small, dearer) = (cents / 12, u64::try_from(cents % 12).unwrap_or_default());
        let part = |times: u64, cents: i128| Payments {
            count: of.count.saturating_mul(times),
            amount: Money::CENT.times(cents),
        };
        [part(dearer, small + 1), part(12 - dearer, small)]
    });
    parts.filter(|part| part.count > 0 && part.amount != Money::ZERO).collect()
}

/// The rates at which a processor may be paid.
fn ways<'a>(
    processor: &'a Processor,
    terms: &FeeQuestion,
    mix: &[CardShare],
) -> Result<Vec<Vec<Share<'a>>>, FeeExclusionReason> {
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
fn share<'a>(rates: &[&'a Rate], part: &CardShare) -> Result<Share<'a>, FeeExclusionReason> {
    let of_class = |card: &String| rates.iter().find(|rate| rate.card.as_ref() == Some(card));
    let rate = part.cards.iter().find_map(of_class).or_else(|| rates.iter().find(|rate| rate.card.is_none()));
    rate.map(|rate| Share { part: part.percent, rate }).ok_or_else(|| FeeExclusionReason::Card(part.cards.join("/")))
}

fn collector<'a>(
    processor: &'a Processor,
    shares: Vec<Share<'a>>,
    terms: &FeeQuestion,
    foreseen: &PaymentForecast,
) -> ProcessorCost<'a> {
    let cost = |payments: &[Payments]| AnnualFees::new(processor, &shares, payments, terms.vat_rate);
    let monthly = foreseen.monthly.then(|| cost(&in_monthly_parts(&foreseen.payments)));
    let cost = cost(&foreseen.payments);
    ProcessorCost { processor, shares, cost, monthly, rank: RankInterval::ALONE }
}
