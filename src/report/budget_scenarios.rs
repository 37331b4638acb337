//! The budgets of several scenarios, one after another.

use super::data::{Data, Tree};
use super::document::{Block, Document, Node, Rows};
use crate::input::scenario::Scenario;
use std::borrow::Cow;

/// One document of the budgets of some scenarios; one without a name stays as it is.
///
/// # Panics
/// When there is none.
pub(crate) fn joined(scenarios: &[Scenario], mut documents: Vec<Document>) -> Document {
    let names: Vec<String> = scenarios.iter().filter_map(|scenario| scenario.name.clone()).collect();
    if names.len() != documents.len() || names.is_empty() {
        return documents.swap_remove(0);
    }
    let currency = documents.first().map(|document| document.currency.clone()).unwrap_or_default();
    let columns = documents.first().map(|document| tree(document).rows.columns).unwrap_or_default();
    let columns = std::iter::once(Cow::Borrowed("scenario")).chain(columns).collect();
    let (mut blocks, mut nodes, mut objects) = (Vec::new(), Vec::new(), Vec::new());
    for (name, document) in names.iter().zip(documents) {
        blocks.push(Block::Title(name.clone()));
        let tree = tree(&document);
        blocks.extend(document.blocks);
        nodes.push(named(name, tree.node));
        objects.extend(tree.rows.objects.into_iter().map(|object| named(name, object)));
    }
    let data = Node::object([("schema", Node::Count(1)), ("scenarios", Node::List(nodes))]);
    let tree = Tree { node: data, rows: Rows { columns, objects } };
    Document { blocks, data: Data::Tree(tree), currency }
}

fn tree(document: &Document) -> Tree {
    let Data::Tree(tree) = &document.data else { return Tree { node: Node::Null, rows: Rows::default() } };
    tree.clone()
}

fn named(name: &str, node: Node) -> Node {
    let Node::Object(entries) = node else { return node };
    let name = (Cow::Borrowed("scenario"), Node::Text(name.to_owned()));
    Node::Object(std::iter::once(name).chain(entries).collect())
}
