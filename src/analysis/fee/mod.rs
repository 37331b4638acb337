//! What a payment costs at each processor, and what to ask so that a sum arrives.

pub mod breakeven;
pub mod year;

use crate::price::charge::Percent;
use crate::price::due::Due;
use crate::price::fee::{Payer, Processor, Rate};
use crate::price::money::Money;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Which rates are in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
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
    pub amount: Decimal,
    /// What is charged.
    pub due: Due,
    /// What arrives.
    pub net: Money,
    /// 1 and the rates that cost less.
    pub rank: usize,
}

/// A processor that is in question and has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut<'a> {
    /// Who it is.
    pub processor: &'a Processor,
    /// Why.
    pub why: Why,
}

/// Why a processor has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No rate is in force on the day.
    NotInForce,
    /// None of its rates is for this class of card.
    Card(String),
    /// It has no such subscription.
    Plan(String),
    /// So much is charged that nothing worth asking for arrives.
    TakesAll,
    /// A figure has more digits than can be kept.
    Inexact,
}

/// What one payment costs everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fees<'a> {
    /// The amount that is given, and which one it is.
    pub given: (Given, Decimal),
    /// The rates, the cheapest first.
    pub charged: Vec<Charged<'a>>,
    /// Who has no answer.
    pub left_out: Vec<LeftOut<'a>>,
}

impl Why {
    /// The stable word for it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotInForce => "not_in_force",
            Self::Card(_) => "card",
            Self::Plan(_) => "plan",
            Self::TakesAll => "takes_all",
            Self::Inexact => "inexact",
        }
    }
}

/// What a payment costs at some processors: of a sum that is asked, or so that a sum arrives.
#[must_use]
pub fn fees<'a>(processors: &'a [Processor], terms: &Terms, given: (Given, Decimal)) -> Fees<'a> {
    let (mut charged, mut left_out) = (Vec::new(), Vec::new());
    for processor in processors {
        let answers = rates(processor, terms).and_then(|rates| {
            rates.into_iter().map(|rate| charge(processor, rate, terms.vat_rate, given)).collect::<Result<Vec<_>, _>>()
        });
        match answers {
            Ok(answers) => charged.extend(answers),
            Err(why) => left_out.push(LeftOut { processor, why }),
        }
    }
    charged.sort_by(|one, two| (one.borne(), &one.processor.id).cmp(&(two.borne(), &two.processor.id)));
    let costs: Vec<Money> = charged.iter().map(Charged::borne).collect();
    for of in &mut charged {
        of.rank = 1 + costs.iter().filter(|cost| **cost < of.borne()).count();
    }
    Fees { given, charged, left_out }
}

/// The rates of a processor that are in question.
///
/// # Errors
/// When there is none: why.
pub fn rates<'a>(processor: &'a Processor, terms: &Terms) -> Result<Vec<&'a Rate>, Why> {
    let mut rates: Vec<&Rate> = processor.rates.iter().filter(|rate| rate.is_in_force(terms.on)).collect();
    let mut keep = |test: &dyn Fn(&Rate) -> bool, why: Why| {
        rates.retain(|rate| test(rate));
        if rates.is_empty() { Err(why) } else { Ok(()) }
    };
    keep(&|_| true, Why::NotInForce)?;
    if let Some(card) = &terms.card {
        keep(&|rate| rate.serves(card), Why::Card(card.clone()))?;
    }
    if let Some(plan) = &terms.plan {
        keep(&|rate| rate.plan.as_ref() == Some(plan), Why::Plan(plan.clone()))?;
    }
    Ok(rates)
}

fn charge<'a>(
    processor: &'a Processor,
    rate: &'a Rate,
    vat_rate: Option<Percent>,
    (given, sum): (Given, Decimal),
) -> Result<Charged<'a>, Why> {
    let charging = processor.charging(rate, vat_rate);
    let amount = match given {
        Given::Asked => sum,
        Given::Net => charging.gross_up(sum).ok_or(Why::TakesAll)?,
    };
    let due = charging.due(amount).ok_or(Why::Inexact)?;
    let gross = Money::product(&[amount]).ok_or(Why::Inexact)?;
    let net = gross - charging.borne(amount).ok_or(Why::Inexact)?;
    Ok(Charged { processor, rate, amount, due, net, rank: 0 })
}

impl Charged<'_> {
    /// What the association bears.
    #[must_use]
    pub fn borne(&self) -> Money {
        if self.processor.payer == Payer::Donor { Money::ZERO } else { self.due.total() }
    }
}
