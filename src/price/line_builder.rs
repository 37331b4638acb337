//! From the words of the trade to lines: every charge is lowered here, once, when the catalog is loaded.

use super::charge::{Charge, Period, PriceTerms, Pricing, Tier};
use super::line::{Limit, Line, LineKind, Published};
use super::quantity::Quantity;
use super::usage::{LARGEST_USAGE, Meter};
use super::whole::WholeRange;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;
use rust_decimal::Decimal;
use std::ops::Neg;

/// A line whose figures cannot all be kept: too many digits, or too large an amount at the largest usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inexact(pub LineKind);

/// Lines on their way into an offer, with the most they can come to, so that no later sum can overflow.
#[derive(Debug)]
pub(crate) struct LineBuilder<'a> {
    terms: &'a PriceTerms,
    lines: Vec<Line>,
    limits: Vec<Limit>,
    largest: Money,
}

/// How the use of a meter is billed.
struct Billing {
    meter: Meter,
    every: Period,
    included: Quantity,
    billed: Quantity,
}

/// A tier, and the billed quantities that lie in it.
struct Step<'c> {
    within: WholeRange,
    tier: &'c Tier,
}

impl<'a> LineBuilder<'a> {
    /// No line yet.
    pub(crate) fn new(terms: &'a PriceTerms) -> Self {
        Self { terms, lines: Vec::new(), limits: Vec::new(), largest: Money::ZERO }
    }

    /// How many lines there are so far.
    pub(crate) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The lines and limits so far.
    pub(crate) fn finish(self) -> (Vec<Line>, Vec<Limit>) {
        (self.lines, self.limits)
    }

    /// Adds a price that is due whatever is used.
    ///
    /// # Errors
    /// When its figures cannot all be kept.
    pub(crate) fn flat(&mut self, item: LineKind, price: Price, every: Period) -> Result<(), Inexact> {
        self.line(item, Quantity::Fixed(1), 1, Quantity::Fixed(0), Published { price, per: 1, every })
    }

    /// Adds a charge on the use of a meter.
    ///
    /// # Errors
    /// When its figures cannot all be kept.
    pub(crate) fn charge(&mut self, meter: Meter, charge: &Charge) -> Result<(), Inexact> {
        let first = self.lines.len();
        let billing = Billing::of(meter, charge);
        match &charge.pricing {
            Pricing::Free => {}
            Pricing::Packs { price, per } => self.packs(&billing, *price, *per)?,
            Pricing::Graduated(tiers) => {
                for step in steps(tiers) {
                    self.graduated(&billing, &step)?;
                }
            }
            Pricing::Volume(tiers) => {
                for step in steps(tiers) {
                    self.volume(&billing, &step)?;
                }
            }
        }
        self.bound(meter, charge, first)?;
        self.limit(billing, charge);
        Ok(())
    }

    fn packs(&mut self, billing: &Billing, price: Price, per: u64) -> Result<(), Inexact> {
        let published = Published { price, per, every: billing.every };
        let packs = billing.billed.clone().packs(per.into());
        self.line(LineKind::Units(billing.meter), packs, LARGEST_USAGE.into(), billing.included.clone(), published)
    }

    /// Each part of the quantity at its own tier's price; the flat of a tier is due from its first unit on.
    fn graduated(&mut self, billing: &Billing, step: &Step) -> Result<(), Inexact> {
        let WholeRange { above, up_to } = step.within;
        self.tier_flat(billing, step, WholeRange { above, up_to: None })?;
        let billed = billing.billed.clone();
        let until_its_end = match up_to {
            Some(up_to) => billed.at_most(up_to),
            None => billed,
        };
        let before = above.unwrap_or(0);
        let most = up_to.unwrap_or(LARGEST_USAGE.into()) - before;
        self.tier_units(billing, step, until_its_end.minus(Quantity::Fixed(before)).at_least(0), most)
    }

    /// The whole quantity at the price, and with the flat, of the tier it reaches.
    fn volume(&mut self, billing: &Billing, step: &Step) -> Result<(), Inexact> {
        self.tier_flat(billing, step, step.within)?;
        let billed = billing.billed.clone();
        let most = step.within.up_to.unwrap_or(LARGEST_USAGE.into());
        self.tier_units(billing, step, billed.clone().when(step.within, billed), most)
    }

    fn tier_flat(&mut self, billing: &Billing, step: &Step, due: WholeRange) -> Result<(), Inexact> {
        if step.tier.flat == Price::FREE {
            return Ok(());
        }
        let once = billing.billed.clone().when(due, Quantity::Fixed(1));
        let published = Published { price: step.tier.flat, per: 1, every: billing.every };
        self.line(LineKind::Flat(billing.meter, step.within), once, 1, billing.included.clone(), published)
    }

    fn tier_units(&mut self, billing: &Billing, step: &Step, quantity: Quantity, most: i128) -> Result<(), Inexact> {
        if step.tier.price == Price::FREE {
            return Ok(());
        }
        let published = Published { price: step.tier.price, per: 1, every: billing.every };
        self.line(LineKind::Tier(billing.meter, step.within), quantity, most, billing.included.clone(), published)
    }

    /// Turns the least and the most amount of a charge into a line each: what is missing, and what is given back. Their
    /// quantity is an amount of money, and their unit price what one unit of that money costs a year.
    fn bound(&mut self, meter: Meter, charge: &Charge, first: usize) -> Result<(), Inexact> {
        let least = charge.least.map(|least| (least, LineKind::TopUp(meter)));
        let most = charge.most.map(|most| (most, LineKind::Rebate(meter)));
        for (end, item) in least.into_iter().chain(most) {
            let line = self.bounding_line(&item, end, charge, first).ok_or_else(|| Inexact(item.clone()))?;
            if matches!(item, LineKind::TopUp(_)) {
                self.reach(&item, self.annual_amount(&item, end, charge.every)?, 1)?;
            }
            self.lines.push(line);
        }
        Ok(())
    }

    fn bounding_line(&self, item: &LineKind, end: Decimal, charge: &Charge, first: usize) -> Option<Line> {
        let charged = self.lines[first..]
            .iter()
            .filter(|line| matches!(line.item, LineKind::Units(_) | LineKind::Tier(..) | LineKind::Flat(..)));
        let charged: Vec<&Line> = charged.collect();
        let scales = charged.iter().map(|line| line.published.price.low.scale());
        let decimals = scales.chain([end.scale()]).max()?;
        let amount = amount_of(&charged, decimals)?;
        let units = in_units(end, decimals)?;
        let unit_price = self.terms.annual(Price::exactly(Decimal::new(1, decimals)), charge.every)?;
        let (quantity, unit_price) = match item {
            LineKind::Rebate(_) => (amount.minus(Quantity::Fixed(units)), unit_price.map(Neg::neg)),
            _ => (Quantity::Fixed(units).minus(amount), unit_price),
        };
        Some(Line {
            item: item.clone(),
            quantity: quantity.at_least(0),
            decimals,
            included: Quantity::Fixed(0),
            unit_price,
            published: Published { price: Price::exactly(end), per: 1, every: charge.every },
        })
    }

    /// Above its own limit an offer cannot be had, nor beyond a last tier that ends.
    fn limit(&mut self, billing: Billing, charge: &Charge) {
        let own = charge.limit.map(|limit| Quantity::Fixed(limit.into()));
        let last = charge.pricing.tiers().last().and_then(|tier| tier.up_to);
        let last = last.map(|last| billing.included.plus(Quantity::Fixed(last.into())));
        self.limits.extend(own.into_iter().chain(last).map(|most| Limit { meter: billing.meter, most }));
    }

    fn line(
        &mut self,
        item: LineKind,
        quantity: Quantity,
        most: i128,
        included: Quantity,
        published: Published,
    ) -> Result<(), Inexact> {
        let unit_price = self.terms.annual(published.price, published.every).ok_or_else(|| Inexact(item.clone()))?;
        self.reach(&item, unit_price, most)?;
        self.lines.push(Line { item, quantity, decimals: 0, included, unit_price, published });
        Ok(())
    }

    fn annual_amount(&self, item: &LineKind, amount: Decimal, every: Period) -> Result<Bounds<Money>, Inexact> {
        self.terms.annual(Price::exactly(amount), every).ok_or_else(|| Inexact(item.clone()))
    }

    /// Adds what a line can come to at most to what the offer can.
    fn reach(&mut self, item: &LineKind, unit_price: Bounds<Money>, most: i128) -> Result<(), Inexact> {
        let largest = unit_price.high.unwrap_or(unit_price.low).checked_times(most);
        let sum = largest.and_then(|largest| self.largest.checked_plus(largest));
        self.largest = sum.ok_or_else(|| Inexact(item.clone()))?;
        Ok(())
    }
}

impl Billing {
    /// The usage, raised to the minimum, less what is included, never below 0.
    fn of(meter: Meter, charge: &Charge) -> Self {
        let pooled = Quantity::Metered(Meter::USERS).times(charge.included_per_user.into());
        let included = Quantity::Fixed(charge.included.into()).plus(pooled);
        let counted = Quantity::Metered(meter).at_least(charge.minimum.into());
        let billed = counted.minus(included.clone()).at_least(0);
        Self { meter, every: charge.every, included, billed }
    }
}

fn steps(tiers: &[Tier]) -> impl Iterator<Item = Step<'_>> {
    let mut above = None;
    tiers.iter().map(move |tier| {
        let up_to = tier.up_to.map(i128::from);
        let within = WholeRange { above, up_to };
        above = up_to;
        Step { within, tier }
    })
}

/// What some lines come to in a period, before tax, in units of 10^-`decimals` of their money.
fn amount_of(lines: &[&Line], decimals: u32) -> Option<Quantity> {
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
        while let Some(one) = rest.next() {
            amounts.push(one.plus(rest.next().unwrap_or(Quantity::Fixed(0))));
        }
    }
    amounts.pop().unwrap_or(Quantity::Fixed(0))
}

fn in_units(amount: Decimal, decimals: u32) -> Option<i128> {
    amount.mantissa().checked_mul(10_i128.checked_pow(decimals - amount.scale())?)
}
