//! Offers that nobody should choose: never cheaper than another one that provides as much.
//!
//! Two offers are compared term by term, which can miss a pair and never accuses one wrongly. What is dearer than
//! something dearer is dearer too, so each offer is held only against those that nothing beats.

use super::Finding;
use crate::catalog::Catalog;
use crate::catalog::problem::Problem;
use crate::price::charge::{Charge, Pricing, Vat};
use crate::price::line::Line;
use crate::price::money::Money;
use crate::price::offer::Offer;
use crate::price::quantity::Quantity;
use crate::price::service::ProvisionKind;
use std::cmp::Reverse;

pub(super) fn warn(catalog: &Catalog, findings: &mut Vec<Finding>) {
    let mut offers: Vec<&Offer> = catalog.offers.iter().filter(|offer| is_known(offer)).collect();
    offers.sort_by_cached_key(|offer| cheapest_first(offer));
    let mut unbeaten: Vec<&Offer> = Vec::new();
    for offer in offers {
        match unbeaten.iter().find(|other| is_dearer(offer, other)) {
            Some(other) => {
                let problem =
                    Problem::DearerOffer { offer: offer.published.name.clone(), other: other.published.name.clone() };
                findings.push(Finding { path: vec!["offers".into(), offer.id().into()], problem });
            }
            None => unbeaten.push(offer),
        }
    }
}

/// Only prices that are known can be compared.
fn is_known(offer: &Offer) -> bool {
    let options = offer.options().iter().map(|(_, line)| line);
    offer.lines().iter().chain(options).all(|line| !line.unit_price.is_open())
}

/// An order in which whatever beats an offer comes before it.
fn cheapest_first(offer: &Offer) -> (Money, Money, Reverse<u64>, Reverse<usize>) {
    let units = offer.lines().iter().filter(|line| line.item.meter().is_some()).map(|line| line.unit_price.low).sum();
    let included = offer.published.charges.iter().map(|(_, charge)| charge.included + charge.included_per_user).sum();
    (base(offer), units, Reverse(included), Reverse(offer.published.services.len()))
}

fn base(offer: &Offer) -> Money {
    offer.lines().iter().filter(|line| line.item.meter().is_none()).map(|line| line.unit_price.low).sum()
}

/// Whether no usage makes `offer` cheaper than `other`, and its terms are not simply the same. Variants of one product
/// differ in what they ask of the buyer, so they are not held against each other.
fn is_dearer(offer: &Offer, other: &Offer) -> bool {
    let (one, two) = (&offer.published, &other.published);
    let comparable = (one.vat == Vat::Unknown) == (two.vat == Vat::Unknown)
        && (one.from, one.until) == (two.from, two.until)
        && (one.first_year, one.setup) == (two.first_year, two.setup)
        && (one.product.is_none() || one.product != two.product)
        && one.charges.len() == two.charges.len();
    comparable
        && provides_as_much(offer, other)
        && serves_as_much(offer, other)
        && base(offer) >= base(other)
        && charges_as_much(offer, other)
        && (base(offer), amounts(offer)) != (base(other), amounts(other))
}

fn amounts(offer: &Offer) -> Vec<(&Quantity, Money)> {
    offer
        .lines()
        .iter()
        .filter(|line| line.item.meter().is_some())
        .map(|line| (&line.quantity, line.unit_price.low))
        .collect()
}

fn provides_as_much(offer: &Offer, other: &Offer) -> bool {
    offer.published.services.iter().all(|(service, provision)| {
        let Some(instead) = other.provision(*service) else { return false };
        let price =
            |of: &Offer| of.options().iter().find(|(option, _)| option == service).map(|(_, line)| line.unit_price.low);
        let same_software = provision.software.is_none() || provision.software == instead.software;
        same_software
            && match (provision.kind, instead.kind) {
                (ProvisionKind::Option(_), ProvisionKind::Option(_)) => price(other) <= price(offer),
                (_, ProvisionKind::Included) | (ProvisionKind::SelfService, _) => true,
                _ => false,
            }
    })
}

/// Wherever the other stops, this one has stopped before.
fn serves_as_much(offer: &Offer, other: &Offer) -> bool {
    other.limits().iter().all(|limit| {
        offer.limits().iter().any(|own| {
            own.meter == limit.meter
                && match (&own.most, &limit.most) {
                    (Quantity::Fixed(own), Quantity::Fixed(most)) => own <= most,
                    (own, most) => own == most,
                }
        })
    })
}

fn charges_as_much(offer: &Offer, other: &Offer) -> bool {
    offer.published.charges.iter().all(|(meter, charge)| {
        let instead = other.published.charges.iter().find(|(charged, _)| charged == meter);
        let Some((_, instead)) = instead else { return false };
        let of_meter = |offer: &Offer| -> Vec<Line> {
            offer.lines().iter().filter(|line| line.item.meter() == Some(*meter)).cloned().collect()
        };
        bills_as_much(charge, instead) && costs_as_much(&of_meter(offer), &of_meter(other))
    })
}

/// Whether the same usage is billed as at least as much. A volume price may fall, so there the terms must be the same.
fn bills_as_much(charge: &Charge, other: &Charge) -> bool {
    let terms = |of: &Charge| (of.included, of.included_per_user, of.minimum);
    let more = charge.included <= other.included
        && charge.included_per_user <= other.included_per_user
        && charge.minimum >= other.minimum;
    let bounds = |of: &Charge| (of.least, of.most);
    match (&charge.pricing, &other.pricing) {
        (Pricing::Volume(_), _) | (_, Pricing::Volume(_)) => {
            terms(charge) == terms(other) && bounds(charge) == (None, None)
        }
        _ => more && bounds(charge) == (None, None) && bounds(other) == (None, None),
    }
}

/// Whether the lines are of the same kind, one by one, and none is cheaper.
fn costs_as_much(lines: &[Line], others: &[Line]) -> bool {
    lines.len() == others.len()
        && lines.iter().zip(others).all(|(line, other)| {
            line.item == other.item
                && line.published.per == other.published.per
                && line.unit_price.low >= other.unit_price.low
        })
}
