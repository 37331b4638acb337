//! One program holds all the tests, so that the library is linked once.
//!
//! `UPDATE=1 cargo test` rewrites what is expected: the transcripts, the README, the answers to bad catalogs. Read the
//! difference before it is committed.

mod catalog_schema;
mod catalogs;
mod cli;
mod formulas;
mod laws;
mod layers;
mod oracles;
mod pages;
mod program;
mod published;
mod readme;
mod schemas;
mod shipped;
mod statements;
mod workbooks;
