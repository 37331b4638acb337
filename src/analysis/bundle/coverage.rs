//! Which needs an offer can serve, and at what price beyond its base.

use super::elements::Units;
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::Needs;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;

/// Which needs an offer can serve, and for what annual price beyond its base; needs that are bought together count as one.
pub(super) struct Service {
    pub(super) able: Needs,
    pub(super) prices: Vec<Bounds<Money>>,
}

impl Service {
    pub(super) fn of(offer: &Offer, question: &Question, units: &Units) -> Self {
        let meets = |need: &Need| match need.answered_by(offer) {
            Match::Included | Match::Option => true,
            Match::SelfService => question.self_service_accepted,
            Match::OtherSoftware | Match::None | Match::NotListed => false,
        };
        let price = |need: &Need| {
            let option = offer.options().iter().find(|(service, _)| *service == need.service);
            option.map_or(Bounds::ZERO, |(_, line)| line.unit_price)
        };
        let needs = |unit: usize| units.unit(unit).places().map(|place| &question.needs[place]);
        let all = Needs::first(units.count());
        Self {
            able: all.of_which(|unit| needs(unit).all(meets)),
            prices: all.places().map(|unit| needs(unit).map(price).sum()).collect(),
        }
    }
}
