//! A grid of the cheapest offers, as cells that follow its levels.

use super::limits::within_limits;
use super::lines::{Billed, LinesSheet, OfferRows};
use super::question_cells::meters_that_count;
use super::sheet::{CellStyle, CellValue, Sheet, absolute};
use crate::analysis::cheapest_at::Candidate;
use crate::analysis::sweep::{GridPoint, Sweep};
use crate::input::axis::Axis;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;

/// So many costs are recalculated.
const MOST_COSTS: u64 = 20_000;
/// A row of a sheet has room for so many points.
const MOST_POINTS: u64 = 10_000;

const FIRST_GRID: u32 = 3;
const NAME: u16 = 0;

/// Where the points of a grid stand.
struct Grid<'s, 'a> {
    context: &'s Context<'s>,
    sweep: &'s Sweep<'a>,
    sheet: Sheet,
    costs: Sheet,
    candidates: u32,
}

/// The grid, the prices and what each offer costs at each point; nothing where those are too many. `only` is the offer
/// whose cost is wanted, where one is.
pub(crate) fn sheets(context: &Context, sweep: &Sweep, only: Option<&Offer>) -> Vec<Sheet> {
    let (points, offers) = (sweep.size(), sweep.candidates.len() as u64);
    if offers == 0 || points > MOST_POINTS || points * offers > MOST_COSTS {
        return Vec::new();
    }
    let mut candidates: Vec<(usize, &Candidate)> = sweep.candidates.iter().enumerate().collect();
    candidates.sort_by_key(|(_, candidate)| candidate.offer.id());
    let offers: Vec<&Offer> = candidates.iter().map(|(_, candidate)| candidate.offer).collect();
    let mut lines = LinesSheet::new(context, &meters_that_count(context, &offers));
    let lang = context.lang;
    let sheet = Sheet::new(lang.grid_sheet(), &[26, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18]);
    let costs = Sheet::new(lang.calculation_sheet(), &[34]);
    let candidate_count = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    let mut grid = Grid { context, sweep, sheet, costs, candidates: candidate_count };
    let points: Vec<GridPoint> = sweep.points().collect();
    grid.heads(only.is_some());
    for (row, (place, candidate)) in (1..).zip(&candidates) {
        let options = context.question.options(candidate.offer);
        let level = |meter: Meter| usage_name(context.catalog.meter_id(meter));
        let usage = context.question.usage();
        let billed = Billed { level: &level, flag: &|_| None, usage: &usage, options: &options };
        let rows = lines.add(candidate.offer, &billed);
        grid.candidate(row, candidate.offer, &rows, &lines.sheet, only.is_some());
        grid.values(row, *place, &points, only.is_some());
    }
    grid.cells(&points, only.is_some());
    let Grid { mut sheet, costs, .. } = grid;
    sheet.is_landscape = true;
    vec![sheet, lines.sheet, costs]
}

impl Grid<'_, '_> {
    /// The first row of the grid of costs: below that of names, where there is one.
    fn costs_at(&self, only: bool) -> u32 {
        let rows = u32::try_from(self.sweep.down.levels.len()).unwrap_or(0);
        if only { FIRST_GRID } else { FIRST_GRID + rows + 4 }
    }

    fn heads(&mut self, only: bool) {
        let (lang, catalog) = (self.context.lang, self.context.catalog);
        let axis = |axis: &Axis| lang.varying(catalog, axis.meter).to_owned();
        let meters = lang.side_and_head(&axis(&self.sweep.down), &axis(&self.sweep.across));
        let rest = self.context.usage_besides(&[self.sweep.down.meter, self.sweep.across.meter]);
        self.sheet.text(0, NAME, lang.sweep_title(&meters, &rest), CellStyle::Title);
        self.sheet.text(1, NAME, lang.grid_sheet_help(), CellStyle::Plain);
        self.costs.text(0, NAME, lang.words().offer, CellStyle::Heading);
        let (first, costs) = (FIRST_GRID, self.costs_at(only));
        self.sheet.text(costs - 1, NAME, lang.words().annual, CellStyle::Heading);
        self.sheet.heading = Some(first);
        self.sheet.names.push(("grid".to_owned(), (first, NAME)));
        self.sheet.names.push(("costs".to_owned(), (costs, NAME)));
        self.sheet.text(first, NAME, meters, CellStyle::Heading);
        let whole = |level: u64| Digits::whole(level.into());
        for (column, level) in (1..).zip(&self.sweep.across.levels) {
            self.sheet.number(first, column, whole(*level), CellStyle::Input);
            if !only {
                let formula = absolute(first, column);
                self.sheet.formula(costs, column, formula, CellValue::whole(*level), CellStyle::FigureHeading);
            }
        }
        for (row, level) in (1..).zip(&self.sweep.down.levels) {
            self.sheet.number(first + row, NAME, whole(*level), CellStyle::Input);
            if !only {
                let formula = absolute(first + row, NAME);
                self.sheet.formula(costs + row, NAME, formula, CellValue::whole(*level), CellStyle::Count);
            }
        }
    }

    /// What an offer costs at each point, where that is known; that of the only one as far as it is.
    fn candidate(&mut self, row: u32, offer: &Offer, rows: &OfferRows, lines: &Sheet, only: bool) {
        let (context, sweep) = (self.context, self.sweep);
        let options = context.question.options(offer);
        let usage = context.question.usage();
        self.costs.text(row, NAME, &offer.published.name, CellStyle::Plain);
        let across = u16::try_from(sweep.across.levels.len()).unwrap_or(u16::MAX);
        for (point, column) in (0..u16::try_from(sweep.size()).unwrap_or(u16::MAX)).zip(1..) {
            let (right, down) = (point % across, point / across);
            let level = |meter: Meter| match meter {
                meter if meter == sweep.across.meter => self.sheet.cell(FIRST_GRID, 1 + right),
                meter if meter == sweep.down.meter => self.sheet.cell(FIRST_GRID + 1 + u32::from(down), NAME),
                meter => usage_name(context.catalog.meter_id(meter)),
            };
            let billed = Billed { level: &level, flag: &|_| None, usage: &usage, options: &options };
            let cost = rows.least_at(lines, &billed);
            let within = within_limits(offer, &options, &level, &|_| None);
            let known = match rows.open_at(lines, &billed).filter(|_| !only) {
                Some(open) => format!("IF({open}>0,\"\",{cost})"),
                None => cost,
            };
            let formula = format!("IF({within},{known},\"\")");
            self.costs.formula(row, column, formula, CellValue::Blank, CellStyle::Price);
        }
    }

    /// What the formulas of an offer come to as long as no level changes.
    fn values(&mut self, row: u32, place: usize, points: &[GridPoint], only: bool) {
        for (column, point) in (1..).zip(points) {
            let cost = point.costs[place].filter(|cost| only || !cost.is_open());
            let value = CellValue::or_blank(cost.map(|cost| cost.low.exact()));
            self.costs.set_value(row, column, value);
        }
    }

    fn cells(&mut self, points: &[GridPoint], only: bool) {
        let names = self.costs.column(NAME, 1, self.candidates);
        let costs_at = self.costs_at(only);
        let across = self.sweep.across.levels.len();
        for (index, point) in points.iter().enumerate() {
            let column = u16::try_from(index).unwrap_or(u16::MAX) + 1;
            let of_point = self.costs.column(column, 1, self.candidates);
            let down = u32::try_from(index / across).unwrap_or(0) + 1;
            let right = u16::try_from(index % across).unwrap_or(0) + 1;
            let nobody = format!("COUNT({of_point})=0");
            if !only {
                let formula = format!("IF({nobody},\"–\",INDEX({names},MATCH(MIN({of_point}),{of_point},0)))");
                let name = point
                    .cheapest
                    .winner
                    .map_or("–", |(winner, _)| self.sweep.candidates[winner].offer.published.name.as_str());
                self.sheet.formula(FIRST_GRID + down, right, formula, CellValue::text(name), CellStyle::Plain);
            }
            let cost = if only {
                point.costs.first().copied().flatten().map(|cost| cost.low)
            } else {
                point.cheapest.winner.map(|(_, cost)| cost)
            };
            let formula = format!("IF({nobody},\"\",ROUND(MIN({of_point}),2))");
            let value = CellValue::or_blank(cost.map(Money::to_cents));
            self.sheet.formula(costs_at + down, right, formula, value, CellStyle::Money);
        }
    }
}
