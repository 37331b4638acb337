//! Every offer's annual cost, cheapest first.

use super::failure::Failure;
use super::prepared::typed;
use super::session::{Answer, Session};
use crate::analysis::rank::rank;
use crate::cli::RankArgs;
use crate::format::Format;
use crate::input::selection::rows;
use crate::lang::usage::UsageError;
use crate::report;
use crate::report::document::Block;

pub(super) fn run(session: &Session, args: &RankArgs) -> Result<Answer, Failure> {
    let question = typed(&args.question)?.of_offers(&args.compared.offers).beside(&args.current);
    let prepared = session.prepare_with_usage(question)?.known_only(args.totals.known_only).of_named_offers();
    let all = session.format.draws().then_some("all");
    let top = rows(args.top.as_deref().or(all))?;
    if args.live && session.format != Format::Html {
        return Err(UsageError::LiveIsAPage.into());
    }
    let ranking = rank(&prepared.catalog, &prepared.question, args.best_per_product);
    let context = prepared.context(session);
    let mut document = report::rank::document(&context, &ranking, top);
    if args.live {
        let page = report::live::page(&context, &prepared.named_or_all(), &prepared.question);
        document.blocks.insert(document.blocks.len().min(2), Block::Live(page));
    }
    if session.format.is_workbook() {
        let offers = prepared.named_or_all();
        let sheets = report::workbook::ranking::sheets(&context, &offers, &ranking, args.best_per_product);
        document.blocks.push(Block::Sheets(sheets));
    }
    Ok(document.into())
}
