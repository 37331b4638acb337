//! Which offers and processors a name stands for.

use super::resolve::QuestionError;
use super::unknown_name::{NameKind, UnknownName};
use crate::catalog::Catalog;
use crate::catalog::entries::{EntryName, EntrySelection, Others};
use crate::fee::processor::Processor;
use crate::price::offer::Offer;

/// The findings on some offers and processors alone, each named by its id, or else by its name.
pub(crate) fn selection(catalog: &Catalog, names: &[String]) -> Result<EntrySelection, QuestionError> {
    let found = names.iter().map(|name| named(catalog, name)).collect::<Result<Vec<_>, _>>()?;
    Ok(EntrySelection { entries: found.into_iter().flatten().collect(), others: Others::LeftOut })
}

fn named(catalog: &Catalog, name: &str) -> Result<Vec<EntryName>, QuestionError> {
    let offers = catalog.offers_called(name).into_iter().map(|offer| EntryName::new("offers", offer.id()));
    let processors = catalog.processors_called(name).into_iter().filter_map(Processor::id);
    let found: Vec<EntryName> = offers.chain(processors.map(|id| EntryName::new("processors", id))).collect();
    if found.is_empty() {
        let processors = catalog.processors.iter();
        let ids = catalog.offers.iter().map(Offer::id).chain(processors.clone().filter_map(Processor::id));
        let names = catalog.offers.iter().map(|offer| offer.published.name.as_str());
        let names = names.chain(processors.filter_map(Processor::name));
        return Err(QuestionError::Unknown(UnknownName::new(NameKind::Entry, name, ids, names)));
    }
    Ok(found)
}
