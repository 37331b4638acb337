//! Where a key stands in a file that has been read before.

use std::ops::Range;
use toml::de::{DeArray, DeTable, DeValue};

/// The span of the last of some keys, each within the one before; of a scalar, the span of the value.
pub(super) fn span_of(root: &DeTable, path: &[String]) -> Range<usize> {
    let mut table = Some(root);
    let mut list: Option<&DeArray> = None;
    let mut deepest = 0..0;
    for key in path {
        let value = match (table, list) {
            (Some(entries), _) => entries.get_key_value(key.as_str()).map(|(name, value)| (name.span(), value)),
            (None, Some(array)) => {
                let element = key.parse().ok().and_then(|index| array.get::<usize>(index));
                element.map(|value| (value.span(), value))
            }
            (None, None) => None,
        };
        let Some((span, value)) = value else { return deepest };
        deepest = if is_scalar(value.get_ref()) { value.span() } else { span };
        table = value.get_ref().as_table();
        list = match value.get_ref() {
            DeValue::Array(array) => Some(array),
            _ => None,
        };
    }
    deepest
}

fn is_scalar(value: &DeValue) -> bool {
    !matches!(value, DeValue::Table(_) | DeValue::Array(_))
}
