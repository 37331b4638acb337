//! What things cost: pure and exact, with no input, no output and no words.
//!
//! The modules stand in reading order; each uses only those before it.

pub(crate) mod text;

pub(crate) mod keyword;

pub(crate) mod provenance;

pub(crate) mod usage;

pub(crate) mod charge;

pub(crate) mod service;

pub(crate) mod provider;

pub(crate) mod requirement;

pub(crate) mod whole;

mod step_term;

pub(crate) mod curve;

pub(crate) mod piecewise;

pub(crate) mod formula_language;

pub(crate) mod quantity;

pub(crate) mod line;

mod bounding_line;

pub(crate) mod line_builder;

pub(crate) mod pricelist;

pub(crate) mod offer;

pub(crate) mod quote;

pub(crate) mod growth;

pub(crate) mod need;

pub(crate) mod cost_function;
