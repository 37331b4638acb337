//! Quotes line by line, at a usage that may be changed.

use super::limits::within_limits;
use super::lines::{Billed, LinesSheet};
use super::question_cells::meters_that_count;
use super::sheet::Sheet;
use crate::analysis::answer::Quoted;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;

/// The lines of some quotes, with their sums.
pub(crate) fn sheets(context: &Context, quotes: &[Quoted]) -> Vec<Sheet> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let offers: Vec<&Offer> = quotes.iter().map(|quoted| quoted.offer).collect();
    let mut lines = LinesSheet::new(context, &meters_that_count(context, &offers));
    let level = |meter: Meter| usage_name(context.catalog.meter_id(meter));
    let usage = context.question.usage();
    for quoted in quotes {
        let options = context.question.options(quoted.offer);
        let billed = Billed { level: &level, flag: &|_| None, usage: &usage, options: &options };
        let rows = lines.add(quoted.offer, &billed);
        lines.total(&rows, quoted.annual, &within_limits(quoted.offer, &options, &level, &|_| None));
    }
    vec![lines.sheet]
}
