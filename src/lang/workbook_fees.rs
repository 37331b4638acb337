//! Workbooks of payment fees, in words.

use super::Lang;
use jiff::civil::Date;

impl Lang {
    pub(crate) fn fees_sheet(self) -> &'static str {
        match self {
            Self::En => "Fees",
            Self::Fr => "Commissions",
        }
    }

    pub(crate) fn fees_sheet_title(self, on: Date) -> String {
        let on = self.date(on);
        match self {
            Self::En => format!("What payments cost, at the rates of {on}"),
            Self::Fr => format!("Ce que coûtent les paiements, aux tarifs du {on}"),
        }
    }

    pub(crate) fn fees_sheet_help(self) -> &'static str {
        match self {
            Self::En => {
                "Change the blue cells: fees and ranks follow. A rate that is not published goes into a yellow cell."
            }
            Self::Fr => {
                "Modifiez les cases bleues\u{a0}: commissions et rangs suivent. Un taux non publié se note dans une \
                 case jaune."
            }
        }
    }

    /// What the payer is asked for, and what arrives.
    pub(crate) fn asked_or_arriving(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Asked of the payer", "Arrives"],
            Self::Fr => ["Demandé au payeur", "Reçu"],
        }
    }

    /// The fee, the tax on it, both, and the most of the fee and of both.
    pub(crate) fn fees_sheet_columns(self) -> [&'static str; 5] {
        match self {
            Self::En => ["Fee", "VAT on it", "Cost", "Fee, at most", "Cost, at most"],
            Self::Fr => ["Commission", "TVA sur celle-ci", "Coût", "Commission, au plus", "Coût, au plus"],
        }
    }

    pub(crate) fn at_most_head(self) -> &'static str {
        match self {
            Self::En => "at most",
            Self::Fr => "au plus",
        }
    }

    pub(crate) fn payments_columns(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Payments a year", "of this amount"],
            Self::Fr => ["Paiements par an", "de ce montant"],
        }
    }

    pub(crate) fn fees_calculation_title(self) -> &'static str {
        match self {
            Self::En => "What is due for each share of the payments",
            Self::Fr => "Ce qui est dû pour chaque part des paiements",
        }
    }

    pub(crate) fn fees_calculation_columns(self) -> [&'static str; 7] {
        match self {
            Self::En => ["Processor", "Rule", "Share, %", "Payments", "Amount", "Due, at least", "Due, at most"],
            Self::Fr => ["Prestataire", "Barème", "Part, %", "Paiements", "Montant", "Dû, au moins", "Dû, au plus"],
        }
    }

    pub(crate) fn rates_sheet(self) -> &'static str {
        match self {
            Self::En => "Rates",
            Self::Fr => "Barèmes",
        }
    }

    pub(crate) fn rates_sheet_title(self) -> &'static str {
        match self {
            Self::En => "The rates",
            Self::Fr => "Les barèmes",
        }
    }

    pub(crate) fn rates_sheet_help(self) -> &'static str {
        match self {
            Self::En => {
                "Percentages of the payment and an amount for each, between a least and a most; then the tax on it. \
                 A yellow cell takes a figure that is not published."
            }
            Self::Fr => {
                "Un pourcentage du paiement et un montant par paiement, entre un minimum et un maximum\u{a0}; puis la \
                 TVA. Une case jaune reçoit un chiffre non publié."
            }
        }
    }

    pub(crate) fn rates_columns(self) -> [&'static str; 13] {
        match self {
            Self::En => [
                "Processor",
                "Rule",
                "%",
                "%, at most",
                "Fixed",
                "Fixed, at most",
                "Minimum",
                "Maximum",
                "VAT added, %",
                "Above",
                "Up to",
                "Source",
                "Read on",
            ],
            Self::Fr => [
                "Prestataire",
                "Barème",
                "%",
                "%, au plus",
                "Fixe",
                "Fixe, au plus",
                "Minimum",
                "Maximum",
                "TVA ajoutée, %",
                "Au-dessus de",
                "Jusqu’à",
                "Source",
                "Relevé le",
            ],
        }
    }
}
