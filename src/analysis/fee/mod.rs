//! What a payment costs at each processor, and what to ask so that a sum arrives.

pub(crate) mod rates;

pub(crate) mod annual;

pub(crate) mod breakeven;

use super::rank_interval::{Ranked, sort_by_cost, with_ranks};
use crate::fee::processor::{Payer, Processor, Rate};
use crate::fee::terms::{FeeAmount, FeeTerms};
use crate::money::bounds::{Bounds, Side};
use crate::money::exact::Money;
use rates::{FeeExclusion, FeeExclusionReason, FeeQuestion, gaps, rates};

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
        match rates(processor, question).and_then(|rates| quotes_at(processor, &rates, given)) {
            Ok(all) => {
                quotes.extend(all);
                let gaps = gaps(processor, question).into_iter();
                excluded.extend(gaps.map(|reason| FeeExclusion { processor, reason }));
            }
            Err(reason) => excluded.push(FeeExclusion { processor, reason }),
        }
    }
    sort_by_cost(&mut quotes, FeeQuote::cost_to_association, |quote| quote.processor.id().unwrap_or_default());
    Fees { given, quotes: with_ranks(quotes, FeeQuote::cost_to_association), excluded }
}

/// What a payment costs at each of some rates of a processor that holds for it. Of those of one class that differ by
/// the amount, the one by which the payer is asked for least.
fn quotes_at<'a>(
    processor: &'a Processor,
    rates: &[&'a Rate],
    given: GivenAmount,
) -> Result<Vec<FeeQuote<'a>>, FeeExclusionReason> {
    let mut quotes: Vec<FeeQuote> = Vec::new();
    let mut takes_all = false;
    for rate in rates {
        match FeeQuote::new(processor, rate, given) {
            Ok(Some(quote)) => match quotes.iter_mut().find(|other| other.rate.is_like(rate)) {
                Some(other) if quote.amount.low < other.amount.low => *other = quote,
                Some(_) => {}
                None => quotes.push(quote),
            },
            Ok(None) => {}
            Err(FeeExclusionReason::TakesAll) if !rate.amounts.is_everything() => takes_all = true,
            Err(reason) => return Err(reason),
        }
    }
    if !quotes.is_empty() {
        return Ok(quotes);
    }
    Err(if takes_all { FeeExclusionReason::TakesAll } else { FeeExclusionReason::Amount })
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
    /// Nothing where the rate does not hold for the amount.
    fn new(processor: &'a Processor, rate: &'a Rate, given: GivenAmount) -> Result<Option<Self>, FeeExclusionReason> {
        let fee_terms = FeeTerms::new(processor, rate);
        let (amount, net) = match given {
            GivenAmount::Gross(sum) => {
                (Bounds::exactly(sum), NetAmount::after(fee_terms.cost_to_association(sum), sum))
            }
            GivenAmount::Net(sum) => {
                let amount = fee_terms.gross_up_from(rate.amounts.least().into(), sum);
                let amount = amount.ok_or(FeeExclusionReason::TakesAll)?;
                (amount, NetAmount::of_asked(&fee_terms, amount, sum))
            }
        };
        let holds = rate.amounts.contains(amount.low);
        Ok(holds.then(|| Self { processor, rate, amount, due: due_between(&fee_terms, amount), net }))
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
    /// What arrives of what is asked so that a sum does: more than that where the rate holds for greater amounts only.
    fn of_asked(fee_terms: &FeeTerms, amount: Bounds<Money>, sum: Money) -> Self {
        let at = |side| {
            let asked: Money = amount.at(side)?;
            Some(asked - fee_terms.cost_to_association(asked).at(side)?)
        };
        let [least, most] = [Side::Low, Side::High].map(|side| at(side).unwrap_or(sum));
        Self { low: Some(least.min(most)), high: least.max(most) }
    }

    fn after(cost: Bounds<Money>, amount: Money) -> Self {
        Self { low: cost.high.map(|cost| amount - cost), high: amount - cost.low }
    }
}
