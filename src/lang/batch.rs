//! Files of associations, in words.

use super::Lang;
use super::grammar::lower_case_first;
use crate::input::csv::error::{AssociationColumnsError, CsvError, RowError};
use crate::input::resolve::QuestionError;

impl Lang {
    pub(crate) fn associations_error(self, file: &str, error: &CsvError) -> String {
        match error {
            CsvError::Empty => match self {
                Self::En => {
                    format!("{file} has no heading: its first line must name the columns, such as name,users,gb,need.")
                }
                Self::Fr => format!(
                    "{file} n’a pas d’en-tête\u{a0}: sa première ligne doit nommer les colonnes, par exemple \
                     nom;utilisateurs;go;besoins."
                ),
            },
            error => self.csv_error(file, error),
        }
    }

    pub(super) fn association_columns_error(self, file: &str, error: &AssociationColumnsError) -> String {
        match error {
            AssociationColumnsError::SameMeaning(one, two) => {
                let [one, two] = [one, two].map(|name| self.quoted(name));
                match self {
                    Self::En => format!("Two columns of {file} say the same, {one} and {two}: keep one."),
                    Self::Fr => {
                        format!("Deux colonnes de {file} ont le même sens, {one} et {two}\u{a0}: n’en gardez qu’une.")
                    }
                }
            }
            AssociationColumnsError::OtherUnit(name) => {
                let name = self.quoted(name);
                match self {
                    Self::En => format!(
                        "The column {name} of {file} is not in gigabytes: rename it gb, and write the unit in its \
                         cells, as in 1.5TB."
                    ),
                    Self::Fr => format!(
                        "La colonne {name} de {file} n’est pas en gigaoctets\u{a0}: nommez-la go, et écrivez l’unité \
                         dans ses cellules, comme 1,5To."
                    ),
                }
            }
            AssociationColumnsError::NoUsage(names) => {
                let names = names.join(", ");
                match self {
                    Self::En => format!(
                        "No column of {file} says how much is used: name one users, gb or need, or as a meter of the \
                         catalog. It has: {names}."
                    ),
                    Self::Fr => format!(
                        "Aucune colonne de {file} n’indique d’usage\u{a0}: nommez-en une utilisateurs, go ou besoins, \
                         ou comme une unité du catalogue. Ses colonnes\u{a0}: {names}."
                    ),
                }
            }
        }
    }

    pub(crate) fn needs_read(self) -> &'static str {
        match self {
            Self::En => "needs",
            Self::Fr => "besoins",
        }
    }

    pub(crate) fn read_in(self, what: &str, column: &str) -> String {
        let column = self.quoted(column);
        match self {
            Self::En => format!("{what} in {column}"),
            Self::Fr => format!("{what} dans {column}"),
        }
    }

    pub(crate) fn columns_read(self, columns: &[String]) -> String {
        let columns = columns.join(", ");
        match self {
            Self::En => format!("Read: {columns}."),
            Self::Fr => format!("Lu\u{a0}: {columns}."),
        }
    }

    pub(crate) fn columns_kept(self, columns: &[String]) -> String {
        let columns = columns.join(", ");
        match self {
            Self::En => format!("Kept as they are: {columns}."),
            Self::Fr => format!("Gardé tel quel\u{a0}: {columns}."),
        }
    }

    pub(crate) fn assumed_where_blank(self, levels: &[String]) -> String {
        let levels = self.and(levels);
        match self {
            Self::En => format!("What a line leaves blank is taken as {levels}."),
            Self::Fr => format!("Ce qu’une ligne n’indique pas est compté pour {levels}."),
        }
    }

    pub(crate) fn at_line(self, number: u64, what: &str) -> String {
        match self {
            Self::En => format!("line {number}: {what}"),
            Self::Fr => format!("ligne {number}\u{a0}: {}", lower_case_first(what)),
        }
    }

    pub(crate) fn line_error(self, error: &RowError) -> String {
        match error {
            RowError::CellCount { cells, columns } => format!("{}.", self.ragged(*cells, *columns)),
            RowError::UnclosedQuote => self.unclosed_mark(),
            RowError::Cell { column, text, error } => self.cell_error(column, text, *error),
        }
    }

    pub(crate) fn line_refused(self, error: &QuestionError) -> String {
        match error {
            QuestionError::NoUsage => match self {
                Self::En => "it says nothing of how much is used: fill one of its columns.".to_owned(),
                Self::Fr => "elle n’indique aucun usage\u{a0}: remplissez l’une de ses colonnes.".to_owned(),
            },
            error => self.ask_error(error),
        }
    }

    pub(crate) fn bad_lines(self, bad: u64, all: u64) -> String {
        match self {
            Self::En => {
                let (bad, lines) = (self.whole(bad), self.counted(all, "line", "lines"));
                format!("{bad} of {lines} could not be answered: see the column error.")
            }
            Self::Fr => {
                let (lines, all) = (self.counted(bad, "ligne", "lignes"), self.whole(all));
                let stayed = self.plural(bad, "est restée", "sont restées");
                format!("{lines} sur {all} {stayed} sans réponse\u{a0}: voir la colonne error.")
            }
        }
    }
}
