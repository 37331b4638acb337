//! What the lines of a file come to together, for machines.

use super::RowVisitor;
use super::head::Head;
use super::values::Cents;
use crate::analysis::batch_summary::{BatchSummary, Wins};
use crate::report::batch_summary::winners;
use crate::report::common::Context;
use serde::Serialize;
use std::io;

/// What the lines of a file come to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BatchSummaryData {
    /// What holds for lines that leave it blank.
    #[serde(flatten)]
    pub(super) head: Head,
    /// How many lines there are.
    lines: u64,
    /// The offers that are the cheapest with a known price for some line, the most often first.
    winners: Vec<WinningOffer>,
    /// What the cheapest offers cost all lines together a year.
    annual: Cents,
    /// How many lines no offer of known price can serve.
    without_winner: u64,
    /// For how many lines an offer could cost less than the cheapest.
    contested: u64,
    /// The lines that could not be answered, by what is wrong with them.
    errors: Vec<ErrorCount>,
}

/// An offer, and the lines for which it is the cheapest.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WinningOffer {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// How many lines.
    lines: u64,
    /// What it costs them together a year, tax included.
    annual: Cents,
}

/// What is wrong with some lines.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ErrorCount {
    /// A stable word.
    reason: &'static str,
    /// How many lines.
    lines: u64,
    /// The first of them, for people, in the language of the answer.
    text: String,
}

impl BatchSummaryData {
    pub(crate) fn new(context: &Context, summary: &BatchSummary) -> Self {
        let winner = |(id, wins): (&str, Wins)| WinningOffer {
            id: id.to_owned(),
            name: context.catalog.offer(id).map(|offer| offer.published.name.clone()).unwrap_or_default(),
            lines: wins.count,
            annual: wins.annual.into(),
        };
        let errors = summary.errors.iter().map(|(reason, errors)| ErrorCount {
            reason,
            lines: errors.count,
            text: errors.first.clone(),
        });
        Self {
            head: context.head(),
            lines: summary.lines,
            winners: winners(summary).into_iter().map(winner).collect(),
            annual: summary.annual().into(),
            without_winner: summary.without_winner,
            contested: summary.contested,
            errors: errors.collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&WinningOffer::default(), &self.winners)?;
        visitor.rows(&ErrorCount::default(), &self.errors)
    }
}
