//! The cells of a question: how much is used.

use super::sheet::{CellStyle, Sheet};
use crate::money::digits::Digits;
use crate::price::offer::Offer;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;

/// More offers than these are not recalculated: each would stand against each other.
pub(super) const MOST_OFFERS: usize = 1000;

/// Users, gigabytes, and whatever else a price or a limit of some offers depends on.
pub(super) fn meters_that_count(context: &Context, offers: &[&Offer]) -> Vec<Meter> {
    let counts = |meter: Meter, offer: &Offer| {
        let options: Vec<_> = offer.options().iter().map(|(service, _)| *service).collect();
        let limits = || offer.limits(&options);
        let mut quantities = offer.all_lines().map(|line| &line.quantity).chain(limits().map(|limit| &limit.most));
        limits().any(|limit| limit.meter == meter) || quantities.any(|quantity| quantity.depends_on(meter))
    };
    let always = |meter: Meter| matches!(meter, Meter::USERS | Meter::STORAGE);
    context.meters().filter(|meter| always(*meter) || offers.iter().any(|offer| counts(*meter, offer))).collect()
}

/// A cell for each meter, with its name to the right, from a first cell downwards.
pub(super) fn levels(context: &Context, meters: &[Meter], (first, column): (u32, u16), sheet: &mut Sheet) {
    let usage = context.question.usage();
    for (row, meter) in (first..).zip(meters) {
        sheet.number(row, column, Digits::whole(usage.level(*meter).into()), CellStyle::Input);
        sheet.text(row, column + 1, context.lang.meter_field(context.catalog, *meter), CellStyle::Plain);
        sheet.names.push((usage_name(context.catalog.meter_id(*meter)), (row, column)));
    }
}
