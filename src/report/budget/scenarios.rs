//! The budgets of several scenarios, one after another.

use crate::input::scenario::Scenario;
use crate::report::data::Data;
use crate::report::data::scenarios::ScenariosData;
use crate::report::document::{Block, Document};

/// The budget of a single scenario without a name stays as it is.
pub(crate) fn joined(scenarios: &[Scenario], mut documents: Vec<Document>) -> Document {
    let names: Vec<String> = scenarios.iter().filter_map(|scenario| scenario.name.clone()).collect();
    if names.len() != documents.len() || names.is_empty() {
        return documents.swap_remove(0);
    }
    let currency = documents.first().map(|document| document.currency.clone()).unwrap_or_default();
    let (mut blocks, mut budgets) = (Vec::new(), Vec::new());
    for (name, document) in names.into_iter().zip(documents) {
        blocks.push(Block::Title(name.clone()));
        blocks.extend(document.blocks);
        if let Data::Budget(budget) = document.data {
            budgets.push((name, budget));
        }
    }
    Document { blocks, data: Data::Scenarios(ScenariosData::new(budgets)), currency }
}
