//! The budgets of several scenarios for machines.

use super::RowVisitor;
use super::budget::BudgetData;
use super::common::ExcludedOffer;
use super::head::SCHEMA;
use serde::Serialize;
use std::io;

/// The budgets of several scenarios.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ScenariosData {
    /// The version of this contract: 1.
    schema: u8,
    /// In the order of the file.
    scenarios: Vec<InScenario<BudgetData>>,
}

/// A budget, and the scenario that it is about.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "ScenarioBudget"))]
struct InScenario<T> {
    /// The name of the scenario.
    scenario: String,
    #[serde(flatten)]
    of: T,
}

impl ScenariosData {
    pub(crate) fn new(budgets: impl IntoIterator<Item = (String, BudgetData)>) -> Self {
        let budgets = budgets.into_iter().map(|(scenario, budget)| InScenario { scenario, of: budget });
        Self { schema: SCHEMA, scenarios: budgets.collect() }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        self.scenarios.iter().try_for_each(|InScenario { scenario, of: budget }| {
            let columns = InScenario { scenario: String::new(), of: budget.columns() };
            visitor.rows(&columns, named(scenario, &budget.rows))?;
            visitor.rows(&InScenario::<ExcludedOffer>::default(), named(scenario, &budget.excluded))
        })
    }
}

fn named<R: Clone>(scenario: &str, rows: &[R]) -> Vec<InScenario<R>> {
    rows.iter().map(|row| InScenario { scenario: scenario.to_owned(), of: row.clone() }).collect()
}
