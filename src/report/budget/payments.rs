//! What collecting payments costs, beside the budget of a host.

use crate::fee::annual::{AnnualFees, Payments};
use crate::fee::processor::{Payer, Processor, Rate};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::report::common::Context;
use crate::report::document::Block;
use crate::report::processors::FeeNote;

/// Payments that are collected, and what that costs.
#[derive(Clone, Debug)]
pub(crate) struct Collected<'a> {
    pub processor: &'a Processor,
    pub rate: &'a Rate,
    /// Those of a year.
    pub payments: Vec<Payments>,
    /// Of the first year.
    pub cost: AnnualFees,
    /// The fees of each year, without what is due once.
    pub years: Vec<Bounds<Money>>,
}

impl Collected<'_> {
    /// Whether the association bears the fees, and not those who pay.
    pub(crate) fn is_borne(&self) -> bool {
        self.processor.payer == Payer::Association
    }

    /// The fees of the first year, without what is due once.
    pub(in crate::report) fn first_year(&self) -> Bounds<Money> {
        self.years.first().copied().unwrap_or_else(|| self.cost.annual())
    }
}

pub(super) fn payments(context: &Context, collected: &Collected) -> Block {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let by_donor = collected.processor.payer == Payer::Donor;
    let annual = lang.cents(collected.first_year(), currency);
    let once = (collected.cost.once != Bounds::ZERO).then(|| lang.cents(collected.cost.once, currency));
    let fee = lang.fee(&collected.rate.fee.to_string(), currency);
    let sentence = lang.payment_fees(
        &context.payments(&collected.payments),
        &context.processor_name(collected.processor),
        &fee,
        &annual,
        once.as_deref(),
    );
    let subscribed =
        if collected.rate.base.is_some() { format!(" {}", lang.subscription_counted()) } else { String::new() };
    let donor = if by_donor { format!(" {}", lang.paid_by_donors()) } else { String::new() };
    let notes = fee_notes(context, collected).into_iter().filter_map(FeeNote::unless_paid_by_donors);
    let sentences = std::iter::once(sentence + &subscribed + &donor).chain(notes);
    Block::Paragraph(sentences.collect::<Vec<_>>().join(" "))
}

/// What the payments cost in each year, where that is not always the same.
pub(super) fn fees_by_year(context: &Context, collected: &Collected) -> Option<Block> {
    let (lang, currency) = (context.lang, &context.catalog.currency);
    let annual = |annual: &Bounds<Money>| {
        if annual.is_unknown() { lang.rate_not_known().to_owned() } else { lang.cents(*annual, currency) }
    };
    let year = |(year, amount): (usize, &Bounds<Money>)| (lang.year(year + 1), annual(amount));
    let changes = collected.years.windows(2).any(|pair| pair[0] != pair[1]);
    Block::list(lang.fees_by_year(), collected.years.iter().enumerate().filter(|_| changes).map(year))
}

pub(in crate::report) fn fee_notes(context: &Context, collected: &Collected) -> Vec<FeeNote> {
    context.fee_notes(collected.processor, collected.first_year(), &[collected.rate])
}
