//! What a payment costs at each processor, and what to ask so that a sum arrives.

pub(crate) mod rates;

pub(crate) mod annual;

pub(crate) mod breakeven;

use super::rank_interval::{Ranked, sort_by_cost, with_ranks};
use crate::fee::processor::{Payer, Processor, Rate};
use crate::fee::terms::{FeeAmount, FeeTerms};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use rates::{FeeExclusion, FeeExclusionReason, FeeQuestion, rates};

/// The amount that is given: before the fee, as the payer is asked for it, or after it, as it is to arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenAmount {
    /// Before the fee.
    Gross(Money),
    /// After it.
    Net(Money),
}

/// What a payment costs at one rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeQuote<'a> {
    /// Who takes the payment.
    pub processor: &'a Processor,
    /// One of its rates.
    pub rate: &'a Rate,
    /// What the payer is asked for.
    pub amount: Bounds<Money>,
    /// What is charged.
    pub due: FeeAmount,
    /// What arrives.
    pub net: NetAmount,
}

/// What arrives of a payment: where the fee has no known end, it is at most so much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetAmount {
    /// At least this; `None` when nothing bounds it.
    pub low: Option<Money>,
    /// At most this.
    pub high: Money,
}

/// What one payment costs everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fees<'a> {
    pub given: GivenAmount,
    /// The cheapest first.
    pub quotes: Vec<Ranked<FeeQuote<'a>>>,
    pub excluded: Vec<FeeExclusion<'a>>,
}

/// What a payment costs at some processors: of a sum that is asked, or so that a sum arrives.
pub fn fees<'a>(processors: &'a [Processor], question: &FeeQuestion, given: GivenAmount) -> Fees<'a> {
    let (mut quotes, mut excluded) = (Vec::new(), Vec::new());
    for processor in processors {
        let quote = |rate| FeeQuote::new(processor, rate, question.vat_rate, given);
        let all =
            rates(processor, question).and_then(|rates| rates.into_iter().map(quote).collect::<Result<Vec<_>, _>>());
        match all {
            Ok(all) => quotes.extend(all),
            Err(reason) => excluded.push(FeeExclusion { processor, reason }),
        }
    }
    sort_by_cost(&mut quotes, FeeQuote::cost_to_association, |quote| quote.processor.id().unwrap_or_default());
    Fees { given, quotes: with_ranks(quotes, FeeQuote::cost_to_association), excluded }
}

impl GivenAmount {
    pub(crate) fn sum(self) -> Money {
        match self {
            Self::Gross(sum) | Self::Net(sum) => sum,
        }
    }

    pub(crate) fn is_net(self) -> bool {
        matches!(self, Self::Net(_))
    }
}

impl<'a> FeeQuote<'a> {
    fn new(
        processor: &'a Processor,
        rate: &'a Rate,
        vat_rate: Option<Percent>,
        given: GivenAmount,
    ) -> Result<Self, FeeExclusionReason> {
        let fee_terms = FeeTerms::new(processor, rate, vat_rate);
        let (amount, net) = match given {
            GivenAmount::Gross(sum) => {
                (Bounds::exactly(sum), NetAmount::after(fee_terms.cost_to_association(sum), sum))
            }
            GivenAmount::Net(sum) => {
                let amount = fee_terms.gross_up(sum).ok_or(FeeExclusionReason::TakesAll)?;
                (amount, NetAmount { low: Some(sum), high: sum })
            }
        };
        Ok(Self { processor, rate, amount, due: due_between(&fee_terms, amount), net })
    }

    /// What the association bears.
    pub fn cost_to_association(&self) -> Bounds<Money> {
        if self.processor.payer == Payer::Donor { Bounds::ZERO } else { self.due.total() }
    }
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

impl NetAmount {
    fn after(cost: Bounds<Money>, amount: Money) -> Self {
        Self { low: cost.high.map(|cost| amount - cost), high: amount - cost.low }
    }
}
