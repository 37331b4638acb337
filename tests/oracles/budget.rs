//! A budget as the contract reads it, a bill at a time: what is due on each day, and the price in force then.

use super::offers::round_cents;
use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A price in units of 10⁻⁴.
#[derive(Clone, Copy, Debug)]
pub enum Price {
    Exact(u32),
    Between(u32, u32),
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Month,
    Quarter,
    HalfYear,
    Year,
}

#[derive(Clone, Debug)]
pub struct Variant {
    pub id: String,
    pub product: Option<usize>,
    pub every: Period,
    pub base: Price,
    pub users: Option<Price>,
    pub setup: Option<Price>,
    pub first: Option<First>,
    pub later: Vec<Later>,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// What holds in the first months instead.
#[derive(Clone, Copy, Debug)]
pub struct First {
    pub months: usize,
    pub change: FirstChange,
}

#[derive(Clone, Copy, Debug)]
pub enum FirstChange {
    /// In percent.
    Discount(u32),
    Base(Price),
}

/// What is announced from a day on.
#[derive(Clone, Debug)]
pub struct Later {
    pub from: Date,
    pub base: Option<Price>,
    pub users: Option<Price>,
    pub discount: Option<u32>,
}

/// The prices of one day, each with the day from which it is announced.
struct InForce {
    base: (Price, Option<Date>),
    users: Option<(Price, Option<Date>)>,
    discount: u32,
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

    /// Whether the base has a price on a day.
    pub fn is_published(&self, day: Date) -> bool {
        !matches!(self.on(day).base.0, Price::Unknown)
    }

    fn on(&self, day: Date) -> InForce {
        let users = self.users.map(|price| (price, self.from));
        let published = InForce { base: (self.base, self.from), users, discount: 0 };
        let begun = self.later.iter().filter(|entry| entry.from <= day);
        begun.fold(published, |before, entry| {
            let dated = |price: Option<Price>| price.map(|price| (price, Some(entry.from)));
            InForce {
                base: dated(entry.base).unwrap_or(before.base),
                users: dated(entry.users).or(before.users),
                discount: entry.discount.unwrap_or(before.discount),
            }
        })
    }

    pub fn toml(&self) -> String {
        let id = &self.id;
        let every = match self.every {
            Period::Month => "month",
            Period::Quarter => "quarter",
            Period::HalfYear => "half-year",
            Period::Year => "year",
        };
        let mut text = format!("[offers.{id}]\nname = \"{id}\"\nevery = \"{every}\"\nbase = {}\n", self.base.text());
        let setup = self.setup.map(|setup| ("setup", setup.text()));
        let first = self.first.map(|first| ("first", first.text()));
        let later: Vec<String> = self.later.iter().map(Later::text).collect();
        let later = (!later.is_empty()).then(|| ("later", format!("[{}]", later.join(", "))));
        let users = self.users.map(|price| ("users", users_table(price)));
        let product = self.product.map(|product| ("product", format!("\"p{product}\"")));
        let days = [("from", self.from), ("until", self.until)];
        let days = days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string())));
        for (key, value) in setup.into_iter().chain(first).chain(users).chain(later).chain(product).chain(days) {
            writeln!(text, "{key} = {value}").unwrap();
        }
        text
    }
}

fn users_table(price: Price) -> String {
    format!("{{ price = {} }}", price.text())
}

impl First {
    fn text(self) -> String {
        match self.change {
            FirstChange::Discount(percent) => format!("{{ months = {}, discount = {percent} }}", self.months),
            FirstChange::Base(price) => format!("{{ months = {}, base = {} }}", self.months, price.text()),
        }
    }
}

impl Later {
    fn text(&self) -> String {
        let base = self.base.map(|price| format!(", base = {}", price.text())).unwrap_or_default();
        let users = self.users.map(|price| format!(", users = {}", users_table(price))).unwrap_or_default();
        let discount = self.discount.map(|percent| format!(", discount = {percent}")).unwrap_or_default();
        format!("{{ from = {}{base}{users}{discount} }}", self.from)
    }
}

impl Period {
    fn months(self) -> usize {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year => 12,
        }
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
        found.filter(|of| of.is_published(day))
    }

    /// The budget year in which a price begins; 0 where it is in force already.
    fn beginning(&self, from: Option<Date>) -> usize {
        let Some(from) = from.filter(|from| *from > self.on) else { return 0 };
        (1..self.years).take_while(|year| self.start() + span(12 * year) <= from).count()
    }

    /// What falls due on one day, by the budget year in which its prices begin: before they rise.
    fn bill(&self, quoted: &Variant, months: usize, usage: &BigInt) -> Vec<(usize, Bounds)> {
        let day = self.due(months);
        let Some(variant) = self.in_force(quoted, day) else { return vec![(0, (whole(0), None))] };
        let prices = variant.on(day);
        let first = variant.first.filter(|first| months < first.months && variant.id == quoted.id);
        let (mut base, mut off) = (prices.base, vec![prices.discount]);
        match first.map(|first| first.change) {
            Some(FirstChange::Base(price)) => base = (price, variant.from),
            Some(FirstChange::Discount(percent)) => off.push(percent),
            None => {}
        }
        let base = (self.beginning(base.1), base.0.bounds(&1.into()));
        let users = prices.users.map(|(price, from)| (self.beginning(from), price.bounds(usage)));
        let reduced = |amount: Bounds| off.iter().fold(amount, |amount, percent| less(amount, *percent));
        [Some(base), users].into_iter().flatten().map(|(begins, amount)| (begins, reduced(amount))).collect()
    }

    /// What is due once, on the first day. Ambiguous: whether a discount of the first months is off this too. It is not.
    fn once(&self, quoted: &Variant) -> Bounds {
        let setup = quoted.setup.map(|setup| setup.bounds(&1.into()));
        less(setup.unwrap_or_else(|| exactly(whole(0))), quoted.on(self.on).discount)
    }

    pub fn annual(&self, quoted: &Variant, year: usize) -> Bounds {
        let usage = self.usage(year);
        let mut sums: BTreeMap<usize, Bounds> = BTreeMap::new();
        for month in (0..12).step_by(quoted.every.months()) {
            for (begins, amount) in self.bill(quoted, 12 * year + month, &usage) {
                let sum = sums.remove(&begins).unwrap_or_else(|| exactly(whole(0)));
                sums.insert(begins, plus(sum, amount));
            }
        }
        let risen = sums.into_iter().map(|(begins, sum)| times(sum, &power(self.inflation, year - begins)));
        let once = (year == 0).then(|| self.once(quoted));
        risen.chain(once).fold(exactly(whole(0)), plus)
    }
}

fn times((low, high): Bounds, factor: &BigRational) -> Bounds {
    (low * factor, high.map(|high| high * factor))
}

/// What a discount in percent leaves; all of it off is nothing, whatever the price.
fn less(amount: Bounds, percent: u32) -> Bounds {
    if percent == 100 {
        exactly(whole(0))
    } else {
        times(amount, &BigRational::new((100 - percent).into(), 100.into()))
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
