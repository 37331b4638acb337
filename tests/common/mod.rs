//! What several test files share.

pub mod formula;
pub mod oracle;
