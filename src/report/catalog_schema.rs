//! The JSON Schema of `offers.toml`, by which an editor proposes keys, explains them, and knows the names of a catalog.

use crate::catalog::{Catalog, MeterName};
use crate::lang::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

/// For any catalog. Where one may use the names of a catalog, a comment says which.
pub(crate) const FOR_ANY_CATALOG: &str = include_str!("../../offers.schema.json");

/// Of an association's own file.
pub(crate) const FOR_AN_ASSOCIATION: &str = include_str!("../../association.schema.json");

/// An id, and what it is called.
type NamedId<'a> = (&'a str, &'a str);

/// A keyword of the schema, and the entries of its list or table.
struct SchemaKeyword {
    name: &'static str,
    brackets: [char; 2],
    entries: Vec<String>,
}

/// The schema, with the names of a catalog in the places of the comments. What a catalog does not name yet is allowed
/// all the same: `tarif check` knows better.
///
/// The text is kept as it was written by hand: parsed and written again, its keys would come in another order.
pub(crate) fn for_catalog(lang: Lang, catalog: &Catalog) -> String {
    let services: Vec<NamedId> =
        catalog.services.iter().map(|service| (service.id.as_str(), lang.text(&service.name))).collect();
    let meters: Vec<NamedId> = catalog.meters.iter().skip(2).map(|meter| named(lang, meter)).collect();
    let cards: Vec<NamedId> = cards(catalog).into_iter().map(|card| (card, card_label(lang, catalog, card))).collect();
    let criteria: Vec<NamedId> =
        catalog.criteria.iter().map(|criterion| (criterion.id.as_str(), lang.text(&criterion.name))).collect();
    let providers: Vec<NamedId> = catalog
        .providers
        .iter()
        .filter_map(|provider| Some((provider.id.as_deref()?, provider.name.as_str())))
        .collect();
    let names = [
        ("the services of the list", properties(&services, "provision")),
        ("the services to be bought with", choices(&services)),
        ("the meters of the list", properties(&meters, "charge")),
        ("the cards of the list", choices(&cards)),
        ("the criteria of the list", properties(&criteria, "fact")),
        ("the providers of the list", choices(&providers)),
    ];
    names.iter().fold(FOR_ANY_CATALOG.to_owned(), |schema, (place, entry)| put_in(schema, place, entry.as_ref()))
}

fn named(lang: Lang, meter: &MeterName) -> NamedId<'_> {
    (&meter.id, meter.name.as_ref().map_or(&meter.id, |name| lang.text(name)))
}

/// The classes of cards that rates are for, or that have a label.
pub(crate) fn cards(catalog: &Catalog) -> BTreeSet<&str> {
    let rates = catalog.processors.iter().flat_map(|processor| &processor.rates);
    let labelled = catalog.cards.iter().map(|(card, _)| card.as_str());
    rates.filter_map(|rate| rate.card.as_deref()).chain(labelled).collect()
}

pub(crate) fn card_label<'c>(lang: Lang, catalog: &'c Catalog, card: &'c str) -> &'c str {
    let label = catalog.cards.iter().find(|(known, _)| known == card);
    label.map_or(card, |(_, label)| lang.text(label))
}

/// Keys that are proposed, each described by what it is called.
fn properties(labels: &[NamedId], definition: &str) -> Option<SchemaKeyword> {
    let entry = |(id, label): &NamedId| {
        let (id, label) = (Value::from(*id), Value::from(*label));
        format!("{id}: {{ \"description\": {label}, \"allOf\": [{{ \"$ref\": \"#/definitions/{definition}\" }}] }}")
    };
    let entries: Vec<String> = labels.iter().map(entry).collect();
    (!entries.is_empty()).then_some(SchemaKeyword { name: "properties", brackets: ['{', '}'], entries })
}

/// Words that are proposed; any other is right too.
fn choices(labels: &[NamedId]) -> Option<SchemaKeyword> {
    let entry = |(id, label): &NamedId| {
        format!("{{ \"const\": {}, \"description\": {} }}", Value::from(*id), Value::from(*label))
    };
    let mut entries: Vec<String> = labels.iter().map(entry).collect();
    if entries.is_empty() {
        return None;
    }
    entries.push("{ \"type\": \"string\" }".to_owned());
    Some(SchemaKeyword { name: "anyOf", brackets: ['[', ']'], entries })
}

/// Puts a keyword in the place of a comment, in lines of its own.
fn put_in(schema: String, place: &str, keyword: Option<&SchemaKeyword>) -> String {
    let comment = format!("\"$comment\": \"{place}\"");
    let Some((keyword, (before, after))) = keyword.zip(schema.split_once(&comment)) else { return schema };
    let margin = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    let SchemaKeyword { name, brackets: [open, close], entries } = keyword;
    let entries = entries.join(&format!(",\n{margin}  "));
    format!("{before}\"{name}\": {open}\n{margin}  {entries}\n{margin}{close}{after}")
}
