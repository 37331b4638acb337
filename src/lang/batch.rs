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
        let (count, columns) = (columns.len() as u64, columns.join(", "));
        match self {
            Self::En => format!("Kept as they are: {columns}."),
            Self::Fr => {
                let kept = self.plural(count, "Gardée telle quelle", "Gardées telles quelles");
                format!("{kept}\u{a0}: {columns}.")
            }
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

    pub(crate) fn batch_summary_title(self, file: &str) -> String {
        match self {
            Self::En => format!("What the lines of {file} come to, a year, all taxes included"),
            Self::Fr => format!("Bilan des lignes de {file}, par an, toutes taxes comprises"),
        }
    }

    pub(crate) fn batch_columns(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Cheapest for", "Together a year"],
            Self::Fr => ["La moins chère pour", "Ensemble par an"],
        }
    }

    pub(crate) fn lines_with_errors(self) -> &'static str {
        match self {
            Self::En => "Lines without an answer, by what is wrong, and the first of each",
            Self::Fr => "Lignes sans réponse, par sorte d’erreur, avec la première de chacune",
        }
    }

    pub(crate) fn so_many_lines(self, count: u64, code: &str) -> String {
        match self {
            Self::En => format!("{} ({code})", self.counted(count, "line", "lines")),
            Self::Fr => format!("{} ({code})", self.counted(count, "ligne", "lignes")),
        }
    }

    /// How many lines were answered, and what their cheapest offers cost together.
    pub(crate) fn batch_sums(self, lines: u64, bad: u64, annual: &str) -> String {
        let (answered, all) = (self.whole(lines - bad), self.whole(lines));
        match self {
            Self::En => {
                format!(
                    "{answered} of {all} lines have an answer: their cheapest offers cost {annual} a year together."
                )
            }
            Self::Fr => {
                let have = self.plural(lines - bad, "ligne sur", "lignes sur");
                let verb = self.plural(lines - bad, "a", "ont");
                format!(
                    "{answered} {have} {all} {verb} une réponse\u{a0}: les offres les moins chères coûtent ensemble \
                     {annual} par an."
                )
            }
        }
    }

    pub(crate) fn lines_without_winner(self, count: u64) -> String {
        match self {
            Self::En => format!("For {}, no offer has a known price.", self.counted(count, "line", "lines")),
            Self::Fr => format!("Pour {}, aucune offre n’a de prix connu.", self.counted(count, "ligne", "lignes")),
        }
    }

    pub(crate) fn lines_contested(self, count: u64) -> String {
        match self {
            Self::En => {
                format!("For {}, an offer of unknown price could cost less.", self.counted(count, "line", "lines"))
            }
            Self::Fr => format!(
                "Pour {}, une offre au prix non publié pourrait coûter moins.",
                self.counted(count, "ligne", "lignes")
            ),
        }
    }
}
