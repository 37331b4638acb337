//! What an audit finds, row by row, in words: what is wrong, and why rows are left out.

use super::Lang;
use crate::analysis::audit::Discrepancy;
use crate::analysis::audit::tally::{Tally, Verdict};
use crate::input::csv::error::{CellError, RowError};
use crate::input::statement::reason::Reason;
use crate::money::cents::{CentsError, WholeCents};
use jiff::civil::Date;

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
            (Reason::FeeRow, Self::Fr) => plural("commission inscrite à part", "commissions inscrites à part"),
            (Reason::TopUp, Self::En) => "money put onto the account",
            (Reason::TopUp, Self::Fr) => plural("alimentation du compte", "alimentations du compte"),
            (Reason::Conversion, Self::En) => {
                plural("conversion: the fee holds the exchange too", "conversions: the fee holds the exchange too")
            }
            (Reason::Conversion, Self::Fr) => plural(
                "conversion\u{a0}: la commission comprend aussi le change",
                "conversions\u{a0}: la commission comprend aussi le change",
            ),
            (Reason::Currency, Self::En) => plural(
                "amount in another currency, or in none that is said",
                "amounts in another currency, or in none that is said",
            ),
            (Reason::Currency, Self::Fr) => plural(
                "montant dans une autre devise, ou sans devise indiquée",
                "montants dans une autre devise, ou sans devise indiquée",
            ),
            (Reason::Pending, Self::En) => "pending or held back",
            (Reason::Pending, Self::Fr) => plural("paiement en attente ou bloqué", "paiements en attente ou bloqués"),
            (Reason::NotPaid, Self::En) => "failed, cancelled or not captured",
            (Reason::NotPaid, Self::Fr) => {
                plural("paiement échoué, annulé ou non encaissé", "paiements échoués, annulés ou non encaissés")
            }
            (Reason::Memo, Self::En) => "for the record alone: no money moved",
            (Reason::Memo, Self::Fr) => {
                plural("écriture pour mémoire, sans mouvement", "écritures pour mémoire, sans mouvement")
            }
            (Reason::Cash, Self::En) => "paid in cash, without a fee",
            (Reason::Cash, Self::Fr) => {
                plural("paiement en espèces, sans commission", "paiements en espèces, sans commission")
            }
            (Reason::NoDay, Self::En) => {
                plural("row without a day, as totals are", "rows without a day, as totals are")
            }
            (Reason::NoDay, Self::Fr) => {
                plural("ligne sans date, comme un total", "lignes sans date, comme des totaux")
            }
            (Reason::Total, Self::En) => plural("total of other rows", "totals of other rows"),
            (Reason::Total, Self::Fr) => plural("total d’autres lignes", "totaux d’autres lignes"),
            (Reason::Duplicate, Self::En) => {
                plural("payment that another file has too", "payments that another file has too")
            }
            (Reason::Duplicate, Self::Fr) => {
                plural("paiement déjà présent dans un autre fichier", "paiements déjà présents dans un autre fichier")
            }
            (Reason::Test, Self::En) => plural("test, without money", "tests, without money"),
            (Reason::Test, Self::Fr) => plural("essai, sans argent réel", "essais, sans argent réel"),
            (Reason::Application, Self::En) => "a platform’s fee is in the fee",
            (Reason::Application, Self::Fr) => "commission d’une plateforme comprise dans la commission",
            (Reason::NoMoneyIn, Self::En) => "no money coming in",
            (Reason::NoMoneyIn, Self::Fr) => "aucune somme reçue",
            (Reason::OpenRate, Self::En) => plural(
                "fee that may be that of a rate that is not fully known",
                "fees that may be those of a rate that is not fully known",
            ),
            (Reason::OpenRate, Self::Fr) => plural(
                "commission qui peut être celle d’un tarif qui n’est pas entièrement connu",
                "commissions qui peuvent être celles d’un tarif qui n’est pas entièrement connu",
            ),
            (Reason::NoRate, Self::En) => plural("no rate known for its day", "no rate known for their day"),
            (Reason::NoRate, Self::Fr) => plural("aucun tarif connu à sa date", "aucun tarif connu à leur date"),
            (Reason::UnknownStatus, Self::En) => "a status nobody knows",
            (Reason::UnknownStatus, Self::Fr) => plural("ligne au statut inconnu", "lignes au statut inconnu"),
            (Reason::UnknownType, Self::En) => "a type nobody knows",
            (Reason::UnknownType, Self::Fr) => plural("ligne d’un type inconnu", "lignes d’un type inconnu"),
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

    pub(crate) fn finding(self, discrepancy: &Discrepancy, currency: &str) -> String {
        let amount = |cents: WholeCents| self.audited(cents, currency);
        match discrepancy {
            Discrepancy::Fee { payment, expected, verdict } => {
                let due: Vec<String> = expected.iter().map(|cents| amount(*cents)).collect();
                let due = self.either(&due);
                match verdict {
                    Verdict::Over(more) => {
                        let more = amount(*more);
                        match self {
                            Self::En => format!("{more} too much: {due} was due"),
                            Self::Fr => format!("{more} de trop\u{a0}; montant dû\u{a0}: {due}"),
                        }
                    }
                    Verdict::Under(less) => {
                        let less = amount(*less);
                        match self {
                            Self::En => format!("{less} too little: {due} was due"),
                            Self::Fr => format!("{less} en moins\u{a0}; montant dû\u{a0}: {due}"),
                        }
                    }
                    Verdict::Between => self.between(expected, payment.fee, currency),
                }
            }
            Discrepancy::Net(wrong) => {
                let [net, due] = [wrong.net, wrong.amount - wrong.fee].map(amount);
                match self {
                    Self::En => format!("the net is {net}, and payment less fee {due}"),
                    Self::Fr => format!("net indiqué\u{a0}: {net}\u{a0}; paiement moins commission\u{a0}: {due}"),
                }
            }
            Discrepancy::Total(total) => {
                let parts = amount(total.parts);
                match self {
                    Self::En => format!("the parts of the total make {parts}"),
                    Self::Fr => format!("somme des parts du total\u{a0}: {parts}"),
                }
            }
            Discrepancy::Unreadable(error) => self.row_error(error),
        }
    }

    /// An amount of a statement; in English without its currency.
    fn audited(self, cents: WholeCents, currency: &str) -> String {
        match self {
            Self::En => self.figure(cents.into()),
            Self::Fr => self.money(cents.into(), currency),
        }
    }

    fn between(self, expected: &[WholeCents], fee: WholeCents, currency: &str) -> String {
        let amount = |cents: Option<&WholeCents>| self.audited(cents.copied().unwrap_or(fee), currency);
        let below = amount(expected.iter().rfind(|due| **due < fee));
        let above = amount(expected.iter().find(|due| **due > fee));
        match self {
            Self::En => format!("no rate in force makes it: the nearest make {below} and {above}"),
            Self::Fr => {
                format!("aucun tarif en vigueur ne donne ce montant\u{a0}; les plus proches\u{a0}: {below} et {above}")
            }
        }
    }

    fn row_error(self, error: &RowError) -> String {
        match error {
            RowError::CellCount { cells, columns } => self.ragged(*cells, *columns),
            RowError::UnclosedQuote => match self {
                Self::En => "a quotation mark is not closed at the end of its cell".to_owned(),
                Self::Fr => "un guillemet n’est pas fermé à la fin de sa cellule".to_owned(),
            },
            RowError::Cell { column, text, error } => self.cell_error(column, text, *error),
        }
    }

    /// Why a cell is not what its column should hold.
    pub(super) fn cell_error(self, column: &str, text: &str, error: CellError) -> String {
        let clause = match error {
            CellError::Level(error) => return self.bad_amount(column, text, error),
            CellError::Amount(error) => self.cents_error(error).to_owned(),
            CellError::Day => match self {
                Self::En => "which is not a day written as the others".to_owned(),
                Self::Fr => "qui n’est pas une date écrite comme les autres".to_owned(),
            },
            CellError::SerialDay(day) => self.serial_day(day),
        };
        let (column, quoted) = (self.quoted(column), self.quoted(text));
        match self {
            Self::En if text.is_empty() => format!("{column} is empty"),
            Self::Fr if text.is_empty() => format!("{column} est vide"),
            Self::En => format!("{column} holds {quoted}, {clause}"),
            Self::Fr => format!("{column} contient {quoted}, {clause}"),
        }
    }

    /// A spreadsheet's number of a day, as a clause about it.
    fn serial_day(self, day: Date) -> String {
        let written = self.date(day);
        match self {
            Self::En => format!(
                "which is a spreadsheet’s number for {written}: give the column a date format (such as {day}) and save \
                 it as CSV again"
            ),
            Self::Fr => format!(
                "qui est le numéro par lequel un tableur note le {written}\u{a0}: donnez à la colonne un format de \
                 date (comme {day}) et enregistrez-la à nouveau en CSV"
            ),
        }
    }

    /// Why a text is no amount in cents, as a clause about it.
    fn cents_error(self, error: CentsError) -> &'static str {
        match (error, self) {
            (CentsError::Empty, Self::En) => "which is empty",
            (CentsError::Empty, Self::Fr) => "qui est vide",
            (CentsError::NotANumber, Self::En) => {
                "which is not an amount written as the others, or could be read in two ways"
            }
            (CentsError::NotANumber, Self::Fr) => {
                "qui n’est pas un montant écrit comme les autres, ou se lit de deux façons"
            }
            (CentsError::OtherCurrency, Self::En) => "which is in another currency than the catalog",
            (CentsError::OtherCurrency, Self::Fr) => "qui est dans une autre devise que le catalogue",
            (CentsError::Finer, Self::En) => "which has a part of a cent",
            (CentsError::Finer, Self::Fr) => "qui a une fraction de centime",
            (CentsError::TooLarge, Self::En) => "which is too large",
            (CentsError::TooLarge, Self::Fr) => "qui est trop grand",
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
