//! What the program says to machines is what `docs/schemas` promises: each command of the transcripts is asked for JSON and
//! for CSV, in both languages.

use crate::program::Tarif;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Answers whose rows are records of the JSON as they are: where those stand.
const MAIN_LISTS: &[(&str, &[&str])] = &[
    ("audit", &["findings"]),
    ("check", &["diagnostics"]),
    ("check-stale", &["entries"]),
    ("diff", &["changes"]),
    ("fee", &["fees", "excluded"]),
    ("fee-year", &["years", "excluded"]),
    ("exports", &["exports"]),
    ("init", &["files"]),
    ("rank", &["offers", "excluded"]),
    ("services", &["offers", "excluded"]),
];

/// The transcripts ask for each of these more often than that.
const LEAST_ANSWERS: usize = 4;

#[test]
fn json_and_csv_are_what_the_schemas_say() {
    let schemas = schemas();
    let mut answers: BTreeMap<&str, usize> = BTreeMap::new();
    for command in commands() {
        for lang in ["en", "fr"] {
            let json = answer(&command, "json", lang);
            for value in serde_json::Deserializer::from_str(&json).into_iter().map(Result::unwrap) {
                let name = answer_name(&command, &value);
                let (name, schema) = schemas.get_key_value(name).unwrap();
                let faults = Validator { root: schema }.faults(schema, &value, name);
                assert!(faults.is_empty(), "{command:?}: {faults:#?}");
                *answers.entry(name).or_default() += 1;
                if let Some(lists) = main_lists(&command, name) {
                    let mut expected =
                        columns(schema, lists, &question_columns(name, &value), &Ids::of(&command, &value));
                    if !json.contains("payback_months") {
                        expected.retain(|column| column != "payback_months" && !column.starts_with("difference_"));
                    }
                    assert_eq!(header(&answer(&command, "csv", lang)), expected, "{command:?}");
                }
            }
        }
    }
    for name in schemas.keys() {
        assert!(answers.get(name.as_str()).is_some_and(|count| *count >= LEAST_ANSWERS), "{name} is hardly asked for");
    }
}

/// Where the rows of an answer stand, where they are records of the JSON as they are.
fn main_lists(command: &[String], name: &str) -> Option<&'static [&'static str]> {
    let by = command.iter().skip_while(|word| *word != "--by").nth(1);
    match by.map(String::as_str) {
        Some("month") => Some(&["months"]),
        Some("payout") => Some(&["payouts"]),
        _ => MAIN_LISTS.iter().find(|(answer, _)| *answer == name).map(|(_, lists)| *lists),
    }
}

fn schemas() -> BTreeMap<String, Value> {
    let files = fs::read_dir("docs/schemas").unwrap().map(|entry| entry.unwrap().path());
    let schema = |file: &Path| {
        let name = file.file_name()?.to_str()?.strip_suffix(".schema.json")?.to_owned();
        Some((name, serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()))
    };
    files.filter_map(|file| schema(&file)).collect()
}

/// The commands of the transcripts that have an answer for machines.
fn commands() -> Vec<Vec<String>> {
    let mut commands = BTreeSet::new();
    for file in fs::read_dir("tests/cli").unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_none_or(|ending| ending != "trycmd") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().filter_map(|line| line.strip_prefix("$ tarif "));
        commands.extend(lines.map(arguments).map(without_format));
    }
    let is_answer = |command: &Vec<String>| {
        let other = ["--journal", "--help", "--version", "--out"];
        let answers = !["help", "man", "completions", "schema"].contains(&command[0].as_str());
        answers && !command.iter().any(|argument| other.contains(&argument.as_str()))
    };
    commands.into_iter().filter(is_answer).collect()
}

/// The arguments of a line, as a shell reads them.
fn arguments(line: &str) -> Vec<String> {
    let (mut arguments, mut quote) = (vec![String::new()], None);
    for character in line.chars() {
        match quote {
            Some(mark) if mark == character => quote = None,
            None if matches!(character, '\'' | '"') => quote = Some(character),
            None if character == ' ' => arguments.push(String::new()),
            _ => arguments.last_mut().unwrap().push(character),
        }
    }
    arguments
}

/// The options that say how an answer is written are taken out.
fn without_format(arguments: Vec<String>) -> Vec<String> {
    let mut kept = Vec::new();
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--format" | "--dialect" | "--lang" | "--layout" | "--color" => drop(rest.next()),
            _ => kept.push(argument),
        }
    }
    kept
}

fn answer(command: &[String], format: &str, lang: &str) -> String {
    let own = ["--format", format, "--lang", lang].map(str::to_owned);
    let folder = tempfile::tempdir().unwrap();
    // It writes files: never here.
    let command = if command[0] == "init" {
        let path = folder.path().to_str().unwrap().to_owned();
        let options = command.iter().filter(|word| *word == "--empty").cloned();
        ["init".to_owned(), path].into_iter().chain(options).collect()
    } else {
        command.to_vec()
    };
    Tarif::of_words(command.into_iter().chain(own)).run().out
}

fn answer_name<'c>(command: &'c [String], answer: &Value) -> &'c str {
    match command[0].as_str() {
        "audit" if answer.get("exports").is_some() => "exports",
        "batch" if answer.get("winners").is_some() => "batch-summary",
        "budget" if answer.get("variants").is_some() => "budget-variants",
        "check" if answer.get("before").is_some() => "check-stale",
        "fee" if answer.get("years").is_some() => "fee-year",
        command => command,
    }
}

/// As much of JSON Schema as the schemas use; a key that no schema names is a fault.
#[derive(Clone, Copy)]
struct Validator<'s> {
    root: &'s Value,
}

impl<'s> Validator<'s> {
    fn resolved(self, schema: &'s Value) -> &'s Value {
        let Some(path) = schema.get("$ref").and_then(Value::as_str) else { return schema };
        self.root.pointer(path.strip_prefix('#').unwrap()).unwrap()
    }

    fn faults(self, schema: &'s Value, value: &Value, path: &str) -> Vec<String> {
        let schema = self.resolved(schema);
        if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
            let fits = choices.iter().any(|choice| self.faults(choice, value, path).is_empty());
            return if fits { Vec::new() } else { vec![format!("{path}: {value} is none of {choices:?}")] };
        }
        if !type_fits(schema, value) {
            return vec![format!("{path}: {value} is not of the type {}", schema["type"])];
        }
        match value {
            Value::Array(values) => {
                let items = &schema["items"];
                let faults = |(index, value)| self.faults(items, value, &format!("{path}/{index}"));
                values.iter().enumerate().flat_map(faults).collect()
            }
            Value::Object(entries) => self.faults_of_object(schema, entries, path),
            _ => Vec::new(),
        }
    }

    fn faults_of_object(self, schema: &'s Value, entries: &Map<String, Value>, path: &str) -> Vec<String> {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let missing = required.filter_map(Value::as_str).filter(|key| !entries.contains_key(*key));
        let mut faults: Vec<String> = missing.map(|key| format!("{path}: no {key}")).collect();
        for (key, value) in entries {
            let of_key = schema.get("properties").and_then(|properties| properties.get(key));
            match of_key.or(schema.get("additionalProperties")) {
                Some(schema) => faults.extend(self.faults(schema, value, &format!("{path}/{key}"))),
                None => faults.push(format!("{path}: {key} is not named")),
            }
        }
        faults
    }

    /// The columns of what a schema describes, below a path.
    fn columns(self, schema: &'s Value, path: &str, ids: &Ids) -> Vec<String> {
        let schema = self.resolved(schema);
        let choices = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
        if let Some(choice) = choices.into_iter().find(|choice| choice.get("type") != Some(&Value::from("null"))) {
            return self.columns(choice, path, ids);
        }
        if let Some(items) = schema.get("items") {
            return self.columns(items, path, ids);
        }
        let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}_{key}") };
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let mut columns: Vec<String> =
            properties.flat_map(|(key, schema)| self.columns(schema, &below(key), ids)).collect();
        if let Some(values) = schema.get("additionalProperties") {
            let ids_below = ids.below(path).iter();
            columns.extend(ids_below.flat_map(|id| self.columns(values, &below(id), ids)));
            return columns;
        }
        if columns.is_empty() { vec![path.to_owned()] } else { columns }
    }
}

fn type_fits(schema: &Value, value: &Value) -> bool {
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    match &schema["type"] {
        Value::Array(names) => names.iter().any(|other| other == name),
        other => other == name,
    }
}

/// The columns of the records of some lists, each once; behind those of the first stand those of the question.
fn columns(schema: &Value, lists: &[&str], question: &[String], ids: &Ids) -> Vec<String> {
    let validator = Validator { root: schema };
    let mut columns = Vec::new();
    for list in lists {
        let own = validator.columns(&schema["properties"][list], "", ids);
        for column in own.into_iter().chain(question.iter().cloned()) {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
    }
    columns
}

/// The columns by which the tables of several answers can be stacked.
fn question_columns(name: &str, answer: &Value) -> Vec<String> {
    if name == "diff" {
        return Vec::new();
    }
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let Some(usage) = answer.get("usage").and_then(Value::as_object) else {
        let of_payments = answer.get("date").is_some() && answer.get("exchange").is_some();
        return if of_payments { names(&["date", "catalog_file"]) } else { Vec::new() };
    };
    let usage = usage.keys().map(|meter| format!("usage_{meter}"));
    let asked = names(&["question_association", "question_needs", "question_requirements"]);
    names(&["on", "catalog_file"]).into_iter().chain(usage).chain(asked).collect()
}

/// The ids by which an answer keys some of its values.
struct Ids {
    services: Vec<String>,
    criteria: Vec<String>,
}

impl Ids {
    fn of(command: &[String], answer: &Value) -> Self {
        let ids = |answer: &Value, key: &str| {
            let named = answer.get(key).and_then(Value::as_array).into_iter().flatten();
            named.filter_map(|named| Some(named.get("id")?.as_str()?.to_owned())).collect()
        };
        let catalog = command.iter().skip_while(|word| *word != "--catalog").take(2).cloned();
        let services: Vec<String> = std::iter::once("services".to_owned()).chain(catalog).collect();
        let services = serde_json::from_str(&self::answer(&services, "json", "en")).unwrap_or_default();
        Self { services: ids(answer, "services"), criteria: ids(&services, "criteria") }
    }

    fn below(&self, path: &str) -> &[String] {
        if path.ends_with("criteria") { &self.criteria } else { &self.services }
    }
}

fn header(csv: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.headers().unwrap().iter().map(str::to_owned).collect()
}
