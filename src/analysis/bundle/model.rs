//! What each offer asks for each set of needs.

use super::coverage::Service;
use super::demand::{Costs, Demand};
use super::elements::Units;
use crate::analysis::exclusion::{ExclusionReason, obstacles};
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::Needs;
use crate::analysis::solver::limit::{Effort, OutOfReach};
use crate::analysis::solver::resources::Exposure;
use crate::analysis::solver::schedule::Sale;
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use std::collections::HashMap;

/// More ways to use the offers than this are not looked at.
pub(crate) const MOST_POINTS: usize = 1 << 18;

/// Lines of a price that are added up in one step of the search.
const LINES_A_STEP: usize = 8;

/// The offers that may be bought, and what they ask.
#[derive(Debug)]
pub(crate) struct Market<'a> {
    /// The offers, in the order of the catalog.
    pub stalls: Vec<Stall<'a>>,
    /// Which needs are bought together: from here on, each unit of them counts as one need.
    pub units: Units,
    /// All needs.
    pub needs: Needs,
    /// Needs that only one offer of a bundle may be asked for.
    pub exclusive: Needs,
    /// How many offers a bundle may hold, where that is limited.
    pub most_offers: Option<usize>,
}

/// An offer on the market.
#[derive(Debug)]
pub(crate) struct Stall<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Variants of one product have the same number: one at most is bought.
    pub product: usize,
    /// What it asks where the price is known.
    pub known: Sale,
    /// What it asks at least.
    pub least: Sale,
    /// What each need costs as an option; nothing where the base pays for it.
    pub options: Vec<Bounds<Money>>,
}

impl<'a> Market<'a> {
    /// The market for a question: every offer that is in force, published and can serve some need.
    ///
    /// # Errors
    /// When there are more ways to use the offers than can be looked at.
    pub(crate) fn new(
        catalog: &'a Catalog,
        question: &Question,
        most_offers: Option<usize>,
        effort: &Effort,
    ) -> Result<Self, OutOfReach> {
        let units = Units::of(catalog, question);
        let needs = Needs::first(units.count());
        let demand = Demand::new(catalog, question, &units);
        let offered = offered(catalog, question, &units, &demand, effort)?;
        let exclusive = offered.iter().map(|(_, service, costs)| demand.told_apart(service.able, costs));
        let exclusive = exclusive.fold(Needs::NONE, Needs::or);
        let (mut products, mut stalls, mut points) = (HashMap::new(), Vec::new(), 0);
        for (place, (offer, service, costs)) in offered.into_iter().enumerate() {
            let product = offer.published.product.as_deref();
            let product = product.map_or(place, |product| *products.entry(product).or_insert(place));
            points = counted(points, demand.count(service.able, exclusive.or(demand.weighted())))?;
            let [known, least] = demand.sales(&service, &costs, exclusive);
            stalls.push(Stall { offer, product, known, least, options: service.prices });
        }
        let most_offers = most_offers.filter(|most| *most < needs.len());
        Ok(Self { stalls, units, needs, exclusive, most_offers })
    }
}

impl Market<'_> {
    /// The needs that some offer can serve, at a known price or at any, with those that are bought where they are.
    pub(crate) fn reach(&self, known_only: bool) -> Needs {
        let points = self.stalls.iter().flat_map(|stall| &stall.sale(known_only).points);
        self.units.needs(points.fold(Needs::NONE, |reach, point| reach.or(point.taken).or(point.optional)))
    }
}

impl Stall<'_> {
    /// What it charges at prices that are not known when it serves some needs, which come to a usage.
    pub(crate) fn exposure(&self, needs: Needs, usage: &Usage) -> Exposure {
        Exposure::of(self.offer, usage).with(needs.of_which(|place| self.options[place].is_open()))
    }

    /// What it asks where the price is known, or at least.
    pub(crate) fn sale(&self, known_only: bool) -> &Sale {
        if known_only { &self.known } else { &self.least }
    }
}

fn offered<'a>(
    catalog: &'a Catalog,
    question: &Question,
    units: &Units,
    demand: &Demand,
    effort: &Effort,
) -> Result<Vec<(&'a Offer, Service, Costs)>, OutOfReach> {
    let (mut offered, mut points) = (Vec::new(), 0);
    let anything = sub_question(question, catalog, Needs::NONE);
    for offer in &catalog.offers {
        if !obstacles(offer, &anything).iter().all(depends_on_usage) {
            continue;
        }
        let service = Service::of(offer, question, units);
        if service.able.is_empty() {
            continue;
        }
        let usages = demand.count(service.able, demand.weighted());
        points = counted(points, usages)?;
        effort.spend((usages * (1 + offer.lines().len() / LINES_A_STEP)) as u64)?;
        let costs = demand.costs(offer, service.able);
        offered.push((offer, service, costs));
    }
    Ok(offered)
}

/// So many ways more.
fn counted(points: usize, more: usize) -> Result<usize, OutOfReach> {
    points.checked_add(more).filter(|points| *points <= MOST_POINTS).ok_or(OutOfReach::Ways)
}

fn depends_on_usage(obstacle: &ExclusionReason) -> bool {
    matches!(obstacle, ExclusionReason::Limit(..))
}

/// The same question about some of its needs. Where storage is not given need by need, an offer that serves none that
/// stores is asked for none.
pub(crate) fn sub_question(question: &Question, catalog: &Catalog, needs: Needs) -> Question {
    let needs: Vec<Need> = needs.places().map(|place| question.needs[place].clone()).collect();
    let stores = needs.iter().any(|need| catalog.services[need.service.0].stores);
    let given = question.given.clone();
    let idle = !stores && given.given(Meter::STORAGE).is_some();
    question.about(needs, if idle { given.with(Meter::STORAGE, 0) } else { given })
}
