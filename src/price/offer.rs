//! An offer: a price list, and the lines that it comes to.

use super::bounds::{Bounds, Price};
use super::charge::{Percent, Period, Terms};
use super::currency::Exchange;
use super::line::{Item, Key, Limit, Line};
use super::lower::{Inexact, Lowering};
use super::money::Money;
use super::pricelist::PriceList;
use super::service::{Provision, ProvisionKind, Service};
use super::usage::{Meter, Usage};

/// An offer that can be priced: its figures are all kept exactly, at every usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the host publishes.
    pub published: PriceList,
    /// What was assumed where it publishes nothing.
    pub assumed: Vec<Assumption>,
    /// At what rate its prices are converted, where they are in another currency than the catalog’s.
    pub exchange: Option<Exchange>,
    terms: Terms,
    lines: Vec<Line>,
    options: Vec<(Service, Line)>,
    limits: Vec<Limit>,
}

/// A figure in the place of one that is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// Which price.
    pub key: Key,
    /// Its word in the catalog.
    pub id: String,
    /// The figure.
    pub price: Price,
    /// What the source says instead.
    pub published: Price,
    /// Where the figure comes from, in words.
    pub reason: Option<String>,
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
        for (service, provision) in published.provisions() {
            if let ProvisionKind::Option(price) = provision.kind {
                lowering.flat(Item::Option(*service), price, published.every)?;
                optional.push(*service);
            }
        }
        let (mut lines, limits) = lowering.finish();
        let options = optional.into_iter().zip(lines.split_off(always)).collect();
        Ok(Self { published, assumed: Vec::new(), exchange: None, terms, lines, options, limits })
    }

    /// The same offer, with prices that do not tell about tax read as without it.
    ///
    /// # Errors
    /// When a figure has more digits than can be kept.
    pub fn with_vat_added(self, rate: Percent) -> Result<Self, Inexact> {
        let terms = Terms { vat: Some(rate), ..self.terms };
        Ok(Self { assumed: self.assumed, exchange: self.exchange, ..Self::new(self.published, terms)? })
    }

    /// The same offer after a change of its price list.
    ///
    /// # Errors
    /// When a figure has more digits than can be kept.
    pub fn changed(&self, change: impl FnOnce(&mut PriceList)) -> Result<Self, Inexact> {
        let mut published = self.published.clone();
        change(&mut published);
        let (assumed, exchange) = (self.assumed.clone(), self.exchange.clone());
        Ok(Self { assumed, exchange, ..Self::new(published, self.terms)? })
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
        self.published.provision(service)
    }

    /// Whether its price list names no price at all: it is counted as free, and is perhaps not.
    #[must_use]
    pub fn has_no_price(&self) -> bool {
        let published = &self.published;
        let options = published.provisions().any(|(_, provision)| matches!(provision.kind, ProvisionKind::Option(_)));
        published.base.is_empty()
            && published.charges.iter().all(|(_, charge)| charge.pricing.prices().all(Price::is_unknown))
            && !options
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
