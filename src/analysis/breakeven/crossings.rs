//! Where one offer becomes cheaper than another along a meter.

use super::comparison::{Comparison, WorkLimit, WorkLimitReached};
use super::offer_cost::OfferCost;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;
use std::cmp::Ordering;
use std::collections::HashMap;

/// More crossings of one pair of offers than this are not listed.
pub(crate) const MOST_CROSSINGS: usize = 100;

/// Of more offers than this, only those that are cheapest somewhere are held against each other.
pub(crate) const MOST_OFFERS: usize = 100;

/// More runs of one pair on one pair of segments than this are not looked at.
const MOST_RUNS: usize = 400;

/// From a number on, one offer costs less than another that cost less before; at a touch neither does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing<'a> {
    /// The first number at which it does.
    pub at: u64,
    /// The offer that is cheaper from there on.
    pub cheaper: &'a Offer,
    /// The offer that is dearer from there on.
    pub dearer: &'a Offer,
}

/// Crossings, by the number, and how complete they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossings<'a> {
    pub listed: Vec<Crossing<'a>>,
    /// Whether some pair crosses more often than is listed.
    pub more: bool,
    pub scope: CrossingScope,
}

/// The offers that are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrossingScope {
    /// Every one that is compared.
    AllOffers,
    /// The first [`MOST_OFFERS`], or fewer, that are cheapest somewhere.
    Winners,
    /// Even those would take too long.
    NoOffer,
}

/// The numbers at which the first of two offers becomes the cheaper or the dearer one, after it was the other.
#[derive(Default)]
struct Reversals {
    listed: Vec<(u64, Ordering)>,
    /// Whether some are not listed.
    more: bool,
}

/// The crossings of all offers, or of those that are cheapest somewhere where there are many; `winners` are in the
/// order in which they become so.
pub(crate) fn crossings<'a>(compared: &[OfferCost<'a>], winners: &[&'a Offer], from: u64) -> Crossings<'a> {
    let all = compared.len() <= MOST_OFFERS;
    let chosen = if all { compared.iter().collect() } else { first_winners(compared, winners) };
    let scope = if all { CrossingScope::AllOffers } else { CrossingScope::Winners };
    match crossings_of(&chosen, from) {
        Ok((listed, more)) => Crossings { listed, more, scope },
        Err(WorkLimitReached) => Crossings { listed: Vec::new(), more: true, scope: CrossingScope::NoOffer },
    }
}

fn first_winners<'c, 'a>(compared: &'c [OfferCost<'a>], winners: &[&Offer]) -> Vec<&'c OfferCost<'a>> {
    let by_id: HashMap<&str, &OfferCost> = compared.iter().map(|compared| (compared.offer.id(), compared)).collect();
    let mut chosen: Vec<&OfferCost> = Vec::new();
    for winner in winners {
        let is_chosen = chosen.iter().any(|chosen| chosen.offer.id() == winner.id());
        chosen.extend(by_id.get(winner.id()).filter(|_| !is_chosen && chosen.len() < MOST_OFFERS));
    }
    chosen
}

/// Every crossing of two offers; and whether there are more of some pair than are listed.
fn crossings_of<'a>(compared: &[&OfferCost<'a>], from: u64) -> Result<(Vec<Crossing<'a>>, bool), WorkLimitReached> {
    let (mut listed, mut more, mut limit) = (Vec::new(), false, WorkLimit::default());
    for (index, one) in compared.iter().enumerate() {
        for two in &compared[index + 1..] {
            let reversals = reversals([one, two], from, &mut limit)?;
            more |= reversals.more;
            listed.extend(reversals.listed.into_iter().map(|(at, order)| match order {
                Ordering::Less => Crossing { at, cheaper: one.offer, dearer: two.offer },
                _ => Crossing { at, cheaper: two.offer, dearer: one.offer },
            }));
        }
    }
    listed.sort_by_key(|crossing| crossing.at);
    Ok((listed, more))
}

fn reversals(pair: [&OfferCost; 2], from: u64, limit: &mut WorkLimit) -> Result<Reversals, WorkLimitReached> {
    let (mut reversals, mut before, mut start) = (Reversals::default(), None, from);
    let mut segments = pair.map(|compared| compared.cost.segments_from(from).iter().peekable());
    while start <= LARGEST_USAGE && reversals.listed.len() <= MOST_CROSSINGS {
        limit.spend(1)?;
        let [Some(one), Some(two)] = segments.each_mut().map(|segments| segments.peek().copied()) else { break };
        let to = one.to.min(two.to);
        match one.cost.known().zip(two.cost.known()) {
            None => before = None,
            Some((curve, other)) => {
                let runs = Comparison { curve, other, from: start, to }.runs(MOST_RUNS, limit)?;
                reversals.more |= runs.len() >= MOST_RUNS;
                for (at, order) in runs {
                    if before.is_some_and(|before| before != order) {
                        reversals.listed.push((at, order));
                    }
                    before = Some(order);
                }
            }
        }
        for segments in &mut segments {
            segments.next_if(|segment| segment.to == to);
        }
        start = to + 1;
    }
    reversals.more |= reversals.listed.len() > MOST_CROSSINGS;
    reversals.listed.truncate(MOST_CROSSINGS);
    Ok(reversals)
}
