//! A need: a service an association asks for, and how far an offer meets it.

use super::offer::Offer;
use super::service::{ProvisionKind, Service};
use super::usage::{Meter, Usage};

/// A service that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// The service.
    pub service: Service,
    pub(crate) software: Option<String>,
    /// Gigabytes for this need alone.
    pub(crate) gigabytes: Option<u64>,
    /// Users of this need, where not everybody is one.
    pub(crate) users: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// The base pays for it.
    Included,
    Option,
    /// One would have to install it oneself.
    SelfService,
    /// It comes with other software than the one asked for.
    OtherSoftware,
    None,
    /// Nobody knows: its services are not listed.
    NotListed,
}

impl Need {
    /// A service, whatever the software, with what is used in all.
    pub(crate) fn of(service: Service) -> Self {
        Self { service, software: None, gigabytes: None, users: None }
    }

    pub(crate) fn answered_by(&self, offer: &Offer) -> Match {
        if offer.published.services.is_none() {
            return Match::NotListed;
        }
        let Some(provision) = offer.provision(self.service) else { return Match::None };
        let software = self.software.as_deref();
        if software.is_some_and(|name| !provision.software.as_ref().is_some_and(|own| own.is_called(name))) {
            return Match::OtherSoftware;
        }
        match provision.kind {
            ProvisionKind::Included => Match::Included,
            ProvisionKind::Option(_) => Match::Option,
            ProvisionKind::SelfService => Match::SelfService,
        }
    }
}

/// The usage of one host that serves all these needs: their gigabytes add up, and its users are the most that one of
/// them has. A need that does not say how many has the users of the usage.
pub(crate) fn usage_of(needs: &[Need], usage: &Usage) -> Usage {
    let mut all = usage.clone();
    if needs.iter().any(|need| need.gigabytes.is_some()) {
        let sum = needs.iter().filter_map(|need| need.gigabytes).sum();
        all = all.with(Meter::STORAGE, sum);
    }
    if needs.iter().any(|need| need.users.is_some()) {
        let most = needs.iter().map(|need| need.users.unwrap_or(usage.level(Meter::USERS))).max();
        all = all.with(Meter::USERS, most.unwrap_or_default());
    }
    all
}
