//! Where the cheapest offer changes along a meter.

use super::failure::Failure;
use super::prepared::typed;
use super::session::{Answer, Session};
use crate::analysis::breakeven::breakeven;
use crate::cli::BreakevenArgs;
use crate::input::resolve;
use crate::report;
use crate::report::breakeven::Plotted;
use crate::report::common::Context;

pub(super) fn run(session: &Session, args: &BreakevenArgs) -> Result<Answer, Failure> {
    let question = typed(&args.question)?.of_offers(&args.compared.offers);
    let prepared = session.prepare(question)?.known_only(args.totals.known_only);
    let over = resolve::varying(&prepared.catalog, &args.over, &prepared.question.needs)?;
    let offers = prepared.named_or_all();
    let breakeven = breakeven(&offers, &prepared.question, over);
    let context = Context { named: Some(&offers), varying: &[over], ..prepared.context(session) };
    let plotted = args.plot.or(session.format.draws().then_some(Plotted::Braille));
    Ok(report::breakeven::document(&context, &breakeven, plotted).into())
}
