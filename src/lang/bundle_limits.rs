//! What an answer about bundles does not hold, and why, in words.

use super::Lang;
use crate::analysis::bundle::outcome::BundleTooLarge;
use crate::analysis::solver::limit::{LimitExceeded, MOST_BIDS};
use crate::input::selection::MOST_TOP;

impl Lang {
    pub(crate) fn left_out(self) -> &'static str {
        match self {
            Self::En => "Left out",
            Self::Fr => "Offres écartées",
        }
    }

    pub(crate) fn what_nobody_serves(self, known_only: bool) -> &'static str {
        match (self, known_only) {
            (Self::En, true) => "What no offer can serve at a known price",
            (Self::Fr, true) => "Ce qu’aucune offre ne peut fournir à un prix connu",
            (Self::En, false) => "What no offer can serve",
            (Self::Fr, false) => "Ce qu’aucune offre ne peut fournir",
        }
    }

    pub(crate) fn the_rest(self) -> &'static str {
        match self {
            Self::En => "What follows covers the rest.",
            Self::Fr => "Ce qui suit couvre le reste.",
        }
    }

    pub(crate) fn no_known_bundle(self) -> &'static str {
        match self {
            Self::En => "No set of offers covers this at a known price.",
            Self::Fr => "Aucune combinaison d’offres ne couvre ces besoins à un prix connu.",
        }
    }

    pub(crate) fn more_open_bundles(self, listed: usize, more: usize, cut: bool) -> String {
        let count = self.whole(more as u64);
        if cut {
            return match self {
                Self::En => format!(
                    "At least {count} more could turn out cheapest. These needs and offers are too many to count them \
                     all in a reasonable time."
                ),
                Self::Fr => {
                    let others = self.counted(
                        more as u64,
                        "autre pourrait se révéler la moins chère",
                        "autres pourraient se révéler moins chères",
                    );
                    format!(
                        "Au moins {others}. Ces besoins et ces offres sont trop nombreux pour les \
                         compter toutes en un temps raisonnable."
                    )
                }
            };
        }
        let top = self.whole((listed + more).min(MOST_TOP) as u64);
        let all = listed + more <= MOST_TOP;
        match self {
            Self::En if more == 1 => format!("One more could turn out cheapest: --top {top} shows it."),
            Self::Fr if more == 1 => {
                format!("Une autre pourrait se révéler la moins chère\u{a0}: --top {top} la montre.")
            }
            Self::En => {
                let shows = if all { "shows them" } else { "shows some of them" };
                format!("{count} more could turn out cheapest: --top {top} {shows}.")
            }
            Self::Fr => {
                let shows = if all { "les montre" } else { "en montre une partie" };
                format!("{count} autres pourraient se révéler moins chères\u{a0}: --top {top} {shows}.")
            }
        }
    }

    pub(crate) fn nearest_ways(self, named: &[String], more: usize) -> String {
        if named.is_empty() {
            return match self {
                Self::En => "no offer of the catalog provides it".to_owned(),
                Self::Fr => "aucune offre du catalogue ne le fournit".to_owned(),
            };
        }
        let list = named.join(self.semicolon());
        match self {
            _ if more == 0 => list,
            Self::En => format!("{list}; and {more} more"),
            Self::Fr => format!("{list}\u{a0}; et {}", self.counted(more as u64, "autre", "autres")),
        }
    }

    pub(crate) fn others_out_of_reach(self) -> &'static str {
        match self {
            Self::En => {
                "There may be more: these needs and offers are too many to list all exactly in a reasonable time."
            }
            Self::Fr => {
                "Il peut y en avoir d’autres\u{a0}: ces besoins et ces offres sont trop nombreux pour toutes les \
                 trouver exactement en un temps raisonnable."
            }
        }
    }

    pub(crate) fn conflict(self, needs: &[String], most_offers: Option<usize>) -> String {
        let reasons = match self {
            Self::En => "an offer is bought once, stops at its limits, and excludes the variants of its product",
            Self::Fr => {
                "une offre ne se prend qu’une fois, s’arrête à ses limites et exclut les variantes du même produit"
            }
        };
        let most = most_offers.map(|most| self.and_at_most(most)).unwrap_or_default();
        let each = match self {
            Self::En => format!("Each need can be served, but not all of them together: {reasons}{most}."),
            Self::Fr => format!("Chaque besoin peut être couvert, mais pas tous ensemble\u{a0}: {reasons}{most}."),
        };
        if needs.is_empty() {
            return each;
        }
        let list = needs.join(", ");
        match self {
            Self::En => format!("{each} All the others can be served together if you give up one of these: {list}."),
            Self::Fr => {
                format!("{each} En renonçant à l’un de ces besoins, les autres peuvent être couverts\u{a0}: {list}.")
            }
        }
    }

    fn and_at_most(self, most: usize) -> String {
        let count = self.whole(most as u64);
        match (most, self) {
            (1, Self::En) => "; and only one offer may be bought".to_owned(),
            (1, Self::Fr) => "\u{a0}; et une seule offre peut être prise".to_owned(),
            (_, Self::En) => format!("; and at most {count} offers may be bought"),
            (_, Self::Fr) => format!("\u{a0}; et {count} offres au plus peuvent être prises"),
        }
    }

    pub(crate) fn too_large(self, too_large: &BundleTooLarge) -> String {
        let BundleTooLarge { needs, detailed, offers, reason } = too_large;
        let offers = *offers as u64;
        let [needs, detailed] = [needs, detailed].map(|count| self.whole(*count as u64));
        let most = self.whole(MOST_BIDS as u64);
        match (reason, self) {
            (LimitExceeded::Bids, Self::En) => {
                let offers = self.counted(offers, "offer that provides", "offers that provide");
                format!(
                    "{needs} needs, {detailed} of them with gigabytes or users of their own, make more ways to use \
                     the {offers} some of them than can be compared exactly ({most}): give gigabytes and users to \
                     fewer needs, or ask for fewer needs at once."
                )
            }
            (LimitExceeded::Bids, Self::Fr) => {
                let offers = match offers {
                    1 => "l’offre qui en couvre".to_owned(),
                    _ => format!("les {} offres qui en couvrent", self.whole(offers)),
                };
                format!(
                    "{needs} besoins, dont {detailed} ont leurs propres gigaoctets ou utilisateurs, donnent plus de \
                     façons d’employer {offers} que l’on ne peut en comparer exactement ({most})\u{a0}: précisez les \
                     gigaoctets et les utilisateurs de moins de besoins, ou demandez moins de besoins à la fois."
                )
            }
            (LimitExceeded::Combinations, Self::En) => {
                let offers = self.counted(offers, "offer", "offers");
                format!(
                    "{needs} needs can be shared among {offers} in too many combinations for an exact answer in a \
                     reasonable time, and an inexact one is not given: ask for fewer needs at once, or give gigabytes \
                     and users to fewer of them (now {detailed})."
                )
            }
            (LimitExceeded::Combinations, Self::Fr) => {
                let offers = self.counted(offers, "offre", "offres");
                format!(
                    "{needs} besoins se répartissent entre {offers} en trop de combinaisons pour une réponse exacte \
                     en un temps raisonnable, et une réponse inexacte n’est pas donnée\u{a0}: demandez moins de \
                     besoins à la fois, ou précisez les gigaoctets et les utilisateurs de moins d’entre eux (ici \
                     {detailed})."
                )
            }
        }
    }
}
