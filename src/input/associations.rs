//! A file of associations, one a line: its columns, however they are named and parted.

use super::ask::Typed;
use crate::catalog::Catalog;
use crate::price::text::Text;
use crate::price::usage::Meter;
use csv::{ByteRecord, ReaderBuilder};
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, Read};

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
    /// The system refuses.
    Unreadable(io::Error),
    /// There is no line.
    Empty,
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
    /// A quotation mark is not closed, and so many more lines were read with it.
    Unclosed(usize),
}

/// What the columns of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Their names, each different.
    pub names: Vec<String>,
    roles: Vec<Role>,
}

/// The lines of a file of associations.
pub struct Lines<R> {
    /// What the columns are.
    pub heading: Heading,
    reader: csv::Reader<BufReader<R>>,
}

impl<R: Read> Lines<R> {
    /// Reads the heading. Its names must differ from those of `taken`, which follow them in the answer.
    ///
    /// # Errors
    /// When there is none, or no column says how much is used.
    pub fn open(file: R, catalog: &Catalog, taken: &[&str]) -> Result<Self, FileError> {
        let mut file = BufReader::with_capacity(1 << 16, file);
        let start = file.fill_buf().map_err(FileError::Unreadable)?;
        let mark = if start.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
        let delimiter = delimiter(&start[mark..]);
        file.consume(mark);
        let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(file);
        let names = reader.byte_headers().map_err(|error| FileError::Unreadable(error.into()))?;
        let names: Vec<String> = names.iter().map(|name| text_of(name).trim().to_owned()).collect();
        if names.iter().all(String::is_empty) {
            return Err(FileError::Empty);
        }
        let roles: Vec<Role> = names.iter().map(|name| role(name, catalog)).collect();
        if !roles.iter().any(|role| *role != Role::Other) {
            return Err(FileError::NoUsage(names));
        }
        for (place, role) in roles.iter().enumerate().filter(|(_, role)| **role != Role::Other) {
            if let Some(first) = roles[..place].iter().position(|known| known == role) {
                return Err(FileError::Twice(names[first].clone(), names[place].clone()));
            }
        }
        Ok(Self { heading: Heading { names: different(names, taken), roles }, reader })
    }

    /// The next line, if there is one; its number is in its position.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn next_line(&mut self) -> io::Result<Option<ByteRecord>> {
        let mut record = ByteRecord::new();
        Ok(self.reader.read_byte_record(&mut record)?.then_some(record))
    }
}

impl Heading {
    /// What a line asks; what it leaves blank is as in `otherwise`.
    ///
    /// # Errors
    /// When it has more or fewer cells than the heading.
    pub fn typed(&self, record: &ByteRecord, catalog: &Catalog, otherwise: &Typed) -> Result<Typed, LineError> {
        if record.len() != self.names.len() {
            let swallowed = record.as_slice().split(|byte| *byte == b'\n').count() - 1;
            let ragged = LineError::Ragged(record.len(), self.names.len());
            return Err(if swallowed > 0 { LineError::Unclosed(swallowed) } else { ragged });
        }
        let mut typed = otherwise.clone();
        for (cell, role) in record.iter().zip(&self.roles) {
            if *role == Role::Other || cell.trim_ascii().is_empty() {
                continue;
            }
            let text = text_of(cell);
            let text = text.trim();
            match *role {
                Role::Needs => typed.needs = vec![text.to_owned()],
                Role::Meter(Meter::USERS) => typed.users = Some(text.to_owned()),
                Role::Meter(Meter::STORAGE) => typed.gigabytes = Some(text.to_owned()),
                Role::Meter(meter) => typed.usage.push(format!("{}={text}", catalog.meter_id(meter))),
                Role::Other => {}
            }
        }
        Ok(typed)
    }
}

/// The text of a cell: UTF-8, or else Latin-1, in which old spreadsheets write.
#[must_use]
pub fn text_of(cell: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(cell) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(cell.iter().map(|byte| char::from(*byte)).collect()),
    }
}

/// The mark that parts the cells of the first line: the most frequent of three, outside quotation marks.
#[must_use]
pub fn delimiter(start: &[u8]) -> u8 {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let outside = line.split(|byte| *byte == b'"').step_by(2);
    let count = |mark: u8| outside.clone().flatten().filter(|byte| **byte == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
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
    use super::{delimiter, different};

    #[test]
    fn the_delimiter_is_that_of_the_heading() {
        for (heading, mark) in
            [("name,users\n1;2;3;4", b','), ("nom;\"a,b,c,d\";go\r\n", b';'), ("a\tb\n", b'\t'), ("users", b',')]
        {
            assert_eq!(delimiter(heading.as_bytes()), mark, "{heading}");
        }
    }

    #[test]
    fn no_column_is_named_twice() {
        let names = ["winner", "name", "name", "gb"].map(str::to_owned).into();
        assert_eq!(different(names, &["winner"]), ["winner_2", "name", "name_2", "gb"]);
    }
}
