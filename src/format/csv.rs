//! CSV: the main list of an answer, raw numbers in columns that never change their names.

use super::Dialect;
use super::flatten::Flattener;
use super::row::{ColumnNames, CsvCells};
use crate::report::data::{MainList, RowVisitor};
use csv::{Terminator, WriterBuilder};
use serde::Serialize;
use std::borrow::{Borrow, Cow};
use std::io::{self, Write};

pub(super) fn write(list: &impl MainList, dialect: Dialect, out: &mut dyn Write) -> io::Result<()> {
    let mut columns = Flattener::new(ColumnNames::default(), dialect);
    list.rows(&mut columns)?;
    let columns = columns.sink.names;
    begin(&columns, dialect, out)?;
    let mut rows = RowWriter::new(columns, dialect, out);
    list.rows(&mut rows)?;
    rows.writer.flush()
}

/// The names of the columns that a record has.
pub(super) fn columns(record: &impl Serialize) -> io::Result<Vec<String>> {
    let mut columns = Flattener::new(ColumnNames::default(), Dialect::Plain);
    record.serialize(&mut columns).map_err(io_error)?;
    Ok(columns.sink.names)
}

/// Writes what stands above the first row.
pub(super) fn begin(columns: &[impl AsRef<[u8]>], dialect: Dialect, out: &mut dyn Write) -> io::Result<()> {
    if dialect == Dialect::French {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = delimited(dialect).from_writer(out);
    writer.write_record(columns).map_err(io_error)?;
    writer.flush()
}

/// Writes records as rows.
pub(super) struct RowWriter<W: Write> {
    writer: csv::Writer<W>,
    row: Flattener<CsvCells>,
}

impl<W: Write> RowWriter<W> {
    pub(super) fn new(columns: Vec<String>, dialect: Dialect, out: W) -> Self {
        Self { writer: delimited(dialect).from_writer(out), row: Flattener::new(CsvCells::new(columns), dialect) }
    }

    /// A row: some cells as they are, then those of a record.
    pub(super) fn write<'c>(
        &mut self,
        first: impl IntoIterator<Item = Cow<'c, str>>,
        record: &impl Serialize,
    ) -> io::Result<()> {
        self.row.sink.clear();
        record.serialize(&mut self.row).map_err(io_error)?;
        for cell in first {
            self.writer.write_field(cell.as_bytes()).map_err(io_error)?;
        }
        self.writer.write_record(&self.row.sink.cells).map_err(io_error)
    }

    pub(super) fn into_inner(self) -> io::Result<W> {
        self.writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

impl RowVisitor for Flattener<ColumnNames> {
    fn rows<R: Serialize>(&mut self, columns: &R, _: impl IntoIterator<Item: Borrow<R>>) -> io::Result<()> {
        columns.serialize(self).map_err(io_error)
    }
}

impl<W: Write> RowVisitor for RowWriter<W> {
    fn rows<R: Serialize>(&mut self, _: &R, rows: impl IntoIterator<Item: Borrow<R>>) -> io::Result<()> {
        rows.into_iter().try_for_each(|row| self.write([], row.borrow()))
    }
}

/// What the output said: a closed pipe must be known as one.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// How a dialect parts cells and lines.
fn delimited(dialect: Dialect) -> WriterBuilder {
    let mut builder = WriterBuilder::new();
    if dialect == Dialect::French {
        builder.delimiter(b';').terminator(Terminator::CRLF);
    }
    builder
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
    use super::{Dialect, MainList, RowVisitor, Serialize, io, write};
    use crate::money::digits::Digits;
    use crate::report::data::values::{Interval, JsonOnly, Nullable, Number, Objects};

    #[derive(Default, Serialize)]
    struct Remark {
        text: &'static str,
    }

    #[derive(Default, Serialize)]
    struct Priced {
        unit_price: Nullable<Interval<Number>>,
        notes: Objects<Remark>,
        hidden: JsonOnly<u64>,
        name: &'static str,
    }

    #[derive(Default, Serialize)]
    struct Refused {
        reason: Option<&'static str>,
        name: &'static str,
        words: Vec<&'static str>,
    }

    struct Both(Vec<Priced>, Vec<Refused>);

    impl MainList for Both {
        fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
            visitor.rows(&Priced::default(), &self.0)?;
            visitor.rows(&Refused::default(), &self.1)
        }
    }

    fn written(list: &Both, dialect: Dialect) -> String {
        let mut out = Vec::new();
        write(list, dialect, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn both() -> Both {
        let low = Number(Digits { digits: -1_250, decimals: 2 });
        let notes = ["=1+1", "fine"].map(|text| Remark { text });
        let priced = Priced {
            unit_price: Nullable(Some(Interval { low, high: None })),
            notes: notes.into_iter().collect(),
            hidden: JsonOnly(1),
            name: "@SUM(A1); \"x\"",
        };
        let unpriced = Priced { unit_price: Nullable(None), notes: Objects(Vec::new()), ..Priced::default() };
        Both(vec![priced, unpriced], vec![Refused { reason: None, name: "b", words: vec!["no", "price"] }])
    }

    #[test]
    fn columns_are_paths_and_no_text_is_a_formula() {
        let expected = "unit_price_low,unit_price_high,notes_text,name,reason,words\n\
            -12.50,,'=1+1 fine,\"'@SUM(A1); \"\"x\"\"\",,\n\
            ,,,,,\n\
            ,,,b,,no price\n";
        assert_eq!(written(&both(), Dialect::Plain), expected);
    }

    #[test]
    fn columns_are_those_of_the_types_where_there_is_no_row() {
        let header = "unit_price_low,unit_price_high,notes_text,name,reason,words\n";
        assert_eq!(written(&Both(Vec::new(), Vec::new()), Dialect::Plain), header);
    }

    #[test]
    fn french_spreadsheets_get_what_they_read() {
        let text = written(&both(), Dialect::French);
        assert!(text.starts_with("\u{feff}unit_price_low;") && text.ends_with("\r\n"));
        assert!(text.contains("\r\n-12,50;;"));
    }

    /// A group that may be null and does not say so has columns that the header lacks.
    #[test]
    fn no_cell_is_dropped_in_silence() {
        #[derive(Default, Serialize)]
        struct Careless {
            annual: Option<Interval<Number>>,
        }
        struct List;
        impl MainList for List {
            fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
                visitor.rows(&Careless::default(), [Careless { annual: Some(Interval::default()) }])
            }
        }
        assert!(write(&List, Dialect::Plain, &mut Vec::new()).is_err());
    }
}
