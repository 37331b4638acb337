//! A ranking, in words.

use super::Lang;

impl Lang {
    /// How many offers a table does not show, from which price on, and how to see them.
    pub(crate) fn more_offers(self, count: usize, from: &str) -> String {
        let count = count as u64;
        match self {
            Self::En => {
                let more = self.counted(count, "more offer", "more offers");
                format!("{more}, from {from} a year on: --top all shows every one.")
            }
            Self::Fr => {
                let more = self.counted(count, "autre offre", "autres offres");
                format!("{more}, à partir de {from} par an\u{a0}: --top all montre toutes les offres.")
            }
        }
    }

    /// Offers that do not provide the same stand in one ranking: the services that some lack, and the needs to name.
    pub(crate) fn side_by_side(self, services: &[String], needs: &str) -> String {
        let services: Vec<String> = services.iter().map(|service| self.quoted(service)).collect();
        let services = self.and(&services);
        match self {
            Self::En => format!("Not all of these offers provide {services}: --need {needs} compares like with like."),
            Self::Fr => format!(
                "Ces offres ne fournissent pas toutes {services}\u{a0}: --need {needs} compare ce qui est comparable."
            ),
        }
    }
}
