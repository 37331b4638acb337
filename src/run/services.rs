//! Which offer provides which service.

use super::failure::Failure;
use super::prepared::typed;
use super::session::{Answer, Session};
use crate::analysis::formula::can_be_had;
use crate::analysis::matrix::matrix;
use crate::cli::ServicesArgs;
use crate::price::offer::Offer;
use crate::report;
use crate::report::document::Block;

pub(super) fn run(session: &Session, args: &ServicesArgs) -> Result<Answer, Failure> {
    let prepared = session.prepare(typed(&args.question)?.of_offers(&args.compared.offers))?.of_named_offers();
    let matrix = matrix(&prepared.catalog, &prepared.question);
    let context = prepared.context(session);
    let mut document = report::services::document(&context, &matrix);
    if session.format.is_workbook() {
        let can_be_had = |offer: &&Offer| can_be_had(offer, &prepared.question);
        let offers: Vec<&Offer> = prepared.catalog.offers.iter().filter(can_be_had).collect();
        document.blocks.push(Block::Sheets(report::workbook::services::sheets(&context, &offers)));
    }
    Ok(document.into())
}
