//! A file of associations, one a line: its columns, however they are named and parted.

use super::csv::blocks::Blocks;
use super::csv::cells::Line;
use super::csv::{self, Dialect, OpenError};
use super::resolve::{QuestionError, gigabytes, level};
use crate::catalog::Catalog;
use crate::price::text::{Text, folded};
use crate::price::usage::{Meter, Usage};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::Read;

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    /// What is needed.
    Needs,
    /// How much of a meter is used.
    Meter(Meter),
    /// Something that is kept as it is.
    Other,
}

const USERS: ColumnKind = ColumnKind::Meter(Meter::USERS);
const STORAGE: ColumnKind = ColumnKind::Meter(Meter::STORAGE);

/// The names of columns, besides the ids and names of the catalog's meters; compared without case and accents.
const NAMES: &[(&str, ColumnKind)] = &[
    ("users", USERS),
    ("user", USERS),
    ("utilisateurs", USERS),
    ("utilisateur", USERS),
    ("gb", STORAGE),
    ("storage", STORAGE),
    ("go", STORAGE),
    ("stockage", STORAGE),
    ("need", ColumnKind::Needs),
    ("needs", ColumnKind::Needs),
    ("besoin", ColumnKind::Needs),
    ("besoins", ColumnKind::Needs),
];

/// Names that say the same where no column has one of those above: who is a member is not always a user.
const OTHER_NAMES: &[(&str, ColumnKind)] = &[
    ("accounts", USERS),
    ("people", USERS),
    ("persons", USERS),
    ("members", USERS),
    ("headcount", USERS),
    ("adherents", USERS),
    ("adherent", USERS),
    ("membres", USERS),
    ("membre", USERS),
    ("comptes", USERS),
    ("personnes", USERS),
    ("effectif", USERS),
    ("effectifs", USERS),
    ("gigabytes", STORAGE),
    ("gigaoctets", STORAGE),
    ("gigaoctet", STORAGE),
    ("space", STORAGE),
    ("disk space", STORAGE),
    ("espace", STORAGE),
    ("espace disque", STORAGE),
    ("taille", STORAGE),
    ("volume", STORAGE),
    ("services", ColumnKind::Needs),
];

/// Why a file of associations cannot be read at all.
#[derive(Debug)]
pub(crate) enum FileError {
    /// It is not read as CSV.
    Open(OpenError),
    /// Two columns say the same: what they are called.
    Twice(String, String),
    /// A column of storage in another unit than gigabytes: what it is called.
    Unit(String),
    /// No column says how much is used: what the columns are called.
    NoUsage(Vec<String>),
}

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LineError {
    /// It has so many cells, and the heading so many.
    Ragged(usize, usize),
    /// A quotation mark is not closed.
    Unclosed,
    /// A cell does not say how much is used.
    Usage(QuestionError),
}

/// What the columns of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Their names in the answer, each different.
    pub names: Vec<String>,
    /// The columns as the file names them.
    pub columns: Vec<Column>,
}

/// A column of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its name in the file.
    pub name: String,
    /// What it says.
    pub kind: ColumnKind,
}

/// A file of associations that is about to be read.
pub(crate) struct Associations<R> {
    /// What the columns are.
    pub heading: Heading,
    /// How it is cut into cells.
    pub dialect: Dialect,
    /// How many lines its heading takes.
    pub heading_lines: u64,
    /// The lines.
    pub blocks: Blocks<R>,
}

/// What a line says by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said<'l> {
    /// How much is used, of the meters whose cells are filled.
    pub usage: Usage,
    /// What is needed, and what its column is called; nothing where the cell is blank.
    pub needs: Option<(Cow<'l, str>, &'l str)>,
}

/// Reads the heading. Its names must differ from those of `taken`, which follow them in the answer.
///
/// # Errors
/// When there is none, or no column says how much is used.
pub(crate) fn open<R: Read>(file: R, catalog: &Catalog, taken: &[String]) -> Result<Associations<R>, FileError> {
    let opened = csv::open(file, 0).map_err(FileError::Open)?;
    let names = opened.names.clone();
    if let Some(name) = names.iter().find(|name| is_in_another_unit(name)) {
        return Err(FileError::Unit(name.clone()));
    }
    let columns = columns(&names, catalog);
    let read = || columns.iter().filter(|column| column.kind != ColumnKind::Other);
    if read().next().is_none() {
        return Err(FileError::NoUsage(names));
    }
    for (place, column) in read().enumerate() {
        if let Some(first) = read().take(place).find(|known| known.kind == column.kind) {
            return Err(FileError::Twice(first.name.clone(), column.name.clone()));
        }
    }
    let heading = Heading { names: different(names, taken), columns };
    let (dialect, heading_lines) = (opened.dialect, opened.heading_lines);
    Ok(Associations { heading, dialect, heading_lines, blocks: opened.blocks() })
}

impl Heading {
    /// What a line says.
    ///
    /// # Errors
    /// When it is not cut as the heading is, or a cell cannot be read.
    pub(crate) fn said<'l>(&'l self, line: &Line<'l, '_>) -> Result<Said<'l>, LineError> {
        if line.unclosed {
            return Err(LineError::Unclosed);
        }
        if line.len() != self.names.len() {
            return Err(LineError::Ragged(line.len(), self.names.len()));
        }
        let mut said = Said::default();
        for (place, Column { name, kind }) in self.columns.iter().enumerate() {
            if *kind == ColumnKind::Other || line.cell(place).is_empty() {
                continue;
            }
            let text = trimmed(line.text(place));
            match *kind {
                _ if text.is_empty() => {}
                ColumnKind::Needs => said.needs = Some((text, name)),
                ColumnKind::Meter(meter) => {
                    let read = if meter == Meter::STORAGE { gigabytes(name, &text) } else { level(name, &text) };
                    said.usage = said.usage.with(meter, read.map_err(LineError::Usage)?);
                }
                ColumnKind::Other => {}
            }
        }
        Ok(said)
    }
}

fn trimmed(text: Cow<str>) -> Cow<str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// What each column says: by its usual names and those of the catalog's meters, else by names that may say the same.
fn columns(names: &[String], catalog: &Catalog) -> Vec<Column> {
    let usual = |name: &String| Column { name: name.clone(), kind: usual_kind(&plain(name), catalog) };
    let mut columns: Vec<Column> = names.iter().map(usual).collect();
    let known: Vec<ColumnKind> = columns.iter().map(|column| column.kind).collect();
    for column in columns.iter_mut().filter(|column| column.kind == ColumnKind::Other) {
        let meant = OTHER_NAMES.iter().find(|(other, _)| *other == plain(&column.name)).map(|(_, kind)| *kind);
        column.kind = meant.filter(|kind| !known.contains(kind)).unwrap_or(ColumnKind::Other);
    }
    columns
}

/// Words around the name of what is counted.
const AROUND: &[&str] = &["nb", "nbre", "nombre", "number", "of", "de", "d", "des", "total"];

/// A name without its case, its accents, what stands around it ("Nombre de …") and the gigabytes in parentheses.
fn plain(name: &str) -> String {
    let folded = folded(name).replace(['\'', '’', '.'], " ");
    let named = ["(go)", "(gb)", "(en go)", "(in gb)"].iter().find_map(|unit| folded.strip_suffix(unit));
    let words = named.unwrap_or(&folded).split_whitespace();
    let kept: Vec<&str> = words.skip_while(|word| AROUND.contains(word)).collect();
    kept.join(" ")
}

/// Whether a column of storage says that it is in another unit than gigabytes.
fn is_in_another_unit(name: &str) -> bool {
    let folded = folded(name);
    let inside = folded.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    inside.is_some_and(|(outside, unit)| {
        let named = |names: &[(&str, ColumnKind)]| names.contains(&(outside.trim(), STORAGE));
        !matches!(unit.trim(), "go" | "gb") && (named(NAMES) || named(OTHER_NAMES))
    })
}

fn usual_kind(name: &str, catalog: &Catalog) -> ColumnKind {
    let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    let is_called = |text: &Text| text.is_called(name);
    let meter = catalog.meters.iter().position(|meter| meter.id == name || meter.name.as_ref().is_some_and(is_called));
    named.or(meter.map(|place| ColumnKind::Meter(Meter(place)))).unwrap_or(ColumnKind::Other)
}

/// The names with a number where one would stand twice.
fn different(names: Vec<String>, taken: &[String]) -> Vec<String> {
    let mut seen: HashSet<String> = taken.iter().cloned().collect();
    let rename = |name: String| {
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let name = std::iter::once(name.clone()).chain(numbered).find(|name| !seen.contains(name)).unwrap_or(name);
        seen.insert(name.clone());
        name
    };
    names.into_iter().map(rename).collect()
}

#[cfg(test)]
mod tests {
    use super::{ColumnKind, STORAGE, USERS, columns, different, is_in_another_unit};
    use crate::catalog::Catalog;
    use crate::catalog::source::BUILT_IN;

    #[test]
    fn columns_are_known_by_many_names() {
        let catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let kinds = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            columns(&names, &catalog).into_iter().map(|column| column.kind).collect::<Vec<_>>()
        };
        let other = ColumnKind::Other;
        assert_eq!(kinds(&["Nom", "Nb adhérents", "Stockage (Go)"]), [other, USERS, STORAGE]);
        assert_eq!(
            kinds(&["Nombre d’utilisateurs", "Espace\u{a0}disque", "Besoins"]),
            [USERS, STORAGE, ColumnKind::Needs]
        );
        assert_eq!(kinds(&["Adhérents", "Utilisateurs", "COMPTES"]), [other, USERS, other]);
        assert_eq!(kinds(&["Effectif", "Date d’adhésion", "Notes (Go)"]), [USERS, other, other]);
        assert!(
            is_in_another_unit("Stockage (To)")
                && !is_in_another_unit("Stockage (Go)")
                && !is_in_another_unit("Nom (court)")
        );
    }

    #[test]
    fn no_column_is_named_twice() {
        let names = ["winner", "name", "name", "gb"].map(str::to_owned).into();
        assert_eq!(different(names, &["winner".into()]), ["winner_2", "name", "name_2", "gb"]);
    }
}
