//! What else is read: for now, what was typed on the command line.

pub mod amount;
pub mod ask;
pub mod axis;
