//! One answer a file, laid out in words: a [`document::Document`] that any format can write.

pub mod audit;
pub mod batch;
pub mod breakeven;
pub mod budget;
pub mod budget_scenarios;
pub mod bundle;
mod bundle_data;
pub mod check;
pub mod common;
pub mod diff;
pub mod document;
pub mod explain;
pub mod fee;
pub mod fee_year;
mod footnotes;
mod node;
mod plot;
mod processors;
pub mod rank;
mod sentence;
pub mod services;
pub mod sweep;
pub mod sweep_data;
pub mod sweep_table;
