//! A question as an instance of the solver: which offers bid for what, at known prices and at the least that unknown
//! ones may be.

use super::NeedSet;
use super::cost_table::PriceReading;
use super::coverage::{Coverage, MeteredOptions};
use super::demand::Demand;
use super::elements::Elements;
use super::schedules::PricedOffer;
use super::uncertainty::uncertain_quantities;
use crate::analysis::exclusion::{ExclusionReason, exclusion_reasons};
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::ElementSet;
use crate::analysis::solver::instance::{Bid, Instance, Supplier};
use crate::analysis::solver::limit::{LimitExceeded, MOST_BIDS, StepLimit};
use crate::analysis::solver::resources::Resources;
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use std::collections::HashMap;

/// Lines of a price that are added up in one step of the search.
const LINES_A_STEP: usize = 8;

#[derive(Debug)]
pub(super) struct Model<'a> {
    /// In the order of the catalog. Each is the supplier of the same index in both instances.
    pub(super) bidders: Vec<Bidder<'a>>,
    pub(super) elements: Elements,
    pub(super) known: Instance,
    pub(super) least: Instance,
}

#[derive(Debug)]
pub(super) struct Bidder<'a> {
    pub(super) offer: &'a Offer,
    /// What each element costs a year as an option; nothing where the base pays for it.
    pub(super) option_prices: Vec<Bounds<Money>>,
    metered: MeteredOptions,
}

impl<'a> Model<'a> {
    /// Every offer bids that is in force, published and can serve some need.
    pub(super) fn new(
        catalog: &'a Catalog,
        question: &Question,
        most_offers: Option<usize>,
        limit: &StepLimit,
    ) -> Result<Self, LimitExceeded> {
        let demand = Demand::new(catalog, question);
        let offers = priced_offers(catalog, question, &demand, limit)?;
        let exclusive: ElementSet = offers.iter().map(|priced| priced.told_apart).collect();
        let apart = exclusive.union(demand.weighted());
        offers
            .iter()
            .try_fold(0, |bids, priced| counted(bids, demand.count(priced.coverage.elements, priced.apart(apart))))?;
        let groups = groups(&offers);
        let all = demand.elements.all();
        let instance = |reading| {
            let suppliers = offers.iter().zip(&groups);
            let supplier = |(priced, group): (&PricedOffer, &usize)| Supplier {
                group: *group,
                schedule: priced.schedule(&demand, exclusive, reading),
            };
            Instance {
                suppliers: suppliers.map(supplier).collect(),
                elements: all,
                exclusive,
                most_suppliers: most_offers.filter(|most| *most < all.len()),
                least_gap: Money::CENT.smallest_units(),
            }
        };
        let (known, least) = (instance(PriceReading::Known), instance(PriceReading::Least));
        let bidder = |priced: PricedOffer<'a>| {
            let Coverage { option_prices, metered, .. } = priced.coverage;
            Bidder { offer: priced.offer, option_prices, metered }
        };
        let bidders = offers.into_iter().map(bidder).collect();
        Ok(Self { bidders, elements: demand.elements, known, least })
    }

    pub(super) fn instance(&self, known_only: bool) -> &Instance {
        if known_only { &self.known } else { &self.least }
    }

    /// The needs that some offer can serve, at a known price or at any, with those that are bought where they are.
    pub(super) fn reach(&self, known_only: bool) -> NeedSet {
        let bids = self.instance(known_only).suppliers.iter().flat_map(|supplier| &supplier.schedule.bids);
        self.elements.needs(bids.map(Bid::reach).collect())
    }
}

impl Bidder<'_> {
    /// What it charges at prices that are not known when it serves some elements, which come to a usage.
    pub(super) fn uncertain(&self, elements: ElementSet, usage: &Usage) -> Resources {
        let options = elements.filter(|element| self.option_prices[element].is_open());
        uncertain_quantities(self.offer, usage, &self.metered.of(elements)).with_elements(options)
    }
}

/// Variants of one product have the same number, so that one at most is bought.
fn groups<'a>(offers: &[PricedOffer<'a>]) -> Vec<usize> {
    let mut products = HashMap::new();
    let group = |(index, priced): (usize, &PricedOffer<'a>)| {
        let product = priced.offer.published.product.as_deref();
        product.map_or(index, |product| *products.entry(product).or_insert(index))
    };
    offers.iter().enumerate().map(group).collect()
}

fn priced_offers<'a>(
    catalog: &'a Catalog,
    question: &Question,
    demand: &Demand,
    limit: &StepLimit,
) -> Result<Vec<PricedOffer<'a>>, LimitExceeded> {
    let (mut offers, mut bids) = (Vec::new(), 0);
    let nothing = sub_question(question, catalog, NeedSet::EMPTY);
    for offer in &catalog.offers {
        if !exclusion_reasons(offer, &nothing).iter().all(depends_on_usage) {
            continue;
        }
        let coverage = Coverage::new(offer, question, &demand.elements);
        if coverage.elements.is_empty() {
            continue;
        }
        let loads = demand.count(coverage.elements, demand.weighted());
        bids = counted(bids, loads)?;
        limit.take((loads * (1 + offer.lines().len() / LINES_A_STEP)) as u64)?;
        offers.push(PricedOffer::new(offer, coverage, demand));
    }
    Ok(offers)
}

/// So many bids more.
fn counted(bids: usize, more: usize) -> Result<usize, LimitExceeded> {
    bids.checked_add(more).filter(|bids| *bids <= MOST_BIDS).ok_or(LimitExceeded::Bids)
}

fn depends_on_usage(obstacle: &ExclusionReason) -> bool {
    matches!(obstacle, ExclusionReason::Limit(..))
}

/// The same question about some of its needs. Where storage is not given need by need, an offer that serves none that
/// stores is asked for none.
pub(super) fn sub_question(question: &Question, catalog: &Catalog, needs: NeedSet) -> Question {
    let needs: Vec<Need> = needs.iter().map(|index| question.needs[index].clone()).collect();
    let stores = needs.iter().any(|need| catalog.services[need.service.0].stores);
    let given = question.given.clone();
    let idle = !stores && given.given(Meter::STORAGE).is_some();
    question.about(needs, if idle { given.with(Meter::STORAGE, 0) } else { given })
}
