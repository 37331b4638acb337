//! Tiers that cannot mean what they say: never reached, or cheaper for more.

use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::price::charge::{Charge, Pricing, Tier};
use rust_decimal::Decimal;

/// What is odd about the tiers of a charge, each with the place of its tier in the list.
pub(super) fn warnings(charge: &Charge) -> Vec<(usize, DiagnosticKind)> {
    let tiers = charge.pricing.tiers();
    let unreachable = (0..tiers.len()).filter(|tier| !is_reached(charge, *tier));
    let unreachable = unreachable.map(|tier| (tier, DiagnosticKind::UnreachableTier {}));
    let falling = (1..tiers.len()).filter_map(|tier| falling(charge, tier).map(|problem| (tier, problem)));
    unreachable.chain(falling).collect()
}

/// Whether some usage within the limit is billed in a tier. A graduated quantity passes through every tier on its way.
fn is_reached(charge: &Charge, tier: usize) -> bool {
    let tiers = charge.pricing.tiers();
    let above = tier.checked_sub(1).and_then(|previous| tiers[previous].up_to);
    let most = charge.limit.map(|limit| limit.saturating_sub(charge.included));
    let within_limit = above.zip(most).is_none_or(|(above, most)| above < most);
    let least = if charge.included_per_user == 0 { charge.minimum.saturating_sub(charge.included) } else { 0 };
    let above_minimum = match charge.pricing {
        Pricing::Volume(_) => tiers[tier].up_to.is_none_or(|up_to| up_to >= least),
        _ => true,
    };
    within_limit && above_minimum
}

/// Where the whole quantity takes the price of the tier it reaches, the first unit of a tier may lower the bill.
fn falling(charge: &Charge, tier: usize) -> Option<DiagnosticKind> {
    let Pricing::Volume(tiers) = &charge.pricing else { return None };
    if !is_reached(charge, tier) || !is_reached(charge, tier - 1) {
        return None;
    }
    let before = tiers[tier - 1].up_to?;
    let falls = cost(charge, &tiers[tier], before + 1)? < cost(charge, &tiers[tier - 1], before)?;
    falls.then_some(DiagnosticKind::FallingTier { before, above: before + 1 })
}

/// What a quantity costs in a tier, a period, before tax.
fn cost(charge: &Charge, tier: &Tier, quantity: u64) -> Option<Decimal> {
    let units = tier.price.known()?.checked_mul(quantity.into())?;
    let cost = units.checked_add(tier.flat.known()?)?;
    let raised = charge.least.map_or(cost, |least| cost.max(least));
    Some(charge.most.map_or(raised, |most| raised.min(most)))
}
