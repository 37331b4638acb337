//! Which offers and processors a name stands for.

use super::resolve::QuestionError;
use crate::catalog::Catalog;
use crate::catalog::entries::{EntryName, EntrySelection, Others};
use crate::catalog::toml_doc::nearest::nearest;
use crate::price::text::folded;

/// The findings on some offers and processors alone, each named by its id, or else by its name.
pub(crate) fn selection(catalog: &Catalog, names: &[String]) -> Result<EntrySelection, QuestionError> {
    let found = names.iter().map(|name| named(catalog, name)).collect::<Result<Vec<_>, _>>()?;
    Ok(EntrySelection { entries: found.into_iter().flatten().collect(), others: Others::LeftOut })
}

fn named(catalog: &Catalog, name: &str) -> Result<Vec<EntryName>, QuestionError> {
    let all: Vec<(EntryName, &str)> = priced(catalog).collect();
    let by_id = all.iter().filter(|(entry, _)| entry.id == name);
    let mut found: Vec<EntryName> = by_id.map(|(entry, _)| entry.clone()).collect();
    if found.is_empty() {
        let wanted = folded(name);
        let by_name = all.iter().filter(|(entry, called)| folded(called) == wanted || entry.id == wanted);
        found.extend(by_name.map(|(entry, _)| entry.clone()));
    }
    if found.is_empty() {
        let near = nearest(name, all.iter().flat_map(|(entry, called)| [entry.id.as_str(), called]));
        return Err(QuestionError::UnknownEntry(name.to_owned(), near.map(str::to_owned)));
    }
    Ok(found)
}

/// Each offer and processor, and its name.
fn priced(catalog: &Catalog) -> impl Iterator<Item = (EntryName, &str)> {
    let offers =
        catalog.offers.iter().map(|offer| (EntryName::new("offers", offer.id()), offer.published.name.as_str()));
    let processors = catalog.processors.iter().filter_map(|processor| {
        Some((EntryName::new("processors", processor.id()?), processor.name().unwrap_or_default()))
    });
    offers.chain(processors)
}
