//! Where one offer becomes cheaper than another along a meter.

use super::Compared;
use super::order::{Effort, Spent, order};
use crate::price::curve::AffineWithSteps;
use crate::price::offer::Offer;
use crate::price::usage::LARGEST_USAGE;
use std::cmp::Ordering;
use std::collections::HashMap;

/// More crossings of one pair of offers than this are not listed.
pub(crate) const MOST_CROSSINGS: usize = 100;

/// Of more offers than this, only those that are cheapest somewhere are held against each other.
pub(crate) const MOST_OFFERS: usize = 100;

/// More runs of one pair on one stretch than this are not looked at.
const MOST_RUNS: usize = 400;

/// From a number on, one offer costs less than another that cost less before; at a touch neither does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing<'a> {
    /// The number.
    pub at: u64,
    /// The offer that is cheaper from there on.
    pub cheaper: &'a Offer,
    /// The other.
    pub dearer: &'a Offer,
}

/// Crossings, by the number, and how complete they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossings<'a> {
    /// Those that are listed.
    pub listed: Vec<Crossing<'a>>,
    /// Whether some pair crosses more often than is listed.
    pub more: bool,
    /// Of which offers they are.
    pub among: Among,
}

/// The offers that are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// All.
    All,
    /// The first [`MOST_OFFERS`], or fewer, that are cheapest somewhere.
    Winners,
    /// None: even those would take too long.
    Nobody,
}

/// The crossings of all offers, or of those that are cheapest somewhere where there are many; `winners` are in the
/// order in which they become so.
pub(crate) fn crossings<'a>(compared: &[Compared<'a>], winners: &[&'a Offer], from: u64) -> Crossings<'a> {
    let all = compared.len() <= MOST_OFFERS;
    let chosen = if all { compared.iter().collect() } else { first_winners(compared, winners) };
    let among = if all { Among::All } else { Among::Winners };
    match crossings_of(&chosen, from) {
        Ok((listed, more)) => Crossings { listed, more, among },
        Err(Spent) => Crossings { listed: Vec::new(), more: true, among: Among::Nobody },
    }
}

fn first_winners<'c, 'a>(compared: &'c [Compared<'a>], winners: &[&Offer]) -> Vec<&'c Compared<'a>> {
    let by_id: HashMap<&str, &Compared> = compared.iter().map(|of| (of.offer.id(), of)).collect();
    let mut chosen: Vec<&Compared> = Vec::new();
    for winner in winners {
        let known = chosen.iter().any(|of| of.offer.id() == winner.id());
        chosen.extend(by_id.get(winner.id()).filter(|_| !known && chosen.len() < MOST_OFFERS));
    }
    chosen
}

/// Every crossing of two offers; and whether there are more of some pair than are listed.
fn crossings_of<'a>(compared: &[&Compared<'a>], from: u64) -> Result<(Vec<Crossing<'a>>, bool), Spent> {
    let (mut listed, mut more, mut effort) = (Vec::new(), false, Effort::default());
    for (place, one) in compared.iter().enumerate() {
        for two in &compared[place + 1..] {
            let (mut turns, all) = turns(one, two, from, &mut effort)?;
            more |= !all || turns.len() > MOST_CROSSINGS;
            turns.truncate(MOST_CROSSINGS);
            listed.extend(turns.into_iter().map(|(at, order)| match order {
                Ordering::Less => Crossing { at, cheaper: one.offer, dearer: two.offer },
                _ => Crossing { at, cheaper: two.offer, dearer: one.offer },
            }));
        }
    }
    listed.sort_by_key(|crossing| crossing.at);
    Ok((listed, more))
}

/// Where the first of two offers becomes the cheaper or the dearer one, after it was the other; and whether that is
/// all.
fn turns(
    one: &Compared,
    two: &Compared,
    from: u64,
    effort: &mut Effort,
) -> Result<(Vec<(u64, Ordering)>, bool), Spent> {
    let (mut turns, mut all, mut before, mut start) = (Vec::new(), true, None, from);
    let mut stages = [one, two].map(|of| of.course.segments_from(from).iter().peekable());
    while start <= LARGEST_USAGE && turns.len() <= MOST_CROSSINGS {
        effort.spend(1)?;
        let [Some(one), Some(two)] = stages.each_mut().map(|stages| stages.peek().copied()) else { break };
        let to = one.to.min(two.to);
        match one.cost.known().zip(two.cost.known()) {
            None => before = None,
            Some((one, two)) => {
                let orders = orders(one, two, (start, to), effort)?;
                all &= orders.len() < MOST_RUNS;
                for (at, order) in orders {
                    if before.is_some_and(|before| before != order) {
                        turns.push((at, order));
                    }
                    before = Some(order);
                }
            }
        }
        for stages in &mut stages {
            stages.next_if(|stage| stage.to == to);
        }
        start = to + 1;
    }
    Ok((turns, all))
}

/// The start of each run over which one curve lies below the other, or above it: [`MOST_RUNS`] at most.
fn orders(
    one: &AffineWithSteps,
    two: &AffineWithSteps,
    (from, to): (u64, u64),
    effort: &mut Effort,
) -> Result<Vec<(u64, Ordering)>, Spent> {
    match order(one, two, from, to) {
        Some(Ordering::Equal) => return Ok(Vec::new()),
        Some(order) => return Ok(vec![(from, order)]),
        None => {}
    }
    let (below, above) = (one.minus(two), two.minus(one));
    effort.search(&below, (from, to), 2)?;
    let below =
        below.sign_intervals(from, to).take(MOST_RUNS).filter(|(_, lower)| *lower).map(|(at, _)| (at, Ordering::Less));
    let above = above
        .sign_intervals(from, to)
        .take(MOST_RUNS)
        .filter(|(_, lower)| *lower)
        .map(|(at, _)| (at, Ordering::Greater));
    let mut orders: Vec<_> = below.chain(above).collect();
    effort.spend(orders.len() as u64)?;
    orders.sort_unstable();
    orders.truncate(MOST_RUNS);
    Ok(orders)
}
