//! Bundles as a table: a row for each offer of each bundle.

use super::{BundleData, BundlePart, SingleHost, UncoveredNeed};
use crate::report::data::RowVisitor;
use crate::report::data::switching::SwitchCosts;
use crate::report::data::values::{Cents, Interval};
use serde::Serialize;
use std::io;

/// A row for each offer of a bundle.
#[derive(Clone, Debug, Default, Serialize)]
struct PartRow {
    bundle: &'static str,
    place: usize,
    total: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    #[serde(flatten)]
    part: BundlePart,
}

/// A row for the best single host.
#[derive(Clone, Debug, Default, Serialize)]
struct SingleRow {
    bundle: &'static str,
    place: usize,
    total: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    id: String,
    name: String,
    annual: Interval<Cents>,
}

/// A row for each need that no offer can serve.
#[derive(Clone, Debug, Default, Serialize)]
struct UncoveredRow {
    bundle: &'static str,
    services: String,
    reason: &'static str,
    text: String,
}

impl BundleData {
    pub(in crate::report::data) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        let best = self.best.iter().map(|best| part_rows("best", 1, (best.annual, best.switch), &best.offers));
        // The next ones follow the best.
        let next = self
            .next
            .iter()
            .zip(2..)
            .map(|(next, place)| part_rows("next", place, (next.annual, next.switch), &next.offers));
        let open = self
            .open
            .iter()
            .zip(1..)
            .map(|(open, place)| part_rows("open", place, (open.annual, open.switch), &open.offers));
        let switch = self.is_compared.then(SwitchCosts::default);
        let columns = PartRow { switch, ..PartRow::default() };
        visitor.rows(&columns, best.chain(next).chain(open).flatten())?;
        visitor.rows(&SingleRow { switch, ..SingleRow::default() }, self.single.iter().map(SingleRow::from))?;
        visitor.rows(&UncoveredRow::default(), self.uncovered.iter().map(UncoveredRow::from))
    }
}

fn part_rows(
    bundle: &'static str,
    place: usize,
    (total, switch): (Interval<Cents>, Option<SwitchCosts>),
    parts: &[BundlePart],
) -> Vec<PartRow> {
    parts.iter().map(|part| PartRow { bundle, place, total, switch, part: part.clone() }).collect()
}

impl From<&SingleHost> for SingleRow {
    fn from(host: &SingleHost) -> Self {
        Self {
            bundle: "single",
            place: 1,
            total: host.annual,
            switch: host.switch,
            id: host.id.clone(),
            name: host.name.clone(),
            annual: host.annual,
        }
    }
}

impl From<&UncoveredNeed> for UncoveredRow {
    fn from(need: &UncoveredNeed) -> Self {
        Self { bundle: "uncovered", services: need.service.clone(), reason: "uncovered", text: need.text.clone() }
    }
}
