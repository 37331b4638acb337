//! A bundle is the proven optimum: held against every way to share the needs among the offers.

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use tarif::analysis::bundle::{Beyond, Bundle, bundle};
use tarif::analysis::question::Question;
use tarif::catalog::{self, Catalog};
use tarif::input::ask::Typed;
use tarif::price::bounds::Bounds;
use tarif::price::money::Money;

const TODAY: Date = date(2026, 11, 22);
const SERVICES: [&str; 5] = ["mail", "cloud", "news", "video", "pad"];
const STORING: usize = 2;

/// What is asked: the needs with their gigabytes and users, and either everybody's gigabytes or none.
#[derive(Clone, Debug)]
struct Asked {
    needs: Vec<(usize, Option<u32>, Option<u32>)>,
    users: u32,
    whole: Option<u32>,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_way_to_share_the_needs_is_cheaper(text in any_catalog(), asked in any_asked(), accepted: bool) {
        let catalog = read(&text);
        let question = Question { self_service_accepted: accepted, ..question(&catalog, &asked, &all(&asked), true) };
        let everything = every_bundle(&catalog, &asked, accepted);
        let found = bundle(&catalog, &question, 3).unwrap();
        if !found.uncovered.is_empty() {
            for uncovered in &found.uncovered {
                let place = question.needs.iter().position(|need| *need == uncovered.need).unwrap();
                prop_assert!(quotes(&catalog, &asked, &[place], accepted).iter().all(Option::is_none));
            }
            return Ok(());
        }

        let known: Vec<&Way> = everything.iter().filter(|way| way.annual.known().is_some()).collect();
        let series = without_containing(known.iter().map(|way| (way.annual.low, way.offers.clone())).collect());
        let listed: Vec<(Money, Vec<usize>)> =
            found.best.iter().chain(&found.next).map(|bundle| (bundle.annual.known().unwrap(), offers(&catalog, bundle))).collect();
        let costs = |of: &[(Money, Vec<usize>)]| of.iter().map(|(cost, offers)| (*cost, offers.len())).collect::<Vec<_>>();
        prop_assert_eq!(costs(&listed), costs(&series[..series.len().min(4)]), "{}", text);
        for bundle in found.best.iter().chain(&found.next).chain(found.open.iter().map(|open| &open.bundle)) {
            prop_assert!(everything.iter().any(|way| way.offers == offers(&catalog, bundle) && way.annual == bundle.annual));
            let served: usize = bundle.parts.iter().map(|part| part.question.needs.len()).sum();
            prop_assert_eq!(served, asked.needs.len());
        }

        let single = everything.iter().filter(|way| way.offers.len() == 1).filter_map(|way| way.annual.known()).min();
        prop_assert_eq!(found.single.and_then(|single| single.annual.known()), single);

        let best = found.best.as_ref().map(|best| best.annual.low);
        let open = everything.iter().filter(|way| !way.unknown.is_empty() && best.is_none_or(|best| way.annual.low < best));
        let open = without_containing(open.map(|way| (way.annual.low, way.unknown.clone())).collect());
        let lows: Vec<Money> = found.open.iter().map(|open| open.bundle.annual.low).collect();
        prop_assert_eq!(&lows, &open.iter().take(3).map(|(low, _)| *low).collect::<Vec<_>>(), "{}", text);
        prop_assert_eq!(found.open_beyond == Beyond::More, open.len() > 3);
        prop_assert_eq!(everything.is_empty(), found.best.is_none() && found.open.is_empty());
    }
}

/// Two offers that each cost less with the files than without: only one of them can have the files.
#[test]
fn a_need_is_not_served_twice_even_where_that_would_be_cheaper() {
    let falling = "storage = { mode = \"volume\", tiers = [{ up_to = 10, flat = 50 }, { flat = 0 }] }";
    let head = "schema = 1\ncurrency = \"EUR\"\n[services]\n";
    let names = SERVICES.map(|service| format!("{service} = {{ en = \"s\", fr = \"s\", stores = true }}\n")).concat();
    let offer =
        |id: &str, services: &str| format!("[offers.{id}]\nname = \"{id}\"\n{falling}\nservices = {{ {services} }}\n");
    let text = [offer("a", "cloud = true, video = true"), offer("b", "cloud = true, mail = true")].concat();
    let catalog = read(&format!("{head}{names}{text}"));
    let asked = Asked { needs: vec![(0, Some(5), None), (1, Some(20), None), (3, None, None)], users: 1, whole: None };
    let found = bundle(&catalog, &question(&catalog, &asked, &all(&asked), true), 0).unwrap();
    assert_eq!(found.best.unwrap().annual.low.to_cents().to_string(), "50.00");
}

/// One way to share the needs: the offers, those of unknown cost, and the sum.
#[derive(Debug)]
struct Way {
    offers: Vec<usize>,
    unknown: Vec<usize>,
    annual: Bounds<Money>,
}

fn every_bundle(catalog: &Catalog, asked: &Asked, accepted: bool) -> Vec<Way> {
    let (count, needs) = (catalog.offers.len(), asked.needs.len());
    let subsets: Vec<Vec<Option<Bounds<Money>>>> =
        (0..1_usize << needs).map(|subset| quotes(catalog, asked, &members(subset, needs), accepted)).collect();
    let product = |offer: &usize| catalog.offers[*offer].published.product.clone().unwrap_or_else(|| offer.to_string());
    let mut ways = Vec::new();
    for code in 0..count.pow(u32::try_from(needs).unwrap()) {
        let mut shares: BTreeMap<usize, usize> = BTreeMap::new();
        for need in 0..needs {
            *shares.entry(code / count.pow(u32::try_from(need).unwrap()) % count).or_default() |= 1 << need;
        }
        if shares.keys().map(product).collect::<BTreeSet<_>>().len() < shares.len() {
            continue;
        }
        let parts: Option<Vec<Bounds<Money>>> = shares.iter().map(|(offer, subset)| subsets[*subset][*offer]).collect();
        if let Some(parts) = parts {
            let unknown =
                shares.keys().zip(&parts).filter(|(_, part)| part.is_open()).map(|(offer, _)| *offer).collect();
            ways.push(Way { offers: shares.into_keys().collect(), unknown, annual: parts.into_iter().sum() });
        }
    }
    ways
}

/// The cheapest first, each kept unless it contains one that was kept before.
fn without_containing(mut ways: Vec<(Money, Vec<usize>)>) -> Vec<(Money, Vec<usize>)> {
    ways.sort_by_key(|(cost, offers)| (*cost, offers.len()));
    let mut kept: Vec<(Money, Vec<usize>)> = Vec::new();
    for (cost, offers) in ways {
        if !kept.iter().any(|(_, known)| known.iter().all(|offer| offers.contains(offer))) {
            kept.push((cost, offers));
        }
    }
    kept
}

/// What each offer asks for some of the needs, as `tarif explain` would be asked.
fn quotes(catalog: &Catalog, asked: &Asked, needs: &[usize], accepted: bool) -> Vec<Option<Bounds<Money>>> {
    let question = Question { self_service_accepted: accepted, ..question(catalog, asked, needs, false) };
    catalog.offers.iter().map(|offer| question.ask(offer).ok().map(|quoted| quoted.annual)).collect()
}

fn question(catalog: &Catalog, asked: &Asked, needs: &[usize], whole_is_said: bool) -> Question {
    let need = |place: &usize| {
        let (service, gigabytes, users) = asked.needs[*place];
        let gigabytes = gigabytes.map(|gigabytes| format!("={gigabytes}")).unwrap_or_default();
        format!("{}{gigabytes}{}", SERVICES[service], users.map(|users| format!("@{users}")).unwrap_or_default())
    };
    let stores = needs.iter().any(|place| asked.needs[*place].0 < STORING);
    let typed = Typed {
        users: Some(asked.users.to_string()),
        gigabytes: asked.whole.filter(|_| stores || whole_is_said).map(|whole| whole.to_string()),
        needs: needs.iter().map(need).collect(),
        ..Typed::default()
    };
    let (given, needs) = typed.resolve(catalog).unwrap();
    Question::new(given, needs, TODAY)
}

fn all(asked: &Asked) -> Vec<usize> {
    (0..asked.needs.len()).collect()
}

fn members(subset: usize, count: usize) -> Vec<usize> {
    (0..count).filter(|place| subset >> place & 1 == 1).collect()
}

fn offers(catalog: &Catalog, bundle: &Bundle) -> Vec<usize> {
    let place = |id: &str| catalog.offers.iter().position(|offer| offer.id() == id).unwrap();
    bundle.parts.iter().map(|part| place(part.quoted.offer.id())).collect()
}

fn read(text: &str) -> Catalog {
    let (catalog, found) = catalog::parse(text);
    catalog.unwrap_or_else(|| panic!("{found:?}\n{text}"))
}

// ---- What may be asked, and of whom ----

fn any_asked() -> impl Strategy<Value = Asked> {
    let need = (weighted(0.5, 0_u32..30), weighted(0.2, 1_u32..12));
    (vec(need, SERVICES.len()), 1_usize..1 << SERVICES.len(), 1_u32..12, weighted(0.4, 0_u32..40)).prop_map(
        |(details, subset, users, whole)| {
            let mut needs: Vec<_> = members(subset, SERVICES.len())
                .into_iter()
                .map(|service| (service, details[service].0, details[service].1))
                .collect();
            if whole.is_some() {
                for need in &mut needs {
                    need.1 = None;
                }
            }
            Asked { needs, users, whole }
        },
    )
}

fn any_catalog() -> impl Strategy<Value = String> {
    vec(any_offer(), 1..6).prop_map(|offers| {
        let mut text = "schema = 1\ncurrency = \"EUR\"\n[services]\n".to_owned();
        for (place, service) in SERVICES.iter().enumerate() {
            writeln!(text, "{service} = {{ en = \"{service}\", fr = \"{service}\", stores = {} }}", place < STORING)
                .unwrap();
        }
        for (place, offer) in offers.iter().enumerate() {
            writeln!(text, "[offers.o{place}]\nname = \"o{place}\"\n{offer}").unwrap();
        }
        text
    })
}

fn any_offer() -> impl Strategy<Value = String> {
    let product = weighted(0.2, Just("product = \"same\"\n"));
    let provisions = vec(any_provision(), SERVICES.len());
    (product, any_price(), any_users(), any_storage(), provisions).prop_map(
        |(product, base, users, storage, provisions)| {
            let services: Vec<String> = SERVICES
                .iter()
                .zip(provisions)
                .filter_map(|(service, provision)| provision.map(|provision| format!("{service} = {provision}")))
                .collect();
            format!(
                "{}base = {{ fee = 0, rest = {base} }}\n{users}{storage}services = {{ {} }}\n",
                product.unwrap_or_default(),
                services.join(", ")
            )
        },
    )
}

fn any_provision() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        4 => Just(None),
        4 => Just(Some("true".to_owned())),
        2 => any_price().prop_map(|price| Some(format!("{{ price = {price} }}"))),
        1 => Just(Some("{ self_service = true }".to_owned())),
    ]
}

fn any_price() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => (0_u32..20).prop_map(|price| price.to_string()),
        1 => Just("\"unknown\"".to_owned()),
        1 => (0_u32..10, 1_u32..10).prop_map(|(low, more)| format!("\"{low}..{}\"", low + more)),
    ]
}

fn any_users() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        2 => any_price().prop_map(|price| format!("users = {{ price = {price} }}\n")),
        1 => (1_u32..10).prop_map(|limit| format!("users = {{ price = 1, limit = {limit} }}\n")),
        2 => falling_or_rising().prop_map(|tiers| format!("users = {tiers}\n")),
    ]
}

fn any_storage() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        3 => (0_u32..30, any_price()).prop_map(|(included, price)| format!("storage = {{ included = {included}, price = {price} }}\n")),
        2 => (1_u32..40).prop_map(|limit| format!("storage = {{ limit = {limit} }}\n")),
        1 => (1_u32..4, 1_u32..9).prop_map(|(pooled, per)| format!("storage = {{ included_per_user = {pooled}, price = 2, per = {per} }}\n")),
        1 => (1_u32..40).prop_map(|minimum| format!("storage = {{ minimum = {minimum}, price = 1 }}\n")),
        3 => falling_or_rising().prop_map(|tiers| format!("storage = {tiers}\n")),
    ]
}

/// Volume tiers, whose whole price may fall as more is used, or graduated ones.
fn falling_or_rising() -> impl Strategy<Value = String> {
    (select(vec!["volume", "graduated"]), 1_u32..12, any_price(), 0_u32..30, any_price(), 0_u32..10).prop_map(
        |(mode, end, first, flat, then, later)| {
            format!(
                "{{ mode = \"{mode}\", tiers = [{{ up_to = {end}, price = {first}, flat = {flat} }}, {{ price = {then}, flat = {later} }}] }}"
            )
        },
    )
}
