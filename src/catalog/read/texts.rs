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
    let text = in_any_language(&table);
    table.refuse_other_keys();
    text
}

/// A table's text in the languages that it speaks: at least one.
pub(super) fn in_any_language(table: &TomlTable) -> Option<Text> {
    if LANGUAGES.iter().all(|code| table.get(code).is_none()) {
        table.require(LANGUAGES[0]);
        return None;
    }
    in_some_languages(table)
}

/// A table's texts for those languages that it speaks.
pub(super) fn in_some_languages(table: &TomlTable) -> Option<Text> {
    let texts = LANGUAGES.iter().filter_map(|code| Some((*code, table.get(code)?.text()?)));
    Text::by_language(texts.collect())
}
