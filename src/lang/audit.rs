//! An audit of a statement, in words.

use super::Lang;
use crate::analysis::audit::Finding;
use crate::analysis::audit::tally::Tally;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn audit_title(self, file: &str, processor: Option<&str>) -> String {
        match (processor, self) {
            (Some(name), Self::En) => format!("{file}: the fees charged, held against the rates of {name}"),
            (Some(name), Self::Fr) => {
                format!("{file}\u{a0}: les commissions prélevées, comparées aux tarifs {}", self.of(name))
            }
            (None, Self::En) => format!("{file}: the fees charged, held against your rate"),
            (None, Self::Fr) => format!("{file}\u{a0}: les commissions prélevées, comparées à votre tarif"),
        }
    }

    pub(crate) fn totals_title(self, file: &str) -> String {
        match self {
            Self::En => format!("{file}: its totals, checked"),
            Self::Fr => format!("{file}\u{a0}: contrôle des totaux"),
        }
    }

    pub(crate) fn row_counts(self) -> [&'static str; 4] {
        match self {
            Self::En => ["Rows read", "  audited", "  left out", "  not readable"],
            Self::Fr => ["Lignes lues", "  contrôlées", "  écartées", "  illisibles"],
        }
    }

    pub(crate) fn audit_columns(self) -> [&'static str; 3] {
        match self {
            Self::En => ["Rows", "Number", "Amount"],
            Self::Fr => ["Lignes", "Nombre", "Montant"],
        }
    }

    pub(crate) fn matched_columns(self) -> [&'static str; 3] {
        match self {
            Self::En => ["Fee charged", "Rates", "Rows"],
            Self::Fr => ["Commission prélevée", "Tarifs", "Lignes"],
        }
    }

    pub(crate) fn audited_amounts(self, amounts: &str, fees: &str) -> String {
        match self {
            Self::En => format!("The payments audited come to {amounts}, and their fees to {fees}."),
            Self::Fr => format!("Les paiements contrôlés s’élèvent à {amounts}, leurs frais à {fees}."),
        }
    }

    /// Fees that no rule makes due: too much, too little, between two. Against several rates, a sum is the least it can
    /// be.
    pub(crate) fn mismatch_rows(self, several: bool) -> [&'static str; 3] {
        let [more, less] = match (self, several) {
            (Self::En, true) => ["More than any rate: at least", "Less than any rate: at least"],
            (Self::Fr, true) => {
                ["Au-dessus de tous les tarifs (écart minimal)", "Au-dessous de tous les tarifs (écart minimal)"]
            }
            (Self::En, false) => ["Charged too much", "Charged too little"],
            (Self::Fr, false) => ["Trop prélevé", "Pas assez prélevé"],
        };
        let between = match self {
            Self::En => "Between two rates",
            Self::Fr => "Entre deux tarifs",
        };
        [more, less, between]
    }

    pub(crate) fn in_force(self, from: Option<Date>, until: Option<Date>) -> String {
        match (from.map(|day| self.date(day)), until.map(|day| self.date(day))) {
            (None, None) => String::new(),
            (Some(from), None) => match self {
                Self::En => format!(" from {from}"),
                Self::Fr => format!(" depuis le {from}"),
            },
            (None, Some(until)) => match self {
                Self::En => format!(" until {until}"),
                Self::Fr => format!(" jusqu’au {until}"),
            },
            (Some(from), Some(until)) => match self {
                Self::En => format!(" from {from} to {until}"),
                Self::Fr => format!(" du {from} au {until}"),
            },
        }
    }

    pub(crate) fn any_card(self) -> &'static str {
        match self {
            Self::En => "any payment",
            Self::Fr => "tout paiement",
        }
    }

    pub(crate) fn left_out_rows(self) -> &'static str {
        match self {
            Self::En => "Left out, never guessed",
            Self::Fr => "Lignes écartées, avec la raison",
        }
    }

    pub(crate) fn findings(self, shown: u64, all: u64) -> String {
        let [shown_words, all_words] = [shown, all].map(|number| self.whole(number));
        if shown == all {
            match self {
                Self::En => format!("Findings ({all_words})"),
                Self::Fr => format!("Anomalies ({all_words})"),
            }
        } else {
            match self {
                Self::En => format!("Findings: the first {shown_words} of {all_words}; --format csv gives them all"),
                Self::Fr => format!(
                    "Anomalies\u{a0}: les {shown_words} premières sur {all_words}\u{a0}; --format csv les donne toutes"
                ),
            }
        }
    }

    pub(crate) fn finding_columns(self) -> [&'static str; 6] {
        match self {
            Self::En => ["File", "Line", "Id", "Payment", "Fee", "Finding"],
            Self::Fr => ["Fichier", "Ligne", "Id", "Paiement", "Commission", "Anomalie"],
        }
    }

    pub(crate) fn audit_stopped(self, file: &str, stopped: &Finding, currency: &str) -> String {
        let what = self.at_line(stopped.line, &self.finding(&stopped.discrepancy, currency));
        match self {
            Self::En => format!(
                "{file}, {what}. Is the file complete, as it was exported? --keep-going counts such rows and goes on."
            ),
            Self::Fr => format!(
                "{file}, {what}. Le fichier est-il complet, tel qu’exporté\u{a0}? --keep-going compte ces lignes et \
                 continue."
            ),
        }
    }

    pub(crate) fn audit_summary(self, findings: u64, tally: &Tally) -> String {
        let left_out: u64 = tally.left_out.values().sum();
        let [rows, audited, left_out, bad] =
            [tally.rows, tally.audited, left_out, tally.bad].map(|number| self.whole(number));
        let in_vain = tally.audited == 0 && tally.rows > 0;
        let reasons = if in_vain { self.left_out_in_brackets(tally) } else { String::new() };
        let ask = if in_vain { self.whether_payments() } else { "" };
        let outcome = match (findings, self) {
            (0, Self::En) if tally.audited == 0 => "Nothing was audited".to_owned(),
            (0, Self::Fr) if tally.audited == 0 => "Rien n’a été contrôlé".to_owned(),
            (0, Self::En) => "No finding".to_owned(),
            (0, Self::Fr) => "Aucune anomalie".to_owned(),
            (_, Self::En) => self.counted(findings, "finding", "findings"),
            (_, Self::Fr) => self.counted(findings, "anomalie", "anomalies"),
        };
        match self {
            Self::En => format!(
                "{outcome}. Rows read: {rows}; audited: {audited}; left out: {left_out}{reasons}; not readable: \
                 {bad}.{ask}"
            ),
            Self::Fr => format!(
                "{outcome}. Lignes lues\u{a0}: {rows}\u{a0}; contrôlées\u{a0}: {audited}\u{a0}; écartées\u{a0}: \
                 {left_out}{reasons}\u{a0}; illisibles\u{a0}: {bad}.{ask}"
            ),
        }
    }

    pub(crate) fn open_rates_left_out(self, fees: &[String], currency: &str) -> String {
        let fees = self.and(&fees.iter().map(|fee| self.quoted(&self.fee(fee, currency))).collect::<Vec<_>>());
        match self {
            Self::En => format!("Left out, for no payment can be held against a fee that is not fully known: {fees}."),
            Self::Fr => format!(
                "Laissé de côté, car aucun paiement ne peut être comparé à une commission qui n’est pas entièrement \
                 connue\u{a0}: {fees}."
            ),
        }
    }

    pub(crate) fn own_rate_instead(self, processor: &str) -> String {
        let whose = self.of(processor);
        match self {
            Self::En => format!("Your own rate takes the place of those {whose}."),
            Self::Fr => format!("Votre propre tarif remplace ceux {whose}."),
        }
    }

    fn left_out_in_brackets(self, tally: &Tally) -> String {
        let items = self.left_out_items(tally).into_iter().map(|(count, reason)| format!("{count} {reason}"));
        let list = items.collect::<Vec<_>>().join(self.semicolon());
        if list.is_empty() { list } else { format!(" ({list})") }
    }

    fn whether_payments(self) -> &'static str {
        match self {
            Self::En => " Is this the export of the payments, with their fees and in the currency of the catalog?",
            Self::Fr => {
                " Est-ce bien l’export des paiements, avec leur commission et dans la devise du catalogue\u{a0}?"
            }
        }
    }

    pub(crate) fn one_of_several(self) -> &'static str {
        match self {
            Self::En => {
                "No column says the class of card, so a fee is right when it is that of one of these rates: a fee \
                 that is wrong, but right for another card, is not found. --card holds it against one."
            }
            Self::Fr => {
                "Aucune colonne n’indique la classe de carte\u{a0}: une commission est juste si elle est celle de l’un \
                 de ces tarifs. Une commission erronée qui correspond au tarif d’une autre carte passe inaperçue. \
                 --card n’en retient qu’une."
            }
        }
    }
}
