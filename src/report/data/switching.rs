//! What a change from the offer that one has comes to, for machines.

use super::values::Cents;
use crate::analysis::switching::{CostDifference, Switch};
use crate::report::common::Context;
use serde::Serialize;

/// What a change from the offer that one has comes to; only where that is named.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SwitchCosts {
    /// What it costs more than the offer that one has: negative where it costs less.
    pub difference: DifferenceInterval,
    /// After how many months what is saved surely makes up for what the change costs once; null where it may never do,
    /// or where that cost is not given.
    pub payback_months: Option<u64>,
}

/// What is known of a difference; both are null where the offer that one has cannot be priced.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct DifferenceInterval {
    /// At least this; null where nothing bounds it.
    pub low: Option<Cents>,
    /// At most this; null where nothing bounds it.
    pub high: Option<Cents>,
}

impl From<CostDifference> for DifferenceInterval {
    fn from(difference: CostDifference) -> Self {
        Self { low: difference.low.map(Cents::from), high: difference.high.map(Cents::from) }
    }
}

impl From<Switch> for SwitchCosts {
    fn from(switch: Switch) -> Self {
        Self { difference: switch.difference.into(), payback_months: switch.payback_months }
    }
}

impl Context<'_> {
    /// The record, where an offer is named that one has.
    pub(super) fn switch_costs(&self, switch: Option<Switch>) -> Option<SwitchCosts> {
        self.question.current.as_ref()?;
        Some(switch.map(SwitchCosts::from).unwrap_or_default())
    }
}
