//! What must hold whatever is asked, each answer against its definition or an oracle.

mod audits;
mod batches;
mod breakevens;
mod budget_contract;
mod budgets;
mod bundles;
mod diffs;
mod fee_limits;
mod fee_ranges;
mod fees;
mod notes;
mod offers;
mod sweeps;
mod switching;

pub use budgets::balance_by_hledger;
use jiff::civil::{Date, date};

/// The day of a question, where it does not matter.
const TODAY: Date = date(2026, 11, 22);
