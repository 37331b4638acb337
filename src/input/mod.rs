//! What else is read: what was typed on the command line, and files of associations.

pub mod amount;
pub mod ask;
pub mod associations;
pub mod axis;
pub mod csv;
pub mod payments;
pub mod plan;
pub mod scenario;
pub mod statement;
