//! What an offer costs a year, counted unit by unit.

use super::{
    Base, BigRational, Catalog, Decimal, Meter, MeterTable, Mode, Offer, OptionCharge, Part, Period, Price, PriceList,
    Provision, Rate, Terms, Tier, Usage, Vat,
};
use num_traits::{Signed, Zero};
use std::collections::BTreeMap;
use std::iter::Sum;

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
pub fn annual(
    catalog: &Catalog,
    offer: &Offer,
    usage: &Usage,
    asked: &[&str],
    unknown_vat_as_excluded: bool,
) -> Outcome {
    let prices = &offer.prices;
    let options: Vec<&OptionCharge> = asked_options(prices, asked).collect();
    let counted = Counted { usage, users: level(usage, Meter::Users) };
    if !counted.serves(&prices.meters) || !options.iter().all(|option| counted.serves(&option.meters)) {
        return Outcome::CannotServe;
    }
    if !asked.iter().all(|service| provides(prices, service)) {
        return Outcome::LacksService;
    }
    let base = prices.base.clone().map(Base::parts).unwrap_or_default();
    if is_on_request(&base) {
        return Outcome::OnRequest;
    }
    let own = offer.terms.within(Terms { vat_rate: Some(catalog.vat_rate), ..Terms::default() });
    let parts = base.values().map(|part| (Amount::of(&part.price, 1), part.terms.within(own)));
    let metered = counted.charges(&prices.meters, own);
    let optional = options.iter().flat_map(|option| {
        let terms = option.terms.within(own);
        let fixed = option.price.iter().map(move |price| (Amount::of(price, 1), terms));
        fixed.chain(counted.charges(&option.meters, terms))
    });
    let charges = parts.chain(metered).chain(optional);
    let sum: Amount = charges.map(|(amount, terms)| a_year(amount, terms, unknown_vat_as_excluded)).sum();
    let total = sum.times(&remaining(offer.discount)).times(&exchange_rate(catalog, offer));
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

    /// All of it off is nothing, whatever the price.
    fn times(self, factor: &BigRational) -> Self {
        if factor.is_zero() {
            return Self::exactly(BigRational::zero());
        }
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

/// What is used, against which tables are read.
#[derive(Clone, Copy)]
struct Counted<'a> {
    usage: &'a Usage,
    users: u32,
}

impl Counted<'_> {
    fn serves(self, meters: &BTreeMap<Meter, MeterTable>) -> bool {
        meters.iter().all(|(meter, table)| serves(table, level(self.usage, *meter), self.users))
    }

    /// What each table asks in its period, and on which terms.
    fn charges(self, meters: &BTreeMap<Meter, MeterTable>, around: Terms) -> impl Iterator<Item = (Amount, Terms)> {
        meters.iter().map(move |(meter, table)| {
            let quantity = billed(table, level(self.usage, *meter), self.users);
            (charge(table, quantity), table.terms.within(around))
        })
    }
}

fn asked_options<'a>(prices: &'a PriceList, asked: &[&str]) -> impl Iterator<Item = &'a OptionCharge> {
    prices.services.iter().filter_map(|(service, provision)| match provision {
        Provision::Option(charge) if asked.contains(service) => Some(charge),
        _ => None,
    })
}

fn provides(prices: &PriceList, service: &str) -> bool {
    matches!(prices.services.get(service), Some(Provision::Included | Provision::Option(_)))
}

/// Ambiguous: the "whole base" of several parts. Taken as nothing being known of any part, `"0.."`
/// included; one known part, even 0, is enough for "at least".
fn is_on_request(base: &BTreeMap<&str, Part>) -> bool {
    !base.is_empty() && base.values().all(|part| part.price.bounds() == (BigRational::zero(), None))
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

/// An amount in its period and before tax, for a year and with it.
fn a_year(amount: Amount, terms: Terms, unknown_vat_as_excluded: bool) -> Amount {
    let taxed = match terms.vat.unwrap_or(Vat::Unknown) {
        Vat::Included | Vat::Exempt => false,
        Vat::Excluded => true,
        Vat::Unknown => unknown_vat_as_excluded,
    };
    let rate = terms.vat_rate.filter(|_| taxed).map_or_else(BigRational::zero, Decimal::value);
    amount.times(&payments(terms.every.unwrap_or(Period::Year))).times(&(integer(1) + rate / integer(100)))
}

/// How often a price is paid in a year.
fn payments(every: Period) -> BigRational {
    match every {
        Period::Month => integer(12),
        Period::Quarter => integer(4),
        Period::HalfYear => integer(2),
        Period::Year => integer(1),
        Period::TwoYears => BigRational::new(1.into(), 2.into()),
    }
}

/// What is left of each price after a discount in percent.
fn remaining(discount: Option<Decimal>) -> BigRational {
    integer(1) - discount.map_or_else(BigRational::zero, Decimal::value) / integer(100)
}

fn exchange_rate(catalog: &Catalog, offer: &Offer) -> BigRational {
    let rate = offer.currency.and_then(|code| catalog.exchange.get(code));
    rate.map_or_else(|| integer(1), |rate| rate.value())
}

fn integer(n: u32) -> BigRational {
    BigRational::from_integer(n.into())
}
