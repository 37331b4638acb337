//! What the columns of a statement do not tell, and what follows from it, in words.

use super::Lang;
use crate::input::statement::exports::DayZone;

impl Lang {
    /// The files of an audit: each by its name, as long as there are few.
    pub(crate) fn some_files(self, files: &[String]) -> String {
        const MOST_NAMED: usize = 3;
        match self {
            _ if files.len() <= MOST_NAMED => self.and(files),
            Self::En => self.counted(files.len() as u64, "statement", "statements"),
            Self::Fr => self.counted(files.len() as u64, "relevé", "relevés"),
        }
    }

    pub(crate) fn how_read(self) -> &'static str {
        match self {
            Self::En => "How each was read",
            Self::Fr => "Lecture des fichiers",
        }
    }

    pub(crate) fn payments_without_names(self, files: &[String]) -> String {
        let files = self.some_files(files);
        match self {
            Self::En => format!(
                "No column of {files} names the payments: one that another file has too counts twice. --columns id=… \
                 names it."
            ),
            Self::Fr => format!(
                "Aucune colonne de {files} n’identifie les paiements\u{a0}: un paiement présent aussi dans un autre \
                 fichier compte deux fois. --columns id=… la nomme."
            ),
        }
    }

    /// The zone whose days count; `chosen` is the one that somebody typed.
    pub(crate) fn zone_of_days(self, zone: DayZone, chosen: Option<&str>) -> String {
        match (chosen, zone, self) {
            (Some(_), DayZone::Account | DayZone::Column, Self::En) => {
                "Its days are local ones already: --time-zone changes nothing in it.".to_owned()
            }
            (Some(_), DayZone::Account | DayZone::Column, Self::Fr) => {
                "Ses jours sont déjà locaux\u{a0}: --time-zone n’y change rien.".to_owned()
            }
            (Some(chosen), _, Self::En) => format!("Its times are taken as UTC, and its days are those of {chosen}."),
            (Some(chosen), _, Self::Fr) => {
                format!("Ses heures sont lues en UTC, et ses jours sont ceux de {chosen}.")
            }
            (None, DayZone::Utc, Self::En) => {
                "Its days are those of UTC: --time-zone Europe/Paris takes those of Paris.".to_owned()
            }
            (None, DayZone::Utc, Self::Fr) => {
                "Ses jours sont ceux de l’heure UTC\u{a0}: --time-zone Europe/Paris prend ceux de Paris.".to_owned()
            }
            (None, DayZone::Account, Self::En) => "Its days are those of the time zone of the account.".to_owned(),
            (None, DayZone::Account, Self::Fr) => "Ses jours sont ceux du fuseau horaire du compte.".to_owned(),
            (None, DayZone::Column, Self::En) => {
                "Its days are those of the time zone that a column of it names.".to_owned()
            }
            (None, DayZone::Column, Self::Fr) => {
                "Ses jours sont ceux du fuseau horaire qu’indique l’une de ses colonnes.".to_owned()
            }
            (None, DayZone::Unsaid, Self::En) => {
                "Nothing says of which time zone its days are: they count as they are written.".to_owned()
            }
            (None, DayZone::Unsaid, Self::Fr) => {
                "Rien n’indique le fuseau horaire de ses jours\u{a0}: ils comptent tels qu’ils sont écrits.".to_owned()
            }
        }
    }

    pub(crate) fn unknown_time_zone(self, typed: &str) -> String {
        let typed = self.quoted(typed);
        match self {
            Self::En => format!("--time-zone {typed} is no zone: write Europe/Paris, America/Montreal, UTC or +02:00."),
            Self::Fr => {
                format!("--time-zone {typed} n’est pas un fuseau\u{a0}: écrivez Europe/Paris, UTC ou +02:00.")
            }
        }
    }

    /// Columns by which rows are told apart, and that a file does not have.
    pub(crate) fn lacking_columns(self, names: &[&str]) -> String {
        let (names, count) = (self.quoted_list(names), names.len() as u64);
        let column = self.column(count);
        match self {
            Self::En => format!(
                "It lacks the {column} {names} of this export, by which payments that failed or were given back are \
                 known: each row was taken for done. Export it again with all columns to be sure."
            ),
            Self::Fr => format!(
                "Il lui manque {} {column} {names} de cet export, qui signale les paiements échoués ou \
                 remboursés\u{a0}: chaque ligne a été prise pour un paiement abouti. Exportez-le à nouveau avec \
                 toutes ses colonnes pour en être sûr.",
                self.plural(count, "la", "les")
            ),
        }
    }

    /// A column that looks like the net, and is not used.
    pub(crate) fn unused_net(self, names: &[&str]) -> String {
        let (list, first) = (self.quoted_list(names), names.first().copied().unwrap_or_default());
        match self {
            Self::En => format!("{list} is not used, and the net was not checked: net={first} in --columns checks it."),
            Self::Fr => {
                format!(
                    "{list} n’est pas utilisé, et le net n’a pas été contrôlé\u{a0}: ajoutez net={first} à --columns."
                )
            }
        }
    }

    /// A column that looks like the currency, and is not used.
    pub(crate) fn unused_currency(self, names: &[&str], currency: &str) -> String {
        let (list, first) = (self.quoted_list(names), names.first().copied().unwrap_or_default());
        match self {
            Self::En => format!(
                "{list} is not used, and every amount was taken as {currency}: currency={first} in --columns leaves \
                 out those in others."
            ),
            Self::Fr => format!(
                "{list} n’est pas utilisé, et chaque montant a été pris en {currency}\u{a0}: ajoutez currency={first} \
                 à --columns pour écarter les autres."
            ),
        }
    }

    /// Columns that look as if they told payments from other rows, and are not used.
    pub(crate) fn unused_columns(self, names: &[&str]) -> String {
        let (names, count) = (self.quoted_list(names), names.len() as u64);
        let column = self.column(count);
        match self {
            Self::En => format!(
                "The {column} {names} {} not used: if rows that are no payments can be told by {}, add type=… or \
                 status=… to --columns.",
                self.plural(count, "is", "are"),
                self.plural(count, "it", "them"),
            ),
            Self::Fr => format!(
                "{} {column} {names} {}\u{a0}: si elle permet d’écarter les lignes qui ne sont pas des paiements, \
                 ajoutez type=… ou status=… à --columns.",
                self.plural(count, "La", "Les"),
                self.plural(count, "n’est pas utilisée", "ne sont pas utilisées"),
            ),
        }
    }

    /// What to type where words that nobody knows mean a payment.
    pub(crate) fn if_words_mean_payments(self, words: &[String], option: &str) -> String {
        const MOST_QUOTED: usize = 6;
        let shown: Vec<String> = words.iter().take(MOST_QUOTED).map(|word| self.quoted(word)).collect();
        let (shown, rest) = (self.either(&shown), if words.len() > MOST_QUOTED { "…" } else { "" });
        match self {
            Self::En => format!("If {shown}{rest} means a payment, say so, without the words that do not: {option}"),
            Self::Fr => format!(
                "Si {shown}{rest} désigne un paiement, dites-le, sans les mots qui n’en désignent pas\u{a0}: {option}"
            ),
        }
    }

    /// Statements with fees, and others with totals alone.
    pub(crate) fn mixed_statements(self, with_totals: &str) -> String {
        match self {
            Self::En => {
                format!("{with_totals} has totals to check and no fees, the others have fees: audit it by itself.")
            }
            Self::Fr => format!(
                "{with_totals} a des totaux à contrôler et pas de commission, contrairement aux autres\u{a0}: \
                 contrôlez-le à part."
            ),
        }
    }

    pub(crate) fn export_columns(self) -> [&'static str; 3] {
        match self {
            Self::En => ["Who", "Export", "Where it is found"],
            Self::Fr => ["Qui", "Export", "Où le trouver"],
        }
    }

    pub(crate) fn exports_known(self) -> &'static str {
        match self {
            Self::En => "The exports that are read without --columns",
            Self::Fr => "Les exports lus sans --columns",
        }
    }

    pub(crate) fn exports_refused(self) -> &'static str {
        match self {
            Self::En => "Known too, and refused: there is no fee on each payment",
            Self::Fr => "Connus aussi, mais refusés, faute de commission sur chaque paiement",
        }
    }

    pub(crate) fn other_statements(self) -> &'static str {
        match self {
            Self::En => {
                "Any other statement is read with --columns, as long as each payment has its fee on its row. The menus \
                 are as they were found, and may have moved since."
            }
            Self::Fr => {
                "Tout autre relevé se lit avec --columns, pourvu que chaque paiement ait sa commission sur sa ligne. \
                 Les menus sont indiqués tels que trouvés\u{a0}; ils ont pu changer depuis."
            }
        }
    }

    fn quoted_list(self, names: &[&str]) -> String {
        self.and(&names.iter().map(|name| self.quoted(name)).collect::<Vec<_>>())
    }

    fn column(self, count: u64) -> &'static str {
        match self {
            Self::En => self.plural(count, "column", "columns"),
            Self::Fr => self.plural(count, "colonne", "colonnes"),
        }
    }
}
