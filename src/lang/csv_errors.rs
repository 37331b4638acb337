//! Files of CSV that cannot be read, in words.

use super::Lang;
use crate::input::csv::blocks::BLOCK;
use crate::input::csv::error::CsvError;
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
}
