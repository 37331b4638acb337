//! A charge, in the words of the trade: flat, per unit, in packs, by tiers.

use super::keyword::Keyword;
use super::provenance::Provenance;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;
use crate::money::percent::Percent;
use rust_decimal::Decimal;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub(crate) enum Period {
    Month,
    #[default]
    Year,
}

/// Whether value added tax is in a published price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub(crate) enum Vat {
    Included,
    /// It comes on top, at the catalog's rate.
    Excluded,
    /// None is due: the price is final (in France, article 293 B of the tax code).
    Exempt,
    /// The source does not say; taken as included unless one asks otherwise.
    #[default]
    Unknown,
}

/// What turns a published price into an amount of the catalog's currency a year, all taxes included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PriceTerms {
    /// The tax to add, where the price is without it.
    pub(crate) vat: Option<Percent>,
    /// What one unit of the published currency is worth in the catalog's.
    pub(crate) exchange: Decimal,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Charge {
    /// Units that the base already pays for.
    pub(crate) included: u64,
    /// Units included for each user, pooled.
    pub(crate) included_per_user: u64,
    /// Usage counts as at least this.
    pub(crate) minimum: u64,
    /// Above it the offer cannot be had.
    pub(crate) limit: Option<u64>,
    pub(crate) pricing: Pricing,
    /// The least that is charged, a period, before tax.
    pub(crate) least: Option<Decimal>,
    /// The most that is charged, a period, before tax.
    pub(crate) most: Option<Decimal>,
    pub(crate) every: Period,
    /// Where it was read, where that differs from the rest of the offer.
    pub(crate) provenance: Provenance,
}

/// How the units beyond what is included are priced.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Pricing {
    /// They are free, up to the limit.
    Free,
    /// A price for each started pack of `per` units.
    Packs { price: Price, per: u64 },
    /// Each part of the quantity at its own tier's price.
    Graduated(Vec<Tier>),
    /// The whole quantity at the price of the tier it reaches.
    Volume(Vec<Tier>),
}

/// A range of quantities with a price of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Tier {
    /// The last quantity in it; `None`: no end.
    pub(crate) up_to: Option<u64>,
    pub(crate) price: Price,
    /// Due once, when the tier is entered (graduated) or reached (volume).
    pub(crate) flat: Price,
}

impl Keyword for Vat {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("included", Self::Included),
        ("excluded", Self::Excluded),
        ("exempt", Self::Exempt),
        ("unknown", Self::Unknown),
    ];
}

impl Keyword for Period {
    const WORDS: &'static [(&'static str, Self)] = &[("month", Self::Month), ("year", Self::Year)];
}

impl Period {
    pub(crate) fn times_a_year(self) -> u8 {
        match self {
            Self::Month => 12,
            Self::Year => 1,
        }
    }
}

impl PriceTerms {
    /// A published price as it costs a year, all taxes included, in the catalog's currency; `None` when its digits
    /// would not all be kept.
    pub(crate) fn annual(&self, price: Price, every: Period) -> Option<Bounds<Money>> {
        let vat = self.vat.map_or(Decimal::ONE, Percent::added);
        price.try_map(|price| Money::product(&[price, every.times_a_year().into(), vat, self.exchange]))
    }
}

impl Charge {
    /// The greatest usage that closed tiers can serve, where nothing is included for each user.
    pub(crate) fn last_unit(&self) -> Option<u64> {
        let last = self.pricing.tiers().last()?.up_to?;
        (self.included_per_user == 0).then_some(last + self.included)
    }
}

impl Pricing {
    pub(crate) fn tiers(&self) -> &[Tier] {
        match self {
            Self::Free | Self::Packs { .. } => &[],
            Self::Graduated(tiers) | Self::Volume(tiers) => tiers,
        }
    }

    /// Each price in it, in the order in which it is written.
    pub(crate) fn prices(&self) -> impl Iterator<Item = Price> {
        let single = match self {
            Self::Packs { price, .. } => Some(*price),
            _ => None,
        };
        single.into_iter().chain(self.tiers().iter().flat_map(|tier| [tier.price, tier.flat]))
    }

    /// Each price in it, to be changed, in the order in which it is written.
    pub(crate) fn prices_mut(&mut self) -> Vec<&mut Price> {
        match self {
            Self::Free => Vec::new(),
            Self::Packs { price, .. } => vec![price],
            Self::Graduated(tiers) | Self::Volume(tiers) => {
                tiers.iter_mut().flat_map(|tier| [&mut tier.price, &mut tier.flat]).collect()
            }
        }
    }
}
