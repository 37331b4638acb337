//! The rank of each of several costs, which is an interval where costs are not fully known.

use crate::money::bounds::Bounds;
use crate::money::exact::Money;

/// The best and the worst rank of a cost among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankInterval {
    /// One more than the costs that are surely strictly less.
    pub best: usize,
    /// One more than the costs that could be.
    pub worst: usize,
}

/// An answer with its rank among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked<T> {
    /// By cost.
    pub rank: RankInterval,
    /// What is ranked.
    pub answer: T,
}

/// Sorts answers by what is known of their cost, then known before open, then by id.
pub(crate) fn sort_by_cost<T>(answers: &mut [T], cost: impl Fn(&T) -> Bounds<Money>, id: impl Fn(&T) -> &str) {
    answers.sort_by(|one, two| {
        let costs = (cost(one), cost(two));
        (costs.0.low, costs.0.is_open(), id(one)).cmp(&(costs.1.low, costs.1.is_open(), id(two)))
    });
}

/// Gives each answer its rank; their order stays.
pub(crate) fn with_ranks<T>(answers: Vec<T>, cost: impl Fn(&T) -> Bounds<Money>) -> Vec<Ranked<T>> {
    let costs: Vec<_> = answers.iter().map(cost).collect();
    let mut lows: Vec<Money> = costs.iter().map(|cost| cost.low).collect();
    let mut highs: Vec<Money> = costs.iter().filter_map(|cost| cost.high).collect();
    lows.sort_unstable();
    highs.sort_unstable();
    let ranked = answers.into_iter().zip(costs);
    ranked.map(|(answer, cost)| Ranked { rank: rank_interval(cost, &lows, &highs), answer }).collect()
}

/// `lows` and `highs` are sorted. A cost's own low bound may lie below its high one: it does not count against itself.
fn rank_interval(cost: Bounds<Money>, lows: &[Money], highs: &[Money]) -> RankInterval {
    let surely = highs.partition_point(|high| *high < cost.low);
    let possibly = cost.high.map_or(lows.len(), |high| lows.partition_point(|low| *low < high));
    let itself = usize::from(cost.is_open());
    RankInterval { best: 1 + surely, worst: 1 + possibly - itself }
}
