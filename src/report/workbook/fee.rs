//! What payments cost, as cells that follow the amounts.

use super::rates::{FeeSide, RatesSheet};
use super::sheet::{CellStyle, CellValue, Sheet, letters};
use crate::analysis::fee::{FeeQuote, Fees};
use crate::analysis::rank_interval::Ranked;
use crate::fee::processor::{Payer, Processor, Rate};
use crate::fee::terms::FeeTerms;
use crate::money::exact::Money;
use crate::report::common::Context;

const RANK: u16 = 0;
const WAY: u16 = 1;
const ASKED: u16 = 2;
const FEE: u16 = 3;
const VAT: u16 = 4;
const COST: u16 = 5;
const MOST_FEE: u16 = 6;
const MOST_COST: u16 = 7;
const ARRIVES: u16 = 8;
/// What must be asked where the fee is at its most.
const MOST_ASKED: u16 = 9;
/// From here on columns come nearer and nearer to what must be asked so that a sum arrives.
const FIRST_STEP: u16 = 10;
/// Each step leaves at most a tenth of what was missing, where a fee is at most a tenth.
const STEPS: u16 = 12;

/// The fees of each amount, and the rates.
pub(crate) fn sheets<'a>(context: &'a Context<'a>, all: &'a [Fees<'a>]) -> Vec<Sheet> {
    if all.iter().all(|fees| fees.quotes.is_empty()) {
        return Vec::new();
    }
    let lang = context.lang;
    let mut rates = RatesSheet::new(context);
    let mut sheet = Sheet::new(lang.fees_sheet(), &[8, 44, 14, 14, 14, 14, 14, 14, 14]);
    sheet.is_landscape = true;
    sheet.printed_to = Some(ARRIVES);
    sheet.hidden = (MOST_ASKED..FIRST_STEP + 2 * STEPS).collect();
    sheet.text(0, RANK, lang.fees_sheet_title(context.question.on), CellStyle::Title);
    sheet.text(1, RANK, lang.fees_sheet_help(), CellStyle::Plain);
    let mut row = 3;
    for fees in all {
        let place = sheet.names.len() / 2 + 1;
        sheet.names.extend([(format!("amount_{place}"), (row, ASKED)), (format!("fees_{place}"), (row + 1, RANK))]);
        row = FeeTable { context, fees, first: row }.write(&mut sheet, &mut rates);
    }
    vec![sheet, rates.sheet]
}

/// The rates for one amount.
struct FeeTable<'a> {
    context: &'a Context<'a>,
    fees: &'a Fees<'a>,
    first: u32,
}

impl<'a> FeeTable<'a> {
    /// Gives the row after the table.
    fn write(&self, sheet: &mut Sheet, rates: &mut RatesSheet<'a>) -> u32 {
        let (lang, words) = (self.context.lang, self.context.lang.words());
        let sum = self.fees.given.sum();
        let [asked, arrives] = lang.asked_or_arriving();
        let label = if self.fees.given.is_net() { arrives } else { asked };
        sheet.text(self.first, WAY, label, CellStyle::Heading);
        sheet.number(self.first, ASKED, sum.to_cents(), CellStyle::Input);
        let head = self.first + 1;
        let [fee, vat, cost, most_fee, most_cost] = lang.fees_sheet_columns();
        let [processor, ..] = lang.fee_columns();
        let figures = [asked, fee, vat, cost, most_fee, most_cost, arrives];
        sheet.heads(head, &[(words.rank, CellStyle::Heading), (processor, CellStyle::Heading)]);
        for (column, title) in (ASKED..).zip(figures) {
            sheet.text(head, column, title, CellStyle::FigureHeading);
        }
        let rows: Vec<(&'a Processor, &'a Rate, Option<&'a Ranked<FeeQuote<'a>>>)> = self.rows();
        let last = head + u32::try_from(rows.len()).unwrap_or(0);
        for (row, (processor, rate, quote)) in (head + 1..).zip(rows) {
            let rate_row = rates.row(processor, rate);
            let way = self.context.way(processor, [rate.card.as_deref(), rate.plan.as_deref()]);
            sheet.text(row, WAY, way, CellStyle::Plain);
            let terms = FeeTerms::new(processor, rate);
            let due = FeeRow { row, rate_row, rates, terms, is_net: self.fees.given.is_net() };
            self.asked(sheet, &due, quote.map(|quote| &quote.answer));
            due.costs(sheet, quote.map(|quote| &quote.answer));
            sheet.rank(row, RANK, (head + 1, last), [COST, MOST_COST], quote.map(|quote| quote.rank));
        }
        last + 2
    }

    /// Each rate that was asked, and those of its class for other amounts.
    fn rows(&self) -> Vec<(&'a Processor, &'a Rate, Option<&'a Ranked<FeeQuote<'a>>>)> {
        let mut rows = Vec::new();
        for quote in &self.fees.quotes {
            let (processor, own) = (quote.answer.processor, quote.answer.rate);
            rows.push((processor, own, Some(quote)));
            let others = processor.rates_of_class(own, self.context.question.on).into_iter();
            rows.extend(others.filter(|rate| !std::ptr::eq(*rate, own)).map(|rate| (processor, rate, None)));
        }
        rows
    }

    /// What is asked of the payer: the amount, or what makes a sum arrive, found step by step from below.
    fn asked(&self, sheet: &mut Sheet, due: &FeeRow, quote: Option<&FeeQuote>) {
        let given = format!("${}${}", letters(ASKED), self.first + 1);
        let asked = quote.map(|quote| quote.amount.low.to_cents());
        if !self.fees.given.is_net() {
            let held = format!("IF({},{given},\"\")", due.rates.holds(due.rate_row, &given));
            return sheet.formula(due.row, ASKED, held, CellValue::or_blank(asked), CellStyle::Money);
        }
        let sum = self.fees.given.sum();
        due.steps(sheet, &given, sum, FIRST_STEP, FeeSide::Least);
        if due.terms.fee.is_open() {
            due.steps(sheet, &given, sum, FIRST_STEP + STEPS, FeeSide::Most);
        }
        let found = due.reached(FIRST_STEP);
        let last = due.cell(FIRST_STEP + STEPS - 1);
        let held = due.rates.holds(due.rate_row, &last);
        let formula = format!("IF({held},{found},\"\")");
        sheet.formula(due.row, ASKED, formula, CellValue::or_blank(asked), CellStyle::Money);
    }
}

/// A row of fees, and the row of its rate.
struct FeeRow<'r, 'a> {
    row: u32,
    rate_row: u32,
    rates: &'r RatesSheet<'a>,
    terms: FeeTerms<'a>,
    is_net: bool,
}

impl FeeRow<'_, '_> {
    fn cell(&self, column: u16) -> String {
        format!("{}{}", letters(column), self.row + 1)
    }

    fn is_free(&self) -> bool {
        self.terms.payer == Payer::Donor
    }

    /// What must be asked so that a sum arrives comes nearer by the fee of what was asked before.
    fn steps(&self, sheet: &mut Sheet, given: &str, sum: Money, first: u16, side: FeeSide) {
        let mut step = Some(sum);
        for column in first..first + STEPS {
            let before = if column == first { given.to_owned() } else { self.cell(column - 1) };
            let exact = self.rates.exact_fee(self.rate_row, &before, side);
            let fee = format!("ROUND({exact},2)");
            let total =
                if self.is_free() { "0".to_owned() } else { format!("{fee}+{}", self.rates.vat(self.rate_row, &fee)) };
            let formula = match side {
                FeeSide::Least => format!("{given}+{total}"),
                FeeSide::Most => format!("IF(ISNUMBER({before}),IF(ISNUMBER({exact}),{given}+{total},\"\"),\"\")"),
            };
            step = step.and_then(|before| {
                let cost = self.terms.cost_to_association(before);
                Some(sum + if side == FeeSide::Least { cost.low } else { cost.high? })
            });
            let value = CellValue::or_blank(step.map(Money::to_cents));
            sheet.formula(self.row, column, formula, value, CellStyle::Money);
        }
    }

    /// The amount at which the steps stand still; an empty text where they do not.
    fn reached(&self, first: u16) -> String {
        let [before, last] = [first + STEPS - 2, first + STEPS - 1].map(|column| self.cell(column));
        format!("IF(ISNUMBER({last}),IF(ROUND({last}-{before},2)=0,{last},\"\"),\"\")")
    }

    fn costs(&self, sheet: &mut Sheet, quote: Option<&FeeQuote>) {
        let asked = self.cell(ASKED);
        let held = |formula: String| format!("IF({asked}=\"\",\"\",{formula})");
        let [fee, vat, cost, most_fee, most_cost] =
            [FEE, VAT, COST, MOST_FEE, MOST_COST].map(|column| self.cell(column));
        let borne = |formula: String| if self.is_free() { "0".to_owned() } else { formula };
        let of = |amount: &str, side| self.rates.exact_fee(self.rate_row, amount, side);
        let least = format!("ROUND({},2)", of(&asked, FeeSide::Least));
        let most_asked =
            if self.is_net && self.terms.fee.is_open() { self.reached(FIRST_STEP + STEPS) } else { asked.clone() };
        let most = of(&self.cell(MOST_ASKED), FeeSide::Most);
        let most = format!("IF({}=\"\",\"\",IF(ISNUMBER({most}),ROUND({most},2),\"\"))", self.cell(MOST_ASKED));
        let tax_on_most = self.rates.vat(self.rate_row, &most_fee);
        let formulas = [
            (FEE, held(least)),
            (VAT, held(self.rates.vat(self.rate_row, &fee))),
            (COST, held(borne(format!("{fee}+{vat}")))),
            (MOST_ASKED, held(most_asked)),
            (MOST_FEE, held(most)),
            (MOST_COST, held(borne(format!("IF({most_fee}=\"\",\"\",{most_fee}+{tax_on_most})")))),
            (
                ARRIVES,
                if self.is_net {
                    held(format!("{asked}-{cost}"))
                } else {
                    format!("IF({most_cost}=\"\",\"\",{asked}-{most_cost})")
                },
            ),
        ];
        let values = |quote: &FeeQuote| {
            let cost = quote.cost_to_association();
            let asked = quote.amount.low;
            let arrives = if self.is_net { Some(asked - cost.low) } else { quote.net.low };
            [
                Some(quote.due.fee.low),
                Some(quote.due.vat.low),
                Some(cost.low),
                quote.amount.high,
                quote.due.fee.high,
                cost.high,
                arrives,
            ]
        };
        let values = quote.map_or([None; 7], values);
        for ((column, formula), value) in formulas.into_iter().zip(values) {
            let value = CellValue::or_blank(value.map(Money::to_cents));
            sheet.formula(self.row, column, formula, value, CellStyle::Money);
        }
    }
}
