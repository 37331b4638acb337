//! Services, and how an offer provides them.

use super::charge::{Charge, PriceBasis};
use super::provenance::Provenance;
use super::text::Text;
use super::usage::Meter;
use crate::money::bounds::Price;

/// Something an association may need (mail, files …), by its place in the catalog's list of services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Service(pub usize);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Provision {
    pub(crate) software: Option<Text>,
    pub(crate) kind: ProvisionKind,
    /// Where it was read, where that differs from the rest of the offer.
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ProvisionKind {
    /// The base pays for it.
    Included,
    /// Its price is added when it is asked for.
    Option(OptionPrice),
    /// Possible, but one installs it oneself: it never meets a need.
    SelfService,
}

/// What an option adds: a price that is due whatever is used, charges by meter, or both.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct OptionPrice {
    pub(crate) price: Option<Price>,
    pub(crate) basis: PriceBasis,
    pub(crate) charges: Vec<(Meter, Charge)>,
}

impl OptionPrice {
    /// Each price in it, in the order in which it is written.
    pub(crate) fn prices(&self) -> impl Iterator<Item = Price> {
        self.price.into_iter().chain(self.charges.iter().flat_map(|(_, charge)| charge.pricing.prices()))
    }

    pub(super) fn prices_mut(&mut self) -> Vec<&mut Price> {
        let charged = self.charges.iter_mut().flat_map(|(_, charge)| charge.pricing.prices_mut());
        self.price.iter_mut().chain(charged).collect()
    }
}
