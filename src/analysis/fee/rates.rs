//! Which rates of a processor a question about fees is about.

use crate::fee::processor::{Processor, Rate};
use crate::price::provider::Fact;
use crate::price::requirement::{Compliance, Requirement};
use jiff::civil::Date;

/// Which rates are in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeQuestion {
    /// The class of card, where only one is.
    pub card: Option<String>,
    /// The subscription, where only one is.
    pub plan: Option<String>,
    /// The day on which a rate must be in force.
    pub on: Date,
    /// What is insisted on of whoever sells.
    pub requirements: Vec<Requirement>,
}

/// A processor that is in question and has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeExclusion<'a> {
    pub processor: &'a Processor,
    pub reason: FeeExclusionReason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeeExclusionReason {
    /// No rate is in force on the day.
    NotInForce,
    /// Of this class of card and this subscription, one rate ends before the day and another begins after it.
    ClassNotInForce([Option<String>; 2]),
    /// None of its rates is for this class of card.
    Card(String),
    /// It has no such subscription.
    Plan(String),
    /// None of its rates holds for such an amount.
    Amount,
    /// Whoever sells is known not to meet a requirement, by this fact.
    Criterion(Requirement, Box<Fact>),
    /// So much is charged that nothing worth asking for arrives.
    TakesAll,
}

impl FeeExclusionReason {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotInForce | Self::ClassNotInForce(_) => "not_in_force",
            Self::Card(_) => "card",
            Self::Plan(_) => "plan",
            Self::Amount => "amount",
            Self::Criterion(..) => "criterion",
            Self::TakesAll => "takes_all",
        }
    }
}

/// The classes of card and subscription of which one rate ends before the day in question, and another begins after it.
pub(super) fn gaps(processor: &Processor, question: &FeeQuestion) -> Vec<FeeExclusionReason> {
    let on = question.on;
    let asked = |rate: &&Rate| {
        let card = question.card.as_deref().is_none_or(|card| rate.serves(card));
        card && (question.plan.is_none() || rate.plan == question.plan)
    };
    let ended = |rate: &&Rate| rate.until.is_some_and(|until| until < on);
    let mut gaps = Vec::new();
    for rate in processor.rates.iter().filter(asked).filter(ended) {
        let same = || processor.rates.iter().filter(|other| other.is_like(rate));
        let begins = same().any(|other| other.from.is_some_and(|from| from > on));
        let class = FeeExclusionReason::ClassNotInForce([rate.card.clone(), rate.plan.clone()]);
        if begins && !same().any(|other| other.is_in_force(on)) && !gaps.contains(&class) {
            gaps.push(class);
        }
    }
    gaps
}

/// The rates of a processor that are in question, or why there is none.
pub(super) fn rates<'a>(processor: &'a Processor, question: &FeeQuestion) -> Result<Vec<&'a Rate>, FeeExclusionReason> {
    for requirement in &question.requirements {
        if let Compliance::Failed(fact) = requirement.met_by(processor.provider.as_deref()) {
            return Err(FeeExclusionReason::Criterion(requirement.clone(), Box::new(fact.clone())));
        }
    }
    let mut rates: Vec<&Rate> = processor.rates.iter().filter(|rate| rate.is_in_force(question.on)).collect();
    let mut keep = |test: &dyn Fn(&Rate) -> bool, reason: FeeExclusionReason| {
        rates.retain(|rate| test(rate));
        if rates.is_empty() { Err(reason) } else { Ok(()) }
    };
    keep(&|_| true, FeeExclusionReason::NotInForce)?;
    if let Some(card) = &question.card {
        keep(&|rate| rate.serves(card), FeeExclusionReason::Card(card.clone()))?;
    }
    if let Some(plan) = &question.plan {
        keep(&|rate| rate.plan.as_ref() == Some(plan), FeeExclusionReason::Plan(plan.clone()))?;
    }
    Ok(rates)
}
