//! Exact amounts, what is known of them, and how numbers are read; the only rounding.
//!
//! The modules stand in reading order; each uses only those before it.

mod numeral;

pub(crate) mod number;

pub(crate) mod currency;

pub(crate) mod limits;

pub(crate) mod percent;

pub(crate) mod digits;

pub(crate) mod exact;

pub(crate) mod grown;

pub(crate) mod bounds;

pub(crate) mod cents;
