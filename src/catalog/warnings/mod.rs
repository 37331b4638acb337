//! What may make an answer misleading, though the catalog can be used.

mod dearer;
mod location;
pub(crate) mod origin;
mod suspicious;
mod tiers;

use super::Catalog;
use super::diagnostic::DiagnosticSink;
use super::diagnostic_kind::DiagnosticKind;
use crate::money::bounds::Price;
use crate::price::charge::Vat;
use crate::price::line::PriceKey;
use crate::price::offer::Offer;
use crate::price::pricelist::PriceList;
use crate::price::provenance::Evidence;
use crate::price::service::ProvisionKind;
use jiff::civil::Date;
use origin::PriceOrigin;
use std::collections::HashMap;
use toml::de::DeTable;

/// A warning and the keys that lead to its place.
struct Warning {
    path: Vec<String>,
    problem: DiagnosticKind,
}

/// Reports every warning about a catalog, as it stands on a day.
pub(crate) fn report(catalog: &Catalog, text: &str, on: Date, problems: &DiagnosticSink) {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut warnings = Vec::new();
    suspicious::warn_of_vat_rates(catalog, &mut warnings);
    suspicious::warn_of_forgotten_months(catalog, root.get_ref(), &mut warnings);
    origin::warn_of_facts(catalog, on, &mut warnings);
    for offer in &catalog.offers {
        offer_warnings(catalog, offer, on, &mut warnings);
    }
    for processor in &catalog.processors {
        let origin = PriceOrigin {
            name: processor.name().unwrap_or_default(),
            source: processor.provenance.source.as_deref(),
            checked: processor.provenance.checked,
            unknown_vat: processor.rates.iter().any(|rate| rate.basis.vat == Vat::Unknown && !rate.fee.is_nothing()),
            reported: processor
                .rates
                .iter()
                .any(|rate| processor.provenance_of(rate).evidence == Some(Evidence::Reported)),
        };
        origin::warn(&["processors", processor.id().unwrap_or_default()], &origin, on, &mut warnings);
    }
    for exchange in &catalog.exchange {
        let origin = PriceOrigin {
            name: &exchange.currency,
            source: exchange.source.as_deref(),
            checked: exchange.checked,
            unknown_vat: false,
            reported: false,
        };
        origin::warn(&["exchange", &exchange.currency], &origin, on, &mut warnings);
    }
    identical_offers(catalog, &mut warnings);
    dearer::warn(catalog, &mut warnings);
    for warning in warnings {
        problems.report(location::span_of(root.get_ref(), &warning.path), warning.problem);
    }
}

fn offer_warnings(catalog: &Catalog, offer: &Offer, on: Date, warnings: &mut Vec<Warning>) {
    let published = &offer.published;
    origin::warn_of_offer(offer, on, warnings);
    for (index, later) in published.later.iter().enumerate() {
        if let Some(until) = published.until.filter(|until| later.from.is_some_and(|from| from > *until)) {
            let path = ["offers", offer.id(), "later", &index.to_string(), "from"].map(str::to_owned).to_vec();
            warnings.push(Warning { path, problem: DiagnosticKind::AfterTheEnd { until } });
        }
    }
    if offer.has_no_price() {
        let problem = DiagnosticKind::NoPrice { name: published.name.clone() };
        warnings.push(Warning { path: vec!["offers".into(), offer.id().into()], problem });
    }
    for key in unknown_prices(published) {
        let problem =
            DiagnosticKind::UnknownPrice { offer: published.name.clone(), key: catalog.key_id(key).to_owned() };
        warnings.push(Warning { path: path_to(catalog, offer, key), problem });
    }
    for (meter, charge) in &published.charges {
        for (tier, problem) in tiers::warnings(charge) {
            let mut path = path_to(catalog, offer, PriceKey::Meter(*meter));
            path.extend(["tiers".to_owned(), tier.to_string()]);
            warnings.push(Warning { path, problem });
        }
    }
}

/// The prices of an offer that nobody publishes, each key once.
fn unknown_prices(published: &PriceList) -> Vec<PriceKey> {
    let base = published.base.iter().any(|part| part.flat.price.is_unknown()).then_some(PriceKey::Base);
    let charges = published.charges.iter().filter(|(_, charge)| charge.pricing.prices().any(Price::is_unknown));
    let options = published.provisions().filter(|(_, provision)| match &provision.kind {
        ProvisionKind::Option(option) => option.prices().any(Price::is_unknown),
        ProvisionKind::Included | ProvisionKind::SelfService => false,
    });
    let meters = charges.map(|(meter, _)| PriceKey::Meter(*meter));
    base.into_iter().chain(meters).chain(options.map(|(service, _)| PriceKey::Service(*service))).collect()
}

/// Whether some of its prices do not hold all the time.
fn is_dated(offer: &Offer) -> bool {
    offer.first().is_some() || !offer.later().is_empty()
}

/// Offers whose price is on request have nothing that could be compared.
fn identical_offers(catalog: &Catalog, warnings: &mut Vec<Warning>) {
    let mut first_with = HashMap::new();
    for offer in catalog.offers.iter().filter(|offer| !offer.is_on_request() && !is_dated(offer)) {
        let list = &offer.published;
        let terms = (
            (&list.base, &list.charges, &list.services, &list.setup),
            (&list.currency, list.basis, list.discount, list.from, list.until),
        );
        if let Some(other) = first_with.get(&terms) {
            let problem = DiagnosticKind::IdenticalOffer { offer: offer.id().to_owned(), other: String::clone(other) };
            warnings.push(Warning { path: vec!["offers".into(), offer.id().into()], problem });
        } else {
            first_with.insert(terms, offer.id().to_owned());
        }
    }
}

fn path_to(catalog: &Catalog, offer: &Offer, key: PriceKey) -> Vec<String> {
    let outer = match key {
        PriceKey::Base => None,
        PriceKey::Meter(meter) => (meter.0 > 1).then_some("meters"),
        PriceKey::Service(_) => Some("services"),
    };
    let path = ["offers", offer.id()].into_iter().chain(outer).chain([catalog.key_id(key)]);
    path.map(str::to_owned).collect()
}
