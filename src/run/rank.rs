//! Every offer's annual cost, cheapest first.

use super::failure::Failure;
use super::session::{Answer, Session};
use crate::analysis::rank::rank;
use crate::cli::RankArgs;
use crate::input::selection::rows;
use crate::report;

pub(super) fn run(session: &Session, args: &RankArgs) -> Result<Answer, Failure> {
    let prepared = session.prepare(&args.question)?.with_usage()?.known_only(args.totals.known_only);
    let top = rows(args.top.as_deref())?;
    let ranking = rank(&prepared.catalog, &prepared.question, args.best_per_product);
    Ok(report::rank::document(&prepared.context(session.lang), &ranking, top).into())
}
