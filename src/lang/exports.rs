//! The exports that are read, in words.

use super::Lang;
use crate::input::localized::Localized;
use crate::input::statement::exports::{Export, SELLERS};

impl Lang {
    pub(crate) fn localized(self, words: Localized) -> &'static str {
        match self {
            Self::En => words.en,
            Self::Fr => words.fr,
        }
    }

    /// Whose exports `audit` reads: for its help.
    pub(crate) fn exports_read(self) -> String {
        let names =
            SELLERS.iter().filter(|seller| seller.exports.iter().any(Export::is_read)).map(|seller| seller.name);
        let names: Vec<String> = match self {
            Self::En => names.map(str::to_owned).collect(),
            Self::Fr => names.map(|name| self.of(name)).collect(),
        };
        let names = self.and(&names);
        match self {
            Self::En => format!("Reads the exports of {names} (--exports lists them); other files with --columns."),
            Self::Fr => {
                format!("Lit les exports {names} (--exports les énumère)\u{a0}; d’autres fichiers avec --columns.")
            }
        }
    }
}
