//! Whatever an answer rests on is noted: an end within the year, conditions, a conversion, a usage that nobody gave.

use crate::program::Tarif;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const METERS: [&str; 4] = ["users", "storage", "subscribers", "aliases"];

#[derive(Clone, Debug)]
struct Offer {
    id: String,
    foreign: bool,
    from: Option<Date>,
    until: Option<Date>,
    conditions: bool,
    /// Whether each of the services is provided; nothing where they are not listed.
    services: Option<[bool; 2]>,
    charged: Vec<&'static str>,
}

#[derive(Clone, Debug)]
struct Case {
    on: Date,
    offers: Vec<Offer>,
    given: Vec<&'static str>,
    needs: Vec<&'static str>,
}

impl Offer {
    fn is_in_force(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    fn provides(&self, need: &str) -> bool {
        self.services.is_some_and(|[mail, cloud]| if need == "mail" { mail } else { cloud })
    }

    fn reason(&self, case: &Case) -> Option<&'static str> {
        if !self.is_in_force(case.on) {
            return Some("not_in_force");
        }
        if !case.needs.is_empty() && self.services.is_none() {
            return Some("services_not_listed");
        }
        case.needs.iter().any(|need| !self.provides(need)).then_some("service")
    }

    /// The codes that its answer bears, each with what its text must hold.
    fn notes(&self, on: Date) -> Vec<(&'static str, String)> {
        let ends = self.until.filter(|until| *until < on + 1.year()).map(|until| ("ends", until.to_string()));
        let conditions = self.conditions.then(|| ("conditions", format!("terms of {}", self.id)));
        let converted = self.foreign.then(|| ("converted", "1 CHF = 1.05 EUR".to_owned()));
        [ends, conditions, converted].into_iter().flatten().collect()
    }

    fn toml(&self) -> String {
        let id = &self.id;
        let mut text = format!("[offers.{id}]\nname = \"{id}\"\nbase = 10\n");
        let currency = self.foreign.then(|| ("currency", "\"CHF\"".to_owned()));
        let conditions = self.conditions.then(|| ("conditions", format!("\"terms of {id}\"")));
        let days = [("from", self.from), ("until", self.until)];
        let days = days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string())));
        for (key, value) in currency.into_iter().chain(conditions).chain(days) {
            writeln!(text, "{key} = {value}").unwrap();
        }
        for meter in &self.charged {
            let table = if matches!(*meter, "users" | "storage") { "" } else { "meters." };
            writeln!(text, "{table}{meter} = {{ price = 2 }}").unwrap();
        }
        if let Some([mail, cloud]) = self.services {
            let listed = [("mail", mail), ("cloud", cloud)].into_iter().filter(|(_, provided)| *provided);
            let listed: Vec<String> = listed.map(|(service, _)| format!("{service} = true")).collect();
            writeln!(text, "services = {{ {} }}", listed.join(", ")).unwrap();
        }
        text
    }
}

impl Case {
    fn toml(&self) -> String {
        let offers: String = self.offers.iter().map(Offer::toml).collect();
        format!(
            "schema = 1\ncurrency = \"EUR\"\n\
             [exchange]\nCHF = {{ rate = 1.05, source = \"https://example.org\", checked = 2026-11-01 }}\n\
             [meters]\nsubscribers = \"subscribers\"\naliases = \"aliases\"\n\
             [services]\nmail = \"Mail\"\ncloud = \"Cloud\"\n{offers}"
        )
    }

    fn answer(&self, question: &[&str]) -> Value {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), self.toml()).unwrap();
        let options = ["--format".to_owned(), "json".to_owned(), "--on".to_owned(), self.on.to_string()];
        let usage = self.given.iter().flat_map(|meter| ["--usage".to_owned(), format!("{meter}=3")]);
        let needs = self.needs.iter().flat_map(|need| ["--need".to_owned(), (*need).to_owned()]);
        let words = question.iter().map(|word| (*word).to_owned()).chain(options).chain(usage).chain(needs);
        let answer = Tarif::of_words(words).catalog(file.path()).run();
        assert!(!answer.out.is_empty(), "{}", answer.err);
        serde_json::from_str(&answer.out).unwrap()
    }
}

fn hold(case: &Case, answer: &Value, list: &str, asked: &[&Offer]) -> Result<(), TestCaseError> {
    let of = |list: &str, id: &str| answer[list].as_array().unwrap().iter().find(|of| of["id"] == id).cloned();
    for offer in asked {
        if let Some(reason) = offer.reason(case) {
            let excluded = of("excluded", &offer.id).unwrap_or_default();
            prop_assert_eq!(&excluded["reason"], reason, "{}", &offer.id);
            continue;
        }
        let Some(there) = of(list, &offer.id) else {
            return Err(TestCaseError::fail(format!("{} is missing", offer.id)));
        };
        let notes = there["notes"].as_array().unwrap();
        let codes: BTreeSet<_> = notes.iter().filter_map(|note| note["code"].as_str()).collect();
        let expected = offer.notes(case.on);
        for code in ["ends", "conditions", "converted"] {
            prop_assert_eq!(codes.contains(code), expected.iter().any(|of| of.0 == code), "{} of {}", code, offer.id);
        }
        for (code, text) in expected {
            let holds = |note: &Value| note["code"] == code && note["text"].as_str().unwrap().contains(&text);
            prop_assert!(notes.iter().any(holds), "{} of {}: {}", code, offer.id, text);
        }
    }
    hold_assumed(case, answer, asked)
}

/// Users and storage may be named though nothing charges for them, and so may what only an offer left out charges for.
fn hold_assumed(case: &Case, answer: &Value, asked: &[&Offer]) -> Result<(), TestCaseError> {
    let assumed = answer["assumed"].as_array().unwrap();
    for meter in METERS {
        let said = assumed.iter().any(|of| *of == meter);
        let given = case.given.contains(&meter);
        let fee_terms: Vec<_> = asked.iter().filter(|of| of.charged.contains(&meter)).collect();
        let due = fee_terms.iter().any(|of| of.reason(case).is_none());
        let own = !matches!(meter, "users" | "storage");
        prop_assert!(said || given || !due, "{} is charged for", meter);
        prop_assert!(!(said && given), "{} is given", meter);
        prop_assert!(!(said && own && fee_terms.is_empty()), "nothing charges for {}", meter);
    }
    Ok(())
}

prop_compose! {
    /// Days are counted from that of the question; many stand just beside a year from it.
    fn any_offer()(
        foreign in prop::bool::weighted(0.3),
        from in weighted(0.3, -500..30_i32),
        until in weighted(0.6, prop_oneof![6 => 0..340_i32, 3 => 363..=367_i32, 2 => 340..900_i32, 1 => -100..0_i32]),
        conditions in prop::bool::weighted(0.3),
        services in weighted(0.7, [prop::bool::weighted(0.8), prop::bool::weighted(0.8)]),
        charged in subsequence(METERS.to_vec(), 0..=4),
    ) -> (Offer, Option<i32>, Option<i32>) {
        let (id, from) = (String::new(), from.filter(|from| until.is_none_or(|until| *from <= until)));
        (Offer { id, foreign, from: None, until: None, conditions, services, charged }, from, until)
    }
}

prop_compose! {
    fn any_case()(
        day in 0..1_500_i32,
        drawn in vec(any_offer(), 1..=6),
        given in subsequence(METERS.to_vec(), 1..=4),
        needs in subsequence(vec!["mail", "cloud"], 0..=2),
    ) -> Case {
        let on = date(2024, 1, 1) + day.days();
        let offers = drawn.into_iter().enumerate().map(|(place, (offer, from, until))| {
            let [from, until] = [from, until].map(|days| days.map(|days| on + days.days()));
            Offer { id: format!("o{place}"), from, until, ..offer }
        });
        Case { on, offers: offers.collect(), given, needs }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_ranking_notes_what_it_rests_on(case in any_case()) {
        let asked: Vec<&Offer> = case.offers.iter().collect();
        hold(&case, &case.answer(&["rank"]), "offers", &asked)?;
    }

    #[test]
    fn an_explanation_notes_what_it_rests_on(case in any_case(), count in 1..=6_usize) {
        let asked: Vec<&Offer> = case.offers.iter().take(count).collect();
        let ids = asked.iter().map(|of| of.id.as_str());
        let question: Vec<&str> = ["explain"].into_iter().chain(ids).collect();
        hold(&case, &case.answer(&question), "quotes", &asked)?;
    }
}

#[test]
fn what_an_answer_runs_over_is_not_assumed() {
    let (foreign, conditions, charged) = (false, false, vec!["users"]);
    let offer = Offer { id: "o0".into(), foreign, from: None, until: None, conditions, services: None, charged };
    let offers = vec![Offer { id: "o1".into(), ..offer.clone() }, offer];
    let case = Case { on: date(2026, 11, 26), offers, given: vec!["storage"], needs: vec![] };
    for question in [["sweep", "--users", "2..4:2"], ["breakeven", "--over", "users"]] {
        assert_eq!(case.answer(&question)["assumed"], Value::Array(vec![]), "{question:?}");
    }
}
