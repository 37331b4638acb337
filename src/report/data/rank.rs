//! A ranking for machines.

use super::RowVisitor;
use super::common::{ExcludedOffer, NoteText, RankRange, RateThreshold};
use super::head::Head;
use super::values::{Cents, Interval, Objects};
use crate::analysis::answer::Quoted;
use crate::analysis::rank::Ranking;
use crate::analysis::rank_interval::Ranked;
use crate::price::keyword::Keyword;
use crate::report::common::Context;
use crate::report::rank::monthly;
use serde::Serialize;
use std::io;

/// Every offer's annual cost, cheapest first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RankData {
    #[serde(flatten)]
    head: Head,
    /// By what is known of the cost, then known before open, then by id.
    offers: Vec<RankedOffer>,
    /// The offers that cannot serve, in the order of the catalog.
    excluded: Vec<ExcludedOffer>,
    /// What unpublished rates would have to be for their offers to come first.
    unknown_rates: Vec<RateThreshold>,
}

/// What an offer costs, and where that puts it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RankedOffer {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Its place among the offers.
    rank: RankRange,
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    /// A twelfth, rounded: for information.
    monthly: Interval<Cents>,
    /// Whether tax is in the published prices: `included`, `excluded` (it is added), `exempt` or `unknown`.
    vat: &'static str,
    /// What one should know about the figure.
    notes: Objects<NoteText>,
}

impl RankData {
    pub(crate) fn new(context: &Context, ranking: &Ranking) -> Self {
        Self {
            head: context.head(),
            offers: ranking.ranked.iter().map(|ranked| offer(context, ranked)).collect(),
            excluded: ranking.excluded.iter().map(|exclusion| context.excluded(exclusion)).collect(),
            unknown_rates: ranking.unknown_rates.iter().map(|rate| context.rate_threshold(rate)).collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&RankedOffer::default(), &self.offers)?;
        visitor.rows(&ExcludedOffer::default(), &self.excluded)
    }
}

fn offer(context: &Context, ranked: &Ranked<Quoted>) -> RankedOffer {
    let quoted = &ranked.answer;
    let published = &quoted.offer.published;
    RankedOffer {
        id: quoted.offer.id().to_owned(),
        name: published.name.clone(),
        rank: ranked.rank.into(),
        annual: quoted.annual.into(),
        monthly: monthly(quoted.annual).into(),
        vat: published.vat.word(),
        notes: context.notes(&quoted.notes),
    }
}
