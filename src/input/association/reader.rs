//! Reads words of a file, and tries each on the catalog at once, so that what is refused is shown at its place.

use super::Refusal;
use crate::catalog::Catalog;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::input::resolve::QuestionError;
use std::cell::RefCell;
use toml::de::DeValue;

pub(super) struct Reader<'c> {
    pub(super) catalog: &'c Catalog,
    refusals: RefCell<Vec<Refusal>>,
}

impl<'c> Reader<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Self {
        Self { catalog, refusals: RefCell::default() }
    }

    /// What was refused, in the order of the file.
    pub(super) fn into_refusals(self) -> Vec<Refusal> {
        let mut refusals = self.refusals.into_inner();
        refusals.sort_by_key(|refusal| refusal.span.start);
        refusals
    }

    /// Keeps what is wrong with a value, if anything is.
    pub(super) fn accept<T>(&self, value: &Value, tried: Result<T, QuestionError>) -> Option<T> {
        tried.map_err(|why| self.refusals.borrow_mut().push(Refusal { span: value.span.clone(), why })).ok()
    }

    /// The value of a key as it would be typed, once the catalog has taken it.
    pub(super) fn typed<T>(
        &self,
        table: &TomlTable,
        key: &'static str,
        attempt: impl FnOnce(&str) -> Result<T, QuestionError>,
    ) -> Option<String> {
        let value = table.get(key)?;
        let text = text_or_number(&value)?;
        self.accept(&value, attempt(&text)).map(|_| text)
    }
}

/// A text, or a number as it is written.
pub(super) fn text_or_number(value: &Value) -> Option<String> {
    match value.node {
        DeValue::String(_) => value.text(),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        _ => value.refuse_type(ExpectedType::TextOrNumber),
    }
}
