//! What changed between two catalogs, in words.

use super::Lang;

impl Lang {
    pub(crate) fn diff_title(self, old: &str, new: &str) -> String {
        match self {
            Self::En => format!("What changed from {old} to {new}"),
            Self::Fr => format!("Ce qui a changé {} à {new}", self.of(old)),
        }
    }

    pub(crate) fn nothing_changed(self) -> &'static str {
        match self {
            Self::En => "Nothing changed.",
            Self::Fr => "Rien n’a changé.",
        }
    }

    pub(crate) fn the_catalog(self) -> &'static str {
        match self {
            Self::En => "The catalog",
            Self::Fr => "Le catalogue",
        }
    }

    pub(crate) fn gone_or_new(self, new: bool) -> &'static str {
        match (self, new) {
            (Self::En, true) => "new",
            (Self::Fr, true) => "ajout",
            (Self::En, false) => "gone",
            (Self::Fr, false) => "suppression",
        }
    }

    pub(crate) fn diff_costs(self, usage: &str) -> String {
        match self {
            Self::En => format!("Annual cost for {usage}, where it changed"),
            Self::Fr => format!("Coût annuel pour {usage}, là où il a changé"),
        }
    }

    pub(crate) fn ranking_unchanged(self, usage: &str) -> String {
        match self {
            Self::En => format!("For {usage}, no cost and no rank changed."),
            Self::Fr => format!("Pour {usage}, aucun coût ni aucun rang n’a changé."),
        }
    }

    pub(crate) fn before_and_now(self) -> [&'static str; 4] {
        match self {
            Self::En => ["Before", "Now", "Rank before", "Rank now"],
            Self::Fr => ["Avant", "Maintenant", "Rang avant", "Rang maintenant"],
        }
    }
}
