//! The cheapest bundle, proven: a best-first search over what is covered, guided by what each need is worth.
//!
//! A state is the set of needs that are covered. From each, the need that the fewest ways serve is covered next, so each
//! bundle is put together in one order only. What a bundle has cost beyond what its needs are worth can only grow; the
//! search looks at every way and state within a gap of that bound, and widens the gap until a bundle lies in it.
//!
//! States do not remember which offers they used, so an offer could be bought twice where that is cheaper than asking it
//! for everything (a free share each time). When the answer does so, the search starts again and remembers that offer
//! (decremental state-space relaxation: Righini and Salani, 2008).

use super::dual_prices::{work, worths};
use super::element_set::Needs;
use super::limit::{Effort, OutOfReach};
use super::schedule::Sale;
use super::weighted_sets::Way;
use crate::analysis::bundle::model::Market;
use crate::money::exact::Money;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// An offer of a bundle, by its place in the market, and the needs that it serves.
pub(crate) type Share = (usize, Needs);

/// What a bundle costs, how many units of it have an unknown price, and how many offers it takes: of two bundles that cost
/// the same, the one of which more is known is better, then the one with fewer offers.
pub(crate) type Price = (Money, u64, usize);

/// The price of no offer.
const NOTHING: Price = (Money::ZERO, 0, 0);

/// The cheapest bundle, and its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// What it costs.
    pub price: Price,
    /// Which offer serves what.
    pub shares: Vec<Share>,
}

/// What has been bought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct State {
    /// The needs that are covered.
    covered: Needs,
    /// Which of the remembered products.
    products: u32,
    /// How many offers, where that is limited.
    offers: u32,
}

/// A state as it was reached: the step before, and the way that led here.
struct Step {
    state: State,
    before: usize,
    way: usize,
}

/// A search for the cheapest bundle.
pub(super) struct Search<'m> {
    pub(super) market: &'m Market<'m>,
    pub(super) sales: &'m [Option<&'m Sale>],
    pub(super) needs: Needs,
    pub(super) worths: Vec<Money>,
    pub(super) effort: &'m Effort,
}

/// What a state takes in memory: a list, a map and a heap hold it, and each may have room for as much again.
const BYTES_OF_A_STATE: usize = 2 * (size_of::<Step>() + size_of::<(State, Price)>() + size_of::<(Price, usize)>());

/// The cheapest bundle that covers every need with the offers on sale: a place for each offer of the market, and nothing
/// where it may not be bought.
///
/// # Errors
/// When it takes more steps than can be waited for.
pub(crate) fn cheapest(market: &Market, sales: &[Option<&Sale>], effort: &Effort) -> Result<Option<Found>, OutOfReach> {
    let needs = market.needs;
    effort.spend(work(sales.iter().flatten().map(|sale| sale.points.len()).sum(), needs))?;
    let worths = worths(&by_product(market, sales), needs);
    let bound: Money = worths.iter().copied().sum();
    let search = Search { market, sales, needs, worths, effort };
    let everything = search.everything();
    let mut gap = bound.over(64).max(Money::CENT);
    loop {
        let found = search.within(gap)?;
        if found.is_some() || gap > everything {
            return Ok(found);
        }
        gap = gap.times(4);
    }
}

/// The sales of each product in one list.
fn by_product<'m>(market: &Market, sales: &[Option<&'m Sale>]) -> Vec<Vec<&'m Sale>> {
    let mut products: Vec<Vec<&Sale>> = market.stalls.iter().map(|_| Vec::new()).collect();
    for (stall, sale) in market.stalls.iter().zip(sales) {
        products[stall.product].extend(sale);
    }
    products
}

impl Search<'_> {
    /// More than any bundle costs.
    fn everything(&self) -> Money {
        let dearest = |sale: &&Sale| {
            let point = sale.points.iter().map(|point| point.cost).max().unwrap_or_default();
            point + sale.prices.iter().copied().sum()
        };
        let one = self.sales.iter().flatten().map(dearest).max().unwrap_or_default();
        one.times(self.needs.len() as i128)
    }

    /// The cheapest bundle, if it costs no more than `gap` beyond what its needs are worth.
    fn within(&self, gap: Money) -> Result<Option<Found>, OutOfReach> {
        let mut held = self.effort.hold();
        let ways = self.ways(gap, &mut held)?;
        let mut remembered: Vec<usize> = Vec::new();
        loop {
            let Some(found) = self.run(&ways, &remembered, gap)? else { return Ok(None) };
            let twice = self.bought_twice(&found);
            if twice.is_empty() {
                return Ok(Some(found));
            }
            remembered.extend(twice);
            if remembered.len() > u32::BITS as usize {
                return Err(OutOfReach::Combinations);
            }
        }
    }

    fn bought_twice(&self, found: &Found) -> Vec<usize> {
        let mut products: Vec<usize> = found.shares.iter().map(|(stall, _)| self.product(*stall)).collect();
        products.sort_unstable();
        let mut twice: Vec<usize> = products.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        twice.dedup();
        twice
    }

    pub(super) fn product(&self, stall: usize) -> usize {
        self.market.stalls[stall].product
    }

    pub(super) fn worth(&self, needs: Needs) -> Money {
        needs.places().map(|place| self.worths[place]).sum()
    }

    pub(super) fn count_step(&self) -> Result<(), OutOfReach> {
        self.effort.spend(1)
    }

    fn run(&self, ways: &[Way], remembered: &[usize], gap: Money) -> Result<Option<Found>, OutOfReach> {
        let serving: Vec<Vec<usize>> = self.serving(ways);
        let largest = ways.iter().map(|way| way.needs.len()).max().unwrap_or_default();
        let mut held = self.effort.hold();
        let mut steps = vec![Step { state: State::default(), before: 0, way: 0 }];
        let mut best: HashMap<State, Price> = HashMap::from([(State::default(), NOTHING)]);
        let mut queue = BinaryHeap::from([Reverse((NOTHING, 0))]);
        while let Some(Reverse((reached, step))) = queue.pop() {
            let state = steps[step].state;
            if best[&state] < reached {
                continue;
            }
            let left = self.needs.without(state.covered);
            let Some(next) = left.places().min_by_key(|place| serving[*place].len()) else {
                return Ok(Some(found(ways, &steps, step)));
            };
            for &way in &serving[next] {
                self.count_step()?;
                let Some((state, price)) = self.after(state, reached, &ways[way], remembered, gap) else { continue };
                let fits = !self.takes_too_many(state, largest);
                if fits && best.get(&state).is_none_or(|known| price < *known) {
                    held.add(BYTES_OF_A_STATE)?;
                    best.insert(state, price);
                    queue.push(Reverse((price, steps.len())));
                    steps.push(Step { state, before: step, way });
                }
            }
        }
        Ok(None)
    }

    /// Whether the needs that are left take more offers than may still be bought, where no offer serves more than so many.
    fn takes_too_many(&self, state: State, largest: usize) -> bool {
        let left = self.needs.without(state.covered).len();
        self.market.most_offers.is_some_and(|most| left > most.saturating_sub(state.offers as usize) * largest)
    }

    /// The ways that serve each need.
    fn serving(&self, ways: &[Way]) -> Vec<Vec<usize>> {
        let mut serving = vec![Vec::new(); self.needs.len()];
        for (place, way) in ways.iter().enumerate() {
            way.needs.places().for_each(|need| serving[need].push(place));
        }
        serving
    }

    /// The state after a way is added, and what the bundle has then cost beyond its worth: nothing where that cannot be, or
    /// is more than `gap`.
    fn after(
        &self,
        state: State,
        (beyond, unknown, offers): Price,
        way: &Way,
        remembered: &[usize],
        gap: Money,
    ) -> Option<(State, Price)> {
        let again = way.needs.within(state.covered);
        if beyond + way.beyond > gap || !again.within(self.market.exclusive).is_empty() {
            return None;
        }
        let bit = remembered.iter().position(|known| *known == way.product).map_or(0, |place| 1 << place);
        if state.products & bit != 0 {
            return None;
        }
        let beyond = beyond + way.beyond + self.worth(again);
        let after = State {
            covered: state.covered.or(way.needs),
            products: state.products | bit,
            offers: state.offers + u32::from(self.market.most_offers.is_some()),
        };
        (beyond <= gap).then(|| (after, (beyond, unknown.saturating_add(way.unknown), offers + 1)))
    }
}

/// The bundle that a chain of steps put together.
fn found(ways: &[Way], steps: &[Step], last: usize) -> Found {
    let (mut shares, mut cost, mut unknown, mut step) = (Vec::new(), Money::ZERO, 0_u64, last);
    while step != 0 {
        let Step { state, before, way } = &steps[step];
        let way = &ways[*way];
        shares.push((way.stall, state.covered.without(steps[*before].state.covered)));
        (cost, unknown, step) = (cost + way.cost, way.unknown.saturating_add(unknown), *before);
    }
    shares.sort_unstable();
    Found { price: (cost, unknown, shares.len()), shares }
}
