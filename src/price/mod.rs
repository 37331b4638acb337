//! What things cost: pure and exact, with no input, no output and no words.

pub(crate) mod charge;
pub(crate) mod cost_function;
pub(crate) mod curve;
pub(crate) mod growth;
pub(crate) mod line;
pub(crate) mod line_builder;
pub(crate) mod need;
pub(crate) mod offer;
pub(crate) mod pieces;
pub(crate) mod pricelist;
pub(crate) mod provenance;
pub(crate) mod quantity;
pub(crate) mod quote;
pub(crate) mod service;
pub(crate) mod text;
pub(crate) mod usage;
pub(crate) mod whole;
