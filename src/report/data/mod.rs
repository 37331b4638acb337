//! What machines read of each answer, as types: a field is a key of JSON, in order, and a path of keys is a column of CSV.
//! `docs/schemas` is written from them.

pub(crate) mod common;
pub(crate) mod rank;
pub(crate) mod values;

use super::node::{Node, Rows};
use serde::Serialize;
use std::io;

/// An answer for machines: it serialises as the object of JSON, and shows the rows of its main list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Data {
    Tree(Tree),
    Rank(rank::RankData),
}

#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub node: Node,
    pub rows: Rows,
}

impl Serialize for Tree {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.node.serialize(serializer)
    }
}

/// Is shown the main list of an answer: the rows of one type, then those of another.
pub(crate) trait RowVisitor {
    /// `columns` is a row that has all columns of its type, whatever it says: a default one, where no column is named by
    /// an id of the catalog.
    fn rows<R: Serialize>(&mut self, columns: &R, rows: &[R]) -> io::Result<()>;
}

impl Data {
    pub(crate) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        match self {
            Self::Tree(..) => Ok(()),
            Self::Rank(rank) => rank.rows(visitor),
        }
    }
}
