//! The prices as formulas for a database, a page or a spreadsheet.

use super::failure::Failure;
use super::prepared::typed_needs;
use super::session::{Answer, Session};
use crate::analysis::formula::formulas;
use crate::cli::{FormulaArgs, FormulaFor};
use crate::lang::usage::UsageError;
use crate::price::formula_language::FormulaLanguage;
use crate::report;
use crate::report::common::Context;

pub(super) fn run(session: &Session, args: &FormulaArgs) -> Result<Answer, Failure> {
    if session.global.format.is_some() {
        return Err(UsageError::FormulaHasItsForm.into());
    }
    if args.needs.need.iter().any(|need| need.contains(['=', '@'])) {
        return Err(Failure::Sentence(session.lang.formula_without_amounts().to_owned()));
    }
    let prepared = session.prepare(typed_needs(&args.needs)?.of_offers(&args.compared.offers))?;
    let question = &prepared.question;
    let offers = prepared.named_or_all();
    let formulas = formulas(offers.iter().copied(), question);
    let context = Context { named: Some(&offers), ..prepared.context(session) };
    let language = match args.language {
        FormulaFor::Sql | FormulaFor::Duckdb => FormulaLanguage::DuckDb,
        FormulaFor::Postgres => FormulaLanguage::Postgres,
        FormulaFor::Spark => FormulaLanguage::Spark,
        FormulaFor::Js => FormulaLanguage::JavaScript,
        FormulaFor::Excel => FormulaLanguage::Excel,
    };
    Ok(Answer::Text(report::formula::written(&context, language, &formulas).into_bytes()))
}
