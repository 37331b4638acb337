//! A budget as the contract reads it, a bill at a time: what is due on each day, and the price in force then.

use super::offers::round_cents;
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use num_bigint::BigInt;
use num_rational::BigRational;
use std::fmt::Write as _;

/// A price in units of 10⁻⁴.
#[derive(Clone, Copy, Debug)]
pub enum Price {
    Exact(u32),
    Between(u32, u32),
    Unknown,
}

#[derive(Clone, Debug)]
pub struct Variant {
    pub id: String,
    pub product: Option<usize>,
    pub monthly: bool,
    pub base: Price,
    pub users: Option<Price>,
    pub setup: Option<Price>,
    pub first_year: Option<Price>,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// Percentages are in units of 10⁻⁴ of a percent.
#[derive(Clone, Debug)]
pub struct Case {
    pub on: Date,
    pub years: usize,
    pub users: u32,
    pub inflation: i64,
    pub grow: i64,
    pub variants: Vec<Variant>,
}

/// At least the first; at most the second, where there is one.
pub type Bounds = (BigRational, Option<BigRational>);

impl Price {
    fn bounds(self, quantity: &BigInt) -> Bounds {
        let exact = |units: u32| BigRational::new(quantity * units, 10_000.into());
        match self {
            Self::Exact(units) => (exact(units), Some(exact(units))),
            Self::Between(low, high) => (exact(low), Some(exact(high))),
            Self::Unknown => (whole(0), (*quantity == BigInt::ZERO).then(|| whole(0))),
        }
    }

    fn text(self) -> String {
        let number = |units: u32| format!("{}.{:04}", units / 10_000, units % 10_000);
        match self {
            Self::Exact(units) => number(units),
            Self::Between(low, high) => format!("\"{}..{}\"", number(low), number(high)),
            Self::Unknown => "\"unknown\"".to_owned(),
        }
    }
}

impl Variant {
    pub fn is_in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    pub fn is_published(&self) -> bool {
        !matches!(self.base, Price::Unknown)
    }

    pub fn toml(&self) -> String {
        let id = &self.id;
        let every = if self.monthly { "month" } else { "year" };
        let mut text = format!("[offers.{id}]\nname = \"{id}\"\nevery = \"{every}\"\nbase = {}\n", self.base.text());
        let setup = self.setup.map(|setup| ("setup", setup.text()));
        let first = |price: Price| ("first", format!("{{ months = 12, base = {} }}", price.text()));
        let prices = setup.into_iter().chain(self.first_year.map(first));
        let users = self.users.map(|price| ("users", format!("{{ price = {} }}", price.text())));
        let product = self.product.map(|product| ("product", format!("\"p{product}\"")));
        let days = [("from", self.from), ("until", self.until)];
        let days = days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string())));
        for (key, value) in prices.chain(users).chain(product).chain(days) {
            writeln!(text, "{key} = {value}").unwrap();
        }
        text
    }
}

impl Case {
    pub fn toml(&self) -> String {
        let offers: String = self.variants.iter().map(Variant::toml).collect();
        format!("schema = 1\ncurrency = \"EUR\"\n{offers}")
    }

    /// The ends between the firsts of two months, with the variant in force on the second, or else the next one that is.
    pub fn changes(&self, quoted: &Variant) -> Vec<(Date, Option<&str>)> {
        let taken: Vec<_> = (0..12 * self.years).map(|months| self.in_force(quoted, self.due(months))).collect();
        let id = |of: &Variant| of.id.clone();
        let ended = |month: &usize| taken[month - 1].is_some() && taken[month - 1].map(id) != taken[*month].map(id);
        let change = |month: usize| {
            let then = taken[month..].iter().find_map(|variant| *variant).map(|variant| variant.id.as_str());
            (taken[month - 1].unwrap().until.unwrap(), then)
        };
        (1..taken.len()).filter(ended).map(change).collect()
    }

    pub fn usage(&self, year: usize) -> BigInt {
        (power(self.grow, year) * whole(self.users.into())).ceil().to_integer()
    }

    /// The budget's first day, so many months later; what is due first is due on the day of the question.
    pub fn due(&self, months: usize) -> Date {
        if months == 0 { self.on } else { self.start() + span(months) }
    }

    fn start(&self) -> Date {
        date(self.on.year(), self.on.month(), 1)
    }

    /// A variant whose whole base is unknown is one whose price is not published: it follows none.
    pub fn in_force(&self, quoted: &Variant, day: Date) -> Option<&Variant> {
        let same = |of: &Variant| of.id == quoted.id || of.product.is_some() && of.product == quoted.product;
        let found = self.variants.iter().find(|of| same(of) && of.is_in_force(day));
        found.filter(|of| of.is_published())
    }

    /// The budget year in which a price begins; 0 where it is in force already.
    fn beginning(&self, variant: &Variant) -> usize {
        let Some(from) = variant.from.filter(|from| *from > self.on) else { return 0 };
        (1..self.years).take_while(|year| self.start() + span(12 * year) <= from).count()
    }

    /// What falls due on one day.
    fn bill(&self, quoted: &Variant, year: usize, months: usize) -> Bounds {
        let Some(variant) = self.in_force(quoted, self.due(months)) else { return (whole(0), None) };
        let first = variant.first_year.filter(|_| year == 0 && variant.id == quoted.id);
        let base = first.unwrap_or(variant.base).bounds(&1.into());
        let users = variant.users.map_or_else(|| exactly(whole(0)), |price| price.bounds(&self.usage(year)));
        let (low, high) = plus(base, users);
        let factor = power(self.inflation, year - self.beginning(variant));
        (low * &factor, high.map(|high| high * &factor))
    }

    pub fn annual(&self, quoted: &Variant, year: usize) -> Bounds {
        let setup = quoted.setup.filter(|_| year == 0).map(|price| price.bounds(&1.into()));
        let bills = if quoted.monthly { 12 } else { 1 };
        (0..bills).map(|month| self.bill(quoted, year, 12 * year + month)).chain(setup).fold(exactly(whole(0)), plus)
    }
}

/// Rounded to the cent, half away from zero.
pub fn rounded((low, high): &Bounds) -> Bounds {
    let cents = |exact: &BigRational| round_cents(exact).replace('.', "").parse::<BigInt>().unwrap();
    let amount = |exact: &BigRational| BigRational::new(cents(exact), 100.into());
    (amount(low), high.as_ref().map(amount))
}

pub fn plus(one: Bounds, other: Bounds) -> Bounds {
    (one.0 + other.0, one.1.zip(other.1).map(|(one, other)| one + other))
}

pub fn exactly(amount: BigRational) -> Bounds {
    (amount.clone(), Some(amount))
}

fn power(percent: i64, years: usize) -> BigRational {
    let once = BigRational::new((1_000_000 + percent).into(), 1_000_000.into());
    once.pow(i32::try_from(years).unwrap())
}

pub fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn span(months: usize) -> Span {
    i32::try_from(months).unwrap().months()
}

pub fn percent(units: i64) -> String {
    let sign = if units < 0 { "-" } else { "" };
    format!("{sign}{}.{:04}%", units.abs() / 10_000, units.abs() % 10_000)
}
