//! Every offer's annual cost, cheapest first.

use super::failure::Failure;
use super::prepared::typed;
use super::session::{Answer, Session};
use crate::analysis::rank::rank;
use crate::cli::RankArgs;
use crate::input::selection::rows;
use crate::report;

pub(super) fn run(session: &Session, args: &RankArgs) -> Result<Answer, Failure> {
    let question = typed(&args.question)?.of_offers(&args.compared.offers).beside(&args.current);
    let prepared = session.prepare_with_usage(question)?.known_only(args.totals.known_only).of_named_offers();
    let top = rows(args.top.as_deref())?;
    let ranking = rank(&prepared.catalog, &prepared.question, args.best_per_product);
    Ok(report::rank::document(&prepared.context(session), &ranking, top).into())
}
