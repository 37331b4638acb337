//! What a catalog says of a provider.

use super::words::text;
use super::{Attributes, Topic};
use crate::catalog::Catalog;
use crate::price::provider::{Fact, FactValue, Provider};

pub(super) fn add(attributes: &mut Attributes, catalog: &Catalog, provider: &Provider) {
    let Provider { id, name, url, form, country, note, facts } = provider;
    let key = format!("providers.{}", id.as_deref().unwrap_or_default());
    attributes.add(Topic::About, format!("{key}.name"), name.clone());
    attributes.add(Topic::Source, format!("{key}.url"), url.clone());
    attributes.add(Topic::About, format!("{key}.form"), form.as_ref().map(text));
    attributes.add(Topic::About, format!("{key}.country"), country.clone());
    attributes.add_note(&key, note.as_ref());
    for (criterion, Fact { value, provenance, note }) in facts {
        let key = format!("{key}.criteria.{}", catalog.criteria[criterion.0].id);
        let value = match value {
            FactValue::Yes => "true".to_owned(),
            FactValue::No => "false".to_owned(),
            FactValue::Word(word) => text(word),
        };
        attributes.add(Topic::About, key.as_str(), value);
        attributes.add_provenance(&key, provenance);
        attributes.add_note(&key, note.as_ref());
    }
}
