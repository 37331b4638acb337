//! Several years.

use super::{Failure, Prepared};
use crate::analysis::budget::{Plan, budget, usages};
use crate::cli;
use crate::input::ask::{AskError, BoundError, offers_or_all, varying};
use crate::input::plan::{USUAL_YEARS, first_year, growth, percent, years};
use crate::lang::Lang;
use crate::price::charge::Percent;
use crate::report;
use crate::report::document::Document;
use rust_decimal::Decimal;

/// A budget as a document, or as a journal for accounting software.
pub(super) enum Answer {
    Document(Box<Document>),
    Journal(String),
}

/// What some offers cost over the years; the first is that of `on` where nobody says.
pub(super) fn run(lang: Lang, of: &cli::Budget, known: &Prepared) -> Result<Answer, Failure> {
    let catalog = &known.catalog;
    let plan = Plan {
        years: of.years.as_deref().map_or(Ok(USUAL_YEARS), years)?,
        growth: growth(catalog, &of.grow)?,
        inflation: of.inflation.as_deref().map_or(Ok(Percent(Decimal::ZERO)), |text| percent("--inflation", text))?,
    };
    for (meter, _) in &plan.growth {
        varying(catalog, catalog.meter_id(*meter), &known.question.needs)?;
    }
    let too_large = |meter| AskError::from(BoundError::GrowsTooLarge(catalog.meter_id(meter).to_owned()));
    let usages = usages(&known.question, &plan).map_err(too_large)?;
    let offers = offers_or_all(catalog, &of.offers)?;
    let budget = budget(&offers, &known.question, &plan, usages);
    let context = known.context(lang);
    if of.journal {
        let first = of.first_year.as_deref().map_or(Ok(known.question.on.year()), first_year)?;
        return Ok(Answer::Journal(report::budget::journal(&context, &budget, first)));
    }
    Ok(Answer::Document(Box::new(report::budget::document(&context, &budget, &plan))))
}
