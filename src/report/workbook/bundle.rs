//! Sets of offers that cover the needs, as cells that follow how much is used.

use super::limits::within_limits;
use super::lines::{Billed, LinesSheet, OfferRows};
use super::question_cells::{levels, meters_that_count};
use super::sheet::{CellContent, CellStyle, CellValue, Sheet, letters, text_of_formula};
use crate::analysis::bundle::outcome::{Bundle, BundledOffer, Bundles};
use crate::analysis::rank_interval::with_ranks;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::service::Service;
use crate::price::usage::Meter;
use crate::report::common::Context;
use crate::report::formula::usage_name;

const RANK: u16 = 0;
const OFFER: u16 = 1;
const SERVED: u16 = 2;
const STORAGE: u16 = 3;
const USERS: u16 = 4;
const LEAST: u16 = 5;
const MOST: u16 = 6;
const WARNING: u16 = 7;
/// The totals again, in the rows of the sets alone: ranks are counted among these.
const SET_LEAST: u16 = 8;
const SET_MOST: u16 = 9;

const FIRST_INPUT: u32 = 4;

/// The best sets, the next ones and those of unknown cost, with the lines of each offer in them.
pub(crate) fn sheets(context: &Context, bundles: &Bundles) -> Vec<Sheet> {
    let best = bundles.best().map(|best| &best.bundle).into_iter();
    let next = bundles.best().into_iter().flat_map(|best| &best.next.listed);
    let open = bundles.open().into_iter().flat_map(|open| &open.listed).map(|open| &open.bundle);
    let sets: Vec<&Bundle> = best.chain(next).chain(open).collect();
    if sets.is_empty() {
        return Vec::new();
    }
    let offers: Vec<&Offer> = sets.iter().flat_map(|set| &set.parts).map(|part| part.quoted.offer).collect();
    let lang = context.lang;
    let mut sheet = Sheet::new(lang.bundle_sheet(), &[9, 36, 44, 12, 12, 15, 15, 36, 9, 9]);
    sheet.is_landscape = true;
    sheet.printed_to = Some(WARNING);
    sheet.hidden = vec![SET_LEAST, SET_MOST];
    sheet.text(0, RANK, lang.bundle_title(&context.usage(), bundles.most_offers), CellStyle::Title);
    sheet.text(1, RANK, lang.bundle_sheet_help(), CellStyle::Plain);
    let mut writer = BundleWriter { context, sheet, lines: LinesSheet::new(context, &[]), written: Vec::new() };
    let mut row = writer.inputs(&meters_that_count(context, &offers));
    writer.heads(row);
    let first = row + 1;
    let rows: u32 = sets.iter().map(|set| u32::try_from(set.parts.len()).unwrap_or(0) + 1).sum();
    let last = row + rows;
    let ranked = with_ranks(sets, |set: &&Bundle| set.annual);
    for set in &ranked {
        row = writer.set(set.answer, row + 1);
        writer.sheet.rank(row, RANK, (first, last), [SET_LEAST, SET_MOST], Some(set.rank));
    }
    vec![writer.sheet, writer.lines.sheet]
}

struct BundleWriter<'a> {
    context: &'a Context<'a>,
    sheet: Sheet,
    lines: LinesSheet<'a>,
    /// The lines of each offer for each set of needs, written once.
    written: Vec<(&'a str, Vec<Need>, OfferRows)>,
}

impl<'a> BundleWriter<'a> {
    /// What is used in all, and for each need what it has of its own. Gives the row of the heads below.
    fn inputs(&mut self, meters: &[Meter]) -> u32 {
        let lang = self.context.lang;
        levels(self.context, meters, (FIRST_INPUT, RANK), &mut self.sheet);
        self.sheet.text(FIRST_INPUT - 1, RANK, lang.usage_heading(), CellStyle::Heading);
        let catalog = self.context.catalog;
        let units = [Meter::STORAGE, Meter::USERS].map(|meter| lang.meter_field(catalog, meter));
        self.sheet.text(FIRST_INPUT - 1, SERVED, lang.live_needs(), CellStyle::Heading);
        for (column, unit) in (STORAGE..).zip(units) {
            self.sheet.text(FIRST_INPUT - 1, column, unit, CellStyle::FigureHeading);
        }
        for (row, need) in (FIRST_INPUT..).zip(&self.context.question.needs) {
            self.sheet.text(row, SERVED, lang.service(catalog, need.service), CellStyle::Plain);
            for (column, own) in [(STORAGE, need.gigabytes), (USERS, need.users)] {
                if let Some(level) = own {
                    self.sheet.number(row, column, Digits::whole(level.into()), CellStyle::Input);
                }
            }
        }
        let rows = meters.len().max(self.context.question.needs.len());
        FIRST_INPUT + u32::try_from(rows).unwrap_or(0) + 1
    }

    fn heads(&mut self, row: u32) {
        let (lang, words) = (self.context.lang, self.context.lang.words());
        let [least, most] = lang.least_and_most();
        let figure = CellStyle::FigureHeading;
        let units = [Meter::STORAGE, Meter::USERS].map(|meter| lang.meter_field(self.context.catalog, meter));
        self.sheet.heading = Some(row);
        self.sheet.names.push(("sets".to_owned(), (row, RANK)));
        self.sheet.heads(
            row,
            &[
                (words.rank, CellStyle::Heading),
                (words.offer, CellStyle::Heading),
                (lang.serves(), CellStyle::Heading),
                (&units[0], figure),
                (&units[1], figure),
                (least, figure),
                (most, figure),
                (lang.remark(), CellStyle::Heading),
            ],
        );
    }

    /// The cell of a need's own level.
    fn own_cell(&self, service: Service, column: u16) -> String {
        let place = self.context.question.needs.iter().position(|need| need.service == service);
        self.sheet.cell(FIRST_INPUT + place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0), column)
    }

    /// What a formula calls the level of a meter for some needs: their gigabytes together, the most of their users.
    fn level(&self, needs: &[Need], meter: Meter) -> String {
        let all = usage_name(self.context.catalog.meter_id(meter));
        match meter {
            Meter::STORAGE if needs.iter().any(|need| need.gigabytes.is_some()) => {
                let own = needs.iter().filter(|need| need.gigabytes.is_some());
                let own: Vec<String> = own.map(|need| self.own_cell(need.service, STORAGE)).collect();
                format!("({})", own.join("+"))
            }
            Meter::USERS if needs.iter().any(|need| need.users.is_some()) => {
                let own = |need: &Need| match need.users {
                    Some(_) => self.own_cell(need.service, USERS),
                    None => all.clone(),
                };
                format!("MAX({})", needs.iter().map(own).collect::<Vec<_>>().join(","))
            }
            _ => all,
        }
    }

    /// A row for each offer of a set, then one for the set. Gives the row of the set.
    fn set(&mut self, set: &'a Bundle<'a>, first: u32) -> u32 {
        let mut row = first;
        for part in &set.parts {
            self.part(part, row);
            row += 1;
        }
        let words = self.context.lang.words();
        for column in [OFFER, STORAGE, USERS, WARNING] {
            self.sheet.put(row, column, CellContent::Blank, CellStyle::Total);
        }
        self.sheet.text(row, OFFER, words.total, CellStyle::Total);
        self.sheet.put(row, SERVED, CellContent::Blank, CellStyle::Total);
        let cents = set.annual.map(Money::to_cents);
        let sum = |column: u16, total: u16| {
            let range = format!("{0}{1}:{0}{2}", letters(column), first + 1, row);
            let formula = format!("IF(COUNT({range})<{},\"\",ROUND(SUM({range}),2))", set.parts.len());
            (column, total, formula)
        };
        for ((column, total, formula), value) in
            [sum(LEAST, SET_LEAST), sum(MOST, SET_MOST)].into_iter().zip([Some(cents.low), cents.high])
        {
            let value = CellValue::or_blank(value);
            self.sheet.formula(row, column, formula, value.clone(), CellStyle::TotalMoney);
            let copy = format!("{}{}", letters(column), row + 1);
            self.sheet.formula(row, total, copy, value, CellStyle::Money);
        }
        row
    }

    fn part(&mut self, part: &'a BundledOffer<'a>, row: u32) {
        let (lang, catalog) = (self.context.lang, self.context.catalog);
        let (offer, needs) = (part.quoted.offer, &part.question.needs);
        let usage = part.question.usage();
        self.sheet.text(row, OFFER, &offer.published.name, CellStyle::Plain);
        self.sheet.text(row, SERVED, lang.served(catalog, needs, offer), CellStyle::Plain);
        for (column, meter) in [(STORAGE, Meter::STORAGE), (USERS, Meter::USERS)] {
            let formula = self.level(needs, meter);
            self.sheet.formula(row, column, formula, CellValue::whole(usage.level(meter)), CellStyle::Count);
        }
        let options = part.question.options(offer);
        let place = self.written.iter().position(|(id, own, _)| *id == offer.id() && own == needs);
        let place = place.unwrap_or_else(|| {
            let names: Vec<(Meter, String)> =
                self.context.meters().map(|meter| (meter, self.level(needs, meter))).collect();
            let level = |meter: Meter| names[meter.0].1.clone();
            let billed = Billed { level: &level, flag: &|_| None, usage: &usage, options: &options };
            let rows = self.lines.add(offer, &billed);
            self.written.push((offer.id(), needs.clone(), rows));
            self.written.len() - 1
        });
        let within = within_limits(offer, &options, &|meter| self.level(needs, meter), &|_| None);
        let rows = &self.written[place].2;
        let (least, most) = rows.exact(&self.lines.sheet);
        let exact = part.quoted.annual.map(Money::exact);
        let known = [(LEAST, least, Some(exact.low)), (MOST, most, exact.high)];
        for (column, formula, value) in known {
            let formula = format!("IF({within},{formula},\"\")");
            self.sheet.formula(row, column, formula, CellValue::or_blank(value), CellStyle::Money);
        }
        let [beyond, ..] = lang.calculation_reasons();
        let warning = format!("IF({within},\"\",{})", text_of_formula(beyond));
        self.sheet.formula(row, WARNING, warning, CellValue::Blank, CellStyle::Plain);
    }
}
