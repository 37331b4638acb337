//! What changed between two catalogs, for machines.

use super::RowVisitor;
use super::common::RankRange;
use super::head::Head;
use super::values::{Cents, Interval, Nullable};
use crate::analysis::diff::{Change, ChangeKind, RankedCost, RankingChange, Subject};
use crate::catalog::attributes::Topic;
use crate::report::common::Context;
use crate::report::diff::Compared;
use serde::Serialize;
use std::collections::HashMap;
use std::io;

/// What changed from one catalog to another, and what it costs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct DiffData {
    /// The new catalog, and the usage that is priced.
    #[serde(flatten)]
    head: Head,
    /// What is said of an offer or a processor in one catalog and not in the other.
    changes: Vec<CatalogChange>,
    /// The offers whose cost or rank changed; empty where no usage is given.
    ranking: Vec<RankChange>,
}

/// A change: of one key, or of all that is said of something that is gone or new.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct CatalogChange {
    /// A stable word: `offer`, `processor` or `catalog`, and what of it: `new`, `gone`, `price`, `service`, `source` or
    /// `about`, as in `offer_price`.
    kind: String,
    /// The id of the offer or processor; empty for the catalog.
    id: String,
    /// The key that changed; null where the whole is gone or new.
    key: Option<String>,
    /// What the old catalog says; null where it says nothing.
    old: Option<String>,
    /// What the new catalog says; null where it says nothing.
    new: Option<String>,
    /// What the offer costs a year by the old catalog; null where no usage is given, the cost and rank stay the same,
    /// or the offer is not ranked.
    annual_old: Nullable<Interval<Cents>>,
    /// What it costs by the new catalog.
    annual_new: Nullable<Interval<Cents>>,
}

/// An offer whose cost or rank changed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RankChange {
    /// Its id.
    id: String,
    /// Its rank by the old catalog; null where it is not ranked.
    old: Option<RankRange>,
    /// Its rank by the new catalog.
    new: Option<RankRange>,
}

impl DiffData {
    pub(crate) fn new(context: &Context, compared: &Compared) -> Self {
        let moved = compared.moved.unwrap_or_default();
        let costs: HashMap<&str, &RankingChange> = moved.iter().map(|offer| (offer.id.as_str(), offer)).collect();
        Self {
            head: context.head(),
            changes: compared.changes.iter().map(|change| catalog_change(&costs, change)).collect(),
            ranking: moved.iter().map(RankChange::from).collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&CatalogChange::default(), &self.changes)
    }
}

impl From<&RankingChange> for RankChange {
    fn from(moved: &RankingChange) -> Self {
        let rank = |cost: &RankedCost| cost.rank.into();
        Self { id: moved.id.clone(), old: moved.ranked.before().map(rank), new: moved.ranked.after().map(rank) }
    }
}

fn catalog_change(costs: &HashMap<&str, &RankingChange>, change: &Change) -> CatalogChange {
    let moved = costs.get(change.subject.id()).filter(|_| matches!(change.subject, Subject::Offer { .. }));
    let annual = |cost: Option<&RankedCost>| Nullable(cost.map(|cost| cost.annual.into()));
    let (key, old, new) = match &change.kind {
        ChangeKind::Added => (None, None, change.subject.name()),
        ChangeKind::Removed => (None, change.subject.name(), None),
        ChangeKind::Attribute { key, value, .. } => {
            (Some(key.clone()), value.before().map(String::as_str), value.after().map(String::as_str))
        }
    };
    CatalogChange {
        kind: kind(change),
        id: change.subject.id().to_owned(),
        key,
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
        annual_old: annual(moved.and_then(|moved| moved.ranked.before())),
        annual_new: annual(moved.and_then(|moved| moved.ranked.after())),
    }
}

/// The stable word: `offer_new`, `offer_gone`, `offer_price`, `processor_source`, …
fn kind(change: &Change) -> String {
    let subject = match change.subject {
        Subject::Catalog => "catalog",
        Subject::Offer { .. } => "offer",
        Subject::Processor { .. } => "processor",
    };
    let what = match change.kind {
        ChangeKind::Added => "new",
        ChangeKind::Removed => "gone",
        ChangeKind::Attribute { topic: Topic::Price, .. } => "price",
        ChangeKind::Attribute { topic: Topic::Service, .. } => "service",
        ChangeKind::Attribute { topic: Topic::Source, .. } => "source",
        ChangeKind::Attribute { topic: Topic::About, .. } => "about",
    };
    format!("{subject}_{what}")
}
