//! Long lists, written one line after another: never is the whole list in memory.

use super::Dialect;
use super::csv::{at, delimited, harmless, write_each};
use super::json;
use crate::report::document::Node;
use serde::Serialize;
use std::borrow::Cow;
use std::io;

/// Hands over the cells of each row of a table.
pub(crate) type EachRow<'a> = dyn Fn(&mut dyn FnMut(&[Node]) -> io::Result<()>) -> io::Result<()> + 'a;

/// Writes a table of CSV.
///
/// # Errors
/// When `out` refuses.
pub(crate) fn write_table(
    columns: &[Cow<str>],
    rows: &EachRow,
    dialect: Dialect,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    write_each(columns, rows, dialect, out)
}

/// Writes an answer as JSON; what it holds may be made as it is written.
///
/// # Errors
/// When `out` refuses.
pub(crate) fn write_data(data: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    json::write(data, out)
}

/// How the lines of a long list are written: own cells first, then an answer's.
#[derive(Clone, Debug)]
pub(crate) struct Stream {
    /// The names of the cells that lines bring themselves.
    pub own: Vec<String>,
    /// The columns of the answer.
    pub columns: Vec<Cow<'static, str>>,
    /// The form.
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

impl Stream {
    /// What stands before the first line.
    ///
    /// # Errors
    /// When `out` refuses.
    pub(crate) fn head(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let Form::Csv(dialect) = self.form else { return Ok(()) };
        if dialect == Dialect::French {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let names = self
            .own
            .iter()
            .map(|name| harmless(name))
            .chain(self.columns.iter().map(|name| Cow::Borrowed(name.as_ref())));
        let mut writer = delimited(dialect).from_writer(out);
        writer.write_record(names.map(Cow::into_owned))?;
        writer.flush()
    }

    /// Some lines, each with its own cells and what is answered.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn lines<'l>(&self, lines: impl Iterator<Item = (Vec<Cow<'l, str>>, Node)>) -> io::Result<Vec<u8>> {
        match self.form {
            Form::Csv(dialect) => {
                let mut writer = delimited(dialect).from_writer(Vec::new());
                for (own, node) in lines {
                    for cell in &own {
                        writer.write_field(own_cell(cell).as_bytes())?;
                    }
                    for column in &self.columns {
                        writer.write_field(at(&node, column, dialect).unwrap_or_default().as_bytes())?;
                    }
                    writer.write_record(None::<&[u8]>)?;
                }
                writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
            }
            Form::Json => {
                let mut out = Vec::new();
                for (own, node) in lines {
                    serde_json::to_writer(&mut out, &self.object(&own, &node))?;
                    out.push(b'\n');
                }
                Ok(out)
            }
        }
    }

    fn object(&self, own: &[Cow<str>], node: &Node) -> Node {
        let own = self.own.iter().zip(own).map(|(name, cell)| (Cow::Owned(name.clone()), Node::Text(cell.to_string())));
        let Node::Object(answer) = node else { return node.clone() };
        Node::Object(own.chain(answer.iter().cloned()).collect())
    }
}

/// A cell as it came; a number keeps its sign, and no other text is a formula.
fn own_cell(text: &str) -> Cow<'_, str> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    if number { Cow::Borrowed(text) } else { harmless(text) }
}
