//! How a statement was read, and what its export does not hold.

use super::Lang;
use crate::input::csv::encoding::Encoding;
use crate::input::statement::days::DayOrder;
use crate::input::statement::decimals::Decimals;
use crate::input::statement::exports::{Export, Totals};
use crate::input::statement::notation::Notation;

impl Lang {
    pub(crate) fn read_as(self, export: &Export, notation: &Notation, dated: bool) -> String {
        let export = self.localized(export.name);
        let sign = notation.fees_below_zero.then_some(match self {
            Self::En => "fees below zero",
            Self::Fr => "commissions en négatif",
        });
        let quotes = notation.has_quotes.then_some(match self {
            Self::En => "some cells in quotation marks",
            Self::Fr => "des cellules entre guillemets",
        });
        let delimiter = Some(self.delimiter(notation.dialect.delimiter));
        let decimals = Some(self.decimals(notation.decimals));
        let days = Some(self.day_order(notation.days.filter(|_| dated)));
        let encoding = Some(self.encoding(notation.encoding));
        let parts = [delimiter, quotes, decimals, days, sign, encoding];
        let mut list: Vec<String> = parts.into_iter().flatten().map(str::to_owned).collect();
        list.extend(notation.thousands.map(|mark| self.thousands(mark)));
        let list = list.join(", ");
        match self {
            Self::En => format!("Read as {export}: {list}."),
            Self::Fr => format!("Fichier lu\u{a0}: {export}\u{a0}; {list}."),
        }
    }

    fn delimiter(self, delimiter: u8) -> &'static str {
        match (delimiter, self) {
            (b';', Self::En) => "semicolons between cells",
            (b';', Self::Fr) => "point-virgule entre les cellules",
            (b'\t', Self::En) => "tabs between cells",
            (b'\t', Self::Fr) => "tabulation entre les cellules",
            (_, Self::En) => "commas between cells",
            (_, Self::Fr) => "virgule entre les cellules",
        }
    }

    fn decimals(self, decimals: Decimals) -> &'static str {
        match (decimals, self) {
            (Decimals::Point, Self::En) => "decimal points",
            (Decimals::Point, Self::Fr) => "point décimal",
            (Decimals::Comma, Self::En) => "decimal commas",
            (Decimals::Comma, Self::Fr) => "virgule décimale",
            (Decimals::None, Self::En) => "whole amounts",
            (Decimals::None, Self::Fr) => "montants entiers",
        }
    }

    fn day_order(self, order: Option<DayOrder>) -> &'static str {
        match (order, self) {
            (Some(DayOrder::YearMonthDay), Self::En) => "days as 2026-04-23",
            (Some(DayOrder::YearMonthDay), Self::Fr) => "dates comme 2026-04-23",
            (Some(DayOrder::DayMonthYear), Self::En) => "days as 23/04/2026",
            (Some(DayOrder::DayMonthYear), Self::Fr) => "dates comme 23/04/2026",
            (Some(DayOrder::MonthDayYear), Self::En) => "days as 04/23/2026",
            (Some(DayOrder::MonthDayYear), Self::Fr) => "dates comme 04/23/2026",
            (None, Self::En) => "days that do not count",
            (None, Self::Fr) => "dates non utilisées",
        }
    }

    fn encoding(self, encoding: Encoding) -> &'static str {
        match (encoding, self) {
            (Encoding::Utf8WithMark, Self::En) => "UTF-8 with a byte order mark",
            (Encoding::Utf8WithMark, Self::Fr) => "UTF-8 (avec BOM)",
            (Encoding::Utf8, _) => "UTF-8",
            (Encoding::Windows1252, _) => "Windows-1252",
        }
    }

    fn thousands(self, mark: char) -> String {
        let name = self.quoted(&mark.to_string());
        match (self, mark.is_whitespace()) {
            (Self::En, true) => "a space between thousands".to_owned(),
            (Self::Fr, true) => "une espace entre les milliers".to_owned(),
            (Self::En, false) => format!("{name} between thousands"),
            (Self::Fr, false) => format!("{name} entre les milliers"),
        }
    }

    /// An export without a fee.
    pub(crate) fn no_fee_column(self, totals: &Totals) -> String {
        let (seller, parts) = (totals.seller, self.localized(totals.parts));
        match self {
            Self::En => format!(
                "{seller}’s export has no column for a fee: there is none to audit. Its totals were checked instead: \
                 each must be {parts}."
            ),
            Self::Fr => format!(
                "L’export {} n’a pas de colonne de commission\u{a0}: il n’y en a pas à contrôler. Ses totaux ont été \
                 contrôlés à la place\u{a0}: chacun doit égaler {parts}.",
                self.of(seller)
            ),
        }
    }

    pub(crate) fn no_net_column(self) -> &'static str {
        match self {
            Self::En => "It has no column for the net, which could not be checked.",
            Self::Fr => "Aucune colonne «\u{a0}net\u{a0}» n’a été indiquée\u{a0}: le net n’a pas été contrôlé.",
        }
    }

    pub(crate) fn no_currency_column(self, currency: &str) -> String {
        match self {
            Self::En => format!("No column says the currency: every amount was taken as {currency}."),
            Self::Fr => format!("Aucune colonne n’indique la devise\u{a0}: chaque montant a été pris en {currency}."),
        }
    }

    pub(crate) fn taxes_taken_off(self) -> &'static str {
        match self {
            Self::En => "The tax on each fee, in a column of its own, was taken off.",
            Self::Fr => "La taxe sur chaque commission, dans sa propre colonne, a été déduite.",
        }
    }

    pub(crate) fn empty_word(self) -> &'static str {
        match self {
            Self::En => "(empty)",
            Self::Fr => "(vide)",
        }
    }
}
