//! What may make an answer less good than it looks. None of it keeps a catalog from being used.

mod dearer;
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
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A warning and the keys that lead to its place.
struct Finding {
    path: Vec<String>,
    problem: DiagnosticKind,
}

/// What a price must tell about itself so that one can trust it.
struct Provenance<'a> {
    name: &'a str,
    source: Option<&'a str>,
    checked: Option<Date>,
    unknown_vat: bool,
}

/// Reports every warning about a catalog, as it stands on a day.
pub(crate) fn report(catalog: &Catalog, text: &str, on: Date, problems: &DiagnosticSink) {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut findings = Vec::new();
    findings.extend(catalog.vat_rate.and_then(suspicious_vat_rate));
    for offer in &catalog.offers {
        offer_warnings(catalog, offer, on, &mut findings);
    }
    for processor in &catalog.processors {
        let provenance = Provenance {
            name: &processor.name,
            source: processor.source.as_deref(),
            checked: processor.checked,
            unknown_vat: processor.vat == Vat::Unknown && processor.rates.iter().any(|rate| !rate.fee.is_nothing()),
        };
        provenance_warnings(&["processors", &processor.id], &provenance, on, &mut findings);
    }
    for exchange in &catalog.exchange {
        let provenance = Provenance {
            name: &exchange.currency,
            source: exchange.source.as_deref(),
            checked: exchange.checked,
            unknown_vat: false,
        };
        provenance_warnings(&["exchange", &exchange.currency], &provenance, on, &mut findings);
    }
    identical_offers(catalog, &mut findings);
    dearer::warn(catalog, &mut findings);
    for finding in findings {
        problems.report(locate(root.get_ref(), &finding.path), finding.problem);
    }
}

/// `0.2` may stand for 20 %.
fn suspicious_vat_rate(rate: Percent) -> Option<Finding> {
    let suspicious = rate.number() > Decimal::ZERO && rate.number() < Decimal::ONE;
    let problem = || DiagnosticKind::SuspiciousVatRate {
        written: rate.number(),
        meant: (rate.number() * Decimal::ONE_HUNDRED).normalize(),
    };
    suspicious.then(|| Finding { path: vec!["vat_rate".to_owned()], problem: problem() })
}

/// Whether a price read on a day is a year old, or more, on another.
pub(crate) fn is_old(checked: Date, on: Date) -> bool {
    checked.checked_add(1.year()).is_ok_and(|expiry| expiry < on)
}

fn offer_warnings(catalog: &Catalog, offer: &Offer, on: Date, findings: &mut Vec<Finding>) {
    let published = &offer.published;
    let provenance = Provenance {
        name: &published.name,
        source: published.source.as_deref(),
        checked: published.checked,
        unknown_vat: published.vat == Vat::Unknown && has_a_price(offer),
    };
    provenance_warnings(&["offers", offer.id()], &provenance, on, findings);
    if offer.has_no_price() {
        let problem = DiagnosticKind::NoPrice { name: published.name.clone() };
        findings.push(Finding { path: vec!["offers".into(), offer.id().into()], problem });
    }
    for key in unknown_prices(published) {
        let problem =
            DiagnosticKind::UnknownPrice { offer: published.name.clone(), key: catalog.key_id(key).to_owned() };
        findings.push(Finding { path: path_to(catalog, offer, key), problem });
    }
    for (meter, charge) in &published.charges {
        for (tier, problem) in tiers::warnings(charge) {
            let mut path = path_to(catalog, offer, PriceKey::Meter(*meter));
            path.extend(["tiers".to_owned(), tier.to_string()]);
            findings.push(Finding { path, problem });
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

fn provenance_warnings(path: &[&str], of: &Provenance, on: Date, findings: &mut Vec<Finding>) {
    let name = of.name.to_owned();
    let mut warn = |key: Option<&str>, problem| {
        let path = path.iter().copied().chain(key).map(str::to_owned).collect();
        findings.push(Finding { path, problem });
    };
    if of.source.is_none() {
        warn(None, DiagnosticKind::NoSource { name: name.clone() });
    }
    match of.checked {
        None => warn(None, DiagnosticKind::NeverChecked { name: name.clone() }),
        Some(checked) if checked > on => {
            warn(Some("checked"), DiagnosticKind::DateInFuture { checked, on });
        }
        Some(checked) if is_old(checked, on) => {
            warn(Some("checked"), DiagnosticKind::CheckedLongAgo { name: name.clone(), checked });
        }
        Some(_) => {}
    }
    if of.unknown_vat {
        warn(None, DiagnosticKind::UnknownVat { name });
    }
}

/// Tax on nothing is nothing: a free offer need not tell about it.
fn has_a_price(offer: &Offer) -> bool {
    let lines = offer.lines().iter().chain(offer.options().iter().map(|(_, line)| line));
    lines.into_iter().any(|line| line.published.price != Price::FREE)
}

/// Offers whose price is on request have nothing that could be compared.
fn identical_offers(catalog: &Catalog, findings: &mut Vec<Finding>) {
    let mut known = HashMap::new();
    for offer in catalog.offers.iter().filter(|offer| !offer.is_on_request()) {
        let of = &offer.published;
        let what = (
            &of.base,
            &of.charges,
            &of.services,
            of.vat,
            &of.currency,
            of.every,
            (of.first_year, of.setup, of.from, of.until),
        );
        if let Some(other) = known.get(&what) {
            let problem = DiagnosticKind::IdenticalOffer { offer: offer.id().to_owned(), other: String::clone(other) };
            findings.push(Finding { path: vec!["offers".into(), offer.id().into()], problem });
        } else {
            known.insert(what, offer.id().to_owned());
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

/// The place of the last of some keys, each within the one before; of a simple value, the place of the value.
fn locate(root: &DeTable, path: &[String]) -> Range<usize> {
    let mut table = Some(root);
    let mut list: Option<&toml::de::DeArray> = None;
    let mut place = 0..0;
    for key in path {
        let value = match (table, list) {
            (Some(entries), _) => entries.get_key_value(key.as_str()).map(|(name, value)| (name.span(), value)),
            (None, Some(array)) => {
                let element = key.parse().ok().and_then(|index| array.get::<usize>(index));
                element.map(|value| (value.span(), value))
            }
            (None, None) => None,
        };
        let Some((span, value)) = value else { return place };
        place = if is_scalar(value.get_ref()) { value.span() } else { span };
        table = value.get_ref().as_table();
        list = match value.get_ref() {
            DeValue::Array(array) => Some(array),
            _ => None,
        };
    }
    place
}

fn is_scalar(value: &DeValue) -> bool {
    !matches!(value, DeValue::Table(_) | DeValue::Array(_))
}
