//! A figure for a price that no source publishes, as it is typed.

use super::resolve::{QuestionError, offer};
use crate::catalog::Catalog;
use crate::catalog::assume::AssumeError;
use crate::money::bounds::Price;
use crate::money::number::parse_written;
use crate::price::provenance::Provenance;
use jiff::civil::Date;

/// `OFFER.KEY=PRICE (reason)` on the command line, `"OFFER.KEY" = { price = …, source = …, checked = … }` in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypedAssumption {
    /// `OFFER.KEY`.
    pub(crate) name: String,
    pub(crate) price: String,
    /// Where the figure comes from, in words.
    pub(crate) source: Option<String>,
    /// When it was learnt.
    pub(crate) checked: Option<Date>,
}

impl TypedAssumption {
    /// Reads `OFFER.KEY=PRICE`; a reason may follow in parentheses.
    pub(crate) fn parse(typed: &str) -> Result<Self, QuestionError> {
        let notation = || QuestionError::AssumeNotation(typed.to_owned());
        let (name, price) = typed.split_once('=').filter(|(name, _)| name.contains('.')).ok_or_else(notation)?;
        let (price, source) = with_reason(price);
        Ok(Self { name: name.trim().to_owned(), price: price.trim().to_owned(), source, checked: None })
    }

    /// The offer and the key that it names.
    fn offer_and_key(&self) -> Result<(&str, &str), QuestionError> {
        let parts = self.name.split_once('.').map(|(offer, key)| (offer.trim(), key.trim()));
        parts.ok_or_else(|| QuestionError::AssumeNotation(self.name.clone()))
    }

    /// The name with the ids of the catalog, by which two assumptions of one price are known to be so.
    pub(crate) fn resolved_name(&self, catalog: &Catalog) -> String {
        let ids = || {
            let (name, key) = self.offer_and_key().ok()?;
            Some(format!("{}.{}", offer(catalog, name).ok()?.id(), catalog.key_id(catalog.key_called(key)?)))
        };
        ids().unwrap_or_else(|| self.name.clone())
    }

    /// Fills the unknown prices that it names, read as if written in that offer.
    pub(crate) fn apply(&self, catalog: &mut Catalog) -> Result<(), QuestionError> {
        let (name, key) = self.offer_and_key()?;
        let (id, currency) = {
            let offer = offer(catalog, name)?;
            (offer.id().to_owned(), offer.published.currency.clone())
        };
        let unknown = || QuestionError::UnknownPrice(id.clone(), key.to_owned());
        let named = catalog.key_called(key).ok_or_else(unknown)?;
        let is_assumed = catalog.offer(&id).is_some_and(|offer| offer.assumed.iter().any(|other| other.key == named));
        if is_assumed {
            return Err(QuestionError::AssumedTwice(id.clone(), catalog.key_id(named).to_owned()));
        }
        let price = Price::parse(&self.price, &currency, parse_written)
            .map_err(|error| QuestionError::Price(self.price.clone(), error))?;
        let provenance = Provenance { source: self.source.clone(), checked: self.checked, evidence: None };
        catalog.assume(&id, named, price, provenance).map_err(|error| match error {
            AssumeError::NoSuchPrice => unknown(),
            error => QuestionError::Assume(id.clone(), key.to_owned(), error),
        })
    }
}

/// A price, and the reason that stands behind it in parentheses: `0.50 (by telephone, 2026-11-20)`.
fn with_reason(text: &str) -> (&str, Option<String>) {
    let Some((price, reason)) = text.trim().strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return (text, None);
    };
    (price, Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty()))
}

/// Fills the unknown prices that `OFFER.KEY=PRICE` names, read as if written in that offer; a reason may follow in
/// parentheses.
pub fn assume(catalog: &mut Catalog, typed: &str) -> Result<(), QuestionError> {
    TypedAssumption::parse(typed)?.apply(catalog)
}
