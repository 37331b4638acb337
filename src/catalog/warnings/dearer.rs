//! Offers that are never cheaper than another one that provides as much.
//!
//! Two offers are compared term by term, which can miss a pair and never accuses one wrongly. What is dearer than
//! something dearer is dearer too, so each offer is held only against those that nothing beats.

use super::Warning;
use crate::catalog::Catalog;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::money::bounds::Price;
use crate::money::exact::Money;
use crate::price::charge::{Charge, Pricing};
use crate::price::line::{Line, LineKind};
use crate::price::offer::Offer;
use crate::price::quantity::Quantity;
use crate::price::service::ProvisionKind;
use crate::price::usage::Meter;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::HashMap;

pub(super) fn warn(catalog: &Catalog, warnings: &mut Vec<Warning>) {
    let mut offers: Vec<&Offer> = catalog.offers.iter().filter(|offer| is_known(offer)).collect();
    offers.sort_by_cached_key(|offer| cheapest_first(offer));
    let mut unbeaten: HashMap<CommonTerms, Vec<&Offer>> = HashMap::new();
    for offer in offers {
        let peers = unbeaten.entry(common_terms(offer)).or_default();
        match peers.iter().find(|other| is_as_dear(offer, other)) {
            Some(other) if amounts(offer) == amounts(other) => {}
            Some(other) => {
                let (offer_name, other) = (offer.published.name.clone(), other.published.name.clone());
                let problem = DiagnosticKind::DearerOffer { offer: offer_name, other };
                warnings.push(Warning { path: vec!["offers".into(), offer.id().into()], problem });
            }
            None => peers.push(offer),
        }
    }
}

/// What two offers must have in common to be compared term by term.
#[derive(PartialEq, Eq, Hash)]
struct CommonTerms<'a> {
    unknown_vat: bool,
    days: [Option<Date>; 2],
    setup: Option<Price>,
    /// What each line of a meter charges for, and the size of its packs.
    charged: Vec<(&'a LineKind, u64)>,
}

fn common_terms(offer: &Offer) -> CommonTerms<'_> {
    let list = &offer.published;
    let lines = offer.lines().iter().filter(|line| line.item.meter().is_some());
    CommonTerms {
        unknown_vat: offer.has_unknown_vat(),
        days: [list.from, list.until],
        setup: list.setup.as_ref().map(|setup| setup.price),
        charged: lines.map(|line| (&line.item, line.published.per)).collect(),
    }
}

/// Only prices that are known, hold all the time and do not depend on what is used of an option can be compared, and an
/// offer that names none is not compared with.
fn is_known(offer: &Offer) -> bool {
    let metered = offer.options().iter().any(|(service, _)| offer.is_metered_option(*service));
    let dated = offer.first().is_some() || !offer.later().is_empty();
    !offer.has_no_price() && !metered && !dated && offer.all_lines().all(|line| !line.unit_price.is_open())
}

/// An order in which whatever beats an offer comes before it.
fn cheapest_first(offer: &Offer) -> (Money, Money, Reverse<u64>, Reverse<usize>) {
    let units = offer.lines().iter().filter(|line| line.item.meter().is_some()).map(|line| line.unit_price.low).sum();
    let included = offer.published.charges.iter().map(|(_, charge)| charge.included + charge.included_per_user).sum();
    (base(offer), units, Reverse(included), Reverse(offer.published.provisions().count()))
}

fn base(offer: &Offer) -> Money {
    offer.lines().iter().filter(|line| line.item.meter().is_none()).map(|line| line.unit_price.low).sum()
}

/// Whether no usage makes `offer` cheaper than `other`, and it provides no more. Variants of one product differ in what
/// they ask of the buyer, so they are not held against each other.
fn is_as_dear(offer: &Offer, other: &Offer) -> bool {
    let (list, other_list) = (&offer.published, &other.published);
    (list.product.is_none() || list.product != other_list.product)
        && list.charges.len() == other_list.charges.len()
        && provides_as_much(offer, other)
        && serves_as_much(offer, other)
        && base(offer) >= base(other)
        && charges_as_much(offer, other)
}

/// Everything that two offers can cost more or less by.
fn amounts(offer: &Offer) -> (Money, Vec<(&Quantity, Money)>) {
    let charged = offer.lines().iter().filter(|line| line.item.meter().is_some());
    (base(offer), charged.map(|line| (&line.quantity, line.unit_price.low)).collect())
}

fn provides_as_much(offer: &Offer, other: &Offer) -> bool {
    offer.published.provisions().all(|(service, provision)| {
        let Some(instead) = other.provision(*service) else { return false };
        let price = |offer: &Offer| offer.option_price(*service).map(|price| price.low);
        let same_software = provision.software.is_none() || provision.software == instead.software;
        same_software
            && match (&provision.kind, &instead.kind) {
                (ProvisionKind::Option(_), ProvisionKind::Option(_)) => price(other) <= price(offer),
                (_, ProvisionKind::Included) | (ProvisionKind::SelfService, _) => true,
                _ => false,
            }
    })
}

/// Whether this one has a limit at or below each limit of the other.
fn serves_as_much(offer: &Offer, other: &Offer) -> bool {
    other.limits(&[]).all(|limit| {
        offer.limits(&[]).any(|own| {
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
        bills_as_much(charge, instead) && costs_as_much(lines_of(offer, *meter), lines_of(other, *meter))
    })
}

fn lines_of(offer: &Offer, meter: Meter) -> impl Iterator<Item = &Line> {
    offer.lines().iter().filter(move |line| line.item.meter() == Some(meter))
}

/// Whether the same usage is billed as at least as much. A volume price may fall, so there the terms must be the same.
fn bills_as_much(charge: &Charge, other: &Charge) -> bool {
    let terms = |charge: &Charge| (charge.included, charge.included_per_user, charge.minimum);
    let more = charge.included <= other.included
        && charge.included_per_user <= other.included_per_user
        && charge.minimum >= other.minimum;
    let bounds = |charge: &Charge| (charge.least, charge.most);
    match (&charge.pricing, &other.pricing) {
        (Pricing::Volume(_), _) | (_, Pricing::Volume(_)) => {
            terms(charge) == terms(other) && bounds(charge) == (None, None)
        }
        _ => more && bounds(charge) == (None, None) && bounds(other) == (None, None),
    }
}

/// Whether no line is cheaper than the other offer's; both have the same lines.
fn costs_as_much<'a>(lines: impl Iterator<Item = &'a Line>, others: impl Iterator<Item = &'a Line>) -> bool {
    lines.zip(others).all(|(line, other)| line.unit_price.low >= other.unit_price.low)
}
