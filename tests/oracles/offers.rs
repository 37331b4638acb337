//! A second pricer, for the laws: it reads the published rules to the letter and counts unit by unit,
//! so that the program's arithmetic is held against one that shares nothing with it.

mod cost;
mod random;
mod toml;

pub use cost::{Outcome, annual, round_cents};
pub use random::{any_asked, any_catalog, any_usage};
pub use toml::to_toml;

use jiff::civil::Date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes catalogs drawn at random to a folder, the same in each run, each with at least so many offers.
pub fn write_random(folder: &Path, catalogs: usize, offers: usize) -> Vec<PathBuf> {
    let mut runner = TestRunner::deterministic();
    let mut drawn = std::iter::repeat_with(|| any_catalog().new_tree(&mut runner).unwrap().current());
    let mut next = || drawn.find(|catalog| catalog.offers.len() >= offers).unwrap();
    let write = |number: usize| {
        let file = folder.join(format!("random-{number}.toml"));
        fs::write(&file, to_toml(&next())).unwrap();
        file
    };
    (0..catalogs).map(write).collect()
}

/// The services of every catalog written here.
pub const SERVICES: [&str; 3] = ["mail", "newsletter", "cloud"];

#[derive(Clone, Debug)]
pub struct Catalog {
    pub vat_rate: Decimal,
    /// What one unit of a foreign currency is worth.
    pub exchange: BTreeMap<&'static str, Decimal>,
    pub offers: Vec<Offer>,
}

#[derive(Clone, Debug)]
pub struct Offer {
    pub id: String,
    pub currency: Option<&'static str>,
    pub terms: Terms,
    /// Percent off every price.
    pub discount: Option<Decimal>,
    pub prices: PriceList,
    /// Written, but never part of an ordinary year's cost.
    pub first: Option<First>,
    /// In the order of their days.
    pub later: Vec<Later>,
    /// Keys without effect on any figure.
    pub remarks: Vec<Remark>,
}

/// The prices of an offer, or those of it that an announcement replaces.
#[derive(Clone, Debug, Default)]
pub struct PriceList {
    pub base: Option<Base>,
    /// Written, but never part of an annual cost.
    pub setup: Option<Decimal>,
    pub meters: BTreeMap<Meter, MeterTable>,
    pub services: BTreeMap<&'static str, Provision>,
}

/// What a charge says for itself. Where it is silent, the nearest around it counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terms {
    pub every: Option<Period>,
    pub vat: Option<Vat>,
    pub vat_rate: Option<Decimal>,
    pub remark: Option<Remark>,
}

/// A key that holds no figure, and its value.
pub type Remark = (&'static str, &'static str);

#[derive(Clone, Debug)]
pub struct First {
    pub months: u32,
    pub terms: Terms,
    pub discount: Option<Decimal>,
    pub prices: PriceList,
}

#[derive(Clone, Debug)]
pub struct Later {
    pub from: Date,
    pub terms: Terms,
    pub discount: Option<Decimal>,
    pub prices: PriceList,
}

#[derive(Clone, Debug)]
pub enum Base {
    Single(Price),
    Parts(BTreeMap<&'static str, Part>),
}

#[derive(Clone, Debug)]
pub struct Part {
    pub price: Price,
    pub terms: Terms,
}

#[derive(Clone, Debug)]
pub enum Provision {
    Included,
    Option(OptionCharge),
    SelfService,
}

/// A price, or meters, or both.
#[derive(Clone, Debug)]
pub struct OptionCharge {
    pub price: Option<Price>,
    pub meters: BTreeMap<Meter, MeterTable>,
    pub terms: Terms,
}

#[derive(Clone, Debug)]
pub struct MeterTable {
    pub included: Option<u32>,
    pub included_per_user: Option<u32>,
    pub rate: Rate,
    pub minimum: Option<u32>,
    pub limit: Option<u32>,
    pub min: Option<Decimal>,
    pub max: Option<Decimal>,
    pub terms: Terms,
}

#[derive(Clone, Debug)]
pub enum Rate {
    /// No price at all: the table only sets a limit.
    Absent,
    Unit {
        price: Price,
        per: Option<u32>,
    },
    Tiers {
        mode: Option<Mode>,
        tiers: Vec<Tier>,
    },
}

#[derive(Clone, Debug)]
pub struct Tier {
    pub up_to: Option<u32>,
    pub price: Option<Price>,
    pub flat: Option<Decimal>,
}

#[derive(Clone, Debug)]
pub enum Price {
    Number(Decimal),
    /// The same figure, written as a string.
    Text(Decimal),
    Unknown,
    Between(Decimal, Decimal),
    AtLeast(Decimal),
}

/// `digits` with a point before the last `places` of them: 0.50 is `Decimal::new(50, 2)`.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    digits: u32,
    places: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meter {
    Users,
    Storage,
    Subscribers,
    Aliases,
}

#[derive(Clone, Copy, Debug)]
pub enum Period {
    Month,
    Quarter,
    HalfYear,
    Year,
    TwoYears,
}

#[derive(Clone, Copy, Debug)]
pub enum Vat {
    Included,
    Excluded,
    Exempt,
    Unknown,
}

#[derive(Clone, Copy, Debug)]
pub enum Mode {
    Graduated,
    Volume,
}

/// A meter that is not given is 0, users too.
pub type Usage = BTreeMap<Meter, u32>;

impl Offer {
    /// The same offer, its prices of a day written plainly.
    pub fn on(&self, day: Date) -> Self {
        let unchanging = Self { later: Vec::new(), ..self.clone() };
        let begun = self.later.iter().filter(|entry| entry.from <= day);
        begun.fold(unchanging, |before, entry| Self {
            discount: entry.discount.or(before.discount),
            prices: before.prices.replaced(entry.prices.clone().within(entry.terms)),
            ..before
        })
    }
}

impl PriceList {
    /// Each key replaces the whole of the same key, a service that service alone.
    fn replaced(mut self, by: Self) -> Self {
        self.meters.extend(by.meters);
        self.services.extend(by.services);
        Self { base: by.base.or(self.base), setup: by.setup.or(self.setup), ..self }
    }

    /// The same prices, each with the terms of what they stand in. Those of `setup` do not matter here.
    fn within(self, around: Terms) -> Self {
        let base = self
            .base
            .map(|base| Base::Parts(base.parts().into_iter().map(|(n, part)| (n, part.within(around))).collect()));
        let meters = within(self.meters, around);
        let services = self.services.into_iter().map(|(id, provision)| (id, provision.within(around))).collect();
        Self { base, setup: self.setup, meters, services }
    }
}

fn within(meters: BTreeMap<Meter, MeterTable>, around: Terms) -> BTreeMap<Meter, MeterTable> {
    let table = |table: MeterTable| MeterTable { terms: table.terms.within(around), ..table };
    meters.into_iter().map(|(meter, of)| (meter, table(of))).collect()
}

impl Terms {
    pub fn within(self, around: Self) -> Self {
        Self {
            every: self.every.or(around.every),
            vat: self.vat.or(around.vat),
            vat_rate: self.vat_rate.or(around.vat_rate),
            remark: self.remark,
        }
    }
}

impl Base {
    fn parts(self) -> BTreeMap<&'static str, Part> {
        match self {
            Self::Single(price) => [("all", Part { price, terms: Terms::default() })].into(),
            Self::Parts(parts) => parts,
        }
    }
}

impl Part {
    fn within(self, around: Terms) -> Self {
        Self { terms: self.terms.within(around), ..self }
    }
}

impl Provision {
    fn within(self, around: Terms) -> Self {
        match self {
            Self::Option(charge) => Self::Option(OptionCharge { terms: charge.terms.within(around), ..charge }),
            Self::Included | Self::SelfService => self,
        }
    }
}

impl Decimal {
    pub const fn new(digits: u32, places: u32) -> Self {
        Self { digits, places }
    }

    pub fn value(self) -> BigRational {
        BigRational::new(self.digits.into(), BigInt::from(10).pow(self.places))
    }
}

impl Price {
    /// The least and, where there is one, the greatest figure that the text allows.
    fn bounds(&self) -> (BigRational, Option<BigRational>) {
        match self {
            Self::Number(figure) | Self::Text(figure) => (figure.value(), Some(figure.value())),
            Self::Unknown => (BigRational::zero(), None),
            Self::Between(low, high) => (low.value(), Some(high.value())),
            Self::AtLeast(low) => (low.value(), None),
        }
    }

    const fn is_exact(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Text(_))
    }
}

impl Rate {
    fn is_exact(&self) -> bool {
        match self {
            Self::Absent => false,
            Self::Unit { price, .. } => price.is_exact(),
            Self::Tiers { tiers, .. } => tiers.iter().filter_map(|tier| tier.price.as_ref()).all(Price::is_exact),
        }
    }

    /// Where the last tier ends, if it does.
    fn end(&self) -> Option<u32> {
        match self {
            Self::Tiers { tiers, .. } => tiers.last().and_then(|tier| tier.up_to),
            Self::Absent | Self::Unit { .. } => None,
        }
    }
}

impl Meter {
    pub const ALL: [Self; 4] = [Self::Users, Self::Storage, Self::Subscribers, Self::Aliases];

    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}
