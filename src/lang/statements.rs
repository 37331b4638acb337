//! Why a statement cannot be read: one full sentence, and what to do.

use super::{Lang, shortened};
use crate::input::csv::OpenError;
use crate::input::statement::StatementError;
use crate::input::statement::heading::{Export, HeadingError};

impl Lang {
    /// Why a statement cannot be read at all.
    pub(crate) fn statement_error(self, file: &str, error: &StatementError) -> String {
        match error {
            StatementError::Open(OpenError::Empty) => self.choose(
                format!("{file} is empty: export the statement again, as CSV."),
                format!("{file} est vide\u{a0}: exportez à nouveau le relevé, en CSV."),
            ),
            StatementError::Open(error) => self.open_error(file, error),
            StatementError::Heading(error) => self.heading_error(file, error),
            StatementError::UndecidedDays(column) => {
                let column = self.quoted(column);
                self.choose(
                    format!("The days in {column} of {file} may begin with the day or with the month: say --dates dmy or --dates mdy."),
                    format!("Les dates de {column} dans {file} peuvent commencer par le jour ou par le mois\u{a0}: précisez --dates dmy ou --dates mdy."),
                )
            }
        }
    }

    fn heading_error(self, file: &str, error: &HeadingError) -> String {
        let example = "--columns amount=…,fee=…,date=…,currency=…";
        match error {
            HeadingError::Unknown(names) => {
                let names = listed(names);
                self.choose(
                    format!("{file} is no export that is known: name its columns with {example}. It has: {names}."),
                    format!("{file} n’est pas un export connu\u{a0}: nommez ses colonnes avec {example}. Il a\u{a0}: {names}."),
                )
            }
            HeadingError::Missing(export, column) => {
                let column = self.quoted(column);
                let again = match export {
                    Export::PayPal | Export::HelloAsso => {
                        self.choose("export it again with all columns", "exportez-le à nouveau avec toutes ses colonnes")
                    }
                    _ => self.choose("choose it when you export", "choisissez-la à l’export"),
                };
                self.choose(
                    format!("{file} lacks the column {column}: {again}, or name the columns with {example}."),
                    format!("Il manque à {file} la colonne {column}\u{a0}: {again}, ou nommez les colonnes avec {example}."),
                )
            }
            HeadingError::Twice(name) => {
                let name = self.quoted(name);
                self.choose(
                    format!("{file} names the column {name} twice: keep one."),
                    format!("{file} nomme deux fois la colonne {name}\u{a0}: n’en gardez qu’une."),
                )
            }
            HeadingError::Columns(part) => {
                let part = self.quoted(part);
                self.choose(
                    format!("--columns cannot read {part}: write {example}; net, id, type and status may follow."),
                    format!("--columns ne comprend pas {part}\u{a0}: écrivez {example}\u{a0}; net, id, type et status peuvent suivre."),
                )
            }
            HeadingError::NoColumn(name, names) => {
                let (name, names) = (self.quoted(name), listed(names));
                self.choose(
                    format!("{file} has no column {name}. It has: {names}."),
                    format!("{file} n’a pas de colonne {name}. Il a\u{a0}: {names}."),
                )
            }
            HeadingError::Shared(name) => {
                let name = self.quoted(name);
                self.choose(
                    format!("--columns takes the column {name} for two things: each has its own."),
                    format!("--columns prend la colonne {name} pour deux choses\u{a0}: chacune a la sienne."),
                )
            }
            HeadingError::NamedTwice(word) => self.choose(
                format!("--columns names two columns for the {word}: keep one."),
                format!("--columns nomme deux colonnes pour {word}\u{a0}: n’en gardez qu’une."),
            ),
            HeadingError::Unnamed(word) => self.choose(
                format!("--columns does not name the column of the {word}: add {word}=…"),
                format!("--columns ne nomme pas la colonne {word}\u{a0}: ajoutez {word}=…"),
            ),
            HeadingError::NoTotal => self.choose(
                format!("{file} is HelloAsso’s list of a campaign: it has neither a fee nor a total, so there is nothing to check. Export the payments instead."),
                format!("{file} est la liste d’une campagne HelloAsso\u{a0}: elle n’a ni frais ni total, il n’y a donc rien à contrôler. Exportez plutôt les paiements."),
            ),
        }
    }
}

/// How many names a sentence lists.
const MOST_NAMES: usize = 40;

/// The names of columns, as a sentence lists them.
fn listed(names: &[String]) -> String {
    let rest = if names.len() > MOST_NAMES { ", …" } else { "" };
    names.iter().take(MOST_NAMES).map(|name| shortened(name)).collect::<Vec<_>>().join(", ") + rest
}
