//! What a payment costs at each processor, and what to ask so that a sum arrives.

pub(crate) mod breakeven;
pub(crate) mod year;

use super::rank_interval::{RankInterval, rank_intervals};
use crate::fee::processor::{Payer, Processor, Rate};
use crate::fee::terms::{FeeAmount, FeeTerms};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
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
    /// The tax that comes on top of some fees.
    pub vat_rate: Option<Percent>,
}

/// Which amount is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// What the payer is asked for.
    Asked,
    /// What is to arrive.
    Net,
}

/// What a payment costs at one rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charged<'a> {
    /// Who takes the payment.
    pub processor: &'a Processor,
    /// At what rate.
    pub rate: &'a Rate,
    /// What the payer is asked for.
    pub amount: Bounds<Money>,
    /// What is charged.
    pub due: FeeAmount,
    /// What arrives.
    pub net: Net,
    /// Its place among the others.
    pub rank: RankInterval,
}

/// What arrives of a payment: where the fee has no known end, it is at most so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Net {
    /// At least this; `None` when nothing bounds it.
    pub low: Option<Money>,
    /// At most this.
    pub high: Money,
}

/// A processor that is in question and has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeExclusion<'a> {
    /// Who it is.
    pub processor: &'a Processor,
    /// Why.
    pub why: FeeExclusionReason,
}

/// Why a processor has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeeExclusionReason {
    /// No rate is in force on the day.
    NotInForce,
    /// None of its rates is for this class of card.
    Card(String),
    /// It has no such subscription.
    Plan(String),
    /// So much is charged that nothing worth asking for arrives.
    TakesAll,
}

/// What one payment costs everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fees<'a> {
    /// The amount that is given, and which one it is.
    pub given: (Given, Money),
    /// The rates, the cheapest first.
    pub charged: Vec<Charged<'a>>,
    /// Who has no answer.
    pub left_out: Vec<FeeExclusion<'a>>,
}

impl FeeExclusionReason {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotInForce => "not_in_force",
            Self::Card(_) => "card",
            Self::Plan(_) => "plan",
            Self::TakesAll => "takes_all",
        }
    }
}

/// What a payment costs at some processors: of a sum that is asked, or so that a sum arrives.
pub fn fees<'a>(processors: &'a [Processor], terms: &FeeQuestion, given: (Given, Money)) -> Fees<'a> {
    let (mut charged, mut left_out) = (Vec::new(), Vec::new());
    for processor in processors {
        let answers = rates(processor, terms).and_then(|rates| {
            rates.into_iter().map(|rate| charge(processor, rate, terms.vat_rate, given)).collect::<Result<Vec<_>, _>>()
        });
        match answers {
            Ok(answers) => charged.extend(answers),
            Err(why) => left_out.push(FeeExclusion { processor, why }),
        }
    }
    charged
        .sort_by_key(|of| (of.cost_to_association().low, of.cost_to_association().is_open(), of.processor.id.clone()));
    let ranks = rank_intervals(&charged.iter().map(Charged::cost_to_association).collect::<Vec<_>>());
    let charged = charged.into_iter().zip(ranks).map(|(of, rank)| Charged { rank, ..of }).collect();
    Fees { given, charged, left_out }
}

/// The rates of a processor that are in question.
///
/// # Errors
/// When there is none: why.
pub(crate) fn rates<'a>(processor: &'a Processor, terms: &FeeQuestion) -> Result<Vec<&'a Rate>, FeeExclusionReason> {
    let mut rates: Vec<&Rate> = processor.rates.iter().filter(|rate| rate.is_in_force(terms.on)).collect();
    let mut keep = |test: &dyn Fn(&Rate) -> bool, why: FeeExclusionReason| {
        rates.retain(|rate| test(rate));
        if rates.is_empty() { Err(why) } else { Ok(()) }
    };
    keep(&|_| true, FeeExclusionReason::NotInForce)?;
    if let Some(card) = &terms.card {
        keep(&|rate| rate.serves(card), FeeExclusionReason::Card(card.clone()))?;
    }
    if let Some(plan) = &terms.plan {
        keep(&|rate| rate.plan.as_ref() == Some(plan), FeeExclusionReason::Plan(plan.clone()))?;
    }
    Ok(rates)
}

fn charge<'a>(
    processor: &'a Processor,
    rate: &'a Rate,
    vat_rate: Option<Percent>,
    (given, sum): (Given, Money),
) -> Result<Charged<'a>, FeeExclusionReason> {
    let fee_terms = FeeTerms::new(processor, rate, vat_rate);
    let amount = match given {
        Given::Asked => Bounds::exactly(sum),
        Given::Net => fee_terms.gross_up(sum).ok_or(FeeExclusionReason::TakesAll)?,
    };
    let net = match given {
        Given::Asked => left_of(sum, fee_terms.cost_to_association(sum)),
        Given::Net => Net { low: Some(sum), high: sum },
    };
    Ok(Charged { processor, rate, amount, due: due_between(&fee_terms, amount), net, rank: RankInterval::ALONE })
}

/// What a payment costs whose amount follows from its fee: the least amount goes with the least fee, the most with the
/// most.
fn due_between(fee_terms: &FeeTerms, amount: Bounds<Money>) -> FeeAmount {
    let least = fee_terms.due(amount.low);
    let most = amount.high.map(|amount| fee_terms.due(amount));
    let between = |part: fn(FeeAmount) -> Bounds<Money>| Bounds {
        low: part(least).low,
        high: most.and_then(|most| part(most).high),
    };
    FeeAmount { fee: between(|due| due.fee), vat: between(|due| due.vat) }
}

fn left_of(amount: Money, cost_to_association: Bounds<Money>) -> Net {
    Net {
        low: cost_to_association.high.map(|cost_to_association| amount - cost_to_association),
        high: amount - cost_to_association.low,
    }
}

impl Charged<'_> {
    /// What the association bears.
    pub fn cost_to_association(&self) -> Bounds<Money> {
        if self.processor.payer == Payer::Donor { Bounds::ZERO } else { self.due.total() }
    }
}
