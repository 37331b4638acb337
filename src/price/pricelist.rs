//! What a host publishes about an offer, in its own currency, period and tax basis.

use super::charge::{Charge, Period, Vat};
use super::line::{LineKind, PriceKey};
use super::provenance::Provenance;
use super::service::{Provision, ProvisionKind, Service};
use super::text::Text;
use super::usage::Meter;
use crate::money::bounds::Price;
use jiff::civil::Date;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceList {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) provider: Option<String>,
    /// Offers with the same product are variants of one thing.
    pub product: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) checked: Option<Date>,
    pub(crate) note: Option<Text>,
    /// Who may have it, and on what terms.
    pub(crate) conditions: Option<Text>,
    pub(crate) from: Option<Date>,
    pub(crate) until: Option<Date>,
    /// The line of the treasurer's plan of accounts it goes to.
    pub(crate) account: Option<String>,
    pub(crate) vat: Vat,
    pub(crate) currency: String,
    /// How often its prices fall due, where they do not say otherwise.
    pub(crate) every: Period,
    /// What is due whatever is used.
    pub(crate) base: Vec<BasePart>,
    /// What the base costs in the first year, where that differs.
    pub first_year: Option<Price>,
    /// Due once, in the first year.
    pub setup: Option<Price>,
    pub(crate) charges: Vec<(Meter, Charge)>,
    /// What it provides, by service; `None` where the list does not speak of services, which is not to provide none.
    pub(crate) services: Option<Vec<(Service, Provision)>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct BasePart {
    /// Its name; a base that is one figure has none.
    pub(crate) name: Option<Text>,
    pub(crate) price: Price,
    /// Where it was read, where that differs from the rest of the offer.
    pub(crate) provenance: Provenance,
}

impl PriceList {
    /// What it provides, as far as its services are listed.
    pub(crate) fn provisions(&self) -> impl Iterator<Item = &(Service, Provision)> {
        self.services.iter().flatten()
    }

    pub(crate) fn provision(&self, service: Service) -> Option<&Provision> {
        self.provisions().find(|(provided, _)| *provided == service).map(|(_, provision)| provision)
    }

    pub(crate) fn is_in_force(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    pub(crate) fn days_of_reading(&self) -> impl Iterator<Item = Date> {
        let parts = self.base.iter().map(|part| &part.provenance);
        let charges = self.charges.iter().map(|(_, charge)| &charge.provenance);
        let options = self.provisions().map(|(_, provision)| &provision.provenance);
        let own = parts.chain(charges).chain(options).filter_map(|provenance| provenance.checked);
        self.checked.into_iter().chain(own)
    }

    /// Where the price of a line was read: its own provenance, else that of the offer.
    pub(crate) fn provenance(&self, item: &LineKind) -> Provenance {
        let part = |part: &&BasePart| part.name.clone().map_or(LineKind::Base, LineKind::Part) == *item;
        let own = match item {
            LineKind::Setup | LineKind::FirstYear => None,
            LineKind::Base | LineKind::Part(_) => self.base.iter().find(part).map(|part| &part.provenance),
            LineKind::Option(service) => self.provision(*service).map(|provision| &provision.provenance),
            LineKind::Units(meter)
            | LineKind::Tier(meter, _)
            | LineKind::Flat(meter, _)
            | LineKind::TopUp(meter)
            | LineKind::Rebate(meter) => {
                let charge = self.charges.iter().find(|(charged, _)| charged == meter);
                charge.map(|(_, charge)| &charge.provenance)
            }
        };
        let offer = || Provenance { source: self.source.clone(), checked: self.checked };
        own.filter(|own| !own.is_empty()).cloned().unwrap_or_else(offer)
    }

    /// Each price that `key` names: a meter's, the base's or an option's.
    pub fn prices_mut(&mut self, key: PriceKey) -> Vec<&mut Price> {
        match key {
            PriceKey::Base => self.base.iter_mut().map(|part| &mut part.price).collect(),
            PriceKey::Meter(meter) => {
                let charge = self.charges.iter_mut().find(|(charged, _)| *charged == meter);
                charge.map_or_else(Vec::new, |(_, charge)| charge.pricing.prices_mut())
            }
            PriceKey::Service(service) => {
                let provision = self.services.iter_mut().flatten().find(|(provided, _)| *provided == service);
                match provision {
                    Some((_, Provision { kind: ProvisionKind::Option(price), .. })) => vec![price],
                    _ => Vec::new(),
                }
            }
        }
    }
}
