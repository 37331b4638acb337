//! The least and the most amount of a charge as lines: what is missing to the least, and what exceeds the most.

use super::charge::{Conversion, PriceBasis};
use super::line::{Line, LineKind, Published};
use super::quantity::Quantity;
use super::usage::LARGEST_USAGE;
use crate::money::bounds::Price;
use rust_decimal::Decimal;
use std::ops::Neg;

/// A charge that has a least or a most amount: the basis of that amount, and the lines it holds for.
pub(super) struct BoundedCharge<'a> {
    pub basis: &'a PriceBasis,
    pub lines: &'a [Line],
}

/// The line that keeps a charge within an amount; nothing where its figures cannot all be kept. Its
/// quantity is an amount of money, and its unit price what one unit of that money costs a year.
pub(super) fn bounding_line(
    item: &LineKind,
    amount: Decimal,
    charge: &BoundedCharge,
    conversion: &Conversion,
) -> Option<Line> {
    let is_charged =
        |line: &&Line| matches!(line.item.charged(), LineKind::Units(_) | LineKind::Tier(..) | LineKind::Flat(..));
    let charged: Vec<&Line> = charge.lines.iter().filter(is_charged).collect();
    let scales = charged.iter().map(|line| line.published.price.low.scale());
    let decimals = scales.chain([amount.scale()]).max()?;
    let sum = sum_of_lines(&charged, decimals)?;
    let units = in_units(amount, decimals)?;
    let unit_price = conversion.annual(Price::exactly(Decimal::new(1, decimals)), charge.basis)?;
    let (quantity, unit_price) = match item {
        LineKind::Rebate(_) => (sum.minus(Quantity::Fixed(units)), unit_price.map(Neg::neg)),
        _ => (Quantity::Fixed(units).minus(sum), unit_price),
    };
    Some(Line {
        item: item.clone(),
        quantity: quantity.at_least(0),
        decimals,
        included: Quantity::Fixed(0),
        unit_price,
        published: Published { price: Price::exactly(amount), per: 1, basis: *charge.basis },
    })
}

/// What some lines come to in a period, before tax, in units of 10^-`decimals` of their money.
fn sum_of_lines(lines: &[&Line], decimals: u32) -> Option<Quantity> {
    let mut largest = 0_i128;
    let mut amounts = Vec::with_capacity(lines.len());
    for line in lines {
        let price = in_units(line.published.price.low, decimals)?;
        largest = largest.checked_add(price.checked_mul(LARGEST_USAGE.into())?)?;
        amounts.push(line.quantity.clone().times(price));
    }
    Some(sum(amounts))
}

/// Added in pairs, then in pairs of pairs: whatever follows the sum goes only so deep, however many tiers there are.
fn sum(mut amounts: Vec<Quantity>) -> Quantity {
    while amounts.len() > 1 {
        let mut rest = amounts.into_iter();
        amounts = Vec::with_capacity(rest.len().div_ceil(2));
        while let Some(amount) = rest.next() {
            amounts.push(amount.plus(rest.next().unwrap_or(Quantity::Fixed(0))));
        }
    }
    amounts.pop().unwrap_or(Quantity::Fixed(0))
}

fn in_units(amount: Decimal, decimals: u32) -> Option<i128> {
    amount.mantissa().checked_mul(10_i128.checked_pow(decimals - amount.scale())?)
}
