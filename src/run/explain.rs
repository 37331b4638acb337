//! The lines of some offers' quotes.

use super::failure::Failure;
use super::prepared::{Prepared, typed};
use super::session::{Answer, Session};
use crate::analysis::explain::explain;
use crate::analysis::rank::rank;
use crate::cli::ExplainArgs;
use crate::input::resolve::QuestionError;
use crate::input::selection::USUAL_TOP;
use crate::price::offer::Offer;
use crate::report;
use crate::report::common::Context;
use crate::report::document::Block;

pub(super) fn run(session: &Session, args: &ExplainArgs) -> Result<Answer, Failure> {
    let question = typed(&args.question)?.of_offers(&args.offers);
    let prepared = session.prepare_with_usage(question.beside(&args.current))?.known_only(args.totals.known_only);
    let offers = if prepared.named.is_empty() && args.minutes { cheapest(&prepared) } else { named(&prepared)? };
    let explanation = explain(&offers, &prepared.question);
    let context = Context { named: Some(&offers), ..prepared.context(session) };
    let mut document = report::explain::document(&context, &explanation, args.minutes);
    if session.format.is_workbook() {
        document.blocks.push(Block::Sheets(report::workbook::explain::sheets(&context, &explanation.quotes)));
    }
    Ok(document.into())
}

fn named(prepared: &Prepared) -> Result<Vec<&Offer>, QuestionError> {
    if prepared.named.is_empty() { Err(QuestionError::NoOffers) } else { Ok(prepared.named_or_all()) }
}

/// The first offers of the ranking, for minutes that name none.
fn cheapest(prepared: &Prepared) -> Vec<&Offer> {
    let ranking = rank(&prepared.catalog, &prepared.question, false);
    ranking.ranked.iter().map(|ranked| ranked.answer.offer).take(USUAL_TOP).collect()
}
