//! What payments cost, for machines: a row for each processor and rate.

use super::RowVisitor;
use super::common::{NoteText, RankRange};
use super::head::{CatalogFile, ExchangeRate, SCHEMA};
use super::stacked::{DayColumns, FileColumn};
use super::values::{Cents, Interval, IsoDate, Number, Objects};
use crate::analysis::fee::rates::FeeExclusion;
use crate::analysis::fee::{FeeQuote, Fees, NetAmount};
use crate::analysis::rank_interval::Ranked;
use crate::fee::processor::Processor;
use crate::price::keyword::Keyword;
use crate::report::common::Context;
use crate::report::fee::{effective, notes};
use crate::report::processors::FeeNote;
use serde::Serialize;
use std::io;

/// What each processor charges for some payments.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct FeeData {
    #[serde(flatten)]
    pub(super) basis: FeeBasis,
    /// `asked` where the amount is what the payer is asked for, `net` where it is what arrives.
    given: &'static str,
    /// Of each amount, cheapest first.
    fees: Vec<PaymentFee>,
    /// The processors that have no answer.
    excluded: Vec<ExcludedProcessor>,
}

/// What an answer about payments rests on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct FeeBasis {
    /// The version of this contract: 1.
    schema: u8,
    /// The code (ISO 4217) of the currency of every amount.
    currency: String,
    /// Where the rates come from.
    catalog: CatalogFile,
    /// The day whose rates are in force.
    date: IsoDate,
    /// Always empty: no rate is converted.
    exchange: Vec<ExchangeRate>,
}

impl FeeBasis {
    /// The day and the catalog, behind each row.
    pub(super) fn columns(&self) -> DayColumns {
        DayColumns { date: self.date, catalog: FileColumn { file: self.catalog.file.clone() } }
    }
}

/// What a payment costs at one rate.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PaymentFee {
    /// The id of the processor; null where the rate is one's own.
    processor: Option<String>,
    /// The class of card; null where the rate is for every card.
    card: Option<String>,
    /// The subscription that the rate belongs to; null where it needs none.
    plan: Option<String>,
    /// The label of the class of card, in the language of the answer; null where the catalog gives none.
    card_label: Option<String>,
    /// The rate holds for payments of more than this; null where it holds from the first cent.
    above: Option<Number>,
    /// The rate holds for payments up to this; null where it has no end.
    up_to: Option<Number>,
    /// The fee as a catalog writes it: `1.4% + 0.25`.
    fee_rule: String,
    /// The percentage of tax that comes on top of the fee; null where none does.
    vat_rate: Option<Number>,
    /// Where the rate was read; null where the catalog does not say.
    source: Option<String>,
    /// When it was read.
    checked: Option<IsoDate>,
    /// Who says so: `provider`, `confirmed` (two readers agree) or `reported` (one reader); null where that is not
    /// known.
    evidence: Option<&'static str>,
    /// Who bears the fee: `association`, or `donor` (a voluntary tip).
    payer: &'static str,
    /// Its place by what the association bears.
    rank: RankRange,
    /// What the payer is asked for.
    amount: Interval<Cents>,
    /// The fee, without tax that is added to it.
    fee: Interval<Cents>,
    /// The tax that is added to the fee.
    vat: Interval<Cents>,
    /// What arrives.
    net: NetInterval,
    /// What the association bears, in percent of the amount.
    effective_percent: Interval<Number>,
    /// What one should know about the figures.
    notes: Objects<NoteText>,
}

/// What is known of an amount that arrives.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NetInterval {
    /// At least this; null where nothing bounds the fee.
    low: Option<Cents>,
    /// At most this.
    high: Cents,
}

/// A processor that has no answer.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ExcludedProcessor {
    /// Its id; null where the rate is one's own.
    processor: Option<String>,
    /// A stable word.
    reason: &'static str,
    /// The same for people, in the language of the answer.
    text: String,
    /// What the catalog says of it.
    notes: Objects<NoteText>,
}

impl FeeData {
    pub(crate) fn new(context: &Context, all: &[Fees]) -> Self {
        let is_net = all.first().is_some_and(|fees| fees.given.is_net());
        let quotes = all.iter().flat_map(|fees| &fees.quotes);
        let excluded = all.first().into_iter().flat_map(|fees| &fees.excluded);
        Self {
            basis: context.fee_basis(),
            given: if is_net { "net" } else { "asked" },
            fees: quotes.map(|quote| payment_fee(context, quote)).collect(),
            excluded: excluded.map(|exclusion| context.excluded_processor(exclusion)).collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&PaymentFee::default(), &self.fees)?;
        visitor.rows(&ExcludedProcessor::default(), &self.excluded)
    }
}

fn payment_fee(context: &Context, ranked: &Ranked<FeeQuote>) -> PaymentFee {
    let quote = &ranked.answer;
    let read = quote.processor.provenance_of(quote.rate);
    PaymentFee {
        processor: processor_id(quote.processor),
        card: quote.rate.card.clone(),
        plan: quote.rate.plan.clone(),
        card_label: quote.rate.card.as_ref().and_then(|card| context.card_label(card)).map(str::to_owned),
        above: quote.rate.amounts.above.map(|amount| amount.number().into()),
        up_to: quote.rate.amounts.up_to.map(|amount| amount.number().into()),
        fee_rule: quote.rate.fee.to_string(),
        vat_rate: quote.rate.basis.vat_added().map(|rate| rate.number().into()),
        source: read.source,
        checked: read.checked.map(IsoDate),
        evidence: read.evidence.map(Keyword::word),
        payer: payer_code(quote.processor),
        rank: ranked.rank.into(),
        amount: quote.amount.into(),
        fee: quote.due.fee.into(),
        vat: quote.due.vat.into(),
        net: quote.net.into(),
        effective_percent: effective(quote).into(),
        notes: context.fee_note_texts(&notes(context, quote), quote.processor),
    }
}

impl From<NetAmount> for NetInterval {
    fn from(net: NetAmount) -> Self {
        Self { low: net.low.map(Cents::from), high: net.high.into() }
    }
}

/// A rate of one's own has no id.
pub(super) fn processor_id(processor: &Processor) -> Option<String> {
    processor.id().map(str::to_owned)
}

pub(super) fn payer_code(processor: &Processor) -> &'static str {
    processor.payer.word()
}

impl Context<'_> {
    pub(super) fn fee_basis(&self) -> FeeBasis {
        FeeBasis {
            schema: SCHEMA,
            currency: self.catalog.currency.clone(),
            catalog: self.catalog_file(),
            date: IsoDate(self.question.on),
            exchange: self.exchange(),
        }
    }

    /// The notes on a fee, and what the catalog says of the processor.
    pub(super) fn fee_note_texts(&self, notes: &[FeeNote], processor: &Processor) -> Objects<NoteText> {
        let published = processor.note.as_ref().map(|note| FeeNote::new("note", self.lang.text(note)));
        let note = |note: &FeeNote| NoteText { code: note.code, text: note.text.clone() };
        notes.iter().chain(&published).map(note).collect()
    }

    pub(super) fn excluded_processor(&self, exclusion: &FeeExclusion) -> ExcludedProcessor {
        ExcludedProcessor {
            processor: processor_id(exclusion.processor),
            reason: exclusion.reason.code(),
            text: self.lang.why_no_fee(self.catalog, &exclusion.reason),
            notes: self.fee_note_texts(&[], exclusion.processor),
        }
    }
}
