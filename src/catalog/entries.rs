//! Which offer, processor or other entry of a catalog a place in its file belongs to.

use std::collections::BTreeSet;
use std::fmt;
use toml::de::{DeTable, DeValue};

/// An entry of one of the tables of a catalog: `offers.zourit`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct EntryName {
    pub(crate) table: String,
    pub(crate) id: String,
}

impl EntryName {
    pub(crate) fn new(table: &str, id: &str) -> Self {
        Self { table: table.to_owned(), id: id.to_owned() }
    }
}

impl fmt::Display for EntryName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.table, self.id)
    }
}

/// The places where keys stand, in the order of the file, each with the entry that it is part of.
#[derive(Debug)]
pub(crate) struct Entries {
    names: Vec<EntryName>,
    /// Bytes of the file, and the position of the name; none for what is of no entry.
    starts: Vec<(usize, Option<usize>)>,
}

impl Entries {
    pub(crate) fn of(text: &str) -> Self {
        let (root, _) = DeTable::parse_recoverable(text);
        let mut entries = Self { names: Vec::new(), starts: headers(text).map(|header| (header, None)).collect() };
        for (table, value) in root.get_ref() {
            entries.starts.push((table.span().start, None));
            let DeValue::Table(within) = value.get_ref() else { continue };
            for (id, value) in within {
                let name = Some(entries.names.len());
                entries.names.push(EntryName::new(table.get_ref(), id.get_ref()));
                entries.starts.push((id.span().start, name));
                entries.add(value.get_ref(), name);
            }
        }
        entries.starts.sort_unstable();
        entries.starts.dedup_by_key(|(_, name)| *name);
        entries
    }

    fn add(&mut self, value: &DeValue, name: Option<usize>) {
        match value {
            DeValue::Table(within) => {
                for (key, value) in within {
                    self.starts.push((key.span().start, name));
                    self.add(value.get_ref(), name);
                }
            }
            DeValue::Array(elements) => {
                for element in elements {
                    self.starts.push((element.span().start, name));
                    self.add(element.get_ref(), name);
                }
            }
            _ => {}
        }
    }

    /// The entry whose key is the last one up to a place.
    pub(crate) fn at(&self, offset: usize) -> Option<&EntryName> {
        let next = self.starts.partition_point(|(start, _)| *start <= offset);
        let (_, name) = self.starts.get(next.checked_sub(1)?)?;
        self.names.get((*name)?)
    }
}

/// Where headers begin. What stands in one before its keys, as when these cannot be read, is of no entry.
fn headers(text: &str) -> impl Iterator<Item = usize> {
    let mut end = 0;
    let starts = text.split_inclusive('\n').map(move |line| {
        end += line.len();
        (end - line.len(), line)
    });
    starts.filter(|(_, line)| line.trim_start().starts_with('[')).map(|(start, _)| start)
}

/// The findings that are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EntrySelection {
    pub(crate) entries: BTreeSet<EntryName>,
    /// Whether what is of no entry, or of one that bears no day, is asked for too.
    pub(crate) others: Others,
}

/// The tables whose entries are prices, read on a day.
const PRICED: &[&str] = &["offers", "processors", "exchange"];

impl EntrySelection {
    /// Whether what is on an entry is asked for.
    pub(crate) fn reaches(&self, entry: Option<&EntryName>) -> bool {
        match entry.filter(|entry| PRICED.contains(&entry.table.as_str())) {
            Some(entry) => self.entries.contains(entry),
            None => self.others == Others::Kept,
        }
    }
}

/// What becomes of findings that are on no entry, or on one that is not a price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Others {
    #[default]
    LeftOut,
    Kept,
}

#[cfg(test)]
mod tests {
    use super::Entries;

    #[test]
    fn a_place_belongs_to_the_entry_that_it_stands_in() {
        let text = "schema = 1\n[services]\nmail = { en = 'M', fr = 'M' }\n[offers.a]\nbase = 1\n[offers.b]\nbase = 2\n\
            [offers.a.services]\ncloud = true\n[[processors.p.rates]]\nfee = 0\n[[processors.p.rates]]\nfee = 3\n\
            [offers.é]\n[offers.\n";
        let entries = Entries::of(text);
        for (place, entry) in [
            ("schema", None),
            ("fr =", Some("services.mail")),
            ("base = 1", Some("offers.a")),
            ("b]", Some("offers.b")),
            ("= 2", Some("offers.b")),
            ("cloud", Some("offers.a")),
            ("fee = 3", Some("processors.p")),
            ("[offers.\n", None),
            ("é]", Some("offers.é")),
        ] {
            let found = entries.at(text.find(place).unwrap()).map(ToString::to_string);
            assert_eq!(found.as_deref(), entry, "{place}");
        }
    }
}
