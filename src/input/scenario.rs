//! A scenario file: what a budget foresees, kept beside the accounts, with as many variants as one likes.
//!
//! ```toml
//! [scenario]
//! users = 25
//! gb    = 120
//! years = 5
//!
//! [scenario.low]
//! grow = { users = "5%" }
//!
//! [scenario.high]
//! grow = { users = "15%", storage = "20%" }
//! ```

use crate::catalog::diagnostic::{DiagnosticSink, Diagnostics};
use crate::catalog::toml_doc;
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use toml::de::DeValue;

/// What one scenario says, as it would be typed on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scenario {
    pub name: Option<String>,
    pub years: Option<String>,
    pub users: Option<String>,
    pub gigabytes: Option<String>,
    pub need: Vec<String>,
    pub grow: Vec<String>,
    pub inflation: Option<String>,
    /// The account of bills, where an offer names none.
    pub account: Option<String>,
}

/// Reads a file: each variant, or the whole where there is none.
pub(crate) fn parse(text: &str) -> Result<Vec<Scenario>, Diagnostics> {
    let problems = DiagnosticSink::default();
    let scenarios = toml_doc::read(text, &problems, |root| scenarios(&root));
    scenarios.ok_or_else(|| problems.located(text))
}

fn scenarios(root: &TomlTable) -> Vec<Scenario> {
    let whole = root.require("scenario").and_then(|scenario| scenario.table_as(ExpectedType::Scenario));
    root.refuse_other_keys();
    let Some(whole) = whole else { return Vec::new() };
    let base = Scenario::default().with(&whole);
    let (variants, strays): (Vec<_>, Vec<_>) =
        whole.other_keys().into_iter().partition(|value| value.table_if_any().is_some());
    whole.refuse_keys(&strays);
    if variants.is_empty() { vec![base] } else { variants.iter().map(|value| variant(&base, value)).collect() }
}

/// What a variant does not say is as in the whole.
fn variant(base: &Scenario, value: &Value) -> Scenario {
    let named = Scenario { name: Some(value.key.to_owned()), ..base.clone() };
    let Some(table) = value.table() else { return named };
    let scenario = named.with(&table);
    table.refuse_other_keys();
    scenario
}

impl Scenario {
    /// The same scenario with what a table says.
    fn with(self, table: &TomlTable) -> Self {
        let said = |key: &'static str| table.get(key).and_then(|value| text_or_number(&value));
        let gigabytes = said("gb");
        Self {
            name: said("name").or(self.name),
            years: said("years").or(self.years),
            users: said("users").or(self.users),
            gigabytes: said("storage").or(gigabytes).or(self.gigabytes),
            need: said("need").map_or(self.need, |need| vec![need]),
            grow: table.get("grow").map_or(self.grow, |meters| growth(&meters)),
            inflation: said("inflation").or(self.inflation),
            account: said("account").or(self.account),
        }
    }
}

/// The growth of each meter: `METER=PERCENT%`, or `METER=N,N,…`.
fn growth(value: &Value) -> Vec<String> {
    let Some(meters) = value.table_as(ExpectedType::Growth) else { return Vec::new() };
    meters.entries().filter_map(|meter| Some(format!("{}={}", meter.key, percentage_or_levels(&meter)?))).collect()
}

fn percentage_or_levels(value: &Value) -> Option<String> {
    let DeValue::Array(levels) = value.node else { return text_or_number(value) };
    let level = |level: &toml::Spanned<DeValue>| {
        text_or_number(&Value { span: level.span(), key_span: level.span(), node: level.get_ref(), ..*value })
    };
    Some(levels.iter().filter_map(level).collect::<Vec<_>>().join(","))
}

fn text_or_number(value: &Value) -> Option<String> {
    match value.node {
        DeValue::String(_) => value.text(),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        _ => {
            value.report_type(ExpectedType::TextOrNumber);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn variants_add_to_the_whole() {
        let text = "[scenario]\nusers = 25\ngb = \"1.5TB\"\n[scenario.low]\n[scenario.high]\n\
            users = 30\ngrow = { users = [30, 40], storage = \"5%\" }\n";
        let read = parse(text).unwrap();
        let [low, high] = &read[..] else { panic!("{read:?}") };
        assert_eq!((high.name.as_deref(), high.users.as_deref()), (Some("high"), Some("30")));
        assert_eq!(high.grow, ["storage=5%", "users=30,40"]);
        assert_eq!((low.users.as_deref(), low.gigabytes.as_deref()), (Some("25"), Some("1.5TB")));
    }

    #[test]
    fn every_mistake_is_reported_with_its_place() {
        let mistakes = |text| {
            let reported = parse(text).unwrap_err().shown.into_iter();
            reported.map(|mistake| (mistake.problem.code(), mistake.line, mistake.column)).collect::<Vec<_>>()
        };
        assert_eq!(mistakes(""), [("missing_key", 1, 1)]);
        assert_eq!(mistakes("scenario = 5"), [("wrong_type", 1, 12)]);
        assert_eq!(mistakes("[scenario"), [("syntax", 1, 10)]);
        assert_eq!(
            mistakes(
                "[scenario]\nuser = 3\ngb = true\n[scenario.low]\ngrow = { users = [4, true] }\nusers = \"\"\n[other]"
            ),
            [
                ("unknown_key", 2, 1),
                ("wrong_type", 3, 6),
                ("wrong_type", 5, 22),
                ("empty_text", 6, 9),
                ("unknown_key", 7, 2)
            ]
        );
    }
}
