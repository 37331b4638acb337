//! The budgets of several variants of what is foreseen, one after another.

use crate::report::data::Data;
use crate::report::data::budget_variants::BudgetVariantsData;
use crate::report::document::{Block, Document};

/// The budget of a single variant without a name stays as it is.
pub(crate) fn joined(names: &[Option<String>], mut documents: Vec<Document>) -> Document {
    let names: Vec<String> = names.iter().flatten().cloned().collect();
    if names.len() != documents.len() || names.is_empty() {
        return documents.swap_remove(0);
    }
    let currency = documents.first().map(|document| document.currency.clone()).unwrap_or_default();
    let (mut blocks, mut budgets) = (Vec::new(), Vec::new());
    for (name, document) in names.into_iter().zip(documents) {
        blocks.push(Block::Title(name.clone()));
        // Several sets of sheets would have the same names.
        blocks.extend(document.blocks.into_iter().filter(|block| !matches!(block, Block::Sheets(_))));
        if let Data::Budget(budget) = document.data {
            budgets.push((name, budget));
        }
    }
    Document { blocks, data: Data::BudgetVariants(BudgetVariantsData::new(budgets)), currency }
}
