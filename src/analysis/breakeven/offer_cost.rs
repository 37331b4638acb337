//! What an offer costs along a meter.

use crate::analysis::exclusion::{ExclusionReason, exclusion_reasons};
use crate::analysis::question::Question;
use crate::price::cost_function::{CostFunction, SegmentCost};
use crate::price::offer::Offer;
use crate::price::usage::Meter;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferCost<'a> {
    pub offer: &'a Offer,
    pub cost: CostFunction,
}

impl<'a> OfferCost<'a> {
    /// The cost of an offer that can serve at some number, or every reason why it cannot at any.
    pub(super) fn along(meter: Meter, offer: &'a Offer, question: &Question) -> Result<Self, Vec<ExclusionReason>> {
        let reasons = exclusion_reasons(offer, question);
        if reasons.iter().any(|reason| !matches!(reason, ExclusionReason::Limit(..))) {
            return Err(reasons);
        }
        let cost = CostFunction::of(offer, meter, &question.usage(), &question.options(offer));
        let somewhere = cost.segments().iter().any(|segment| segment.cost != SegmentCost::Unavailable);
        if somewhere { Ok(Self { offer, cost }) } else { Err(reasons) }
    }
}
