//! Statements whose columns are not those of an export, in words.

use super::{Lang, shortened};
use crate::input::csv::error::StatementColumnsError;
use crate::input::localized::Localized;
use crate::input::statement::guesses::{has_fee, proposed};

impl Lang {
    pub(super) fn statement_columns_error(self, file: &str, error: &StatementColumnsError) -> String {
        match error {
            StatementColumnsError::UnknownExport(names) => self.unknown_export(file, names),
            StatementColumnsError::Missing { export, known_by, column, is_chosen } => {
                self.missing_column(file, *export, known_by, column, *is_chosen)
            }
            StatementColumnsError::NothingToAudit { export, why, instead } => {
                let [export, why, instead] = [export, why, instead].map(|words| self.localized(*words));
                match self {
                    Self::En => format!("{file} is {export}: {why}. There is nothing to audit in it: {instead}."),
                    Self::Fr => {
                        format!("{file} est {export}\u{a0}: {why}. Rien n’y est contrôlable\u{a0}: {instead}.")
                    }
                }
            }
            StatementColumnsError::Duplicate(name) => {
                let name = self.quoted(name);
                match self {
                    Self::En => format!("{file} names the column {name} twice: keep one."),
                    Self::Fr => format!("{file} nomme deux fois la colonne {name}\u{a0}: n’en gardez qu’une."),
                }
            }
            StatementColumnsError::Notation(part) => self.columns_notation(part),
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
            StatementColumnsError::NoPayouts => match self {
                Self::En => format!(
                    "{file} does not say of which payout its rows are part: leave --by payout out, or name the column \
                     with --columns payout=…"
                ),
                Self::Fr => format!(
                    "{file} ne dit pas de quel virement relève chaque ligne\u{a0}: retirez --by payout, ou nommez la \
                     colonne avec --columns payout=…"
                ),
            },
        }
    }

    /// Proposes the columns that look right; no total is ever computed from a guess.
    fn unknown_export(self, file: &str, names: &[String]) -> String {
        let (option, listed) = (columns_option(&proposed(names)), listed(names));
        match (self, has_fee(names)) {
            (Self::En, true) => format!(
                "{file} is no export that is known (tarif audit --exports lists those). Name its columns: {option}. It \
                 has: {listed}."
            ),
            (Self::Fr, true) => format!(
                "{file} n’est pas un export connu (tarif audit --exports les énumère). Nommez ses \
                 colonnes\u{a0}: {option}. Colonnes du fichier\u{a0}: {listed}."
            ),
            (Self::En, false) => format!(
                "{file} is no export that is known, and none of its columns looks like the fee of each payment, \
                 without which there is nothing to audit: export the payments with their fees (tarif audit --exports \
                 says where). If there is such a column, name it: {option}. It has: {listed}."
            ),
            (Self::Fr, false) => format!(
                "{file} n’est pas un export connu, et aucune de ses colonnes ne ressemble à la commission de chaque \
                 paiement, sans laquelle rien n’est contrôlable\u{a0}: exportez les paiements avec leurs commissions \
                 (tarif audit --exports dit où). S’il y en a une, nommez-la\u{a0}: {option}. Colonnes du \
                 fichier\u{a0}: {listed}."
            ),
        }
    }

    fn missing_column(self, file: &str, export: Localized, known_by: &[&str], column: &str, is_chosen: bool) -> String {
        let (export, column) = (self.localized(export), self.quoted(column));
        let known_by: Vec<String> = known_by.iter().map(|name| self.quoted(name)).collect();
        let (known_by, word) = (self.and(&known_by), self.plural(known_by.len() as u64, "column", "columns"));
        let again = match (self, is_chosen) {
            (Self::En, true) => "choose it when you export",
            (Self::Fr, true) => "choisissez-la à l’export",
            (Self::En, false) => "export it again with all columns",
            (Self::Fr, false) => "exportez-le à nouveau avec toutes ses colonnes",
        };
        match self {
            Self::En => format!(
                "{file} was taken for {export}, by the {word} {known_by}, and lacks the column {column}: {again}, or \
                 name the columns with {EXAMPLE}."
            ),
            Self::Fr => format!(
                "{file} a été pris pour {export}, d’après {known_by}, mais il lui manque la colonne \
                 {column}\u{a0}: {again}, ou nommez les colonnes avec {EXAMPLE}."
            ),
        }
    }

    fn columns_notation(self, part: &str) -> String {
        let part = self.quoted(part);
        match self {
            Self::En => format!(
                "--columns cannot read {part}: write {EXAMPLE}; net, id, type, status, tax, refunded and payout may \
                 follow. type=Kind:Sale|Gift says which words of the column Kind mean a payment."
            ),
            Self::Fr => format!(
                "--columns ne comprend pas {part}\u{a0}: écrivez {EXAMPLE}\u{a0}; net, id, type, status, tax, refunded \
                 et payout peuvent suivre. type=Nature:Vente|Don dit quels mots de la colonne Nature désignent un \
                 paiement."
            ),
        }
    }
}

/// As it is typed on a command line.
pub(crate) fn columns_option(columns: &str) -> String {
    format!("--columns '{}'", columns.replace('\'', "'\\''"))
}

const EXAMPLE: &str = "--columns amount=…,fee=…,date=…,currency=…";

/// How many names a sentence lists.
const MOST_NAMES: usize = 40;

fn listed(names: &[String]) -> String {
    let rest = if names.len() > MOST_NAMES { ", …" } else { "" };
    names.iter().take(MOST_NAMES).map(|name| shortened(name)).collect::<Vec<_>>().join(", ") + rest
}
