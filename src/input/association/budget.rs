//! What an association foresees: years, growth, payments, accounts, and as many variants as it likes.

use super::reader::{Reader, text_or_number};
use crate::catalog::toml_doc::table::{TomlTable, Value};
use crate::catalog::value_type::ExpectedType;
use crate::input::plan::{growth, percent, year_start, years};
use crate::input::resolve::QuestionError;
use crate::input::usage_args::UsageArgs;
use crate::input::{payments, rates};
use toml::de::DeValue;

/// A budget as it would be typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct TypedBudget {
    /// The name of the variant, where there are some.
    pub(crate) name: Option<String>,
    /// What the variant alone uses and needs.
    pub(crate) usage: UsageArgs,
    pub(crate) years: Option<String>,
    pub(crate) year_starts: Option<String>,
    pub(crate) grow: Vec<String>,
    pub(crate) inflation: Option<String>,
    pub(crate) payments: Option<String>,
    pub(crate) processor: Option<String>,
    pub(crate) card: Option<String>,
    pub(crate) plan: Option<String>,
    pub(crate) accounts: Accounts,
}

/// The accounts of a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Accounts {
    /// Of bills whose offer names none.
    pub(crate) hosting: Option<String>,
    /// Of what collecting payments costs.
    pub(crate) fees: Option<String>,
    /// That pays.
    pub(crate) bank: Option<String>,
}

impl TypedBudget {
    /// The same; what it does not say is as in another.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            name: self.name.or(other.name),
            usage: other.usage,
            years: self.years.or(other.years),
            year_starts: self.year_starts.or(other.year_starts),
            grow: if self.grow.is_empty() { other.grow } else { self.grow },
            inflation: self.inflation.or(other.inflation),
            payments: self.payments.or(other.payments),
            processor: self.processor.or(other.processor),
            card: self.card.or(other.card),
            plan: self.plan.or(other.plan),
            accounts: other.accounts,
        }
    }
}

impl Reader<'_> {
    /// Each variant, or the whole where there is none.
    pub(super) fn budgets(&self, value: &Value) -> Vec<TypedBudget> {
        let Some(table) = value.table() else { return Vec::new() };
        let whole = self.budget(&table, TypedBudget::default());
        let variants = table.get("variants").and_then(|variants| variants.table()).map(|variants| variants.named());
        table.refuse_other_keys();
        let variant = |variant: Value| {
            let base = TypedBudget { name: Some(variant.key.to_owned()), ..whole.clone() };
            let Some(table) = variant.table() else { return base };
            let usage = self.usage(&table);
            let budget = self.budget(&table, TypedBudget { usage, ..base });
            table.refuse_other_keys();
            budget
        };
        let variants: Vec<TypedBudget> = variants.into_iter().flatten().map(variant).collect();
        if variants.is_empty() { vec![whole] } else { variants }
    }

    /// What a table does not say is as in the base.
    fn budget(&self, table: &TomlTable, base: TypedBudget) -> TypedBudget {
        let typed = |key, attempt: fn(&str) -> Result<(), QuestionError>| self.typed(table, key, attempt);
        let processors = &self.catalog.processors;
        TypedBudget {
            years: typed("years", |text| years(text).map(drop)).or(base.years),
            year_starts: typed("year_starts", |text| year_start(text).map(drop)).or(base.year_starts),
            inflation: typed("inflation", |text| percent("inflation", text).map(drop)).or(base.inflation),
            grow: table.get("grow").map_or(base.grow, |meters| self.grow(&meters)),
            payments: self
                .typed(table, "payments", |text| Ok(payments::payments(text, &self.catalog.currency)?))
                .or(base.payments),
            processor: self
                .typed(table, "processor", |name| Ok(rates::processor(self.catalog, name)?))
                .or(base.processor),
            card: self.typed(table, "card", |name| Ok(rates::card(self.catalog, processors, name)?)).or(base.card),
            plan: self.typed(table, "plan", |name| Ok(rates::plan(processors, name)?)).or(base.plan),
            accounts: table.get("accounts").map_or(base.accounts, |accounts| read_accounts(&accounts)),
            name: base.name,
            usage: base.usage,
        }
    }

    /// The growth of each meter: `METER=PERCENT%`, or `METER=N,N,…`.
    fn grow(&self, value: &Value) -> Vec<String> {
        let meters = value.table_as(ExpectedType::Growth).map(|table| table.named()).unwrap_or_default();
        let typed = |meter: &Value| {
            let typed = format!("{}={}", meter.key, percentage_or_levels(meter)?);
            self.accept(meter, growth(self.catalog, std::slice::from_ref(&typed))).map(|_| typed)
        };
        meters.iter().filter_map(typed).collect()
    }
}

fn percentage_or_levels(value: &Value) -> Option<String> {
    if !matches!(value.node, DeValue::Array(_)) {
        return text_or_number(value);
    }
    let levels = value.elements();
    let read: Vec<String> = levels.iter().filter_map(text_or_number).collect();
    (read.len() == levels.len()).then(|| read.join(","))
}

fn read_accounts(value: &Value) -> Accounts {
    let Some(table) = value.table() else { return Accounts::default() };
    let account = |key| table.get(key).and_then(|account| text_or_number(&account));
    let accounts = Accounts { hosting: account("hosting"), fees: account("fees"), bank: account("bank") };
    table.refuse_other_keys();
    accounts
}
