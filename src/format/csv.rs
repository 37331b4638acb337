//! CSV: the main list of an answer, raw numbers in columns that never change their names.

use super::Dialect;
use crate::report::document::{Node, Rows};
use csv::{Terminator, WriterBuilder};
use std::io::{self, Write};

pub(super) fn write(rows: &Rows, dialect: Dialect, out: &mut dyn Write) -> io::Result<()> {
    let mut builder = WriterBuilder::new();
    if dialect == Dialect::French {
        out.write_all("\u{feff}".as_bytes())?;
        builder.delimiter(b';').terminator(Terminator::CRLF);
    }
    let mut writer = builder.from_writer(out);
    writer.write_record(rows.columns)?;
    for object in &rows.objects {
        writer.write_record(rows.columns.iter().map(|column| at(object, column, dialect).unwrap_or_default()))?;
    }
    writer.flush()
}

/// The value at a path whose keys are joined with `_`; keys may hold a `_` themselves.
fn at(node: &Node, path: &str, dialect: Dialect) -> Option<String> {
    match node {
        Node::Object(entries) => entries.iter().find_map(|(key, value)| {
            let rest = path.strip_prefix(key.as_ref())?;
            if rest.is_empty() { Some(cell(value, dialect)) } else { at(value, rest.strip_prefix('_')?, dialect) }
        }),
        Node::List(nodes) => {
            let values: Vec<String> = nodes.iter().filter_map(|node| at(node, path, dialect)).collect();
            Some(values.join(" "))
        }
        _ => None,
    }
}

fn cell(node: &Node, dialect: Dialect) -> String {
    match node {
        Node::Text(text) => harmless(text),
        Node::Count(count) => count.to_string(),
        Node::Number(number) if dialect == Dialect::French => number.to_string().replace('.', ","),
        Node::Number(number) => number.to_string(),
        Node::Date(date) => date.to_string(),
        Node::Null | Node::List(_) | Node::Object(_) => String::new(),
    }
}

/// A text that a spreadsheet would take for a formula, kept a text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
