//! What is wrong with a command line: one full sentence, and what to do.

use super::Lang;
use super::problems::Message;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UsageError {
    BadValue {
        argument: String,
        value: String,
        known: Vec<String>,
        nearest: Option<String>,
    },
    MissingValue {
        argument: String,
    },
    UnknownArgument {
        argument: String,
        nearest: Option<String>,
    },
    UnknownCommand {
        command: String,
        nearest: Option<String>,
    },
    Twice {
        argument: String,
    },
    Missing {
        arguments: Vec<String>,
    },
    UnexpectedValue {
        argument: String,
        value: String,
    },
    DialectWithoutCsv,
    /// A table is asked for of an answer that is one line after another.
    LinesOnly,
    LayoutWithoutCsv,
    /// An option that names a file, and a command that has its own.
    NotWithInit {
        option: &'static str,
    },
    /// A format for a journal.
    JournalHasItsForm,
    /// A ranking that recalculates, in another format than a page.
    LiveIsAPage,
    WorkbookOnTerminal,
    /// A format for formulas.
    FormulaHasItsForm,
    /// Another catalog beside the two that are compared.
    NotWithDiff,
    BadDate {
        option: &'static str,
        text: String,
    },
    BadEpoch {
        text: String,
    },
    Other,
}

impl Lang {
    pub(crate) fn usage_error(self, error: &UsageError) -> String {
        let sentence = match error {
            UsageError::BadValue { argument, value, known, nearest } => {
                self.bad_value(argument, value, known, nearest.as_deref())
            }
            UsageError::MissingValue { argument } => match self {
                Self::En => format!("The option {argument} needs a value."),
                Self::Fr => format!("L’option {argument} attend une valeur."),
            },
            UsageError::UnknownArgument { argument, nearest } => {
                let nearest = self.or_rather(nearest.as_deref());
                match self {
                    Self::En => format!("There is no option or argument {}{nearest}", self.quoted(argument)),
                    Self::Fr => format!("Il n’y a ni option ni argument {}{nearest}", self.quoted(argument)),
                }
            }
            UsageError::UnknownCommand { command, nearest } => {
                let nearest = self.or_rather(nearest.as_deref());
                match self {
                    Self::En => format!("There is no command {}{nearest}", self.quoted(command)),
                    Self::Fr => format!("Il n’y a pas de commande {}{nearest}", self.quoted(command)),
                }
            }
            UsageError::Twice { argument } => match self {
                Self::En => format!("The option {argument} is given twice, or with one that excludes it: keep one."),
                Self::Fr => format!(
                    "L’option {argument} est donnée deux fois, ou avec une autre qui l’exclut\u{a0}: n’en gardez \
                     qu’une."
                ),
            },
            UsageError::Missing { arguments } => self.missing(&arguments.join(", ")),
            UsageError::UnexpectedValue { argument, value } => {
                let value = self.quoted(value);
                match self {
                    Self::En => format!("{argument} takes no value, so {value} is one too many."),
                    Self::Fr => format!("{argument} n’attend pas de valeur\u{a0}: {value} est de trop."),
                }
            }
            UsageError::DialectWithoutCsv => match self {
                Self::En => "--dialect goes with --format csv.".to_owned(),
                Self::Fr => "--dialect ne va qu’avec --format csv.".to_owned(),
            },
            UsageError::LinesOnly => match self {
                Self::En => "This answer is one line after another: --format csv or json.".to_owned(),
                Self::Fr => "Cette commande répond ligne par ligne\u{a0}: choisissez --format csv ou json.".to_owned(),
            },
            UsageError::LayoutWithoutCsv => match self {
                Self::En => "--layout goes with --format csv.".to_owned(),
                Self::Fr => "--layout ne va qu’avec --format csv.".to_owned(),
            },
            UsageError::NotWithInit { option } => match self {
                Self::En => {
                    format!("{option} does not go with init, which writes new files to a folder: tarif init FOLDER.")
                }
                Self::Fr => format!(
                    "{option} ne va pas avec init, qui écrit de nouveaux fichiers dans un dossier\u{a0}: tarif init \
                     DOSSIER."
                ),
            },
            UsageError::JournalHasItsForm => match self {
                Self::En => "A journal has a form of its own: leave --format out, or --journal.".to_owned(),
                Self::Fr => "Un journal a sa propre forme\u{a0}: retirez --format, ou --journal.".to_owned(),
            },
            UsageError::LiveIsAPage => match self {
                Self::En => "--live makes a page: add --format html, or --out ranking.html.".to_owned(),
                Self::Fr => "--live fait une page\u{a0}: ajoutez --format html, ou --out classement.html.".to_owned(),
            },
            UsageError::WorkbookOnTerminal => self.workbook_needs_a_file().to_owned(),
            UsageError::FormulaHasItsForm => match self {
                Self::En => "A formula has the form of its language: leave --format out.".to_owned(),
                Self::Fr => "Une formule a la forme de son langage\u{a0}: retirez --format.".to_owned(),
            },
            UsageError::NotWithDiff => match self {
                Self::En => "`tarif diff` compares the two files that it names: leave --catalog out.".to_owned(),
                Self::Fr => "`tarif diff` compare les deux fichiers nommés\u{a0}: retirez --catalog.".to_owned(),
            },
            UsageError::BadDate { option, text } => self.bad_day(option, text),
            UsageError::BadEpoch { text } => {
                let text = self.quoted(text);
                match self {
                    Self::En => format!(
                        "The variable SOURCE_DATE_EPOCH holds {text}, which is not a number of seconds: correct or \
                         unset it."
                    ),
                    Self::Fr => format!(
                        "La variable SOURCE_DATE_EPOCH contient {text}, qui n’est pas un nombre de secondes\u{a0}: \
                         corrigez-la ou effacez-la."
                    ),
                }
            }
            UsageError::Other => match self {
                Self::En => "This command line cannot be read.".to_owned(),
                Self::Fr => "Cette ligne de commande ne peut pas être lue.".to_owned(),
            },
        };
        match self {
            Self::En => format!("{sentence} See tarif --help."),
            Self::Fr => format!("{sentence} Voir tarif --help."),
        }
    }

    fn bad_day(self, option: &str, text: &str) -> String {
        if let Some((year, month)) = year_and_month(text) {
            let Message { title, .. } = self.no_such_day(text, year, month);
            return format!("{option}{} {title}.", self.colon());
        }
        let text = self.quoted(text);
        match self {
            Self::En => format!("{option} {text} is not a day: write it as 2026-11-01."),
            Self::Fr => format!("{option} {text} n’est pas une date\u{a0}: écrivez-la comme 2026-11-01 ou 01/11/2026."),
        }
    }

    fn missing(self, arguments: &str) -> String {
        match self {
            Self::En => format!("{arguments} is missing: say which."),
            Self::Fr if arguments == "<OFFRE>…" => {
                "Indiquez au moins une offre\u{a0}: par exemple `tarif explain zourit --users 25`.".to_owned()
            }
            Self::Fr if arguments.starts_with("--over ") => {
                "Indiquez ce qui varie\u{a0}: par exemple --over gb.".to_owned()
            }
            Self::Fr => format!("Il manque {arguments}\u{a0}: complétez la commande."),
        }
    }

    /// The end of a sentence about a name that is not known: the nearest that is.
    pub(super) fn or_rather(self, nearest: Option<&str>) -> String {
        let Some(nearest) = nearest else { return ".".to_owned() };
        format!("{} {}", self.colon(), self.did_you_mean(nearest))
    }

    fn bad_value(self, argument: &str, value: &str, known: &[String], nearest: Option<&str>) -> String {
        let value = self.quoted(value);
        let help = match nearest {
            Some(nearest) => self.did_you_mean(nearest),
            None => match self {
                Self::En => format!("write one of {}.", known.join(", ")),
                Self::Fr => format!("écrivez {}.", self.either(known)),
            },
        };
        match self {
            Self::En => format!("{argument} cannot be {value}: {help}"),
            Self::Fr => format!("{argument} ne peut pas valoir {value}\u{a0}: {help}"),
        }
    }
}

/// The year and the month of a day that is written as one, whether it exists or not.
fn year_and_month(text: &str) -> Option<(i16, i8)> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    day.parse::<i8>().ok()?;
    Some((year.parse().ok().filter(|year| (1..=9_999).contains(year))?, month.parse().ok()?))
}
