//! What a payment costs: pure and exact, with no input, no output and no words.
//!
//! The modules stand in reading order; each uses only those before it.

pub(crate) mod amount;

pub(crate) mod amount_range;

pub(crate) mod rule;

pub(crate) mod parse;

pub(crate) mod processor;

pub(crate) mod terms;

pub(crate) mod annual;

pub(crate) mod cents;
