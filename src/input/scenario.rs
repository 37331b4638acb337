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

use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What one scenario says, as typed; what a variant does not say is as in the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scenario {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// As `--years`.
    pub years: Option<String>,
    /// As `--users`.
    pub users: Option<String>,
    /// As `--gb`.
    pub gigabytes: Option<String>,
    /// As `--need`.
    pub need: Vec<String>,
    /// As `--grow`, each.
    pub grow: Vec<String>,
    /// As `--inflation`.
    pub inflation: Option<String>,
    /// The account of bills, where an offer names none.
    pub account: Option<String>,
}

/// Why a scenario file cannot be used: the line, and what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScenarioError {
    /// The number of the line.
    pub line: usize,
    /// What is wrong.
    pub problem: ScenarioProblem,
}

/// What is wrong with a scenario file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ScenarioProblem {
    /// It is not TOML: what the parser says.
    Syntax(String),
    /// There is no table `[scenario]`.
    Missing,
    /// Nothing reads a key.
    UnknownKey(String),
    /// A key's value is of another kind than it takes.
    Value(String),
}

type Found<T> = Result<T, (Range<usize>, ScenarioProblem)>;

/// Reads a file: each variant, or the whole where there is none.
///
/// # Errors
/// When it cannot be read, or holds something that nothing reads.
pub(crate) fn parse(text: &str) -> Result<Vec<Scenario>, ScenarioError> {
    let line = |place: usize| text[..place.min(text.len())].matches('\n').count() + 1;
    let at = |(place, problem): (Range<usize>, ScenarioProblem)| ScenarioError { line: line(place.start), problem };
    let document = DeTable::parse(text)
        .map_err(|error| at((error.span().unwrap_or_default(), ScenarioProblem::Syntax(error.message().to_owned()))))?;
    whole(document.get_ref()).map_err(at)
}

fn whole(document: &DeTable) -> Found<Vec<Scenario>> {
    if let Some((key, _)) = document.iter().find(|(key, _)| key.get_ref() != "scenario") {
        return Err((key.span(), ScenarioProblem::UnknownKey(key.get_ref().to_string())));
    }
    let Some((_, table)) = document.iter().next() else { return Err((0..0, ScenarioProblem::Missing)) };
    let table = table_of("scenario", table)?;
    let mut base = Scenario::default();
    let mut variants = Vec::new();
    for (key, value) in table {
        if !fill(&mut base, key, value)? {
            variants.push((key.span().start, key.get_ref().to_string(), table_of(key.get_ref(), value)?));
        }
    }
    if variants.is_empty() {
        return Ok(vec![base]);
    }
    variants.sort_by_key(|(place, ..)| *place);
    variants.into_iter().map(|(_, name, table)| variant(&base, name, table)).collect()
}

fn variant(base: &Scenario, name: String, table: &DeTable) -> Found<Scenario> {
    let mut scenario = Scenario { name: Some(name), ..base.clone() };
    for (key, value) in table {
        if !fill(&mut scenario, key, value)? {
            return Err((key.span(), ScenarioProblem::UnknownKey(key.get_ref().to_string())));
        }
    }
    Ok(scenario)
}

/// Takes one key, if it is known; a table under another name is a variant.
fn fill(scenario: &mut Scenario, key: &Spanned<std::borrow::Cow<str>>, value: &Spanned<DeValue>) -> Found<bool> {
    let name = key.get_ref().as_ref();
    let text = || word(name, value);
    match name {
        "name" => scenario.name = Some(text()?),
        "years" => scenario.years = Some(text()?),
        "users" => scenario.users = Some(text()?),
        "gb" | "storage" => scenario.gigabytes = Some(text()?),
        "need" => scenario.need = vec![text()?],
        "inflation" => scenario.inflation = Some(text()?),
        "account" => scenario.account = Some(text()?),
        "grow" => {
            let grown = table_of(name, value)?
                .iter()
                .map(|(meter, value)| Ok(format!("{}={}", meter.get_ref(), levels(meter.get_ref(), value)?)));
            scenario.grow = grown.collect::<Found<_>>()?;
        }
        _ if matches!(value.get_ref(), DeValue::Table(_)) => return Ok(false),
        _ => return Err((key.span(), ScenarioProblem::UnknownKey(name.to_owned()))),
    }
    Ok(true)
}

fn table_of<'t, 'i>(key: &str, value: &'t Spanned<DeValue<'i>>) -> Found<&'t DeTable<'i>> {
    match value.get_ref() {
        DeValue::Table(table) => Ok(table),
        _ => Err((value.span(), ScenarioProblem::Value(key.to_owned()))),
    }
}

/// A text, or a number as written.
fn word(key: &str, value: &Spanned<DeValue>) -> Found<String> {
    match value.get_ref() {
        DeValue::String(text) => Ok(text.to_string()),
        DeValue::Integer(number) => Ok(number.to_string()),
        DeValue::Float(number) => Ok(number.to_string()),
        _ => Err((value.span(), ScenarioProblem::Value(key.to_owned()))),
    }
}

/// A percentage, or the level of each year.
fn levels(key: &str, value: &Spanned<DeValue>) -> Found<String> {
    match value.get_ref() {
        DeValue::Array(levels) => Ok(levels.iter().map(|level| word(key, level)).collect::<Found<Vec<_>>>()?.join(",")),
        _ => word(key, value),
    }
}

#[cfg(test)]
mod tests {
    use super::{ScenarioProblem, parse};

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
    fn what_nothing_reads_is_named_with_its_line() {
        let error = |text| parse(text).unwrap_err();
        assert_eq!(error("[scenario]\nuser = 3").problem, ScenarioProblem::UnknownKey("user".to_owned()));
        assert_eq!(error("[scenario]\n\nusers = true").line, 3);
        assert_eq!(error("").problem, ScenarioProblem::Missing);
        assert!(matches!(error("[scenario").problem, ScenarioProblem::Syntax(_)));
    }
}
