//! A grid over one meter or two.

use super::{Failure, load, resolve, typed};
use crate::analysis::sweep::{self, Axis};
use crate::cli::{self, Shared};
use crate::format::Format;
use crate::input::{ask, axis};
use crate::lang::Lang;
use crate::lang::usage::UsageError;
use crate::price::offer::Offer;
use crate::report;
use crate::report::common::Context;
use crate::report::document::Document;
use crate::report::sweep::Layout;
use crate::world::World;
use jiff::civil::Date;

/// Compares offers at each point of a grid.
pub(super) fn run(
    world: &World,
    lang: Lang,
    shared: &Shared,
    of: &cli::Sweep,
    on: Date,
    layout: Layout,
) -> Result<Document, Failure> {
    let origin = world.origin(shared.catalog.as_deref());
    let catalog = load(world, lang, &origin)?;
    let (rest, several) = axis::split(&typed(&of.asked), &catalog)?;
    let known = resolve(origin, catalog, &of.asked, &rest, on)?.known_only(of.known_only);
    for (meter, _) in &several {
        ask::varying(&known.catalog, known.catalog.meter_id(*meter), &known.question.needs)?;
    }
    let axes = axis::two(several, |meter| known.question.usage.level(meter))?;
    let [across, down] = axes.map(|(meter, levels)| Axis { meter, levels });
    let only = of.offer.as_deref().map(|id| ask::offer(&known.catalog, id)).transpose()?;
    let offers: Vec<&Offer> = only.map_or_else(|| known.catalog.offers.iter().collect(), |offer| vec![offer]);
    let sweep = sweep::sweep(&offers, &known.question, across, down);
    let context = Context { named: Some(&offers), ..known.context(lang) };
    Ok(report::sweep::document(&context, &sweep, only, layout))
}

/// The shape of a grid for a spreadsheet: only CSV has two.
pub(super) fn layout_of(layout: Option<cli::Layout>, format: Format) -> Result<Layout, UsageError> {
    match (layout, format) {
        (None, _) | (Some(cli::Layout::Tidy), Format::Csv(_)) => Ok(Layout::Tidy),
        (Some(cli::Layout::Wide), Format::Csv(_)) => Ok(Layout::Wide),
        _ => Err(UsageError::LayoutWithoutCsv),
    }
}
