//! Catalogs drawn at random: small numbers, which meet at the boundaries.

use super::{
    Base, Catalog, Decimal, First, Later, Meter, MeterTable, Mode, Offer, OptionCharge, Part, Period, Price, PriceList,
    Provision, Rate, Remark, SERVICES, Terms, Tier, Usage, Vat,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::collection::{btree_map, vec};
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeMap;

/// The day of the tests: what is announced begins after it.
const LAST_ORDINARY_DAY: Date = date(2026, 11, 22);

/// Between one and six offers.
pub fn any_catalog() -> impl Strategy<Value = Catalog> {
    let vat_rate = one_of(&[(20, 0), (55, 1), (81, 1), (10, 0)]);
    let rate = || one_of(&[(105, 2), (9217, 4), (85, 2), (1, 0)]);
    (vat_rate, rate(), rate(), vec(any_offer(), 1..=6)).prop_map(|(vat_rate, chf, usd, mut offers)| {
        offers.iter_mut().zip(1..).for_each(|(offer, n)| offer.id = format!("offer-{n}"));
        Catalog { vat_rate, exchange: [("CHF", chf), ("USD", usd)].into(), offers }
    })
}

/// A valid offer, of the currencies of [`any_catalog`], whose prices change only after the day of the tests.
fn any_offer() -> impl Strategy<Value = Offer> {
    let currency = of(select(vec!["EUR", "CHF", "USD"]));
    let terms = (of(any_period()), of(any_vat()), weighted(0.3, any_vat_rate()), weighted(0.2, any_remark()));
    let terms = terms.prop_map(|(every, vat, vat_rate, remark)| Terms { every, vat, vat_rate, remark });
    let later = vec((1..=300_i32, any_change()), 0..=2).prop_map(|drawn| {
        let mut from = LAST_ORDINARY_DAY;
        let entry = |(days, (terms, discount, prices)): (i32, Change)| {
            from += days.days();
            Later { from, terms, discount, prices }
        };
        drawn.into_iter().map(entry).collect()
    });
    let first = (1..=120_u32, any_change()).prop_map(|(months, (terms, discount, prices))| First {
        months,
        terms,
        discount,
        prices,
    });
    let changes = (weighted(0.2, first), prop_oneof![2 => Just(Vec::new()), 1 => later]);
    (currency, terms, weighted(0.3, any_discount()), any_prices(), changes, any_remarks())
        .prop_map(|(currency, terms, discount, prices, (first, later), remarks)| {
            // A note of the offer is written once.
            let remarks =
                remarks.into_iter().filter(|(key, _)| terms.remark.is_none_or(|(own, _)| own != *key)).collect();
            Offer { id: "offer".into(), currency, terms, discount, prices, first, later, remarks }
        })
        .boxed()
}

/// The terms, the discount and the prices that replace others.
type Change = (Terms, Option<Decimal>, PriceList);

/// A change that changes something.
fn any_change() -> impl Strategy<Value = Change> {
    let table = |meter| weighted(0.2, any_table(meter).prop_map(move |table| (meter, table)));
    let services = btree_map(select(SERVICES.to_vec()), any_provision(), 0..=1);
    let prices = (of(any_base()), weighted(0.2, any_figure()), Meter::ALL.map(table), services);
    (any_terms(), weighted(0.3, any_discount()), prices)
        .prop_map(|(terms, discount, (base, setup, meters, services))| {
            let prices = PriceList { base, setup, meters: meters.into_iter().flatten().collect(), services };
            let is_priced = |provision: &Provision| matches!(provision, Provision::Option(_));
            let options = prices.services.values().any(is_priced);
            let charges = prices.base.is_some() || setup.is_some() || !prices.meters.is_empty() || options;
            let replaces = charges || !prices.services.is_empty();
            let discount = discount.or((!replaces).then_some(Decimal::new(10, 0)));
            // Terms without a charge that they are for would change nothing.
            let terms = if charges { terms } else { Terms::default() };
            (terms, discount, prices)
        })
        .boxed()
}

fn any_prices() -> impl Strategy<Value = PriceList> {
    let table = |meter| of(any_table(meter).prop_map(move |table| (meter, table)));
    let services = btree_map(select(SERVICES.to_vec()), any_provision(), 0..=6);
    (weighted(0.9, any_base()), of(any_figure()), Meter::ALL.map(table), services)
        .prop_map(|(base, setup, meters, services)| PriceList {
            base,
            setup,
            meters: meters.into_iter().flatten().collect(),
            services,
        })
        .boxed()
}

fn any_remarks() -> impl Strategy<Value = Vec<Remark>> {
    subsequence(vec![("commitment", "24"), ("conditions", "\"for associations alone\""), ("note", NOTE)], 0..=3)
}

const NOTE: &str = "{ en = \"The usual rate.\", fr = \"Le tarif habituel.\" }";

fn any_remark() -> impl Strategy<Value = Remark> {
    select(vec![
        ("evidence", "\"provider\""),
        ("evidence", "\"confirmed\""),
        ("evidence", "\"reported\""),
        ("source", "\"by telephone\""),
        ("checked", "2026-11-02"),
        ("note", NOTE),
    ])
}

/// Most often nothing.
fn any_terms() -> impl Strategy<Value = Terms> {
    let every = weighted(0.2, any_period());
    (every, weighted(0.2, any_vat()), weighted(0.15, any_vat_rate()), weighted(0.1, any_remark()))
        .prop_map(|(every, vat, vat_rate, remark)| Terms { every, vat, vat_rate, remark })
        .boxed()
}

fn any_vat() -> impl Strategy<Value = Vat> {
    select(vec![Vat::Included, Vat::Excluded, Vat::Exempt, Vat::Unknown])
}

fn any_vat_rate() -> impl Strategy<Value = Decimal> {
    one_of(&[(20, 0), (55, 1), (81, 1), (10, 0), (0, 0)])
}

fn any_discount() -> impl Strategy<Value = Decimal> {
    one_of(&[(0, 0), (5, 0), (125, 1), (50, 0), (333, 1), (100, 0)])
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
    let names = select(vec!["membership", "service", "support"]);
    let part = (any_price(), any_terms()).prop_map(|(price, terms)| Part { price, terms });
    prop_oneof![
        4 => any_price().prop_map(Base::Single),
        3 => btree_map(names, part, 1..=3).prop_map(Base::Parts),
    ]
    .boxed()
}

fn any_provision() -> impl Strategy<Value = Provision> {
    prop_oneof![
        2 => Just(Provision::Included),
        5 => any_option().prop_map(Provision::Option),
        1 => Just(Provision::SelfService),
    ]
    .boxed()
}

/// An option that has a price, or meters, or both.
fn any_option() -> impl Strategy<Value = OptionCharge> {
    let table = |meter| weighted(0.2, any_table(meter).prop_map(move |table| (meter, table)));
    (any_price(), any::<bool>(), Meter::ALL.map(table), any_terms())
        .prop_map(|(price, priced, meters, terms)| {
            let meters: BTreeMap<_, _> = meters.into_iter().flatten().collect();
            OptionCharge { price: Some(price).filter(|_| priced || meters.is_empty()), meters, terms }
        })
        .boxed()
}

/// A valid table: nothing "included per user" of the users themselves, no limit below what is included
/// or counted at least, no minimum beyond the last tier, `min` and `max` in order and over known prices.
fn any_table(meter: Meter) -> impl Strategy<Value = MeterTable> {
    let included = weighted(0.4, prop_oneof![1 => Just(0), 3 => any_bound()]);
    let per_user = weighted(0.3, 1..=10_u32);
    let levels = (weighted(0.25, any_bound()), weighted(0.15, any_bound()));
    let amounts = (weighted(0.3, any_figure()), weighted(0.3, any_figure()));
    (included, per_user, any_rate(), levels, amounts, any_terms())
        .prop_map(move |(included, per_user, rate, (minimum, limit), (min, max), terms)| {
            let exact = rate.is_exact();
            let (min, max) = ordered(min.filter(|_| exact), max.filter(|_| exact));
            let minimum = minimum.map(|minimum| minimum.min(rate.end().unwrap_or(minimum)));
            let limit = limit.or(matches!(rate, Rate::Absent).then_some(100));
            let limit = limit.map(|limit| limit.max(included.max(minimum).unwrap_or(0)));
            let included_per_user = per_user.filter(|_| meter != Meter::Users);
            MeterTable { included, included_per_user, rate, minimum, limit, min, max, terms }
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
    select(vec![Period::Month, Period::Quarter, Period::HalfYear, Period::Year, Period::TwoYears])
}

fn any_bound() -> impl Strategy<Value = u32> {
    prop_oneof![3 => select(vec![1, 2, 3, 5, 10, 20, 50, 100]), 1 => 1..=20_u32].boxed()
}

fn one_of(figures: &[(u32, u32)]) -> impl Strategy<Value = Decimal> + use<> {
    select(figures.iter().map(|&(digits, places)| Decimal::new(digits, places)).collect::<Vec<_>>())
}
