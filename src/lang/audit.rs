//! An audit of a statement, in words.

use super::Lang;
use crate::analysis::audit::tally::{Tally, Verdict};
use crate::analysis::audit::{Finding, What};
use crate::input::statement::days::DayOrder;
use crate::input::statement::figures::{Decimals, FigureError};
use crate::input::statement::heading::{Export, Heading};
use crate::input::statement::row::BadRow;
use crate::input::statement::vocabulary::Reason;
use crate::input::statement::way::Way;
use crate::price::money::Figure;
use jiff::civil::Date;

impl Lang {
    /// The title of an audit.
    #[must_use]
    pub fn audit_title(self, file: &str, processor: Option<&str>) -> String {
        match processor {
            Some(name) => self.choose(
                format!("{file}: the fees charged, held against the rates of {name}"),
                format!("{file}\u{a0}: les frais prélevés, face aux tarifs de {name}"),
            ),
            None => self.choose(
                format!("{file}: the fees charged, held against your rate"),
                format!("{file}\u{a0}: les frais prélevés, face à votre tarif"),
            ),
        }
    }

    /// Whose export it is, and how it is written.
    #[must_use]
    pub fn read_as(self, heading: &Heading, way: &Way) -> String {
        let export = self.export(heading.export);
        let delimiter = match way.delimiter {
            b';' => self.choose("semicolons between cells", "point-virgule entre les cellules"),
            b'\t' => self.choose("tabs between cells", "tabulation entre les cellules"),
            _ => self.choose("commas between cells", "virgule entre les cellules"),
        };
        let decimals = match way.decimals {
            Decimals::Point => self.choose("decimal points", "point décimal"),
            Decimals::Comma => self.choose("decimal commas", "virgule décimale"),
            Decimals::None => self.choose("whole amounts", "montants entiers"),
        };
        let days = match way.days {
            DayOrder::YearFirst => self.choose("days as 2026-04-23", "dates comme 2026-04-23"),
            DayOrder::DayFirst => self.choose("days as 23/04/2026", "dates comme 23/04/2026"),
            DayOrder::MonthFirst => self.choose("days as 04/23/2026", "dates comme 04/23/2026"),
            DayOrder::Undecided => self.choose("days that do not count", "dates sans effet"),
        };
        let sign = way.fees_below_zero.then(|| self.choose("fees below zero", "frais en négatif"));
        let encoding = match (way.utf8, way.bom) {
            (true, true) => self.choose("UTF-8 with a byte order mark", "UTF-8 avec indicateur d’ordre des octets"),
            (true, false) => "UTF-8",
            (false, _) => "Latin-1",
        };
        let list: Vec<&str> =
            [delimiter, decimals, days].into_iter().chain(sign).chain(std::iter::once(encoding)).collect();
        let list = list.join(", ");
        self.choose(format!("Read as {export}: {list}."), format!("Lu comme {export}\u{a0}: {list}."))
    }

    fn export(self, export: Export) -> &'static str {
        match export {
            Export::StripeBalance => {
                self.choose("Stripe’s balance transactions", "les transactions du solde de Stripe")
            }
            Export::StripeActivity => {
                self.choose("Stripe’s balance change from activity", "l’évolution du solde par activité, de Stripe")
            }
            Export::StripePayout => {
                self.choose("Stripe’s payout reconciliation", "le rapprochement des virements de Stripe")
            }
            Export::StripePayments => self.choose("Stripe’s payments", "les paiements de Stripe"),
            Export::PayPal => self.choose("PayPal’s activity", "l’activité de PayPal"),
            Export::HelloAsso => self.choose("HelloAsso’s payments", "les paiements de HelloAsso"),
            Export::Own => self.choose("the columns you named", "les colonnes que vous nommez"),
        }
    }

    /// An export without a fee.
    #[must_use]
    pub fn no_fee_column(self) -> &'static str {
        self.choose(
            "HelloAsso’s export has no column for a fee: there is none to audit. Its totals were checked instead: each must be the price, the options and the gift, less the code.",
            "L’export de HelloAsso n’a pas de colonne de frais\u{a0}: il n’y en a pas à contrôler. Ses totaux l’ont été à la place\u{a0}: chacun doit faire le tarif, les options et le don, moins le code promo.",
        )
    }

    /// An export without a net.
    #[must_use]
    pub fn no_net_column(self) -> &'static str {
        self.choose(
            "It has no column for the net, which could not be checked.",
            "Il n’a pas de colonne de net, qui n’a donc pas pu être contrôlé.",
        )
    }

    /// An export without a currency.
    #[must_use]
    pub fn no_currency_column(self, currency: &str) -> String {
        self.choose(
            format!("No column says the currency: every amount was taken as {currency}."),
            format!("Aucune colonne ne dit la devise\u{a0}: chaque montant a été pris en {currency}."),
        )
    }

    /// Rows: read, audited, left out, bad.
    #[must_use]
    pub fn row_counts(self) -> [&'static str; 4] {
        self.choose(
            ["Rows read", "  audited", "  left out", "  not readable"],
            ["Lignes lues", "  contrôlées", "  écartées", "  illisibles"],
        )
    }

    /// Columns: what is counted, how many, and what in money.
    #[must_use]
    pub fn audit_columns(self) -> [&'static str; 3] {
        self.choose(["Rows", "Number", "Amount"], ["Lignes", "Nombre", "Montant"])
    }

    /// Columns: a fee, the cards it is for, the days of its being in force, and how many rows have it.
    #[must_use]
    pub fn matched_columns(self) -> [&'static str; 3] {
        self.choose(["Fee charged", "Rates", "Rows"], ["Frais prélevés", "Tarifs", "Lignes"])
    }

    /// What of the payments that were audited.
    #[must_use]
    pub fn audited_amounts(self, amounts: &str, fees: &str) -> String {
        self.choose(
            format!("The payments audited come to {amounts}, and their fees to {fees}."),
            format!("Les paiements contrôlés font {amounts}, et leurs frais {fees}."),
        )
    }

    /// A fee that several rules make due.
    #[must_use]
    pub fn either(self, rules: &[String]) -> String {
        let (last, first) = rules.split_last().map_or((String::new(), &[][..]), |(last, first)| (last.clone(), first));
        if first.is_empty() { last } else { format!("{} {} {last}", first.join(", "), self.choose("or", "ou")) }
    }

    /// Fees that no rule makes due: too much, too little, between two. Against several rates, a sum is the least it can be.
    #[must_use]
    pub fn mismatch_rows(self, several: bool) -> [&'static str; 3] {
        let [more, less] = if several {
            self.choose(
                ["More than any rate: at least", "Less than any rate: at least"],
                ["Plus que tout tarif\u{a0}: au moins", "Moins que tout tarif\u{a0}: au moins"],
            )
        } else {
            self.choose(["Charged too much", "Charged too little"], ["Trop prélevé", "Pas assez prélevé"])
        };
        [more, less, self.choose("Between two rates", "Entre deux tarifs")]
    }

    /// The days on which a rate is in force, after its name.
    #[must_use]
    pub fn in_force(self, from: Option<Date>, until: Option<Date>) -> String {
        match (from.map(|day| self.date(day)), until.map(|day| self.date(day))) {
            (None, None) => String::new(),
            (Some(from), None) => self.choose(format!(" from {from}"), format!(" depuis le {from}")),
            (None, Some(until)) => self.choose(format!(" until {until}"), format!(" jusqu’au {until}")),
            (Some(from), Some(until)) => {
                self.choose(format!(" from {from} to {until}"), format!(" du {from} au {until}"))
            }
        }
    }

    /// Any payment, where a rate is for no class of card.
    #[must_use]
    pub fn any_card(self) -> &'static str {
        self.choose("any payment", "tout paiement")
    }

    /// List: what was left out.
    #[must_use]
    pub fn left_out_rows(self) -> &'static str {
        self.choose("Left out, never guessed", "Écartées, jamais devinées")
    }

    /// Why rows are left out.
    #[must_use]
    pub fn left_out_for(self, reason: Reason, kinds: &[String]) -> String {
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
            Reason::Currency => self.choose("amounts in another currency", "montants dans une autre devise"),
            Reason::Pending => self.choose("pending or held back", "en attente ou bloquées"),
            Reason::NotPaid => self.choose("failed, cancelled or not captured", "échouées, annulées ou non capturées"),
            Reason::Test => self.choose("tests, without money", "essais, sans argent"),
            Reason::Application => {
                self.choose("a platform’s fee is in the fee", "frais d’une plateforme dans les frais")
            }
            Reason::NoMoneyIn => self.choose("no money coming in", "pas d’argent reçu"),
            Reason::NoRate => self.choose("no rate known for their day", "aucun tarif connu à leur date"),
            Reason::UnknownType => self.choose("a type nobody knows", "un type inconnu"),
        };
        if kinds.is_empty() { words.to_owned() } else { self.explained(words, &kinds.join(", ")) }
    }

    /// List: the first findings, and of how many.
    #[must_use]
    pub fn findings(self, shown: u64, all: u64) -> String {
        let [shown_words, all_words] = [shown, all].map(|number| self.whole(number));
        if shown == all {
            self.choose(format!("Findings ({all_words})"), format!("Anomalies ({all_words})"))
        } else {
            self.choose(
                format!("Findings: the first {shown_words} of {all_words}; --format csv gives them all"),
                format!(
                    "Anomalies\u{a0}: les {shown_words} premières sur {all_words}\u{a0}; --format csv les donne toutes"
                ),
            )
        }
    }

    /// Columns of the findings.
    #[must_use]
    pub fn finding_columns(self) -> [&'static str; 5] {
        self.choose(["Line", "Id", "Payment", "Fee", "Finding"], ["Ligne", "Id", "Paiement", "Frais", "Anomalie"])
    }

    /// What is wrong with a row.
    #[must_use]
    pub fn finding(self, what: &What) -> String {
        let amount = |cents: i64| self.figure(Figure { digits: cents.into(), decimals: 2 });
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
            |cents: Option<&i64>| self.figure(Figure { digits: cents.copied().unwrap_or(fee).into(), decimals: 2 });
        let below = amount(expected.iter().rfind(|due| **due < fee));
        let above = amount(expected.iter().find(|due| **due > fee));
        self.choose(
            format!("no rate in force makes it: the nearest make {below} and {above}"),
            format!("aucun tarif en vigueur ne le donne\u{a0}: les plus proches donnent {below} et {above}"),
        )
    }

    fn bad_row(self, bad: &BadRow) -> String {
        match bad {
            BadRow::Ragged(cells, columns) => self.choose(
                format!("{cells} cells, and the heading names {columns} columns"),
                format!("{cells} cellules, alors que l’en-tête nomme {columns} colonnes"),
            ),
            BadRow::Unclosed => {
                self.choose("a quotation mark is not closed", "un guillemet n’est pas fermé").to_owned()
            }
            BadRow::Figure(column, text, why) => {
                let (column, text) = (self.quoted(column), self.quoted(text));
                match why {
                    FigureError::Empty => self.choose(format!("{column} is empty"), format!("{column} est vide")),
                    FigureError::NotANumber => self.choose(
                        format!("{column} holds {text}, which is not an amount as the others are written"),
                        format!("{column} contient {text}, qui n’est pas un montant écrit comme les autres"),
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
                    format!("{column} holds {text}, which is not a day"),
                    format!("{column} contient {text}, qui n’est pas une date"),
                )
            }
        }
    }

    /// Why an audit ended before the file did: full sentences.
    #[must_use]
    pub fn audit_stopped(self, file: &str, stopped: &Finding) -> String {
        let what = self.at_line(stopped.line, &self.finding(&stopped.what));
        self.choose(
            format!("{file}, {what}. Is the file complete, as it was exported? --keep-going counts such rows and goes on."),
            format!("{file}, {what}. Le fichier est-il complet, tel qu’exporté\u{a0}? --keep-going compte ces lignes et continue."),
        )
    }

    /// The end of an audit, in a sentence.
    #[must_use]
    pub fn audit_summary(self, findings: u64, tally: &Tally) -> String {
        let left_out: u64 = tally.left_out.values().sum();
        let [rows, audited, left_out, bad] =
            [tally.rows, tally.audited, left_out, tally.bad].map(|number| self.whole(number));
        let many = self.whole(findings);
        let found = match findings {
            0 if tally.audited == 0 => {
                self.choose("Nothing was audited".to_owned(), "Rien n’a été contrôlé".to_owned())
            }
            0 => self.choose("No finding".to_owned(), "Aucune anomalie".to_owned()),
            1 => self.choose("1 finding".to_owned(), "1 anomalie".to_owned()),
            _ => self.choose(format!("{many} findings"), format!("{many} anomalies")),
        };
        self.choose(
            format!("{found}. Rows read: {rows}; audited: {audited}; left out: {left_out}; not readable: {bad}."),
            format!(
                "{found}. Lignes lues\u{a0}: {rows}\u{a0}; contrôlées\u{a0}: {audited}\u{a0}; écartées\u{a0}: {left_out}\u{a0}; illisibles\u{a0}: {bad}."
            ),
        )
    }

    /// Under an audit against several rates.
    #[must_use]
    pub fn one_of_several(self) -> &'static str {
        self.choose(
            "No column says the class of card, so a fee is right when it is that of one of these rates: a fee that is wrong, but right for another card, is not found. --card holds it against one.",
            "Aucune colonne ne dit la classe de carte\u{a0}: des frais sont justes s’ils sont ceux d’un de ces tarifs. Des frais faux, mais justes pour une autre carte, ne sont pas trouvés. --card n’en retient qu’une.",
        )
    }
}
