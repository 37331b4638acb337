//! The matrix of services, in words.

use super::{Lang, shortened};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::service::{Provision, ProvisionKind};

impl Lang {
    pub(crate) fn services_title(self) -> &'static str {
        match self {
            Self::En => "What each offer provides",
            Self::Fr => "Ce que fournit chaque offre",
        }
    }

    pub(crate) fn provided_by_nobody(self, names: &str) -> String {
        match self {
            Self::En => format!("None of these offers provides: {names}."),
            Self::Fr => format!("Aucune de ces offres ne fournit\u{a0}: {names}."),
        }
    }

    pub(crate) fn no_service_named(self, names: &str) -> String {
        match self {
            Self::En => format!("The catalog names no service of these: {names}."),
            Self::Fr => format!("Le catalogue n’indique les services d’aucune de ces offres\u{a0}: {names}."),
        }
    }

    pub(crate) fn lack_several(self, count: usize) -> String {
        let count = count as u64;
        match self {
            Self::En => {
                format!("{} several things.", self.counted(count, "more offer lacks", "more offers lack"))
            }
            Self::Fr => {
                let others = self.counted(count, "autre offre ne répond pas", "autres offres ne répondent pas");
                format!("{others} à plusieurs de ces besoins.")
            }
        }
    }

    pub(crate) fn services_usage(self, usage: &str) -> String {
        match self {
            Self::En => format!("Offers that can serve {usage}."),
            Self::Fr => format!("Offres possibles pour {usage}."),
        }
    }

    pub(crate) fn tariff_rows(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Base price a year (included)", "Supplement by"],
            Self::Fr => ["Tarif de base annuel (inclus)", "Supplément selon"],
        }
    }

    /// How an offer provides a service, in a cell: its software, or "yes"; an option with its annual price; in
    /// parentheses what one installs oneself.
    pub(crate) fn provision(self, provision: &Provision, price: Option<Bounds<Money>>, currency: &str) -> String {
        let software = provision.software.as_ref().map(|software| shortened(self.text(software)).into_owned());
        let software = match (self, software) {
            (_, Some(software)) => software,
            (Self::En, None) => "yes".to_owned(),
            (Self::Fr, None) => "oui".to_owned(),
        };
        let space = self.space();
        match (&provision.kind, price) {
            (ProvisionKind::SelfService, _) => format!("({software})"),
            (ProvisionKind::Option(option), price) => {
                let fixed =
                    price.map(|price| if price.is_unknown() { "?".to_owned() } else { self.cents(price, currency) });
                let metered = (!option.charges.is_empty()).then(|| "…".to_owned());
                let parts: Vec<String> = fixed.into_iter().chain(metered).collect();
                format!("{software} +{space}{}", parts.join(&format!("{space}+{space}")))
            }
            _ => software,
        }
    }

    pub(crate) fn services_legend(self, currency: &str) -> Vec<(String, String)> {
        let legend = match self {
            Self::En => [
                ("Zimbra, yes", "included (yes: the catalog names no software)"),
                (
                    "… + 20.00",
                    "an option, for so much more a year, all taxes included; ? where no price is published, … where it \
                     depends on what is used",
                ),
                (
                    "(Nextcloud), (yes)",
                    "possible, but you install it yourself: no need is met without --accept-self-service",
                ),
                ("–", "not provided, as far as the catalog says"),
            ],
            Self::Fr => [
                ("Zimbra, oui", "compris (oui\u{a0}: le catalogue ne nomme aucun logiciel)"),
                (
                    "… + 20,00",
                    "en option, pour autant de plus par an, TTC\u{a0}; ? si aucun prix n’est publié, … s’il dépend de \
                     l’usage",
                ),
                (
                    "(Nextcloud), (oui)",
                    "possible, mais à installer soi-même\u{a0}: ne compte qu’avec --accept-self-service",
                ),
                ("–", "non fourni, d’après le catalogue"),
            ],
        };
        let currency = self.currency(currency);
        let example = |text: &str| if text.starts_with('…') { format!("{text}{currency}") } else { text.to_owned() };
        legend.iter().map(|(looks, says)| (example(looks), (*says).to_owned())).collect()
    }

    pub(crate) fn more_providers(self, count: usize) -> String {
        let count = count as u64;
        match self {
            Self::En => {
                let more = self.counted(count, "more offer", "more offers");
                format!("{more}: --details shows every one; offers that are named stand side by side.")
            }
            Self::Fr => {
                let more = self.counted(count, "autre offre", "autres offres");
                format!("{more}\u{a0}: --details les montre toutes\u{a0}; des offres nommées se comparent côte à côte.")
            }
        }
    }

    pub(crate) fn what_to_need(self, ids: &str) -> String {
        match self {
            Self::En => format!("For --need: {ids}."),
            Self::Fr => format!("Pour --need\u{a0}: {ids}."),
        }
    }

    pub(crate) fn what_to_require(self, ids: &str) -> String {
        match self {
            Self::En => format!("For --require: {ids}."),
            Self::Fr => format!("Pour --require\u{a0}: {ids}."),
        }
    }

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::En => "Id",
            Self::Fr => "Identifiant",
        }
    }

    /// What marks a service in a list.
    pub(crate) fn services_marks(self) -> [(&'static str, &'static str); 2] {
        match self {
            Self::En => [("… +", "an option at an extra price"), ("(…)", "possible, but you install it yourself")],
            Self::Fr => [("… +", "en option, avec un supplément"), ("(…)", "possible, mais à installer soi-même")],
        }
    }
}
