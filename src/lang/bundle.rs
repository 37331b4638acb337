//! Bundles of offers, in words.

use super::Lang;
use crate::analysis::bundle::OpenBundle;
use crate::catalog::Catalog;
use crate::price::bounds::Bounds;
use crate::price::need::{Answer, Need};
use crate::price::offer::Offer;

impl Lang {
    /// The title of the cheapest bundle.
    #[must_use]
    pub fn bundle_title(self, usage: &str) -> String {
        self.choose(
            format!("The cheapest set of offers for {usage}, a year, all taxes included"),
            format!("La combinaison d’offres la moins chère pour {usage}, par an, toutes taxes comprises"),
        )
    }

    /// Column: what an offer serves.
    #[must_use]
    pub fn serves(self) -> &'static str {
        self.choose("For", "Pour")
    }

    /// Column: the users of an offer.
    #[must_use]
    pub fn users(self) -> &'static str {
        self.choose("Users", "Utilisateurs")
    }

    /// List: the next best bundles.
    #[must_use]
    pub fn next_best(self) -> &'static str {
        self.choose("The next best", "Les suivantes")
    }

    /// What a bundle costs, and how much more than the best.
    #[must_use]
    pub fn so_much_more(self, cost: &str, more: &str) -> String {
        self.choose(format!("{cost} ({more} more)"), format!("{cost} ({more} de plus)"))
    }

    /// List: the sentence of each quote.
    #[must_use]
    pub fn how_amounts_are_made_up(self) -> &'static str {
        self.choose("How each amount is made up", "Comment se calcule chaque montant")
    }

    /// List: why a bundle beats the single host.
    #[must_use]
    pub fn why_it_is_cheaper(self) -> &'static str {
        self.choose("Why it is cheaper", "Pourquoi c’est moins cher")
    }

    /// List: offers that could serve but cannot be bought.
    #[must_use]
    pub fn left_out(self) -> &'static str {
        self.choose("Left out", "Offres écartées")
    }

    /// List: needs that nobody serves, at all or at a known price.
    #[must_use]
    pub fn what_nobody_serves(self, known_only: bool) -> &'static str {
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
    #[must_use]
    pub fn the_rest(self) -> &'static str {
        self.choose("What follows covers the rest.", "Ce qui suit couvre le reste.")
    }

    /// List: bundles of unknown cost, where one of known cost exists or not.
    #[must_use]
    pub fn open_bundles(self, beside_a_best: bool) -> &'static str {
        if beside_a_best {
            self.choose("Not fully known, and could be cheaper", "Incomplètement connues, et peut-être moins chères")
        } else {
            self.choose("Not fully known", "Incomplètement connues")
        }
    }

    /// Some needs in words.
    #[must_use]
    pub fn needs(self, catalog: &Catalog, needs: &[Need]) -> String {
        let names: Vec<String> = needs.iter().map(|need| self.quoted(self.service(catalog, need.service))).collect();
        self.and(&names)
    }

    /// What an offer serves: "Mail, Newsletter (option)".
    #[must_use]
    pub fn served(self, catalog: &Catalog, needs: &[Need], offer: &Offer) -> String {
        let need = |need: &Need| {
            let name = self.service(catalog, need.service);
            match need.answered_by(offer) {
                Answer::Option => format!("{name} (option)"),
                Answer::SelfService => format!("{name} ({})", self.choose("you install it", "à installer")),
                _ => name.to_owned(),
            }
        };
        needs.iter().map(need).collect::<Vec<_>>().join(", ")
    }

    /// Which offers are quoted for the whole storage.
    #[must_use]
    pub fn quoted_for_the_whole(self, storing: &[String], whole: &str) -> String {
        let list = self.and(storing);
        self.choose(
            format!("Gigabytes are not given need by need: each offer that serves {list} is quoted for the whole {whole}."),
            format!("Les gigaoctets ne sont pas donnés par besoin\u{a0}: chaque offre retenue pour {list} est chiffrée pour la totalité, soit {whole}."),
        )
    }

    /// The needs whose gigabytes are missing.
    #[must_use]
    pub fn no_gigabytes_for(self, storing: &[String]) -> String {
        let list = self.and(storing);
        self.choose(
            format!("No gigabytes are given for {list}: none are counted."),
            format!("Aucun gigaoctet n’est indiqué pour {list}\u{a0}: rien n’est compté pour cela."),
        )
    }

    /// Every bundle has an unknown price.
    #[must_use]
    pub fn no_known_bundle(self) -> &'static str {
        self.choose(
            "No set of offers covers this at a known price.",
            "Aucune combinaison d’offres ne couvre ces besoins à un prix connu.",
        )
    }

    /// One offer is the best bundle.
    #[must_use]
    pub fn one_host_is_cheapest(self) -> &'static str {
        self.choose(
            "One host is cheapest: no set of several offers costs less.",
            "Un seul hébergeur est le moins cher\u{a0}: aucune combinaison de plusieurs offres ne coûte moins.",
        )
    }

    /// Nobody serves everything.
    #[must_use]
    pub fn no_single_host(self) -> &'static str {
        self.choose("No single host serves all of this.", "Aucun hébergeur ne fournit tout cela à lui seul.")
    }

    /// Only hosts of unknown price serve everything.
    #[must_use]
    pub fn single_host_is_open(self, name: &str, sentence: &str) -> String {
        self.choose(
            format!("No single host serves all of this at a known price. {name} alone: {sentence} a year."),
            format!(
                "Aucun hébergeur ne fournit tout cela à lui seul à un prix connu. {name} seul\u{a0}: {sentence} par an."
            ),
        )
    }

    /// What the bundle saves beside the cheapest single host.
    #[must_use]
    pub fn bundle_saves(self, name: &str, sentence: &str, saved: &str) -> String {
        self.choose(
            format!("The cheapest single host with a known price is {name}: {sentence} a year. The set above costs {saved} less."),
            format!("L’hébergeur unique le moins cher à prix connu est {name}\u{a0}: {sentence} par an. La combinaison ci-dessus coûte {saved} de moins."),
        )
    }

    /// What an offer asks for some needs, and what they cost at the single host.
    #[must_use]
    pub fn saving(self, needs: &str, price: &str, single: &str, at_single: &str) -> String {
        self.choose(
            format!("{needs} for {price}; at {single}, that adds {at_single}"),
            format!("{needs} pour {price}\u{a0}; chez {single}, cela ajoute {at_single}"),
        )
    }

    /// Something, and what is said of it.
    #[must_use]
    pub fn explained(self, what: &str, said: &str) -> String {
        format!("{what}{} {said}", self.colon())
    }

    /// What a bundle of unknown cost comes to, and when it would be cheaper.
    #[must_use]
    pub fn open_bundle(self, catalog: &Catalog, open: &OpenBundle) -> String {
        let annual = open.bundle.annual;
        let cost = self.cents(annual, &catalog.currency);
        let Some(room) = open.room else {
            return self.choose(format!("{cost} a year."), format!("{cost} par an."));
        };
        if annual.high.is_some_and(|high| high < annual.low + room) {
            return self.choose(
                format!("{cost} a year, less in any case."),
                format!("{cost} par an, moins dans tous les cas."),
            );
        }
        let room = self.cents(Bounds::exactly(room), &catalog.currency);
        let all_together = self.choose(
            format!("as long as its unknown prices add less than {room} a year"),
            format!("tant que ses prix inconnus ajoutent moins de {room} par an"),
        );
        let one = open.threshold.as_ref().map(|threshold| self.as_long_as_it_costs(catalog, threshold));
        let condition = one.unwrap_or(all_together);
        self.choose(
            format!("{cost} a year, less than the best {condition}."),
            format!("{cost} par an, moins que la meilleure {condition}."),
        )
    }

    /// There are more bundles of unknown cost.
    #[must_use]
    pub fn more_open_bundles(self, top: usize) -> String {
        let top = self.whole(top as u64);
        self.choose(
            format!("There are more whose cost is not fully known: --top {top} shows them."),
            format!("Il y en a d’autres dont le coût n’est pas entièrement connu\u{a0}: --top {top} en montre plus."),
        )
    }

    /// The offers nearest to a need that nobody serves, and how many more there are.
    #[must_use]
    pub fn nearest_ways(self, named: &[String], more: usize) -> String {
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
    #[must_use]
    pub fn others_out_of_reach(self) -> &'static str {
        self.choose(
            "There may be more: these needs and offers are too many to list all exactly in a reasonable time.",
            "Il peut y en avoir d’autres\u{a0}: ces besoins et ces offres sont trop nombreux pour les citer tous exactement en un temps raisonnable.",
        )
    }

    /// An offer of a bundle, and what it is for.
    #[must_use]
    pub fn bought_for(self, offer: &str, services: &str) -> String {
        self.choose(format!("{offer} for {services}"), format!("{offer} pour {services}"))
    }

    /// What an offer serves, at what price.
    #[must_use]
    pub fn for_so_much(self, needs: &str, price: &str) -> String {
        self.choose(format!("{needs} for {price}"), format!("{needs} pour {price}"))
    }

    /// All can be served, but not together.
    #[must_use]
    pub fn conflict(self, needs: &[String]) -> String {
        let each = self.choose(
            "Each need can be served, but not all of them together: an offer is bought once, stops at its limits, and excludes the variants of its product.",
            "Chaque besoin peut être couvert, mais pas tous ensemble\u{a0}: une offre ne se prend qu’une fois, s’arrête à ses limites et exclut les variantes du même produit.",
        );
        if needs.is_empty() {
            return each.to_owned();
        }
        let list = needs.join(", ");
        self.choose(
            format!("{each} All the others can be served together if you give up one of these: {list}."),
            format!("{each} En renonçant à l’un de ces besoins, les autres peuvent être couverts\u{a0}: {list}."),
        )
    }

    /// The search would take too long to be exact.
    #[must_use]
    pub fn out_of_reach(self) -> &'static str {
        self.choose(
            "These needs and offers are too many for an exact answer in a reasonable time, and an inexact one is not given: ask for fewer needs at once, or give gigabytes and users to fewer of them.",
            "Ces besoins et ces offres sont trop nombreux pour une réponse exacte en un temps raisonnable, et une réponse inexacte n’est pas donnée\u{a0}: demandez moins de besoins à la fois, ou précisez les gigaoctets et les utilisateurs de moins d’entre eux.",
        )
    }
}
