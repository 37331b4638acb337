//! Files of CSV that cannot be read, in words.

use super::Lang;
use crate::input::csv::OpenError;
use crate::input::csv::blocks::BLOCK;
use crate::input::csv::cells::LONGEST_ROW_OF_LINES;
use std::io;

impl Lang {
    /// Why a file is not read as CSV: a full sentence.
    pub(crate) fn open_error(self, file: &str, error: &OpenError) -> String {
        match error {
            OpenError::Unreadable(error) => self.unreadable_file(file, error),
            OpenError::Empty => self.choose(
                format!("{file} is empty: its first line must name the columns."),
                format!("{file} est vide\u{a0}: sa première ligne doit nommer les colonnes."),
            ),
            OpenError::Utf16 => self.choose(
                format!("{file} is not in UTF-8, and looks like UTF-16: save it as CSV in UTF-8."),
                format!("{file} n’est pas en UTF-8 et ressemble à de l’UTF-16\u{a0}: enregistrez-le en CSV UTF-8."),
            ),
            OpenError::Spreadsheet => self.choose(
                format!("{file} is a spreadsheet’s own file: export it as CSV."),
                format!("{file} est un classeur de tableur\u{a0}: exportez-le en CSV."),
            ),
            OpenError::OldLineEnds => self.choose(
                format!("{file} ends its lines as old Macs did: save it again as CSV."),
                format!("{file} termine ses lignes comme les anciens Mac\u{a0}: enregistrez-le à nouveau en CSV."),
            ),
            OpenError::LongLine(line) => {
                let (line, most) = (self.whole(*line), self.whole(BLOCK as u64));
                self.choose(
                    format!("Line {line} of {file} is longer than {most} bytes, more than a line of CSV may have: check that the file is CSV, with a line end after each row."),
                    format!("La ligne {line} de {file} dépasse {most} octets, plus que n’en a une ligne de CSV\u{a0}: vérifiez que le fichier est du CSV, avec une fin de ligne après chaque rangée."),
                )
            }
            OpenError::UnclosedHeading(line) => {
                let (line, mark) = (self.whole(*line), self.unclosed_mark());
                self.choose(
                    format!("{file}, line {line}, which names the columns: {mark}"),
                    format!("{file}, ligne {line}, qui nomme les colonnes\u{a0}: {mark}"),
                )
            }
        }
    }

    fn unreadable_file(self, file: &str, error: &io::Error) -> String {
        if error.kind() == io::ErrorKind::NotFound {
            return self.choose(
                format!("There is no file {file}: check its path."),
                format!("Il n’y a pas de fichier {file}\u{a0}: vérifiez son chemin."),
            );
        }
        let error = self.io_error(error);
        self.choose(format!("{file} could not be read ({error})."), format!("{file} n’a pas pu être lu ({error})."))
    }

    /// A quotation mark that is left open in a line: a sentence without its beginning.
    pub(crate) fn unclosed_mark(self) -> String {
        let most = self.whole(LONGEST_ROW_OF_LINES as u64);
        self.choose(
            format!("a quotation mark in this line is not closed where its cell ends, or not within {most} bytes: close it, or take it out; inside a quoted cell, write it twice."),
            format!("un guillemet de cette ligne n’est pas fermé à la fin de sa cellule, ou pas dans les {most} octets\u{a0}: fermez-le ou enlevez-le\u{a0}; dans une cellule entre guillemets, doublez-le."),
        )
    }
}
