//! A line of `batch` is told what `rank` tells: the same winner, the same cost, the same open offers.

use super::TODAY;
use crate::program::Tarif;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt::Write;
use tarif::{Axis, BUILT_IN, Bounds, Catalog, Meter, Money, Offer, Question, Usage, UsageArgs, rank, sweep};

const NEEDS: [&str; 7] = ["", "mail", "mail,cloud", "newsletter", "mail=20,cloud=100@3", "cloud:Nextcloud", "nothing"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_line_is_ranked(lines in vec((0_u32..60, 0_u32..200, select(&NEEDS[..])), 1..300)) {
        let catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let mut file = "need;go;name;users\n".to_owned();
        for (number, (users, gigabytes, need)) in lines.iter().enumerate() {
            let gigabytes = if need.contains('=') { String::new() } else { gigabytes.to_string() };
            writeln!(file, "{need};{gigabytes};n{number};{users}").unwrap();
        }
        let (status, answer) = batch(&file);
        prop_assert_eq!(status == 2, lines.iter().any(|(.., need)| *need == "nothing"));
        let told: Vec<serde_json::Value> = answer.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(told.len(), lines.len());
        for (number, (told, (users, gigabytes, need))) in told.iter().zip(&lines).enumerate() {
            prop_assert_eq!(&told["name"], &format!("n{number}"));
            let typed = UsageArgs {
                users: Some(users.to_string()),
                gigabytes: (!need.contains('=')).then(|| gigabytes.to_string()),
                needs: Some(need.to_string()).filter(|need| !need.is_empty()).into_iter().collect(),
                ..UsageArgs::default()
            };
            let Ok((given, needs)) = typed.resolve(&catalog) else {
                prop_assert!(told["winner"].is_null() && told["error"].as_str().unwrap().contains(&(number + 2).to_string()));
                continue;
            };
            let ranking = rank(&catalog, &Question::new(given, needs, TODAY), false);
            let known = |of: &&tarif::Ranked<tarif::Quoted>| of.answer.annual.known().is_some();
            let mut winners = ranking.ranked.iter().filter(known);
            for (id, cost) in [("winner", "annual"), ("runner_up", "runner_up_annual")] {
                let expected = winners.next();
                prop_assert_eq!(told[id].as_str(), expected.map(|of| of.answer.offer.id()));
                let annual = expected.map(|of| of.answer.annual.low.to_cents().to_string());
                prop_assert_eq!(told[cost].as_str().map(str::to_owned), annual);
            }
            let best = ranking.ranked.iter().find(known).map(|of| of.answer.annual.low);
            let could = |annual: Bounds<Money>| annual.is_open() && best.is_none_or(|best| annual.low < best);
            let open = ranking.ranked.iter().filter(|of| could(of.answer.annual)).count();
            prop_assert_eq!(told["open"].as_array().unwrap().len(), open);
        }
    }

    #[test]
    fn each_cell_of_a_grid_is_ranked(users in vec(0_u64..60, 1..6), gigabytes in vec(0_u64..300, 1..6)) {
        let catalog: Catalog = Catalog::parse(BUILT_IN).0.unwrap();
        let offers: Vec<&Offer> = catalog.offers.iter().collect();
        let question = Question::new(Usage::default().with(Meter::USERS, 1), Vec::new(), TODAY);
        let axis = |meter, levels: &[u64]| Axis { meter, levels: levels.to_vec() };
        let grid = sweep(&offers, &question, axis(Meter::USERS, &users), axis(Meter::STORAGE, &gigabytes)).unwrap();
        for point in grid.points() {
            let there = Usage::default().with(Meter::USERS, point.across).with(Meter::STORAGE, point.down);
            let ranking = rank(&catalog, &Question::new(there, Vec::new(), TODAY), false);
            let winner = ranking.ranked.iter().find(|of| of.answer.annual.known().is_some());
            let expected = winner.map(|of| (of.answer.offer.id(), of.answer.annual.low));
            prop_assert_eq!(point.cheapest.winner.map(|(place, cost)| (grid.candidates[place].offer.id(), cost)), expected);
        }
    }
}

/// Offers with every kind of price, for meters that are usual and one that is not.
const OFFERS: &str = r#"
schema = 1
currency = "EUR"
services = { mail = { en = "Mail", fr = "Mél", stores = true }, cloud = { en = "Cloud", fr = "Nuage", stores = true }, lists = { en = "Lists", fr = "Listes" } }
meters = { subscribers = { en = "subscribers", fr = "abonnés" } }
offers.a = { name = "A", base = 60, users = { included = 5, price = 7 }, storage = { included = 20, price = 0.5 }, services = { mail = true, cloud = true } }
offers.b = { name = "B", base = 20, storage = { price = "unknown", included = 40 }, meters = { subscribers = { price = 1, per = 100 } }, services = { mail = true, lists = true } }
offers.c = { name = "C", base = "30..50", users = { price = 3 }, services = { mail = { price = 10 }, cloud = true } }
offers.d = { name = "D", base = 90, users = { included = 3, limit = 30, price = 2 }, services = { mail = true, cloud = true, lists = { price = 5 } } }
offers.e = { name = "E", base = 15, storage = { included = 5, price = 2 }, meters = { subscribers = { price = 0.25 } }, services = { cloud = true } }
"#;

const NEEDED: [&str; 6] = ["mail", "mail,lists", "cloud", "mail=20,cloud=100", "mail@3", "cloud=7@40"];

/// What a line, or the command line, says of users, gigabytes, subscribers and needs.
type Words = [Option<String>; 4];

fn words() -> impl Strategy<Value = Words> {
    let number = |most: u32| prop::option::of((0..most).prop_map(|number| number.to_string()));
    (number(50), number(150), number(900), prop::option::of(select(&NEEDED[..])))
        .prop_map(|(users, gigabytes, subscribers, need)| [users, gigabytes, subscribers, need.map(str::to_owned)])
}

/// The same with no gigabytes beside those of needs.
fn consistent([users, gigabytes, subscribers, need]: Words) -> Words {
    let by_need = need.as_ref().is_some_and(|need| need.contains('='));
    [users, gigabytes.filter(|_| !by_need), subscribers, need]
}

fn options([users, gigabytes, subscribers, need]: &Words, long: bool) -> Vec<String> {
    let names = if long { ["usage users", "usage gb"] } else { ["users", "gb"] };
    let usage = [(names[0], users), (names[1], gigabytes), ("usage subscribers", subscribers), ("need", need)];
    let given = usage.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)));
    given.map(|(name, text)| format!("--{}={text}", name.replace("usage ", "usage="))).collect()
}

/// What a line asks, said on a command line: what it leaves blank is as that of `batch` says.
fn asked_alone(line: &Words, otherwise: &Words) -> Words {
    let [users, gigabytes, subscribers, need] = line.clone();
    let [other_users, other_gigabytes, other_subscribers, other_need] = otherwise.clone();
    let by_own_need = need.as_ref().is_some_and(|need| need.contains('='));
    let without_sizes = |need: String| need.replace("=20", "").replace("=100", "").replace("=7", "");
    let other_need = if gigabytes.is_some() { other_need.map(without_sizes) } else { other_need };
    let other_gigabytes = other_gigabytes.filter(|_| !by_own_need);
    [users.or(other_users), gigabytes.or(other_gigabytes), subscribers.or(other_subscribers), need.or(other_need)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_filled_cell_wins_and_a_blank_one_is_as_the_command_line_says(
        lines in vec(words(), 1..12),
        otherwise in words(),
        columns in prop::array::uniform4(any::<bool>()),
        [long, known_only] in prop::array::uniform2(any::<bool>()),
    ) {
        prop_assume!(columns.contains(&true));
        let offers = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(offers.path(), OFFERS).unwrap();
        let otherwise = consistent(otherwise);
        let names = ["utilisateurs", "gb", "subscribers", "need"];
        let kept = |texts: [String; 4]| texts.into_iter().zip(columns).filter(|(_, kept)| *kept).map(|(text, _)| text).collect::<Vec<_>>().join(";");
        let mut file = kept(names.map(str::to_owned)) + ";note\n";
        let lines: Vec<Words> = lines.into_iter().map(|line| {
            let mut place = 0;
            line.map(|text| { place += 1; text.filter(|_| columns[place - 1]) })
        }).collect();
        for line in &lines {
            writeln!(file, "{};x", kept(line.clone().map(Option::unwrap_or_default))).unwrap();
        }
        let common = |command: &str| {
            let catalog = format!("--catalog={}", offers.path().display());
            let mut args = vec![command.to_owned(), catalog, "--format=json".to_owned(), "--on=2026-11-22".to_owned()];
            args.extend(known_only.then(|| "--known-only".to_owned()));
            args
        };
        let args = [common("batch"), vec!["-".to_owned(), "--all".to_owned()], options(&otherwise, long)].concat();
        let (_, answer) = tarif(args, &file);
        let told: Vec<serde_json::Value> = answer.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(told.len(), lines.len());
        for (told, line) in told.iter().zip(&lines) {
            let alone = asked_alone(line, &otherwise);
            let (status, answer) = tarif([common("rank"), options(&alone, false)].concat(), "");
            prop_assert_eq!(status == 0, told["error"].is_null(), "{:?} beside {:?}: {}", line, otherwise, told);
            if status == 0 {
                is_told_as_ranked(told, &serde_json::from_str(&answer).unwrap());
            }
        }
    }
}

/// Whether what `batch --all` tells is what `rank` tells.
fn is_told_as_ranked(told: &serde_json::Value, ranking: &serde_json::Value) {
    let ranked = ranking["offers"].as_array().unwrap();
    let annual: serde_json::Map<_, _> =
        ranked.iter().map(|of| (of["id"].as_str().unwrap().to_owned(), of["annual"].clone())).collect();
    assert_eq!(told["offers"].as_object().unwrap(), &annual, "{told}");
    let cents = |text: &serde_json::Value| text.as_str().unwrap().replace('.', "").parse::<u64>().unwrap();
    let (known, unknown): (Vec<_>, Vec<_>) = ranked.iter().partition(|of| of["annual"]["low"] == of["annual"]["high"]);
    for (place, [id, cost]) in [["winner", "annual"], ["runner_up", "runner_up_annual"]].into_iter().enumerate() {
        let expected = known.get(place);
        assert_eq!(told[id], expected.map_or(serde_json::Value::Null, |of| of["id"].clone()), "{told}");
        assert_eq!(told[cost], expected.map_or(serde_json::Value::Null, |of| of["annual"]["low"].clone()), "{told}");
    }
    let best = known.first().map(|of| cents(&of["annual"]["low"]));
    let could = |of: &&&serde_json::Value| best.is_none_or(|best| cents(&of["annual"]["low"]) < best);
    let mut expected: Vec<_> = unknown.iter().filter(could).map(|of| of["id"].as_str().unwrap()).collect();
    let mut open: Vec<_> = told["open"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    expected.sort_unstable();
    open.sort_unstable();
    assert_eq!(open, expected, "{told}");
}

fn batch(file: &str) -> (u8, String) {
    let args = ["batch", "-", "--catalog", "offers.toml", "--format", "json", "--on", "2026-11-22"];
    tarif(args.map(str::to_owned).into(), file)
}

fn tarif(args: Vec<String>, file: &str) -> (u8, String) {
    let answer = Tarif::of_words(args).input(file).run();
    (answer.status, answer.out)
}
