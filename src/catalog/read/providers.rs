//! Who sells, and what is known of them.

use super::terms::provenance;
use super::texts::{self, translated};
use super::{check_id, text};
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::catalog::{Catalog, CriterionName};
use crate::price::provenance::Provenance;
use crate::price::provider::{Criterion, Fact, FactValue, Provider};
use crate::price::text::Text;
use std::sync::Arc;
use toml::de::DeValue;

/// A criterion whose words cannot be used is still a known one.
pub(super) fn criteria(value: Option<Value>) -> Vec<CriterionName> {
    let entries = value.and_then(|value| value.table()).map(|table| table.named()).unwrap_or_default();
    let criterion = |entry: &Value| {
        check_id(entry);
        let name = texts::text(entry).unwrap_or_else(|| Text::Same(entry.key.to_owned()));
        CriterionName { id: entry.key.to_owned(), name }
    };
    entries.iter().map(criterion).collect()
}

pub(super) fn provider(value: &Value, catalog: &Catalog) -> Option<Arc<Provider>> {
    let table = value.table_as(ExpectedType::Header)?;
    let provider = Provider {
        id: Some(value.key.to_owned()),
        name: table.require("name").and_then(|name| name.text()).unwrap_or_default(),
        url: text(&table, "url"),
        form: translated(&table, "form"),
        country: text(&table, "country"),
        note: translated(&table, "note"),
        facts: table.get("criteria").map(|criteria| facts(&criteria, catalog)).unwrap_or_default(),
    };
    table.refuse_other_keys();
    Some(Arc::new(provider))
}

/// The provider that a table names, by its id or by a text of its own.
pub(super) fn named_in(table: &TomlTable, catalog: &Catalog) -> Option<Arc<Provider>> {
    let name = text(table, "provider")?;
    let known = catalog.providers.iter().find(|provider| provider.id.as_deref() == Some(name.as_str()));
    Some(known.cloned().unwrap_or_else(|| Arc::new(Provider::named(name))))
}

fn facts(value: &Value, catalog: &Catalog) -> Vec<(Criterion, Fact)> {
    let entries = value.table().into_iter().flat_map(|table| table.named());
    let mut facts: Vec<_> = entries.filter_map(|entry| Some((criterion(&entry, catalog), fact(&entry)?))).collect();
    facts.sort_by_key(|(criterion, _)| *criterion);
    facts.into_iter().filter_map(|(criterion, fact)| Some((criterion?, fact))).collect()
}

fn criterion(value: &Value, catalog: &Catalog) -> Option<Criterion> {
    let criterion = catalog.criterion(value.key);
    if criterion.is_none() {
        let nearest = value.file.nearest(value.key, catalog.criteria.iter().map(|criterion| criterion.id.as_str()));
        value.report_key(DiagnosticKind::UnknownCriterion { id: value.name(), nearest });
    }
    criterion
}

/// A value alone, or a table with its source.
fn fact(value: &Value) -> Option<Fact> {
    let Some(table) = value.table_if_any() else {
        return Some(Fact { value: fact_value(value)?, provenance: Provenance::default(), note: None });
    };
    let stated = table.require("value");
    let (provenance, note) = (provenance(&table), translated(&table, "note"));
    table.refuse_other_keys();
    Some(Fact { value: fact_value(&stated?)?, provenance, note })
}

/// Yes, no, or words. What is not known is left out.
fn fact_value(value: &Value) -> Option<FactValue> {
    match value.node {
        DeValue::Boolean(true) => Some(FactValue::Yes),
        DeValue::Boolean(false) => Some(FactValue::No),
        DeValue::String(_) | DeValue::Table(_) => texts::text(value).map(FactValue::Word),
        _ => value.refuse_type(ExpectedType::FactValue),
    }
}
