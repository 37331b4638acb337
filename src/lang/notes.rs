//! Remarks, reasons and thresholds, in words.

use super::Lang;
use crate::analysis::exclusion::ExclusionReason;
use crate::analysis::notes::Note;
use crate::analysis::unknown_rate::{Threshold, UnknownRate};
use crate::catalog::Catalog;
use crate::money::currency::Exchange;
use crate::money::digits::Digits;
use crate::price::usage::Meter;

impl Lang {
    /// A remark as a full sentence.
    pub(crate) fn note(self, catalog: &Catalog, note: &Note) -> String {
        let currency = catalog.currency.as_str();
        match note {
            Note::UnknownRate(item) => {
                let what = self.of(&self.rate(catalog, item));
                self.choose(
                    format!("The price {what} is not published: the total is at least this."),
                    format!("Le prix {what} n’est pas publié\u{a0}: le total est au moins celui-ci."),
                )
            }
            Note::AtLeast(item, price) => {
                let (what, price) = (self.rate(catalog, item), self.spoken(price.map(Digits::from), currency));
                self.choose(
                    format!("The source says no more than this: {what} costs {price}."),
                    format!("La source n’en dit pas plus\u{a0}: {what} coûte {price}."),
                )
            }
            Note::Interval(item, price) => {
                let (what, price) = (self.rate(catalog, item), self.price(*price, currency));
                self.choose(
                    format!("The source can be read two ways: {what} costs {price}."),
                    format!("La source se lit de deux façons\u{a0}: {what} coûte {price}."),
                )
            }
            Note::UnknownVat(added) => self.unknown_vat(*added).to_owned(),
            Note::Assumed(key, price, reason) => {
                let price = self.price(*price, currency);
                let reason = reason.as_ref().map(|reason| format!(" ({reason})")).unwrap_or_default();
                self.choose(
                    format!("Assumed, not published: {key} = {price}{reason}, as if written in this offer."),
                    format!(
                        "Hypothèse, et non tarif publié\u{a0}: {key} = {price}{reason}, comme si l’offre l’indiquait."
                    ),
                )
            }
            Note::SelfService(service) => {
                let name = self.quoted(self.service(catalog, *service));
                self.choose(
                    format!("You install {name} yourself, at no price that is counted here."),
                    format!("Vous installez {name} vous-même\u{a0}: rien n’est compté ici pour cela."),
                )
            }
            Note::Option(service, price) => {
                let (name, price) = (self.service(catalog, *service), self.cents(*price, currency));
                let name = self.quoted(name);
                self.choose(
                    format!("With the option {name}: {price} a year."),
                    format!("Avec l’option {name}\u{a0}: {price} par an."),
                )
            }
            Note::NotMentioned(meter) => self.silent(catalog, *meter),
            Note::Setup(price) => {
                let price = self.cents(*price, currency);
                self.choose(
                    format!("Setup, once, not in the total: {price}."),
                    format!("Frais de mise en service, une seule fois, hors total\u{a0}: {price}."),
                )
            }
            Note::FirstYear(price) => {
                let price = self.cents(*price, currency);
                self.choose(
                    format!("In the first year, the base costs {price} instead."),
                    format!("La première année, le tarif de base est de {price}."),
                )
            }
            Note::NoPrice => self
                .choose(
                    "The price list names no price at all: counted as free.",
                    "La grille tarifaire n’indique aucun prix\u{a0}: compté comme gratuit.",
                )
                .to_owned(),
            Note::Conditions(conditions) => {
                let conditions = self.text(conditions);
                self.choose(format!("Conditions: {conditions}"), format!("Conditions\u{a0}: {conditions}"))
            }
            Note::Converted(exchange, old) => self.converted(exchange, &catalog.currency, *old),
            Note::Ends(until) => {
                let day = self.date(*until);
                self.choose(format!("This price ends on {day}."), format!("Ce prix prend fin le {day}."))
            }
            Note::Old(checked) => {
                let day = self.date(*checked);
                self.choose(
                    format!("Price read on {day}, more than a year ago."),
                    format!("Prix relevé le {day}, il y a plus d’un an."),
                )
            }
            Note::Undated => self.choose("The price is undated.", "Le prix n’est pas daté.").to_owned(),
            Note::Published(text) => self.text(text).to_owned(),
        }
    }

    /// At what rate a price is converted, and where the rate was read.
    fn converted(self, exchange: &Exchange, into: &str, old: bool) -> String {
        let Exchange { currency, rate, source, checked } = exchange;
        let rate = self.figure((*rate).into());
        let age = if old { self.choose(", more than a year ago", ", il y a plus d’un an") } else { "" };
        let day = match checked {
            Some(checked) => {
                self.choose(format!("read on {}", self.date(*checked)), format!("relevé le {}", self.date(*checked)))
            }
            None => self.choose("undated", "sans date").to_owned(),
        };
        let source = source.as_ref().map(|source| format!(" ({source})")).unwrap_or_default();
        self.choose(
            format!("Converted at 1 {currency} = {rate} {into}, {day}{age}{source}."),
            format!("Converti à 1\u{a0}{currency} = {rate}\u{a0}{into}, {day}{age}{source}."),
        )
    }

    /// What was done about a source that does not speak of tax: whether it was added.
    pub(crate) fn unknown_vat(self, added: bool) -> &'static str {
        if added {
            self.choose(
                "The source does not say whether VAT is included: it was added, as asked.",
                "La source ne dit pas si la TVA est comprise\u{a0}: elle a été ajoutée, comme demandé.",
            )
        } else {
            self.choose(
                "The source does not say whether VAT is included: taken as included.",
                "La source ne dit pas si la TVA est comprise\u{a0}: elle est supposée l’être.",
            )
        }
    }

    fn silent(self, catalog: &Catalog, meter: Meter) -> String {
        let name = self.meter(catalog, meter);
        let article = if meter == Meter::STORAGE { "le" } else { "les" };
        self.choose(
            format!("The price list says nothing of {name}: counted as free and unlimited."),
            format!("La grille tarifaire ne mentionne pas {article} {name}\u{a0}: compté comme gratuit et illimité."),
        )
    }

    /// Why an offer cannot serve, as a phrase.
    pub(crate) fn obstacle(self, catalog: &Catalog, obstacle: &ExclusionReason) -> String {
        match obstacle {
            ExclusionReason::NotYetInForce(from) => {
                let day = self.date(*from);
                self.choose(format!("in force from {day} only"), format!("en vigueur à partir du {day} seulement"))
            }
            ExclusionReason::NoLongerInForce(until) => {
                let day = self.date(*until);
                self.choose(format!("its price ended on {day}"), format!("son prix a pris fin le {day}"))
            }
            ExclusionReason::Limit(meter, most) => {
                let most = self.so_many(catalog, *meter, *most);
                self.choose(format!("at most {most}"), format!("au plus {most}"))
            }
            ExclusionReason::Service(service) => {
                let name = self.quoted(self.service(catalog, *service));
                self.choose(format!("does not provide {name}"), format!("ne fournit pas {name}"))
            }
            ExclusionReason::NotListed => {
                self.choose("its services are not listed", "ses services ne sont pas indiqués").to_owned()
            }
            ExclusionReason::SelfService(service) => {
                let name = self.quoted(self.service(catalog, *service));
                self.choose(
                    format!("{name} only if you install it yourself"),
                    format!("{name} seulement si vous l’installez vous-même"),
                )
            }
            ExclusionReason::Software(service, software) => {
                let name = self.quoted(self.service(catalog, *service));
                let software = software.as_ref().map(|software| self.text(software).to_owned());
                let software = software
                    .unwrap_or_else(|| self.choose("an unnamed software", "un logiciel non précisé").to_owned());
                self.choose(format!("{name} comes with {software}"), format!("{name} est fourni avec {software}"))
            }
            ExclusionReason::OnRequest => self.choose("price not published", "prix non publié").to_owned(),
            ExclusionReason::UnknownTotal => {
                self.choose("its total is not known", "son total n’est pas connu").to_owned()
            }
            ExclusionReason::Variant(id) => {
                let name = catalog.offer(id).map_or(id.as_str(), |offer| offer.published.name.as_str());
                self.choose(
                    format!("{name}, of the same product, is cheaper"),
                    format!("{name}, du même produit, est moins cher"),
                )
            }
        }
    }

    /// As long as what an offer would come first.
    pub(crate) fn unknown_rate(self, catalog: &Catalog, rate: &UnknownRate) -> String {
        let (offer, against) = (&rate.offer.published.name, &rate.against.published.name);
        let condition = self.as_long_as_it_costs(catalog, &rate.threshold);
        self.choose(
            format!("{offer} beats {against}, the cheapest with a known price, {condition}."),
            format!("{offer} l’emporte sur {against}, la moins chère à prix connu, {condition}."),
        )
    }

    /// As long as a rate stays below a threshold.
    pub(crate) fn as_long_as_it_costs(self, catalog: &Catalog, threshold: &Threshold) -> String {
        let below = self.money(threshold.below, &catalog.currency);
        let plural = threshold.per > 1;
        let what = match threshold.item.meter() {
            Some(meter) if plural => self.so_many(catalog, meter, threshold.per.into()),
            _ => self.rate(catalog, &threshold.item),
        };
        let what = self.as_long_as(&what);
        self.choose(
            format!("{what} {} less than {below} a year, VAT included", if plural { "cost" } else { "costs" }),
            format!("{what} {} moins de {below} TTC par an", if plural { "coûtent" } else { "coûte" }),
        )
    }
}
