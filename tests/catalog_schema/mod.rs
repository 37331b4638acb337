//! `offers.schema.json`, by which editors help to write a catalog, is what the reader of catalogs reads.

mod validator;

use crate::program::Tarif;
use serde_json::Value;
use std::collections::BTreeSet;
use std::{env, fs};
use tarif::{Catalog, DiagnosticKind};
use toml::de::{DeTable, DeValue};
use validator::{Validator, resolved};

const SCHEMA: &str = "offers.schema.json";

/// A catalog to which one line is added, with a key or a word that nothing knows.
const CATALOG: &str = "schema = 1\ncurrency = \"EUR\"\nservices.mail = \"Mail\"\nmeters.seats = \"seats\"\n\
                       offers.b = { name = \"B\", base = 1 }\n";

/// A definition of the schema, and where a catalog holds such a table or such a word.
const PLACES: &[(&str, &str)] = &[
    ("", "bogus = 1"),
    ("exchange", "exchange.CHF = { bogus = 1 }"),
    ("service_table", "services.other = { en = \"O\", fr = \"O\", bogus = 1 }"),
    ("texts/anyOf/1", "offers.a = { note = { bogus = 1 } }"),
    ("provider_table", "providers.p = { bogus = 1 }"),
    ("fact_table", "criteria.free = \"Free\"\nproviders.p = { criteria.free = { bogus = 1 } }"),
    ("offer", "offers.a = { bogus = 1 }"),
    ("part_table", "offers.a = { base = { part = { bogus = 1 } } }"),
    ("setup_table", "offers.a = { setup = { bogus = 1 } }"),
    ("setup_table", "processors.p = { setup = { bogus = 1 } }"),
    ("users", "offers.a = { users = { bogus = 1 } }"),
    ("charge", "offers.a = { meters = { seats = { bogus = 1 } } }"),
    ("tier", "offers.a = { users = { tiers = [{ bogus = 1 }] } }"),
    ("provision_table", "offers.a = { services = { mail = { bogus = 1 } } }"),
    ("first", "offers.a = { first = { bogus = 1 } }"),
    ("announced", "offers.a = { later = [{ bogus = 1 }] }"),
    ("processor", "processors.p = { bogus = 1 }"),
    ("rate", "processors.p = { rates = [{ bogus = 1 }] }"),
    ("every", "offers.a = { every = \"bogus\" }"),
    ("every", "processors.p = { rates = [{ every = \"bogus\" }] }"),
    ("vat", "offers.a = { vat = \"bogus\" }"),
    ("evidence", "offers.a = { evidence = \"bogus\" }"),
    ("charge/properties/mode", "offers.a = { users = { mode = \"bogus\" } }"),
    ("processor/properties/rounding", "processors.p = { rounding = \"bogus\" }"),
    ("processor/properties/refunds", "processors.p = { refunds = \"bogus\" }"),
    ("processor/properties/payer", "processors.p = { payer = \"bogus\" }"),
];

/// What the program knows, only to say what to write instead.
const NOT_PROPOSED: &[(&str, &[&str])] =
    &[("offers.a = { bogus = 1 }", &["first_year"]), ("offers.a = { users = { bogus = 1 } }", &["included_per_user"])];

#[test]
fn the_schema_knows_what_the_reader_knows() {
    let schema = schema();
    let mut differences = Vec::new();
    for (definition, line) in PLACES {
        let (proposed, read) = (proposed(&schema, definition), read(line));
        let difference = |of: &BTreeSet<String>, from: &BTreeSet<String>| of.difference(from).cloned().collect();
        let (ahead, behind): (BTreeSet<String>, _) = (difference(&proposed, &read), difference(&read, &proposed));
        if !ahead.is_empty() {
            differences.push(format!("not read: ({line:?}, &{ahead:?})"));
        }
        if behind != marked(NOT_PROPOSED, line) {
            differences.push(format!("not proposed: ({line:?}, &{behind:?})"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The words that a list has for a place.
fn marked(list: &[(&str, &[&str])], line: &str) -> BTreeSet<String> {
    let marked = list.iter().filter(|(place, _)| *place == line);
    marked.flat_map(|(_, words)| words.iter().map(|word| (*word).to_owned())).collect()
}

/// The keys or the words of a definition.
fn proposed(schema: &Value, definition: &str) -> BTreeSet<String> {
    let place = if definition.is_empty() { schema } else { &schema["definitions"] };
    let place = place.pointer(&if definition.is_empty() { String::new() } else { format!("/{definition}") }).unwrap();
    let keys = place["properties"].as_object().into_iter().flatten().map(|(key, _)| key.clone());
    let words = place["enum"].as_array().into_iter().flatten().map(|word| word.as_str().unwrap().to_owned());
    keys.chain(words).collect()
}

/// The keys or the words that the reader knows at a place where it finds another; none where it does not look.
fn read(line: &str) -> BTreeSet<String> {
    let (_, diagnostics) = Catalog::parse(&format!("{CATALOG}{line}\n"));
    let known = diagnostics.shown.iter().find_map(|found| match &found.problem {
        DiagnosticKind::UnknownKey { key, known, .. } if key == "bogus" => Some(known),
        DiagnosticKind::UnknownOption { found, known, .. } if found == "\"bogus\"" => Some(known),
        _ => None,
    });
    known.into_iter().flatten().map(|word| (*word).to_owned()).collect()
}

#[test]
fn good_catalogs_are_valid() {
    let folder = tempfile::tempdir().unwrap();
    let skeleton = |lang: &str| {
        let path = folder.path().join(lang);
        Tarif::new(&format!("init --empty --lang {lang}")).arg(&path).run().expect("init");
        path.join("offers.toml")
    };
    let catalogs = fs::read_dir("tests/cli").unwrap().map(|entry| entry.unwrap().path());
    let catalogs = catalogs.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut good = 0;
    for path in catalogs.chain(["offers.toml".into(), skeleton("en"), skeleton("fr")]) {
        let text = fs::read_to_string(&path).unwrap();
        if Catalog::parse(&text).0.is_some() {
            assert_eq!(faults(&text).unwrap(), Vec::<String>::new(), "{}", path.display());
            good += 1;
        }
    }
    assert!(good >= 10);
}

/// Which bad catalogs an editor marks by the schema alone, and where; the others are for `tarif check`.
#[test]
fn bad_catalogs_are_caught_as_stored() {
    const STORED: &str = "tests/catalogs/caught-by-schema.txt";
    let files = fs::read_dir("tests/catalogs/bad").unwrap().map(|entry| entry.unwrap().path());
    let mut catalogs: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
    catalogs.sort();
    let line = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let first = match faults(&fs::read_to_string(path).unwrap()) {
            None => "no TOML".to_owned(),
            Some(faults) => faults.first().map_or_else(|| "for check".to_owned(), |fault| format!("caught: {fault}")),
        };
        format!("{name:<30} {first}\n")
    };
    let found: String = catalogs.iter().map(line).collect();
    if env::var_os("UPDATE").is_some() {
        fs::write(STORED, &found).unwrap();
    }
    assert_eq!(found, fs::read_to_string(STORED).unwrap_or_default());
    assert!(found.matches("caught:").count() >= 35);
}

#[test]
fn each_key_is_explained() {
    let schema = schema();
    let definitions = schema["definitions"].as_object().unwrap().values();
    let tables = definitions.chain([&schema]).filter_map(|table| table["properties"].as_object());
    for (key, own) in tables.flatten() {
        let explained = own.get("description").or_else(|| resolved(&schema, own).get("description"));
        assert!(explained.is_some_and(|text| text.as_str().unwrap().ends_with(['.', '…', ')'])), "{key}");
    }
}

#[test]
fn the_names_of_the_catalog_are_proposed() {
    let schema = |lang: &str| {
        let command = format!("schema --catalog tests/cli/example.toml --lang {lang}");
        let text = Tarif::new(&command).run().expect(&command);
        serde_json::from_str::<Value>(&text).unwrap()
    };
    let label = |lang: &str, path: &str| schema(lang).pointer(path).unwrap()["description"].clone();
    for (place, en, fr) in [
        ("provided/properties/mail", "Mail", "Mél"),
        ("own_meters/properties/subscribers", "subscribers", "abonnés"),
        ("service_table/properties/with/anyOf/2", "Newsletter", "Lettre d’information"),
    ] {
        assert_eq!(label("en", &format!("/definitions/{place}")), en);
        assert_eq!(label("fr", &format!("/definitions/{place}")), fr);
    }
    assert!(schema("en").pointer("/definitions/own_meters/properties/users").is_none());
    let any = fs::read_to_string(SCHEMA).unwrap();
    let named = Tarif::new("schema --catalog tests/cli/terms.toml").run().expect("schema");
    for comment in any.lines().filter_map(|line| line.trim().strip_prefix("\"$comment\": \"")) {
        let place = comment.trim_end_matches("\",");
        assert!(!named.contains(&format!("\"$comment\": \"{place}\"")), "{place}");
    }
}

#[test]
fn a_catalog_with_mistakes_gets_the_schema_without_names() {
    let any = fs::read_to_string(SCHEMA).unwrap();
    assert_eq!(Tarif::new("schema --catalog tests/catalogs/bad/several.toml").run().expect("schema"), any);
    assert_eq!(Tarif::new("schema --catalog tests/catalogs/none.toml").run().status, 2);
}

fn schema() -> Value {
    serde_json::from_str(&fs::read_to_string(SCHEMA).unwrap()).unwrap()
}

/// What the schema says against a catalog; nothing where the text is no TOML.
fn faults(text: &str) -> Option<Vec<String>> {
    let table = DeTable::parse(text).ok()?.into_inner();
    let schema = schema();
    let mut faults = Vec::new();
    Validator { root: &schema, faults: &mut faults }.check(&schema, &DeValue::Table(table), "");
    Some(faults)
}
