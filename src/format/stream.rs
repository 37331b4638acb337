//! Long lists, written one line after another: never is the whole list in memory.

use super::csv::{self, RowWriter, harmless};
use super::{Dialect, json};
use crate::report::data::MainList;
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::io;

/// Writes a table of CSV, whose rows may be made as they are written.
pub(crate) fn write_table(list: &impl MainList, dialect: Dialect, out: &mut dyn io::Write) -> io::Result<()> {
    csv::write(list, dialect, out)
}

/// Writes an answer as JSON; what it holds may be made as it is written.
pub(crate) fn write_data(data: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    json::write(data, out)
}

/// The names of the columns that a record has in CSV.
pub(crate) fn columns(record: &impl Serialize) -> io::Result<Vec<String>> {
    csv::columns(record)
}

/// How the lines of a long list are written: own cells first, then an answer's.
#[derive(Clone, Debug)]
pub(crate) struct Stream {
    /// The names of the cells that lines bring themselves.
    pub own: Vec<String>,
    /// The columns of the answer.
    pub columns: Vec<String>,
    pub form: Form,
}

/// The form of a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One row of CSV each.
    Csv(Dialect),
    /// One object of JSON each.
    Json,
}

/// A line as an object.
#[derive(serde::Serialize)]
struct JsonLine<'l, R> {
    #[serde(flatten)]
    own: OwnCells<'l>,
    #[serde(flatten)]
    answer: R,
}

struct OwnCells<'l> {
    names: &'l [String],
    cells: &'l [Cow<'l, str>],
}

impl Serialize for OwnCells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.names.iter().zip(self.cells))
    }
}

impl Stream {
    /// What stands before the first line.
    pub(crate) fn head(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let Form::Csv(dialect) = self.form else { return Ok(()) };
        let names = self.own.iter().map(|name| harmless(name));
        let names: Vec<Cow<str>> = names.chain(self.columns.iter().map(|name| name.as_str().into())).collect();
        let names: Vec<&[u8]> = names.iter().map(|name| name.as_bytes()).collect();
        csv::begin(&names, dialect, out)
    }

    /// Some lines, each with its own cells and what is answered.
    pub(crate) fn lines<'l, R: Serialize>(
        &self,
        lines: impl Iterator<Item = (&'l [Cow<'l, str>], R)>,
    ) -> io::Result<Vec<u8>> {
        match self.form {
            Form::Csv(dialect) => {
                let mut writer = RowWriter::new(self.columns.clone(), dialect, Vec::new());
                for (own, answer) in lines {
                    writer.write(own.iter().map(|cell| own_cell(cell)), &answer)?;
                }
                writer.into_inner()
            }
            Form::Json => {
                let mut out = Vec::new();
                for (own, answer) in lines {
                    let own = OwnCells { names: &self.own, cells: own };
                    serde_json::to_writer(&mut out, &JsonLine { own, answer })?;
                    out.push(b'\n');
                }
                Ok(out)
            }
        }
    }
}

/// A cell as it came; a number keeps its sign, and no other text is a formula.
fn own_cell(text: &str) -> Cow<'_, str> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    let number = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(part);
    if number { Cow::Borrowed(text) } else { harmless(text) }
}
