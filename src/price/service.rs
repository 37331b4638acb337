//! Services, and how an offer provides them.

use super::provenance::Provenance;
use super::text::Text;
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ProvisionKind {
    /// The base pays for it.
    Included,
    /// Its price is added when it is asked for.
    Option(Price),
    /// Possible, but one installs it oneself: it never meets a need.
    SelfService,
}
