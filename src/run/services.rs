//! Which offer provides which service.

use super::failure::Failure;
use super::prepared::typed;
use super::session::{Answer, Session};
use crate::analysis::matrix::matrix;
use crate::cli::ServicesArgs;
use crate::report;

pub(super) fn run(session: &Session, args: &ServicesArgs) -> Result<Answer, Failure> {
    let prepared = session.prepare(typed(&args.question)?.of_offers(&args.compared.offers))?.of_named_offers();
    let matrix = matrix(&prepared.catalog, &prepared.question);
    Ok(report::services::document(&prepared.context(session), &matrix).into())
}
