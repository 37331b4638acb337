//! What an association uses, needs, insists on, has and assumes.

use super::reader::{Reader, text_or_number};
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::input::assumption::TypedAssumption;
use crate::input::requirements::requirements;
use crate::input::resolve::{self, QuestionError};
use crate::input::switching;
use crate::input::typed_amount::{gigabytes, level, level_of};
use crate::input::typed_question::TypedQuestion;
use crate::input::usage_args::UsageArgs;
use crate::price::need::Need;
use crate::price::requirement::Requirement;

impl Reader<'_> {
    pub(super) fn question(&self, root: &TomlTable) -> TypedQuestion {
        let usage = self.usage(root);
        TypedQuestion {
            association: root.get("name").and_then(|name| name.text()),
            usage,
            requirements: root.get("require").map(|require| self.requirements(&require)).unwrap_or_default(),
            offers: root.get("offers").map(|offers| self.offers(&offers)).unwrap_or_default(),
            current: self.typed(root, "current", |name| resolve::offer(self.catalog, name)),
            switching: self.typed(root, "switching", |text| switching::cost(text, &self.catalog.currency)),
            assumptions: root.get("assume").map(|assumed| self.assumptions(&assumed)).unwrap_or_default(),
            ..TypedQuestion::default()
        }
    }

    /// What the association uses and needs, or what a variant of its budget says of that.
    pub(super) fn usage(&self, table: &TomlTable) -> UsageArgs {
        let storage = self.typed(table, "storage", |text| gigabytes("storage", text));
        let usage = UsageArgs {
            users: self.typed(table, "users", |text| level("users", text)),
            gigabytes: self.typed(table, "gb", |text| gigabytes("gb", text)).or(storage),
            usage: table.get("usage").map(|usage| self.levels(&usage)).unwrap_or_default(),
            needs: table.get("need").map(|need| self.needs(&need)).unwrap_or_default(),
        };
        if let Some(need) = table.get("need") {
            self.accept(&need, usage.resolve(self.catalog));
        }
        usage
    }

    fn levels(&self, value: &Value) -> Vec<String> {
        let entries = value.table().map(|table| table.named()).unwrap_or_default();
        let level = |entry: &Value| {
            let meter = self.accept(entry, resolve::meter(self.catalog, entry.key))?;
            let text = text_or_number(entry)?;
            self.accept(entry, level_of(meter, entry.key, &text))?;
            Some(format!("{}={text}", self.catalog.meter_id(meter)))
        };
        entries.iter().filter_map(level).collect()
    }

    fn needs(&self, value: &Value) -> Vec<String> {
        let mut needs: Vec<Need> = Vec::new();
        self.words(value, |text| {
            let typed = UsageArgs { needs: vec![text.to_owned()], ..UsageArgs::default() };
            let new = typed.parsed_needs(self.catalog)?;
            if let Some(twice) = new.iter().find(|new| needs.iter().any(|need| need.service == new.service)) {
                return Err(QuestionError::NeedTwice(self.catalog.service_id(twice.service).to_owned()));
            }
            needs.extend(new);
            Ok(())
        })
    }

    fn requirements(&self, value: &Value) -> Vec<String> {
        let mut known: Vec<Requirement> = Vec::new();
        self.words(value, |text| {
            let new = requirements(self.catalog, &[text.to_owned()])?;
            if let Some(twice) = new.iter().find(|new| known.iter().any(|other| other.criterion == new.criterion)) {
                let id = &self.catalog.criteria[twice.criterion.0].id;
                return Err(QuestionError::RequirementTwice(id.clone()));
            }
            known.extend(new);
            Ok(())
        })
    }

    fn offers(&self, value: &Value) -> Vec<String> {
        self.words(value, |text| resolve::offers(self.catalog, &[text.to_owned()]).map(|_| ()))
    }

    /// The words of a list that the catalog takes.
    fn words(&self, value: &Value, mut attempt: impl FnMut(&str) -> Result<(), QuestionError>) -> Vec<String> {
        let word = |element: &Value| {
            let text = element.text()?;
            self.accept(element, attempt(&text)).map(|()| text)
        };
        value.elements().iter().filter_map(word).collect()
    }

    /// Each is tried after the others: a price can be assumed once.
    fn assumptions(&self, value: &Value) -> Vec<TypedAssumption> {
        let mut catalog = self.catalog.clone();
        let mut assumptions = Vec::new();
        for (name, value) in assumed_prices(value) {
            let assumption = assumption(name, &value);
            let assumption =
                assumption.and_then(|typed| self.accept(&value, typed.apply(&mut catalog)).map(|()| typed));
            assumptions.extend(assumption);
        }
        assumptions
    }
}

/// The prices by their names: `"OFFER.KEY"`, or a table of keys for an offer.
fn assumed_prices<'t>(value: &Value<'t>) -> Vec<(String, Value<'t>)> {
    let entries = value.table().map(|table| table.named()).unwrap_or_default();
    let prices = entries.into_iter().flat_map(|entry| match entry.table_if_any() {
        Some(keys) if !entry.key.contains('.') => {
            keys.named().into_iter().map(|key| (format!("{}.{}", entry.key, key.key), key)).collect()
        }
        _ => vec![(entry.key.to_owned(), entry)],
    });
    prices.collect()
}

/// A price alone, or a table with its source and day.
fn assumption(name: String, value: &Value) -> Option<TypedAssumption> {
    let Some(table) = value.table_if_any() else {
        let price = text_or_number(value)?;
        return Some(TypedAssumption { name, price, source: None, checked: None });
    };
    let price = table.require("price").and_then(|price| text_or_number(&price));
    let source = table.get("source").and_then(|source| source.text());
    let checked = table.get("checked").and_then(|date| date.date());
    table.refuse_other_keys();
    Some(TypedAssumption { name, price: price?, source, checked })
}
