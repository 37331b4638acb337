//! Which elements an offer can serve, and at what price beyond its base.

use super::elements::Elements;
use crate::analysis::question::Question;
use crate::analysis::solver::element_set::ElementSet;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;
use crate::price::service::Service;

pub(super) struct Coverage {
    pub(super) elements: ElementSet,
    /// What each element costs a year as an option; nothing where the base pays for it.
    pub(super) option_prices: Vec<Bounds<Money>>,
    pub(super) metered: MeteredOptions,
}

/// The options of each element whose price depends on what is used; they are not in the prices of the elements.
#[derive(Clone, Debug, Default)]
pub(super) struct MeteredOptions(Vec<Vec<Service>>);

impl MeteredOptions {
    /// The elements that have some.
    pub(super) fn elements(&self) -> ElementSet {
        ElementSet::first(self.0.len()).filter(|element| !self.0[element].is_empty())
    }

    /// Those of some elements.
    pub(super) fn of(&self, elements: ElementSet) -> Vec<Service> {
        elements.iter().flat_map(|element| self.0[element].iter().copied()).collect()
    }
}

impl Coverage {
    pub(super) fn new(offer: &Offer, question: &Question, elements: &Elements) -> Self {
        let serves = |need: &Need| match need.answered_by(offer) {
            Match::Included | Match::Option => true,
            Match::SelfService => question.self_service_accepted,
            Match::OtherSoftware | Match::None | Match::NotListed => false,
        };
        let is_metered =
            |need: &&Need| need.answered_by(offer) == Match::Option && offer.is_metered_option(need.service);
        let price = |need: &Need| {
            if is_metered(&need) { Bounds::ZERO } else { offer.option_price(need.service).unwrap_or(Bounds::ZERO) }
        };
        let needs = |element| elements.needs_of(element).iter().map(|index| &question.needs[index]);
        let all = elements.all();
        Self {
            elements: all.filter(|element| needs(element).all(serves)),
            option_prices: all.iter().map(|element| needs(element).map(price).sum()).collect(),
            metered: MeteredOptions(
                all.iter()
                    .map(|element| needs(element).filter(is_metered).map(|need| need.service).collect())
                    .collect(),
            ),
        }
    }
}
