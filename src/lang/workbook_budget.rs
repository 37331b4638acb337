//! Workbooks of several years, in words.

use super::Lang;

impl Lang {
    pub(crate) fn budget_sheet(self) -> &'static str {
        match self {
            Self::En | Self::Fr => "Budget",
        }
    }

    pub(crate) fn budget_sheet_title(self, years: usize) -> String {
        match self {
            Self::En => format!("What hosting costs over {}", self.counted(years as u64, "year", "years")),
            Self::Fr => format!("Coût de l’hébergement sur {}", self.counted(years as u64, "an", "ans")),
        }
    }

    pub(crate) fn budget_sheet_help(self) -> &'static str {
        match self {
            Self::En => {
                "Change the blue cells: years, sums and ranks follow. A price that is not published goes into a \
                 yellow cell of the sheet “Prices”."
            }
            Self::Fr => {
                "Modifiez les cases bleues\u{a0}: années, totaux et rangs suivent. Un tarif non publié se note dans \
                 une case jaune de la feuille «\u{a0}Tarifs\u{a0}»."
            }
        }
    }

    pub(crate) fn inflation_label(self) -> &'static str {
        match self {
            Self::En => "Prices rise each year by, %",
            Self::Fr => "Hausse des prix par an, %",
        }
    }

    pub(crate) fn growth_label(self) -> &'static str {
        match self {
            Self::En => "Growth a year, %",
            Self::Fr => "Croissance par an, %",
        }
    }

    /// What collecting payments costs beside, at least and at most.
    pub(crate) fn fees_beside(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Payment fees, at least", "Payment fees, at most"],
            Self::Fr => ["Frais d’encaissement, au moins", "Frais d’encaissement, au plus"],
        }
    }

    pub(crate) fn total_least_and_most(self) -> [&'static str; 2] {
        match self {
            Self::En => ["In all, at least", "In all, at most"],
            Self::Fr => ["En tout, au moins", "En tout, au plus"],
        }
    }

    pub(crate) fn budget_calculation_title(self) -> &'static str {
        match self {
            Self::En => "What falls due in each year",
            Self::Fr => "Ce qui est dû chaque année",
        }
    }

    pub(crate) fn budget_calculation_columns(self) -> [&'static str; 7] {
        match self {
            Self::En => ["Offer", "Line", "Months", "Years of rises", "Quantity", "Due, at least", "Due, at most"],
            Self::Fr => ["Offre", "Ligne", "Mois", "Années de hausse", "Quantité", "Dû, au moins", "Dû, au plus"],
        }
    }
}
