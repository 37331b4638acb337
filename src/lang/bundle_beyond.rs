//! What an answer about bundles does not hold, and why, in words.

use super::Lang;
use crate::analysis::bundle::outcome::BundleTooLarge;
use crate::analysis::solver::limit::{LimitExceeded, MOST_BIDS};
use crate::input::resolve::MOST_TOP;

impl Lang {
    /// List: offers that could serve but cannot be bought.
    pub(crate) fn left_out(self) -> &'static str {
        self.choose("Left out", "Offres écartées")
    }

    /// List: needs that nobody serves, at all or at a known price.
    pub(crate) fn what_nobody_serves(self, known_only: bool) -> &'static str {
        if known_only {
            self.choose(
                "What no offer can serve at a known price",
                "Ce qu’aucune offre ne peut fournir à un prix connu",
            )
        } else {
            self.choose("What no offer can serve", "Ce qu’aucune offre ne peut fournir")
        }
    }

    /// What follows is for the other needs.
    pub(crate) fn the_rest(self) -> &'static str {
        self.choose("What follows covers the rest.", "Ce qui suit couvre le reste.")
    }

    /// Every bundle has an unknown price.
    pub(crate) fn no_known_bundle(self) -> &'static str {
        self.choose(
            "No set of offers covers this at a known price.",
            "Aucune combinaison d’offres ne couvre ces besoins à un prix connu.",
        )
    }

    /// How many more bundles could turn out cheapest, beside those listed; or at least how many.
    pub(crate) fn more_open_bundles(self, listed: usize, more: usize, cut: bool) -> String {
        let count = self.whole(more as u64);
        if cut {
            return self.choose(
                format!("At least {count} more could turn out cheapest. These needs and offers are too many to count them all in a reasonable time."),
                format!("Au moins {count} de plus pourraient se révéler les moins chères. Ces besoins et ces offres sont trop nombreux pour les compter toutes en un temps raisonnable."),
            );
        }
        let top = self.whole((listed + more).min(MOST_TOP) as u64);
        if more == 1 {
            return self.choose(
                format!("One more could turn out cheapest: --top {top} shows it."),
                format!("Une de plus pourrait se révéler la moins chère\u{a0}: --top {top} la montre."),
            );
        }
        let all = listed + more <= MOST_TOP;
        let shows = self.choose(
            if all { "shows them" } else { "shows some of them" },
            if all { "les montre" } else { "en montre une partie" },
        );
        self.choose(
            format!("{count} more could turn out cheapest: --top {top} {shows}."),
            format!("{count} de plus pourraient se révéler les moins chères\u{a0}: --top {top} {shows}."),
        )
    }

    /// The offers nearest to a need that nobody serves, and how many more there are.
    pub(crate) fn nearest_ways(self, named: &[String], more: usize) -> String {
        if named.is_empty() {
            return self
                .choose("no offer of the catalog provides it", "aucune offre du catalogue ne le fournit")
                .to_owned();
        }
        let list = named.join(self.choose("; ", "\u{a0}; "));
        match more {
            0 => list,
            _ => self.choose(format!("{list}; and {more} more"), format!("{list}\u{a0}; et {more} de plus")),
        }
    }

    /// The search for more was given up.
    pub(crate) fn others_out_of_reach(self) -> &'static str {
        self.choose(
            "There may be more: these needs and offers are too many to list all exactly in a reasonable time.",
            "Il peut y en avoir d’autres\u{a0}: ces besoins et ces offres sont trop nombreux pour les citer tous exactement en un temps raisonnable.",
        )
    }

    /// All can be served, but not together.
    pub(crate) fn conflict(self, needs: &[String], most_offers: Option<usize>) -> String {
        let reasons = self.choose(
            "an offer is bought once, stops at its limits, and excludes the variants of its product",
            "une offre ne se prend qu’une fois, s’arrête à ses limites et exclut les variantes du même produit",
        );
        let most = most_offers.map(|most| self.and_at_most(most)).unwrap_or_default();
        let each = self.choose(
            format!("Each need can be served, but not all of them together: {reasons}{most}."),
            format!("Chaque besoin peut être couvert, mais pas tous ensemble\u{a0}: {reasons}{most}."),
        );
        if needs.is_empty() {
            return each;
        }
        let list = needs.join(", ");
        self.choose(
            format!("{each} All the others can be served together if you give up one of these: {list}."),
            format!("{each} En renonçant à l’un de ces besoins, les autres peuvent être couverts\u{a0}: {list}."),
        )
    }

    /// After reasons why not all needs can be served together: how many offers may be bought.
    fn and_at_most(self, most: usize) -> String {
        let count = self.whole(most as u64);
        match most {
            1 => self
                .choose("; and only one offer may be bought", "\u{a0}; et une seule offre peut être prise")
                .to_owned(),
            _ => self.choose(
                format!("; and at most {count} offers may be bought"),
                format!("\u{a0}; et {count} offres au plus peuvent être prises"),
            ),
        }
    }

    /// The question is too large to be answered exactly.
    pub(crate) fn too_large(self, too_large: &BundleTooLarge) -> String {
        let BundleTooLarge { needs, detailed, offers, reason } = too_large;
        let [needs, detailed, offers] = [needs, detailed, offers].map(|count| self.whole(*count as u64));
        let most = self.whole(MOST_BIDS as u64);
        match reason {
            LimitExceeded::Bids => self.choose(
                format!("{needs} needs, {detailed} of them with gigabytes or users of their own, make more ways to use the {offers} offers that provide some of them than can be compared exactly ({most}): give gigabytes and users to fewer needs, or ask for fewer needs at once."),
                format!("{needs} besoins, dont {detailed} ont leurs propres gigaoctets ou utilisateurs, donnent plus de façons d’employer les {offers} offres qui en couvrent que l’on ne peut en comparer exactement ({most})\u{a0}: précisez les gigaoctets et les utilisateurs de moins de besoins, ou demandez moins de besoins à la fois."),
            ),
            LimitExceeded::Combinations => self.choose(
                format!("{needs} needs can be shared among {offers} offers in too many combinations for an exact answer in a reasonable time, and an inexact one is not given: ask for fewer needs at once, or give gigabytes and users to fewer of them (now {detailed})."),
                format!("{needs} besoins se répartissent entre {offers} offres en trop de combinaisons pour une réponse exacte en un temps raisonnable, et une réponse inexacte n’est pas donnée\u{a0}: demandez moins de besoins à la fois, ou précisez les gigaoctets et les utilisateurs de moins d’entre eux (ici {detailed})."),
            ),
        }
    }
}
