//! A line of a price: a quantity times a unit price. An offer's price is a list of them.

use super::charge::{PriceBasis, Vat};
use super::quantity::Quantity;
use super::service::Service;
use super::text::Text;
use super::usage::{Meter, Usage};
use super::whole::WholeRange;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;

/// What a line charges for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// The base price, where it has no parts.
    Base,
    /// A named part of the base price.
    Part(Text),
    /// Units beyond what is included, singly or in packs.
    Units(Meter),
    /// Units within one tier.
    Tier(Meter, WholeRange),
    /// What is due once in a tier.
    Flat(Meter, WholeRange),
    /// What is missing to the least amount of a charge.
    TopUp(Meter),
    /// What exceeds the most amount of a charge, given back.
    Rebate(Meter),
    /// A service bought as an option, at a price that is due whatever is used.
    Option(Service),
    /// What an option charges for the units of a meter.
    OptionCharge(Service, Box<LineKind>),
    /// What is due once, in the first year.
    Setup,
}

impl LineKind {
    pub fn meter(&self) -> Option<Meter> {
        match self {
            Self::Base | Self::Part(_) | Self::Option(_) | Self::Setup => None,
            Self::OptionCharge(_, charge) => charge.meter(),
            Self::Units(meter)
            | Self::Tier(meter, _)
            | Self::Flat(meter, _)
            | Self::TopUp(meter)
            | Self::Rebate(meter) => Some(*meter),
        }
    }

    /// What it charges for, without regard to the option that it may be of.
    pub(crate) fn charged(&self) -> &Self {
        match self {
            Self::OptionCharge(_, charge) => charge,
            other => other,
        }
    }

    pub fn key(&self) -> PriceKey {
        match self {
            Self::Option(service) | Self::OptionCharge(service, _) => PriceKey::Service(*service),
            other => other.meter().map_or(PriceKey::Base, PriceKey::Meter),
        }
    }
}

/// The name of one price within an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PriceKey {
    /// The base price.
    Base,
    /// What a meter's units cost.
    Meter(Meter),
    /// What an optional service costs.
    Service(Service),
}

/// A price as its source prints it, in the currency and with or without the tax of its offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Published {
    pub(crate) price: Price,
    /// How many units it buys.
    pub(crate) per: u64,
    pub(crate) basis: PriceBasis,
}

/// A quantity at a unit price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub(crate) item: LineKind,
    /// How much is billed, in units of 10^-`decimals`.
    pub quantity: Quantity,
    /// Decimals of the quantity: none, but for amounts of money.
    pub(crate) decimals: u32,
    /// Units that are paid already, before those of this line.
    pub(crate) included: Quantity,
    /// The catalog's currency a year, all taxes included, for each unit of `quantity` as it is counted.
    pub(crate) unit_price: Bounds<Money>,
    pub(crate) published: Published,
}

impl Line {
    /// Whether nobody knows if tax is in its price, which is not nothing.
    pub(crate) fn has_unknown_vat(&self) -> bool {
        self.published.basis.vat == Vat::Unknown && self.published.price != Price::FREE
    }

    /// What it comes to a year at a usage.
    pub(crate) fn annual(&self, usage: &Usage) -> Bounds<Money> {
        self.unit_price.times(self.quantity.value(usage))
    }
}

/// Where an offer stops: above `most` of the meter it cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    pub(crate) meter: Meter,
    /// The greatest usage, which may grow with the users.
    pub most: Quantity,
}
