//! What must hold for every price list: the program is held against a second pricer that counts unit by unit, its three
//! readings of a quantity against each other, and its answers against their own definitions.

use super::TODAY;
use crate::oracles::formula::evaluate;
use crate::oracles::offers::{
    self, Base, Meter as Known, MeterTable, Outcome, Provision, Terms, any_asked, any_catalog, any_usage, round_cents,
};
use crate::program::Tarif;
use jiff::ToSpan;
use jiff::civil::Date;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use serde_json::Value;
use tarif::{
    Bounds, Catalog, Digits, ExclusionReason, Line, Meter, Money, Need, Offer, PriceKey, Question, Ranking, Usage,
    UsageArgs, assume, rank,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_offer_costs_what_counting_unit_by_unit_says(written in any_catalog(), usage in any_usage(), asked in any_asked(), added: bool) {
        let mut catalog = read(&written);
        if added {
            catalog.add_unknown_vat().unwrap();
        }
        let question = question(&catalog, &usage, &asked, added);
        for offer in &written.offers {
            let expected = offers::annual(&written, offer, &usage, &asked, added);
            let found = question.ask(catalog.offer(&offer.id).unwrap());
            match (expected, found) {
                (Outcome::Cost { low, high }, Ok(answer)) => {
                    prop_assert_eq!(rational(answer.annual.low.exact()), low.clone(), "{}", &offer.id);
                    prop_assert_eq!(answer.annual.high.map(|high| rational(high.exact())), high, "{}", &offer.id);
                    prop_assert_eq!(answer.annual.low.to_cents().to_string(), round_cents(&low));
                }
                (Outcome::CannotServe, Err(excluded)) => prop_assert_eq!(excluded.reasons[0].code(), "limit"),
                (Outcome::LacksService, Err(excluded)) => {
                    let reason = if offer.prices.services.is_empty() { "services_not_listed" } else { "service" };
                    prop_assert_eq!(excluded.reasons[0].code(), reason);
                }
                (Outcome::OnRequest, Err(excluded)) => prop_assert_eq!(excluded.reasons[0].code(), "price_on_request"),
                (expected, found) => prop_assert!(false, "{}: {expected:?}, not {found:?}", offer.id),
            }
        }
    }

    #[test]
    fn value_shape_and_formula_are_one(written in any_catalog(), usage in any_usage(), probes in prop::collection::vec(0_u64..400, 8)) {
        let catalog = read(&written);
        let usage = typed(&catalog, &usage);
        for line in catalog.offers.iter().flat_map(all_lines) {
            for along in (0..catalog.meters.len()).map(Meter) {
                let shape = line.quantity.shape(along, &usage);
                for n in probes.iter().copied().chain(thresholds(&shape)) {
                    let there = usage.clone().with(along, n);
                    let value = line.quantity.value(&there);
                    prop_assert_eq!(shape.at(n), value, "shape of {:?} along {:?} at {}", line, along, n);
                    let formula = line.quantity.formula(&|meter| catalog.meter_id(meter).to_owned());
                    let level = |name: &str| there.level(catalog.meter(name).unwrap()).into();
                    prop_assert_eq!(evaluate(&formula, &level), value, "{}", formula);
                }
            }
        }
    }

    #[test]
    fn limits_have_a_shape_too(written in any_catalog(), usage in any_usage(), n in 0_u64..400) {
        let catalog = read(&written);
        let usage = typed(&catalog, &usage);
        for offer in &catalog.offers {
            let options: Vec<_> = offer.options().iter().map(|(service, _)| *service).collect();
            for limit in offer.limits(&options) {
                for along in [Meter::USERS, Meter::STORAGE] {
                    let there = usage.clone().with(along, n);
                    prop_assert_eq!(limit.most.shape(along, &usage).at(n), limit.most.value(&there));
                }
            }
        }
    }

    #[test]
    fn a_total_is_the_sum_of_its_lines(written in any_catalog(), usage in any_usage(), asked in any_asked()) {
        let catalog = read(&written);
        let question = question(&catalog, &usage, &asked, false);
        for answer in catalog.offers.iter().filter_map(|offer| question.ask(offer).ok()) {
            let sum: Bounds<Money> = answer.quote.lines.iter().map(|line| line.amount).sum();
            let options: Vec<_> = question.needs.iter().map(|need| need.service).collect();
            prop_assert_eq!(answer.annual, sum);
            prop_assert_eq!(answer.annual, answer.offer.annual(&question.usage(), &options));
            for line in &answer.quote.lines {
                let product = rational(line.quantity) * rational(line.unit_price.low.exact());
                prop_assert_eq!(rational(line.amount.low.exact()), product);
            }
        }
    }

    #[test]
    fn a_rank_counts_the_offers_that_surely_and_possibly_cost_less(written in any_catalog(), usage in any_usage()) {
        let catalog = read(&written);
        let ranking = rank(&catalog, &question(&catalog, &usage, &[], false), false);
        let totals: Vec<Bounds<Money>> = ranking.ranked.iter().map(|ranked| ranked.answer.annual).collect();
        for (place, ranked) in ranking.ranked.iter().enumerate() {
            let own = totals[place];
            let others = || totals.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, total)| total);
            let surely = others().filter(|other| other.high.is_some_and(|high| high < own.low)).count();
            let possibly = others().filter(|other| own.high.is_none_or(|high| other.low < high)).count();
            prop_assert_eq!((ranked.rank.best, ranked.rank.worst), (1 + surely, 1 + possibly));
        }
        prop_assert!(totals.windows(2).all(|pair| pair[0].low <= pair[1].low));
        prop_assert_eq!(ranking.ranked.len() + ranking.excluded.len(), catalog.offers.len());
    }

    #[test]
    fn a_variant_is_left_out_only_where_another_surely_costs_no_more(written in any_catalog(), usage in any_usage()) {
        let mut catalog = read(&written);
        for offer in &mut catalog.offers {
            *offer = offer.changed(|published| published.product = Some("one".to_owned())).unwrap();
        }
        let question = question(&catalog, &usage, &[], false);
        let (all, best) = (rank(&catalog, &question, false), rank(&catalog, &question, true));
        let total = |id: &str| all.ranked.iter().find(|ranked| ranked.answer.offer.id() == id).unwrap().answer.annual;
        for excluded in &best.excluded {
            if let [ExclusionReason::Variant(other)] = &excluded.reasons[..] {
                prop_assert!(total(other).high.unwrap() <= total(excluded.offer.id()).low);
                prop_assert!(best.ranked.iter().any(|ranked| ranked.answer.offer.id() == other));
            }
        }
    }

    #[test]
    fn below_its_threshold_an_unknown_rate_wins_and_above_it_loses(written in any_catalog(), usage in any_usage()) {
        let catalog = read(&plain(written));
        let question = question(&catalog, &usage, &[], false);
        let ranking = rank(&catalog, &question, false);
        let Some(cheapest) = known_minimum(&ranking) else { return Ok(()) };
        for rate in &ranking.unknown_rates {
            let cent = Digits { digits: 1, ..rate.threshold.below };
            if names_several_unknowns(rate.offer, rate.threshold.item.key()) {
                continue;
            }
            let at = |figure: Digits| {
                let mut assumed = catalog.clone();
                let typed = format!("{}.{}={figure}", rate.offer.id(), catalog.key_id(rate.threshold.item.key()));
                assume(&mut assumed, &typed).unwrap();
                question.ask(assumed.offer(rate.offer.id()).unwrap()).unwrap().annual.known().unwrap()
            };
            let just_below = Digits { digits: rate.threshold.below.digits * 10 - 1, decimals: rate.threshold.below.decimals + 1 };
            prop_assert!(at(just_below) < cheapest, "{rate:?}");
            prop_assert!(at(Digits { digits: rate.threshold.below.digits + cent.digits, ..rate.threshold.below }) >= cheapest, "{rate:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is announced costs, from its day on, what the same prices cost where they are written plainly.
    #[test]
    fn a_day_s_prices_are_those_of_the_last_entry_begun(
        written in any_catalog().prop_filter("something is announced", |written| announced(written).next().is_some()),
        usage in any_usage(),
        asked in any_asked(),
        (entry, step) in (any::<prop::sample::Index>(), -1..=1_i32),
        added: bool,
    ) {
        let days: Vec<Date> = announced(&written).collect();
        let day = days[entry.index(days.len())] + step.days();
        let offers = written.offers.iter().map(|offer| offer.on(day)).collect();
        let plainly = offers::Catalog { offers, ..written.clone() };
        let [found, expected] = [&written, &plainly].map(|written| ranked_on(written, &usage, &asked, added, day));
        prop_assert_eq!(&found, &expected, "on {}: {}", day, offers::to_toml(&written));
        for offer in &plainly.offers {
            if let Outcome::Cost { low, .. } = offers::annual(&plainly, offer, &usage, &asked, added) {
                let (_, told) = found.iter().find(|(id, _)| *id == offer.id).unwrap();
                prop_assert_eq!(&told["low"], &round_cents(&low), "{} on {}", offer.id, day);
            }
        }
    }
}

/// An option that charges by meter has a line, and so a formula, for each thing that it counts.
#[test]
fn the_lines_of_a_metered_option_have_formulas() {
    let text = "schema = 1\ncurrency = \"EUR\"\n[services]\nvideo = \"Video\"\n[meters]\nrooms = \"rooms\"\n\
        [offers.a]\nname = \"A\"\nservices.video = { price = 5, users = { included = 2, price = 3 }, \
        storage = { per = 10, price = 4 }, meters.rooms = { minimum = 6, price = 1 } }\n";
    let catalog = Catalog::parse(text).0.unwrap();
    let level = |name: &str| match name {
        "users" => 5,
        "storage" => 31,
        "rooms" => 0,
        name => panic!("{name} is not a meter of the catalog"),
    };
    let lines = catalog.offers.iter().flat_map(all_lines);
    let formulas = lines.map(|line| line.quantity.formula(&|meter| catalog.meter_id(meter).to_owned()));
    let mut quantities: Vec<i128> = formulas.map(|formula| evaluate(&formula, &level)).collect();
    quantities.sort_unstable();
    assert_eq!(quantities, [1, 3, 4, 6]);
}

/// The days from which other prices are announced.
fn announced(written: &offers::Catalog) -> impl Iterator<Item = Date> {
    written.offers.iter().flat_map(|offer| &offer.later).map(|entry| entry.from)
}

/// What the program answers on a day: each offer, and its cost or the reason why it has none.
fn ranked_on(
    written: &offers::Catalog,
    usage: &offers::Usage,
    asked: &[&str],
    added: bool,
    day: Date,
) -> Vec<(String, Value)> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), offers::to_toml(written)).unwrap();
    let levels: Vec<String> = usage.iter().map(|(meter, level)| format!("{}={level}", meter.name())).collect();
    let vat = if added { "excluded" } else { "included" };
    let command = format!("rank --format json --on {day} --unknown-vat {vat} --usage {}", levels.join(","));
    let needs = (!asked.is_empty()).then(|| format!("--need={}", asked.join(",")));
    let asked = needs.into_iter().fold(Tarif::new(&command), Tarif::arg);
    let answer: Value = serde_json::from_str(&asked.catalog(file.path()).run().expect(&command)).unwrap();
    let told = [("offers", "annual"), ("excluded", "reason")].map(|(list, fact)| {
        let offers = answer[list].as_array().unwrap().iter();
        offers.map(|of| (of["id"].as_str().unwrap().to_owned(), of[fact].clone())).collect::<Vec<_>>()
    });
    told.concat()
}

/// The same offers, all with yearly prices in the catalog's currency, so that an assumed price is an annual one.
fn plain(mut written: offers::Catalog) -> offers::Catalog {
    for offer in &mut written.offers {
        (offer.currency, offer.discount, offer.terms) = (None, None, Terms::default());
        let prices = &mut offer.prices;
        let options = prices.services.values_mut().filter_map(|provision| match provision {
            Provision::Option(charge) => Some(charge),
            Provision::Included | Provision::SelfService => None,
        });
        let mut tables: Vec<&mut MeterTable> = prices.meters.values_mut().collect();
        for option in options {
            option.terms = Terms::default();
            tables.extend(option.meters.values_mut());
        }
        for table in tables {
            table.terms = Terms::default();
        }
        if let Some(Base::Parts(parts)) = &mut prices.base {
            for part in parts.values_mut() {
                part.terms = Terms::default();
            }
        }
    }
    written
}

/// Tiers may hold several unknown prices, of which a usage reaches one: no single figure can then be assumed.
fn names_several_unknowns(offer: &Offer, key: PriceKey) -> bool {
    offer.published.clone().prices_mut(key).iter().filter(|price| price.is_open()).count() > 1
}

fn known_minimum(ranking: &Ranking) -> Option<Money> {
    ranking.ranked.iter().filter_map(|ranked| ranked.answer.annual.known()).min()
}

fn read(written: &offers::Catalog) -> Catalog {
    let text = offers::to_toml(written);
    let (catalog, found) = Catalog::parse(&text);
    catalog.unwrap_or_else(|| panic!("{found:?}\n{text}"))
}

fn typed(catalog: &Catalog, usage: &offers::Usage) -> Usage {
    let level = |meter: &Known| u64::from(usage.get(meter).copied().unwrap_or_default());
    Known::ALL.iter().fold(Usage::default(), |typed, meter| match catalog.meter(&meter.name()) {
        Some(known) => typed.with(known, level(meter)),
        None => typed,
    })
}

fn question(catalog: &Catalog, usage: &offers::Usage, asked: &[&str], unknown_vat_added: bool) -> Question {
    let needs = UsageArgs {
        users: Some("1".to_owned()),
        needs: asked.iter().map(ToString::to_string).collect(),
        ..UsageArgs::default()
    };
    let needs: Vec<Need> = needs.resolve(catalog).unwrap().1;
    Question { unknown_vat_added, ..Question::new(typed(catalog, usage), needs, TODAY) }
}

fn all_lines(offer: &Offer) -> impl Iterator<Item = &Line> {
    offer.lines().iter().chain(offer.options().iter().map(|(_, line)| line))
}

/// The numbers around each threshold of a shape: where a wrong one would be off by one.
fn thresholds(shape: &tarif::Piecewise) -> Vec<u64> {
    let starts = shape.pieces().iter().map(|piece| piece.from);
    starts.flat_map(|from| [from.saturating_sub(1), from, from + 1]).collect()
}

fn rational(figure: Digits) -> BigRational {
    BigRational::new(BigInt::from(figure.digits), BigInt::from(10).pow(figure.decimals))
}
