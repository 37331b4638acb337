//! Remarks, reasons and thresholds, in words.

use super::Lang;
use crate::analysis::notes::Note;
use crate::analysis::unknown_rate::{Threshold, UnknownRate};
use crate::catalog::Catalog;
use crate::money::currency::Exchange;
use crate::money::digits::Digits;
use crate::price::line::{LineKind, PriceKey};
use crate::price::offer::Assumption;
use crate::price::usage::Meter;

impl Lang {
    pub(crate) fn note(self, catalog: &Catalog, note: &Note) -> String {
        let currency = catalog.currency.as_str();
        match note {
            Note::UnknownRate(item) => {
                let what = self.price_of(catalog, item);
                match self {
                    Self::En => format!("{what} is not published: the total is at least this."),
                    Self::Fr => format!("{what} n’est pas publié\u{a0}: ce total est un minimum."),
                }
            }
            Note::AtLeast(item, price) => {
                let (what, price) = (self.rate(catalog, item), self.spoken(price.map(Digits::from), currency));
                match self {
                    Self::En => format!("The source says no more than this: {what} costs {price}."),
                    Self::Fr => {
                        format!("La source n’en dit pas plus\u{a0}: {}.", costing_in_french(item, &what, &price))
                    }
                }
            }
            Note::Interval(item, price) => {
                let (what, price) = (self.rate(catalog, item), self.price(*price, currency));
                match self {
                    Self::En => format!("The source can be read two ways: {what} costs {price}."),
                    Self::Fr => {
                        format!("La source se lit de deux façons\u{a0}: {}.", costing_in_french(item, &what, &price))
                    }
                }
            }
            Note::UnknownVat(added) => self.unknown_vat(*added).to_owned(),
            Note::Assumed(assumption) => self.assumed_note(catalog, assumption),
            Note::SelfService(service) => {
                let name = self.quoted(self.service(catalog, *service));
                match self {
                    Self::En => format!("You install {name} yourself, at no price that is counted here."),
                    Self::Fr => format!("Vous installez {name} vous-même\u{a0}: rien n’est compté ici pour cela."),
                }
            }
            Note::Option(service, price) => {
                let (name, price) = (self.service(catalog, *service), self.cents(*price, currency));
                let name = self.quoted(name);
                match self {
                    Self::En => format!("With the option {name}: {price} a year."),
                    Self::Fr => format!("Avec l’option {name}\u{a0}: {price} par an."),
                }
            }
            Note::NotMentioned(meter) => self.silent(catalog, *meter),
            Note::Setup(price) => {
                let price = self.cents(*price, currency);
                match self {
                    Self::En => format!("Setup, once, not in the total: {price}."),
                    Self::Fr => format!("Frais de mise en service, une seule fois, hors total\u{a0}: {price}."),
                }
            }
            Note::FirstMonths(months, annual) => {
                let annual = annual.map(|annual| self.cents(annual, currency));
                self.first_months_note(*months, annual.as_deref())
            }
            Note::Announced(from, annual) => {
                let annual = annual.map(|annual| self.cents(annual, currency));
                self.announced_note(*from, annual.as_deref())
            }
            Note::Commitment(months) => self.commitment_note(*months),
            Note::Discount(discount) => self.discount_note(*discount),
            Note::Reported => self.only_reported_note().to_owned(),
            Note::CriterionUnknown(requirement, fact) => {
                self.requirement_unknown_note(catalog, requirement, fact.as_deref())
            }
            Note::Line(item, text) => {
                let label = self.item(catalog, item, 0);
                self.explained(&label, self.text(text))
            }
            Note::NoPrice => match self {
                Self::En => "The price list names no price at all: counted as free.".to_owned(),
                Self::Fr => {
                    "La grille tarifaire n’indique aucun prix\u{a0}: l’offre est comptée comme gratuite.".to_owned()
                }
            },
            Note::Conditions(conditions) => self.conditions(conditions),
            Note::Converted(exchange, old) => self.converted(exchange, &catalog.currency, *old),
            Note::Ends(until) => {
                let day = self.date(*until);
                match self {
                    Self::En => format!("This price ends on {day}."),
                    Self::Fr => format!("Ce prix prend fin le {day}."),
                }
            }
            Note::Old(checked) => {
                let day = self.date(*checked);
                match self {
                    Self::En => format!("Price read on {day}, more than a year ago."),
                    Self::Fr => format!("Prix relevé le {day}, il y a plus d’un an."),
                }
            }
            Note::Undated => match self {
                Self::En => "The price is undated.".to_owned(),
                Self::Fr => "Le prix n’est pas daté.".to_owned(),
            },
            Note::Published(text) => self.text(text).to_owned(),
        }
    }

    fn assumed_note(self, catalog: &Catalog, assumption: &Assumption) -> String {
        let Assumption { id, key, price, currency, provenance, .. } = assumption;
        let price = self.price(*price, currency);
        let said = provenance.source.clone().into_iter().chain(provenance.checked.map(|day| self.date(day)));
        let said: Vec<String> = said.collect();
        let reason = if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) };
        match self {
            Self::En => format!("Assumed, not published: {id} = {price}{reason}, as if written in this offer."),
            Self::Fr => {
                let what = match key {
                    PriceKey::Meter(meter) => self.meter(catalog, *meter).to_owned(),
                    PriceKey::Service(service) => format!("option {}", self.quoted(self.service(catalog, *service))),
                    PriceKey::Base => "tarif de base".to_owned(),
                };
                format!("Hypothèse (tarif non publié)\u{a0}: {what} à {price}{reason}, aux conditions de l’offre.")
            }
        }
    }

    fn converted(self, exchange: &Exchange, into: &str, old: bool) -> String {
        let Exchange { currency, rate, source, checked } = exchange;
        let rate = self.figure((*rate).into());
        let age = match (self, old) {
            (Self::En, true) => ", more than a year ago",
            (Self::Fr, true) => ", il y a plus d’un an",
            (Self::En | Self::Fr, false) => "",
        };
        let day = match (self, checked) {
            (Self::En, Some(checked)) => format!("read on {}", self.date(*checked)),
            (Self::Fr, Some(checked)) => format!("relevé le {}", self.date(*checked)),
            (Self::En, None) => "undated".to_owned(),
            (Self::Fr, None) => "sans date".to_owned(),
        };
        let source = source.as_ref().map(|source| format!(" ({source})")).unwrap_or_default();
        match self {
            Self::En => format!("Converted at 1 {currency} = {rate} {into}, {day}{age}{source}."),
            Self::Fr => format!("Converti au taux de 1\u{a0}{currency} = {rate}\u{a0}{into}, {day}{age}{source}."),
        }
    }

    pub(crate) fn unknown_vat(self, added: bool) -> &'static str {
        match (self, added) {
            (Self::En, true) => "The source does not say whether VAT is included: it was added, as asked.",
            (Self::Fr, true) => "La source ne dit pas si la TVA est comprise\u{a0}: elle a été ajoutée, comme demandé.",
            (Self::En, false) => "The source does not say whether VAT is included: taken as included.",
            (Self::Fr, false) => "La source ne dit pas si la TVA est comprise\u{a0}: elle est supposée l’être.",
        }
    }

    fn silent(self, catalog: &Catalog, meter: Meter) -> String {
        let name = self.meter(catalog, meter);
        match self {
            Self::En => format!("The price list says nothing of {name}: counted as free and unlimited."),
            Self::Fr => {
                let article = if meter == Meter::STORAGE { "le" } else { "les" };
                format!(
                    "La grille tarifaire ne mentionne pas {article} {name}\u{a0}: ce poste est compté comme gratuit et \
                     illimité."
                )
            }
        }
    }

    pub(crate) fn unknown_rate(self, catalog: &Catalog, rate: &UnknownRate) -> String {
        let (offer, against) = (&rate.offer.published.name, &rate.against.published.name);
        let condition = self.as_long_as_it_costs(catalog, &rate.threshold);
        match self {
            Self::En => format!("{offer} beats {against}, the cheapest with a known price, {condition}."),
            Self::Fr => {
                let against = Self::que(against);
                format!("{offer} revient moins cher {against}, la moins chère des offres à prix connu, {condition}.")
            }
        }
    }

    pub(crate) fn as_long_as_it_costs(self, catalog: &Catalog, threshold: &Threshold) -> String {
        let below = self.money(threshold.below, &catalog.currency);
        let per = threshold.per;
        let what = match threshold.item.meter() {
            Some(meter) if self.is_plural(per) => self.so_many(catalog, meter, per.into()),
            _ => self.rate(catalog, &threshold.item),
        };
        let what = self.as_long_as(&what);
        match self {
            Self::En => {
                let costs = self.plural(per, "costs", "cost");
                format!("{what} {costs} less than {below} a year, VAT included")
            }
            Self::Fr if threshold.item == LineKind::Base => format!("{what} reste inférieur à {below} TTC par an"),
            Self::Fr => format!("{what} {} moins de {below} TTC par an", self.plural(per, "coûte", "coûtent")),
        }
    }
}

/// "Le Go coûte 1 €"; a price itself does not cost anything.
fn costing_in_french(item: &LineKind, what: &str, price: &str) -> String {
    match item {
        LineKind::Base => format!("{what} est de {price}"),
        _ => format!("{what} coûte {price}"),
    }
}
