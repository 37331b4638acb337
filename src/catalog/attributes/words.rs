//! Values as one would write them in a catalog.

use crate::money::bounds::Price;
use crate::price::text::Text;
use rust_decimal::Decimal;

/// A text in one language, or a table with each.
pub(super) fn text(words: &Text) -> String {
    match words {
        Text::Same(same) => same.trim().to_owned(),
        Text::ByLanguage(texts) => table(texts.iter().map(|(language, text)| (*language, Some(quoted(text))))),
    }
}

/// A text as it stands in a table.
pub(super) fn quoted_text(words: &Text) -> String {
    match words {
        Text::Same(same) => quoted(same),
        Text::ByLanguage(_) => text(words),
    }
}

pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", words.trim())
}

/// A number without trailing zeros.
pub(super) fn number(amount: Decimal) -> String {
    amount.normalize().to_string()
}

/// A price without trailing zeros.
pub(super) fn price(amount: Price) -> String {
    amount.map(|amount| amount.normalize()).to_string()
}

/// The entries that have a value.
pub(super) fn table<'k>(entries: impl IntoIterator<Item = (&'k str, Option<String>)>) -> String {
    let entries = entries.into_iter().filter_map(|(key, value)| Some(format!("{key} = {}", value?)));
    format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
}
