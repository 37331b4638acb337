//! The cheapest bundle, proven: a best-first search over what is covered, guided by what each need is worth.
//!
//! A state is the set of needs that are covered. From each, the need that the fewest ways serve is covered next, so each
//! bundle is put together in one order only. What a bundle has cost beyond what its needs are worth can only grow; the
//! search looks at every way and state within a gap of that bound, and widens the gap until a bundle lies in it.
//!
//! States do not remember which offers they used, so an offer could be bought twice where that is cheaper than asking it
//! for everything (a free share each time). When the answer does so, the search starts again and remembers that offer
//! (decremental state-space relaxation: Righini and Salani, 2008).

use super::effort::{Effort, OutOfReach};
use super::market::Market;
use super::needs::Needs;
use super::sale::{Point, Sale};
use super::worth::worths;
use crate::price::money::Money;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// What finding the worths takes for each way to use an offer, beside one step of the search.
const STEPS_FOR_WORTHS: u64 = 8;

/// An offer of a bundle, by its place in the market, and the needs that it serves.
pub type Share = (usize, Needs);

/// What a bundle costs, how many of its offers have an unknown price, and how many offers it takes: of two bundles that
/// cost the same, the one of which more is known is better, then the one with fewer offers.
pub type Price = (Money, usize, usize);

/// The price of no offer.
const NOTHING: Price = (Money::ZERO, 0, 0);

/// The cheapest bundle, and its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it costs.
    pub price: Price,
    /// Which offer serves what.
    pub shares: Vec<Share>,
}

/// A way to use an offer, options chosen.
struct Way {
    stall: usize,
    needs: Needs,
    cost: Money,
    unknown: bool,
}

/// What is covered, and which of the remembered products were bought.
type State = (Needs, u64);

/// A state as it was reached: the step before, and the way that led here.
struct Step {
    state: State,
    before: usize,
    way: usize,
}

struct Search<'m> {
    market: &'m Market<'m>,
    sales: &'m [Option<&'m Sale>],
    needs: Needs,
    worths: Vec<Money>,
    effort: &'m Effort,
}

/// The cheapest bundle that covers every need with the offers on sale: a place for each offer of the market, and nothing
/// where it may not be bought.
///
/// # Errors
/// When it takes more steps than can be waited for.
pub fn cheapest(market: &Market, sales: &[Option<&Sale>], effort: &Effort) -> Result<Option<Found>, OutOfReach> {
    let needs = market.needs;
    let points: usize = sales.iter().flatten().map(|sale| sale.points.len()).sum();
    effort.spend(points as u64 * STEPS_FOR_WORTHS)?;
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
        let ways = self.ways(gap)?;
        let mut remembered: Vec<usize> = Vec::new();
        loop {
            let Some(found) = self.run(&ways, &remembered, gap)? else { return Ok(None) };
            let twice = self.bought_twice(&found);
            if twice.is_empty() {
                return Ok(Some(found));
            }
            remembered.extend(twice);
            if remembered.len() > u64::BITS as usize {
                return Err(OutOfReach);
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

    fn product(&self, stall: usize) -> usize {
        self.market.stalls[stall].product
    }

    /// Every way to use an offer that costs no more than `gap` beyond what it is worth.
    fn ways(&self, gap: Money) -> Result<Vec<Way>, OutOfReach> {
        let mut ways = Vec::new();
        for (stall, sale) in self.sales.iter().enumerate() {
            for (sale, point) in sale.iter().flat_map(|sale| sale.points.iter().map(move |point| (sale, point))) {
                self.ways_of(stall, sale, point, gap, &mut ways)?;
            }
        }
        Ok(ways)
    }

    /// Chooses options one by one; those that are worth their price are taken first.
    fn ways_of(
        &self,
        stall: usize,
        sale: &Sale,
        point: &Point,
        gap: Money,
        ways: &mut Vec<Way>,
    ) -> Result<(), OutOfReach> {
        let taken = point.taken;
        let optional: Vec<usize> = point.optional.places().collect();
        let saved = |place: &usize| (sale.prices[*place] - self.worths[*place]).min(Money::ZERO);
        let beyond = point.cost - self.worth(taken) + optional.iter().map(saved).sum();
        if beyond > gap {
            return Ok(());
        }
        let mut open = vec![(0, taken, point.cost, beyond)];
        while let Some((chosen, needs, cost, beyond)) = open.pop() {
            self.count_step()?;
            let Some(&place) = optional.get(chosen) else {
                if !needs.is_empty() {
                    let unknown = point.unknown || !needs.within(point.optional).within(sale.unknown).is_empty();
                    ways.push(Way { stall, needs, cost, unknown });
                }
                continue;
            };
            let (price, worth) = (sale.prices[place], self.worths[place]);
            let with = beyond + (price - worth).max(Money::ZERO);
            let without = beyond + (worth - price).max(Money::ZERO);
            if without <= gap {
                open.push((chosen + 1, needs, cost, without));
            }
            if with <= gap {
                open.push((chosen + 1, needs.and(place), cost + price, with));
            }
        }
        Ok(())
    }

    fn worth(&self, needs: Needs) -> Money {
        needs.places().map(|place| self.worths[place]).sum()
    }

    fn count_step(&self) -> Result<(), OutOfReach> {
        self.effort.spend(1)
    }

    fn run(&self, ways: &[Way], remembered: &[usize], gap: Money) -> Result<Option<Found>, OutOfReach> {
        let serving: Vec<Vec<usize>> = self.serving(ways);
        let mut steps = vec![Step { state: (Needs::NONE, 0), before: 0, way: 0 }];
        let mut best: HashMap<State, Price> = HashMap::from([(steps[0].state, NOTHING)]);
        let mut queue = BinaryHeap::from([Reverse((NOTHING, 0))]);
        while let Some(Reverse((reached, step))) = queue.pop() {
            let state = steps[step].state;
            if best[&state] < reached {
                continue;
            }
            let left = self.needs.without(state.0);
            let Some(next) = left.places().min_by_key(|place| serving[*place].len()) else {
                return Ok(Some(found(ways, &steps, step)));
            };
            for &way in &serving[next] {
                self.count_step()?;
                let Some((state, price)) = self.after(state, reached, &ways[way], remembered) else { continue };
                if price.0 <= gap && best.get(&state).is_none_or(|known| price < *known) {
                    best.insert(state, price);
                    queue.push(Reverse((price, steps.len())));
                    steps.push(Step { state, before: step, way });
                }
            }
        }
        Ok(None)
    }

    /// The ways that serve each need.
    fn serving(&self, ways: &[Way]) -> Vec<Vec<usize>> {
        let mut serving = vec![Vec::new(); self.needs.len()];
        for (place, way) in ways.iter().enumerate() {
            way.needs.places().for_each(|need| serving[need].push(place));
        }
        serving
    }

    /// The state after a way is added, and what the bundle has then cost beyond its worth.
    fn after(
        &self,
        (covered, bought): State,
        (beyond, unknown, offers): Price,
        way: &Way,
        remembered: &[usize],
    ) -> Option<(State, Price)> {
        if !way.needs.within(covered).within(self.market.exclusive).is_empty() {
            return None;
        }
        let product = self.product(way.stall);
        let bit = remembered.iter().position(|known| *known == product).map_or(0, |place| 1 << place);
        if bought & bit != 0 {
            return None;
        }
        let newly = way.needs.without(covered);
        let beyond = beyond + way.cost - self.worth(newly);
        Some(((covered.or(newly), bought | bit), (beyond, unknown + usize::from(way.unknown), offers + 1)))
    }
}

/// The bundle that a chain of steps put together.
fn found(ways: &[Way], steps: &[Step], last: usize) -> Found {
    let (mut shares, mut cost, mut unknown, mut step) = (Vec::new(), Money::ZERO, 0, last);
    while step != 0 {
        let Step { state, before, way } = &steps[step];
        let way = &ways[*way];
        shares.push((way.stall, state.0.without(steps[*before].state.0)));
        (cost, unknown, step) = (cost + way.cost, unknown + usize::from(way.unknown), *before);
    }
    shares.sort_unstable();
    Found { price: (cost, unknown, shares.len()), shares }
}
