//! Titles, column heads and the short sentences of answers.

use super::Lang;
use crate::catalog::Catalog;
use crate::catalog::diagnostic::DiagnosticCount;
use crate::catalog::diagnostic_kind::Severity;
use crate::price::charge::Vat;
use crate::price::need::Need;
use crate::price::usage::Meter;
use jiff::civil::Date;

/// The words that stand alone.
#[derive(Debug)]
pub(crate) struct Words {
    /// Column: the rank.
    pub rank: &'static str,
    /// Column: the offer.
    pub offer: &'static str,
    /// Column: the annual cost.
    pub annual: &'static str,
    /// Column: a twelfth of it.
    pub monthly: &'static str,
    /// Column and list: the remarks.
    pub notes: &'static str,
    /// Column: what a line charges for.
    pub line: &'static str,
    /// Column: how much is billed.
    pub quantity: &'static str,
    /// Column: the unit price.
    pub unit_price: &'static str,
    /// Column: quantity × unit price.
    pub amount: &'static str,
    /// Column: the price as its source prints it.
    pub published: &'static str,
    /// The last line of a quote.
    pub total: &'static str,
    /// List: figures put in the place of unknown ones.
    pub assumptions: &'static str,
    /// List: what the cells of a matrix mean.
    pub legend: &'static str,
    /// List: offers that lack something.
    pub lacking: &'static str,
    /// List: offers that cannot serve.
    pub not_ranked: &'static str,
    /// List: what unknown rates would have to be.
    pub unknown_rates: &'static str,
    /// No offer can serve.
    pub nobody: &'static str,
    /// Severity: error.
    pub error: &'static str,
    /// Severity: warning.
    pub warning: &'static str,
    /// What to do about a finding.
    pub advice: &'static str,
    /// The catalog inside the program.
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
    assumptions: "Hypothèses, et non tarifs publiés",
    legend: "Légende",
    lacking: "Ce qui manque aux autres offres",
    not_ranked: "Hors classement",
    unknown_rates: "Ce que devrait coûter un tarif inconnu",
    nobody: "Aucune offre ne convient.",
    error: "erreur",
    warning: "avertissement",
    advice: "conseil\u{a0}",
    built_in: "le catalogue intégré à tarif",
};

impl Lang {
    /// The words that stand alone.
    pub(crate) fn words(self) -> &'static Words {
        self.choose(&EN, &FR)
    }

    /// How grave a finding is.
    pub(crate) fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.words().error,
            Severity::Warning => self.words().warning,
        }
    }

    /// A colon, with the space that French puts before it.
    pub(crate) fn colon(self) -> &'static str {
        self.choose(":", "\u{a0}:")
    }

    /// The title of a ranking.
    pub(crate) fn rank_title(self, usage: &str) -> String {
        self.choose(
            format!("Annual cost for {usage}, all taxes included"),
            format!("Coût annuel pour {usage}, toutes taxes comprises"),
        )
    }

    /// The title of a quote.
    pub(crate) fn quote_title(self, name: &str, usage: &str) -> String {
        self.choose(
            format!("{name}: annual cost for {usage}, all taxes included"),
            format!("{name}\u{a0}: coût annuel pour {usage}, toutes taxes comprises"),
        )
    }

    /// What is needed, after the title.
    pub(crate) fn needed(self, needs: &[String]) -> String {
        self.choose(format!("Needed: {}.", needs.join(", ")), format!("Besoins\u{a0}: {}.", needs.join(", ")))
    }

    /// A need in words: the service, then what is asked of it.
    pub(crate) fn need(self, catalog: &Catalog, need: &Need) -> String {
        let service = self.service(catalog, need.service);
        let software = need.software.as_ref().map(|name| self.choose(format!("with {name}"), format!("avec {name}")));
        let units = |meter, amount: Option<u64>| amount.map(|amount| self.so_many(catalog, meter, amount.into()));
        let details = software.into_iter().chain(units(Meter::STORAGE, need.gigabytes));
        let details: Vec<String> = details.chain(units(Meter::USERS, need.users)).collect();
        if details.is_empty() { service.to_owned() } else { format!("{service} ({})", details.join(", ")) }
    }

    /// What was assumed about the usage because nobody said it.
    pub(crate) fn assumed_usage(self, assumed: &[String]) -> String {
        let list = self.and(assumed);
        self.choose(format!("Not given, so taken as {list}."), format!("Faute d’indication, compté pour {list}."))
    }

    /// What a source prints, and what was assumed instead.
    pub(crate) fn assumed_instead(self, printed: &str, assumed: &str) -> String {
        self.choose(format!("{printed}; assumed {assumed}"), format!("{printed}\u{a0}; supposé {assumed}"))
    }

    /// A tax basis, after a published price.
    pub(crate) fn vat(self, vat: Vat) -> &'static str {
        match vat {
            Vat::Included => self.choose("VAT included", "TVA comprise"),
            Vat::Excluded => self.choose("VAT to be added", "hors TVA"),
            Vat::Exempt => self.choose("no VAT due", "sans TVA"),
            Vat::Unknown => self.choose("VAT not stated", "TVA non précisée"),
        }
    }

    /// Which catalog was used, and when its prices were read.
    pub(crate) fn provenance(self, catalog: &str, span: Option<(Date, Date)>) -> String {
        let dates = match span {
            None => self.choose("none of its prices is dated".to_owned(), "aucun de ses prix n’est daté".to_owned()),
            Some((one, two)) if one == two => {
                let day = self.date(one);
                self.choose(format!("dated prices read on {day}"), format!("prix datés relevés le {day}"))
            }
            Some((first, last)) => {
                let (first, last) = (self.date(first), self.date(last));
                self.choose(
                    format!("dated prices read from {first} to {last}"),
                    format!("prix datés relevés du {first} au {last}"),
                )
            }
        };
        self.choose(format!("Prices: {catalog}; {dates}."), format!("Prix\u{a0}: {catalog}\u{a0}; {dates}."))
    }

    /// Where to read more about a ranking.
    pub(crate) fn see_explain(self) -> &'static str {
        self.choose(
            "`tarif explain OFFER` shows each line, its source and what else the catalog says.",
            "`tarif explain OFFRE` montre chaque ligne, sa source et ce que le catalogue en dit d’autre.",
        )
    }

    /// Where a quote's prices were read, when, and whether tax is in them.
    pub(crate) fn read_at(self, source: Option<&str>, checked: Option<Date>, vat: &str) -> String {
        let source = source.unwrap_or(self.choose("not given", "non indiquée"));
        match checked {
            Some(checked) => {
                let day = self.date(checked);
                self.choose(
                    format!("Source: {source}, read on {day}, {vat}."),
                    format!("Source\u{a0}: {source}, relevé le {day}, {vat}."),
                )
            }
            None => self.choose(
                format!("Source: {source}, undated, {vat}."),
                format!("Source\u{a0}: {source}, sans date, {vat}."),
            ),
        }
    }

    /// List: why there is no quote of an offer, and what is known of it.
    pub(crate) fn no_quote(self, offer: &str) -> String {
        self.choose(format!("{offer}: no quote"), format!("{offer}\u{a0}: pas de devis"))
    }

    /// Where to ask a host.
    pub(crate) fn home_page(self, address: &str) -> String {
        self.choose(format!("Ask the host: {address}"), format!("À demander à l’hébergeur\u{a0}: {address}"))
    }

    /// List: what was read elsewhere than the rest of an offer.
    pub(crate) fn other_sources(self) -> &'static str {
        self.choose("Read elsewhere", "Relevé ailleurs")
    }

    /// The last words of a catalog's check. Warnings are not looked for while there are errors.
    pub(crate) fn check_summary(self, catalog: &str, found: DiagnosticCount) -> String {
        let count = |number: usize, en: &str, fr: &str| {
            let plural = if self.choose(number != 1, number > 1) { "s" } else { "" };
            format!("{} {}{plural}", self.whole(number as u64), self.choose(en, fr))
        };
        let errors = count(found.errors, "error", "erreur");
        let warnings = count(found.warnings, "warning", "avertissement");
        let counts = if found.errors > 0 { errors } else { format!("{errors}, {warnings}") };
        format!("{catalog}{} {counts}.", self.colon())
    }

    /// How many findings are not shown.
    pub(crate) fn not_shown(self, number: usize) -> String {
        let number = self.whole(number as u64);
        self.choose(format!("… and {number} more, not shown."), format!("… et {number} autres, non montrés."))
    }
}
