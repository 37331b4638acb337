//! Which offer provides which service, and on what terms.

use super::exclusion::{Exclusion, ExclusionReason, exclusion_reasons};
use super::question::Question;
use crate::catalog::Catalog;
use crate::price::offer::Offer;
use crate::price::service::Service;

/// The offers that can meet some needs, whatever they cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Matrix<'a> {
    /// The services that one of them provides, or that are needed.
    pub services: Vec<Service>,
    /// Those that provide some service, in the order of the catalog.
    pub offers: Vec<&'a Offer>,
    /// Those of which the catalog names no service.
    pub not_listed: Vec<&'a Offer>,
    /// Those that lack something.
    pub excluded: Vec<Exclusion<'a>>,
}

/// Sorts the offers of a catalog by whether they can meet the needs.
pub(crate) fn matrix<'a>(catalog: &'a Catalog, question: &Question) -> Matrix<'a> {
    let (mut able, mut excluded) = (Vec::new(), Vec::new());
    for offer in &catalog.offers {
        let mut reasons = exclusion_reasons(offer, question);
        reasons.retain(|reason| *reason != ExclusionReason::OnRequest);
        if reasons.is_empty() {
            able.push(offer);
        } else {
            excluded.push(Exclusion { offer, reasons });
        }
    }
    let (offers, not_listed): (Vec<&Offer>, _) =
        able.into_iter().partition(|offer| offer.published.provisions().next().is_some());
    let needed = |service| question.needs.iter().any(|need| need.service == service);
    let mut services: Vec<Service> = (0..catalog.services.len()).map(Service).collect();
    services.retain(|service| needed(*service) || offers.iter().any(|offer| offer.provision(*service).is_some()));
    Matrix { services, offers, not_listed, excluded }
}
