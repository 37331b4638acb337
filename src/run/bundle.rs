//! The cheapest set of offers that covers the needs.

use super::failure::Failure;
use super::prepared::typed;
use super::session::{Answer, Session};
use crate::analysis::bundle::{MOST_NEEDS, Selection, bundle};
use crate::cli::BundleArgs;
use crate::input::resolve::QuestionError;
use crate::input::selection::{self, USUAL_TOP};
use crate::input::together::together;
use crate::report;
use crate::report::document::Block;

pub(super) fn run(session: &Session, args: &BundleArgs) -> Result<Answer, Failure> {
    let question = typed(&args.question)?.of_offers(&args.compared.offers).beside(&args.current);
    let prepared = session.prepare_with_usage(question)?.with_needs()?.known_only(args.totals.known_only);
    let mut prepared = prepared.of_named_offers();
    prepared.question.together = together(&prepared.catalog, &prepared.question.needs, &args.together)?;
    let top = args.top.as_deref().map_or(Ok(USUAL_TOP), selection::top)?;
    if prepared.question.needs.len() > MOST_NEEDS {
        return Err(QuestionError::TooManyNeeds(MOST_NEEDS).into());
    }
    let most_offers = args.max_hosts.as_deref().map(selection::hosts).transpose()?;
    let bundles = bundle(&prepared.catalog, &prepared.question, Selection { top, most_offers })
        .map_err(|too_large| Failure::Sentence(session.lang.too_large(&too_large)))?;
    let context = prepared.context(session);
    let mut document = report::bundle::document(&context, &bundles);
    if session.format.is_workbook() {
        document.blocks.push(Block::Sheets(report::workbook::bundle::sheets(&context, &bundles)));
    }
    Ok(document.into())
}
