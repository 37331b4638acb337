//! From the words of the trade to lines: every charge is lowered here, once, when the catalog is loaded.

use super::bounding_line::{BoundedCharge, bounding_line};
use super::charge::{Charge, Conversion, FlatPrice, Period, PriceBasis, Pricing, Tier};
use super::line::{Limit, Line, LineKind, Published};
use super::quantity::Quantity;
use super::service::{OptionPrice, Service};
use super::usage::{LARGEST_USAGE, Meter};
use super::whole::WholeRange;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;
use std::mem;

/// A line whose figures cannot all be kept: too many digits, or too large an amount at the largest usage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inexact(pub(crate) LineKind);

/// Lines on their way into an offer, with the most they can come to, so that no later sum can overflow.
#[derive(Debug)]
pub(super) struct LineBuilder<'a> {
    conversion: &'a Conversion,
    lines: Vec<Line>,
    limits: Vec<Limit>,
    largest: Money,
    /// The option whose charges are being added.
    option: Option<Service>,
}

struct Billing {
    meter: Meter,
    basis: PriceBasis,
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
    pub(super) fn new(conversion: &'a Conversion) -> Self {
        Self { conversion, lines: Vec::new(), limits: Vec::new(), largest: Money::ZERO, option: None }
    }

    /// The lines and limits since the last time they were taken.
    pub(super) fn take(&mut self) -> (Vec<Line>, Vec<Limit>) {
        (mem::take(&mut self.lines), mem::take(&mut self.limits))
    }

    /// Adds a price that is due whatever is used.
    pub(super) fn flat(&mut self, item: LineKind, price: Price, basis: PriceBasis) -> Result<(), Inexact> {
        let billed = BilledQuantity { quantity: Quantity::Fixed(1), most: 1, included: Quantity::Fixed(0) };
        self.line(item, billed, Published { price, per: 1, basis })
    }

    /// The line of a price that is due in the first year alone: it is not added to the others. Its digits are kept if
    /// they would be by the month too, so that no period makes a catalog invalid.
    pub(super) fn once(&self, item: LineKind, flat: &FlatPrice) -> Result<Line, Inexact> {
        let FlatPrice { price, basis, .. } = *flat;
        let annual = |every| {
            let annual = self.conversion.annual(price, &PriceBasis { every, ..basis });
            annual.ok_or(Inexact(LineKind::Setup))
        };
        annual(Period::Month)?;
        let published = Published { price, per: 1, basis };
        let (quantity, included) = (Quantity::Fixed(1), Quantity::Fixed(0));
        Ok(Line { item, quantity, decimals: 0, included, unit_price: annual(Period::Year)?, published })
    }

    /// Adds what an option costs.
    pub(super) fn option(&mut self, service: Service, option: &OptionPrice) -> Result<(), Inexact> {
        if let Some(price) = option.price {
            self.flat(LineKind::Option(service), price, option.basis)?;
        }
        self.option = Some(service);
        for (meter, charge) in &option.charges {
            self.charge(*meter, charge)?;
        }
        self.option = None;
        Ok(())
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
        let published = Published { price, per, basis: billing.basis };
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
        let published = Published { price: range.tier.flat, per: 1, basis: billing.basis };
        self.line(LineKind::Flat(billing.meter, range.within), billing.quantity(once, 1), published)
    }

    fn tier_units(&mut self, billing: &Billing, range: &TierRange, billed: BilledQuantity) -> Result<(), Inexact> {
        if range.tier.price == Price::FREE {
            return Ok(());
        }
        let published = Published { price: range.tier.price, per: 1, basis: billing.basis };
        self.line(LineKind::Tier(billing.meter, range.within), billed, published)
    }

    /// Turns the least and the most amount of a charge, whose lines begin at `first`, into a line each.
    fn bound(&mut self, meter: Meter, charge: &Charge, first: usize) -> Result<(), Inexact> {
        let least = charge.least.map(|least| (least, LineKind::TopUp(meter)));
        let most = charge.most.map(|most| (most, LineKind::Rebate(meter)));
        for (amount, kind) in least.into_iter().chain(most) {
            let is_least = matches!(kind, LineKind::TopUp(_));
            let bounded = BoundedCharge { basis: &charge.basis, lines: &self.lines[first..] };
            let line = bounding_line(&kind, amount, &bounded, self.conversion);
            let item = self.of_option(kind);
            let inexact = || Inexact(item.clone());
            let line = line.ok_or_else(inexact)?;
            if is_least {
                let annual = self.conversion.annual(Price::exactly(amount), &charge.basis).ok_or_else(inexact)?;
                self.reach(&item, annual, 1)?;
            }
            self.lines.push(Line { item, ..line });
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

    /// The same charge as one of the option whose charges are being added.
    fn of_option(&self, charge: LineKind) -> LineKind {
        match self.option {
            Some(service) => LineKind::OptionCharge(service, Box::new(charge)),
            None => charge,
        }
    }

    fn line(&mut self, item: LineKind, billed: BilledQuantity, published: Published) -> Result<(), Inexact> {
        let item = self.of_option(item);
        let annual = self.conversion.annual(published.price, &published.basis);
        let unit_price = annual.ok_or_else(|| Inexact(item.clone()))?;
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
        Self { meter, basis: charge.basis, included, billed }
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
