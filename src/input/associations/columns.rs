//! What the columns of a file of associations say, however they are named.

use crate::catalog::Catalog;
use crate::input::csv::error::AssociationColumnsError;
use crate::price::text::{Text, folded};
use crate::price::usage::Meter;
use std::collections::HashSet;

/// The columns of a file of associations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AssociationColumns {
    /// Their names in the answer, each different.
    pub names: Vec<String>,
    /// The columns as the file names them.
    pub columns: Vec<AssociationColumn>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AssociationColumn {
    pub name: String,
    pub meaning: ColumnMeaning,
}

/// What a column says of an association.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnMeaning {
    Needs,
    /// How much of a meter is used.
    Meter(Meter),
    /// Something that is kept as it is.
    Other,
}

const USERS: ColumnMeaning = ColumnMeaning::Meter(Meter::USERS);
const STORAGE: ColumnMeaning = ColumnMeaning::Meter(Meter::STORAGE);

/// The names of columns, besides the ids and names of the catalog's meters; compared without case and accents.
const NAMES: Names = &[
    (USERS, &["users", "user", "utilisateurs", "utilisateur"]),
    (STORAGE, &["gb", "storage", "go", "stockage"]),
    (ColumnMeaning::Needs, &["need", "needs", "besoin", "besoins"]),
];

/// Names that say the same where no column has one of those above: who is a member is not always a user.
const OTHER_NAMES: Names = &[
    (USERS, &["accounts", "people", "persons", "members", "headcount", "adherents", "adherent", "membres", "membre"]),
    (USERS, &["comptes", "personnes", "effectif", "effectifs"]),
    (STORAGE, &["gigabytes", "gigaoctets", "gigaoctet", "space", "disk space"]),
    (STORAGE, &["espace", "espace disque", "taille", "volume"]),
    (ColumnMeaning::Needs, &["services"]),
];

type Names = &'static [(ColumnMeaning, &'static [&'static str])];

impl AssociationColumns {
    /// Recognizes columns. Their names in the answer must differ from those of `taken`, which follow them there.
    pub(super) fn recognize(
        names: Vec<String>,
        catalog: &Catalog,
        taken: &[String],
    ) -> Result<Self, AssociationColumnsError> {
        if let Some(name) = names.iter().find(|name| is_in_another_unit(name)) {
            return Err(AssociationColumnsError::OtherUnit(name.clone()));
        }
        let columns = columns(&names, catalog);
        let read = || columns.iter().filter(|column| column.meaning != ColumnMeaning::Other);
        if read().next().is_none() {
            return Err(AssociationColumnsError::NoUsage(names));
        }
        for (index, column) in read().enumerate() {
            if let Some(first) = read().take(index).find(|first| first.meaning == column.meaning) {
                return Err(AssociationColumnsError::SameMeaning(first.name.clone(), column.name.clone()));
            }
        }
        Ok(Self { names: different(names, taken), columns })
    }
}

/// What each column says: by its usual names and those of the catalog's meters, else by names that may say the same.
fn columns(names: &[String], catalog: &Catalog) -> Vec<AssociationColumn> {
    let usual = |name: &String| {
        let meaning = usual_meaning(&plain(name), catalog);
        AssociationColumn { name: name.clone(), meaning }
    };
    let mut columns: Vec<AssociationColumn> = names.iter().map(usual).collect();
    let usual: Vec<ColumnMeaning> = columns.iter().map(|column| column.meaning).collect();
    for column in columns.iter_mut().filter(|column| column.meaning == ColumnMeaning::Other) {
        let name = plain(&column.name);
        let meaning = meaning_in(OTHER_NAMES, &name);
        column.meaning = meaning.filter(|meaning| !usual.contains(meaning)).unwrap_or(ColumnMeaning::Other);
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
        let is_storage = |names| meaning_in(names, outside.trim()) == Some(STORAGE);
        !matches!(unit.trim(), "go" | "gb") && (is_storage(NAMES) || is_storage(OTHER_NAMES))
    })
}

fn meaning_in(names: Names, name: &str) -> Option<ColumnMeaning> {
    names.iter().find(|(_, names)| names.contains(&name)).map(|(meaning, _)| *meaning)
}

fn usual_meaning(name: &str, catalog: &Catalog) -> ColumnMeaning {
    let named = meaning_in(NAMES, name);
    let is_called = |text: &Text| text.is_called(name);
    let meter = catalog.meters.iter().position(|meter| meter.id == name || meter.name.as_ref().is_some_and(is_called));
    named.or(meter.map(|index| ColumnMeaning::Meter(Meter(index)))).unwrap_or(ColumnMeaning::Other)
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
    use super::{ColumnMeaning, STORAGE, USERS, columns, different, is_in_another_unit};
    use crate::catalog::Catalog;
    use crate::catalog::source::BUILT_IN;

    #[test]
    fn columns_are_known_by_many_names() {
        let catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let meanings = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            columns(&names, &catalog).into_iter().map(|column| column.meaning).collect::<Vec<_>>()
        };
        let other = ColumnMeaning::Other;
        assert_eq!(meanings(&["Nom", "Nb adhérents", "Stockage (Go)"]), [other, USERS, STORAGE]);
        assert_eq!(
            meanings(&["Nombre d’utilisateurs", "Espace\u{a0}disque", "Besoins"]),
            [USERS, STORAGE, ColumnMeaning::Needs]
        );
        assert_eq!(meanings(&["Adhérents", "Utilisateurs", "COMPTES"]), [other, USERS, other]);
        assert_eq!(meanings(&["Effectif", "Date d’adhésion", "Notes (Go)"]), [USERS, other, other]);
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
