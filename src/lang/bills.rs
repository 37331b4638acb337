//! What is billed, month by month, in words.

use super::Lang;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn month_by_month(self, offer: &str) -> String {
        match self {
            Self::En => format!("{offer}, what is billed, month by month"),
            Self::Fr => format!("{offer}, ce qui est facturé, mois par mois"),
        }
    }

    pub(crate) fn month_columns(self) -> [&'static str; 3] {
        match self {
            Self::En => ["Month", "Due", "Cumulated"],
            Self::Fr => ["Mois", "À payer", "Cumul"],
        }
    }

    /// `2026-09` or `09/2026`.
    pub(crate) fn month_of(self, day: Date) -> String {
        match self {
            Self::En => format!("{:04}-{:02}", day.year(), day.month()),
            Self::Fr => format!("{:02}/{:04}", day.month(), day.year()),
        }
    }

    pub(crate) fn sum(self) -> &'static str {
        match self {
            Self::En | Self::Fr => "Total",
        }
    }

    pub(crate) fn bills_rounded_apart(self) -> &'static str {
        match self {
            Self::En => {
                "Each bill is rounded to the cent and a year only once, and a bill may pay beyond a year: the bills \
                 may come to more or less than the years."
            }
            Self::Fr => {
                "Chaque facture est arrondie au centime et l’année une seule fois, et une facture peut couvrir plus \
                 d’un an\u{a0}: le total des factures peut différer de celui des années."
            }
        }
    }

    /// What is paid by the month comes to another amount than the exact year.
    pub(crate) fn twelve_bills(self, bill: &str, billed: &str, year: &str) -> String {
        match self {
            Self::En => format!(
                "Billed by the month, {bill} each time, twelve bills come to {billed}; the exact year is {year}, \
                 rounded once."
            ),
            Self::Fr => format!(
                "Facturées chaque mois, à {bill} chacune, douze factures font {billed}\u{a0}; l’année exacte, \
                 arrondie une seule fois, est de {year}."
            ),
        }
    }
}
