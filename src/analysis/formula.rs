//! What an offer costs a year as a formula: a sum of whole numbers of its own smallest unit, divided once.

use super::exclusion::exclusion_reasons;
use super::question::Question;
use crate::money::exact::Money;
use crate::price::line::{Limit, Line};
use crate::price::offer::Offer;
use crate::price::quantity::Quantity;
use crate::price::service::{ProvisionKind, Service};
use crate::price::usage::{Meter, Usage};

/// The annual cost of an offer at any usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AnnualFormula<'a> {
    pub offer: &'a Offer,
    pub terms: Vec<FormulaTerm>,
    /// How many of its smallest units make a cent.
    pub units_per_cent: i128,
    pub limits: Vec<Limit>,
}

/// A quantity times a price, in the smallest units of the formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormulaTerm {
    pub quantity: Quantity,
    pub low: i128,
    /// Nothing where nobody knows the most.
    pub high: Option<i128>,
}

/// The formulas of the offers that can meet the needs of a question, whatever is used.
pub(crate) fn formulas<'a>(offers: impl IntoIterator<Item = &'a Offer>, question: &Question) -> Vec<AnnualFormula<'a>> {
    let served = offers.into_iter().filter(|offer| exclusion_reasons(offer, question).is_empty());
    served.map(|offer| AnnualFormula::of(offer, question)).collect()
}

impl<'a> AnnualFormula<'a> {
    fn of(offer: &'a Offer, question: &Question) -> Self {
        let options = question.options(offer);
        let unit = common_unit(offer.due(&options));
        Self {
            offer,
            terms: offer.due(&options).map(|line| FormulaTerm::of(line, unit)).collect(),
            units_per_cent: Money::CENT.smallest_units() / unit,
            limits: offer.limits(&options).cloned().collect(),
        }
    }
}

/// An offer's formula with any options: they are bought where they are needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormulaParts<'a> {
    /// What is due in any case.
    pub formula: AnnualFormula<'a>,
    pub options: Vec<OptionTerms>,
    /// The services that it can serve.
    pub served: Vec<Service>,
}

/// What an option adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OptionTerms {
    pub service: Service,
    pub terms: Vec<FormulaTerm>,
    pub limits: Vec<Limit>,
}

impl<'a> FormulaParts<'a> {
    /// Nothing where an offer cannot be had whatever is needed.
    pub(crate) fn of(offer: &'a Offer, question: &Question) -> Option<Self> {
        let asked = question.about(Vec::new(), Usage::default());
        if !exclusion_reasons(offer, &asked).is_empty() {
            return None;
        }
        let optional =
            offer.published.provisions().filter(|(_, provision)| matches!(provision.kind, ProvisionKind::Option(_)));
        let optional: Vec<Service> = optional.map(|(service, _)| *service).collect();
        let accepted =
            |kind: &ProvisionKind| !matches!(kind, ProvisionKind::SelfService) || question.self_service_accepted;
        let served = offer.published.provisions().filter(|(_, provision)| accepted(&provision.kind));
        let served = served.map(|(service, _)| *service).collect();
        let unit = common_unit(offer.due(&optional));
        let base = offer.limits(&[]).count();
        let option = |service: &Service| OptionTerms {
            service: *service,
            terms: offer.option(*service).map(|line| FormulaTerm::of(line, unit)).collect(),
            limits: offer.limits(&[*service]).skip(base).cloned().collect(),
        };
        let options = optional.iter().map(option).collect();
        let formula = AnnualFormula {
            offer,
            terms: offer.due(&[]).map(|line| FormulaTerm::of(line, unit)).collect(),
            units_per_cent: Money::CENT.smallest_units() / unit,
            limits: offer.limits(&[]).cloned().collect(),
        };
        Some(Self { formula, options, served })
    }

    /// Whether a meter stands in it.
    pub(crate) fn depends_on(&self, meter: Meter) -> bool {
        let terms = self.formula.terms.iter().chain(self.options.iter().flat_map(|option| &option.terms));
        let limits = || self.formula.limits.iter().chain(self.options.iter().flat_map(|option| &option.limits));
        let quantities = terms.map(|term| &term.quantity).chain(limits().map(|limit| &limit.most));
        quantities.into_iter().any(|quantity| quantity.depends_on(meter)) || limits().any(|limit| limit.meter == meter)
    }
}

impl FormulaTerm {
    fn of(line: &Line, unit: i128) -> Self {
        let units = |price: Money| price.smallest_units() / unit;
        Self { quantity: line.quantity.clone(), low: units(line.unit_price.low), high: line.unit_price.high.map(units) }
    }
}

/// The largest amount of which each price of some lines, and the cent, is a whole number.
fn common_unit<'l>(lines: impl Iterator<Item = &'l Line>) -> i128 {
    let prices = lines.flat_map(|line| [Some(line.unit_price.low), line.unit_price.high]).flatten();
    prices.map(Money::smallest_units).fold(Money::CENT.smallest_units(), common_divisor)
}

fn common_divisor(left: i128, right: i128) -> i128 {
    let (mut left, mut right) = (left.abs(), right.abs());
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}
