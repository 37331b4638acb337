//! The place of each of several costs, which is an interval where costs are not fully known.

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

impl RankInterval {
    /// The rank of a cost that stands alone.
    pub const ALONE: Self = Self { best: 1, worst: 1 };
}

/// The rank of each of some costs, in their order.
pub(crate) fn rank_intervals(costs: &[Bounds<Money>]) -> Vec<RankInterval> {
    let mut lows: Vec<Money> = costs.iter().map(|cost| cost.low).collect();
    let mut highs: Vec<Money> = costs.iter().filter_map(|cost| cost.high).collect();
    lows.sort_unstable();
    highs.sort_unstable();
    costs.iter().map(|cost| rank_interval(*cost, &lows, &highs)).collect()
}

/// `lows` and `highs` are sorted. A cost's own low bound may lie below its high one: it does not count against itself.
fn rank_interval(cost: Bounds<Money>, lows: &[Money], highs: &[Money]) -> RankInterval {
    let surely = highs.partition_point(|high| *high < cost.low);
    let possibly = cost.high.map_or(lows.len(), |high| lows.partition_point(|low| *low < high));
    let itself = usize::from(cost.is_open());
    RankInterval { best: 1 + surely, worst: 1 + possibly - itself }
}
