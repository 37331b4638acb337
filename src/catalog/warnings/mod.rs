//! What may make an answer misleading, though the catalog can be used.

mod dearer;
mod location;
mod tiers;

use super::Catalog;
use super::diagnostic::DiagnosticSink;
use super::diagnostic_kind::DiagnosticKind;
use crate::money::bounds::Price;
use crate::money::percent::Percent;
use crate::price::charge::Vat;
use crate::price::line::PriceKey;
use crate::price::offer::Offer;
use crate::price::pricelist::PriceList;
use crate::price::service::ProvisionKind;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::HashMap;
use toml::de::DeTable;

/// A warning and the keys that lead to its place.
struct Warning {
    path: Vec<String>,
    problem: DiagnosticKind,
}

/// What is known of where a price comes from.
struct PriceOrigin<'a> {
    name: &'a str,
    source: Option<&'a str>,
    checked: Option<Date>,
    unknown_vat: bool,
}

/// Reports every warning about a catalog, as it stands on a day.
pub(crate) fn report(catalog: &Catalog, text: &str, on: Date, problems: &DiagnosticSink) {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut warnings = Vec::new();
    warnings.extend(catalog.vat_rate.and_then(suspicious_vat_rate));
    for offer in &catalog.offers {
        offer_warnings(catalog, offer, on, &mut warnings);
    }
    for processor in &catalog.processors {
        let origin = PriceOrigin {
            name: processor.name().unwrap_or_default(),
            source: processor.source.as_deref(),
            checked: processor.checked,
            unknown_vat: processor.vat == Vat::Unknown && processor.rates.iter().any(|rate| !rate.fee.is_nothing()),
        };
        origin_warnings(&["processors", processor.id().unwrap_or_default()], &origin, on, &mut warnings);
    }
    for exchange in &catalog.exchange {
        let origin = PriceOrigin {
            name: &exchange.currency,
            source: exchange.source.as_deref(),
            checked: exchange.checked,
            unknown_vat: false,
        };
        origin_warnings(&["exchange", &exchange.currency], &origin, on, &mut warnings);
    }
    identical_offers(catalog, &mut warnings);
    dearer::warn(catalog, &mut warnings);
    for warning in warnings {
        problems.report(location::span_of(root.get_ref(), &warning.path), warning.problem);
    }
}

/// `0.2` may stand for 20 %.
fn suspicious_vat_rate(rate: Percent) -> Option<Warning> {
    let suspicious = rate.number() > Decimal::ZERO && rate.number() < Decimal::ONE;
    let problem = || DiagnosticKind::SuspiciousVatRate {
        written: rate.number(),
        meant: (rate.number() * Decimal::ONE_HUNDRED).normalize(),
    };
    suspicious.then(|| Warning { path: vec!["vat_rate".to_owned()], problem: problem() })
}

/// Whether a price read on a day is a year old, or more, on another.
pub(crate) fn is_old(checked: Date, on: Date) -> bool {
    checked.checked_add(1.year()).is_ok_and(|expiry| expiry < on)
}

fn offer_warnings(catalog: &Catalog, offer: &Offer, on: Date, warnings: &mut Vec<Warning>) {
    let published = &offer.published;
    let origin = PriceOrigin {
        name: &published.name,
        source: published.source.as_deref(),
        checked: published.checked,
        unknown_vat: published.vat == Vat::Unknown && has_a_price(offer),
    };
    origin_warnings(&["offers", offer.id()], &origin, on, warnings);
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
    let base = published.base.iter().any(|part| part.price.is_unknown()).then_some(PriceKey::Base);
    let charges = published.charges.iter().filter(|(_, charge)| charge.pricing.prices().any(Price::is_unknown));
    let options = published.provisions().filter(|(_, provision)| match provision.kind {
        ProvisionKind::Option(price) => price.is_unknown(),
        ProvisionKind::Included | ProvisionKind::SelfService => false,
    });
    let meters = charges.map(|(meter, _)| PriceKey::Meter(*meter));
    base.into_iter().chain(meters).chain(options.map(|(service, _)| PriceKey::Service(*service))).collect()
}

fn origin_warnings(path: &[&str], origin: &PriceOrigin, on: Date, warnings: &mut Vec<Warning>) {
    let name = origin.name.to_owned();
    let mut warn = |key: Option<&str>, problem| {
        let path = path.iter().copied().chain(key).map(str::to_owned).collect();
        warnings.push(Warning { path, problem });
    };
    if origin.source.is_none() {
        warn(None, DiagnosticKind::NoSource { name: name.clone() });
    }
    match origin.checked {
        None => warn(None, DiagnosticKind::NeverChecked { name: name.clone() }),
        Some(checked) if checked > on => {
            warn(Some("checked"), DiagnosticKind::DateInFuture { checked, on });
        }
        Some(checked) if is_old(checked, on) => {
            warn(Some("checked"), DiagnosticKind::CheckedLongAgo { name: name.clone(), checked });
        }
        Some(_) => {}
    }
    if origin.unknown_vat {
        warn(None, DiagnosticKind::UnknownVat { name });
    }
}

/// A free offer need not tell about tax.
fn has_a_price(offer: &Offer) -> bool {
    let lines = offer.lines().iter().chain(offer.options().iter().map(|(_, line)| line));
    lines.into_iter().any(|line| line.published.price != Price::FREE)
}

/// Offers whose price is on request have nothing that could be compared.
fn identical_offers(catalog: &Catalog, warnings: &mut Vec<Warning>) {
    let mut first_with = HashMap::new();
    for offer in catalog.offers.iter().filter(|offer| !offer.is_on_request()) {
        let list = &offer.published;
        let terms = (
            (&list.base, &list.charges, &list.services, list.first_year, list.setup),
            (list.vat, &list.currency, list.every, list.from, list.until),
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
