//! The names of what a catalog holds: meters, their units, services and rates.

use super::Lang;
use crate::catalog::Catalog;
use crate::price::line::{LineKind, PriceKey};
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;

impl Lang {
    pub(crate) fn text(self, text: &Text) -> &str {
        text.in_language(self.code())
    }

    pub(crate) fn meter(self, catalog: &Catalog, meter: Meter) -> &str {
        match (meter, self) {
            (Meter::USERS, Self::En) => "users",
            (Meter::USERS, Self::Fr) => "utilisateurs",
            (Meter::STORAGE, Self::En) => "storage",
            (Meter::STORAGE, Self::Fr) => "stockage",
            (other, Self::En | Self::Fr) => {
                let name = catalog.meters[other.0].name.as_ref();
                name.map_or(catalog.meter_id(other), |name| self.text(name))
            }
        }
    }

    pub(crate) fn varying(self, catalog: &Catalog, meter: Meter) -> &str {
        match (meter, self) {
            (Meter::STORAGE, Self::En) => "GB",
            (Meter::STORAGE, Self::Fr) => "Go",
            (other, Self::En | Self::Fr) => self.meter(catalog, other),
        }
    }

    /// A meter's unit as it follows a number: "25 users", "120 GB".
    pub(crate) fn unit(self, catalog: &Catalog, meter: Meter, amount: i128) -> &str {
        match (meter, self) {
            (Meter::USERS, Self::En) => self.plural(amount, "user", "users"),
            (Meter::USERS, Self::Fr) => self.plural(amount, "utilisateur", "utilisateurs"),
            (other, Self::En | Self::Fr) => self.varying(catalog, other),
        }
    }

    pub(crate) fn service(self, catalog: &Catalog, service: Service) -> &str {
        self.text(&catalog.services[service.0].name)
    }

    /// What a unit price is paid for, as it stands in a sentence.
    pub(crate) fn rate(self, catalog: &Catalog, item: &LineKind) -> String {
        if let LineKind::Part(name) = item {
            return self.quoted(self.text(name));
        }
        match item.key() {
            PriceKey::Base => match self {
                Self::En => "the base price".to_owned(),
                Self::Fr => "le tarif de base".to_owned(),
            },
            PriceKey::Meter(Meter::USERS) => match self {
                Self::En => "a user".to_owned(),
                Self::Fr => "chaque utilisateur".to_owned(),
            },
            PriceKey::Meter(Meter::STORAGE) => match self {
                Self::En => "a GB".to_owned(),
                Self::Fr => "le Go".to_owned(),
            },
            PriceKey::Meter(meter) => {
                let name = self.meter(catalog, meter);
                match self {
                    Self::En => format!("the unit of “{name}”"),
                    Self::Fr => format!("l’unité «\u{a0}{name}\u{a0}»"),
                }
            }
            PriceKey::Service(service) => {
                let name = self.service(catalog, service);
                match self {
                    Self::En => format!("the option “{name}”"),
                    Self::Fr => format!("l’option «\u{a0}{name}\u{a0}»"),
                }
            }
        }
    }

    /// The name of a unit price, as a sentence begins with it.
    pub(crate) fn price_of(self, catalog: &Catalog, item: &LineKind) -> String {
        let rate = self.rate(catalog, item);
        match (self, item, item.key()) {
            (Self::En, ..) => format!("The price of {rate}"),
            (Self::Fr, LineKind::Part(_), _) | (Self::Fr, _, PriceKey::Service(_)) => format!("Le prix de {rate}"),
            (Self::Fr, _, PriceKey::Base) => "Le tarif de base".to_owned(),
            (Self::Fr, _, PriceKey::Meter(Meter::USERS)) => "Le prix par utilisateur".to_owned(),
            (Self::Fr, _, PriceKey::Meter(Meter::STORAGE)) => "Le prix par Go".to_owned(),
            (Self::Fr, _, PriceKey::Meter(_)) => format!("Le prix de {rate}"),
        }
    }

    /// The space that keeps a number and its unit together.
    pub(crate) fn space(self) -> char {
        match self {
            Self::En => ' ',
            Self::Fr => '\u{a0}',
        }
    }

    pub(crate) fn so_many(self, catalog: &Catalog, meter: Meter, amount: i128) -> String {
        format!("{}{}{}", self.whole(amount), self.space(), self.unit(catalog, meter, amount))
    }

    /// After the price of a pack: " for 10 GB".
    pub(crate) fn for_units(self, units: &str) -> String {
        match self {
            Self::En => format!(" for {units}"),
            Self::Fr => format!(" pour {units}"),
        }
    }
}
