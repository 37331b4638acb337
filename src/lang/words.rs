//! Titles, column heads and the short sentences of answers.

use super::Lang;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::Severity;
use crate::price::charge::Vat;
use crate::price::need::Need;
use crate::price::usage::Meter;
use jiff::civil::Date;

#[derive(Debug)]
pub(crate) struct Words {
    pub rank: &'static str,
    pub offer: &'static str,
    pub annual: &'static str,
    pub monthly: &'static str,
    pub notes: &'static str,
    pub line: &'static str,
    pub quantity: &'static str,
    pub unit_price: &'static str,
    pub amount: &'static str,
    pub published: &'static str,
    pub total: &'static str,
    pub assumptions: &'static str,
    pub legend: &'static str,
    pub lacking: &'static str,
    pub not_ranked: &'static str,
    pub services: &'static str,
    pub unknown_rates: &'static str,
    pub nobody: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub advice: &'static str,
    pub built_in: &'static str,
}

const EN: Words = Words {
    rank: "Rank",
    offer: "Offer",
    annual: "A year",
    monthly: "A month",
    notes: "Notes",
    line: "Line",
    quantity: "Quantity",
    unit_price: "Unit price",
    amount: "Amount",
    published: "As published",
    total: "Total a year",
    assumptions: "Assumed, not published",
    legend: "How to read it",
    lacking: "What the other offers lack",
    not_ranked: "Not ranked",
    services: "Services",
    unknown_rates: "What an unknown price would have to be",
    nobody: "No offer can serve this.",
    error: "error",
    warning: "warning",
    advice: "help",
    built_in: "the catalog built into tarif",
};

const FR: Words = Words {
    rank: "Rang",
    offer: "Offre",
    annual: "Par an",
    monthly: "Par mois",
    notes: "Notes",
    line: "Ligne",
    quantity: "Quantité",
    unit_price: "Prix unitaire",
    amount: "Montant",
    published: "Tarif publié",
    total: "Total par an",
    assumptions: "Hypothèses (tarifs non publiés)",
    legend: "Légende",
    lacking: "Ce qui manque aux autres offres",
    not_ranked: "Hors classement",
    services: "Services",
    unknown_rates: "Jusqu’à quel prix non publié ces offres seraient les moins chères",
    nobody: "Aucune offre ne convient.",
    error: "erreur",
    warning: "avertissement",
    advice: "conseil\u{a0}",
    built_in: "le catalogue intégré à tarif",
};

impl Lang {
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::En => &EN,
            Self::Fr => &FR,
        }
    }

    pub(crate) fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.words().error,
            Severity::Warning => self.words().warning,
        }
    }

    pub(crate) fn rank_title(self, usage: &str) -> String {
        match self {
            Self::En => format!("Annual cost for {usage}, all taxes included"),
            Self::Fr => format!("Coût annuel pour {usage}, toutes taxes comprises"),
        }
    }

    pub(crate) fn quote_title(self, name: &str, usage: &str) -> String {
        match self {
            Self::En => format!("{name}: annual cost for {usage}, all taxes included"),
            Self::Fr => format!("{name}\u{a0}: coût annuel pour {usage}, toutes taxes comprises"),
        }
    }

    pub(crate) fn needed(self, needs: &[String]) -> String {
        match self {
            Self::En => format!("Needed: {}.", needs.join(", ")),
            Self::Fr => format!("Besoins\u{a0}: {}.", needs.join(", ")),
        }
    }

    pub(crate) fn need(self, catalog: &Catalog, need: &Need) -> String {
        let service = self.service(catalog, need.service);
        let software = need.software.as_ref().map(|name| match self {
            Self::En => format!("with {name}"),
            Self::Fr => format!("avec {name}"),
        });
        let units = |meter, amount: Option<u64>| amount.map(|amount| self.so_many(catalog, meter, amount.into()));
        let details = software.into_iter().chain(units(Meter::STORAGE, need.gigabytes));
        let details: Vec<String> = details.chain(units(Meter::USERS, need.users)).collect();
        if details.is_empty() { service.to_owned() } else { format!("{service} ({})", details.join(", ")) }
    }

    pub(crate) fn assumed_usage(self, assumed: &[String]) -> String {
        let list = self.and(assumed);
        match self {
            Self::En => format!("Not given, so taken as {list}."),
            Self::Fr => {
                let (not_given, counted) = match assumed {
                    [_] => ("Non indiqué", "compté"),
                    _ => ("Non indiqués", "comptés"),
                };
                format!("{not_given}\u{a0}: {counted} pour {list}.")
            }
        }
    }

    pub(crate) fn assumed_instead(self, printed: &str, assumed: &str) -> String {
        match self {
            Self::En => format!("{printed}; assumed {assumed}"),
            Self::Fr => format!("{printed}\u{a0}; hypothèse\u{a0}: {assumed}"),
        }
    }

    pub(crate) fn vat(self, vat: Vat) -> &'static str {
        match (vat, self) {
            (Vat::Included, Self::En) => "VAT included",
            (Vat::Included, Self::Fr) => "TVA comprise",
            (Vat::Excluded, Self::En) => "VAT to be added",
            (Vat::Excluded, Self::Fr) => "hors TVA",
            (Vat::Exempt, Self::En) => "no VAT due",
            (Vat::Exempt, Self::Fr) => "sans TVA",
            (Vat::Unknown, Self::En) => "VAT not stated",
            (Vat::Unknown, Self::Fr) => "TVA non précisée",
        }
    }

    pub(crate) fn provenance(self, catalog: &str, span: Option<(Date, Date)>) -> String {
        let dates = match (span.map(|(first, last)| (self.date(first), self.date(last))), self) {
            (None, Self::En) => "none of its prices is dated".to_owned(),
            (None, Self::Fr) => "aucun de ses prix n’est daté".to_owned(),
            (Some((first, last)), Self::En) if first == last => format!("dated prices read on {first}"),
            (Some((first, last)), Self::Fr) if first == last => {
                format!("prix relevés le {first} (pour ceux qui sont datés)")
            }
            (Some((first, last)), Self::En) => format!("dated prices read from {first} to {last}"),
            (Some((first, last)), Self::Fr) => {
                format!("prix relevés entre le {first} et le {last} (pour ceux qui sont datés)")
            }
        };
        match self {
            Self::En => format!("Prices: {catalog}; {dates}."),
            Self::Fr => format!("Prix\u{a0}: {catalog}\u{a0}; {dates}."),
        }
    }

    pub(crate) fn see_explain(self) -> &'static str {
        match self {
            Self::En => "`tarif explain OFFER` shows each line, its source and what else the catalog says.",
            Self::Fr => "`tarif explain OFFRE` montre chaque ligne, sa source et les autres informations du catalogue.",
        }
    }

    pub(crate) fn read_at(self, source: Option<&str>, checked: Option<Date>, vat: &str) -> String {
        let source = match (self, source) {
            (_, Some(source)) => source,
            (Self::En, None) => "not given",
            (Self::Fr, None) => "non indiquée",
        };
        match (self, checked) {
            (Self::En, Some(day)) => format!("Source: {source}, read on {}, {vat}.", self.date(day)),
            (Self::Fr, Some(day)) => {
                format!("Source\u{a0}: {source}\u{a0}; prix relevé le {}, {vat}.", self.date(day))
            }
            (Self::En, None) => format!("Source: {source}, undated, {vat}."),
            (Self::Fr, None) => format!("Source\u{a0}: {source}\u{a0}; prix sans date, {vat}."),
        }
    }

    pub(crate) fn no_quote(self, offer: &str) -> String {
        match self {
            Self::En => format!("{offer}: no quote"),
            Self::Fr => format!("{offer}\u{a0}: pas de devis"),
        }
    }

    pub(crate) fn home_page(self, address: &str) -> String {
        match self {
            Self::En => format!("Ask the host: {address}"),
            Self::Fr => format!("À demander à l’hébergeur\u{a0}: {address}"),
        }
    }

    pub(crate) fn other_sources(self) -> &'static str {
        match self {
            Self::En => "Read elsewhere",
            Self::Fr => "Relevé ailleurs",
        }
    }
}
