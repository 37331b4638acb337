//! A file of associations, one a line: its columns, however they are named and parted.

use super::ask::{AskError, gigabytes, level};
use super::csv::blocks::Blocks;
use super::csv::cells::Line;
use super::csv::{self, Dialect, OpenError};
use crate::catalog::Catalog;
use crate::price::text::Text;
use crate::price::usage::{Meter, Usage};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::Read;

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Needs,
    Meter(Meter),
    Other,
}

/// The names of columns, besides the ids and names of the catalog's meters.
const NAMES: &[(&str, Role)] = &[
    ("users", Role::Meter(Meter::USERS)),
    ("user", Role::Meter(Meter::USERS)),
    ("utilisateurs", Role::Meter(Meter::USERS)),
    ("utilisateur", Role::Meter(Meter::USERS)),
    ("gb", Role::Meter(Meter::STORAGE)),
    ("storage", Role::Meter(Meter::STORAGE)),
    ("go", Role::Meter(Meter::STORAGE)),
    ("stockage", Role::Meter(Meter::STORAGE)),
    ("need", Role::Needs),
    ("needs", Role::Needs),
    ("besoin", Role::Needs),
    ("besoins", Role::Needs),
];

/// Why a file of associations cannot be read at all.
#[derive(Debug)]
pub enum FileError {
    /// It is not read as CSV.
    Open(OpenError),
    /// Two columns say the same: what they are called.
    Twice(String, String),
    /// No column says how much is used: what the columns are called.
    NoUsage(Vec<String>),
}

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// It has so many cells, and the heading so many.
    Ragged(usize, usize),
    /// A quotation mark is not closed.
    Unclosed,
    /// A cell does not say how much is used.
    Usage(AskError),
}

/// What the columns of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Their names, each different.
    pub names: Vec<String>,
    roles: Vec<Role>,
}

/// A file of associations that is about to be read.
pub struct Associations<R> {
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
pub struct Said<'l> {
    /// How much is used, of the meters whose cells are filled.
    pub usage: Usage,
    /// What is needed, and what its column is called; nothing where the cell is blank.
    pub needs: Option<(Cow<'l, str>, &'l str)>,
}

/// Reads the heading. Its names must differ from those of `taken`, which follow them in the answer.
///
/// # Errors
/// When there is none, or no column says how much is used.
pub fn open<R: Read>(file: R, catalog: &Catalog, taken: &[&str]) -> Result<Associations<R>, FileError> {
    let opened = csv::open(file, 0).map_err(FileError::Open)?;
    let names = opened.names.clone();
    let roles: Vec<Role> = names.iter().map(|name| role(name, catalog)).collect();
    if !roles.iter().any(|role| *role != Role::Other) {
        return Err(FileError::NoUsage(names));
    }
    for (place, role) in roles.iter().enumerate().filter(|(_, role)| **role != Role::Other) {
        if let Some(first) = roles[..place].iter().position(|known| known == role) {
            return Err(FileError::Twice(names[first].clone(), names[place].clone()));
        }
    }
    let heading = Heading { names: different(names, taken), roles };
    let (dialect, heading_lines) = (opened.dialect, opened.heading_lines);
    Ok(Associations { heading, dialect, heading_lines, blocks: opened.blocks() })
}

impl Heading {
    /// What a line says.
    ///
    /// # Errors
    /// When it is not cut as the heading is, or a cell cannot be read.
    pub fn said<'l>(&'l self, line: &Line<'l, '_>) -> Result<Said<'l>, LineError> {
        if line.unclosed {
            return Err(LineError::Unclosed);
        }
        if line.len() != self.names.len() {
            return Err(LineError::Ragged(line.len(), self.names.len()));
        }
        let mut said = Said::default();
        for (place, (name, role)) in self.names.iter().zip(&self.roles).enumerate() {
            if *role == Role::Other || line.cell(place).is_empty() {
                continue;
            }
            let text = trimmed(line.text(place));
            match *role {
                _ if text.is_empty() => {}
                Role::Needs => said.needs = Some((text, name)),
                Role::Meter(meter) => {
                    let read = if meter == Meter::STORAGE { gigabytes(name, &text) } else { level(name, &text) };
                    said.usage = said.usage.with(meter, read.map_err(LineError::Usage)?);
                }
                Role::Other => {}
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

fn role(name: &str, catalog: &Catalog) -> Role {
    let name = name.to_lowercase();
    let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, role)| *role);
    let is_called = |text: &Text| text.is_called(&name);
    let meter = catalog.meters.iter().position(|meter| meter.id == name || meter.name.as_ref().is_some_and(is_called));
    named.or(meter.map(|place| Role::Meter(Meter(place)))).unwrap_or(Role::Other)
}

/// The names with a number where one would stand twice.
fn different(names: Vec<String>, taken: &[&str]) -> Vec<String> {
    let mut seen: HashSet<String> = taken.iter().map(ToString::to_string).collect();
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
    use super::different;

    #[test]
    fn no_column_is_named_twice() {
        let names = ["winner", "name", "name", "gb"].map(str::to_owned).into();
        assert_eq!(different(names, &["winner"]), ["winner_2", "name", "name_2", "gb"]);
    }
}
