//! The budgets of several variants for machines.

use super::RowVisitor;
use super::budget::BudgetData;
use super::common::ExcludedOffer;
use super::head::{Head, SCHEMA};
use serde::Serialize;
use std::io;

/// The budgets of several variants.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BudgetVariantsData {
    /// The version of this contract: 1.
    schema: u8,
    /// In the order of the file.
    variants: Vec<OfVariant<BudgetData>>,
}

/// A budget, and the variant that it is about.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "VariantBudget"))]
struct OfVariant<T> {
    /// The name of the variant.
    variant: String,
    #[serde(flatten)]
    of: T,
}

impl BudgetVariantsData {
    pub(crate) fn new(budgets: impl IntoIterator<Item = (String, BudgetData)>) -> Self {
        let budgets = budgets.into_iter().map(|(variant, budget)| OfVariant { variant, of: budget });
        Self { schema: SCHEMA, variants: budgets.collect() }
    }

    /// The question of the first variant.
    pub(super) fn head(&self) -> Option<&Head> {
        self.variants.first().map(|variant| &variant.of.head)
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        self.variants.iter().try_for_each(|OfVariant { variant, of: budget }| {
            let columns = OfVariant { variant: String::new(), of: budget.columns() };
            visitor.rows(&columns, named(variant, &budget.rows))?;
            visitor.rows(&OfVariant::<ExcludedOffer>::default(), named(variant, &budget.excluded))
        })
    }
}

fn named<R: Clone>(variant: &str, rows: &[R]) -> Vec<OfVariant<R>> {
    rows.iter().map(|row| OfVariant { variant: variant.to_owned(), of: row.clone() }).collect()
}
