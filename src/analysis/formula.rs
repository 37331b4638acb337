//! What an offer costs a year as a formula: a sum of whole numbers of its own smallest unit, divided once.

use super::exclusion::exclusion_reasons;
use super::open_rate::{OpenRate, open_rates};
use super::question::Question;
use crate::catalog::Catalog;
use crate::money::exact::Money;
use crate::money::percent::MILLION;
use crate::price::line::{Limit, Line, PriceKey};
use crate::price::offer::Offer;
use crate::price::quantity::Quantity;
use crate::price::requirement::RequiredValue;
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
    /// What takes the place of both where somebody fills in a rate.
    pub filled: Option<FilledTerm>,
}

/// A unit price that follows a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FilledTerm {
    /// Its place among the rates of all offers.
    pub rate: usize,
    /// The unit price for each millionth of the rate, in the smallest units of the formula.
    pub per_millionth: i128,
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

/// Formulas of offers with any options: they are bought where they are needed, and rates may be filled in. All have the
/// same smallest unit, so that what they come to can be compared.
pub(crate) struct OpenFormulas<'a> {
    pub parts: Vec<FormulaParts<'a>>,
    pub units_per_cent: i128,
}

/// An offer's formula with any options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormulaParts<'a> {
    /// What is due in any case.
    pub formula: AnnualFormula<'a>,
    pub options: Vec<OptionTerms>,
    /// The services that it can serve.
    pub served: Vec<Service>,
    /// The rates that nobody publishes, each with the line that it first stands in.
    pub rates: Vec<(PriceKey, &'a Line)>,
}

/// What an option adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OptionTerms {
    pub service: Service,
    pub terms: Vec<FormulaTerm>,
    pub limits: Vec<Limit>,
}

/// Whether an offer can be had at all, whatever is used and needed and whatever one insists on by yes or no.
pub(crate) fn can_be_had(offer: &Offer, question: &Question) -> bool {
    let mut asked = question.about(Vec::new(), Usage::default());
    asked.requirements.retain(|requirement| matches!(requirement.value, RequiredValue::Word(_)));
    exclusion_reasons(offer, &asked).is_empty()
}

impl<'a> OpenFormulas<'a> {
    /// Of those offers that can be had.
    pub(crate) fn new(catalog: &Catalog, offers: &[&'a Offer], question: &Question) -> Self {
        let offers = offers.iter().copied().filter(|offer| can_be_had(offer, question));
        let rated: Vec<(&Offer, Vec<OpenRate>)> =
            offers.map(|offer| (offer, rates_by_millionths(catalog, offer))).collect();
        let prices = common_unit(rated.iter().flat_map(|(offer, _)| offer.all_lines()));
        let coefficients = rated.iter().flat_map(|(_, rates)| rates).flat_map(|rate| &rate.coefficients);
        let unit = coefficients.map(|money| money.smallest_units() / MILLION).fold(prices, common_divisor);
        let mut before = 0;
        let parts = rated.iter().map(|(offer, rates)| {
            before += rates.len();
            FormulaParts::of(offer, question, (rates, before - rates.len()), unit)
        });
        Self { parts: parts.collect(), units_per_cent: Money::CENT.smallest_units() / unit }
    }
}

/// The rates of which a millionth still makes a whole number of the smallest amount.
fn rates_by_millionths(catalog: &Catalog, offer: &Offer) -> Vec<OpenRate> {
    let is_whole = |money: &Money| money.smallest_units() % MILLION == 0;
    open_rates(catalog, offer).into_iter().filter(|rate| rate.coefficients.iter().all(is_whole)).collect()
}

impl<'a> FormulaParts<'a> {
    /// `rates` are the offer's own, and how many there are of offers before.
    fn of(offer: &'a Offer, question: &Question, (rates, before): (&[OpenRate], usize), unit: i128) -> Self {
        let mut optional: Vec<Service> = offer.options().iter().map(|(service, _)| *service).collect();
        optional.dedup();
        let accepted =
            |kind: &ProvisionKind| !matches!(kind, ProvisionKind::SelfService) || question.self_service_accepted;
        let served = offer.published.provisions().filter(|(_, provision)| accepted(&provision.kind));
        let served = served.map(|(service, _)| *service).collect();
        let base = offer.limits(&[]).count();
        let term = |(place, line): (usize, &Line)| {
            let rate = rates.iter().position(|rate| rate.coefficients[place] != Money::ZERO);
            let filled = rate.map(|rate| FilledTerm {
                rate: before + rate,
                per_millionth: rates[rate].coefficients[place].smallest_units() / MILLION / unit,
            });
            FormulaTerm { filled, ..FormulaTerm::of(line, unit) }
        };
        let plain = offer.lines().len();
        let option = |service: &Service| {
            let own = offer.options().iter().enumerate().filter(|(_, (optional, _))| optional == service);
            OptionTerms {
                service: *service,
                terms: own.map(|(place, (_, line))| term((plain + place, line))).collect(),
                limits: offer.limits(&[*service]).skip(base).cloned().collect(),
            }
        };
        let options = optional.iter().map(option).collect();
        let formula = AnnualFormula {
            offer,
            terms: offer.lines().iter().enumerate().map(term).collect(),
            units_per_cent: Money::CENT.smallest_units() / unit,
            limits: offer.limits(&[]).cloned().collect(),
        };
        let first_line = |rate: &OpenRate| {
            let mut lines = offer.all_lines().zip(&rate.coefficients);
            Some((rate.key, lines.find(|(_, coefficient)| **coefficient != Money::ZERO)?.0))
        };
        let rates = rates.iter().filter_map(first_line).collect();
        Self { formula, options, served, rates }
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
        Self {
            quantity: line.quantity.clone(),
            low: units(line.unit_price.low),
            high: line.unit_price.high.map(units),
            filled: None,
        }
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
