//! What each need is worth: a bound below every bundle.
//!
//! If no way to use an offer serves needs worth more than it costs, no bundle costs less than all needs are worth (linear
//! programming calls these worths dual prices). They are found by rounds of raising what is served too rarely and lowering
//! what is served too often (Held and Karp's subgradient), then lowered until the condition holds exactly. A poor worth
//! makes the search longer, never its answer wrong.

use super::element_set::Needs;
use super::schedule::{Point, Sale};
use crate::money::exact::Money;

/// Rounds of raising and lowering: fewer where there are very many ways to use the offers.
const ROUNDS: usize = 120;
const FEWEST_ROUNDS: usize = 8;

/// So many ways are looked at in all rounds together.
const MOST_LOOKS: usize = 1 << 22;

/// Looks at a way that take as long as one step of the search.
const LOOKS_A_STEP: usize = 4;

/// After so many rounds without a better bound, the steps are halved.
const PATIENCE: usize = 6;

/// Parts of the dearest way that worths are counted in.
const PARTS: i128 = 1 << 36;

/// The ways to use an offer, in parts rounded down: a bound for them is a bound for the exact ones.
struct Coarse {
    points: Vec<CoarsePoint>,
    prices: Vec<i64>,
}

struct CoarsePoint {
    taken: Needs,
    optional: Needs,
    cost: i64,
}

/// How many steps of the search it takes to find the worths, for so many ways to use the offers.
pub(crate) fn work(points: usize, needs: Needs) -> u64 {
    (points * (rounds(points) + needs.len()) / LOOKS_A_STEP) as u64
}

fn rounds(points: usize) -> usize {
    (MOST_LOOKS / points.max(1)).clamp(FEWEST_ROUNDS, ROUNDS)
}

/// What each need is worth, where the offers of one product stand in one list.
pub(crate) fn worths(products: &[Vec<&Sale>], needs: Needs) -> Vec<Money> {
    let points = || products.iter().flatten().flat_map(|sale| &sale.points);
    let prices = products.iter().flatten().flat_map(|sale| &sale.prices);
    let dearest = points().map(|point| point.cost).chain(prices.copied()).max().unwrap_or_default();
    let part = dearest.over(PARTS).max(Money::SMALLEST);
    let coarse: Vec<Vec<Coarse>> =
        products.iter().map(|sales| sales.iter().map(|sale| Coarse::of(sale, part)).collect()).collect();
    let mut worths = negotiated(&coarse, needs);
    let all: Vec<&Coarse> = coarse.iter().flatten().collect();
    lower_until_fair(&all, &mut worths);
    raise_while_fair(&all, needs, &mut worths);
    worths.into_iter().map(|worth| part.times(worth.into())).collect()
}

/// The worths of the best bound that the rounds came by; some offers may be worth more than they cost.
fn negotiated(products: &[Vec<Coarse>], needs: Needs) -> Vec<i64> {
    let mut worths: Vec<i64> = needs.places().map(|place| fair_share(products.iter().flatten(), place)).collect();
    let above = greedy(products, needs);
    let (mut best, mut best_bound) = (worths.clone(), i64::MIN);
    let points = products.iter().flatten().map(|sale| sale.points.len()).sum();
    let (mut halvings, mut since) = (0, 0);
    for _ in 0..rounds(points) {
        let (bound, served) = bought(products, needs, &worths);
        if bound > best_bound {
            (best, best_bound, since) = (worths.clone(), bound, 0);
        } else {
            since += 1;
        }
        if since == PATIENCE {
            (halvings, since) = (halvings + 1, 0);
            worths.clone_from(&best);
        }
        let off: i64 = needs.places().map(|place| (1 - served[place]).pow(2)).sum();
        let step = (above.saturating_sub(bound) / off.max(1)) >> halvings;
        if off == 0 || step <= 0 {
            break;
        }
        for place in needs.places() {
            worths[place] = (worths[place] + step * (1 - served[place])).max(0);
        }
    }
    best
}

/// No need is worth more than its share of the cheapest way that serves it with others.
fn fair_share<'c>(sales: impl Iterator<Item = &'c Coarse>, place: usize) -> i64 {
    let share = |sale: &'c Coarse| {
        sale.points.iter().filter_map(move |point| {
            let company = i64::try_from(point.taken.or(point.optional).len()).unwrap_or(i64::MAX);
            let optional = point.optional.contains(place).then(|| sale.prices[place]);
            (point.taken.contains(place) || optional.is_some())
                .then(|| point.cost / company + optional.unwrap_or_default())
        })
    };
    sales.flat_map(share).min().unwrap_or_default()
}

/// What all needs are worth, less what the offers that are worth more than they cost would save; and how often each need
/// is served by those.
fn bought(products: &[Vec<Coarse>], needs: Needs, worths: &[i64]) -> (i64, Vec<i64>) {
    let mut bound: i64 = needs.places().map(|place| worths[place]).sum();
    let mut served = vec![0; worths.len()];
    for sales in products {
        let ways =
            sales.iter().flat_map(|sale| sale.points.iter().map(move |point| (point.left(sale, worths), sale, point)));
        let Some((left, sale, point)) = ways.min_by_key(|(left, ..)| *left) else { continue };
        if left < 0 {
            bound += left;
            point.chosen(sale, worths).places().for_each(|place| served[place] += 1);
        }
    }
    (bound, served)
}

/// The cost of a bundle put together in haste: a figure to aim for.
fn greedy(products: &[Vec<Coarse>], needs: Needs) -> i64 {
    let (mut left, mut cost) = (needs, 0_i64);
    while !left.is_empty() {
        let ways = products.iter().flatten().flat_map(|sale| sale.points.iter().map(move |point| (sale, point)));
        let offers = ways.filter_map(|(sale, point)| {
            let cheap = |place: usize| sale.prices[place] <= point.cost;
            let serves = point.taken.or(point.optional.of_which(cheap)).within(left);
            let options: i64 = serves.within(point.optional).places().map(|place| sale.prices[place]).sum();
            let count = i64::try_from(serves.len()).ok().filter(|count| *count > 0)?;
            Some(((point.cost + options) / count, point.cost + options, serves))
        });
        let Some((_, price, serves)) = offers.min() else { return cost.saturating_mul(2) };
        (left, cost) = (left.without(serves), cost.saturating_add(price));
    }
    cost
}

/// Lowers worths until no way to use an offer serves needs that are worth more than it costs.
fn lower_until_fair(sales: &[&Coarse], worths: &mut [i64]) {
    for sale in sales {
        for point in &sale.points {
            let mut left = point.left(sale, worths);
            while left < 0 {
                let chosen = point.chosen(sale, worths);
                let mut others = i64::try_from(chosen.len()).unwrap_or(i64::MAX);
                for place in chosen.places() {
                    let cut = ((others - 1 - left) / others).min(worths[place]);
                    worths[place] -= cut;
                    (left, others) = (left + cut, others - 1);
                }
                left = point.left(sale, worths);
            }
        }
    }
}

/// Raises each worth as far as every way to use an offer allows.
fn raise_while_fair(sales: &[&Coarse], needs: Needs, worths: &mut [i64]) {
    for place in needs.places() {
        let room = |sale: &Coarse, point: &CoarsePoint| {
            let left = point.left(sale, worths);
            if point.taken.contains(place) {
                Some(left)
            } else {
                point.optional.contains(place).then(|| left + (sale.prices[place] - worths[place]).max(0))
            }
        };
        let rooms = sales.iter().flat_map(|sale| sale.points.iter().filter_map(|point| room(sale, point)));
        let least = rooms.min().unwrap_or_default();
        worths[place] += least;
    }
}

impl Coarse {
    fn of(sale: &Sale, part: Money) -> Self {
        let point =
            |point: &Point| CoarsePoint { taken: point.taken, optional: point.optional, cost: point.cost.whole(part) };
        Self {
            points: sale.points.iter().map(point).collect(),
            prices: sale.prices.iter().map(|price| price.whole(part)).collect(),
        }
    }
}

impl CoarsePoint {
    /// What is left of the cost when the needs that are worth serving have paid their worth.
    fn left(&self, sale: &Coarse, worths: &[i64]) -> i64 {
        let paid: i64 = self.taken.places().map(|place| worths[place]).sum();
        let saved: i64 = self.optional.places().map(|place| (sale.prices[place] - worths[place]).min(0)).sum();
        self.cost - paid + saved
    }

    fn chosen(&self, sale: &Coarse, worths: &[i64]) -> Needs {
        self.taken.or(self.optional.of_which(|place| sale.prices[place] < worths[place]))
    }
}
