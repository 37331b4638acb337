//! A grid over one meter or two.

use super::failure::Failure;
use super::prepared::{Prepared, typed};
use super::session::{Answer, Session};
use crate::analysis::sweep;
use crate::cli::SweepArgs;
use crate::format::stream::{write_data, write_table};
use crate::format::svg::has_picture;
use crate::format::visible::as_seen;
use crate::format::{Format, write_blocks};
use crate::input::axis::Axis;
use crate::input::typed_question::TypedQuestion;
use crate::input::{axis, resolve};
use crate::lang::usage::UsageError;
use crate::price::usage::Meter;
use crate::report;
use crate::report::common::Context;
use crate::report::data::sweep::SweepData;
use crate::report::data::sweep_table::{Layout, MOST_ROWS, SweepTable};
use crate::report::document::Block;
use crate::report::folding::fold;
use crate::report::sweep::blocks;

/// Compares offers at each point of a grid, and writes each point as it is computed.
pub(super) fn run(session: &mut Session, args: &SweepArgs) -> Result<Answer, Failure> {
    let layout = layout_of(args.layout, session.format)?;
    let (origin, catalog) = session.catalog()?;
    let typed = session.asked(typed(&args.question)?.of_offers(&args.compared.offers), &catalog)?.question;
    let (rest, several) = axis::split(&typed.usage, &catalog)?;
    let prepared = Prepared::new(origin, catalog, &TypedQuestion { usage: rest, ..typed }, session.on)?;
    let prepared = prepared.known_only(args.totals.known_only).of_named_offers();
    for axis in &several {
        resolve::varying(&prepared.catalog, prepared.catalog.meter_id(axis.meter), &prepared.question.needs)?;
    }
    let [across, down] = axis::two(several, |meter| prepared.question.usage().level(meter))?;
    let offers = prepared.named_or_all();
    let only = if prepared.named.len() == 1 { offers.first().copied() } else { None };
    let varying: Vec<Meter> = several_meters(&across, &down);
    let sweep = sweep::sweep(&offers, &prepared.question, across, down)
        .map_err(|grid| Failure::Sentence(session.lang.grid_takes_too_long(grid)))?;
    let context = Context { named: Some(&offers), varying: &varying, ..prepared.context(session) };
    let table = SweepTable { catalog: context.catalog, sweep: &sweep, single: only.is_some(), layout };
    let format = session.format;
    if matches!(format, Format::Csv(_)) && table.size() > MOST_ROWS {
        let sentence = session.lang.too_many_rows(sweep.size(), sweep.candidates.len() as u64, MOST_ROWS);
        return Err(Failure::Sentence(sentence));
    }
    let mut blocks = if format.is_for_people() { blocks(&context, &sweep, only) } else { Vec::new() };
    if format.is_workbook() {
        blocks.push(Block::Sheets(report::workbook::sweep::sheets(&context, &sweep, only)));
    }
    if !session.shows_all() {
        fold(&mut blocks, session.lang);
    }
    if format == Format::Svg && !has_picture(&blocks) {
        return Err(Failure::Sentence(session.lang.no_picture()));
    }
    session.write(&mut |style, out| match format {
        Format::Json => write_data(&SweepData::new(&context, &sweep), &mut as_seen(out, style.on_terminal)),
        Format::Csv(dialect) => write_table(&table, dialect, &mut as_seen(out, style.on_terminal)),
        _ => write_blocks(&mut blocks, &context.catalog.currency, style, out),
    })?;
    Ok(Answer::Written)
}

/// The meters of a grid that have several levels.
fn several_meters(across: &Axis, down: &Axis) -> Vec<Meter> {
    let several = [across, down].into_iter().filter(|axis| axis.levels.len() > 1);
    several.map(|axis| axis.meter).collect()
}

/// The shape of a grid for a spreadsheet: only CSV has two.
fn layout_of(layout: Option<Layout>, format: Format) -> Result<Layout, UsageError> {
    match layout {
        Some(_) if !matches!(format, Format::Csv(_)) => Err(UsageError::LayoutWithoutCsv),
        layout => Ok(layout.unwrap_or(Layout::Tidy)),
    }
}
