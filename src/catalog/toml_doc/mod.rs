//! A checker of any TOML file: each mistake is reported with its place, and all of them come out together.

pub(crate) mod nearest;

mod outside;

mod numerals;

mod hint;

mod syntax;

pub(crate) mod table;

mod values;

pub(crate) use syntax::worth_reading;

use super::diagnostic::DiagnosticSink;
use table::{File, TomlTable};
use toml::de::DeTable;

/// Reads a whole file by a function that asks its root table for keys: what that returns, unless there is an error.
pub(crate) fn read<T>(text: &str, problems: &DiagnosticSink, read: impl FnOnce(TomlTable) -> T) -> Option<T> {
    let text = worth_reading(text);
    let (root, errors) = DeTable::parse_recoverable(text);
    syntax::report(text, errors, problems);
    let value = read(TomlTable::root(&root, File { text, problems, currency: "" }));
    syntax::forget_consequences(text, problems);
    (problems.count().errors == 0).then_some(value)
}
