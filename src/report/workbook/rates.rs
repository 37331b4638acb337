//! The rates of those who collect payments, as cells that formulas read.

use super::sheet::{CellContent, CellStyle, Sheet};
use crate::fee::amount::Amount;
use crate::fee::processor::{Processor, Rate};
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::percent::Percent;
use crate::report::common::Context;
use rust_decimal::Decimal;

const WAY: u16 = 0;
const RULE: u16 = 1;
const PERCENT: u16 = 2;
const MOST_PERCENT: u16 = 3;
const FIXED: u16 = 4;
const MOST_FIXED: u16 = 5;
const LEAST: u16 = 6;
const MOST: u16 = 7;
const VAT: u16 = 8;
const ABOVE: u16 = 9;
const UP_TO: u16 = 10;
const SOURCE: u16 = 11;
const READ: u16 = 12;
const HEADS: u32 = 2;

/// Decimals that a product of an amount and percentages has at most.
const DECIMALS: u32 = 10;

/// A row for each rate.
pub(super) struct RatesSheet<'a> {
    context: &'a Context<'a>,
    pub sheet: Sheet,
    next: u32,
    written: Vec<(&'a Rate, u32)>,
}

/// The least or the most of a fee.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FeeSide {
    Least,
    Most,
}

impl<'a> RatesSheet<'a> {
    pub(super) fn new(context: &'a Context<'a>) -> Self {
        let lang = context.lang;
        let mut sheet = Sheet::new(lang.rates_sheet(), &[40, 34, 11, 11, 11, 11, 11, 11, 11, 11, 11, 46, 11]);
        sheet.is_landscape = true;
        sheet.heading = Some(HEADS);
        sheet.text(0, 0, lang.rates_sheet_title(), CellStyle::Title);
        sheet.text(1, 0, lang.rates_sheet_help(), CellStyle::Plain);
        for (column, head) in (0..).zip(lang.rates_columns()) {
            let is_figure = (PERCENT..=UP_TO).contains(&column);
            sheet.text(HEADS, column, head, if is_figure { CellStyle::FigureHeading } else { CellStyle::Heading });
        }
        Self { context, sheet, next: HEADS + 1, written: Vec::new() }
    }

    /// The row of a rate, written once.
    pub(super) fn row(&mut self, processor: &Processor, rate: &'a Rate) -> u32 {
        if let Some((_, row)) = self.written.iter().find(|(own, _)| std::ptr::eq(*own, rate)) {
            return *row;
        }
        let row = self.next;
        self.next += 1;
        self.written.push((rate, row));
        let way = self.context.way(processor, [rate.card.as_deref(), rate.plan.as_deref()]);
        self.sheet.text(row, WAY, way, CellStyle::Plain);
        self.sheet.text(row, RULE, self.context.rule(processor, rate), CellStyle::Plain);
        let percent = rate.fee.percents.iter().copied().fold(Bounds::exactly(Decimal::ZERO), plus);
        self.bounds(PERCENT, percent);
        self.bounds(FIXED, rate.fee.fixed.map(Amount::number));
        let number = |number: Option<Decimal>| number.map(|number| Digits::from(number).trimmed());
        self.optional(LEAST, number(rate.fee.least.map(Amount::number)));
        self.optional(MOST, number(rate.fee.most.map(Amount::number)));
        self.optional(VAT, number(rate.basis.vat_added().map(Percent::number)));
        self.optional(ABOVE, number(rate.amounts.above.map(Amount::number)));
        self.optional(UP_TO, number(rate.amounts.up_to.map(Amount::number)));
        let read = processor.provenance_of(rate);
        if let Some(source) = read.source {
            self.sheet.put(row, SOURCE, CellContent::Link { address: source.clone(), text: source }, CellStyle::Plain);
        }
        if let Some(day) = read.checked {
            self.sheet.text(row, READ, self.context.lang.date(day), CellStyle::Plain);
        }
        row
    }

    /// The least and the most of a figure; what is not known is to be filled in.
    fn bounds(&mut self, column: u16, figure: Bounds<Decimal>) {
        let row = self.next - 1;
        let digits = |number: Decimal| Digits::from(number).trimmed();
        self.sheet.number(row, column, digits(figure.low), CellStyle::Price);
        match figure.high {
            Some(high) => self.sheet.number(row, column + 1, digits(high), CellStyle::Price),
            None => self.sheet.put(row, column + 1, CellContent::Blank, CellStyle::PriceInput),
        }
    }

    fn optional(&mut self, column: u16, number: Option<Digits>) {
        let content = number.map_or(CellContent::Blank, CellContent::Number);
        self.sheet.put(self.next - 1, column, content, CellStyle::Price);
    }

    /// The fee of an amount before it is rounded; an empty text where nothing bounds it.
    pub(super) fn exact_fee(&self, row: u32, amount: &str, side: FeeSide) -> String {
        let of = |column: u16| self.sheet.cell(row, column);
        let (percent, fixed) = match side {
            FeeSide::Least => (of(PERCENT), of(FIXED)),
            FeeSide::Most => (of(MOST_PERCENT), of(MOST_FIXED)),
        };
        let (least, most) = (of(LEAST), of(MOST));
        let sum = format!("{amount}*{percent}/100+{fixed}");
        let bounded = format!("MIN(MAX({sum},IF({least}=\"\",0,{least})),IF({most}=\"\",1E+15,{most}))");
        let bounded = format!("ROUND({bounded},{DECIMALS})");
        match side {
            FeeSide::Least => bounded,
            FeeSide::Most => {
                format!("IF(OR({percent}=\"\",{fixed}=\"\"),IF({most}=\"\",\"\",{most}),{bounded})")
            }
        }
    }

    /// The tax on a rounded fee, rounded again.
    pub(super) fn vat(&self, row: u32, fee: &str) -> String {
        let vat = self.sheet.cell(row, VAT);
        format!("IF({vat}=\"\",0,ROUND(ROUND({fee}*{vat}/100,{DECIMALS}),2))")
    }

    /// Whether a rate holds for an amount.
    pub(super) fn holds(&self, row: u32, amount: &str) -> String {
        let (above, up_to) = (self.sheet.cell(row, ABOVE), self.sheet.cell(row, UP_TO));
        format!("AND(IF({above}=\"\",TRUE,{amount}>{above}),IF({up_to}=\"\",TRUE,{amount}<={up_to}))")
    }
}

fn plus(sum: Bounds<Decimal>, percent: Bounds<Percent>) -> Bounds<Decimal> {
    let high = sum.high.zip(percent.high).map(|(sum, high)| sum + high.number());
    Bounds { low: sum.low + percent.low.number(), high }
}
