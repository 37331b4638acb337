//! What an offer asks, and for what.

use super::needs::Needs;
use crate::price::money::Money;

/// What an offer asks.
#[derive(Debug)]
pub struct Sale {
    /// The ways to use it.
    pub points: Vec<Point>,
    /// What each need costs as an option; nothing where the base pays for it.
    pub prices: Vec<Money>,
    /// The needs whose price as an option is not known exactly.
    pub unknown: Needs,
}

/// One usage of an offer, and the needs it can serve at it.
#[derive(Clone, Debug)]
pub struct Point {
    /// The needs that it serves.
    pub taken: Needs,
    /// The needs that it can serve for their price.
    pub optional: Needs,
    /// What it costs a year, without those options.
    pub cost: Money,
    /// Whether that is not known exactly.
    pub unknown: bool,
}

impl Sale {
    /// Whether every price is known exactly.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.unknown.is_empty() && self.points.iter().all(|point| !point.unknown)
    }
}
