//! Why an offer cannot serve.

use super::question::Question;
use crate::price::need::Match;
use crate::price::offer::Offer;
use crate::price::provider::Fact;
use crate::price::requirement::{Compliance, Requirement};
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;
use jiff::civil::Date;

/// An offer that cannot answer, and every reason why; the first stands for them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion<'a> {
    pub offer: &'a Offer,
    pub reasons: Vec<ExclusionReason>,
}

/// A reason not to rank an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExclusionReason {
    /// Its price begins later: the first day.
    NotYetInForce(Date),
    /// Its price has ended: the last day.
    NoLongerInForce(Date),
    /// It serves at most so much.
    Limit(Meter, i128),
    /// It does not provide a service.
    Service(Service),
    /// Nobody knows what it provides: its services are not listed.
    NotListed,
    /// One would have to install a service oneself.
    SelfService(Service),
    /// It provides a service with other software: which, where it is named.
    Software(Service, Option<Text>),
    /// Whoever sells is known not to meet a requirement, by this fact.
    Criterion(Requirement, Box<Fact>),
    /// Whoever sells is not known to meet a requirement, and only known ones are wanted: what is known instead.
    CriterionUnknown(Requirement, Option<Box<Fact>>),
    /// No price is published.
    OnRequest,
    /// Its total is not known, and only known ones are wanted.
    UnknownTotal,
    /// A cheaper variant of the same product is ranked: its id.
    Variant(String),
}

impl ExclusionReason {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotYetInForce(_) | Self::NoLongerInForce(_) => "not_in_force",
            Self::Limit(..) => "limit",
            Self::Service(_) | Self::SelfService(_) => "service",
            Self::NotListed => "services_not_listed",
            Self::Software(..) => "software",
            Self::Criterion(..) => "criterion",
            Self::CriterionUnknown(..) => "criterion_unknown",
            Self::OnRequest => "price_on_request",
            Self::UnknownTotal => "unknown_price",
            Self::Variant(_) => "variant",
        }
    }
}

/// Every reason why an offer cannot answer a question.
pub(crate) fn exclusion_reasons(offer: &Offer, question: &Question) -> Vec<ExclusionReason> {
    let published = &offer.published;
    let later = published.from.filter(|from| *from > question.on).map(ExclusionReason::NotYetInForce);
    let ended = published.until.filter(|until| *until < question.on).map(ExclusionReason::NoLongerInForce);
    let limit = offer
        .exceeded(&question.usage(), &question.options(offer))
        .map(|(meter, most)| ExclusionReason::Limit(meter, most));
    let unmet = unserved(offer, question);
    let on_request = offer.is_on_request().then_some(ExclusionReason::OnRequest);
    let unmet = limit.into_iter().chain(unmet).chain(unmet_requirements(offer, question));
    later.into_iter().chain(ended).chain(unmet).chain(on_request).collect()
}

/// The needs that an offer does not serve.
fn unserved(offer: &Offer, question: &Question) -> Vec<ExclusionReason> {
    let unmet = question.needs.iter().filter_map(|need| match need.answered_by(offer) {
        Match::Included | Match::Option | Match::NotListed => None,
        Match::SelfService if question.self_service_accepted => None,
        Match::SelfService => Some(ExclusionReason::SelfService(need.service)),
        Match::OtherSoftware => {
            let software = offer.provision(need.service).and_then(|provision| provision.software.clone());
            Some(ExclusionReason::Software(need.service, software))
        }
        Match::None => Some(ExclusionReason::Service(need.service)),
    });
    let is_silent = !question.needs.is_empty() && offer.published.services.is_none();
    unmet.chain(is_silent.then_some(ExclusionReason::NotListed)).collect()
}

impl Question {
    /// Whether an offer serves every need.
    pub(crate) fn is_served_by(&self, offer: &Offer) -> bool {
        unserved(offer, self).is_empty()
    }

    /// Whether whoever sells an offer is not known to fail what is insisted on; or is known not to, where only what is
    /// known counts.
    pub(crate) fn is_met_by(&self, offer: &Offer) -> bool {
        unmet_requirements(offer, self).is_empty()
    }
}

fn unmet_requirements(offer: &Offer, question: &Question) -> Vec<ExclusionReason> {
    let unmet = question.requirements.iter().filter_map(|requirement| match requirement.met_by(offer.provider()) {
        Compliance::Failed(fact) => Some(ExclusionReason::Criterion(requirement.clone(), Box::new(fact.clone()))),
        Compliance::Unknown(fact) if question.known_only => {
            Some(ExclusionReason::CriterionUnknown(requirement.clone(), fact.cloned().map(Box::new)))
        }
        Compliance::Unknown(_) | Compliance::Met => None,
    });
    unmet.collect()
}
