//! The processors and rates that a question about payments is about.

use super::Failure;
use crate::catalog::{Catalog, VatError};
use crate::fee::processor::{Processor, RateSource};
use crate::input::payment_error::PaymentError;
use crate::input::resolve::QuestionError;
use crate::input::{payments, rates};

/// Processors and rates as typed.
pub(super) struct RateSelection<'a> {
    /// `--processor`, each.
    pub(super) processors: &'a [String],
    /// `--card`.
    pub(super) card: Option<&'a str>,
    /// `--plan`.
    pub(super) plan: Option<&'a str>,
    /// `--rate`: it takes the place of a processor's rates, and of all else that is known of it.
    pub(super) rate: Option<&'a str>,
    /// `--vat`.
    pub(super) vat: Option<&'a str>,
    /// Whether fees without a word on tax are read as without it.
    pub(super) unknown_vat_added: bool,
}

/// What they stand for in a catalog.
pub(super) struct SelectedRates {
    /// The processors, with a rate of one's own instead of theirs where there is one.
    pub(super) processors: Vec<Processor>,
    pub(super) card: Option<String>,
    pub(super) plan: Option<String>,
}

impl RateSelection<'_> {
    pub(super) fn resolve(&self, catalog: &Catalog) -> Result<SelectedRates, Failure> {
        let mut processors = self.named(catalog)?;
        if let Some(text) = self.rate {
            let vat = self.vat.map(payments::vat).transpose()?;
            let replaced = if self.processors.is_empty() { None } else { processors.first().and_then(Processor::id) };
            let rate_source = RateSource::Own { instead_of: replaced.map(str::to_owned) };
            let fee = payments::fee(text, &catalog.currency)?;
            processors = vec![Processor { rate_source, ..Processor::at_own_rate(fee, vat) }];
        }
        if self.unknown_vat_added {
            let mut known = true;
            for processor in &mut processors {
                known &= processor.add_unknown_vat();
            }
            if !known {
                return Err(QuestionError::Vat(VatError::NoRate).into());
            }
        }
        let card = self.card.map(|card| rates::card(catalog, &processors, card)).transpose()?;
        let plan = self.plan.map(|plan| rates::plan(&processors, plan)).transpose()?;
        Ok(SelectedRates { processors, card, plan })
    }

    fn named(&self, catalog: &Catalog) -> Result<Vec<Processor>, PaymentError> {
        if self.processors.is_empty() {
            return Ok(catalog.processors.clone());
        }
        let mut named: Vec<Processor> = Vec::new();
        for name in self.processors {
            let processor = rates::processor(catalog, name)?;
            if named.iter().all(|other| other.id() != processor.id()) {
                named.push(processor.clone());
            }
        }
        Ok(named)
    }
}
