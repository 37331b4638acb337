//! A grid is told alike in each of its forms, and each of its cells is what `rank` tells.

use super::TODAY;
use crate::oracles::offers::{any_catalog, to_toml};
use crate::program::Tarif;
use proptest::collection::btree_set;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use tarif::{Catalog, Meter, Question, Quoted, Ranked, Usage, rank};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_form_tells_what_rank_does(
        written in any_catalog(),
        users in btree_set(0_u64..60, 2..5),
        gigabytes in btree_set(0_u64..300, 2..5),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("offers.toml");
        std::fs::write(&file, to_toml(&written)).unwrap();
        let catalog = Catalog::parse(&to_toml(&written)).0.unwrap();
        let asked = format!("--users {} --gb {}", listed(&users), listed(&gigabytes));
        let json: Value = serde_json::from_str(&swept(&file, &format!("{asked} --format json")).1).unwrap();
        let tidy = table(&swept(&file, &format!("{asked} --format csv")).1);
        let wide = table(&swept(&file, &format!("{asked} --format csv --layout wide")).1);
        let mut points = gigabytes.iter().flat_map(|row| users.iter().map(move |level| (*level, *row)));

        for cell in json["cells"].as_array().unwrap() {
            let (level, row) = points.next().unwrap();
            prop_assert_eq!((cell["users"].as_u64(), cell["storage"].as_u64()), (Some(level), Some(row)));
            let usage = Usage::default().with(Meter::USERS, level).with(Meter::STORAGE, row);
            let ranked = rank(&catalog, &Question::new(usage, Vec::new(), TODAY), false).ranked;
            let winner = ranked.iter().find(|of| of.answer.annual.known().is_some());
            prop_assert_eq!(cell["winner"].as_str(), winner.map(|of| of.answer.offer.id()));
            let open: BTreeSet<&str> = ranked.iter().filter(|of| could_win(of, winner)).map(|of| of.answer.offer.id()).collect();
            prop_assert_eq!(cell["open"].as_array().unwrap().iter().filter_map(Value::as_str).collect::<BTreeSet<_>>(), open.clone());

            for of in &ranked {
                let place = [level.to_string(), row.to_string(), of.answer.offer.id().to_owned()];
                let line = tidy.iter().find(|line| line[..3] == place).unwrap();
                let cents = of.answer.annual.map(|amount| amount.to_cents().to_string());
                prop_assert_eq!((&line[4], &line[5]), (&cents.low, &cents.high.unwrap_or_default()));
                prop_assert_eq!(line[6] == "true", winner == Some(of));
            }
            let line = wide.iter().find(|line| line[0] == row.to_string()).unwrap();
            let column = |fact: &str| &line[wide[0].iter().position(|name| *name == format!("users_{level}_{fact}")).unwrap()];
            prop_assert_eq!(column("winner"), cell["winner"].as_str().unwrap_or_default());
            prop_assert_eq!(column("annual"), cell["annual"]["low"].as_str().unwrap_or_default());
            prop_assert_eq!(column("open").split_whitespace().collect::<BTreeSet<_>>(), open.clone());
        }
        prop_assert!(points.next().is_none());
    }
}

#[test]
fn a_grid_that_takes_too_long_is_refused_with_its_figures() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("offers.toml");
    let mut text = "schema = 1\ncurrency = \"EUR\"\n".to_owned();
    for offer in 0..2_000 {
        writeln!(text, "[offers.o{offer}]\nname = \"{offer}\"\nbase = {offer}").unwrap();
    }
    std::fs::write(&file, text).unwrap();
    let (status, said) = swept_with(&file, "--users 1..1000 --gb 1..100", &mut Vec::new());
    assert_eq!(status, 2);
    for figure in ["100,000 cells", "2,000 offers", "2,000 price lines", "200,000,000", "60,000,000", "name some"] {
        assert!(said.contains(figure), "{figure}: {said}");
    }
    let (status, said) = swept_with(&file, "--users 1..5500 --format csv", &mut Vec::new());
    assert_eq!(status, 2);
    assert!(said.contains("11,000,000 rows of CSV: at most 10,000,000") && said.contains("--layout"), "{said}");
}

/// What is written reaches the output as it is found: a reader who has seen enough ends the work.
#[test]
fn a_reader_may_leave_in_the_middle() {
    struct Leaving(usize);
    impl Write for Leaving {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            if self.0 > 100_000 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(bytes.len()) }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for form in ["csv", "json"] {
        let mut out = Leaving(0);
        let asked = format!("--users 1..1000 --gb 1..100 --format {form}");
        let (status, said) = swept_with(Path::new("offers.toml"), &asked, &mut out);
        assert_eq!((status, said.as_str()), (0, ""));
        assert!(out.0 < 200_000, "{form}: {} bytes were written after the reader had left", out.0);
    }
}

fn could_win(of: &Ranked<Quoted>, winner: Option<&Ranked<Quoted>>) -> bool {
    of.answer.annual.is_open() && winner.is_none_or(|winner| of.answer.annual.low < winner.answer.annual.low)
}

fn listed(levels: &BTreeSet<u64>) -> String {
    levels.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

fn table(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn swept(catalog: &Path, asked: &str) -> (u8, String) {
    let mut out = Vec::new();
    let (status, ..) = swept_with(catalog, asked, &mut out);
    (status, String::from_utf8(out).unwrap())
}

fn swept_with(catalog: &Path, asked: &str, out: &mut dyn Write) -> (u8, String) {
    let mut err = Vec::new();
    let status = Tarif::new(&format!("sweep --on 2026-11-22 {asked}")).catalog(catalog).run_to(out, &mut err);
    (status, String::from_utf8(err).unwrap())
}
