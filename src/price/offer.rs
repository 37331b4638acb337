//! An offer: a price list, and the lines that it comes to.

use super::charge::Conversion;
use super::line::{Limit, Line, LineKind, PriceKey};
use super::line_builder::{Inexact, LineBuilder};
use super::pricelist::{FirstMonths, PriceList};
use super::provenance::Provenance;
use super::provider::Provider;
use super::service::{Provision, ProvisionKind, Service};
use super::usage::{Meter, Usage};
use crate::money::bounds::{Bounds, Price};
use crate::money::currency::Exchange;
use crate::money::exact::Money;
use jiff::civil::Date;
use std::iter;

/// An offer that can be priced: its figures are all kept exactly, at every usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the host publishes.
    pub published: PriceList,
    /// What was assumed where it publishes nothing.
    pub(crate) assumed: Vec<Assumption>,
    /// At what rate its prices are converted, where they are in another currency than the catalog’s.
    pub(crate) exchange: Option<Exchange>,
    conversion: Conversion,
    setup: Option<Line>,
    lines: Vec<Line>,
    /// What the optional services add, in the order of the services.
    options: Vec<(Service, Line)>,
    limits: Vec<Limit>,
    option_limits: Vec<(Service, Limit)>,
    /// The same offer at the prices of the first months.
    first: Option<Box<FirstMonths<Offer>>>,
    /// The same offer at the prices that are announced, each from its first day on, the earliest first.
    later: Vec<Offer>,
}

/// A figure that stands in the place of one that is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    pub(crate) key: PriceKey,
    /// Its word in the catalog.
    pub(crate) id: String,
    pub(crate) price: Price,
    /// What the source says instead.
    pub(crate) published: Price,
    /// The currency of both prices.
    pub(crate) currency: String,
    /// Where the figure comes from, in words, and when it was learnt.
    pub(crate) provenance: Provenance,
}

impl Offer {
    /// The offer of a price list, whose prices are converted so.
    pub(crate) fn new(published: PriceList, conversion: Conversion) -> Result<Self, Inexact> {
        let conversion = Conversion { discounted: published.discounted(), ..conversion };
        let mut builder = LineBuilder::new(&conversion);
        for part in &published.base {
            let item = part.name.clone().map_or(LineKind::Base, LineKind::Part);
            builder.flat(item, part.flat.price, part.flat.basis)?;
        }
        let setup = published.setup.as_ref().map(|setup| builder.once(LineKind::Setup, setup)).transpose()?;
        for (meter, charge) in &published.charges {
            builder.charge(*meter, charge)?;
        }
        let (lines, limits) = builder.take();
        let (mut options, mut option_limits) = (Vec::new(), Vec::new());
        for (service, provision) in published.provisions() {
            if let ProvisionKind::Option(option) = &provision.kind {
                builder.option(*service, option)?;
                let (lines, limits) = builder.take();
                options.extend(lines.into_iter().map(|line| (*service, line)));
                option_limits.extend(limits.into_iter().map(|limit| (*service, limit)));
            }
        }
        let dated = |list: &PriceList| Self::new(list.clone(), conversion);
        let first = published.first.as_ref().map(|first| {
            let prices = dated(&first.prices)?;
            Ok(Box::new(FirstMonths { months: first.months, prices }))
        });
        let first = first.transpose()?;
        let later = published.later.iter().map(dated).collect::<Result<_, _>>()?;
        let (assumed, exchange) = (Vec::new(), None);
        Ok(Self {
            published,
            assumed,
            exchange,
            conversion,
            setup,
            lines,
            options,
            limits,
            option_limits,
            first,
            later,
        })
    }

    /// The same offer, with prices that do not tell about tax read as without it.
    pub(crate) fn with_vat_added(self) -> Result<Self, Inexact> {
        let conversion = Conversion { unknown_vat_added: true, ..self.conversion };
        Ok(Self { assumed: self.assumed, exchange: self.exchange, ..Self::new(self.published, conversion)? })
    }

    /// The same offer after a change of its price list.
    pub fn changed(&self, change: impl FnOnce(&mut PriceList)) -> Result<Self, Inexact> {
        let mut published = self.published.clone();
        change(&mut published);
        let (assumed, exchange) = (self.assumed.clone(), self.exchange.clone());
        Ok(Self { assumed, exchange, ..Self::new(published, self.conversion)? })
    }

    /// The same offer at the prices in force on a day, as far as they are announced.
    pub(crate) fn on(mut self, day: Date) -> Self {
        let begun = self.later.iter().take_while(|later| later.published.from.is_some_and(|from| from <= day)).count();
        let to_come = self.later.split_off(begun);
        let Some(mut now) = self.later.pop() else { return Self { later: to_come, ..self } };
        now.later = to_come;
        now.published.later = self.published.later.split_off(begun);
        Self { assumed: self.assumed, exchange: self.exchange, ..now }
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

    /// For how many months other prices hold at first, and the offer at these prices.
    pub(crate) fn first(&self) -> Option<(u32, &Self)> {
        self.first.as_ref().map(|first| (first.months, &first.prices))
    }

    /// The offer at the prices that are announced, each from its first day on, the earliest first.
    pub(crate) fn later(&self) -> &[Self] {
        &self.later
    }

    pub(crate) fn provider(&self) -> Option<&Provider> {
        self.published.provider.as_deref()
    }

    /// The line that each optional service adds.
    pub fn options(&self) -> &[(Service, Line)] {
        &self.options
    }

    /// The lines of a service that is an option.
    pub(crate) fn option(&self, service: Service) -> impl Iterator<Item = &Line> {
        self.options.iter().filter(move |(optional, _)| *optional == service).map(|(_, line)| line)
    }

    /// What a service costs a year as an option whatever is used, all taxes included; nothing where it is none.
    pub(crate) fn option_price(&self, service: Service) -> Option<Bounds<Money>> {
        self.option(service).find(|line| matches!(line.item, LineKind::Option(_))).map(|line| line.unit_price)
    }

    /// Whether a service is an option whose price depends on what is used.
    pub(crate) fn is_metered_option(&self, service: Service) -> bool {
        self.option(service).any(|line| line.item.meter().is_some())
            || self.option_limits.iter().any(|(optional, _)| *optional == service)
    }

    /// Where it stops with some options.
    pub fn limits<'a>(&'a self, options: &'a [Service]) -> impl Iterator<Item = &'a Limit> {
        let bought = self.option_limits.iter().filter(|(service, _)| options.contains(service));
        self.limits.iter().chain(bought.map(|(_, limit)| limit))
    }

    /// What turns its published prices into amounts of the catalog's currency.
    pub(crate) fn conversion(&self) -> &Conversion {
        &self.conversion
    }

    /// Each line that may be due every year.
    pub(crate) fn all_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(self.options.iter().map(|(_, line)| line))
    }

    /// Each line that may be due now or later, every year or once.
    pub(crate) fn lines_at_any_time(&self) -> impl Iterator<Item = &Line> {
        let usual = || iter::once(self).chain(&self.later);
        let first = usual().filter_map(|prices| prices.first.as_ref()).map(|first| &first.prices);
        usual().chain(first).flat_map(|prices| prices.all_lines().chain(prices.setup()))
    }

    /// Whether nobody knows if tax is in some of its prices.
    pub(crate) fn has_unknown_vat(&self) -> bool {
        self.all_lines().any(Line::has_unknown_vat)
    }

    /// Whether its whole base is unpublished: the offer has no price, only conditions.
    pub(crate) fn is_on_request(&self) -> bool {
        !self.published.base.is_empty() && self.published.base.iter().all(|part| part.flat.price.is_unknown())
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

    /// The first limit that a usage with some options exceeds: the meter and the most that can be had.
    pub(crate) fn exceeded(&self, usage: &Usage, options: &[Service]) -> Option<(Meter, i128)> {
        self.limits(options).find_map(|limit| {
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
