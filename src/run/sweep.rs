//! A grid over one meter or two.

use super::{Failure, load, resolved, typed, write_styled};
use crate::analysis::sweep::{self, Axis, Sweep};
use crate::cli::{self, Shared};
use crate::format::stream::{EachRow, write_data, write_table};
use crate::format::visible::as_seen;
use crate::format::{Format, write_blocks, write_markdown};
use crate::input::{axis, resolve};
use crate::lang::Lang;
use crate::lang::usage::UsageError;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::sweep::blocks;
use crate::report::sweep_data::Data;
use crate::report::sweep_table::{Layout, MOST_ROWS, Table};
use crate::run::environment::Environment;
use jiff::civil::Date;

/// Compares offers at each point of a grid, and writes each point as it is found.
pub(super) fn run(
    environment: &mut Environment,
    lang: Lang,
    shared: &Shared,
    of: &cli::Sweep,
    on: Date,
    format: Format,
) -> Result<(), Failure> {
    let layout = layout_of(of.layout, format)?;
    let origin = environment.origin(shared.catalog.as_deref());
    let catalog = load(environment, lang, &origin)?;
    let (rest, several) = axis::split(&typed(&of.asked), &catalog)?;
    let known = resolved(origin, catalog, &of.asked, &rest, on)?.known_only(of.known_only);
    for (meter, _) in &several {
        resolve::varying(&known.catalog, known.catalog.meter_id(*meter), &known.question.needs)?;
    }
    let axes = axis::two(several, |meter| known.question.usage.level(meter))?;
    let [across, down] = axes.map(|(meter, levels)| Axis { meter, levels });
    let only = of.offer.as_deref().map(|id| resolve::offer(&known.catalog, id)).transpose()?;
    let offers: Vec<&Offer> = only.map_or_else(|| known.catalog.offers.iter().collect(), |offer| vec![offer]);
    let varying: Vec<Meter> = several_meters(&across, &down);
    let sweep = sweep::sweep(&offers, &known.question, across, down);
    let sweep = sweep.map_err(|grid| Failure::Sentence(lang.grid_takes_too_long(grid)))?;
    let context = Context { named: Some(&offers), varying: &varying, ..known.context(lang) };
    write(environment, shared, &context, (&sweep, only), (format, layout))
}

/// The meters of a grid that have several levels.
fn several_meters(across: &Axis, down: &Axis) -> Vec<Meter> {
    let several = [across, down].into_iter().filter(|axis| axis.levels.len() > 1);
    several.map(|axis| axis.meter).collect()
}

fn write(
    environment: &mut Environment,
    shared: &Shared,
    context: &Context,
    (sweep, only): (&Sweep, Option<&Offer>),
    (format, layout): (Format, Layout),
) -> Result<(), Failure> {
    let table = Table { context, sweep, single: only.is_some(), layout };
    if matches!(format, Format::Csv(_)) && table.rows() > MOST_ROWS {
        let sentence = context.lang.too_many_rows(sweep.size(), sweep.candidates.len() as u64, MOST_ROWS);
        return Err(Failure::Sentence(sentence));
    }
    let mut blocks =
        if matches!(format, Format::Table | Format::Markdown) { blocks(context, sweep, only) } else { Vec::new() };
    write_styled(environment, context.lang, shared, &mut |style, out| match format {
        Format::Table => write_blocks(&mut blocks, style, out),
        Format::Markdown => write_markdown(&mut blocks, &context.catalog.currency, style.lang, out),
        Format::Json => write_data(&Data { context, sweep }, &mut as_seen(out, style.on_terminal)),
        Format::Csv(dialect) => {
            let rows: &EachRow = &|write| table.each_row(write);
            write_table(&table.columns(), rows, dialect, &mut as_seen(out, style.on_terminal))
        }
    })
}

/// The shape of a grid for a spreadsheet: only CSV has two.
fn layout_of(layout: Option<cli::Layout>, format: Format) -> Result<Layout, UsageError> {
    match (layout, format) {
        (None, _) | (Some(cli::Layout::Tidy), Format::Csv(_)) => Ok(Layout::Tidy),
        (Some(cli::Layout::Wide), Format::Csv(_)) => Ok(Layout::Wide),
        _ => Err(UsageError::LayoutWithoutCsv),
    }
}
