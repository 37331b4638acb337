//! Bundles of offers, in words.

use super::Lang;
use crate::analysis::bundle::elements::JointNeed;
use crate::analysis::bundle::outcome::OpenBundle;
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;

impl Lang {
    /// List: what one should know of the offers of the other bundles.
    pub(crate) fn notes_on_the_others(self) -> &'static str {
        self.choose("Notes on the other offers", "Notes sur les autres offres")
    }

    /// The title of the cheapest bundle, which may hold at most so many offers.
    pub(crate) fn bundle_title(self, usage: &str, most_offers: Option<usize>) -> String {
        let [set, combinaison] = match most_offers {
            None => ["set of offers".to_owned(), "La combinaison d’offres".to_owned()],
            Some(1) => ["single offer".to_owned(), "L’offre unique".to_owned()],
            Some(most) => [format!("set of at most {most} offers"), format!("La combinaison d’au plus {most} offres")],
        };
        self.choose(
            format!("The cheapest {set} for {usage}, a year, all taxes included"),
            format!("{combinaison} la moins chère pour {usage}, par an, toutes taxes comprises"),
        )
    }

    /// Column: what an offer serves.
    pub(crate) fn serves(self) -> &'static str {
        self.choose("For", "Pour")
    }

    /// Column: the users of an offer.
    pub(crate) fn users(self) -> &'static str {
        self.choose("Users", "Utilisateurs")
    }

    /// List: the next best bundles.
    pub(crate) fn next_best(self) -> &'static str {
        self.choose("The next best", "Les suivantes")
    }

    /// What a bundle costs, and how much more than the best.
    pub(crate) fn so_much_more(self, cost: &str, more: &str) -> String {
        self.choose(format!("{cost} ({more} more)"), format!("{cost} ({more} de plus)"))
    }

    /// List: the sentence of each quote.
    pub(crate) fn how_amounts_are_made_up(self) -> &'static str {
        self.choose("How each amount is made up", "Comment se calcule chaque montant")
    }

    /// List: why a bundle beats the single host.
    pub(crate) fn why_it_is_cheaper(self) -> &'static str {
        self.choose("Why it is cheaper", "Pourquoi c’est moins cher")
    }

    /// List: bundles of unknown cost, where one of known cost exists or not.
    pub(crate) fn open_bundles(self, beside_a_best: bool) -> &'static str {
        if beside_a_best {
            self.choose("Not fully known, and could be cheaper", "Incomplètement connues, et peut-être moins chères")
        } else {
            self.choose("Not fully known", "Incomplètement connues")
        }
    }

    /// Some needs in words.
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
                Match::SelfService => format!("{name} ({})", self.choose("you install it", "à installer")),
                _ => name.to_owned(),
            }
        };
        needs.iter().map(need).collect::<Vec<_>>().join(", ")
    }

    /// Which offers are quoted for the whole storage.
    pub(crate) fn quoted_for_the_whole(self, storing: &[String], whole: &str) -> String {
        let list = self.and(storing);
        self.choose(
            format!("Gigabytes are not given need by need: each offer that serves {list} is quoted for the whole {whole}."),
            format!("Les gigaoctets ne sont pas donnés par besoin\u{a0}: chaque offre retenue pour {list} est chiffrée pour la totalité, soit {whole}."),
        )
    }

    /// The needs whose gigabytes are missing.
    pub(crate) fn no_gigabytes_for(self, storing: &[String]) -> String {
        let list = self.and(storing);
        self.choose(
            format!("No gigabytes are given for {list}: none are counted."),
            format!("Aucun gigaoctet n’est indiqué pour {list}\u{a0}: rien n’est compté pour cela."),
        )
    }

    /// One offer is the best bundle.
    pub(crate) fn one_host_is_cheapest(self) -> &'static str {
        self.choose(
            "One host is cheapest: no set of several offers costs less.",
            "Un seul hébergeur est le moins cher\u{a0}: aucune combinaison de plusieurs offres ne coûte moins.",
        )
    }

    /// Nobody serves everything.
    pub(crate) fn no_single_host(self) -> &'static str {
        self.choose("No single host serves all of this.", "Aucun hébergeur ne fournit tout cela à lui seul.")
    }

    /// Only hosts of unknown price serve everything.
    pub(crate) fn single_host_is_open(self, name: &str, sentence: &str) -> String {
        self.choose(
            format!("No single host serves all of this at a known price. {name} alone: {sentence} a year."),
            format!(
                "Aucun hébergeur ne fournit tout cela à lui seul à un prix connu. {name} seul\u{a0}: {sentence} par an."
            ),
        )
    }

    /// What the bundle saves beside the cheapest single host.
    pub(crate) fn bundle_saves(self, name: &str, sentence: &str, saved: &str) -> String {
        self.choose(
            format!("The cheapest single host with a known price is {name}: {sentence} a year. The set above costs {saved} less."),
            format!("L’hébergeur unique le moins cher à prix connu est {name}\u{a0}: {sentence} par an. La combinaison ci-dessus coûte {saved} de moins."),
        )
    }

    /// What an offer asks for some needs, and what they cost at the single host.
    pub(crate) fn saving(self, needs: &str, price: &str, single: &str, at_single: &str) -> String {
        self.choose(
            format!("{needs} for {price}; at {single}, that adds {at_single}"),
            format!("{needs} pour {price}\u{a0}; chez {single}, cela ajoute {at_single}"),
        )
    }

    /// Something, and what is said of it.
    pub(crate) fn explained(self, what: &str, said: &str) -> String {
        format!("{what}{} {said}", self.colon())
    }

    /// What a bundle of unknown cost comes to, and when it would be cheaper.
    pub(crate) fn open_bundle(self, catalog: &Catalog, open: &OpenBundle) -> String {
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

    /// An offer of a bundle, and what it is for.
    pub(crate) fn bought_for(self, offer: &str, services: &str) -> String {
        self.choose(format!("{offer} for {services}"), format!("{offer} pour {services}"))
    }

    /// What an offer serves, at what price.
    pub(crate) fn for_so_much(self, needs: &str, price: &str) -> String {
        self.choose(format!("{needs} for {price}"), format!("{needs} pour {price}"))
    }

    /// Which needs are bought where another one is.
    pub(crate) fn bought_together(self, catalog: &Catalog, joint: &JointNeed) -> String {
        let [one, other] = [&joint.need, &joint.with].map(|need| self.quoted(self.service(catalog, need.service)));
        self.choose(
            format!("{one} is bought where {other} is: an offer serves both or neither."),
            format!("{one} se prend là où est {other}\u{a0}: une offre fournit les deux ou aucun des deux."),
        )
    }
}
