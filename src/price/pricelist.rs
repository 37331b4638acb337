//! What a host publishes about an offer, in its own currency, period and tax basis.

use super::charge::{Charge, FlatPrice, PriceBasis};
use super::line::{LineKind, PriceKey};
use super::provenance::{Evidence, Provenance};
use super::provider::Provider;
use super::service::{Provision, ProvisionKind, Service};
use super::text::Text;
use super::usage::Meter;
use crate::money::bounds::Price;
use crate::money::percent::Percent;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::iter;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceList {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) provider: Option<Arc<Provider>>,
    /// Offers with the same product are variants of one thing.
    pub product: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) checked: Option<Date>,
    pub(crate) evidence: Option<Evidence>,
    pub(crate) note: Option<Text>,
    /// Who may have it, and on what terms.
    pub(crate) conditions: Option<Text>,
    pub(crate) from: Option<Date>,
    pub(crate) until: Option<Date>,
    /// The line of the treasurer's plan of accounts it goes to.
    pub(crate) account: Option<String>,
    /// How many months one is bound for.
    pub(crate) commitment: Option<u32>,
    pub(crate) currency: String,
    /// The basis of its prices, where they do not say otherwise.
    pub(crate) basis: PriceBasis,
    /// What is taken off each price.
    pub(crate) discount: Option<Percent>,
    /// What is taken off each price in the first months, beside the usual discount.
    pub(crate) first_discount: Option<Percent>,
    /// What is due whatever is used.
    pub(crate) base: Vec<BasePart>,
    /// Due once, in the first year.
    pub(crate) setup: Option<FlatPrice>,
    pub(crate) charges: Vec<(Meter, Charge)>,
    /// What it provides, by service; `None` where the list does not speak of services, which is not to provide none.
    pub(crate) services: Option<Vec<(Service, Provision)>>,
    /// What its prices are in the first months.
    pub(crate) first: Option<Box<FirstMonths<PriceList>>>,
    /// The same list with the prices that are announced, each from its `from` on, the earliest first.
    pub(crate) later: Vec<PriceList>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct BasePart {
    /// Its name; a base that is one figure has none.
    pub(crate) name: Option<Text>,
    pub(crate) flat: FlatPrice,
}

/// What holds in the first months, in the place of what holds after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FirstMonths<T> {
    pub(crate) months: u32,
    pub(crate) prices: T,
}

impl PriceList {
    /// What is left of each price after the discounts: 0.8 after 20 %.
    pub(crate) fn discounted(&self) -> Decimal {
        let discounts = [self.discount, self.first_discount].into_iter().flatten();
        discounts.map(Percent::subtracted).product()
    }

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
        let changed = self.first.iter().map(|first| &first.prices).chain(&self.later);
        let own = self.charges_provenances().chain(changed.flat_map(Self::charges_provenances));
        self.checked.into_iter().chain(own.filter_map(|provenance| provenance.checked))
    }

    /// What its charges say of where they were read.
    pub(crate) fn charges_provenances(&self) -> impl Iterator<Item = &Provenance> {
        let flat = self.base.iter().map(|part| &part.flat).chain(&self.setup).map(|flat| &flat.provenance);
        let optional = self.provisions().flat_map(|(_, provision)| {
            let charges = match &provision.kind {
                ProvisionKind::Option(option) => option.charges.as_slice(),
                ProvisionKind::Included | ProvisionKind::SelfService => &[],
            };
            iter::once(&provision.provenance).chain(charges.iter().map(|(_, charge)| &charge.provenance))
        });
        flat.chain(self.charges.iter().map(|(_, charge)| &charge.provenance)).chain(optional)
    }

    /// Where the offer as a whole was read.
    pub(crate) fn own_provenance(&self) -> Provenance {
        Provenance { source: self.source.clone(), checked: self.checked, evidence: self.evidence }
    }

    /// Where the price of a line was read: what it says itself, then what its offer does.
    pub(crate) fn provenance(&self, item: &LineKind) -> Provenance {
        let own = self.said_of(item).cloned().unwrap_or_default();
        own.or(&self.own_provenance())
    }

    /// The remarks on single prices, each with what it charges for.
    pub(crate) fn price_notes(&self) -> impl Iterator<Item = (LineKind, &Text)> {
        let item = |part: &BasePart| part.name.clone().map_or(LineKind::Base, LineKind::Part);
        let base = self.base.iter().filter_map(move |part| Some((item(part), part.flat.note.as_ref()?)));
        let setup = self.setup.iter().filter_map(|setup| Some((LineKind::Setup, setup.note.as_ref()?)));
        let noted = |(meter, charge): &'_ (Meter, Charge)| charge.note.is_some().then_some(LineKind::Units(*meter));
        let charges = self.charges.iter().filter_map(move |charge| Some((noted(charge)?, charge.1.note.as_ref()?)));
        let options = self.provisions().flat_map(move |(service, provision)| {
            let charges = match &provision.kind {
                ProvisionKind::Option(option) => option.charges.as_slice(),
                ProvisionKind::Included | ProvisionKind::SelfService => &[],
            };
            let of_option = |item| LineKind::OptionCharge(*service, Box::new(item));
            let charges =
                charges.iter().filter_map(move |charge| Some((of_option(noted(charge)?), charge.1.note.as_ref()?)));
            provision.note.iter().map(|note| (LineKind::Option(*service), note)).chain(charges)
        });
        base.chain(setup).chain(charges).chain(options)
    }

    /// Where the price of a line was read, as far as the price itself says so.
    fn said_of(&self, item: &LineKind) -> Option<&Provenance> {
        let part = |part: &&BasePart| part.name.clone().map_or(LineKind::Base, LineKind::Part) == *item;
        let flat = match item {
            LineKind::Setup => self.setup.as_ref(),
            LineKind::Base | LineKind::Part(_) => self.base.iter().find(part).map(|part| &part.flat),
            LineKind::Option(service) => {
                return self.provision(*service).map(|provision| &provision.provenance);
            }
            LineKind::OptionCharge(service, charge) => {
                let provision = self.provision(*service)?;
                let ProvisionKind::Option(option) = &provision.kind else { return None };
                return charge_of(&option.charges, charge.meter()?).map(|charge| &charge.provenance);
            }
            metered => {
                return charge_of(&self.charges, metered.meter()?).map(|charge| &charge.provenance);
            }
        };
        flat.map(|flat| &flat.provenance)
    }

    /// Each price that `key` names: a meter's, the base's or an option's.
    pub fn prices_mut(&mut self, key: PriceKey) -> Vec<&mut Price> {
        match key {
            PriceKey::Base => self.base.iter_mut().map(|part| &mut part.flat.price).collect(),
            PriceKey::Meter(meter) => {
                let charge = self.charges.iter_mut().find(|(charged, _)| *charged == meter);
                charge.map_or_else(Vec::new, |(_, charge)| charge.pricing.prices_mut())
            }
            PriceKey::Service(service) => {
                let provision = self.services.iter_mut().flatten().find(|(provided, _)| *provided == service);
                match provision {
                    Some((_, Provision { kind: ProvisionKind::Option(option), .. })) => option.prices_mut(),
                    _ => Vec::new(),
                }
            }
        }
    }

    /// The same prices in the first months, and those that are announced, each of which may be changed too.
    pub(crate) fn other_lists_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.first.iter_mut().map(|first| &mut first.prices).chain(&mut self.later)
    }
}

fn charge_of(charges: &[(Meter, Charge)], meter: Meter) -> Option<&Charge> {
    charges.iter().find(|(charged, _)| *charged == meter).map(|(_, charge)| charge)
}
