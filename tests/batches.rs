//! A line of `batch` is told what `rank` tells: the same winner, the same cost, the same open offers.

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::fmt::Write;
use tarif::analysis::question::Question;
use tarif::analysis::rank::rank;
use tarif::analysis::sweep::{Axis, sweep};
use tarif::catalog::source::BUILT_IN;
use tarif::catalog::{self, Catalog};
use tarif::input::ask::Typed;
use tarif::price::bounds::Bounds;
use tarif::price::money::Money;
use tarif::price::offer::Offer;
use tarif::price::usage::{Meter, Usage};
use tarif::run::{FilesRead, World, run};

const TODAY: Date = date(2026, 11, 22);
const NEEDS: [&str; 7] = ["", "mail", "mail,cloud", "newsletter", "mail=20,cloud=100@3", "cloud:Nextcloud", "nothing"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_line_is_ranked(lines in vec((0_u32..60, 0_u32..200, select(&NEEDS[..])), 1..300)) {
        let catalog = catalog::parse(BUILT_IN).0.unwrap();
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
            let typed = Typed {
                users: Some(users.to_string()),
                gigabytes: (!need.contains('=')).then(|| gigabytes.to_string()),
                needs: Some(need.to_string()).filter(|need| !need.is_empty()).into_iter().collect(),
                ..Typed::default()
            };
            let Ok((given, needs)) = typed.resolve(&catalog) else {
                prop_assert!(told["winner"].is_null() && told["error"].as_str().unwrap().contains(&(number + 2).to_string()));
                continue;
            };
            let ranking = rank(&catalog, &Question::new(given, needs, TODAY), false);
            let known = |of: &&tarif::analysis::rank::Ranked| of.answer.annual.known().is_some();
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
        let catalog: Catalog = catalog::parse(BUILT_IN).0.unwrap();
        let offers: Vec<&Offer> = catalog.offers.iter().collect();
        let question = Question::new(Usage::default().with(Meter::USERS, 1), Vec::new(), TODAY);
        let axis = |meter, levels: &[u64]| Axis { meter, levels: levels.to_vec() };
        let grid = sweep(&offers, &question, axis(Meter::USERS, &users), axis(Meter::STORAGE, &gigabytes));
        for point in &grid.points {
            let there = Usage::default().with(Meter::USERS, point.across).with(Meter::STORAGE, point.down);
            let ranking = rank(&catalog, &Question::new(there, Vec::new(), TODAY), false);
            let winner = ranking.ranked.iter().find(|of| of.answer.annual.known().is_some());
            let expected = winner.map(|of| (of.answer.offer.id(), of.answer.annual.low));
            prop_assert_eq!(point.standing.winner.map(|(place, cost)| (grid.candidates[place].offer.id(), cost)), expected);
        }
    }
}

fn batch(file: &str) -> (u8, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(&mut World {
        args: ["tarif", "batch", "-", "--catalog", "offers.toml", "--format", "json", "--on", "2026-11-22"]
            .map(Into::into)
            .into(),
        variable: &|_| None,
        input: &mut file.as_bytes(),
        files: FilesRead::default(),
        out: &mut out,
        err: &mut err,
        out_is_terminal: false,
        err_is_terminal: false,
        width: None,
    });
    (status, String::from_utf8(out).unwrap())
}
