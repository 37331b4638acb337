//! A bundle is the proven optimum: held against every way to share the needs among the offers.

use super::TODAY;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use tarif::{
    Bounds, Bundle, BundleTooLarge, Bundles, Catalog, LimitExceeded, LineItem, Money, Question, Quote, Selection,
    UsageArgs, bundle,
};

const SERVICES: [&str; 5] = ["mail", "cloud", "news", "video", "pad"];
const STORING: usize = 2;

/// What is asked: the needs with their gigabytes and users, and either everybody's gigabytes or none.
#[derive(Clone, Debug)]
struct Asked {
    needs: Vec<(usize, Option<u32>, Option<u32>)>,
    users: u32,
    whole: Option<u32>,
}

impl Asked {
    /// Everything but the need at a place.
    fn without(&self, place: usize) -> Self {
        let mut less = self.clone();
        less.needs.remove(place);
        less
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_way_to_share_the_needs_is_cheaper(
        text in any_catalog(),
        asked in any_asked(),
        accepted: bool,
        most_offers in weighted(0.3, 1_usize..4),
    ) {
        let catalog = read(&text);
        let question = Question { self_service_accepted: accepted, ..question(&catalog, &asked, &all(&asked), true) };
        let within = |way: &Way| most_offers.is_none_or(|most| way.offers.len() <= most);
        let possible = |asked: &Asked| every_bundle(&catalog, asked, accepted).into_iter().filter(within).collect::<Vec<_>>();
        let everything = possible(&asked);
        let found = bundle(&catalog, &question, Selection { top: 3, most_offers }).unwrap();
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
            known_bundles(&found).map(|bundle| (bundle.annual.known().unwrap(), offers(&catalog, bundle))).collect();
        let costs = |of: &[(Money, Vec<usize>)]| of.iter().map(|(cost, offers)| (*cost, offers.len())).collect::<Vec<_>>();
        prop_assert_eq!(costs(&listed), costs(&series[..series.len().min(4)]), "{}", text);
        for bundle in known_bundles(&found).chain(open_bundles(&found)) {
            prop_assert!(everything.iter().any(|way| way.offers == offers(&catalog, bundle) && way.annual == bundle.annual));
            let served: usize = bundle.parts.iter().map(|part| part.question.needs.len()).sum();
            prop_assert_eq!(served, asked.needs.len());
        }

        let single = everything.iter().filter(|way| way.offers.len() == 1).filter_map(|way| way.annual.known()).min();
        prop_assert_eq!(found.single.as_ref().and_then(|single| single.annual.known()), single);

        let best = found.best().map(|best| best.bundle.annual.low);
        let open = undominated(everything.iter().filter(|way| !way.unknown.is_empty() && best.is_none_or(|best| way.annual.low < best)));
        let lows: Vec<Money> = open_bundles(&found).map(|bundle| bundle.annual.low).collect();
        prop_assert_eq!(&lows, &open.iter().take(3).map(|way| way.annual.low).collect::<Vec<_>>(), "{}", text);
        prop_assert_eq!(unlisted(&found), (open.len() - lows.len(), false), "{}", text);
        prop_assert_eq!(everything.is_empty(), found.best().is_none() && open_bundles(&found).next().is_none());
        if everything.is_empty() {
            let possible_without = |place: &usize| !possible(&asked.without(*place)).is_empty();
            let conflicts: Vec<_> = all(&asked).into_iter().filter(possible_without).map(|place| question.needs[place].clone()).collect();
            prop_assert_eq!(found.conflicts(), conflicts, "{}", text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the unknown prices turn out to be, the cheapest bundle is the best known one or one of the open ones: each
    /// unknown price of the catalog is filled in, and the whole is priced again by brute force.
    #[test]
    fn whatever_unknown_prices_turn_out_to_be_the_cheapest_is_listed(
        text in any_catalog(),
        asked in any_asked(),
        draws in vec(select(vec![0_u32, 1, 2, 5, 9, 30, 100]), 64),
    ) {
        let catalog = read(&text);
        let found = bundle(&catalog, &question(&catalog, &asked, &all(&asked), true), top(100)).unwrap();
        let (more, cut) = unlisted(&found);
        prop_assert!(!cut);
        if !found.uncovered.is_empty() || more > 0 {
            return Ok(());
        }
        let turned_out = read(&with_unknown_prices_filled_in(&text, &draws));
        let cheapest = every_bundle(&turned_out, &asked, false).iter().filter_map(|way| way.annual.known()).min();
        let priced = |bundle: &Bundle| -> Money {
            let parts = bundle.parts.iter().map(|part| part.question.ask(turned_out.offer(part.quoted.offer.id()).unwrap()));
            parts.map(|part| part.unwrap().annual.known().unwrap()).sum()
        };
        let listed = known_bundles(&found).take(1).chain(open_bundles(&found)).map(priced).min();
        prop_assert_eq!(listed, cheapest, "{}", text);
    }
}

/// Each unknown price of a catalog, and each interval, with a figure in its place.
fn with_unknown_prices_filled_in(text: &str, draws: &[u32]) -> String {
    let mut draws = draws.iter().cycle();
    let mut filled = String::new();
    for (place, piece) in text.split('"').enumerate() {
        let within = |(low, high): (u32, u32), draw: u32| low + draw % (high - low + 1);
        let interval = piece.split_once("..").filter(|_| place % 2 == 1);
        let interval = interval.map(|(low, high)| (low.parse().unwrap(), high.parse().unwrap()));
        match interval {
            Some(interval) => write!(filled, "{}", within(interval, *draws.next().unwrap())).unwrap(),
            None if piece == "unknown" => write!(filled, "{}", draws.next().unwrap()).unwrap(),
            None if place % 2 == 1 => write!(filled, "\"{piece}\"").unwrap(),
            None => filled.push_str(piece),
        }
    }
    filled
}

/// A bundle whose open offers include those of a cheaper one can turn out cheapest, if it charges less of what is not known.
#[test]
fn an_open_bundle_is_not_hidden_by_one_whose_open_offers_it_holds() {
    let text = "schema = 1\ncurrency = \"EUR\"\n[services]\nmail = \"m\"\ncloud = \"f\"\n\
        [offers.h]\nname = \"H\"\nservices = { mail = { price = \"unknown\" }, cloud = { price = \"unknown\" } }\n\
        [offers.c]\nname = \"C\"\nservices = { mail = { price = \"5..6\" } }\n";
    let catalog = read(text);
    let asked = Asked { needs: vec![(0, None, None), (1, None, None)], users: 1, whole: None };
    let found = bundle(&catalog, &question(&catalog, &asked, &all(&asked), true), top(3)).unwrap();
    let listed: Vec<Vec<usize>> = open_bundles(&found).map(|bundle| offers(&catalog, bundle)).collect();
    assert_eq!(listed, [vec![0], vec![0, 1]]);
    let less = bundle(&catalog, &question(&catalog, &asked, &all(&asked), true), top(1)).unwrap();
    assert_eq!((open_bundles(&less).count(), unlisted(&less)), (1, (1, false)));
}

/// The office suite alone would be cheaper elsewhere, but it opens the files where they are.
#[test]
fn what_is_bought_with_another_service_is_not_bought_alone() {
    let catalog = |with: &str| {
        read(&format!(
            "schema = 1\ncurrency = \"EUR\"\n[services]\ncloud = \"f\"\nvideo = {{ en = \"o\", fr = \"o\"{with} }}\n\
             [offers.a]\nname = \"A\"\nbase = 10\nservices = {{ cloud = true }}\n\
             [offers.b]\nname = \"B\"\nbase = 1\nservices = {{ video = true }}\n\
             [offers.c]\nname = \"C\"\nbase = 20\nservices = {{ cloud = true, video = true }}\n"
        ))
    };
    let asked = Asked { needs: vec![(1, None, None), (3, None, None)], users: 1, whole: None };
    let cheapest = |catalog: &Catalog| {
        let found = bundle(catalog, &question(catalog, &asked, &all(&asked), true), top(0)).unwrap();
        offers(catalog, &found.best().unwrap().bundle)
    };
    assert_eq!(cheapest(&catalog("")), [0, 1]);
    assert_eq!(cheapest(&catalog(", with = \"cloud\"")), [2]);
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
    let found = bundle(&catalog, &question(&catalog, &asked, &all(&asked), true), top(0)).unwrap();
    assert_eq!(found.best().unwrap().bundle.annual.low.to_cents().to_string(), "50.00");
}

/// Forty needs, and offers of one price that serve some of them each: nothing tells them apart, and there are too many sets.
#[test]
fn too_many_combinations_are_refused() {
    let services = services(40);
    let mut state = 7_u64;
    let mut drawn = |share: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 12 < share
    };
    let mut text = vocabulary(&services, false);
    for offer in 0..600 {
        let provided: Vec<String> = services.iter().filter(|_| drawn(4)).cloned().collect();
        text.push_str(&offer_of(&format!("o{offer}"), "base = 100", &provided));
    }
    let refused = refused(&text, &services);
    assert_eq!(refused, BundleTooLarge { needs: 40, detailed: 0, offers: 600, reason: LimitExceeded::Combinations });
}

/// Each set of needs with gigabytes of their own is a usage of its own.
#[test]
fn too_many_needs_with_gigabytes_of_their_own_are_refused() {
    let services = services(40);
    let text = vocabulary(&services, true) + &offer_of("o", "storage = { price = 1 }", &services);
    let needs: Vec<String> = services.iter().map(|service| format!("{service}=7")).collect();
    let refused = refused(&text, &needs);
    assert_eq!(refused, BundleTooLarge { needs: 40, detailed: 40, offers: 1, reason: LimitExceeded::Bids });
}

fn services(count: usize) -> Vec<String> {
    (0..count).map(|service| format!("s{service}")).collect()
}

fn offer_of(id: &str, price: &str, services: &[String]) -> String {
    let provided: Vec<String> = services.iter().map(|service| format!("{service} = true")).collect();
    format!("[offers.{id}]\nname = \"O\"\n{price}\nservices = {{ {} }}\n", provided.join(", "))
}

fn vocabulary(services: &[String], stores: bool) -> String {
    let service = |id: &String| format!("{id} = {{ en = \"s\", fr = \"s\", stores = {stores} }}");
    let services: Vec<String> = services.iter().map(service).collect();
    format!("schema = 1\ncurrency = \"EUR\"\n[services]\n{}\n", services.join("\n"))
}

fn refused(text: &str, needs: &[String]) -> BundleTooLarge {
    let catalog = read(text);
    let typed = UsageArgs { users: Some("5".to_owned()), needs: needs.to_vec(), ..UsageArgs::default() };
    let (given, needs) = typed.resolve(&catalog).unwrap();
    bundle(&catalog, &Question::new(given, needs, TODAY), top(3)).unwrap_err()
}

/// One way to share the needs: the offers, what they charge at unknown prices, and the sum.
#[derive(Debug)]
struct Way {
    offers: Vec<usize>,
    unknown: Unknown,
    annual: Bounds<Money>,
}

/// The need that a service is bought with, as a set of places in the question.
fn with(catalog: &Catalog, asked: &Asked, service: usize) -> usize {
    let service = catalog.service(SERVICES[service]).unwrap();
    let with = catalog.services[service.0].with.map(|with| catalog.service_id(with));
    let place = with.and_then(|with| asked.needs.iter().position(|(service, ..)| SERVICES[*service] == with));
    place.map_or(0, |place| 1 << place)
}

/// What an offer asks, and what of that has an unknown price.
type Price = (Bounds<Money>, Unknown);

/// What is charged at unknown prices: of each line of each offer how much, and how far its unit price may rise.
type Unknown = BTreeMap<(usize, String), (i128, Option<Money>)>;

/// The ways that could be cheapest for some unknown prices, pair by pair, the least cost first.
fn undominated<'w>(ways: impl Iterator<Item = &'w Way>) -> Vec<&'w Way> {
    let mut ways: Vec<&Way> = ways.collect();
    ways.sort_by_key(|way| (way.annual.low, way.unknown.values().map(|(quantity, _)| quantity).sum::<i128>()));
    let mut kept: Vec<&Way> = Vec::new();
    for way in ways {
        if !kept.iter().any(|other| costs_at_least(way, other)) {
            kept.push(way);
        }
    }
    kept
}

/// Whether a way costs at least as much as another, even where the prices are highest of which the other charges more.
fn costs_at_least(way: &Way, other: &Way) -> bool {
    let mut room = way.annual.low - other.annual.low;
    for (line, (quantity, rise)) in &other.unknown {
        let more = quantity - way.unknown.get(line).map_or(0, |(quantity, _)| *quantity);
        match rise {
            _ if more <= 0 => {}
            Some(rise) => room = room - rise.times(more),
            None => return false,
        }
    }
    room >= Money::ZERO
}

fn every_bundle(catalog: &Catalog, asked: &Asked, accepted: bool) -> Vec<Way> {
    let (count, needs) = (catalog.offers.len(), asked.needs.len());
    let subsets: Vec<Vec<Option<Price>>> =
        (0..1_usize << needs).map(|subset| quotes(catalog, asked, &members(subset, needs), accepted)).collect();
    let product = |offer: &usize| catalog.offers[*offer].published.product.clone().unwrap_or_else(|| offer.to_string());
    let with: Vec<usize> = asked.needs.iter().map(|(service, ..)| with(catalog, asked, *service)).collect();
    let mut ways = Vec::new();
    for code in 0..count.pow(u32::try_from(needs).unwrap()) {
        let mut shares: BTreeMap<usize, usize> = BTreeMap::new();
        for need in 0..needs {
            *shares.entry(code / count.pow(u32::try_from(need).unwrap()) % count).or_default() |= 1 << need;
        }
        let together =
            |need: usize| shares.values().all(|share| share >> need & 1 == 0 || share & with[need] == with[need]);
        if shares.keys().map(product).collect::<BTreeSet<_>>().len() < shares.len() || !(0..needs).all(together) {
            continue;
        }
        let parts: Option<Vec<_>> = shares.iter().map(|(offer, subset)| subsets[*subset][*offer].as_ref()).collect();
        if let Some(parts) = parts {
            let unknown = parts.iter().flat_map(|(_, unknown)| unknown.clone()).collect();
            let annual = parts.iter().map(|(annual, _)| *annual).sum();
            ways.push(Way { offers: shares.into_keys().collect(), unknown, annual });
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
fn quotes(catalog: &Catalog, asked: &Asked, needs: &[usize], accepted: bool) -> Vec<Option<Price>> {
    let question = Question { self_service_accepted: accepted, ..question(catalog, asked, needs, false) };
    let unknown = |place: usize, quote: &Quote| -> Unknown {
        let rise = |price: Bounds<Money>| price.high.map(|high| high - price.low);
        let line =
            |line: &LineItem| ((place, format!("{:?}", line.item)), (line.quantity.digits, rise(line.unit_price)));
        quote.open_lines().map(line).collect()
    };
    let offers = catalog.offers.iter().enumerate();
    offers.map(|(place, offer)| question.ask(offer).ok().map(|of| (of.annual, unknown(place, &of.quote)))).collect()
}

fn question(catalog: &Catalog, asked: &Asked, needs: &[usize], whole_is_said: bool) -> Question {
    let need = |place: &usize| {
        let (service, gigabytes, users) = asked.needs[*place];
        let gigabytes = gigabytes.map(|gigabytes| format!("={gigabytes}")).unwrap_or_default();
        format!("{}{gigabytes}{}", SERVICES[service], users.map(|users| format!("@{users}")).unwrap_or_default())
    };
    let stores = needs.iter().any(|place| asked.needs[*place].0 < STORING);
    let typed = UsageArgs {
        users: Some(asked.users.to_string()),
        gigabytes: asked.whole.filter(|_| stores || whole_is_said).map(|whole| whole.to_string()),
        needs: needs.iter().map(need).collect(),
        ..UsageArgs::default()
    };
    let (given, needs) = typed.resolve(catalog).unwrap();
    Question::new(given, needs, TODAY)
}

fn top(top: usize) -> Selection {
    Selection { top, most_offers: None }
}

fn all(asked: &Asked) -> Vec<usize> {
    (0..asked.needs.len()).collect()
}

fn members(subset: usize, count: usize) -> Vec<usize> {
    (0..count).filter(|place| subset >> place & 1 == 1).collect()
}

fn known_bundles<'f>(found: &'f Bundles) -> impl Iterator<Item = &'f Bundle<'f>> {
    found.best().into_iter().flat_map(|best| std::iter::once(&best.bundle).chain(&best.next.listed))
}

fn open_bundles<'f>(found: &'f Bundles) -> impl Iterator<Item = &'f Bundle<'f>> {
    found.open().into_iter().flat_map(|open| &open.listed).map(|open| &open.bundle)
}

/// How many open bundles are counted but not listed, and whether there may be others.
fn unlisted(found: &Bundles) -> (usize, bool) {
    found.open().map_or((0, false), |open| (open.more, open.cut))
}

fn offers(catalog: &Catalog, bundle: &Bundle) -> Vec<usize> {
    let place = |id: &str| catalog.offers.iter().position(|offer| offer.id() == id).unwrap();
    bundle.parts.iter().map(|part| place(part.quoted.offer.id())).collect()
}

fn read(text: &str) -> Catalog {
    let (catalog, found) = Catalog::parse(text);
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
    let with = vec(weighted(0.15, 0_usize..SERVICES.len()), SERVICES.len());
    (vec(any_offer(), 1..6), with).prop_map(|(offers, with)| {
        let mut text = "schema = 1\ncurrency = \"EUR\"\n[services]\n".to_owned();
        for (place, service) in SERVICES.iter().enumerate() {
            let with = with[place].filter(|with| *with < place);
            let with = with.map(|with| format!(", with = \"{}\"", SERVICES[with])).unwrap_or_default();
            let stores = place < STORING;
            writeln!(text, "{service} = {{ en = \"{service}\", fr = \"{service}\", stores = {stores}{with} }}")
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
        3 => any_metered_option().prop_map(Some),
        1 => Just(Some("{ self_service = true }".to_owned())),
    ]
}

/// An option that charges by users, by gigabytes or by both, with or without a price beside.
fn any_metered_option() -> impl Strategy<Value = String> {
    let price = weighted(0.4, any_price().prop_map(|price| format!("price = {price}")));
    (price, any_users(), any_storage()).prop_map(|(price, users, storage)| {
        let tables = [price.unwrap_or_default(), users, storage];
        let keys: Vec<&str> = tables.iter().map(|key| key.trim_end()).filter(|key| !key.is_empty()).collect();
        if keys.is_empty() { "{ users = { price = 2 } }".to_owned() } else { format!("{{ {} }}", keys.join(", ")) }
    })
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
