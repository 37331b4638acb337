//! What the columns of a statement are: known by name, in any order, whoever exported it.

pub(crate) use super::exports::{Export, Role};
use super::exports::{LAYOUTS, OWN, ROLES};

/// Where each column stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Who exported the statement.
    pub export: Export,
    /// Whether its heading is in French.
    pub french: bool,
    /// The names of its columns.
    pub names: Vec<String>,
    places: [Option<usize>; ROLES],
}

/// Why a heading is not that of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadingError {
    /// No export is known with these columns.
    Unknown(Vec<String>),
    /// The export lacks a column: which, by its usual name.
    Missing(Export, &'static str),
    /// Two columns have one name.
    Twice(String),
    /// `--columns` cannot be read: this part of it.
    Columns(String),
    /// `--columns` names a column that does not exist: it, and those there are.
    NoColumn(String, Vec<String>),
    /// `--columns` names one column for two things.
    Shared(String),
    /// `--columns` names two columns for this.
    NamedTwice(String),
    /// `--columns` names no column for this.
    Unnamed(&'static str),
    /// `HelloAsso`'s list of a campaign has no total to check.
    NoTotal,
}

impl Heading {
    /// Recognizes an export by the names of its columns.
    ///
    /// # Errors
    /// When it is none that is known, or lacks a column.
    pub fn recognize(names: Vec<String>, needs_date: bool) -> Result<Self, HeadingError> {
        let known: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
        let has = |name: &&'static str| known.iter().any(|known| known == name);
        let Some(layout) = LAYOUTS.iter().find(|layout| layout.known_by.iter().all(has)) else {
            return Err(HeadingError::Unknown(names));
        };
        let mut places = [None; ROLES];
        for (role, candidates) in layout.columns {
            let Some(name) = candidates.iter().find(|name| has(name)) else {
                if layout.required.contains(role) && (*role != Role::Date || needs_date) {
                    let campaign = layout.export == Export::HelloAsso && *role == Role::Amount;
                    let missing = candidates.last().copied().unwrap_or_default();
                    let error = HeadingError::Missing(layout.export, missing);
                    return Err(if campaign { HeadingError::NoTotal } else { error });
                }
                continue;
            };
            let mut found = (0..known.len()).filter(|place| known[*place] == *name);
            places[*role as usize] = found.next();
            if found.next().is_some() {
                return Err(HeadingError::Twice((*name).to_owned()));
            }
        }
        Ok(Self { export: layout.export, french: layout.french, names, places })
    }

    /// Takes the columns that `--columns amount=…,fee=…,date=…,currency=…` names.
    ///
    /// # Errors
    /// When it cannot be read, names no column of the file, or lacks one that is needed.
    pub fn of_own(names: Vec<String>, columns: &str, needs_date: bool) -> Result<Self, HeadingError> {
        let known: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
        let mut places = [None; ROLES];
        for part in columns.split(',') {
            let wrong = || HeadingError::Columns(part.trim().to_owned());
            let (word, name) = part.split_once('=').ok_or_else(wrong)?;
            let word = word.trim().to_lowercase();
            let (_, role) = OWN.iter().find(|(known, _)| *known == word).ok_or_else(wrong)?;
            let name = name.trim();
            let lower = name.to_lowercase();
            let mut found = (0..known.len()).filter(|place| known[*place] == lower);
            let place = found.next().ok_or_else(|| HeadingError::NoColumn(name.to_owned(), names.clone()))?;
            if found.next().is_some() {
                return Err(HeadingError::Twice(name.to_owned()));
            }
            if places.contains(&Some(place)) {
                return Err(HeadingError::Shared(name.to_owned()));
            }
            if places[*role as usize].is_some() {
                return Err(HeadingError::NamedTwice(word));
            }
            places[*role as usize] = Some(place);
        }
        let needed = OWN[..3].iter().filter(|(_, role)| needs_date || *role != Role::Date);
        for (word, role) in needed {
            if places[*role as usize].is_none() {
                return Err(HeadingError::Unnamed(word));
            }
        }
        let french = known.iter().any(|name| matches!(name.as_str(), "montant" | "frais" | "devise"));
        Ok(Self { export: Export::Own, french, names, places })
    }

    /// Where the column of a role stands, if there is one.
    pub fn place(&self, role: Role) -> Option<usize> {
        self.places[role as usize]
    }

    /// The name of the column of a role.
    pub fn name(&self, role: Role) -> &str {
        self.place(role).map_or("", |place| &self.names[place])
    }
}
