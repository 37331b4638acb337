//! What each offer asks for each set of needs.

use super::demand::{Costs, Demand, Service, ways};
use super::effort::OutOfReach;
use super::needs::Needs;
use super::sale::Sale;
use crate::analysis::obstacle::{Obstacle, obstacles};
use crate::analysis::question::Question;
use crate::catalog::Catalog;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use std::collections::HashMap;

/// More ways to use the offers than this are not looked at.
const MOST_POINTS: usize = 1 << 20;

/// The offers that may be bought, and what they ask.
#[derive(Debug)]
pub struct Market<'a> {
    /// The offers, in the order of the catalog.
    pub stalls: Vec<Stall<'a>>,
    /// All needs.
    pub needs: Needs,
    /// Needs that only one offer of a bundle may be asked for.
    pub exclusive: Needs,
}

/// An offer on the market.
#[derive(Debug)]
pub struct Stall<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Variants of one product have the same number: one at most is bought.
    pub product: usize,
    /// What it asks where the price is known.
    pub known: Sale,
    /// What it asks at least.
    pub least: Sale,
}

impl<'a> Market<'a> {
    /// The market for a question: every offer that is in force, published and can serve some need.
    ///
    /// # Errors
    /// When there are more ways to use the offers than can be looked at.
    pub fn new(catalog: &'a Catalog, question: &Question) -> Result<Self, OutOfReach> {
        let needs = Needs::first(question.needs.len());
        let demand = Demand::new(catalog, question);
        let offered = offered(catalog, question, needs, &demand)?;
        let exclusive = offered.iter().map(|(_, service, costs)| demand.told_apart(service.able, costs));
        let exclusive = exclusive.fold(Needs::NONE, Needs::or);
        let (mut products, mut stalls, mut points) = (HashMap::new(), Vec::new(), 0);
        for (place, (offer, service, costs)) in offered.iter().enumerate() {
            let product = offer.published.product.as_deref();
            let product = product.map_or(place, |product| *products.entry(product).or_insert(place));
            points += ways(service, exclusive.or(demand.weighted()));
            if points > MOST_POINTS {
                return Err(OutOfReach);
            }
            let [known, least] = demand.sales(service, costs, exclusive);
            stalls.push(Stall { offer, product, known, least });
        }
        Ok(Self { stalls, needs, exclusive })
    }
}

impl Market<'_> {
    /// The needs that some offer can serve, at a known price or at any.
    #[must_use]
    pub fn reach(&self, known_only: bool) -> Needs {
        let points = self.stalls.iter().flat_map(|stall| &stall.sale(known_only).points);
        points.fold(Needs::NONE, |reach, point| reach.or(point.taken).or(point.optional))
    }
}

impl Stall<'_> {
    /// What it asks where the price is known, or at least.
    #[must_use]
    pub fn sale(&self, known_only: bool) -> &Sale {
        if known_only { &self.known } else { &self.least }
    }
}

fn offered<'a>(
    catalog: &'a Catalog,
    question: &Question,
    needs: Needs,
    demand: &Demand,
) -> Result<Vec<(&'a Offer, Service, Costs)>, OutOfReach> {
    let (mut offered, mut points) = (Vec::new(), 0);
    let anything = sub_question(question, catalog, Needs::NONE);
    for offer in &catalog.offers {
        if !obstacles(offer, &anything).iter().all(depends_on_usage) {
            continue;
        }
        let service = Service::of(offer, question, needs);
        points += ways(&service, demand.weighted());
        if points > MOST_POINTS {
            return Err(OutOfReach);
        }
        if !service.able.is_empty() {
            let costs = demand.costs(offer, service.able);
            offered.push((offer, service, costs));
        }
    }
    Ok(offered)
}

fn depends_on_usage(obstacle: &Obstacle) -> bool {
    matches!(obstacle, Obstacle::Limit(..))
}

/// The same question about some of its needs. Where storage is not given need by need, an offer that serves none that
/// stores is asked for none.
#[must_use]
pub fn sub_question(question: &Question, catalog: &Catalog, needs: Needs) -> Question {
    let needs: Vec<Need> = needs.places().map(|place| question.needs[place].clone()).collect();
    let stores = needs.iter().any(|need| catalog.services[need.service.0].stores);
    let given = question.given.clone();
    let idle = !stores && given.given(Meter::STORAGE).is_some();
    question.about(needs, if idle { given.with(Meter::STORAGE, 0) } else { given })
}
