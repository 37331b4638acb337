//! What a year of payments costs at each processor, subscriptions included.

use super::rates::{FeeExclusion, FeeExclusionReason, FeeQuestion, rates};
use crate::analysis::rank_interval::{Ranked, sort_by_cost, with_ranks};
use crate::fee::annual::{AnnualFees, Payments, Share};
use crate::fee::processor::{Processor, Rate};
use crate::money::bounds::Bounds;
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

/// What the year costs at one processor, with one subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessorCost<'a> {
    pub processor: &'a Processor,
    /// The rates, with the part of the payments that is charged at each.
    pub shares: Vec<Share<'a>>,
    pub cost: AnnualFees,
    /// What it costs when each payment comes in twelve monthly parts.
    pub monthly: Option<AnnualFees>,
}

/// What a year of payments costs everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnualCosts<'a> {
    /// The cheapest first.
    pub costs: Vec<Ranked<ProcessorCost<'a>>>,
    pub excluded: Vec<FeeExclusion<'a>>,
}

impl ProcessorCost<'_> {
    /// The subscription.
    pub fn plan(&self) -> Option<&str> {
        self.shares.iter().flat_map(|share| &share.rates).find_map(|rate| rate.plan.as_deref())
    }

    /// The class of card, where it is one.
    pub fn card(&self) -> Option<&str> {
        match self.shares.as_slice() {
            [share] => share.rates.first().and_then(|rate| rate.card.as_deref()),
            _ => None,
        }
    }

    fn annual(&self) -> Bounds<Money> {
        self.cost.annual()
    }
}

/// What a year of payments costs at some processors: at each rate, or at each subscription where the cards are mixed.
pub fn annual_costs<'a>(
    processors: &'a [Processor],
    question: &FeeQuestion,
    forecast: &PaymentForecast,
) -> AnnualCosts<'a> {
    let (mut costs, mut excluded) = (Vec::new(), Vec::new());
    for processor in processors {
        let cost = |shares: Vec<Share<'a>>| {
            let annual = |payments: &[Payments]| AnnualFees::new(processor, &shares, payments);
            let monthly = forecast.monthly.then(|| annual(&in_monthly_parts(&forecast.payments)));
            ProcessorCost { processor, cost: annual(&forecast.payments), monthly, shares }
        };
        match shares(processor, question, forecast) {
            Ok(all) => costs.extend(all.into_iter().map(cost)),
            Err(reason) => excluded.push(FeeExclusion { processor, reason }),
        }
    }
    sort_by_cost(&mut costs, ProcessorCost::annual, |cost| cost.processor.id().unwrap_or_default());
    AnnualCosts { costs: with_ranks(costs, ProcessorCost::annual), excluded }
}

/// Twelve monthly parts of each payment, in whole cents: they make the same sum.
pub fn in_monthly_parts(payments: &[Payments]) -> Vec<Payments> {
    let parts = payments.iter().flat_map(|group| {
        let cents = group.amount.to_cents().digits;
        let (small, dearer) = (cents / 12, u64::try_from(cents % 12).unwrap_or_default());
        let part = |times: u64, cents: i128| Payments {
            count: group.count.saturating_mul(times),
            amount: Money::CENT.times(cents),
        };
        [part(dearer, small + 1), part(12 - dearer, small)]
    });
    parts.filter(|part| part.count > 0 && part.amount != Money::ZERO).collect()
}

/// The rates at which a processor may be paid: one, or one for each class of card; by each of its subscriptions.
fn shares<'a>(
    processor: &'a Processor,
    question: &FeeQuestion,
    forecast: &PaymentForecast,
) -> Result<Vec<Vec<Share<'a>>>, FeeExclusionReason> {
    let rates = rates(processor, question)?;
    let classes = by_class(&rates);
    let holds = |rates: &Vec<&Rate>| {
        let held = |group: &Payments| rates.iter().any(|rate| rate.amounts.contains(group.amount));
        forecast.payments.iter().all(held)
    };
    if !classes.iter().any(holds) {
        return Err(FeeExclusionReason::Amount);
    }
    let mix = &forecast.mix;
    if mix.is_empty() {
        return Ok(classes.into_iter().filter(holds).map(|rates| vec![Share::all(rates)]).collect());
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
        (true, Some(Err(reason))) => Err(reason),
        _ => Ok(served.into_iter().filter_map(Result::ok).collect()),
    }
}

/// Rates by their class of card and their subscription: of one class, those that differ by the amount.
fn by_class<'a>(rates: &[&'a Rate]) -> Vec<Vec<&'a Rate>> {
    let mut classes: Vec<Vec<&Rate>> = Vec::new();
    for rate in rates {
        match classes.iter_mut().find(|class| class[0].is_like(rate)) {
            Some(class) => class.push(rate),
            None => classes.push(vec![rate]),
        }
    }
    classes
}

/// The rates for a part of the payments: those of its class, else those for every class.
fn share<'a>(rates: &[&'a Rate], part: &CardShare) -> Result<Share<'a>, FeeExclusionReason> {
    let of_class = |card: Option<&String>| {
        let rates: Vec<&Rate> = rates.iter().copied().filter(|rate| rate.card.as_ref() == card).collect();
        (!rates.is_empty()).then_some(rates)
    };
    let rates = part.cards.iter().find_map(|card| of_class(Some(card))).or_else(|| of_class(None));
    rates.map(|rates| Share { part: part.percent, rates }).ok_or_else(|| FeeExclusionReason::Card(part.cards.join("/")))
}
