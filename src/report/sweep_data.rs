//! A grid for machines. Its list of cells may be long, so each is made when it is written.

use super::common::Context;
use super::document::Node;
use crate::analysis::sweep::{Point, Sweep};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;

/// A grid, to be written as one object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Data<'a> {
    /// What was asked.
    pub context: &'a Context<'a>,
    /// The grid.
    pub sweep: &'a Sweep<'a>,
}

/// Its cells.
struct Cells<'a>(&'a Data<'a>);

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let excluded = self.sweep.excluded.iter().map(|of| self.context.excluded_tree(of)).collect();
        let mut map = serializer.serialize_map(None)?;
        for (key, node) in self.context.head_tree() {
            map.serialize_entry(&key, &node)?;
        }
        map.serialize_entry("cells", &Cells(self))?;
        map.serialize_entry("excluded", &Node::List(excluded))?;
        let offers = self.sweep.candidates.iter().map(|candidate| candidate.offer);
        map.serialize_entry("notes", &self.context.remarks_node(offers))?;
        map.end()
    }
}

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.sweep.points().map(|point| cell(self.0, &point)))
    }
}

fn cell(data: &Data, point: &Point) -> Node {
    let id = |place: usize| Node::Text(data.sweep.candidates[place].offer.id().to_owned());
    let of = |of: Option<(usize, Money)>| of.map_or(Node::Null, |(place, _)| id(place));
    let level = |meter, level| (Cow::Owned(data.context.catalog.meter_id(meter).to_owned()), Node::Count(level));
    let annual = point.standing.winner.map_or(Node::Null, |(_, cost)| Node::cents(Bounds::exactly(cost)));
    Node::Object(vec![
        level(data.sweep.across.meter, point.across),
        level(data.sweep.down.meter, point.down),
        (Cow::Borrowed("winner"), of(point.standing.winner)),
        (Cow::Borrowed("annual"), annual),
        (Cow::Borrowed("runner_up"), of(point.standing.runner_up)),
        (Cow::Borrowed("open"), Node::List(point.standing.open.iter().map(|place| id(*place)).collect())),
    ])
}
