//! One program holds all the tests, so that the library is linked once.

mod common;

mod audits;
mod batches;
mod breakevens;
mod budget_oracle;
mod budgets;
mod bundles;
mod catalogs;
mod cli;
mod diffs;
mod fee_limits;
mod fees;
#[cfg(unix)]
mod files;
mod hostile;
mod laws;
mod layers;
mod long_files;
mod notes;
mod published;
mod readme;
mod surroundings;
mod sweeps;
