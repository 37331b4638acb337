//! What machines read of each answer, as types: a field is a key of JSON, in order, and a path of keys is a column of
//! CSV. `docs/schemas` is written from them.

pub(crate) mod audit;
pub(crate) mod batch;
pub(crate) mod batch_summary;
mod bills;
pub(crate) mod breakeven;
pub(crate) mod budget;
pub(crate) mod budget_variants;
pub(crate) mod bundle;
pub(crate) mod check;
pub(crate) mod common;
pub(crate) mod criteria;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod exports;
pub(crate) mod fee;
pub(crate) mod fee_year;
pub(crate) mod head;
pub(crate) mod init;
pub(crate) mod rank;
#[cfg(test)]
mod schemas;
pub(crate) mod services;
mod stacked;
pub(crate) mod stale;
pub(crate) mod sweep;
pub(crate) mod sweep_table;
pub(crate) mod switching;
pub(crate) mod values;

use head::Head;
use serde::Serialize;
use stacked::{QuestionColumns, WithQuestion};
use std::borrow::Borrow;
use std::io;

/// An answer for machines: it serialises as the object of JSON, and shows the rows of its main list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Data {
    Audit(audit::AuditData),
    BatchSummary(batch_summary::BatchSummaryData),
    Breakeven(breakeven::BreakevenData),
    Budget(budget::BudgetData),
    BudgetVariants(budget_variants::BudgetVariantsData),
    Bundle(bundle::BundleData),
    Check(check::CheckData),
    Diff(diff::DiffData),
    Explain(explain::ExplainData),
    Exports(exports::ExportsData),
    Fee(fee::FeeData),
    FeeYear(fee_year::FeeYearData),
    Init(init::InitData),
    Rank(rank::RankData),
    Services(services::ServicesData),
    Stale(stale::StaleData),
}

/// What has a main list: the table of CSV.
pub(crate) trait MainList {
    /// Shows the rows of one type, then those of another.
    fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()>;
}

/// Is shown the rows of a main list.
pub(crate) trait RowVisitor {
    /// `columns` is a row that has all columns of its type, whatever it says: a default one, where no column is named
    /// by an id of the catalog.
    fn rows<R: Serialize>(&mut self, columns: &R, rows: impl IntoIterator<Item: Borrow<R>>) -> io::Result<()>;
}

impl Data {
    /// Whether people read an answer section by section, and open what they want to see whole.
    pub(crate) fn is_read_in_parts(&self) -> bool {
        match self {
            Self::BatchSummary(_)
            | Self::Breakeven(_)
            | Self::Budget(_)
            | Self::BudgetVariants(_)
            | Self::Bundle(_)
            | Self::Explain(_)
            | Self::Fee(_)
            | Self::FeeYear(_)
            | Self::Rank(_)
            | Self::Services(_) => true,
            Self::Audit(_) | Self::Check(_) | Self::Diff(_) | Self::Exports(_) | Self::Init(_) | Self::Stale(_) => {
                false
            }
        }
    }
}

impl MainList for Data {
    fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        if let Some(head) = self.head() {
            return self.own_rows(&mut WithQuestion { visitor, question: &QuestionColumns::new(head) });
        }
        match self {
            Self::Fee(data) => self.own_rows(&mut WithQuestion { visitor, question: &data.basis.columns() }),
            Self::FeeYear(data) => self.own_rows(&mut WithQuestion { visitor, question: &data.basis.columns() }),
            data => data.own_rows(visitor),
        }
    }
}

impl Data {
    /// What a question about offers is about.
    fn head(&self) -> Option<&Head> {
        match self {
            Self::BatchSummary(data) => Some(&data.head),
            Self::Breakeven(data) => Some(&data.head),
            Self::Budget(data) => Some(&data.head),
            Self::BudgetVariants(data) => data.head(),
            Self::Bundle(data) => Some(&data.head),
            Self::Explain(data) => Some(&data.head),
            Self::Rank(data) => Some(&data.head),
            Self::Services(data) => Some(&data.head),
            Self::Audit(_)
            | Self::Check(_)
            | Self::Diff(_)
            | Self::Exports(_)
            | Self::Fee(_)
            | Self::FeeYear(_)
            | Self::Init(_)
            | Self::Stale(_) => None,
        }
    }

    fn own_rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        match self {
            Self::Audit(data) => data.rows(visitor),
            Self::BatchSummary(data) => data.rows(visitor),
            Self::Breakeven(data) => data.rows(visitor),
            Self::Budget(data) => data.rows(visitor),
            Self::BudgetVariants(data) => data.rows(visitor),
            Self::Bundle(data) => data.rows(visitor),
            Self::Check(data) => data.rows(visitor),
            Self::Diff(data) => data.rows(visitor),
            Self::Explain(data) => data.rows(visitor),
            Self::Exports(data) => data.rows(visitor),
            Self::Fee(data) => data.rows(visitor),
            Self::FeeYear(data) => data.rows(visitor),
            Self::Init(data) => data.rows(visitor),
            Self::Rank(data) => data.rows(visitor),
            Self::Services(data) => data.rows(visitor),
            Self::Stale(data) => data.rows(visitor),
        }
    }
}
