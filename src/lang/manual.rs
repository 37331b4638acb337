//! The sections of the manual.

use super::Lang;

impl Lang {
    /// A section of a manual page, by the name that the page generator gives it.
    pub(crate) fn section(self, name: &'static str) -> &'static str {
        match (name, self) {
            ("EXTRA", Self::En) => "EXAMPLES",
            ("EXTRA", Self::Fr) => "EXEMPLES",
            ("NAME", Self::Fr) => "NOM",
            ("SUBCOMMANDS", Self::Fr) => "COMMANDES",
            (_, Self::En | Self::Fr) => name,
        }
    }
}
