//! A grid for spreadsheets, in two shapes. Its rows may be many, so each is made when it is written.

use super::common::Context;
use super::document::Node;
use crate::analysis::sweep::{Point, Sweep};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::usage::Meter;
use std::borrow::Cow;

/// More rows than this take longer than ten seconds to write, and no spreadsheet holds them.
pub(crate) const MOST_ROWS: u64 = 10_000_000;

/// The shape of the table for a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// One row for each level down, columns for each level across.
    Wide,
    /// One row for each point and offer.
    Tidy,
}

/// A grid as a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<'a> {
    /// What was asked.
    pub context: &'a Context<'a>,
    /// The grid.
    pub sweep: &'a Sweep<'a>,
    /// Whether it is about one offer alone.
    pub single: bool,
    /// The shape.
    pub layout: Layout,
}

impl Table<'_> {
    /// How many rows there are.
    pub(crate) fn rows(&self) -> u64 {
        match self.layout {
            Layout::Wide => self.sweep.down.levels.len() as u64,
            Layout::Tidy => self.sweep.size().saturating_mul(self.sweep.candidates.len() as u64),
        }
    }

    /// The names of the columns.
    pub(crate) fn columns(&self) -> Vec<Cow<'static, str>> {
        let [across, down] = [self.sweep.across.meter, self.sweep.down.meter].map(|meter| self.meter_id(meter));
        if self.layout == Layout::Tidy {
            let rest = ["id", "name", "annual_low", "annual_high", "winner", "reason"].map(Cow::Borrowed);
            return [across, down].into_iter().map(Cow::Owned).chain(rest).collect();
        }
        let facts: &[&str] = if self.single { &["annual_low", "annual_high"] } else { &["winner", "annual", "open"] };
        let levels = self.sweep.across.levels.iter();
        let columns = levels.flat_map(|level| facts.iter().map(move |fact| (level, fact)));
        let columns = columns.map(|(level, fact)| Cow::Owned(format!("{across}_{level}_{fact}")));
        std::iter::once(Cow::Owned(down)).chain(columns).collect()
    }

    /// Hands over the cells of each row.
    ///
    /// # Errors
    /// When `write` refuses one.
    pub(crate) fn each_row<E>(&self, write: &mut dyn FnMut(&[Node]) -> Result<(), E>) -> Result<(), E> {
        match self.layout {
            Layout::Tidy => self.each_tidy_row(write),
            Layout::Wide => self.each_wide_row(write),
        }
    }

    /// The names of an offer stand in as many rows as there are points, so they are written into its row once.
    fn each_tidy_row<E>(&self, write: &mut dyn FnMut(&[Node]) -> Result<(), E>) -> Result<(), E> {
        let name = |text: &str| Node::Text(text.to_owned());
        let offers = self.sweep.candidates.iter().map(|candidate| candidate.offer);
        let names = offers.map(|offer| [name(offer.id()), name(&offer.published.name)]);
        let mut rows: Vec<_> = names
            .map(|[id, name]| [Node::Null, Node::Null, id, name, Node::Null, Node::Null, Node::Null, Node::Null])
            .collect();
        for Point { across, down, costs, standing } in self.sweep.points() {
            let winner = standing.winner.map(|(place, _)| place);
            for (place, (row, cost)) in rows.iter_mut().zip(&costs).enumerate() {
                (row[0], row[1]) = (Node::Count(across), Node::Count(down));
                [row[4], row[5]] = bounds(*cost);
                row[6] = Node::Flag(winner == Some(place));
                row[7] = Node::text(cost.is_none().then_some("limit"));
                write(row)?;
            }
        }
        Ok(())
    }

    /// A row for each level down; across, the winner, its cost and who could be cheaper, or the cost of the one offer.
    fn each_wide_row<E>(&self, write: &mut dyn FnMut(&[Node]) -> Result<(), E>) -> Result<(), E> {
        for (level, points) in self.sweep.down.levels.iter().zip(self.sweep.rows()) {
            let mut row = vec![Node::Count(*level)];
            for point in points {
                if self.single {
                    row.extend(bounds(point.costs.first().copied().flatten()));
                } else {
                    row.extend(self.winner(&point));
                }
            }
            write(&row)?;
        }
        Ok(())
    }

    fn winner(&self, point: &Point) -> [Node; 3] {
        let id = |place: usize| self.sweep.candidates[place].offer.id();
        let open = point.standing.open.iter().map(|place| Node::Text(id(*place).to_owned()));
        [
            Node::text(point.standing.winner.map(|(place, _)| id(place))),
            point.standing.winner.map_or(Node::Null, |(_, cost)| Node::Number(cost.to_cents())),
            Node::List(open.collect()),
        ]
    }

    fn meter_id(&self, meter: Meter) -> String {
        self.context.catalog.meter_id(meter).to_owned()
    }
}

/// The low and the high bound of a cost; nothing where there is none.
fn bounds(cost: Option<Bounds<Money>>) -> [Node; 2] {
    let Some(Bounds { low, high }) = cost else { return [Node::Null, Node::Null] };
    let cents = Node::Number(low.to_cents());
    match high {
        Some(high) if high == low => [cents.clone(), cents],
        _ => [cents, high.map_or(Node::Null, |high| Node::Number(high.to_cents()))],
    }
}
