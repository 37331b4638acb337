//! Where the cheapest offer changes, for machines: a row for each range, crossing and unknown rate.

use super::RowVisitor;
use super::common::{ExcludedOffer, OfferNote, RateThreshold};
use super::head::Head;
use super::values::{Cents, Number};
use crate::analysis::breakeven::Breakeven;
use crate::analysis::breakeven::crossings::Crossing;
use crate::analysis::breakeven::envelope::WinnerRange;
use crate::report::breakeven::{crossings_cut, ranges_cut};
use crate::report::common::Context;
use serde::Serialize;
use std::io;

/// Where the cheapest offer changes as one meter grows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BreakevenData {
    #[serde(flatten)]
    pub(super) head: Head,
    /// The id of the meter that grows.
    over: String,
    /// The ranges of the meter within which the same offer is cheapest.
    ranges: Vec<CheapestRange>,
    /// Whether there are more ranges than are listed.
    ranges_cut: bool,
    /// Where two offers cost the same.
    crossings: Vec<CostCrossing>,
    /// Whether there may be more crossings than are listed.
    crossings_cut: bool,
    /// What unpublished rates would have to be for their offers to come first.
    unknown_rates: Vec<RateThreshold>,
    /// The offers that cannot serve.
    excluded: Vec<ExcludedOffer>,
    /// What one should know of the offers.
    notes: Vec<OfferNote>,
    #[serde(skip)]
    cuts: Vec<CutRow>,
}

/// A range of the meter within which nothing changes.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CheapestRange {
    /// Its first level.
    from: u64,
    /// Its last level; null where it has no end.
    to: Option<u64>,
    /// The id of the cheapest offer with a known cost; null where there is none.
    winner: Option<String>,
    /// Its name.
    name: Option<String>,
    /// What it costs a year at the first level.
    annual_first: Option<Cents>,
    /// What it costs a year at the last level; null where there is none.
    annual_last: Option<Cents>,
    /// The ids of the offers that could cost less: not all of their prices are known.
    open: Vec<String>,
}

/// Where one offer begins to cost less than another.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CostCrossing {
    /// The id of the offer that costs less below `at`.
    a: String,
    /// The id of the offer that costs less from `at` on.
    b: String,
    /// The level of the meter.
    at: u64,
    /// The same as `b`.
    cheaper: String,
}

#[derive(Clone, Debug, Default, Serialize)]
struct RangeRow {
    kind: &'static str,
    #[serde(flatten)]
    range: CheapestRange,
}

#[derive(Clone, Debug, Default, Serialize)]
struct CrossingRow {
    kind: &'static str,
    from: u64,
    cheaper: String,
    dearer: String,
}

#[derive(Clone, Debug, Default, Serialize)]
struct RateRow {
    kind: &'static str,
    offer: String,
    key: String,
    per: u64,
    against: String,
    below: Number,
    /// Of no rate: an excluded offer has one, and its column stands before the text.
    reason: Option<&'static str>,
    text: String,
}

#[derive(Clone, Debug, Default, Serialize)]
struct ExcludedRow {
    kind: &'static str,
    name: String,
    reason: Option<&'static str>,
    text: String,
}

/// That a list is not complete, in words.
#[derive(Clone, Debug, Default, Serialize)]
struct CutRow {
    kind: &'static str,
    text: String,
}

impl BreakevenData {
    pub(crate) fn new(context: &Context, found: &Breakeven) -> Self {
        let cuts = [("ranges_cut", ranges_cut(context, found)), ("crossings_cut", crossings_cut(context, found))];
        let cuts = cuts.into_iter().filter_map(|(kind, text)| Some(CutRow { kind, text: text? }));
        Self {
            head: context.head(),
            over: context.catalog.meter_id(found.over).to_owned(),
            ranges: found.ranges.listed.iter().map(CheapestRange::from).collect(),
            ranges_cut: found.ranges.cut,
            crossings: found.crossings.listed.iter().map(CostCrossing::from).collect(),
            crossings_cut: crossings_cut(context, found).is_some(),
            unknown_rates: found.unknown_rates.iter().map(|rate| context.rate_threshold(rate)).collect(),
            excluded: found.excluded.iter().map(|exclusion| context.excluded(exclusion)).collect(),
            notes: context.offer_notes(found.compared.iter().map(|compared| compared.offer)),
            cuts: cuts.collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        let ranges = self.ranges.iter().map(|range| RangeRow { kind: "range", range: range.clone() });
        visitor.rows(&RangeRow::default(), ranges)?;
        visitor.rows(&CrossingRow::default(), self.crossings.iter().map(CrossingRow::from))?;
        visitor.rows(&RateRow::default(), self.unknown_rates.iter().map(RateRow::from))?;
        visitor.rows(&ExcludedRow::default(), self.excluded.iter().map(ExcludedRow::from))?;
        visitor.rows(&CutRow::default(), &self.cuts)
    }
}

impl From<&WinnerRange<'_>> for CheapestRange {
    fn from(range: &WinnerRange) -> Self {
        let winner = range.winner;
        Self {
            from: range.from,
            to: range.to,
            winner: winner.map(|winner| winner.offer.id().to_owned()),
            name: winner.map(|winner| winner.offer.published.name.clone()),
            annual_first: winner.map(|winner| winner.first.into()),
            annual_last: winner.and_then(|winner| winner.last).map(Cents::from),
            open: range.open.iter().map(|offer| offer.id().to_owned()).collect(),
        }
    }
}

impl From<&Crossing<'_>> for CostCrossing {
    fn from(crossing: &Crossing) -> Self {
        let [a, b] = [crossing.dearer, crossing.cheaper].map(|offer| offer.id().to_owned());
        Self { a, cheaper: b.clone(), b, at: crossing.at }
    }
}

impl From<&CostCrossing> for CrossingRow {
    fn from(crossing: &CostCrossing) -> Self {
        Self { kind: "crossing", from: crossing.at, cheaper: crossing.b.clone(), dearer: crossing.a.clone() }
    }
}

impl From<&RateThreshold> for RateRow {
    fn from(rate: &RateThreshold) -> Self {
        let RateThreshold { offer, key, per, against, below, text } = rate.clone();
        Self { kind: "unknown_rate", offer, key, per, against, below, reason: None, text }
    }
}

impl From<&ExcludedOffer> for ExcludedRow {
    fn from(offer: &ExcludedOffer) -> Self {
        let ExcludedOffer { name, reason, text, .. } = offer.clone();
        Self { kind: "excluded", name, reason, text }
    }
}
