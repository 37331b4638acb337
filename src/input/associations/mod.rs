//! A file of associations, one a line: its columns, however they are named and parted.

pub(crate) mod columns;

use super::amount::{parse_gigabytes, parse_level};
use super::csv::CsvFile;
use super::csv::blocks::Blocks;
use super::csv::dialect::CsvDialect;
use super::csv::error::{CellError, CsvError, RowError};
use super::csv::record::Record;
use crate::catalog::Catalog;
use crate::price::usage::{Meter, Usage};
use columns::{AssociationColumn, AssociationColumns, ColumnMeaning};
use std::borrow::Cow;
use std::io::Read;

/// A file of associations that is about to be read.
pub(crate) struct Associations<R> {
    pub columns: AssociationColumns,
    pub dialect: CsvDialect,
    pub blocks: Blocks<R>,
}

/// What a line says by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Association<'l> {
    /// How much is used, of the meters whose cells are filled.
    pub usage: Usage,
    /// What is needed, and what its column is called; nothing where the cell is blank.
    pub needs: Option<(Cow<'l, str>, &'l str)>,
}

impl<R: Read> Associations<R> {
    /// Reads the heading. Its names in the answer must differ from those of `taken`, which follow them there.
    pub(crate) fn open(source: R, catalog: &Catalog, taken: &[String]) -> Result<Self, CsvError> {
        let file = CsvFile::open(source, 0)?;
        let columns = AssociationColumns::recognize(file.names.clone(), catalog, taken)?;
        Ok(Self { columns, dialect: file.dialect, blocks: file.blocks() })
    }
}

impl AssociationColumns {
    /// What a line says.
    pub(crate) fn read<'l>(&'l self, record: &Record<'l, '_>) -> Result<Association<'l>, RowError> {
        if record.unclosed {
            return Err(RowError::UnclosedQuote);
        }
        if record.len() != self.names.len() {
            return Err(RowError::CellCount { cells: record.len(), columns: self.names.len() });
        }
        let mut association = Association::default();
        for (index, AssociationColumn { name, meaning }) in self.columns.iter().enumerate() {
            if *meaning == ColumnMeaning::Other || record.cell(index).is_empty() {
                continue;
            }
            let text = trimmed(record.text(index));
            match *meaning {
                _ if text.is_empty() => {}
                ColumnMeaning::Needs => association.needs = Some((text, name)),
                ColumnMeaning::Meter(meter) => {
                    let parse = if meter == Meter::STORAGE { parse_gigabytes } else { parse_level };
                    let level = parse(&text).map_err(|error| RowError::Cell {
                        column: name.clone(),
                        text: text.to_string(),
                        error: CellError::Level(error),
                    })?;
                    association.usage = association.usage.with(meter, level);
                }
                ColumnMeaning::Other => {}
            }
        }
        Ok(association)
    }
}

fn trimmed(text: Cow<str>) -> Cow<str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
