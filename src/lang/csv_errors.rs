//! Files of CSV that cannot be read, in words.

use super::{Lang, shortened};
use crate::input::csv::blocks::BLOCK;
use crate::input::csv::error::{CsvError, StatementColumnsError};
use crate::input::csv::open_quote::LONGEST_MULTILINE_ROW;
use std::io;

impl Lang {
    pub(crate) fn csv_error(self, file: &str, error: &CsvError) -> String {
        match error {
            CsvError::Unreadable(error) => self.unreadable_file(file, error),
            CsvError::Empty => match self {
                Self::En => format!("{file} is empty: its first line must name the columns."),
                Self::Fr => format!("{file} est vide\u{a0}: sa première ligne doit nommer les colonnes."),
            },
            CsvError::Utf16 => match self {
                Self::En => format!("{file} is not in UTF-8, and looks like UTF-16: save it as CSV in UTF-8."),
                Self::Fr => {
                    format!("{file} n’est pas en UTF-8 et ressemble à de l’UTF-16\u{a0}: enregistrez-le en CSV UTF-8.")
                }
            },
            CsvError::Spreadsheet => match self {
                Self::En => format!("{file} is a spreadsheet’s own file: export it as CSV."),
                Self::Fr => format!("{file} est un classeur de tableur\u{a0}: exportez-le en CSV."),
            },
            CsvError::OldLineEnds => match self {
                Self::En => format!("{file} ends its lines as old Macs did: save it again as CSV."),
                Self::Fr => {
                    format!("{file} termine ses lignes comme les anciens Mac\u{a0}: enregistrez-le à nouveau en CSV.")
                }
            },
            CsvError::LongLine(line) => {
                let (line, most) = (self.whole(*line), self.whole(BLOCK as u64));
                match self {
                    Self::En => format!(
                        "Line {line} of {file} is longer than {most} bytes, more than a line of CSV may have: check \
                         that the file is CSV, with a line end after each row."
                    ),
                    Self::Fr => format!(
                        "La ligne {line} de {file} dépasse {most} octets, plus qu’une ligne de CSV ne peut en \
                         avoir\u{a0}: vérifiez que le fichier est du CSV, avec un retour à la ligne après chaque ligne."
                    ),
                }
            }
            CsvError::UnclosedHeading(line) => {
                let (line, mark) = (self.whole(*line), self.unclosed_mark());
                match self {
                    Self::En => format!("{file}, line {line}, which names the columns: {mark}"),
                    Self::Fr => format!("{file}, ligne {line}, qui nomme les colonnes\u{a0}: {mark}"),
                }
            }
            CsvError::Statement(error) => self.statement_columns_error(file, error),
            CsvError::Associations(error) => self.association_columns_error(file, error),
        }
    }

    fn unreadable_file(self, file: &str, error: &io::Error) -> String {
        if error.kind() == io::ErrorKind::NotFound {
            return match self {
                Self::En => format!("There is no file {file}: check its path."),
                Self::Fr => format!("Il n’y a pas de fichier {file}\u{a0}: vérifiez son chemin."),
            };
        }
        let error = self.io_error(error);
        match self {
            Self::En => format!("{file} could not be read ({error})."),
            Self::Fr => format!("{file} n’a pas pu être lu ({error})."),
        }
    }

    /// A quotation mark that is left open in a line: a sentence without its beginning.
    pub(crate) fn unclosed_mark(self) -> String {
        let most = self.whole(LONGEST_MULTILINE_ROW as u64);
        match self {
            Self::En => format!(
                "a quotation mark in this line is not closed where its cell ends, or not within {most} bytes: close \
                 it, or take it out; inside a quoted cell, write it twice."
            ),
            Self::Fr => format!(
                "un guillemet de cette ligne n’est pas fermé à la fin de sa cellule, ou pas dans les {most} \
                 octets\u{a0}: fermez-le ou enlevez-le\u{a0}; dans une cellule entre guillemets, doublez-le."
            ),
        }
    }

    pub(crate) fn statement_error(self, file: &str, error: &CsvError) -> String {
        match error {
            CsvError::Empty => match self {
                Self::En => format!("{file} is empty: export the statement again, as CSV."),
                Self::Fr => format!("{file} est vide\u{a0}: exportez à nouveau le relevé, en CSV."),
            },
            error => self.csv_error(file, error),
        }
    }

    fn missing_column(self, file: &str, column: &str, is_chosen: bool) -> String {
        let column = self.quoted(column);
        let again = match (self, is_chosen) {
            (Self::En, true) => "choose it when you export",
            (Self::Fr, true) => "choisissez-la à l’export",
            (Self::En, false) => "export it again with all columns",
            (Self::Fr, false) => "exportez-le à nouveau avec toutes ses colonnes",
        };
        match self {
            Self::En => {
                format!("{file} lacks the column {column}: {again}, or name the columns with {EXAMPLE}.")
            }
            Self::Fr => {
                format!("Il manque à {file} la colonne {column}\u{a0}: {again}, ou nommez les colonnes avec {EXAMPLE}.")
            }
        }
    }

    fn statement_columns_error(self, file: &str, error: &StatementColumnsError) -> String {
        match error {
            StatementColumnsError::UnknownExport(names) => {
                let names = listed(names);
                match self {
                    Self::En => {
                        format!("{file} is no export that is known: name its columns with {EXAMPLE}. It has: {names}.")
                    }
                    Self::Fr => format!(
                        "{file} n’est pas un export connu\u{a0}: nommez ses colonnes avec {EXAMPLE}. Ses \
                         colonnes\u{a0}: {names}."
                    ),
                }
            }
            StatementColumnsError::Missing { column, is_chosen } => self.missing_column(file, column, *is_chosen),
            StatementColumnsError::Duplicate(name) => {
                let name = self.quoted(name);
                match self {
                    Self::En => format!("{file} names the column {name} twice: keep one."),
                    Self::Fr => format!("{file} nomme deux fois la colonne {name}\u{a0}: n’en gardez qu’une."),
                }
            }
            StatementColumnsError::Notation(part) => {
                let part = self.quoted(part);
                match self {
                    Self::En => {
                        format!("--columns cannot read {part}: write {EXAMPLE}; net, id, type and status may follow.")
                    }
                    Self::Fr => format!(
                        "--columns ne comprend pas {part}\u{a0}: écrivez {EXAMPLE}\u{a0}; net, id, type et status \
                         peuvent suivre."
                    ),
                }
            }
            StatementColumnsError::NoColumn(name, names) => {
                let (name, names) = (self.quoted(name), listed(names));
                match self {
                    Self::En => format!("{file} has no column {name}. It has: {names}."),
                    Self::Fr => format!("{file} n’a pas de colonne {name}. Ses colonnes\u{a0}: {names}."),
                }
            }
            StatementColumnsError::UsedTwice(name) => {
                let name = self.quoted(name);
                match self {
                    Self::En => format!("--columns takes the column {name} for two things: each has its own."),
                    Self::Fr => {
                        format!("--columns prend la colonne {name} pour deux choses\u{a0}: chacune a la sienne.")
                    }
                }
            }
            StatementColumnsError::NamedTwice(word) => match self {
                Self::En => format!("--columns names two columns for the {word}: keep one."),
                Self::Fr => format!("--columns nomme deux colonnes pour {word}\u{a0}: n’en gardez qu’une."),
            },
            StatementColumnsError::NotNamed(word) => match self {
                Self::En => format!("--columns does not name the column of the {word}: add {word}=…"),
                Self::Fr => format!("--columns ne nomme pas la colonne {word}\u{a0}: ajoutez {word}=…"),
            },
            StatementColumnsError::NoTotal(what) => {
                let what = self.localized(*what);
                match self {
                    Self::En => format!(
                        "{file} is {what}: it has neither a fee nor a total, so there is nothing to check. Export \
                         the payments instead."
                    ),
                    Self::Fr => format!(
                        "{file} est {what}, sans commission ni total\u{a0}: il n’y a donc rien à contrôler. Exportez \
                         plutôt les paiements."
                    ),
                }
            }
            StatementColumnsError::AmbiguousDays(column) => {
                let column = self.quoted(column);
                match self {
                    Self::En => format!(
                        "The days in {column} of {file} may begin with the day or with the month: say --dates dmy or \
                         --dates mdy."
                    ),
                    Self::Fr => format!(
                        "Les dates de {column} dans {file} peuvent commencer par le jour ou par le mois\u{a0}: \
                         précisez --dates dmy (jour d’abord) ou --dates mdy (mois d’abord)."
                    ),
                }
            }
        }
    }
}

const EXAMPLE: &str = "--columns amount=…,fee=…,date=…,currency=…";

/// How many names a sentence lists.
const MOST_NAMES: usize = 40;

fn listed(names: &[String]) -> String {
    let rest = if names.len() > MOST_NAMES { ", …" } else { "" };
    names.iter().take(MOST_NAMES).map(|name| shortened(name)).collect::<Vec<_>>().join(", ") + rest
}
