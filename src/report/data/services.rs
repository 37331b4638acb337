//! The matrix of services for machines.

use super::RowVisitor;
use super::common::{ExcludedOffer, OfferNote};
use super::criteria::FactText;
use super::head::Head;
use super::values::{ById, Cents, Interval, Nullable};
use crate::analysis::exclusion::ExclusionReason;
use crate::analysis::matrix::Matrix;
use crate::price::offer::Offer;
use crate::price::service::{ProvisionKind, Service};
use crate::report::common::Context;
use serde::Serialize;
use std::io;

/// Which offer provides which service, and how.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ServicesData {
    #[serde(flatten)]
    pub(super) head: Head,
    /// The services that the catalog names.
    services: Vec<NamedService>,
    /// The criteria that the catalog names.
    criteria: Vec<NamedService>,
    /// The offers that meet the needs, and those whose services are not listed.
    offers: Vec<OfferServices>,
    /// The offers that lack something needed.
    excluded: Vec<ExcludedOffer>,
    /// What one should know of the offers.
    notes: Vec<OfferNote>,
}

/// A service, or a criterion.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NamedService {
    /// Its id.
    id: String,
    /// Its name, in the language of the answer.
    name: String,
}

/// What an offer provides.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OfferServices {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// What it provides, by the id of the service.
    cells: ById<'static, ServiceCell>,
    /// What is known of whoever sells, by the id of the criterion.
    criteria: ById<'static, FactText>,
    /// `services_not_listed` where nobody knows what it provides; else null.
    reason: Option<&'static str>,
    /// The same for people, in the language of the answer.
    text: Option<String>,
}

/// How a service is provided.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ServiceCell {
    /// `included` in the base price, an `option` with a price of its own, or `self_service`: possible, but one installs
    /// it oneself.
    state: &'static str,
    /// The software; null where none is named.
    software: Option<String>,
    /// The price of an option a year, tax included; null where it is charged by the unit, or is none.
    annual: Nullable<Interval<Cents>>,
}

impl ServicesData {
    pub(crate) fn new(context: &Context, matrix: &Matrix) -> Self {
        let shown = || matrix.offers.iter().chain(&matrix.not_listed).copied();
        let services = context
            .catalog
            .services
            .iter()
            .map(|service| NamedService { id: service.id.clone(), name: context.lang.text(&service.name).to_owned() });
        let criteria = context.catalog.criteria.iter().map(|criterion| NamedService {
            id: criterion.id.clone(),
            name: context.lang.text(&criterion.name).to_owned(),
        });
        Self {
            head: context.head(),
            services: services.collect(),
            criteria: criteria.collect(),
            offers: shown().map(|offer| offer_services(context, offer)).collect(),
            excluded: matrix.excluded.iter().map(|exclusion| context.excluded(exclusion)).collect(),
            notes: context.offer_notes(shown()),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        let cells = self.services.iter().map(|service| (service.id.clone(), ServiceCell::default())).collect();
        let criteria = self.criteria.iter().map(|criterion| (criterion.id.clone(), FactText::Unknown)).collect();
        visitor.rows(&OfferServices { cells, criteria, ..OfferServices::default() }, &self.offers)?;
        visitor.rows(&ExcludedOffer::default(), &self.excluded)
    }
}

fn offer_services(context: &Context, offer: &Offer) -> OfferServices {
    let not_listed = offer.published.services.is_none().then_some(ExclusionReason::NotListed);
    let cells = (0..context.catalog.services.len())
        .map(Service)
        .filter_map(|service| Some((context.catalog.service_id(service).to_owned(), cell(context, offer, service)?)));
    OfferServices {
        id: offer.id().to_owned(),
        name: offer.published.name.clone(),
        cells: cells.collect(),
        criteria: context.criteria(Some(offer)),
        reason: not_listed.as_ref().map(ExclusionReason::code),
        text: not_listed.map(|reason| context.lang.obstacle(context.catalog, &reason)),
    }
}

fn cell(context: &Context, offer: &Offer, service: Service) -> Option<ServiceCell> {
    let provision = offer.provision(service)?;
    let state = match provision.kind {
        ProvisionKind::Included => "included",
        ProvisionKind::Option(_) => "option",
        ProvisionKind::SelfService => "self_service",
    };
    Some(ServiceCell {
        state,
        software: provision.software.as_ref().map(|software| context.lang.text(software).to_owned()),
        annual: Nullable(offer.option_price(service).map(Interval::from)),
    })
}
