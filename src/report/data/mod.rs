//! What machines read of each answer, as types: a field is a key of JSON, in order, and a path of keys is a column of
//! CSV. `docs/schemas` is written from them.

pub(crate) mod audit;
pub(crate) mod batch;
pub(crate) mod breakeven;
pub(crate) mod budget;
pub(crate) mod bundle;
pub(crate) mod check;
pub(crate) mod common;
pub(crate) mod criteria;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod fee;
pub(crate) mod fee_year;
pub(crate) mod head;
pub(crate) mod init;
pub(crate) mod rank;
pub(crate) mod scenarios;
#[cfg(test)]
mod schemas;
pub(crate) mod services;
pub(crate) mod stale;
pub(crate) mod sweep;
pub(crate) mod sweep_table;
pub(crate) mod values;

use serde::Serialize;
use std::borrow::Borrow;
use std::io;

/// An answer for machines: it serialises as the object of JSON, and shows the rows of its main list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Data {
    Audit(audit::AuditData),
    Breakeven(breakeven::BreakevenData),
    Budget(budget::BudgetData),
    Bundle(bundle::BundleData),
    Check(check::CheckData),
    Diff(diff::DiffData),
    Explain(explain::ExplainData),
    Fee(fee::FeeData),
    FeeYear(fee_year::FeeYearData),
    Init(init::InitData),
    Rank(rank::RankData),
    Scenarios(scenarios::ScenariosData),
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

impl MainList for Data {
    fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        match self {
            Self::Audit(data) => data.rows(visitor),
            Self::Breakeven(data) => data.rows(visitor),
            Self::Budget(data) => data.rows(visitor),
            Self::Bundle(data) => data.rows(visitor),
            Self::Check(data) => data.rows(visitor),
            Self::Diff(data) => data.rows(visitor),
            Self::Explain(data) => data.rows(visitor),
            Self::Fee(data) => data.rows(visitor),
            Self::FeeYear(data) => data.rows(visitor),
            Self::Init(data) => data.rows(visitor),
            Self::Rank(data) => data.rows(visitor),
            Self::Scenarios(data) => data.rows(visitor),
            Self::Services(data) => data.rows(visitor),
            Self::Stale(data) => data.rows(visitor),
        }
    }
}
