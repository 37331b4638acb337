//! What an audit finds, row by row, in words: what is wrong, and why rows are left out.

use super::Lang;
use crate::analysis::audit::What;
use crate::analysis::audit::tally::{Tally, Verdict};
use crate::input::statement::amounts::FigureError;
use crate::input::statement::row::BadRow;
use crate::input::statement::row_types::Reason;
use crate::money::digits::Digits;

impl Lang {
    fn left_out_for(self, reason: Reason, count: u64, kinds: &[String]) -> String {
        let plural = |one: &'static str, many: &'static str| self.plural(count, one, many);
        let words = match (reason, self) {
            (Reason::Refund, Self::En) => {
                plural("refund, or payment refunded since", "refunds, or payments refunded since")
            }
            (Reason::Refund, Self::Fr) => {
                plural("remboursement, ou paiement remboursé depuis", "remboursements, ou paiements remboursés depuis")
            }
            (Reason::Payout, Self::En) => plural("payout to the bank", "payouts to the bank"),
            (Reason::Payout, Self::Fr) => plural("virement vers la banque", "virements vers la banque"),
            (Reason::Dispute, Self::En) => plural("dispute", "disputes"),
            (Reason::Dispute, Self::Fr) => plural("contestation", "contestations"),
            (Reason::Transfer, Self::En) => plural("transfer between accounts", "transfers between accounts"),
            (Reason::Transfer, Self::Fr) => plural("transfert entre comptes", "transferts entre comptes"),
            (Reason::Adjustment, Self::En) => plural("adjustment of the balance", "adjustments of the balance"),
            (Reason::Adjustment, Self::Fr) => plural("ajustement du solde", "ajustements du solde"),
            (Reason::FeeRow, Self::En) => plural("fee that is a row of its own", "fees that are rows of their own"),
            (Reason::FeeRow, Self::Fr) => "frais inscrits à part",
            (Reason::TopUp, Self::En) => "money put onto the account",
            (Reason::TopUp, Self::Fr) => plural("alimentation du compte", "alimentations du compte"),
            (Reason::Conversion, Self::En) => {
                plural("conversion: the fee holds the exchange too", "conversions: the fee holds the exchange too")
            }
            (Reason::Conversion, Self::Fr) => plural(
                "conversion\u{a0}: les frais comprennent aussi le change",
                "conversions\u{a0}: les frais comprennent aussi le change",
            ),
            (Reason::Currency, Self::En) => plural(
                "amount in another currency, or in none that is said",
                "amounts in another currency, or in none that is said",
            ),
            (Reason::Currency, Self::Fr) => plural(
                "montant dans une autre devise, ou dans aucune qui soit dite",
                "montants dans une autre devise, ou dans aucune qui soit dite",
            ),
            (Reason::Pending, Self::En) => "pending or held back",
            (Reason::Pending, Self::Fr) => plural("en attente ou bloquée", "en attente ou bloquées"),
            (Reason::NotPaid, Self::En) => "failed, cancelled or not captured",
            (Reason::NotPaid, Self::Fr) => {
                plural("échouée, annulée ou non capturée", "échouées, annulées ou non capturées")
            }
            (Reason::Test, Self::En) => plural("test, without money", "tests, without money"),
            (Reason::Test, Self::Fr) => plural("essai, sans argent", "essais, sans argent"),
            (Reason::Application, Self::En) => "a platform’s fee is in the fee",
            (Reason::Application, Self::Fr) => "frais d’une plateforme dans les frais",
            (Reason::NoMoneyIn, Self::En) => "no money coming in",
            (Reason::NoMoneyIn, Self::Fr) => "pas d’argent reçu",
            (Reason::OpenRate, Self::En) => plural(
                "fee that may be that of a rate that is not fully known",
                "fees that may be those of a rate that is not fully known",
            ),
            (Reason::OpenRate, Self::Fr) => "frais qui peuvent être ceux d’un tarif qui n’est pas entièrement connu",
            (Reason::NoRate, Self::En) => plural("no rate known for its day", "no rate known for their day"),
            (Reason::NoRate, Self::Fr) => plural("aucun tarif connu à sa date", "aucun tarif connu à leur date"),
            (Reason::UnknownStatus, Self::En) => "a status nobody knows",
            (Reason::UnknownStatus, Self::Fr) => "un statut inconnu",
            (Reason::UnknownType, Self::En) => "a type nobody knows",
            (Reason::UnknownType, Self::Fr) => "un type inconnu",
        };
        if kinds.is_empty() { words.to_owned() } else { self.explained(words, &kinds.join(", ")) }
    }

    pub(crate) fn left_out_items(self, tally: &Tally) -> Vec<(String, String)> {
        let word = |word: &String| if word.is_empty() { self.empty_word().to_owned() } else { self.quoted(word) };
        let item = |(reason, count): (&Reason, &u64)| {
            let words = tally.words.keys().filter(|(known, _)| known == reason);
            let words: Vec<String> = words.map(|(_, text)| word(text)).collect();
            (self.whole(*count), self.left_out_for(*reason, *count, &words))
        };
        tally.left_out.iter().map(item).collect()
    }

    pub(crate) fn finding(self, what: &What) -> String {
        let amount = |cents: i64| self.figure(Digits { digits: cents.into(), decimals: 2 });
        match what {
            What::Fee { payment, expected, verdict } => {
                let due: Vec<String> = expected.iter().map(|cents| amount(*cents)).collect();
                let due = self.either(&due);
                match verdict {
                    Verdict::Over(more) => {
                        let more = amount(*more);
                        match self {
                            Self::En => format!("{more} too much: {due} was due"),
                            Self::Fr => format!("{more} de trop\u{a0}: {due} était dû"),
                        }
                    }
                    Verdict::Under(less) => {
                        let less = amount(*less);
                        match self {
                            Self::En => format!("{less} too little: {due} was due"),
                            Self::Fr => format!("{less} de moins\u{a0}: {due} était dû"),
                        }
                    }
                    Verdict::Between => self.between(expected, payment.fee),
                }
            }
            What::Net { amount: gross, fee, net } => {
                let [net, due] = [*net, gross - fee].map(amount);
                match self {
                    Self::En => format!("the net is {net}, and payment less fee {due}"),
                    Self::Fr => format!("le net est {net}, et le paiement moins les frais {due}"),
                }
            }
            What::Total { parts, .. } => {
                let parts = amount(*parts);
                match self {
                    Self::En => format!("the parts of the total make {parts}"),
                    Self::Fr => format!("les parts du total font {parts}"),
                }
            }
            What::Bad(bad) => self.bad_row(bad),
        }
    }

    fn between(self, expected: &[i64], fee: i64) -> String {
        let amount =
            |cents: Option<&i64>| self.figure(Digits { digits: cents.copied().unwrap_or(fee).into(), decimals: 2 });
        let below = amount(expected.iter().rfind(|due| **due < fee));
        let above = amount(expected.iter().find(|due| **due > fee));
        match self {
            Self::En => format!("no rate in force makes it: the nearest make {below} and {above}"),
            Self::Fr => {
                format!("aucun tarif en vigueur ne le donne\u{a0}: les plus proches donnent {below} et {above}")
            }
        }
    }

    fn bad_row(self, bad: &BadRow) -> String {
        match bad {
            BadRow::Ragged(cells, columns) => self.ragged(*cells, *columns),
            BadRow::Unclosed => match self {
                Self::En => "a quotation mark is not closed at the end of its cell".to_owned(),
                Self::Fr => "un guillemet n’est pas fermé à la fin de sa cellule".to_owned(),
            },
            BadRow::Figure(column, text, error) => self.bad_figure(column, text, *error),
            BadRow::Day(column, text) if text.is_empty() => self.bad_figure(column, text, FigureError::Empty),
            BadRow::Day(column, text) => {
                let (column, text) = (self.quoted(column), self.quoted(text));
                match self {
                    Self::En => format!("{column} holds {text}, which is not a day written as the others"),
                    Self::Fr => format!("{column} contient {text}, qui n’est pas une date écrite comme les autres"),
                }
            }
        }
    }

    fn bad_figure(self, column: &str, text: &str, error: FigureError) -> String {
        let (column, text) = (self.quoted(column), self.quoted(text));
        match error {
            FigureError::Empty => match self {
                Self::En => format!("{column} is empty"),
                Self::Fr => format!("{column} est vide"),
            },
            FigureError::NotANumber => match self {
                Self::En => format!(
                    "{column} holds {text}, which is not an amount written as the others, or could be read in two ways"
                ),
                Self::Fr => format!(
                    "{column} contient {text}, qui n’est pas un montant écrit comme les autres, ou se lit de deux \
                     façons"
                ),
            },
            FigureError::OtherCurrency => match self {
                Self::En => format!("{column} holds {text}, which is in another currency than the catalog"),
                Self::Fr => {
                    format!("{column} contient {text}, qui est dans une autre monnaie que le catalogue")
                }
            },
            FigureError::Finer => match self {
                Self::En => format!("{column} holds {text}, which has a part of a cent"),
                Self::Fr => format!("{column} contient {text}, qui a une fraction de centime"),
            },
            FigureError::TooLarge => match self {
                Self::En => format!("{column} holds {text}, which is too large"),
                Self::Fr => format!("{column} contient {text}, qui est trop grand"),
            },
        }
    }

    /// A row with another number of cells than the heading names columns.
    pub(super) fn ragged(self, cells: usize, columns: usize) -> String {
        let [more, most] = [cells, columns].map(|number| number as u64);
        match self {
            Self::En => {
                let (cell, column) = (self.plural(more, "cell", "cells"), self.plural(most, "column", "columns"));
                format!("{cells} {cell}, and the heading names {columns} {column}")
            }
            Self::Fr => {
                let (cell, column) =
                    (self.plural(more, "cellule", "cellules"), self.plural(most, "colonne", "colonnes"));
                format!("{cells} {cell}, alors que l’en-tête nomme {columns} {column}")
            }
        }
    }
}
