//! The cells of a row, each below its column.

use serde::ser::Error;
use std::collections::HashSet;

/// Takes the cells of a row, one after another.
pub(super) trait CellSink {
    fn cell(&mut self, column: &str, text: &str) -> csv::Result<()>;

    /// A value that is null, or a list of nothing.
    fn blank(&mut self, column: &str) -> csv::Result<()> {
        self.cell(column, "")
    }
}

/// The columns of a record, each once.
#[derive(Default)]
pub(super) struct ColumnNames {
    pub names: Vec<String>,
    seen: HashSet<String>,
}

impl CellSink for ColumnNames {
    fn cell(&mut self, column: &str, _: &str) -> csv::Result<()> {
        if self.seen.insert(column.to_owned()) {
            self.names.push(column.to_owned());
        }
        Ok(())
    }
}

/// The cells of one row, each below its column.
pub(super) struct CsvCells {
    columns: Vec<String>,
    pub cells: Vec<String>,
    next: usize,
}

impl CsvCells {
    pub(super) fn new(columns: Vec<String>) -> Self {
        Self { cells: vec![String::new(); columns.len()], columns, next: 0 }
    }

    pub(super) fn clear(&mut self) {
        self.cells.iter_mut().for_each(String::clear);
        self.next = 0;
    }

    /// Nearly always the next column: records of one type have their keys in the same order.
    fn index_of(&self, column: &str) -> Option<usize> {
        let is_here = |name: &String| name == column;
        let ahead = self.columns[self.next..].iter().position(is_here).map(|index| index + self.next);
        ahead.or_else(|| self.columns.iter().position(is_here))
    }
}

impl CellSink for CsvCells {
    fn cell(&mut self, column: &str, text: &str) -> csv::Result<()> {
        let index = self.index_of(column).ok_or_else(|| csv::Error::custom(format!("no column {column}")))?;
        self.cells[index].push_str(text);
        self.next = index + 1;
        Ok(())
    }

    /// A group that is null has no column of its own name.
    fn blank(&mut self, _: &str) -> csv::Result<()> {
        Ok(())
    }
}

/// The columns and cells of one element of a list.
impl CellSink for Vec<(String, String)> {
    fn cell(&mut self, column: &str, text: &str) -> csv::Result<()> {
        self.push((column.to_owned(), text.to_owned()));
        Ok(())
    }
}
