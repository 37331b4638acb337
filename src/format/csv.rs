//! CSV: the main list of an answer, raw numbers in columns that never change their names.

use super::Dialect;
use super::row::{ColumnNames, Flattener, RowCells};
use super::stream::EachRow;
use crate::report::data::{Data, RowVisitor};
use crate::report::document::{Node, Rows};
use csv::{Terminator, WriterBuilder};
use serde::Serialize;
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes the main list of an answer.
pub(super) fn write(data: &Data, dialect: Dialect, out: &mut dyn Write) -> io::Result<()> {
    if let Data::Tree(tree) = data {
        return write_tree(&tree.rows, dialect, out);
    }
    let mut names = Flattener::new(ColumnNames::default(), dialect);
    data.rows(&mut names)?;
    let mut table = TableWriter::new(names.sink.0, dialect, out)?;
    data.rows(&mut table)?;
    table.writer.flush()
}

/// A table whose columns are known before its rows.
pub(super) struct TableWriter<W: Write> {
    writer: csv::Writer<W>,
    row: Flattener<RowCells>,
}

impl<W: Write> TableWriter<W> {
    pub(super) fn new(columns: Vec<String>, dialect: Dialect, mut out: W) -> io::Result<Self> {
        if dialect == Dialect::French {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut writer = delimited(dialect).from_writer(out);
        writer.write_record(&columns).map_err(io_error)?;
        Ok(Self { writer, row: Flattener::new(RowCells::new(columns), dialect) })
    }

    pub(super) fn write(&mut self, record: &impl Serialize) -> csv::Result<()> {
        self.row.sink.clear();
        record.serialize(&mut self.row)?;
        self.writer.write_record(&self.row.sink.cells)
    }
}

impl RowVisitor for Flattener<ColumnNames> {
    fn rows<R: Serialize>(&mut self, columns: &R, _: &[R]) -> io::Result<()> {
        columns.serialize(self).map_err(io_error)
    }
}

impl<W: Write> RowVisitor for TableWriter<W> {
    fn rows<R: Serialize>(&mut self, _: &R, rows: &[R]) -> io::Result<()> {
        rows.iter().try_for_each(|row| self.write(row)).map_err(io_error)
    }
}

fn write_tree(rows: &Rows, dialect: Dialect, out: &mut dyn Write) -> io::Result<()> {
    if dialect == Dialect::French {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = delimited(dialect).from_writer(out);
    writer.write_record(rows.columns.iter().map(|column| column.as_bytes()))?;
    for object in &rows.objects {
        writer.write_record(
            rows.columns.iter().map(|column| at(object, column, dialect).unwrap_or_default().into_owned()),
        )?;
    }
    writer.flush()
}

/// Writes a table row after row, as `rows` hands them over: a row is only looked at, never kept.
pub(super) fn write_each(
    columns: &[Cow<str>],
    rows: &EachRow,
    dialect: Dialect,
    out: &mut dyn Write,
) -> io::Result<()> {
    if dialect == Dialect::French {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = delimited(dialect).from_writer(out);
    writer.write_record(columns.iter().map(|column| column.as_bytes())).map_err(io_error)?;
    rows(&mut |row| {
        let mut cells = row.iter().map(|node| cell(node, dialect));
        cells.try_for_each(|cell| writer.write_field(cell.as_bytes())).map_err(io_error)?;
        writer.write_record(None::<&[u8]>).map_err(io_error)
    })?;
    writer.flush()
}

/// What the output said: a closed pipe must be known as one.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// How a dialect parts cells and lines.
pub(super) fn delimited(dialect: Dialect) -> WriterBuilder {
    let mut builder = WriterBuilder::new();
    if dialect == Dialect::French {
        builder.delimiter(b';').terminator(Terminator::CRLF);
    }
    builder
}

/// The value at a path whose keys are joined with `_`; keys may hold a `_` themselves.
pub(super) fn at<'n>(node: &'n Node, path: &str, dialect: Dialect) -> Option<Cow<'n, str>> {
    match node {
        Node::Object(entries) => entries.iter().find_map(|(key, value)| {
            let rest = path.strip_prefix(key.as_ref())?;
            if rest.is_empty() { Some(cell(value, dialect)) } else { at(value, rest.strip_prefix('_')?, dialect) }
        }),
        Node::List(nodes) => {
            let values: Vec<Cow<str>> = nodes.iter().filter_map(|node| at(node, path, dialect)).collect();
            Some(Cow::Owned(values.join(" ")))
        }
        _ => None,
    }
}

fn cell(node: &Node, dialect: Dialect) -> Cow<'_, str> {
    match node {
        Node::Text(text) => harmless(text),
        Node::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        Node::Count(count) => Cow::Owned(count.to_string()),
        Node::Number(number) if dialect == Dialect::French => Cow::Owned(number.to_string().replace('.', ",")),
        Node::Number(number) => Cow::Owned(number.to_string()),
        Node::Date(date) => Cow::Owned(date.to_string()),
        Node::List(nodes) if nodes.is_empty() => Cow::Borrowed(""),
        Node::List(nodes) => {
            let cells = nodes.iter().map(|node| cell(node, dialect)).collect::<Vec<_>>();
            Cow::Owned(harmless(&cells.join(" ")).into_owned())
        }
        Node::Null | Node::Object(_) => Cow::Borrowed(""),
    }
}

/// A text that a spreadsheet would take for a formula, kept a text.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, Node, Rows, write_tree as write};
    use crate::money::digits::Digits;

    fn written(dialect: Dialect) -> String {
        let price = Node::object([("low", Node::Number(Digits { digits: -1_250, decimals: 2 })), ("high", Node::Null)]);
        let note = |text: &str| Node::object([("text", Node::Text(text.to_owned()))]);
        let notes = Node::List(vec![note("=1+1"), note("fine")]);
        let name = Node::Text("@SUM(A1); \"x\"".to_owned());
        let objects = vec![Node::object([("unit_price", price), ("notes", notes), ("name", name)])];
        let columns: &[&str] = &["unit_price_low", "unit_price_high", "notes_text", "name", "reason"];
        let mut out = Vec::new();
        write(&Rows::new(columns, objects), dialect, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_paths_and_no_text_is_a_formula() {
        let expected =
            "unit_price_low,unit_price_high,notes_text,name,reason\n-12.50,,'=1+1 fine,\"'@SUM(A1); \"\"x\"\"\",\n";
        assert_eq!(written(Dialect::Plain), expected);
    }

    #[test]
    fn french_spreadsheets_get_what_they_read() {
        let text = written(Dialect::French);
        assert!(text.starts_with("\u{feff}unit_price_low;") && text.ends_with("\r\n"));
        assert!(text.contains("\r\n-12,50;;"));
    }
}
