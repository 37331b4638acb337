//! What an offer charges at prices that are not known: how much of what.
//!
//! To the solver these quantities are resources: each line of the offer that is always due, or of an option that is
//! charged by what is used, is one, by its index among all lines, and so is each element that is served by another
//! option of unknown price.

use super::model::Bidder;
use crate::analysis::solver::resources::{ResourceAmount, Resources};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Usage;

/// What the lines that are always due, and those of some options, charge at a usage.
pub(super) fn uncertain_quantities(offer: &Offer, usage: &Usage, options: &[Service]) -> Resources {
    let is_due = |index: usize| match index.checked_sub(offer.lines().len()) {
        Some(option) => options.contains(&offer.options()[option].0),
        None => true,
    };
    let uncertain = offer.all_lines().enumerate().filter(|(index, line)| line.unit_price.is_open() && is_due(*index));
    let amounts = uncertain.map(|(resource, line)| ResourceAmount { resource, amount: line.quantity.value(usage) });
    Resources { amounts: amounts.filter(|used| used.amount != 0).collect(), ..Resources::default() }
}

/// The most that some quantities of an offer can add beyond others of it, whatever the unknown prices are; nothing
/// where that has no end.
pub(super) fn most_beyond(resources: &Resources, others: &Resources, bidder: &Bidder) -> Option<Money> {
    let spread = |price: Bounds<Money>| price.high.map(|high| high - price.low);
    let mut most = Money::ZERO;
    for ResourceAmount { resource, amount } in &resources.amounts {
        let more = amount - others.amount_of(*resource);
        if more > 0 {
            most = most + spread(bidder.offer.all_lines().nth(*resource)?.unit_price)?.times(more);
        }
    }
    for element in resources.elements.difference(others.elements).iter() {
        most = most + spread(bidder.option_prices[element])?;
    }
    Some(most)
}
