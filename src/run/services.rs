//! Which offer provides which service.

use super::failure::Failure;
use super::session::{Answer, Session};
use crate::analysis::matrix::matrix;
use crate::cli::ServicesArgs;
use crate::report;

pub(super) fn run(session: &Session, args: &ServicesArgs) -> Result<Answer, Failure> {
    let prepared = session.prepare(&args.question)?;
    let matrix = matrix(&prepared.catalog, &prepared.question);
    Ok(report::services::document(&prepared.context(session.lang), &matrix).into())
}
