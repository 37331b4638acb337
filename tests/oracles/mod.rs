//! Other ways to the same figures, written from the contract alone: they share no code with the program.

pub mod budget;
pub mod fee;
pub mod formula;
pub mod offers;
