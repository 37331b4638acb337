//! What else is read: what was typed on the command line, and files of associations.

pub(crate) mod amount;
pub(crate) mod associations;
pub(crate) mod axis;
pub(crate) mod csv;
pub(crate) mod localized;
pub(crate) mod payments;
pub(crate) mod plan;
pub(crate) mod resolve;
pub(crate) mod scenario;
pub(crate) mod statement;
