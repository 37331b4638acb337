//! Services, and how an offer provides them.

use super::provenance::Provenance;
use super::text::Text;
use crate::money::bounds::Price;

/// Something an association may need (mail, files …), by its place in the catalog's list of services.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Service(pub usize);

/// How an offer provides a service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Provision {
    /// The software, where it is named.
    pub(crate) software: Option<Text>,
    /// On what terms.
    pub(crate) kind: ProvisionKind,
    /// Where it was read, where that differs from the rest of the offer.
    pub(crate) provenance: Provenance,
}

/// On what terms a service is provided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ProvisionKind {
    /// The base pays for it.
    Included,
    /// Its price is added when it is asked for.
    Option(Price),
    /// Possible, but one installs it oneself: it never meets a need.
    SelfService,
}
