//! The lines of some offers' quotes.

use super::failure::Failure;
use super::session::{Answer, Session};
use crate::analysis::explain::explain;
use crate::cli::ExplainArgs;
use crate::input::resolve;
use crate::report;
use crate::report::common::Context;

pub(super) fn run(session: &Session, args: &ExplainArgs) -> Result<Answer, Failure> {
    let prepared = session.prepare(&args.question)?.with_usage()?.known_only(args.totals.known_only);
    let offers = args.offers.iter().map(|id| resolve::offer(&prepared.catalog, id)).collect::<Result<Vec<_>, _>>()?;
    let explanation = explain(&offers, &prepared.question);
    let context = Context { named: Some(&offers), ..prepared.context(session.lang) };
    Ok(report::explain::document(&context, &explanation).into())
}
