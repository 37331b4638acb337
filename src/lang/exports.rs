//! The exports that are read, in words.

use super::Lang;
use crate::input::localized::Localized;
use crate::input::statement::exports::{Audits, SELLERS, Seller};

impl Lang {
    pub(super) fn localized(self, words: Localized) -> &'static str {
        match self {
            Self::En => words.en,
            Self::Fr => words.fr,
        }
    }

    /// Whose exports `audit` reads, and which of them: for its help.
    pub(crate) fn exports_read(self) -> String {
        let (totals, fees): (Vec<_>, Vec<_>) = SELLERS.iter().partition(|seller| has_totals(seller));
        let [fees, totals] = [fees, totals].map(|sellers| sellers.into_iter().map(|seller| self.seller(seller)));
        match self {
            Self::En => {
                let (fees, totals) = (fees.collect::<Vec<_>>(), totals.collect::<Vec<_>>());
                let (fees, totals) = (self.and(&fees), self.and(&totals));
                format!("Reads the exports of {fees}, and checks the totals of {totals}’s; other files with --columns.")
            }
            Self::Fr => {
                let [fees, totals] = [fees.collect::<Vec<_>>(), totals.collect()]
                    .map(|names| self.and(&names.iter().map(|name| self.of(name)).collect::<Vec<_>>()));
                format!(
                    "Lit les exports {fees}, et contrôle les totaux de ceux {totals}\u{a0}; d’autres fichiers avec \
                     --columns."
                )
            }
        }
    }

    fn seller(self, seller: &Seller) -> String {
        match seller.menu {
            Some(menu) => format!("{} ({})", seller.name, self.localized(menu)),
            None => seller.name.to_owned(),
        }
    }
}

fn has_totals(seller: &Seller) -> bool {
    seller.exports.iter().any(|export| matches!(export.audits, Audits::Totals(_)))
}
