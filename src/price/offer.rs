//! An offer: a price list, and the lines that it comes to.

use super::charge::{Period, PriceTerms};
use super::line::{Limit, Line, LineKind, PriceKey};
use super::line_builder::{Inexact, LineBuilder};
use super::pricelist::PriceList;
use super::service::{Provision, ProvisionKind, Service};
use super::usage::{Meter, Usage};
use crate::money::bounds::{Bounds, Price};
use crate::money::currency::Exchange;
use crate::money::exact::Money;
use crate::money::percent::Percent;

/// An offer that can be priced: its figures are all kept exactly, at every usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the host publishes.
    pub published: PriceList,
    /// What was assumed where it publishes nothing.
    pub(crate) assumed: Vec<Assumption>,
    /// At what rate its prices are converted, where they are in another currency than the catalog’s.
    pub(crate) exchange: Option<Exchange>,
    terms: PriceTerms,
    setup: Option<Line>,
    first_year: Option<Line>,
    lines: Vec<Line>,
    options: Vec<(Service, Line)>,
    limits: Vec<Limit>,
}

/// A figure that stands in the place of one that is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Assumption {
    pub(crate) key: PriceKey,
    /// Its word in the catalog.
    pub(crate) id: String,
    pub(crate) price: Price,
    /// What the source says instead.
    pub(crate) published: Price,
    /// Where the figure comes from, in words.
    pub(crate) reason: Option<String>,
}

impl Offer {
    /// The offer of a price list, under the terms that convert its prices.
    pub(crate) fn new(published: PriceList, terms: PriceTerms) -> Result<Self, Inexact> {
        let mut builder = LineBuilder::new(&terms);
        for part in &published.base {
            let item = part.name.clone().map_or(LineKind::Base, LineKind::Part);
            builder.flat(item, part.price, published.every)?;
        }
        let once = |item, price: Option<Price>, every| price.map(|price| builder.once(item, price, every)).transpose();
        let setup = once(LineKind::Setup, published.setup, Period::Year)?;
        let first_year = once(LineKind::FirstYear, published.first_year, published.every)?;
        for (meter, charge) in &published.charges {
            builder.charge(*meter, charge)?;
        }
        let always = builder.len();
        let mut optional = Vec::new();
        for (service, provision) in published.provisions() {
            if let ProvisionKind::Option(price) = provision.kind {
                builder.flat(LineKind::Option(*service), price, published.every)?;
                optional.push(*service);
            }
        }
        let (mut lines, limits) = builder.finish();
        let options = optional.into_iter().zip(lines.split_off(always)).collect();
        Ok(Self { published, assumed: Vec::new(), exchange: None, terms, setup, first_year, lines, options, limits })
    }

    /// The same offer, with prices that do not tell about tax read as without it.
    pub(crate) fn with_vat_added(self, rate: Percent) -> Result<Self, Inexact> {
        let terms = PriceTerms { vat: Some(rate), ..self.terms };
        Ok(Self { assumed: self.assumed, exchange: self.exchange, ..Self::new(self.published, terms)? })
    }

    /// The same offer after a change of its price list.
    pub fn changed(&self, change: impl FnOnce(&mut PriceList)) -> Result<Self, Inexact> {
        let mut published = self.published.clone();
        change(&mut published);
        let (assumed, exchange) = (self.assumed.clone(), self.exchange.clone());
        Ok(Self { assumed, exchange, ..Self::new(published, self.terms)? })
    }

    /// Its key in the catalog.
    pub fn id(&self) -> &str {
        &self.published.id
    }

    /// The lines that are always due.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What is due once, in the first year.
    pub(crate) fn setup(&self) -> Option<&Line> {
        self.setup.as_ref()
    }

    /// What is due in the first year in the place of the base.
    pub(crate) fn first_year(&self) -> Option<&Line> {
        self.first_year.as_ref()
    }

    /// The line that each optional service adds.
    pub fn options(&self) -> &[(Service, Line)] {
        &self.options
    }

    /// What a service costs a year as an option, all taxes included; nothing where it is none.
    pub(crate) fn option_price(&self, service: Service) -> Option<Bounds<Money>> {
        self.options.iter().find(|(optional, _)| *optional == service).map(|(_, line)| line.unit_price)
    }

    /// Where it stops.
    pub fn limits(&self) -> &[Limit] {
        &self.limits
    }

    /// What one unit of its published money costs a year, in its usual period.
    pub(crate) fn terms(&self) -> PriceTerms {
        self.terms
    }

    /// Whether its whole base is unpublished: the offer has no price, only conditions.
    pub(crate) fn is_on_request(&self) -> bool {
        !self.published.base.is_empty() && self.published.base.iter().all(|part| part.price.is_unknown())
    }

    pub(crate) fn provision(&self, service: Service) -> Option<&Provision> {
        self.published.provision(service)
    }

    /// Whether its price list names no price at all: it is counted as free, and is perhaps not.
    pub(crate) fn has_no_price(&self) -> bool {
        let published = &self.published;
        let options = published.provisions().any(|(_, provision)| matches!(provision.kind, ProvisionKind::Option(_)));
        published.base.is_empty()
            && published.charges.iter().all(|(_, charge)| charge.pricing.prices().all(Price::is_unknown))
            && !options
    }

    /// Whether its price list says anything about a meter.
    pub(crate) fn has_charge_for(&self, meter: Meter) -> bool {
        self.published.charges.iter().any(|(charged, _)| *charged == meter)
    }

    /// The first limit that a usage exceeds: the meter and the most that can be had.
    pub(crate) fn exceeded(&self, usage: &Usage) -> Option<(Meter, i128)> {
        self.limits.iter().find_map(|limit| {
            let most = limit.most.value(usage);
            (i128::from(usage.level(limit.meter)) > most).then_some((limit.meter, most.max(0)))
        })
    }

    /// The annual cost of a usage and some options, all taxes included: the sum of the lines, without the lines.
    pub fn annual(&self, usage: &Usage, options: &[Service]) -> Bounds<Money> {
        self.due(options).map(|line| line.annual(usage)).sum()
    }

    /// The lines that are due when these options are bought.
    pub fn due<'a>(&'a self, options: &'a [Service]) -> impl Iterator<Item = &'a Line> {
        let bought = self.options.iter().filter(|(service, _)| options.contains(service)).map(|(_, line)| line);
        self.lines.iter().chain(bought)
    }
}
