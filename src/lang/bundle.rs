//! Bundles of offers, in words.

use super::Lang;
use crate::analysis::bundle::elements::JointNeed;
use crate::analysis::bundle::outcome::OpenBundle;
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;

impl Lang {
    pub(crate) fn notes_on_the_others(self) -> &'static str {
        match self {
            Self::En => "Notes on the other offers",
            Self::Fr => "Notes sur les autres offres",
        }
    }

    pub(crate) fn bundle_title(self, usage: &str, most_offers: Option<usize>) -> String {
        let set = match (self, most_offers) {
            (Self::En, None) => "set of offers".to_owned(),
            (Self::Fr, None) => "La combinaison d’offres".to_owned(),
            (Self::En, Some(1)) => "single offer".to_owned(),
            (Self::Fr, Some(1)) => "L’offre unique".to_owned(),
            (Self::En, Some(most)) => format!("set of at most {most} offers"),
            (Self::Fr, Some(most)) => format!("La combinaison d’au plus {most} offres"),
        };
        match self {
            Self::En => format!("The cheapest {set} for {usage}, a year, all taxes included"),
            Self::Fr => format!("{set} la moins chère pour {usage}, par an, toutes taxes comprises"),
        }
    }

    pub(crate) fn serves(self) -> &'static str {
        match self {
            Self::En => "For",
            Self::Fr => "Pour",
        }
    }

    pub(crate) fn users(self) -> &'static str {
        match self {
            Self::En => "Users",
            Self::Fr => "Utilisateurs",
        }
    }

    pub(crate) fn next_best(self) -> &'static str {
        match self {
            Self::En => "The next best",
            Self::Fr => "Les combinaisons suivantes",
        }
    }

    pub(crate) fn so_much_more(self, cost: &str, more: &str) -> String {
        match self {
            Self::En => format!("{cost} ({more} more)"),
            Self::Fr => format!("{cost} ({more} de plus)"),
        }
    }

    pub(crate) fn how_amounts_are_made_up(self) -> &'static str {
        match self {
            Self::En => "How each amount is made up",
            Self::Fr => "Détail de chaque montant",
        }
    }

    pub(crate) fn why_it_is_cheaper(self) -> &'static str {
        match self {
            Self::En => "Why it is cheaper",
            Self::Fr => "Pourquoi c’est moins cher",
        }
    }

    pub(crate) fn open_bundles(self, beside_a_best: bool) -> &'static str {
        match (self, beside_a_best) {
            (Self::En, true) => "Not fully known, and could be cheaper",
            (Self::Fr, true) => "Combinaisons dont le prix n’est pas entièrement connu, peut-être moins chères",
            (Self::En, false) => "Not fully known",
            (Self::Fr, false) => "Combinaisons dont le prix n’est pas entièrement connu",
        }
    }

    pub(crate) fn needs(self, catalog: &Catalog, needs: &[Need]) -> String {
        let names: Vec<String> = needs.iter().map(|need| self.quoted(self.service(catalog, need.service))).collect();
        self.and(&names)
    }

    /// What an offer serves: "Mail, Newsletter (option)".
    pub(crate) fn served(self, catalog: &Catalog, needs: &[Need], offer: &Offer) -> String {
        let need = |need: &Need| {
            let name = self.service(catalog, need.service);
            match need.answered_by(offer) {
                Match::Option => format!("{name} (option)"),
                Match::SelfService => match self {
                    Self::En => format!("{name} (you install it)"),
                    Self::Fr => format!("{name} (à installer soi-même)"),
                },
                _ => name.to_owned(),
            }
        };
        needs.iter().map(need).collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn quoted_for_the_whole(self, storing: &[String], whole: &str) -> String {
        let list = self.and(storing);
        match self {
            Self::En => format!(
                "Gigabytes are not given need by need: each offer that serves {list} is quoted for the whole {whole}."
            ),
            Self::Fr => format!(
                "Les gigaoctets ne sont pas répartis par besoin\u{a0}: chaque offre retenue pour {list} est chiffrée \
                 pour la totalité, soit {whole}."
            ),
        }
    }

    pub(crate) fn no_gigabytes_for(self, storing: &[String]) -> String {
        let list = self.and(storing);
        match self {
            Self::En => format!("No gigabytes are given for {list}: none are counted."),
            Self::Fr => format!("Aucun gigaoctet n’est indiqué pour {list}\u{a0}: aucun n’est compté."),
        }
    }

    pub(crate) fn one_host_is_cheapest(self) -> &'static str {
        match self {
            Self::En => "One host is cheapest: no set of several offers costs less.",
            Self::Fr => {
                "Un seul hébergeur est le moins cher\u{a0}: aucune combinaison de plusieurs offres ne coûte moins."
            }
        }
    }

    pub(crate) fn no_single_host(self) -> &'static str {
        match self {
            Self::En => "No single host serves all of this.",
            Self::Fr => "Aucun hébergeur ne fournit tout cela à lui seul.",
        }
    }

    pub(crate) fn single_host_is_open(self, name: &str, sentence: &str) -> String {
        match self {
            Self::En => format!("No single host serves all of this at a known price. {name} alone: {sentence} a year."),
            Self::Fr => format!(
                "Aucun hébergeur ne fournit tout cela à lui seul à un prix connu. {name} seul\u{a0}: {sentence} par an."
            ),
        }
    }

    pub(crate) fn bundle_saves(self, name: &str, sentence: &str, saved: &str) -> String {
        match self {
            Self::En => format!(
                "The cheapest single host with a known price is {name}: {sentence} a year. The set above costs \
                 {saved} less."
            ),
            Self::Fr => format!(
                "L’hébergeur unique le moins cher à prix connu est {name}\u{a0}: {sentence} par an. La combinaison \
                 ci-dessus coûte {saved} de moins."
            ),
        }
    }

    pub(crate) fn saving(self, needs: &str, price: &str, single: &str, at_single: &str) -> String {
        match self {
            Self::En => format!("{needs} for {price}; at {single}, that adds {at_single}"),
            Self::Fr => format!("{needs} pour {price}\u{a0}; chez {single}, cela ajouterait {at_single}"),
        }
    }

    pub(crate) fn open_bundle(self, catalog: &Catalog, open: &OpenBundle) -> String {
        let annual = open.bundle.annual;
        let cost = self.cents(annual, &catalog.currency);
        let Some(room) = open.room else {
            return match self {
                Self::En => format!("{cost} a year."),
                Self::Fr => format!("{cost} par an."),
            };
        };
        if annual.high.is_some_and(|high| high < annual.low + room) {
            return match self {
                Self::En => format!("{cost} a year, less in any case."),
                Self::Fr => format!("{cost} par an, moins chère que la meilleure dans tous les cas."),
            };
        }
        let room = self.cents(Bounds::exactly(room), &catalog.currency);
        let condition = match (self, &open.threshold) {
            (_, Some(threshold)) => self.as_long_as_it_costs(catalog, threshold),
            (Self::En, None) => format!("as long as its unknown prices add less than {room} a year"),
            (Self::Fr, None) => format!("tant que ses prix non publiés ajoutent moins de {room} par an"),
        };
        match self {
            Self::En => format!("{cost} a year, less than the best {condition}."),
            Self::Fr => format!("{cost} par an, moins chère que la meilleure {condition}."),
        }
    }

    pub(crate) fn bought_for(self, offer: &str, services: &str) -> String {
        match self {
            Self::En => format!("{offer} for {services}"),
            Self::Fr => format!("{offer} pour {services}"),
        }
    }

    pub(crate) fn for_so_much(self, needs: &str, price: &str) -> String {
        match self {
            Self::En => format!("{needs} for {price}"),
            Self::Fr => format!("{needs} pour {price}"),
        }
    }

    pub(crate) fn bought_together(self, catalog: &Catalog, joint: &JointNeed) -> String {
        let [one, other] = [&joint.need, &joint.with].map(|need| self.quoted(self.service(catalog, need.service)));
        match self {
            Self::En => format!("{one} is bought where {other} is: an offer serves both or neither."),
            Self::Fr => {
                format!("{one} se prend avec {other}\u{a0}: une même offre fournit les deux, ou aucun des deux.")
            }
        }
    }
}
