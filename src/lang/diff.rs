//! What changed between two catalogs, in words.

use super::Lang;

impl Lang {
    /// The title of a comparison.
    pub(crate) fn diff_title(self, old: &str, new: &str) -> String {
        self.choose(format!("What changed from {old} to {new}"), format!("Ce qui a changé de {old} à {new}"))
    }

    /// Nothing changed.
    pub(crate) fn nothing_changed(self) -> &'static str {
        self.choose("Nothing changed.", "Rien n’a changé.")
    }

    /// The catalog as a whole.
    pub(crate) fn the_catalog(self) -> &'static str {
        self.choose("The catalog", "Le catalogue")
    }

    /// Something is gone or new.
    pub(crate) fn gone_or_new(self, new: bool) -> &'static str {
        if new { self.choose("new", "nouveau") } else { self.choose("gone", "disparu") }
    }

    /// The title of what it costs.
    pub(crate) fn diff_costs(self, usage: &str) -> String {
        self.choose(
            format!("Annual cost for {usage}, where it changed"),
            format!("Coût annuel pour {usage}, là où il a changé"),
        )
    }

    /// Neither a cost nor a place changed.
    pub(crate) fn ranking_unchanged(self, usage: &str) -> String {
        self.choose(
            format!("For {usage}, no cost and no rank changed."),
            format!("Pour {usage}, aucun coût ni aucun rang n’a changé."),
        )
    }

    /// Columns: before and now, the cost and the rank.
    pub(crate) fn before_and_now(self) -> [&'static str; 4] {
        self.choose(
            ["Before", "Now", "Rank before", "Rank now"],
            ["Avant", "Maintenant", "Rang avant", "Rang maintenant"],
        )
    }
}
