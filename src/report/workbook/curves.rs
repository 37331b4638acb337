//! What the first offers cost along one meter, as cells that a chart follows.

use super::calculation::{Calculated, CalculatedOffer, CalculationSheet};
use super::limits::within_limits;
use super::lines::{Billed, LinesSheet};
use super::services::need_name;
use super::sheet::{CellStyle, CellValue, ChartSeries, ChartShape, Sheet, SheetChart, letters};
use crate::price::service::Service;
use crate::price::usage::{LARGEST_USAGE, Meter};
use crate::report::common::Context;
use crate::report::formula::usage_name;

/// So many offers have a curve: the first of the ranking.
const MOST_CURVES: u32 = 5;
/// So many points has a curve, from nothing to twice what is used, in even steps.
const POINTS: u16 = 21;
/// Where nothing is used, a curve still goes to twice this.
const LEAST_MIDDLE: u64 = 10;

const HEADS: u32 = 2;
const FIRST_CURVE: u32 = 3;
const FIRST_OFFER: u32 = FIRST_CURVE + MOST_CURVES + 2;

/// The points of each offer, and above them those of the first.
pub(super) struct CurvesSheet {
    pub sheet: Sheet,
    along: Meter,
    curves: u32,
}

impl CurvesSheet {
    pub(super) fn new(
        context: &Context,
        along: Meter,
        offers: &[CalculatedOffer],
        calculation: &CalculationSheet,
        lines: &LinesSheet,
    ) -> Self {
        let lang = context.lang;
        let widths: Vec<u8> = std::iter::once(34).chain((0..POINTS).map(|_| 11)).collect();
        let mut sheet = Sheet::new(lang.curves_sheet(), &widths);
        sheet.is_landscape = true;
        sheet.text(0, 0, lang.curves_sheet_title(lang.varying(context.catalog, along)), CellStyle::Title);
        sheet.text(1, 0, lang.curves_sheet_help(), CellStyle::Plain);
        sheet.text(HEADS, 0, lang.meter_field(context.catalog, along), CellStyle::Heading);
        sheet.text(FIRST_OFFER - 1, 0, lang.words().offer, CellStyle::Heading);
        for point in 0..POINTS {
            let name = usage_name(context.catalog.meter_id(along));
            let formula = format!("MIN(-INT(-MAX({name},{LEAST_MIDDLE})/10)*{point},{LARGEST_USAGE})");
            let value = CellValue::whole(level(context, along, point));
            sheet.formula(HEADS, 1 + point, formula, value, CellStyle::FigureHeading);
        }
        let curves = MOST_CURVES.min(u32::try_from(offers.len()).unwrap_or(MOST_CURVES));
        let mut written = Self { sheet, along, curves };
        for (place, offer) in (0..).zip(offers) {
            written.offer(context, place, offer, calculation, lines);
        }
        for place in 0..curves {
            written.first(context, place, offers, calculation);
        }
        written
    }

    /// What an offer costs at each point, as far as it can be had there.
    fn offer(
        &mut self,
        context: &Context,
        place: u32,
        calculated: &CalculatedOffer,
        calculation: &CalculationSheet,
        lines: &LinesSheet,
    ) {
        let row = FIRST_OFFER + place;
        let catalog = context.catalog;
        self.sheet.text(row, 0, &calculated.offer.published.name, CellStyle::Plain);
        let usage = context.question.usage();
        let options = context.question.options(calculated.offer);
        for point in 0..POINTS {
            let at = format!("{}${}", letters(1 + point), HEADS + 1);
            let level = |meter: Meter| {
                if meter == self.along { at.clone() } else { usage_name(catalog.meter_id(meter)) }
            };
            let flag = |service: Service| Some(need_name(context, service));
            let billed = Billed { level: &level, flag: &flag, usage: &usage, options: &options };
            let cost = calculated.rows.least_at(&lines.sheet, &billed);
            let within = within_limits(calculated.offer, &[], &level, &flag);
            let ranked = calculation.is_ranked(place);
            let formula = format!("IF(AND({ranked}=1,{within}),ROUND({cost},2),NA())");
            let value = point_value(context, self.along, point, calculated);
            self.sheet.formula(row, 1 + point, formula, value, CellStyle::Money);
        }
    }

    /// The points of the offer that stands at a place of the ranking.
    fn first(&mut self, context: &Context, place: u32, offers: &[CalculatedOffer], calculation: &CalculationSheet) {
        let row = FIRST_CURVE + place;
        let last = FIRST_OFFER + u32::try_from(offers.len()).unwrap_or(1) - 1;
        let positions = calculation.all(Calculated::Position);
        let found = format!("MATCH({},{positions},0)", place + 1);
        let shown = offers.iter().find(|offer| offer.ranked.is_some_and(|(ranked, _)| ranked == place));
        let name = format!("IF(ISNA({found}),\"\",INDEX({},{found}))", calculation.all(Calculated::Name));
        let value = shown.map_or(CellValue::Blank, |shown| CellValue::text(&shown.offer.published.name));
        self.sheet.formula(row, 0, name, value, CellStyle::Plain);
        for point in 0..POINTS {
            let column = 1 + point;
            let points = format!("{0}${1}:{0}${2}", letters(column), FIRST_OFFER + 1, last + 1);
            let value = shown.map_or(CellValue::NotAvailable, |shown| point_value(context, self.along, point, shown));
            self.sheet.formula(row, column, format!("INDEX({points},{found})"), value, CellStyle::Money);
        }
    }

    /// The curves of the first offers.
    pub(super) fn chart(&self, context: &Context, at: (u32, u16)) -> SheetChart {
        let lang = context.lang;
        let series = (0..self.curves).map(|place| ChartSeries {
            name: self.sheet.cell(FIRST_CURVE + place, 0),
            categories: self.sheet.row(HEADS, 1, POINTS),
            values: self.sheet.row(FIRST_CURVE + place, 1, POINTS),
        });
        let along = lang.varying(context.catalog, self.along);
        SheetChart {
            title: lang.curves_sheet_title(along),
            alt: lang.curves_sheet_title(along),
            shape: ChartShape::Lines,
            series: series.collect(),
            across: lang.meter_field(context.catalog, self.along),
            upwards: lang.currency(&context.catalog.currency).trim().to_owned(),
            at,
            width: 560,
            height: 390,
        }
    }
}

/// How much is used at a point.
fn level(context: &Context, along: Meter, point: u16) -> u64 {
    let middle = context.question.usage().level(along).max(LEAST_MIDDLE);
    (middle.div_ceil(10) * u64::from(point)).min(LARGEST_USAGE)
}

fn point_value(context: &Context, along: Meter, point: u16, calculated: &CalculatedOffer) -> CellValue {
    let usage = context.question.usage().with(along, level(context, along, point));
    let options = context.question.options(calculated.offer);
    if calculated.ranked.is_none() || calculated.offer.exceeded(&usage, &options).is_some() {
        return CellValue::NotAvailable;
    }
    CellValue::Number(calculated.offer.annual(&usage, &options).low.to_cents())
}
