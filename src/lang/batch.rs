//! Files of associations, in words.

use super::Lang;
use crate::input::associations::{FileError, LineError};
use crate::input::csv::OpenError;
use crate::input::resolve::QuestionError;

impl Lang {
    /// Why a file of associations cannot be read: a full sentence.
    pub(crate) fn associations_error(self, file: &str, error: &FileError) -> String {
        match error {
            FileError::Open(OpenError::Empty) => self.choose(
                format!("{file} has no heading: its first line must name the columns, such as name,users,gb,need."),
                format!("{file} n’a pas d’en-tête\u{a0}: sa première ligne doit nommer les colonnes, par exemple nom;utilisateurs;go;besoins."),
            ),
            FileError::Open(error) => self.open_error(file, error),
            FileError::Twice(one, two) => {
                let [one, two] = [one, two].map(|name| self.quoted(name));
                self.choose(
                    format!("Two columns of {file} say the same, {one} and {two}: keep one."),
                    format!("Deux colonnes de {file} disent la même chose, {one} et {two}\u{a0}: n’en gardez qu’une."),
                )
            }
            FileError::Unit(name) => {
                let name = self.quoted(name);
                self.choose(
                    format!("The column {name} of {file} is not in gigabytes: rename it gb, and write the unit in its cells, as in 1.5TB."),
                    format!("La colonne {name} de {file} n’est pas en gigaoctets\u{a0}: nommez-la go, et écrivez l’unité dans ses cellules, comme 1,5To."),
                )
            }
            FileError::NoUsage(names) => {
                let names = names.join(", ");
                self.choose(
                    format!("No column of {file} says how much is used: name one users, gb or need, or as a meter of the catalog. It has: {names}."),
                    format!("Aucune colonne de {file} n’indique d’usage\u{a0}: nommez-en une utilisateurs, go ou besoins, ou comme un compteur du catalogue. Ses colonnes\u{a0}: {names}."),
                )
            }
        }
    }

    /// What a column of needs says.
    pub(crate) fn needs_read(self) -> &'static str {
        self.choose("needs", "besoins")
    }

    /// What is read in a column.
    pub(crate) fn read_in(self, what: &str, column: &str) -> String {
        let column = self.quoted(column);
        self.choose(format!("{what} in {column}"), format!("{what} dans {column}"))
    }

    /// What the columns of a file say: a full sentence.
    pub(crate) fn columns_read(self, columns: &[String]) -> String {
        let columns = columns.join(", ");
        self.choose(format!("Read: {columns}."), format!("Lu\u{a0}: {columns}."))
    }

    /// The columns that are kept as they are: a full sentence.
    pub(crate) fn columns_kept(self, columns: &[String]) -> String {
        let columns = columns.join(", ");
        self.choose(format!("Kept as they are: {columns}."), format!("Gardé tel quel\u{a0}: {columns}."))
    }

    /// What is assumed where a line says nothing: a full sentence.
    pub(crate) fn assumed_where_blank(self, levels: &[String]) -> String {
        let levels = self.and(levels);
        self.choose(
            format!("What a line leaves blank is taken as {levels}."),
            format!("Ce qu’une ligne laisse en blanc est compté pour {levels}."),
        )
    }

    /// What is wrong with a line, with its number.
    pub(crate) fn at_line(self, number: u64, what: &str) -> String {
        self.choose(format!("line {number}: {what}"), format!("ligne {number}\u{a0}: {what}"))
    }

    /// Why a line cannot be read.
    pub(crate) fn line_error(self, error: &LineError) -> String {
        match error {
            LineError::Ragged(cells, columns) => self.choose(
                format!("{cells} cells, and the heading names {columns} columns."),
                format!("{cells} cellules, alors que l’en-tête nomme {columns} colonnes."),
            ),
            LineError::Unclosed => self.unclosed_mark(),
            LineError::Usage(error) => self.ask_error(error),
        }
    }

    /// Why a line cannot be answered.
    pub(crate) fn line_refused(self, error: &QuestionError) -> String {
        match error {
            QuestionError::NoUsage => self
                .choose(
                    "it says nothing of how much is used: fill one of its columns.",
                    "elle n’indique aucun usage\u{a0}: remplissez l’une de ses colonnes.",
                )
                .to_owned(),
            error => self.ask_error(error),
        }
    }

    /// How many lines could not be answered: a full sentence.
    pub(crate) fn bad_lines(self, bad: u64, all: u64) -> String {
        let several = bad > 1;
        let [bad, all] = [bad, all].map(|number| self.whole(number));
        let stayed = if several { "sont restées" } else { "est restée" };
        let lines = if several { "lignes" } else { "ligne" };
        self.choose(
            format!("{bad} of {all} lines could not be answered: see the column error."),
            format!("{bad} {lines} sur {all} {stayed} sans réponse\u{a0}: voir la colonne error."),
        )
    }
}
