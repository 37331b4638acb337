//! The processors and rates that a question about payments is about.

use super::Failure;
use crate::catalog::{Catalog, VatError};
use crate::fee::processor::Processor;
use crate::input::payments::{self, PaymentError};
use crate::input::resolve::QuestionError;
use crate::money::percent::Percent;
use crate::price::charge::Vat;

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

impl RateSelection<'_> {
    /// The processors, with a rate of one's own instead of theirs where there is one; and the tax on some fees.
    pub(super) fn resolve(&self, catalog: &Catalog) -> Result<(Vec<Processor>, Option<Percent>), Failure> {
        let mut processors = self.named(catalog)?;
        let mut vat_rate = catalog.vat_rate;
        if let Some(text) = self.rate {
            let vat = self.vat.map(payments::vat).transpose()?;
            vat_rate = vat.or(vat_rate);
            let id = if self.processors.is_empty() { String::new() } else { processors.swap_remove(0).id };
            let basis = if vat.is_some() { Vat::Excluded } else { Vat::Exempt };
            processors =
                vec![Processor { id, vat: basis, ..payments::nobody_known(payments::fee(text, &catalog.currency)?) }];
        }
        if self.unknown_vat_added {
            vat_rate.ok_or(QuestionError::Vat(VatError::NoRate))?;
            for processor in processors.iter_mut().filter(|of| of.vat == Vat::Unknown) {
                processor.vat = Vat::Excluded;
            }
        }
        self.card.map_or(Ok(()), |card| payments::known_card(&processors, card))?;
        self.plan.map_or(Ok(()), |plan| payments::known_plan(&processors, plan))?;
        Ok((processors, vat_rate))
    }

    fn named(&self, catalog: &Catalog) -> Result<Vec<Processor>, PaymentError> {
        if self.processors.is_empty() {
            return Ok(catalog.processors.clone());
        }
        let mut ids: Vec<&str> = Vec::new();
        for id in self.processors.iter().map(|id| id.trim()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(|id| payments::processor(catalog, id).cloned()).collect()
    }
}
