//! What the columns of a statement are: known by name, in any order, whoever exported it.

use super::days::DayOrder;
pub(crate) use super::exports::ColumnKind;
use super::exports::{Audits, COLUMN_KINDS, COLUMN_WORDS, Export, ExportColumn, Heading, NAMED_COLUMNS, SELLERS};
use crate::input::csv::error::StatementColumnsError;

/// Where each column stands.
#[derive(Clone, Debug)]
pub struct StatementColumns {
    pub export: &'static Export,
    /// The order of days where none of them tells it; nothing where `--dates` must.
    pub usual_days: Option<DayOrder>,
    pub names: Vec<String>,
    indices: [Option<usize>; COLUMN_KINDS],
}

impl StatementColumns {
    /// Recognizes an export by the names of its columns.
    pub(super) fn recognize(names: Vec<String>, needs_date: bool) -> Result<Self, StatementColumnsError> {
        let written = in_small_letters(&names);
        let Some((export, heading)) = known_heading(&written) else {
            return Err(StatementColumnsError::UnknownExport(names));
        };
        let mut columns = Self { export, usual_days: heading.usual_days, names, indices: [None; COLUMN_KINDS] };
        for column in heading.columns {
            if let Some(name) = column.names.iter().find(|name| contains(&written, name)) {
                columns.indices[column.kind as usize] = the_only(&written, name)?;
            } else if column.is_required && (column.kind != ColumnKind::Date || needs_date) {
                return Err(missing(export, column));
            }
        }
        Ok(columns)
    }

    /// Takes the columns that `--columns amount=…,fee=…,date=…,currency=…` names.
    pub(super) fn named(names: Vec<String>, words: &str, needs_date: bool) -> Result<Self, StatementColumnsError> {
        let written = in_small_letters(&names);
        let is_french = written.iter().any(|name| matches!(name.as_str(), "montant" | "frais" | "devise"));
        let usual_days = is_french.then_some(DayOrder::DayMonthYear);
        let mut columns = Self { export: &NAMED_COLUMNS, usual_days, names, indices: [None; COLUMN_KINDS] };
        for part in words.split(',') {
            columns.name_one(&written, part)?;
        }
        let needed = COLUMN_WORDS[..3].iter().filter(|(_, kind)| needs_date || *kind != ColumnKind::Date);
        for (word, kind) in needed {
            if columns.index(*kind).is_none() {
                return Err(StatementColumnsError::NotNamed(word));
            }
        }
        Ok(columns)
    }

    /// Takes the column that `WORD=NAME` names.
    fn name_one(&mut self, written: &[String], part: &str) -> Result<(), StatementColumnsError> {
        let unreadable = || StatementColumnsError::Notation(part.trim().to_owned());
        let (word, name) = part.split_once('=').ok_or_else(unreadable)?;
        let (word, name) = (word.trim().to_lowercase(), name.trim());
        let (_, kind) = COLUMN_WORDS.iter().find(|(known, _)| *known == word).ok_or_else(unreadable)?;
        let index =
            the_only(written, &name.to_lowercase()).map_err(|_| StatementColumnsError::Duplicate(name.to_owned()))?;
        if index.is_none() {
            return Err(StatementColumnsError::NoColumn(name.to_owned(), self.names.clone()));
        }
        if self.indices.contains(&index) {
            return Err(StatementColumnsError::UsedTwice(name.to_owned()));
        }
        if self.index(*kind).is_some() {
            return Err(StatementColumnsError::NamedTwice(word));
        }
        self.indices[*kind as usize] = index;
        Ok(())
    }

    /// Where the column of a kind stands, if there is one.
    pub(crate) fn index(&self, kind: ColumnKind) -> Option<usize> {
        self.indices[kind as usize]
    }

    /// The name of the column of a kind, if there is one.
    pub(super) fn name(&self, kind: ColumnKind) -> &str {
        self.index(kind).map_or("", |index| &self.names[index])
    }
}

fn in_small_letters(names: &[String]) -> Vec<String> {
    names.iter().map(|name| name.trim().to_lowercase()).collect()
}

fn contains(written: &[String], name: &str) -> bool {
    written.iter().any(|written| written == name)
}

fn known_heading(written: &[String]) -> Option<(&'static Export, &'static Heading)> {
    let has_all = |names: &&[&str]| names.iter().all(|name| contains(written, name));
    let exports = SELLERS.iter().flat_map(|seller| seller.exports);
    let mut headings = exports.flat_map(|export| export.headings.iter().map(move |heading| (export, heading)));
    headings.find(|(_, heading)| heading.known_by.iter().any(has_all))
}

/// Where the one column of a name stands, if there is one.
fn the_only(written: &[String], name: &str) -> Result<Option<usize>, StatementColumnsError> {
    let mut indices = (0..written.len()).filter(|index| written[*index] == name);
    let first = indices.next();
    if indices.next().is_some() { Err(StatementColumnsError::Duplicate(name.to_owned())) } else { Ok(first) }
}

fn missing(export: &Export, column: &ExportColumn) -> StatementColumnsError {
    match &export.audits {
        Audits::Totals(totals) if column.kind == ColumnKind::Amount => {
            StatementColumnsError::NoTotal(totals.without_total)
        }
        _ => StatementColumnsError::Missing {
            column: column.names.last().copied().unwrap_or_default(),
            is_chosen: export.columns_are_chosen,
        },
    }
}
