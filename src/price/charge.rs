//! A charge, in the words of the trade: flat, per unit, in packs, by tiers.

use super::keyword::Keyword;
use super::provenance::Provenance;
use super::text::Text;
use crate::money::bounds::{Bounds, Price};
use crate::money::exact::Money;
use crate::money::percent::Percent;
use jiff::civil::Date;
use rust_decimal::Decimal;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub(crate) enum Period {
    Month,
    Quarter,
    HalfYear,
    #[default]
    Year,
    TwoYears,
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

/// What a published price is for, and whether tax is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub(crate) struct PriceBasis {
    /// How often it falls due.
    pub(crate) every: Period,
    pub(crate) vat: Vat,
    /// The rate of the tax that the price is without, or may be without.
    pub(crate) vat_rate: Option<Percent>,
    /// The day from which it is announced in the place of another.
    pub(crate) announced: Option<Date>,
}

/// What turns each published price of an offer into an amount of the catalog's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Conversion {
    /// What one unit of the published currency is worth in the catalog's.
    pub(crate) exchange: Decimal,
    /// What is left of each price after discounts: 0.8 after 20 %.
    pub(crate) discounted: Decimal,
    /// Whether prices that do not tell about tax are read as without it.
    pub(crate) unknown_vat_added: bool,
}

/// A price that is due whatever is used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FlatPrice {
    pub(crate) price: Price,
    pub(crate) basis: PriceBasis,
    /// Where it was read, where that differs from the rest of the offer.
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
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
    pub(crate) basis: PriceBasis,
    /// Where it was read, where that differs from the rest of the offer.
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
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
    const WORDS: &'static [(&'static str, Self)] = &[
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("half-year", Self::HalfYear),
        ("year", Self::Year),
        ("2 years", Self::TwoYears),
    ];
}

impl Period {
    pub(crate) fn months(self) -> usize {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
            Self::TwoYears => 24,
        }
    }

    pub(crate) fn is_within_a_year(self) -> bool {
        self.months() < Self::Year.months()
    }

    /// What an amount of at most 17 decimals comes to a year when it falls due so often.
    pub(crate) fn annual(self, amount: Money) -> Money {
        match self {
            Self::TwoYears => amount.halved(),
            within => amount.times(12 / within.months() as i128),
        }
    }

    /// How often it falls due in a year: exactly, for every second year is half a time.
    pub(crate) fn times_a_year(self) -> Decimal {
        match self {
            Self::Month => Decimal::from(12),
            Self::Quarter => Decimal::from(4),
            Self::HalfYear => Decimal::TWO,
            Self::Year => Decimal::ONE,
            Self::TwoYears => Decimal::new(5, 1),
        }
    }
}

impl PriceBasis {
    /// The tax that comes on top of the price.
    pub(crate) fn vat_added(&self) -> Option<Percent> {
        self.vat_rate.filter(|_| self.vat == Vat::Excluded)
    }
}

impl Conversion {
    /// A published price as it costs a year, all taxes included, in the catalog's currency; `None` when its digits
    /// would not all be kept.
    pub(crate) fn annual(&self, price: Price, basis: &PriceBasis) -> Option<Bounds<Money>> {
        if self.discounted.is_zero() {
            return Some(Bounds::ZERO);
        }
        let vat = self.vat_added(basis).map_or(Decimal::ONE, Percent::added);
        let times = basis.every.times_a_year();
        price.try_map(|price| Money::product(&[price, times, vat, self.exchange, self.discounted]))
    }

    /// The tax that is added to a price.
    pub(crate) fn vat_added(&self, basis: &PriceBasis) -> Option<Percent> {
        let added = match basis.vat {
            Vat::Excluded => true,
            Vat::Unknown => self.unknown_vat_added,
            Vat::Included | Vat::Exempt => false,
        };
        basis.vat_rate.filter(|_| added)
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
