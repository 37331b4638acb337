//! One answer a file, laid out in words: a [`document::Document`] that any format can write.

pub(crate) mod audit;
pub(crate) mod batch;
pub(crate) mod breakeven;
pub(crate) mod budget;
pub(crate) mod bundle;
pub(crate) mod catalog_schema;
mod cells;
pub(crate) mod check;
mod check_groups;
pub(crate) mod common;
pub(crate) mod data;
pub(crate) mod diff;
pub(crate) mod document;
mod excluded;
pub(crate) mod explain;
pub(crate) mod fee;
pub(crate) mod fee_year;
mod footnotes;
pub(crate) mod init;
mod plot;
mod processors;
pub(crate) mod rank;
mod sentence;
pub(crate) mod services;
pub(crate) mod stale;
pub(crate) mod sweep;
mod table;
