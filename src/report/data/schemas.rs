//! The contract as files: `docs/schemas` is written from the records, so that no key is described twice.

use super::audit::AuditData;
use super::batch::BatchAnswer;
use super::batch_summary::BatchSummaryData;
use super::breakeven::BreakevenData;
use super::budget::BudgetData;
use super::budget_variants::BudgetVariantsData;
use super::bundle::BundleData;
use super::check::CheckData;
use super::diff::DiffData;
use super::explain::ExplainData;
use super::exports::ExportsData;
use super::fee::FeeData;
use super::fee_year::FeeYearData;
use super::init::InitData;
use super::rank::RankData;
use super::services::ServicesData;
use super::stale::StaleData;
use super::sweep::SweepData;
use super::values::{ById, Cents, IsoDate, JsonOnly, Nullable, Number, Objects};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use std::path::Path;
use std::{env, fs};

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^-?\d+(\.\d+)?$",
            "description": "A number with every digit, as a string, so that no reader makes a binary float of it.",
        })
    }
}

impl JsonSchema for Cents {
    fn schema_name() -> Cow<'static, str> {
        "Cents".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^-?\d+\.\d\d$",
            "description": "An amount of money to the cent, in the currency of the catalog.",
        })
    }
}

impl JsonSchema for IsoDate {
    fn schema_name() -> Cow<'static, str> {
        "IsoDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$" })
    }
}

impl<T: JsonSchema> JsonSchema for ById<'_, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("{}ById", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

impl<T: JsonSchema> JsonSchema for Nullable<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for Objects<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<T>::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for JsonOnly<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

fn written<T: JsonSchema>(command: &str) -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    schema.insert("title".to_owned(), format!("tarif {command} --format json").into());
    format!("{}\n", serde_json::to_string_pretty(&schema).unwrap())
}

#[test]
fn schemas_are_those_of_the_records() {
    let schemas = [
        ("audit", written::<AuditData>("audit")),
        ("batch", written::<BatchAnswer>("batch")),
        ("batch-summary", written::<BatchSummaryData>("batch --summary")),
        ("breakeven", written::<BreakevenData>("breakeven")),
        ("budget", written::<BudgetData>("budget")),
        ("budget-variants", written::<BudgetVariantsData>("budget --for")),
        ("bundle", written::<BundleData>("bundle")),
        ("check", written::<CheckData>("check")),
        ("check-stale", written::<StaleData>("check --stale")),
        ("diff", written::<DiffData>("diff")),
        ("explain", written::<ExplainData>("explain")),
        ("exports", written::<ExportsData>("audit --exports")),
        ("fee", written::<FeeData>("fee")),
        ("fee-year", written::<FeeYearData>("fee --payments")),
        ("init", written::<InitData>("init")),
        ("rank", written::<RankData>("rank")),
        ("services", written::<ServicesData>("services")),
        ("sweep", written::<SweepData>("sweep")),
    ];
    for (answer, schema) in schemas {
        let file = Path::new("docs/schemas").join(format!("{answer}.schema.json"));
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, &schema).unwrap();
        }
        let current = fs::read_to_string(&file).unwrap_or_default();
        assert!(current == schema, "{} is not current: UPDATE=1 cargo test schemas", file.display());
    }
}
