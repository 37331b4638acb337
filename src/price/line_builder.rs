//! From the words of the trade to lines: every charge is lowered here, once, when the catalog is loaded.

use super::bounding_line::{BoundedCharge, bounding_line};
use super::charge::{Charge, Period, PriceTerms, Pricing, Tier};
use super::line::{Limit, Line, LineKind, Published};
use super::quantity::Quantity;
use super::usage::{LARGEST_USAGE, Meter};
use super::whole::WholeRange;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;

/// A line whose figures cannot all be kept: too many digits, or too large an amount at the largest usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inexact(pub(crate) LineKind);

/// Lines on their way into an offer, with the most they can come to, so that no later sum can overflow.
#[derive(Debug)]
pub(super) struct LineBuilder<'a> {
    terms: &'a PriceTerms,
    lines: Vec<Line>,
    limits: Vec<Limit>,
    largest: Money,
}

struct Billing {
    meter: Meter,
    every: Period,
    included: Quantity,
    billed: Quantity,
}

/// A tier, and the billed quantities that lie in it.
struct TierRange<'c> {
    within: WholeRange,
    tier: &'c Tier,
}

/// How much a line bills, what that can come to at most, and the units that are paid before.
struct BilledQuantity {
    quantity: Quantity,
    most: i128,
    included: Quantity,
}

impl<'a> LineBuilder<'a> {
    pub(super) fn new(terms: &'a PriceTerms) -> Self {
        Self { terms, lines: Vec::new(), limits: Vec::new(), largest: Money::ZERO }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn finish(self) -> (Vec<Line>, Vec<Limit>) {
        (self.lines, self.limits)
    }

    /// Adds a price that is due whatever is used.
    pub(super) fn flat(&mut self, item: LineKind, price: Price, every: Period) -> Result<(), Inexact> {
        let billed = BilledQuantity { quantity: Quantity::Fixed(1), most: 1, included: Quantity::Fixed(0) };
        self.line(item, billed, Published { price, per: 1, every })
    }

    /// The line of a price that is due in the first year alone: it is not added to the others. Its digits are kept if
    /// they would be by the month too, so that no period makes a catalog invalid.
    pub(super) fn once(&self, item: LineKind, price: Price, every: Period) -> Result<Line, Inexact> {
        let annual = |every| self.terms.annual(price, every).ok_or(Inexact(LineKind::Base));
        annual(Period::Month)?;
        let published = Published { price, per: 1, every };
        let (quantity, included) = (Quantity::Fixed(1), Quantity::Fixed(0));
        Ok(Line { item, quantity, decimals: 0, included, unit_price: annual(every)?, published })
    }

    pub(super) fn charge(&mut self, meter: Meter, charge: &Charge) -> Result<(), Inexact> {
        let first = self.lines.len();
        let billing = Billing::of(meter, charge);
        match &charge.pricing {
            Pricing::Free => {}
            Pricing::Packs { price, per } => self.packs(&billing, *price, *per)?,
            Pricing::Graduated(tiers) => {
                for range in tier_ranges(tiers) {
                    self.graduated(&billing, &range)?;
                }
            }
            Pricing::Volume(tiers) => {
                for range in tier_ranges(tiers) {
                    self.volume(&billing, &range)?;
                }
            }
        }
        self.bound(meter, charge, first)?;
        self.limit(billing, charge);
        Ok(())
    }

    fn packs(&mut self, billing: &Billing, price: Price, per: u64) -> Result<(), Inexact> {
        let published = Published { price, per, every: billing.every };
        let billed = billing.quantity(billing.billed.clone().packs(per.into()), LARGEST_USAGE.into());
        self.line(LineKind::Units(billing.meter), billed, published)
    }

    /// Each part of the quantity at its own tier's price; the flat of a tier is due from its first unit on.
    fn graduated(&mut self, billing: &Billing, range: &TierRange) -> Result<(), Inexact> {
        let WholeRange { above, up_to } = range.within;
        self.tier_flat(billing, range, WholeRange { above, up_to: None })?;
        let billed = billing.billed.clone();
        let until_its_end = match up_to {
            Some(up_to) => billed.at_most(up_to),
            None => billed,
        };
        let before = above.unwrap_or(0);
        let most = up_to.unwrap_or(LARGEST_USAGE.into()) - before;
        let quantity = until_its_end.minus(Quantity::Fixed(before)).at_least(0);
        self.tier_units(billing, range, billing.quantity(quantity, most))
    }

    /// The whole quantity at the price, and with the flat, of the tier it reaches.
    fn volume(&mut self, billing: &Billing, range: &TierRange) -> Result<(), Inexact> {
        self.tier_flat(billing, range, range.within)?;
        let billed = billing.billed.clone();
        let most = range.within.up_to.unwrap_or(LARGEST_USAGE.into());
        self.tier_units(billing, range, billing.quantity(billed.clone().when(range.within, billed), most))
    }

    fn tier_flat(&mut self, billing: &Billing, range: &TierRange, due: WholeRange) -> Result<(), Inexact> {
        if range.tier.flat == Price::FREE {
            return Ok(());
        }
        let once = billing.billed.clone().when(due, Quantity::Fixed(1));
        let published = Published { price: range.tier.flat, per: 1, every: billing.every };
        self.line(LineKind::Flat(billing.meter, range.within), billing.quantity(once, 1), published)
    }

    fn tier_units(&mut self, billing: &Billing, range: &TierRange, billed: BilledQuantity) -> Result<(), Inexact> {
        if range.tier.price == Price::FREE {
            return Ok(());
        }
        let published = Published { price: range.tier.price, per: 1, every: billing.every };
        self.line(LineKind::Tier(billing.meter, range.within), billed, published)
    }

    /// Turns the least and the most amount of a charge, whose lines begin at `first`, into a line each.
    fn bound(&mut self, meter: Meter, charge: &Charge, first: usize) -> Result<(), Inexact> {
        let least = charge.least.map(|least| (least, LineKind::TopUp(meter)));
        let most = charge.most.map(|most| (most, LineKind::Rebate(meter)));
        for (amount, item) in least.into_iter().chain(most) {
            let inexact = || Inexact(item.clone());
            let bounded = BoundedCharge { every: charge.every, lines: &self.lines[first..] };
            let line = bounding_line(&item, amount, &bounded, self.terms).ok_or_else(inexact)?;
            if matches!(item, LineKind::TopUp(_)) {
                let annual = self.terms.annual(Price::exactly(amount), charge.every).ok_or_else(inexact)?;
                self.reach(&item, annual, 1)?;
            }
            self.lines.push(line);
        }
        Ok(())
    }

    /// Above its own limit an offer cannot be had, nor beyond a last tier that ends.
    fn limit(&mut self, billing: Billing, charge: &Charge) {
        let own = charge.limit.map(|limit| Quantity::Fixed(limit.into()));
        let last = charge.pricing.tiers().last().and_then(|tier| tier.up_to);
        let last = last.map(|last| billing.included.plus(Quantity::Fixed(last.into())));
        self.limits.extend(own.into_iter().chain(last).map(|most| Limit { meter: billing.meter, most }));
    }

    fn line(&mut self, item: LineKind, billed: BilledQuantity, published: Published) -> Result<(), Inexact> {
        let unit_price = self.terms.annual(published.price, published.every).ok_or_else(|| Inexact(item.clone()))?;
        self.reach(&item, unit_price, billed.most)?;
        let BilledQuantity { quantity, most: _, included } = billed;
        self.lines.push(Line { item, quantity, decimals: 0, included, unit_price, published });
        Ok(())
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

    fn quantity(&self, quantity: Quantity, most: i128) -> BilledQuantity {
        BilledQuantity { quantity, most, included: self.included.clone() }
    }
}

fn tier_ranges(tiers: &[Tier]) -> impl Iterator<Item = TierRange<'_>> {
    let mut above = None;
    tiers.iter().map(move |tier| {
        let up_to = tier.up_to.map(i128::from);
        let within = WholeRange { above, up_to };
        above = up_to;
        TierRange { within, tier }
    })
}
