//! What is wrong with a command line: one full sentence, and what to do.

use super::Lang;
use std::io;

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the doc of each variant names its facts")]
pub(crate) enum UsageError {
    /// A value that its option does not take, those it does, and the nearest.
    BadValue { argument: String, value: String, known: Vec<String>, nearest: Option<String> },
    /// An option without its value.
    MissingValue { argument: String },
    /// An option that does not exist, and the nearest.
    UnknownArgument { argument: String, nearest: Option<String> },
    /// A command that does not exist, and the nearest.
    UnknownCommand { command: String, nearest: Option<String> },
    /// An option that is given twice.
    Twice { argument: String },
    /// Arguments that must be there.
    Missing { arguments: Vec<String> },
    /// A value for an option that takes none.
    UnexpectedValue { argument: String, value: String },
    /// `--dialect` without CSV.
    DialectWithoutCsv,
    /// A long list as a table.
    LinesOnly,
    /// `--layout` without CSV.
    LayoutWithoutCsv,
    /// `--on` with something else than a day.
    BadDate { text: String },
    /// `$SOURCE_DATE_EPOCH` with something else than seconds.
    BadEpoch { text: String },
    /// Anything else.
    Other,
}

impl Lang {
    /// What is wrong with a command line, in words.
    pub(crate) fn usage_error(self, error: &UsageError) -> String {
        let sentence = match error {
            UsageError::BadValue { argument, value, known, nearest } => self.bad_value(argument, value, known, nearest.as_deref()),
            UsageError::MissingValue { argument } => self.choose(
                format!("The option {argument} needs a value."),
                format!("L’option {argument} demande une valeur."),
            ),
            UsageError::UnknownArgument { argument, nearest } => {
                let nearest = self.or_rather(nearest.as_deref());
                self.choose(
                    format!("There is no option or argument {}{nearest}", self.quoted(argument)),
                    format!("Il n’y a pas d’option ni d’argument {}{nearest}", self.quoted(argument)),
                )
            }
            UsageError::UnknownCommand { command, nearest } => {
                let nearest = self.or_rather(nearest.as_deref());
                self.choose(
                    format!("There is no command {}{nearest}", self.quoted(command)),
                    format!("Il n’y a pas de commande {}{nearest}", self.quoted(command)),
                )
            }
            UsageError::Twice { argument } => self.choose(
                format!("The option {argument} is given twice, or with one that excludes it: keep one."),
                format!("L’option {argument} est donnée deux fois, ou avec une autre qui l’exclut\u{a0}: n’en gardez qu’une."),
            ),
            UsageError::Missing { arguments } => {
                let list = arguments.join(", ");
                self.choose(format!("{list} is missing: say which."), format!("Il manque {list}\u{a0}: précisez lesquels."))
            }
            UsageError::UnexpectedValue { argument, value } => {
                let value = self.quoted(value);
                self.choose(
                    format!("{argument} takes no value, so {value} is one too many."),
                    format!("{argument} n’attend pas de valeur\u{a0}: {value} est de trop."),
                )
            }
            UsageError::DialectWithoutCsv => self
                .choose("--dialect goes with --format csv.", "--dialect va avec --format csv.")
                .to_owned(),
            UsageError::LinesOnly => self
                .choose("This answer is one line after another: --format csv or json.", "Cette réponse se donne ligne à ligne\u{a0}: --format csv ou json.")
                .to_owned(),
            UsageError::LayoutWithoutCsv => self
                .choose("--layout goes with --format csv.", "--layout va avec --format csv.")
                .to_owned(),
            UsageError::BadDate { text } => {
                let text = self.quoted(text);
                self.choose(
                    format!("--on {text} is not a day: write it as 2026-11-01."),
                    format!("--on {text} n’est pas un jour\u{a0}: écrivez-le comme 2026-11-01 ou 01/11/2026."),
                )
            }
            UsageError::BadEpoch { text } => {
                let text = self.quoted(text);
                self.choose(
                    format!("The variable SOURCE_DATE_EPOCH holds {text}, which is not a number of seconds: correct or unset it."),
                    format!("La variable SOURCE_DATE_EPOCH contient {text}, qui n’est pas un nombre de secondes\u{a0}: corrigez-la ou effacez-la."),
                )
            }
            UsageError::Other => {
                self.choose("This command line cannot be read.", "Cette ligne de commande ne peut pas être lue.").to_owned()
            }
        };
        self.choose(format!("{sentence} See tarif --help."), format!("{sentence} Voir tarif --help."))
    }

    /// Why an answer could not be written: a full sentence.
    pub(crate) fn unwritable(self, file: Option<&str>, error: &io::Error) -> String {
        let error = self.io_error(error);
        match file {
            Some(file) => self.choose(
                format!("The answer could not be written to {file} ({error}); nothing was changed there."),
                format!("La réponse n’a pas pu être écrite dans {file} ({error})\u{a0}; rien n’y a été changé."),
            ),
            None => self.choose(
                format!("The answer could not be written to the standard output ({error}); it is not complete."),
                format!(
                    "La réponse n’a pas pu être écrite sur la sortie standard ({error})\u{a0}; elle est incomplète."
                ),
            ),
        }
    }

    /// An answer would take the place of a file that it was made from.
    pub(crate) fn would_overwrite(self, file: Option<&str>) -> String {
        match file {
            Some(file) => self.choose(
                format!("--out {file} is a file that this command reads, and it would be lost: choose another name."),
                format!("--out {file} est un fichier que cette commande lit, et il serait perdu\u{a0}: choisissez un autre nom."),
            ),
            None => self
                .choose(
                    "The answer would go to the file that this command reads: give it another with --out FILE.",
                    "La réponse irait dans le fichier que cette commande lit\u{a0}: donnez-lui-en un autre avec --out FICHIER.",
                )
                .to_owned(),
        }
    }

    /// What the system says of a file, as a phrase.
    pub(crate) fn io_error(self, error: &io::Error) -> String {
        let known = match error.kind() {
            io::ErrorKind::NotFound => self.choose("there is no such folder", "ce dossier n’existe pas"),
            io::ErrorKind::PermissionDenied => self.choose("you may not", "vous n’en avez pas le droit"),
            io::ErrorKind::StorageFull => self.choose("the disk is full", "le disque est plein"),
            io::ErrorKind::ReadOnlyFilesystem => self.choose("the disk is read-only", "le disque est en lecture seule"),
            io::ErrorKind::IsADirectory => self.choose("it is a folder", "c’est un dossier"),
            io::ErrorKind::InvalidInput => {
                self.choose("it is not an ordinary file", "ce n’est pas un fichier ordinaire")
            }
            _ => return error.to_string(),
        };
        known.to_owned()
    }

    fn or_rather(self, nearest: Option<&str>) -> String {
        nearest.map_or_else(
            || ".".to_owned(),
            |nearest| {
                self.choose(format!(": did you mean {nearest}?"), format!("\u{a0}: vouliez-vous dire {nearest}\u{a0}?"))
            },
        )
    }

    fn bad_value(self, argument: &str, value: &str, known: &[String], nearest: Option<&str>) -> String {
        let value = self.quoted(value);
        let instead = match nearest {
            Some(nearest) => {
                self.choose(format!("did you mean {nearest}?"), format!("vouliez-vous dire {nearest}\u{a0}?"))
            }
            None => self.choose(
                format!("write one of {}.", known.join(", ")),
                format!("écrivez l’un de {}.", known.join(", ")),
            ),
        };
        self.choose(
            format!("{argument} cannot be {value}: {instead}"),
            format!("{argument} ne peut pas valoir {value}\u{a0}: {instead}"),
        )
    }
}
