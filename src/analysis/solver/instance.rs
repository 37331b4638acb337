//! What an offer asks, and for what.

use super::element_set::Needs;
use super::resources::Exposure;
use crate::money::exact::Money;

/// What an offer asks.
#[derive(Clone, Debug)]
pub(crate) struct Sale {
    /// The ways to use it.
    pub points: Vec<Point>,
    /// What each need costs as an option; nothing where the base pays for it.
    pub prices: Vec<Money>,
    /// The needs whose price as an option is not known exactly.
    pub unknown: Needs,
}

/// One usage of an offer, and the needs it can serve at it.
#[derive(Clone, Debug)]
pub(crate) struct Point {
    /// The needs that it serves.
    pub taken: Needs,
    /// The needs that it can serve for their price.
    pub optional: Needs,
    /// What it costs a year, without those options.
    pub cost: Money,
    /// How much of that has a price that is not known.
    pub exposure: Exposure,
    /// Sets of options that may not all be bought with it.
    pub barred: Vec<Needs>,
}

impl Sale {
    /// Whether every price is known exactly.
    pub(crate) fn is_known(&self) -> bool {
        self.unknown.is_empty() && self.points.iter().all(|point| point.exposure.is_none())
    }

    /// The same without any way to use the offer that charges at least as much as one of these at unknown prices.
    pub(crate) fn without(&self, barred: &[&Exposure]) -> Self {
        let points = self.points.iter().filter_map(|point| point.without(barred)).collect();
        Self { points, prices: self.prices.clone(), unknown: self.unknown }
    }
}

impl Point {
    fn without(&self, exposures: &[&Exposure]) -> Option<Self> {
        let mut barred: Vec<Needs> =
            exposures.iter().filter_map(|exposure| self.exposure.lacks_to_cover(exposure)).collect();
        barred.retain(|options| options.without(self.optional).is_empty());
        (!barred.contains(&Needs::NONE)).then(|| Self { barred, ..self.clone() })
    }

    /// Whether some options may be bought with it.
    pub(crate) fn sells(&self, options: Needs) -> bool {
        self.barred.iter().all(|barred| !barred.without(options).is_empty())
    }
}
