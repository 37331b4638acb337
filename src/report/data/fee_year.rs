//! A year of payments for machines: a row for each way to collect them.

use super::RowVisitor;
use super::common::{NoteText, RankRange};
use super::fee::{ExcludedProcessor, FeeBasis, payer_code, processor_id};
use super::values::{Cents, Interval, Nullable, Number, Objects};
use crate::analysis::fee::annual::{AnnualCosts, CardShare, PaymentForecast, ProcessorCost};
use crate::analysis::fee::breakeven::FeeBreakeven;
use crate::analysis::rank_interval::Ranked;
use crate::fee::annual::Payments;
use crate::report::common::Context;
use crate::report::fee_year::notes;
use serde::Serialize;
use std::io;

/// What a year of payments costs at each processor.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FeeYearData {
    #[serde(flatten)]
    pub(super) basis: FeeBasis,
    /// The payments of a year.
    payments: Vec<PaymentGroup>,
    /// How they are shared between classes of card; empty where that is not said.
    mix: Vec<CardMix>,
    /// What they cost, cheapest first.
    years: Vec<CollectionCost>,
    /// From how many payments on another way costs less.
    breakeven: Vec<CollectionCrossing>,
    /// The processors that have no answer.
    excluded: Vec<ExcludedProcessor>,
}

/// Payments of the same amount.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PaymentGroup {
    /// How many there are in a year.
    count: u64,
    /// What each payer is asked for.
    amount: Cents,
}

/// A share of the payments.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CardMix {
    /// The classes of card; the first that a processor knows counts.
    cards: Vec<String>,
    /// Their share of the payments, in percent.
    percent: Number,
}

/// What a year costs by one way to collect payments.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CollectionCost {
    /// The id of the processor; null where the rate is one's own.
    processor: Option<String>,
    /// The class of card; null where the rate is for every card, or there are several.
    card: Option<String>,
    /// The subscription; null where none is needed.
    plan: Option<String>,
    /// Who bears the fees: `association`, or `donor` (a voluntary tip).
    payer: &'static str,
    /// Its place by what the association bears.
    rank: RankRange,
    /// The fees of a year, tax included.
    fees: Interval<Cents>,
    /// The subscription of a year, tax included.
    subscription: Interval<Cents>,
    /// Both together.
    annual: Interval<Cents>,
    /// The same where each payment is made in twelve parts; null where that is not asked.
    monthly: Nullable<Interval<Cents>>,
    /// What is due once, beside the fees, tax included.
    once: Interval<Cents>,
    /// What one should know about the figures.
    notes: Objects<NoteText>,
}

/// From how many payments on another way costs less, as long as they keep their proportion.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CollectionCrossing {
    /// What costs less before.
    before: CollectionWay,
    /// What costs less from then on.
    after: CollectionWay,
    /// The number of payments a year.
    from: Interval<u64>,
}

/// A way to collect payments.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CollectionWay {
    /// The id of the processor; null where the rate is one's own.
    processor: Option<String>,
    /// The class of card; null where the rate is for every card, or there are several.
    card: Option<String>,
    /// The subscription; null where none is needed.
    plan: Option<String>,
}

impl FeeYearData {
    pub(crate) fn new(
        context: &Context,
        forecast: &PaymentForecast,
        year: &AnnualCosts,
        crossings: &[FeeBreakeven],
    ) -> Self {
        Self {
            basis: context.fee_basis(),
            payments: forecast.payments.iter().map(PaymentGroup::from).collect(),
            mix: forecast.mix.iter().map(CardMix::from).collect(),
            years: year.costs.iter().map(|cost| collection_cost(context, cost)).collect(),
            breakeven: crossings.iter().map(CollectionCrossing::from).collect(),
            excluded: year.excluded.iter().map(|exclusion| context.excluded_processor(exclusion)).collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&CollectionCost::default(), &self.years)?;
        visitor.rows(&ExcludedProcessor::default(), &self.excluded)
    }
}

impl From<&Payments> for PaymentGroup {
    fn from(payments: &Payments) -> Self {
        Self { count: payments.count, amount: payments.amount.into() }
    }
}

impl From<&CardShare> for CardMix {
    fn from(share: &CardShare) -> Self {
        Self { cards: share.cards.clone(), percent: share.percent.number().into() }
    }
}

impl From<&FeeBreakeven<'_, '_>> for CollectionCrossing {
    fn from(crossing: &FeeBreakeven) -> Self {
        Self { before: crossing.before.into(), after: crossing.after.into(), from: crossing.from.into() }
    }
}

impl From<&ProcessorCost<'_>> for CollectionWay {
    fn from(cost: &ProcessorCost) -> Self {
        let [card, plan] = [cost.card(), cost.plan()].map(|class| class.map(str::to_owned));
        Self { processor: processor_id(cost.processor), card, plan }
    }
}

fn collection_cost(context: &Context, ranked: &Ranked<ProcessorCost>) -> CollectionCost {
    let cost = &ranked.answer;
    let CollectionWay { processor, card, plan } = cost.into();
    CollectionCost {
        processor,
        card,
        plan,
        payer: payer_code(cost.processor),
        rank: ranked.rank.into(),
        fees: cost.cost.fees.into(),
        subscription: cost.cost.subscription.into(),
        annual: cost.cost.annual().into(),
        monthly: Nullable(cost.monthly.map(|monthly| monthly.annual().into())),
        once: cost.cost.once.into(),
        notes: context.fee_note_texts(&notes(context, cost), cost.processor),
    }
}
