//! What several test files share.

pub mod budget;
pub mod formula;
pub mod oracle;
pub mod written_fee;
