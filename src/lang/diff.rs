//! What changed between two catalogs, in words.

use super::Lang;

impl Lang {
    /// The title of a comparison.
    #[must_use]
    pub fn diff_title(self, old: &str, new: &str) -> String {
        self.choose(format!("What changed from {old} to {new}"), format!("Ce qui a changé de {old} à {new}"))
    }

    /// Nothing changed.
    #[must_use]
    pub fn nothing_changed(self) -> &'static str {
        self.choose("Nothing changed.", "Rien n’a changé.")
    }

    /// The catalog as a whole.
    #[must_use]
    pub fn the_catalog(self) -> &'static str {
        self.choose("The catalog", "Le catalogue")
    }

    /// Something is gone or new.
    #[must_use]
    pub fn gone_or_new(self, new: bool) -> &'static str {
        if new { self.choose("new", "nouveau") } else { self.choose("gone", "disparu") }
    }

    /// From one value to another; a missing one is a dash.
    #[must_use]
    pub fn from_to(self, old: Option<&str>, new: Option<&str>) -> String {
        format!("{} → {}", old.unwrap_or("–"), new.unwrap_or("–"))
    }

    /// The title of what it costs.
    #[must_use]
    pub fn diff_costs(self, usage: &str) -> String {
        self.choose(
            format!("Annual cost for {usage}, where it changed"),
            format!("Coût annuel pour {usage}, là où il a changé"),
        )
    }

    /// Neither a cost nor a place changed.
    #[must_use]
    pub fn ranking_unchanged(self, usage: &str) -> String {
        self.choose(
            format!("For {usage}, no cost and no rank changed."),
            format!("Pour {usage}, aucun coût ni aucun rang n’a changé."),
        )
    }

    /// Columns: before and now, the cost and the rank.
    #[must_use]
    pub fn before_and_now(self) -> [&'static str; 4] {
        self.choose(
            ["Before", "Now", "Rank before", "Rank now"],
            ["Avant", "Maintenant", "Rang avant", "Rang maintenant"],
        )
    }
}
