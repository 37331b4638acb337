//! As much of JSON Schema as `offers.schema.json` uses, said of a TOML file.

use rust_decimal::Decimal;
use serde_json::Value;
use toml::de::{DeTable, DeValue};

pub(super) fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let Some(path) = schema.get("$ref").and_then(Value::as_str) else { return schema };
    root.pointer(path.strip_prefix('#').unwrap()).unwrap()
}

type Meaning = fn(&str) -> bool;

/// The patterns of the schema, and what they stand for.
const PATTERNS: &[(&str, Meaning)] = &[
    ("^[A-Z]{3}$", |text| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())),
    ("^[a-z][a-z0-9_-]*$", is_id),
    (r"\S", |text| !text.trim().is_empty()),
    ("[0-9]", has_digit),
    (r"^\s*unknown\s*$|[0-9]", |text| text.trim() == "unknown" || has_digit(text)),
];

fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(plain)
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// Collects what a schema says against a value.
pub(super) struct Validator<'s, 'f> {
    pub(super) root: &'s Value,
    pub(super) faults: &'f mut Vec<String>,
}

impl<'s> Validator<'s, '_> {
    pub(super) fn check(&mut self, schema: &'s Value, value: &DeValue, path: &str) {
        for (keyword, operand) in schema.as_object().unwrap() {
            if !self.holds(keyword, operand, value, path) {
                let path = if path.is_empty() { "/" } else { path };
                self.faults.push(format!("{path} {keyword}"));
            }
        }
        if let DeValue::Table(entries) = value {
            self.check_entries(schema, entries, path);
        }
    }

    /// Whether a keyword that looks at the value as a whole lets it pass.
    fn holds(&mut self, keyword: &str, operand: &'s Value, value: &DeValue, path: &str) -> bool {
        match keyword {
            "$schema"
            | "$comment"
            | "title"
            | "description"
            | "definitions"
            | "properties"
            | "additionalProperties" => true,
            "$ref" => {
                let definition = self.root.pointer(operand.as_str().unwrap().strip_prefix('#').unwrap()).unwrap();
                self.check(definition, value, path);
                true
            }
            "allOf" => {
                operand.as_array().unwrap().iter().for_each(|part| self.check(part, value, path));
                true
            }
            "anyOf" => operand.as_array().unwrap().iter().any(|choice| self.fits(choice, value)),
            "not" => !self.fits(operand, value),
            "dependencies" => value.as_table().is_none_or(|table| {
                let mut present =
                    operand.as_object().unwrap().iter().filter(|(key, _)| table.contains_key(key.as_str()));
                present.all(|(_, with)| match with {
                    Value::Array(keys) => keys.iter().all(|key| table.contains_key(key.as_str().unwrap())),
                    schema => self.fits(schema, value),
                })
            }),
            "enum" => operand.as_array().unwrap().iter().any(|word| is(word, value)),
            "type" => type_fits(operand.as_str().unwrap(), value),
            "pattern" => value.as_str().is_none_or(|text| pattern(operand)(text)),
            "format" => operand == "date" && is_date(value),
            "minimum" => number(value).is_none_or(|number| number >= decimal(&operand.to_string())),
            "maximum" => number(value).is_none_or(|number| number <= decimal(&operand.to_string())),
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= operand.as_u64().unwrap()),
            "minProperties" => value.as_table().is_none_or(|table| table.len() as u64 >= operand.as_u64().unwrap()),
            "propertyNames" => value.as_table().is_none_or(|table| {
                table.keys().all(|key| self.fits(operand, &DeValue::String(key.get_ref().clone())))
            }),
            "required" => value.as_table().is_none_or(|table| {
                operand.as_array().unwrap().iter().all(|key| table.contains_key(key.as_str().unwrap()))
            }),
            "items" => {
                for (index, item) in value.as_array().into_iter().flat_map(|items| items.iter().enumerate()) {
                    self.check(operand, item.get_ref(), &format!("{path}/{index}"));
                }
                true
            }
            other => panic!("{other} is not known here"),
        }
    }

    fn fits(&self, schema: &'s Value, value: &DeValue) -> bool {
        let mut faults = Vec::new();
        Validator { root: self.root, faults: &mut faults }.check(schema, value, "");
        faults.is_empty()
    }

    fn check_entries(&mut self, schema: &'s Value, entries: &DeTable, path: &str) {
        for (key, value) in entries {
            let below = format!("{path}/{}", key.get_ref());
            let own = schema.get("properties").and_then(|properties| properties.get(key.get_ref().as_ref()));
            match own.or(schema.get("additionalProperties")) {
                Some(Value::Bool(false)) => self.faults.push(format!("{below} additionalProperties")),
                Some(schema) => self.check(schema, value.get_ref(), &below),
                None => {}
            }
        }
    }
}

fn type_fits(name: &str, value: &DeValue) -> bool {
    match value {
        // Editors check a date as its text.
        DeValue::String(_) | DeValue::Datetime(_) => name == "string",
        DeValue::Integer(_) => ["integer", "number"].contains(&name),
        DeValue::Float(_) => name == "number",
        DeValue::Boolean(_) => name == "boolean",
        DeValue::Array(_) => name == "array",
        DeValue::Table(_) => name == "object",
    }
}

fn is(word: &Value, value: &DeValue) -> bool {
    match word {
        Value::Bool(word) => value.as_bool() == Some(*word),
        Value::String(word) => value.as_str() == Some(word),
        other => number(value).is_some_and(|number| number == decimal(&other.to_string())),
    }
}

/// Some editors take a text for a date, where it looks like one.
fn is_date(value: &DeValue) -> bool {
    match value {
        DeValue::Datetime(datetime) => datetime.date.is_some() && datetime.time.is_none(),
        DeValue::String(text) => text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok(),
        _ => true,
    }
}

fn pattern(operand: &Value) -> Meaning {
    let (_, meaning) = PATTERNS.iter().find(|(pattern, _)| operand == pattern).unwrap();
    *meaning
}

fn number(value: &DeValue) -> Option<Decimal> {
    match value {
        DeValue::Integer(integer) if integer.radix() == 10 => Some(decimal(integer.as_str())),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}

/// Numbers too large for it are as large as can be.
fn decimal(text: &str) -> Decimal {
    text.parse().or_else(|_| Decimal::from_scientific(text)).unwrap_or(Decimal::MAX)
}
