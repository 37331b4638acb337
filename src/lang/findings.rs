//! What an audit finds, row by row, in words: what is wrong, and why rows are left out.

use super::Lang;
use crate::analysis::audit::What;
use crate::analysis::audit::tally::{Tally, Verdict};
use crate::input::statement::amounts::FigureError;
use crate::input::statement::row::BadRow;
use crate::input::statement::row_types::Reason;
use crate::money::digits::Digits;

impl Lang {
    /// Why rows are left out.
    pub(crate) fn left_out_for(self, reason: Reason, kinds: &[String]) -> String {
        let words = match reason {
            Reason::Refund => {
                self.choose("refunds, or payments refunded since", "remboursements, ou paiements remboursés depuis")
            }
            Reason::Payout => self.choose("payouts to the bank", "virements vers la banque"),
            Reason::Dispute => self.choose("disputes", "contestations"),
            Reason::Transfer => self.choose("transfers between accounts", "transferts entre comptes"),
            Reason::Adjustment => self.choose("adjustments of the balance", "ajustements du solde"),
            Reason::FeeRow => self.choose("fees that are rows of their own", "frais inscrits à part"),
            Reason::TopUp => self.choose("money put onto the account", "alimentations du compte"),
            Reason::Conversion => self.choose(
                "conversions: the fee holds the exchange too",
                "conversions\u{a0}: les frais comprennent aussi le change",
            ),
            Reason::Currency => self.choose(
                "amounts in another currency, or in none that is said",
                "montants dans une autre devise, ou dans aucune qui soit dite",
            ),
            Reason::Pending => self.choose("pending or held back", "en attente ou bloquées"),
            Reason::NotPaid => self.choose("failed, cancelled or not captured", "échouées, annulées ou non capturées"),
            Reason::Test => self.choose("tests, without money", "essais, sans argent"),
            Reason::Application => {
                self.choose("a platform’s fee is in the fee", "frais d’une plateforme dans les frais")
            }
            Reason::NoMoneyIn => self.choose("no money coming in", "pas d’argent reçu"),
            Reason::OpenRate => self.choose(
                "fees that may be those of a rate that is not fully known",
                "frais qui peuvent être ceux d’un tarif qui n’est pas entièrement connu",
            ),
            Reason::NoRate => self.choose("no rate known for their day", "aucun tarif connu à leur date"),
            Reason::UnknownStatus => self.choose("a status nobody knows", "un statut inconnu"),
            Reason::UnknownType => self.choose("a type nobody knows", "un type inconnu"),
        };
        if kinds.is_empty() { words.to_owned() } else { self.explained(words, &kinds.join(", ")) }
    }

    /// How many rows were left out, and why.
    pub(crate) fn left_out_items(self, tally: &Tally) -> Vec<(String, String)> {
        let word = |word: &String| if word.is_empty() { self.empty_word().to_owned() } else { self.quoted(word) };
        let item = |(reason, count): (&Reason, &u64)| {
            let words = tally.words.keys().filter(|(known, _)| known == reason);
            let words: Vec<String> = words.map(|(_, text)| word(text)).collect();
            (self.whole(*count), self.left_out_for(*reason, &words))
        };
        tally.left_out.iter().map(item).collect()
    }

    /// What is wrong with a row.
    pub(crate) fn finding(self, what: &What) -> String {
        let amount = |cents: i64| self.figure(Digits { digits: cents.into(), decimals: 2 });
        match what {
            What::Fee { payment, expected, verdict } => {
                let due: Vec<String> = expected.iter().map(|cents| amount(*cents)).collect();
                let due = self.either(&due);
                match verdict {
                    Verdict::Over(more) => {
                        let more = amount(*more);
                        self.choose(
                            format!("{more} too much: {due} was due"),
                            format!("{more} de trop\u{a0}: {due} était dû"),
                        )
                    }
                    Verdict::Under(less) => {
                        let less = amount(*less);
                        self.choose(
                            format!("{less} too little: {due} was due"),
                            format!("{less} de moins\u{a0}: {due} était dû"),
                        )
                    }
                    Verdict::Between => self.between(expected, payment.fee),
                }
            }
            What::Net { amount: gross, fee, net } => {
                let [net, due] = [*net, gross - fee].map(amount);
                self.choose(
                    format!("the net is {net}, and payment less fee {due}"),
                    format!("le net est {net}, et le paiement moins les frais {due}"),
                )
            }
            What::Total { parts, .. } => {
                let parts = amount(*parts);
                self.choose(format!("the parts of the total make {parts}"), format!("les parts du total font {parts}"))
            }
            What::Bad(bad) => self.bad_row(bad),
        }
    }

    /// A fee between two that are due: which.
    fn between(self, expected: &[i64], fee: i64) -> String {
        let amount =
            |cents: Option<&i64>| self.figure(Digits { digits: cents.copied().unwrap_or(fee).into(), decimals: 2 });
        let below = amount(expected.iter().rfind(|due| **due < fee));
        let above = amount(expected.iter().find(|due| **due > fee));
        self.choose(
            format!("no rate in force makes it: the nearest make {below} and {above}"),
            format!("aucun tarif en vigueur ne le donne\u{a0}: les plus proches donnent {below} et {above}"),
        )
    }

    fn bad_row(self, bad: &BadRow) -> String {
        match bad {
            BadRow::Ragged(cells, columns) => {
                let plural = if *cells > 1 { "s" } else { "" };
                self.choose(
                    format!("{cells} cell{plural}, and the heading names {columns} columns"),
                    format!("{cells} cellule{plural}, alors que l’en-tête nomme {columns} colonnes"),
                )
            }
            BadRow::Unclosed => self
                .choose(
                    "a quotation mark is not closed at the end of its cell",
                    "un guillemet n’est pas fermé à la fin de sa cellule",
                )
                .to_owned(),
            BadRow::Figure(column, text, why) => {
                let (column, text) = (self.quoted(column), self.quoted(text));
                match why {
                    FigureError::Empty => self.choose(format!("{column} is empty"), format!("{column} est vide")),
                    FigureError::NotANumber => self.choose(
                        format!("{column} holds {text}, which is not an amount written as the others, or could be read in two ways"),
                        format!("{column} contient {text}, qui n’est pas un montant écrit comme les autres, ou se lit de deux façons"),
                    ),
                    FigureError::OtherCurrency => self.choose(
                        format!("{column} holds {text}, which is in another currency than the catalog"),
                        format!("{column} contient {text}, qui est dans une autre monnaie que le catalogue"),
                    ),
                    FigureError::Finer => self.choose(
                        format!("{column} holds {text}, which has a part of a cent"),
                        format!("{column} contient {text}, qui a une fraction de centime"),
                    ),
                    FigureError::TooLarge => self.choose(
                        format!("{column} holds {text}, which is too large"),
                        format!("{column} contient {text}, qui est trop grand"),
                    ),
                }
            }
            BadRow::Day(column, text) if text.is_empty() => {
                let column = self.quoted(column);
                self.choose(format!("{column} is empty"), format!("{column} est vide"))
            }
            BadRow::Day(column, text) => {
                let (column, text) = (self.quoted(column), self.quoted(text));
                self.choose(
                    format!("{column} holds {text}, which is not a day written as the others"),
                    format!("{column} contient {text}, qui n’est pas une date écrite comme les autres"),
                )
            }
        }
    }
}
