//! An offer: what a host publishes, and the lines that it comes to.

use super::bounds::{Bounds, Price};
use super::charge::{Charge, Percent, Period, Terms, Vat};
use super::line::{Item, Limit, Line};
use super::lower::{Inexact, Lowering};
use super::money::Money;
use super::text::Text;
use super::usage::{Meter, Usage};
use jiff::civil::Date;

/// Something an association may need (mail, files …), by its place in the catalog's list of services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Service(pub usize);

/// What a host publishes about one offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceList {
    /// Its key in the catalog.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who sells it.
    pub provider: Option<String>,
    /// Offers with the same product are variants of one thing.
    pub product: Option<String>,
    /// Its home page.
    pub url: Option<String>,
    /// Where the price was read.
    pub source: Option<String>,
    /// When it was read.
    pub checked: Option<Date>,
    /// What else one should know.
    pub note: Option<Text>,
    /// The first day it is in force.
    pub from: Option<Date>,
    /// The last day it is in force.
    pub until: Option<Date>,
    /// The line of the treasurer's plan of accounts it goes to.
    pub account: Option<String>,
    /// Whether tax is in its prices.
    pub vat: Vat,
    /// The currency of its prices.
    pub currency: String,
    /// How often its prices fall due, where they do not say otherwise.
    pub every: Period,
    /// What is due whatever is used.
    pub base: Vec<Part>,
    /// What the base costs in the first year, where that differs.
    pub first_year: Option<Price>,
    /// Due once, in the first year.
    pub setup: Option<Price>,
    /// What the use of each meter costs.
    pub charges: Vec<(Meter, Charge)>,
    /// What it provides, by service.
    pub services: Vec<(Service, Provision)>,
}

/// A part of the base price.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// Its name; a base that is one figure has none.
    pub name: Option<Text>,
    /// Its price.
    pub price: Price,
}

/// How an offer provides a service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Provision {
    /// The software, where it is named.
    pub software: Option<Text>,
    /// On what terms.
    pub kind: ProvisionKind,
}

/// On what terms a service is provided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProvisionKind {
    /// The base pays for it.
    Included,
    /// Its price is added when it is asked for.
    Option(Price),
    /// Possible, but one installs it oneself: it never meets a need.
    SelfService,
}

/// An offer that can be priced: its figures are all kept exactly, at every usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the host publishes.
    pub published: PriceList,
    /// What was assumed where it publishes nothing: the key and the price.
    pub assumed: Vec<(String, Price)>,
    terms: Terms,
    lines: Vec<Line>,
    options: Vec<(Service, Line)>,
    limits: Vec<Limit>,
}

impl Offer {
    /// The offer of a price list, under the terms that convert its prices.
    ///
    /// # Errors
    /// When a figure has more digits than can be kept, or the total could grow too large.
    pub fn new(published: PriceList, terms: Terms) -> Result<Self, Inexact> {
        let mut lowering = Lowering::new(&terms);
        for part in &published.base {
            let item = part.name.clone().map_or(Item::Base, Item::Part);
            lowering.flat(item, part.price, published.every)?;
        }
        for once in [published.first_year, published.setup].into_iter().flatten() {
            terms.annual(once, Period::Month).ok_or(Inexact(Item::Base))?;
        }
        for (meter, charge) in &published.charges {
            lowering.charge(*meter, charge)?;
        }
        let always = lowering.len();
        let mut optional = Vec::new();
        for (service, provision) in &published.services {
            if let ProvisionKind::Option(price) = provision.kind {
                lowering.flat(Item::Option(*service), price, published.every)?;
                optional.push(*service);
            }
        }
        let (mut lines, limits) = lowering.finish();
        let options = optional.into_iter().zip(lines.split_off(always)).collect();
        Ok(Self { published, assumed: Vec::new(), terms, lines, options, limits })
    }

    /// The same offer, with prices that do not tell about tax read as without it.
    ///
    /// # Errors
    /// When a figure has more digits than can be kept.
    pub fn with_vat_added(self, rate: Percent) -> Result<Self, Inexact> {
        let terms = Terms { vat: Some(rate), ..self.terms };
        Ok(Self { assumed: self.assumed, ..Self::new(self.published, terms)? })
    }

    /// The same offer after a change of its price list.
    ///
    /// # Errors
    /// When a figure has more digits than can be kept.
    pub fn changed(&self, change: impl FnOnce(&mut PriceList)) -> Result<Self, Inexact> {
        let mut published = self.published.clone();
        change(&mut published);
        Ok(Self { assumed: self.assumed.clone(), ..Self::new(published, self.terms)? })
    }

    /// Its key in the catalog.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.published.id
    }

    /// The lines that are always due.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line that each optional service adds.
    #[must_use]
    pub fn options(&self) -> &[(Service, Line)] {
        &self.options
    }

    /// Where it stops.
    #[must_use]
    pub fn limits(&self) -> &[Limit] {
        &self.limits
    }

    /// What one unit of its published money costs a year, in its usual period.
    #[must_use]
    pub fn terms(&self) -> Terms {
        self.terms
    }

    /// Whether its whole base is unpublished: the offer has no price, only conditions.
    #[must_use]
    pub fn is_on_request(&self) -> bool {
        !self.published.base.is_empty() && self.published.base.iter().all(|part| part.price.is_unknown())
    }

    /// How it provides a service, if it does.
    #[must_use]
    pub fn provision(&self, service: Service) -> Option<&Provision> {
        self.published.services.iter().find(|(provided, _)| *provided == service).map(|(_, provision)| provision)
    }

    /// Whether its price list says anything about a meter.
    #[must_use]
    pub fn speaks_of(&self, meter: Meter) -> bool {
        self.published.charges.iter().any(|(charged, _)| *charged == meter)
    }

    /// The first limit that a usage exceeds: the meter and the most that can be had.
    #[must_use]
    pub fn exceeded(&self, usage: &Usage) -> Option<(Meter, i128)> {
        self.limits.iter().find_map(|limit| {
            let most = limit.most.value(usage);
            (i128::from(usage.level(limit.meter)) > most).then_some((limit.meter, most.max(0)))
        })
    }

    /// The annual cost of a usage and some options, all taxes included: the sum of the lines, without the lines.
    #[must_use]
    pub fn annual(&self, usage: &Usage, options: &[Service]) -> Bounds<Money> {
        self.due(options).map(|line| line.unit_price.times(line.quantity.value(usage))).sum()
    }

    /// The lines that are due when these options are bought.
    pub fn due<'a>(&'a self, options: &'a [Service]) -> impl Iterator<Item = &'a Line> {
        let bought = self.options.iter().filter(|(service, _)| options.contains(service)).map(|(_, line)| line);
        self.lines.iter().chain(bought)
    }
}

impl PriceList {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn is_in_force(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    /// Each price that `key` names: a meter's, the base's or an option's.
    pub fn prices_mut(&mut self, key: Key) -> Vec<&mut Price> {
        match key {
            Key::Base => self.base.iter_mut().map(|part| &mut part.price).collect(),
            Key::Meter(meter) => {
                let charge = self.charges.iter_mut().find(|(charged, _)| *charged == meter);
                charge.map_or_else(Vec::new, |(_, charge)| charge.pricing.prices_mut())
            }
            Key::Service(service) => {
                let provision = self.services.iter_mut().find(|(provided, _)| *provided == service);
                match provision {
                    Some((_, Provision { kind: ProvisionKind::Option(price), .. })) => vec![price],
                    _ => Vec::new(),
                }
            }
        }
    }
}

/// The name of one price within an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The base price.
    Base,
    /// What a meter's units cost.
    Meter(Meter),
    /// What an optional service costs.
    Service(Service),
}

impl Item {
    /// The name of the price that a line comes from.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Option(service) => Key::Service(*service),
            other => other.meter().map_or(Key::Base, Key::Meter),
        }
    }
}
