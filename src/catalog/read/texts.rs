//! Texts of a catalog: one for every language, or a table with one for each.

use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::price::text::{LANGUAGES, Text};
use toml::de::DeValue;

/// The text under a key, if it is there.
pub(super) fn translated(table: &TomlTable, key: &'static str) -> Option<Text> {
    table.get(key).and_then(|value| text(&value))
}

/// A string, or a table with one for each language.
pub(super) fn text(value: &Value) -> Option<Text> {
    if matches!(value.node, DeValue::String(_)) {
        return value.text().map(Text::Same);
    }
    let Some(table) = value.table_if_any() else {
        return value.refuse_type(ExpectedType::Words);
    };
    let text = in_each_language(&table);
    table.refuse_other_keys();
    text
}

/// A table's text for each language: none may be missing.
pub(super) fn in_each_language(table: &TomlTable) -> Option<Text> {
    let texts: Vec<_> = LANGUAGES.iter().map(|code| Some((*code, table.require(code)?.text()?))).collect();
    texts.into_iter().collect::<Option<_>>().and_then(Text::by_language)
}

/// A table's texts for those languages that it speaks.
pub(super) fn in_some_languages(table: &TomlTable) -> Option<Text> {
    let texts = LANGUAGES.iter().filter_map(|code| Some((*code, table.get(code)?.text()?)));
    Text::by_language(texts.collect())
}
