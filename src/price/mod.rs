//! What things cost: pure and exact, with no input, no output and no words.

pub mod bounds;
pub mod cents;
pub mod charge;
pub mod collect;
pub mod course;
pub mod currency;
pub mod curve;
pub mod due;
pub mod fee;
pub mod growth;
pub mod line;
pub mod lower;
pub mod money;
pub mod need;
pub mod number;
pub mod offer;
pub mod percent;
pub mod pieces;
pub mod pricelist;
pub mod provenance;
pub mod quantity;
pub mod quote;
pub mod service;
pub mod text;
pub mod usage;
pub mod whole;
