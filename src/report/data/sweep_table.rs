//! A grid for spreadsheets, in two shapes. Its rows may be many, so each is made when it is written.

use super::sweep::GridLevels;
use super::values::{ById, Cents, Interval, Nullable};
use super::{MainList, RowVisitor};
use crate::analysis::sweep::{GridPoint, Sweep};
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::usage::Meter;
use serde::Serialize;
use std::borrow::Cow;
use std::io;

/// More rows than this take longer than ten seconds to write, and no spreadsheet holds them.
pub(crate) const MOST_ROWS: u64 = 10_000_000;

/// The shape of the table for a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Layout {
    // One row for each level down, columns for each level across.
    Wide,
    // One row for each point and offer.
    Tidy,
}

/// A grid as a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SweepTable<'a> {
    pub catalog: &'a Catalog,
    pub sweep: &'a Sweep<'a>,
    /// Whether it is about one offer alone.
    pub single: bool,
    pub layout: Layout,
}

/// What follows the levels of a point.
#[derive(Debug, Default, Serialize)]
struct TidyRow<'a> {
    id: &'a str,
    name: &'a str,
    annual: Nullable<Interval<Cents>>,
    winner: bool,
    /// `limit` where the offer cannot be had at this usage.
    reason: Option<&'static str>,
}

/// A level down, and what there is at each level across.
#[derive(Debug, Serialize)]
struct WideRow<'a, T> {
    #[serde(flatten)]
    down: ById<'a, u64>,
    #[serde(flatten)]
    across: ById<'a, ById<'a, T>>,
}

#[derive(Debug, Default, Serialize)]
struct WinnerCells<'a> {
    winner: Option<&'a str>,
    annual: Option<Cents>,
    open: Vec<&'a str>,
}

#[derive(Debug, Default, Serialize)]
struct CostCells {
    annual: Nullable<Interval<Cents>>,
}

impl SweepTable<'_> {
    pub(crate) fn size(&self) -> u64 {
        match self.layout {
            Layout::Wide => self.sweep.down.levels.len() as u64,
            Layout::Tidy => self.sweep.size().saturating_mul(self.sweep.candidates.len() as u64),
        }
    }

    fn tidy(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        let levels = |point| GridLevels::new(self.catalog, self.sweep, point);
        let point = |point: GridPoint| {
            let winner = point.cheapest.winner.map(|(winner, _)| winner);
            let costs = self.sweep.candidates.iter().zip(point.costs).enumerate();
            let levels = levels([point.across, point.down]);
            costs.map(move |(index, (candidate, cost))| {
                let row = TidyRow {
                    id: candidate.offer.id(),
                    name: &candidate.offer.published.name,
                    annual: annual(cost),
                    winner: winner == Some(index),
                    reason: cost.is_none().then_some("limit"),
                };
                (levels, row)
            })
        };
        visitor.rows(&(levels([0, 0]), TidyRow::default()), self.sweep.points().flat_map(point))
    }

    /// `cells` makes what stands at a level across.
    fn wide<T: Default + Serialize>(
        &self,
        visitor: &mut impl RowVisitor,
        cells: impl Fn(GridPoint) -> T,
    ) -> io::Result<()> {
        let level = |level: u64| Cow::Owned::<str>(level.to_string());
        let columns =
            self.wide_row(0, self.sweep.across.levels.iter().map(|across| (level(*across), T::default())).collect());
        let rows = self.sweep.down.levels.iter().zip(self.sweep.rows());
        visitor.rows(
            &columns,
            rows.map(|(down, points)| {
                self.wide_row(*down, points.map(|point| (level(point.across), cells(point))).collect())
            }),
        )
    }

    fn wide_row<'r, T>(&'r self, down: u64, across: ById<'r, T>) -> WideRow<'r, T> {
        WideRow {
            down: [(self.meter_id(self.sweep.down.meter), down)].into_iter().collect(),
            across: [(self.meter_id(self.sweep.across.meter), across)].into_iter().collect(),
        }
    }

    fn winner(&self, point: &GridPoint) -> WinnerCells<'_> {
        let id = |candidate: usize| self.sweep.candidates[candidate].offer.id();
        WinnerCells {
            winner: point.cheapest.winner.map(|(winner, _)| id(winner)),
            annual: point.cheapest.winner.map(|(_, cost)| cost.into()),
            open: point.cheapest.open.iter().map(|candidate| id(*candidate)).collect(),
        }
    }

    fn meter_id(&self, meter: Meter) -> &str {
        self.catalog.meter_id(meter)
    }
}

impl MainList for SweepTable<'_> {
    fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        match (self.layout, self.single) {
            (Layout::Tidy, _) => self.tidy(visitor),
            (Layout::Wide, false) => self.wide(visitor, |point| self.winner(&point)),
            (Layout::Wide, true) => {
                self.wide(visitor, |point| CostCells { annual: annual(point.costs.first().copied().flatten()) })
            }
        }
    }
}

fn annual(cost: Option<Bounds<Money>>) -> Nullable<Interval<Cents>> {
    Nullable(cost.map(Interval::from))
}
