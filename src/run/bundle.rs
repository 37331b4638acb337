//! The cheapest set of offers that covers the needs.

use super::failure::Failure;
use super::session::{Answer, Session};
use crate::analysis::bundle::{MOST_NEEDS, Selection, bundle};
use crate::cli::BundleArgs;
use crate::input::resolve::QuestionError;
use crate::input::selection::{self, USUAL_TOP};
use crate::report;

pub(super) fn run(session: &Session, args: &BundleArgs) -> Result<Answer, Failure> {
    let prepared = session.prepare(&args.question)?.with_needs()?.with_usage()?.known_only(args.totals.known_only);
    let top = args.top.as_deref().map_or(Ok(USUAL_TOP), selection::top)?;
    if prepared.question.needs.len() > MOST_NEEDS {
        return Err(QuestionError::TooManyNeeds(MOST_NEEDS).into());
    }
    let most_offers = args.max_hosts.as_deref().map(selection::hosts).transpose()?;
    let bundles = bundle(&prepared.catalog, &prepared.question, Selection { top, most_offers })
        .map_err(|too_large| Failure::Sentence(session.lang.too_large(&too_large)))?;
    Ok(report::bundle::document(&prepared.context(session.lang), &bundles).into())
}
