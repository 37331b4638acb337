//! Rows that carry the question, so that the tables of several answers can be stacked.

use super::RowVisitor;
use super::head::Head;
use super::values::{ById, IsoDate};
use serde::{Serialize, Serializer};
use std::borrow::Borrow;
use std::io;

/// What was asked, behind each row; its columns are the paths of the same keys in JSON.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QuestionColumns {
    on: IsoDate,
    catalog: FileColumn,
    usage: ById<'static, u64>,
    question: AskedColumns,
}

/// The same of an answer about payments.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DayColumns {
    pub(super) date: IsoDate,
    pub(super) catalog: FileColumn,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct FileColumn {
    pub(super) file: Option<String>,
}

/// Needs and requirements as one types them.
#[derive(Clone, Debug, Serialize)]
struct AskedColumns {
    association: Option<String>,
    needs: String,
    requirements: String,
}

/// Shows each row with the question behind it.
pub(super) struct WithQuestion<'v, V, Q> {
    pub(super) visitor: &'v mut V,
    pub(super) question: &'v Q,
}

#[derive(Serialize)]
struct AskedRow<'q, T, Q> {
    #[serde(flatten)]
    row: T,
    #[serde(flatten)]
    question: &'q Q,
}

/// A row as it comes, or the one that names the columns.
enum AnyRow<'r, B, R> {
    Given(B),
    Columns(&'r R),
}

impl QuestionColumns {
    pub(super) fn new(head: &Head) -> Self {
        let needs: Vec<String> = head.needs.iter().map(ToString::to_string).collect();
        let requirements: Vec<String> = head.question.requirements.iter().map(ToString::to_string).collect();
        Self {
            on: head.basis.on,
            catalog: FileColumn { file: head.basis.catalog.file.clone() },
            usage: head.usage.clone(),
            question: AskedColumns {
                association: head.question.association.clone(),
                needs: needs.join(","),
                requirements: requirements.join(","),
            },
        }
    }
}

impl<B: Borrow<R>, R: Serialize> Serialize for AnyRow<'_, B, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Given(row) => row.borrow().serialize(serializer),
            Self::Columns(row) => row.serialize(serializer),
        }
    }
}

impl<V: RowVisitor, Q: Serialize> RowVisitor for WithQuestion<'_, V, Q> {
    fn rows<R: Serialize>(&mut self, columns: &R, rows: impl IntoIterator<Item: Borrow<R>>) -> io::Result<()> {
        let question = self.question;
        let columns = AskedRow { row: AnyRow::Columns(columns), question };
        self.visitor.rows(&columns, rows.into_iter().map(|row| AskedRow { row: AnyRow::Given(row), question }))
    }
}
