//! Which elements an offer can serve, and at what price beyond its base.

use super::elements::Elements;
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::ElementSet;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;

pub(super) struct Coverage {
    pub(super) elements: ElementSet,
    /// What each element costs a year as an option; nothing where the base pays for it.
    pub(super) option_prices: Vec<Bounds<Money>>,
}

impl Coverage {
    pub(super) fn new(offer: &Offer, question: &Question, elements: &Elements) -> Self {
        let serves = |need: &Need| match need.answered_by(offer) {
            Match::Included | Match::Option => true,
            Match::SelfService => question.self_service_accepted,
            Match::OtherSoftware | Match::None | Match::NotListed => false,
        };
        let price = |need: &Need| offer.option_price(need.service).unwrap_or(Bounds::ZERO);
        let needs = |element| elements.needs_of(element).iter().map(|index| &question.needs[index]);
        let all = elements.all();
        Self {
            elements: all.filter(|element| needs(element).all(serves)),
            option_prices: all.iter().map(|element| needs(element).map(price).sum()).collect(),
        }
    }
}
