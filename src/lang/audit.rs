//! An audit of a statement, in words.

use super::Lang;
use crate::analysis::audit::Finding;
use crate::analysis::audit::tally::Tally;
use crate::input::statement::amounts::Decimals;
use crate::input::statement::days::DayOrder;
use crate::input::statement::heading::{Export, Heading};
use crate::input::statement::way::{Encoding, Way};
use jiff::civil::Date;

impl Lang {
    /// The title of an audit.
    pub(crate) fn audit_title(self, file: &str, processor: Option<&str>) -> String {
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

    /// The title where there are no fees to audit.
    pub(crate) fn totals_title(self, file: &str) -> String {
        self.choose(format!("{file}: its totals, checked"), format!("{file}\u{a0}: contrôle des totaux"))
    }

    /// A tax in a column of its own.
    pub(crate) fn taxes_taken_off(self) -> &'static str {
        self.choose(
            "The tax on each fee, in a column of its own, was taken off.",
            "La taxe sur chaque commission, dans sa propre colonne, a été déduite.",
        )
    }

    /// A cell with nothing in it.
    pub(crate) fn empty_word(self) -> &'static str {
        self.choose("(empty)", "(vide)")
    }

    /// Whose export it is, and how it is written.
    pub(crate) fn read_as(self, heading: &Heading, way: &Way, dated: bool) -> String {
        let export = self.export(heading.export);
        let delimiter = match way.dialect.delimiter {
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
            _ if !dated => self.choose("days that do not count", "dates sans effet"),
            DayOrder::YearFirst => self.choose("days as 2026-04-23", "dates comme 2026-04-23"),
            DayOrder::DayFirst => self.choose("days as 23/04/2026", "dates comme 23/04/2026"),
            DayOrder::MonthFirst => self.choose("days as 04/23/2026", "dates comme 04/23/2026"),
            DayOrder::Undecided => self.choose("days that do not count", "dates sans effet"),
        };
        let sign = way.fees_below_zero.then(|| self.choose("fees below zero", "frais en négatif"));
        let encoding = match way.encoding {
            Encoding::Utf8WithMark => {
                self.choose("UTF-8 with a byte order mark", "UTF-8 avec indicateur d’ordre des octets")
            }
            Encoding::Utf8 => "UTF-8",
            Encoding::Windows1252 => "Windows-1252",
        };
        let thousands = way.thousands.map(|mark| {
            let space = self.choose("a space", "une espace").to_owned();
            let mark = if mark.is_whitespace() { space } else { self.quoted(&mark.to_string()) };
            self.choose(format!("{mark} between thousands"), format!("{mark} entre les milliers"))
        });
        let quotes = way.quoted.then(|| self.choose("some cells in quotation marks", "des cellules entre guillemets"));
        let parts = [Some(delimiter), quotes, Some(decimals), Some(days), sign, Some(encoding)];
        let mut list: Vec<String> = parts.into_iter().flatten().map(str::to_owned).collect();
        list.extend(thousands);
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
    pub(crate) fn no_fee_column(self) -> &'static str {
        self.choose(
            "HelloAsso’s export has no column for a fee: there is none to audit. Its totals were checked instead: each must be the price, the options and the gift, less the code.",
            "L’export de HelloAsso n’a pas de colonne de frais\u{a0}: il n’y en a pas à contrôler. Ses totaux l’ont été à la place\u{a0}: chacun doit faire le tarif, les options et le don, moins le code promo.",
        )
    }

    /// An export without a net.
    pub(crate) fn no_net_column(self) -> &'static str {
        self.choose(
            "It has no column for the net, which could not be checked.",
            "Il n’a pas de colonne de net, qui n’a donc pas pu être contrôlé.",
        )
    }

    /// An export without a currency.
    pub(crate) fn no_currency_column(self, currency: &str) -> String {
        self.choose(
            format!("No column says the currency: every amount was taken as {currency}."),
            format!("Aucune colonne ne dit la devise\u{a0}: chaque montant a été pris en {currency}."),
        )
    }

    /// Rows: read, audited, left out, bad.
    pub(crate) fn row_counts(self) -> [&'static str; 4] {
        self.choose(
            ["Rows read", "  audited", "  left out", "  not readable"],
            ["Lignes lues", "  contrôlées", "  écartées", "  illisibles"],
        )
    }

    /// Columns: what is counted, how many, and what in money.
    pub(crate) fn audit_columns(self) -> [&'static str; 3] {
        self.choose(["Rows", "Number", "Amount"], ["Lignes", "Nombre", "Montant"])
    }

    /// Columns: a fee, the cards it is for, the days of its being in force, and how many rows have it.
    pub(crate) fn matched_columns(self) -> [&'static str; 3] {
        self.choose(["Fee charged", "Rates", "Rows"], ["Frais prélevés", "Tarifs", "Lignes"])
    }

    /// What of the payments that were audited.
    pub(crate) fn audited_amounts(self, amounts: &str, fees: &str) -> String {
        self.choose(
            format!("The payments audited come to {amounts}, and their fees to {fees}."),
            format!("Les paiements contrôlés font {amounts}, et leurs frais {fees}."),
        )
    }

    /// A fee that several rules make due.
    pub(crate) fn either(self, rules: &[String]) -> String {
        let (last, first) = rules.split_last().map_or((String::new(), &[][..]), |(last, first)| (last.clone(), first));
        if first.is_empty() { last } else { format!("{} {} {last}", first.join(", "), self.choose("or", "ou")) }
    }

    /// Fees that no rule makes due: too much, too little, between two. Against several rates, a sum is the least it can be.
    pub(crate) fn mismatch_rows(self, several: bool) -> [&'static str; 3] {
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
    pub(crate) fn in_force(self, from: Option<Date>, until: Option<Date>) -> String {
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
    pub(crate) fn any_card(self) -> &'static str {
        self.choose("any payment", "tout paiement")
    }

    /// List: what was left out.
    pub(crate) fn left_out_rows(self) -> &'static str {
        self.choose("Left out, never guessed", "Écartées, jamais devinées")
    }

    /// List: the first findings, and of how many.
    pub(crate) fn findings(self, shown: u64, all: u64) -> String {
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
    pub(crate) fn finding_columns(self) -> [&'static str; 5] {
        self.choose(["Line", "Id", "Payment", "Fee", "Finding"], ["Ligne", "Id", "Paiement", "Frais", "Anomalie"])
    }

    /// Why an audit ended before the file did: full sentences.
    pub(crate) fn audit_stopped(self, file: &str, stopped: &Finding) -> String {
        let what = self.at_line(stopped.line, &self.finding(&stopped.what));
        self.choose(
            format!("{file}, {what}. Is the file complete, as it was exported? --keep-going counts such rows and goes on."),
            format!("{file}, {what}. Le fichier est-il complet, tel qu’exporté\u{a0}? --keep-going compte ces lignes et continue."),
        )
    }

    /// The end of an audit, in a sentence.
    pub(crate) fn audit_summary(self, findings: u64, tally: &Tally) -> String {
        let left_out: u64 = tally.left_out.values().sum();
        let [rows, audited, left_out, bad] =
            [tally.rows, tally.audited, left_out, tally.bad].map(|number| self.whole(number));
        let many = self.whole(findings);
        let in_vain = tally.audited == 0 && tally.rows > 0;
        let why = if in_vain { self.left_out_in_brackets(tally) } else { String::new() };
        let ask = if in_vain { self.whether_payments() } else { "" };
        let found = match findings {
            0 if tally.audited == 0 => {
                self.choose("Nothing was audited".to_owned(), "Rien n’a été contrôlé".to_owned())
            }
            0 => self.choose("No finding".to_owned(), "Aucune anomalie".to_owned()),
            1 => self.choose("1 finding".to_owned(), "1 anomalie".to_owned()),
            _ => self.choose(format!("{many} findings"), format!("{many} anomalies")),
        };
        self.choose(
            format!("{found}. Rows read: {rows}; audited: {audited}; left out: {left_out}{why}; not readable: {bad}.{ask}"),
            format!(
                "{found}. Lignes lues\u{a0}: {rows}\u{a0}; contrôlées\u{a0}: {audited}\u{a0}; écartées\u{a0}: {left_out}{why}\u{a0}; illisibles\u{a0}: {bad}.{ask}"
            ),
        )
    }

    /// Fees that no payment can be held against.
    pub(crate) fn open_rates_left_out(self, fees: &[String]) -> String {
        let fees = self.and(&fees.iter().map(|fee| self.quoted(fee)).collect::<Vec<_>>());
        self.choose(
            format!("Left out, for no payment can be held against a fee that is not fully known: {fees}."),
            format!("Laissé de côté, car aucun paiement ne peut être comparé à une commission qui n’est pas entièrement connue\u{a0}: {fees}."),
        )
    }

    /// A rate of one's own, instead of those of a processor.
    pub(crate) fn own_rate_instead(self, processor: &str) -> String {
        let whose = self.of(processor);
        self.choose(
            format!("Your own rate takes the place of those {whose}."),
            format!("Votre propre tarif remplace ceux {whose}."),
        )
    }

    fn left_out_in_brackets(self, tally: &Tally) -> String {
        let items = self.left_out_items(tally).into_iter().map(|(count, reason)| format!("{count} {reason}"));
        let list = items.collect::<Vec<_>>().join(self.choose("; ", "\u{a0}; "));
        if list.is_empty() { list } else { format!(" ({list})") }
    }

    /// After an audit in which no row was a payment that could be audited.
    fn whether_payments(self) -> &'static str {
        self.choose(
            " Is this the export of the payments, with their fees and in the currency of the catalog?",
            " Est-ce bien l’export des paiements, avec leurs frais et dans la devise du catalogue\u{a0}?",
        )
    }

    /// Under an audit against several rates.
    pub(crate) fn one_of_several(self) -> &'static str {
        self.choose(
            "No column says the class of card, so a fee is right when it is that of one of these rates: a fee that is wrong, but right for another card, is not found. --card holds it against one.",
            "Aucune colonne ne dit la classe de carte\u{a0}: des frais sont justes s’ils sont ceux d’un de ces tarifs. Des frais faux, mais justes pour une autre carte, ne sont pas trouvés. --card n’en retient qu’une.",
        )
    }
}
