//! A second pricer, for the laws: it reads the published rules to the letter and counts unit by unit,
//! so that the program's arithmetic is held against one that shares nothing with it.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::collection::{btree_map, vec};
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeMap;
use std::fmt::{self, Debug, Display, Formatter};
use std::iter::Sum;

// ---- An offer as published ----

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
    pub every: Option<Period>,
    pub vat: Option<Vat>,
    pub currency: Option<&'static str>,
    pub base: Base,
    /// Like `setup`, written but never part of an ordinary year's cost: the base of the first months.
    pub first: Option<Decimal>,
    pub setup: Option<Decimal>,
    pub meters: BTreeMap<Meter, MeterTable>,
    pub services: BTreeMap<&'static str, Provision>,
}

#[derive(Clone, Debug)]
pub enum Base {
    Absent,
    Single(Price),
    Parts(BTreeMap<&'static str, Price>),
}

#[derive(Clone, Debug)]
pub enum Provision {
    Included,
    Option(Price),
    SelfService,
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
    pub every: Option<Period>,
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
    Year,
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

// ---- What it costs ----

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A limit, or the end of the last tier, is exceeded.
    CannotServe,
    /// An asked service is missing, or left to be installed by oneself.
    LacksService,
    /// The whole base is unknown.
    OnRequest,
    /// A year, all taxes included, in the catalog's currency; open where `high` is missing.
    Cost { low: BigRational, high: Option<BigRational> },
}

/// Ambiguous: which reason comes first where several hold. Taken in the order in which "nothing
/// disappears" lists them: a limit, a service, no price.
///
/// Ambiguous: whether a part of the base, or an option, may have a period of its own. Only meter
/// tables list `every`, so these follow the offer.
pub fn annual(
    catalog: &Catalog,
    offer: &Offer,
    usage: &Usage,
    asked: &[&str],
    unknown_vat_as_excluded: bool,
) -> Outcome {
    let users = level(usage, Meter::Users);
    if offer.meters.iter().any(|(meter, table)| !serves(table, level(usage, *meter), users)) {
        return Outcome::CannotServe;
    }
    if !asked.iter().all(|service| provides(offer, service)) {
        return Outcome::LacksService;
    }
    if is_on_request(&offer.base) {
        return Outcome::OnRequest;
    }
    let own = offer.every.unwrap_or(Period::Year);
    let fixed = base_prices(&offer.base).into_iter().chain(option_prices(offer, asked));
    let fixed = fixed.map(|price| Amount::of(price, 1).times(&months(own)));
    let metered = offer.meters.iter().map(|(meter, table)| {
        let quantity = billed(table, level(usage, *meter), users);
        charge(table, quantity).times(&months(table.every.unwrap_or(own)))
    });
    let vat = vat_factor(catalog, offer, unknown_vat_as_excluded);
    let total = fixed.chain(metered).sum::<Amount>().times(&vat).times(&exchange_rate(catalog, offer));
    Outcome::Cost { low: total.low, high: total.high }
}

/// Half away from zero, at the cent.
pub fn round_cents(amount: &BigRational) -> String {
    let half = BigRational::new(1.into(), 2.into());
    let cents = (amount.abs() * integer(100) + half).floor().to_integer();
    let sign = if amount.is_negative() && !cents.is_zero() { "-" } else { "" };
    format!("{sign}{}.{:02}", &cents / 100, &cents % 100)
}

/// What is known of an amount of money.
struct Amount {
    low: BigRational,
    high: Option<BigRational>,
}

impl Amount {
    /// An unknown price of nothing costs nothing.
    fn of(price: &Price, quantity: u32) -> Self {
        if quantity == 0 {
            return Self::exactly(BigRational::zero());
        }
        let (low, high) = price.bounds();
        Self { low, high }.times(&integer(quantity))
    }

    fn exactly(figure: BigRational) -> Self {
        Self { high: Some(figure.clone()), low: figure }
    }

    fn times(self, factor: &BigRational) -> Self {
        Self { low: self.low * factor, high: self.high.map(|high| high * factor) }
    }

    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high.zip(other.high).map(|(a, b)| a + b) }
    }

    fn map(self, change: impl Fn(BigRational) -> BigRational) -> Self {
        Self { low: change(self.low), high: self.high.map(change) }
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::exactly(BigRational::zero()), Self::plus)
    }
}

fn base_prices(base: &Base) -> Vec<&Price> {
    match base {
        Base::Absent => Vec::new(),
        Base::Single(price) => vec![price],
        Base::Parts(parts) => parts.values().collect(),
    }
}

fn option_prices<'a>(offer: &'a Offer, asked: &[&str]) -> impl Iterator<Item = &'a Price> {
    offer.services.iter().filter_map(|(service, provision)| match provision {
        Provision::Option(price) if asked.contains(service) => Some(price),
        _ => None,
    })
}

fn provides(offer: &Offer, service: &str) -> bool {
    matches!(offer.services.get(service), Some(Provision::Included | Provision::Option(_)))
}

/// Ambiguous: the "whole base" of several parts. Taken as nothing being known of any part, `"0.."`
/// included; one known part, even 0, is enough for "at least".
fn is_on_request(base: &Base) -> bool {
    let prices = base_prices(base);
    let is_unknown = |price: &Price| price.bounds() == (BigRational::zero(), None);
    !prices.is_empty() && prices.iter().all(|price| is_unknown(price))
}

fn level(usage: &Usage, meter: Meter) -> u32 {
    usage.get(&meter).copied().unwrap_or(0)
}

/// The limit holds the usage itself. Ambiguous: what a closed last tier holds. Tiers come after
/// `minimum` and `included`, so it is the quantity billed.
fn serves(table: &MeterTable, level: u32, users: u32) -> bool {
    table.limit.is_none_or(|limit| level <= limit)
        && table.rate.end().is_none_or(|end| billed(table, level, users) <= end)
}

/// Ambiguous: "each user" where a minimum of users is billed. Taken as the users there are.
fn billed(table: &MeterTable, level: u32, users: u32) -> u32 {
    let raised = level.max(table.minimum.unwrap_or(0));
    let included = table.included.unwrap_or(0) + table.included_per_user.unwrap_or(0) * users;
    raised.saturating_sub(included)
}

/// Ambiguous: units between `included` and `limit` where no price is given. Nothing is charged for
/// them. Ambiguous: `min` where nothing is billed. It is the least amount of the charge, so it is due.
fn charge(table: &MeterTable, quantity: u32) -> Amount {
    let amount = match &table.rate {
        Rate::Absent => Amount::exactly(BigRational::zero()),
        Rate::Unit { price, per } => Amount::of(price, packs(quantity, per.unwrap_or(1))),
        Rate::Tiers { mode: None | Some(Mode::Graduated), tiers } => graduated(tiers, quantity),
        Rate::Tiers { mode: Some(Mode::Volume), tiers } => volume(tiers, quantity),
    };
    amount.map(|figure| {
        let raised = table.min.map(Decimal::value).into_iter().fold(figure, BigRational::max);
        table.max.map(Decimal::value).into_iter().fold(raised, BigRational::min)
    })
}

fn packs(quantity: u32, per: u32) -> u32 {
    let (mut packs, mut bought) = (0, 0);
    while bought < quantity {
        packs += 1;
        bought += per;
    }
    packs
}

/// Each unit goes to the tier it falls in; a tier is entered by its first unit, the first tier always.
fn graduated(tiers: &[Tier], quantity: u32) -> Amount {
    let mut units = vec![0; tiers.len()];
    for unit in 1..=quantity {
        units[reached(tiers, unit)] += 1;
    }
    tiers
        .iter()
        .zip(units)
        .enumerate()
        .filter(|(position, (_, units))| *position == 0 || *units > 0)
        .map(|(_, (tier, units))| due(tier, units))
        .sum()
}

fn volume(tiers: &[Tier], quantity: u32) -> Amount {
    due(&tiers[reached(tiers, quantity)], quantity)
}

fn reached(tiers: &[Tier], quantity: u32) -> usize {
    let holds = |tier: &Tier| tier.up_to.is_none_or(|up_to| quantity <= up_to);
    tiers.iter().position(holds).expect("the quantity was held against the last tier before")
}

fn due(tier: &Tier, units: u32) -> Amount {
    let flat = Amount::exactly(tier.flat.map_or_else(BigRational::zero, Decimal::value));
    tier.price.iter().map(|price| Amount::of(price, units)).sum::<Amount>().plus(flat)
}

fn months(every: Period) -> BigRational {
    match every {
        Period::Month => integer(12),
        Period::Year => integer(1),
    }
}

fn vat_factor(catalog: &Catalog, offer: &Offer, unknown_vat_as_excluded: bool) -> BigRational {
    let added = match offer.vat.unwrap_or(Vat::Unknown) {
        Vat::Included | Vat::Exempt => false,
        Vat::Excluded => true,
        Vat::Unknown => unknown_vat_as_excluded,
    };
    if added { integer(1) + catalog.vat_rate.value() / integer(100) } else { integer(1) }
}

fn exchange_rate(catalog: &Catalog, offer: &Offer) -> BigRational {
    let rate = offer.currency.and_then(|code| catalog.exchange.get(code));
    rate.map_or_else(|| integer(1), |rate| rate.value())
}

fn integer(n: u32) -> BigRational {
    BigRational::from_integer(n.into())
}

// ---- Writing it down ----

const VOCABULARY: &str = r#"
[services]
mail = { en = "Mail", fr = "Mél", stores = true }
newsletter = { en = "Newsletter", fr = "Lettre d'information" }
cloud = { en = "Files", fr = "Cloud", stores = true }

[meters]
subscribers = { en = "subscribers", fr = "abonnés" }
aliases = { en = "aliases", fr = "alias" }

[exchange]
"#;

/// The whole file, `offers.toml`.
pub fn to_toml(catalog: &Catalog) -> String {
    let head = format!("schema = 1\ncurrency = \"EUR\"\nvat_rate = {}\n", catalog.vat_rate);
    let mut exchange = Keys::default();
    for (code, rate) in &catalog.exchange {
        let source = "source = \"https://example.org\", checked = 2026-11-01";
        exchange.put(code, Some(format!("{{ rate = {rate}, {source} }}")));
    }
    let offers: String = catalog.offers.iter().map(offer_section).collect();
    head + VOCABULARY + &exchange.lines() + &offers
}

fn offer_section(offer: &Offer) -> String {
    let mut keys = Keys::default();
    keys.put("name", Some(format!("{:?}", offer.id)));
    keys.put("every", offer.every.map(word));
    keys.put("vat", offer.vat.map(word));
    keys.put("currency", offer.currency.map(|code| format!("{code:?}")));
    match &offer.base {
        Base::Absent => {}
        Base::Single(price) => keys.put("base", Some(price)),
        Base::Parts(parts) => keys.put("base", Some(base_table(parts))),
    }
    keys.put("first", offer.first.map(|base| format!("{{ months = 12, base = {base} }}")));
    keys.put("setup", offer.setup);
    for (meter, table) in &offer.meters {
        let custom = if *meter < Meter::Subscribers { "" } else { "meters." };
        keys.put(custom.to_owned() + &meter.name(), Some(meter_table(table)));
    }
    for (service, provision) in &offer.services {
        keys.put(format!("services.{service}"), Some(provision));
    }
    format!("\n[offers.{}]\n{}", offer.id, keys.lines())
}

/// A part is a price, or a table that names it: the membership is always named.
fn base_table(parts: &BTreeMap<&'static str, Price>) -> String {
    let mut keys = Keys::default();
    for (name, price) in parts {
        let named = format!("{{ price = {price}, en = \"Membership\", fr = \"Adhésion\" }}");
        keys.put(name, Some(if *name == "membership" { named } else { price.to_string() }));
    }
    keys.inline()
}

fn meter_table(table: &MeterTable) -> String {
    let mut keys = Keys::default();
    keys.put("included", table.included);
    keys.put("included_per_user", table.included_per_user);
    match &table.rate {
        Rate::Absent => {}
        Rate::Unit { price, per } => {
            keys.put("price", Some(price));
            keys.put("per", *per);
        }
        Rate::Tiers { mode, tiers } => {
            keys.put("mode", mode.map(word));
            let tiers: Vec<_> = tiers.iter().map(tier_table).collect();
            keys.put("tiers", Some(format!("[{}]", tiers.join(", "))));
        }
    }
    keys.put("minimum", table.minimum);
    keys.put("limit", table.limit);
    keys.put("min", table.min);
    keys.put("max", table.max);
    keys.put("every", table.every.map(word));
    keys.inline()
}

fn tier_table(tier: &Tier) -> String {
    let mut keys = Keys::default();
    keys.put("up_to", tier.up_to);
    keys.put("price", tier.price.as_ref());
    keys.put("flat", tier.flat);
    keys.inline()
}

/// The `key = value` pairs of one table.
#[derive(Default)]
struct Keys(Vec<String>);

impl Keys {
    fn put(&mut self, key: impl Display, value: Option<impl Display>) {
        self.0.extend(value.map(|value| format!("{key} = {value}")));
    }

    fn inline(&self) -> String {
        format!("{{ {} }}", self.0.join(", "))
    }

    fn lines(&self) -> String {
        self.0.join("\n") + "\n"
    }
}

/// The file's words are the variants' names in lower case.
fn word(variant: impl Debug) -> String {
    format!("\"{variant:?}\"").to_lowercase()
}

impl Display for Decimal {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (one, width) = (10_u32.pow(self.places), self.places as usize);
        match width {
            0 => write!(f, "{}", self.digits),
            _ => write!(f, "{}.{:0width$}", self.digits / one, self.digits % one),
        }
    }
}

impl Display for Price {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Number(figure) => write!(f, "{figure}"),
            Self::Text(figure) => write!(f, "\"{figure}\""),
            Self::Unknown => write!(f, "\"unknown\""),
            Self::Between(low, high) => write!(f, "\"{low}..{high}\""),
            Self::AtLeast(low) => write!(f, "\"{low}..\""),
        }
    }
}

impl Display for Provision {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Included => write!(f, "true"),
            Self::Option(price) => write!(f, "{{ software = \"Sympa\", price = {price} }}"),
            Self::SelfService => write!(f, "{{ software = \"Nextcloud\", self_service = true }}"),
        }
    }
}

// ---- Drawing them at random: small numbers, which meet at the boundaries ----

/// Between one and six offers.
pub fn any_catalog() -> impl Strategy<Value = Catalog> {
    let vat_rate = one_of(&[(20, 0), (55, 1), (81, 1), (10, 0)]);
    let rate = || one_of(&[(105, 2), (9217, 4), (85, 2), (1, 0)]);
    (vat_rate, rate(), rate(), vec(any_offer(), 1..=6)).prop_map(|(vat_rate, chf, usd, mut offers)| {
        offers.iter_mut().zip(1..).for_each(|(offer, n)| offer.id = format!("offer-{n}"));
        Catalog { vat_rate, exchange: [("CHF", chf), ("USD", usd)].into(), offers }
    })
}

/// A valid offer, of the currencies of [`Catalog::of`].
pub fn any_offer() -> impl Strategy<Value = Offer> {
    let vat = select(vec![Vat::Included, Vat::Excluded, Vat::Exempt, Vat::Unknown]);
    let currency = select(vec!["EUR", "CHF", "USD"]);
    let table = |meter| of(any_table(meter).prop_map(move |table| (meter, table)));
    let services = btree_map(select(SERVICES.to_vec()), any_provision(), 0..=6);
    let budget = (of(any_figure()), of(any_figure()));
    (of(any_period()), of(vat), of(currency), any_base(), budget, Meter::ALL.map(table), services)
        .prop_map(|(every, vat, currency, base, (first, setup), meters, services)| {
            let known = matches!(&base, Base::Single(price) if price.is_exact());
            let first = first.filter(|_| known);
            let meters = meters.into_iter().flatten().collect();
            Offer { id: "offer".into(), every, vat, currency, base, first, setup, meters, services }
        })
        .boxed()
}

pub fn any_usage() -> impl Strategy<Value = Usage> {
    let near = (any_bound(), 0..=2_u32).prop_map(|(bound, step)| bound + step - 1).boxed();
    let level = prop_oneof![1 => Just(0), 6 => near, 2 => 0..=300_u32].boxed();
    Meter::ALL.map(|_| level.clone()).prop_map(|levels| Meter::ALL.into_iter().zip(levels).collect())
}

/// Services asked for, most often none.
pub fn any_asked() -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![3 => Just(Vec::new()), 2 => subsequence(SERVICES.to_vec(), 1..=2)]
}

fn any_base() -> impl Strategy<Value = Base> {
    let parts = select(vec!["membership", "service", "support"]);
    prop_oneof![
        1 => Just(Base::Absent),
        4 => any_price().prop_map(Base::Single),
        3 => btree_map(parts, any_price(), 1..=3).prop_map(Base::Parts),
    ]
}

fn any_provision() -> impl Strategy<Value = Provision> {
    prop_oneof![
        2 => Just(Provision::Included),
        5 => any_price().prop_map(Provision::Option),
        1 => Just(Provision::SelfService),
    ]
}

/// A valid table: nothing "included per user" of the users themselves, no limit below what is included
/// or counted at least, no minimum beyond the last tier, `min` and `max` in order and over known prices.
fn any_table(meter: Meter) -> impl Strategy<Value = MeterTable> {
    let included = weighted(0.4, prop_oneof![1 => Just(0), 3 => any_bound()]);
    let per_user = weighted(0.3, 1..=10_u32);
    let levels = (weighted(0.25, any_bound()), weighted(0.15, any_bound()));
    let amounts = (weighted(0.3, any_figure()), weighted(0.3, any_figure()));
    (included, per_user, any_rate(), levels, amounts, weighted(0.3, any_period()))
        .prop_map(move |(included, per_user, rate, (minimum, limit), (min, max), every)| {
            let exact = rate.is_exact();
            let (min, max) = ordered(min.filter(|_| exact), max.filter(|_| exact));
            let minimum = minimum.map(|minimum| minimum.min(rate.end().unwrap_or(minimum)));
            let limit = limit.or(matches!(rate, Rate::Absent).then_some(100));
            let limit = limit.map(|limit| limit.max(included.max(minimum).unwrap_or(0)));
            let included_per_user = per_user.filter(|_| meter != Meter::Users);
            MeterTable { included, included_per_user, rate, minimum, limit, min, max, every }
        })
        .boxed()
}

fn ordered(a: Option<Decimal>, b: Option<Decimal>) -> (Option<Decimal>, Option<Decimal>) {
    let reversed = a.zip(b).is_some_and(|(a, b)| a.value() > b.value());
    if reversed { (b, a) } else { (a, b) }
}

fn any_rate() -> impl Strategy<Value = Rate> {
    let unit = (any_price(), of(any_bound())).prop_map(|(price, per)| Rate::Unit { price, per });
    let mode = of(select(vec![Mode::Graduated, Mode::Volume]));
    let tiers = (mode, any_tiers()).prop_map(|(mode, tiers)| Rate::Tiers { mode, tiers });
    prop_oneof![1 => Just(Rate::Absent), 4 => unit, 5 => tiers].boxed()
}

/// One to four tiers, the last of them open four times in five.
fn any_tiers() -> impl Strategy<Value = Vec<Tier>> {
    let tier = (any_bound(), weighted(0.8, any_price()), weighted(0.4, any_figure()));
    (vec(tier, 1..=4), prop::bool::weighted(0.8)).prop_map(|(drawn, open)| {
        let mut end = 0;
        let mut tiers = Vec::new();
        for (width, price, flat) in drawn {
            end += width;
            tiers.push(Tier { up_to: Some(end), price, flat });
        }
        if let Some(last) = tiers.last_mut().filter(|_| open) {
            last.up_to = None;
            last.price.get_or_insert(Price::Number(Decimal::new(1, 0)));
        }
        tiers
    })
}

fn any_price() -> impl Strategy<Value = Price> {
    let between = (0..=500_u32, 1..=500_u32, 0..=4_u32)
        .prop_map(|(low, width, places)| Price::Between(Decimal::new(low, places), Decimal::new(low + width, places)));
    prop_oneof![
        8 => any_figure().prop_map(Price::Number),
        2 => any_figure().prop_map(Price::Text),
        1 => Just(Price::Unknown),
        1 => between,
        1 => any_figure().prop_map(Price::AtLeast),
    ]
    .boxed()
}

fn any_figure() -> impl Strategy<Value = Decimal> {
    let usual = [(0, 0), (1, 4), (333, 3), (5, 1), (50, 2), (1, 0), (25, 1), (123_456, 4), (100, 0)];
    let other = (0..=2_000_u32, 0..=4_u32).prop_map(|(digits, places)| Decimal::new(digits, places));
    prop_oneof![3 => one_of(&usual), 1 => other].boxed()
}

fn any_period() -> impl Strategy<Value = Period> {
    select(vec![Period::Month, Period::Year])
}

fn any_bound() -> impl Strategy<Value = u32> {
    prop_oneof![3 => select(vec![1, 2, 3, 5, 10, 20, 50, 100]), 1 => 1..=20_u32].boxed()
}

fn one_of(figures: &[(u32, u32)]) -> impl Strategy<Value = Decimal> + use<> {
    select(figures.iter().map(|&(digits, places)| Decimal::new(digits, places)).collect::<Vec<_>>())
}
