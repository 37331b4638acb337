//! The sections of the manual.

use super::Lang;

/// The sections of a manual page, in English as the page generator writes them, and in French.
const SECTIONS: &[(&str, &str)] = &[
    ("NAME", "NOM"),
    ("SYNOPSIS", "SYNOPSIS"),
    ("DESCRIPTION", "DESCRIPTION"),
    ("SUBCOMMANDS", "COMMANDES"),
    ("EXTRA", "EXEMPLES"),
];

impl Lang {
    /// A section of a manual page.
    pub(crate) fn section(self, name: &'static str) -> &'static str {
        let french = SECTIONS.iter().find(|(english, _)| *english == name).map_or(name, |(_, french)| french);
        self.choose(if name == "EXTRA" { "EXAMPLES" } else { name }, french)
    }
}
