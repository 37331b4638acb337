//! What a year of payments costs, as cells that follow how many there are and of what amount.

use super::rates::{FeeSide, RatesSheet};
use super::sheet::{CellContent, CellStyle, CellValue, Sheet, absolute, letters};
use crate::analysis::fee::annual::{AnnualCosts, PaymentForecast, ProcessorCost};
use crate::analysis::rank_interval::Ranked;
use crate::fee::annual::{Share, due_of_share};
use crate::fee::processor::{FeeRounding, Payer, Rate};
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::report::common::Context;

const RANK: u16 = 0;
const WAY: u16 = 1;
const FEES: u16 = 2;
const MOST_FEES: u16 = 3;
const SUBSCRIPTION: u16 = 4;
const MOST_SUBSCRIPTION: u16 = 5;
const COST: u16 = 6;
const MOST_COST: u16 = 7;

/// The cells of the payments: how many, and of what amount.
const FIRST_PAYMENTS: u32 = 4;

/// The columns of the calculation: the way, the part, the number, the amount, the least and the most of what is due.
const DUE: u16 = 5;
const MOST_DUE: u16 = 6;

/// The year at each processor, the rates, and the fees of each group of payments.
pub(crate) fn sheets<'a>(
    context: &'a Context<'a>,
    forecast: &'a PaymentForecast,
    year: &'a AnnualCosts<'a>,
) -> Vec<Sheet> {
    if year.costs.is_empty() {
        return Vec::new();
    }
    let lang = context.lang;
    let (words, [fees, subscription, annual, _]) = (lang.words(), lang.fee_year_columns());
    let mut sheet = Sheet::new(lang.fees_sheet(), &[11, 44, 14, 14, 14, 14, 14, 14]);
    sheet.is_landscape = true;
    sheet.text(0, RANK, lang.fees_sheet_title(context.question.on), CellStyle::Title);
    sheet.text(1, RANK, lang.fees_sheet_help(), CellStyle::Plain);
    let [count, amount] = lang.payments_columns();
    sheet.heads(FIRST_PAYMENTS - 1, &[(count, CellStyle::FigureHeading), (amount, CellStyle::FigureHeading)]);
    for (row, group) in (FIRST_PAYMENTS..).zip(&forecast.payments) {
        sheet.number(row, RANK, Digits::whole(group.count.into()), CellStyle::Input);
        sheet.number(row, WAY, group.amount.to_cents(), CellStyle::Input);
        let place = row - FIRST_PAYMENTS + 1;
        sheet.names.extend([(format!("count_{place}"), (row, RANK)), (format!("amount_{place}"), (row, WAY))]);
    }
    let head = FIRST_PAYMENTS + u32::try_from(forecast.payments.len()).unwrap_or(0) + 1;
    sheet.heading = Some(head);
    sheet.names.push(("fees".to_owned(), (head, RANK)));
    let [processor, ..] = lang.fee_columns();
    let at_most = lang.at_most_head();
    sheet.heads(head, &[(words.rank, CellStyle::Heading), (processor, CellStyle::Heading)]);
    for (column, title) in (FEES..).zip([fees, at_most, subscription, at_most, annual, at_most]) {
        sheet.text(head, column, title, CellStyle::FigureHeading);
    }
    let mut written = YearSheets {
        context,
        forecast,
        rates: RatesSheet::new(context),
        calculation: calculation_sheet(context),
        next: 2,
        payments: sheet.name.clone(),
    };
    let last = head + u32::try_from(year.costs.len()).unwrap_or(0);
    for (row, ranked) in (head + 1..).zip(&year.costs) {
        written.cost(&mut sheet, row, ranked);
        sheet.rank(row, RANK, (head + 1, last), [COST, MOST_COST], Some(ranked.rank));
    }
    vec![sheet, written.rates.sheet, written.calculation]
}

fn calculation_sheet(context: &Context) -> Sheet {
    let lang = context.lang;
    let mut sheet = Sheet::new(lang.calculation_sheet(), &[44, 34, 11, 11, 14, 14, 14]);
    sheet.is_landscape = true;
    sheet.heading = Some(1);
    sheet.text(0, 0, lang.fees_calculation_title(), CellStyle::Title);
    for (column, title) in (0..).zip(lang.fees_calculation_columns()) {
        sheet.text(1, column, title, if column < 2 { CellStyle::Heading } else { CellStyle::FigureHeading });
    }
    sheet
}

struct YearSheets<'a> {
    context: &'a Context<'a>,
    forecast: &'a PaymentForecast,
    rates: RatesSheet<'a>,
    calculation: Sheet,
    next: u32,
    /// The name of the sheet of the payments.
    payments: String,
}

/// A row of the calculation, the row of its rate, and the tax that comes on top.
struct DueRow {
    row: u32,
    rate_row: u32,
    vat: Option<Percent>,
}

impl<'a> YearSheets<'a> {
    fn cost(&mut self, sheet: &mut Sheet, row: u32, ranked: &'a Ranked<ProcessorCost<'a>>) {
        let cost = &ranked.answer;
        sheet.text(row, WAY, self.context.way(cost.processor, [cost.card(), cost.plan()]), CellStyle::Plain);
        let mut rows: Vec<DueRow> = Vec::new();
        for share in &cost.shares {
            for group in 0..self.forecast.payments.len() {
                rows.push(self.due(cost, share, group));
            }
        }
        let fees = cost.cost.fees.map(Money::exact);
        let is_free = cost.processor.payer == Payer::Donor;
        let borne = |formula: String| if is_free { "0".to_owned() } else { formula };
        let is_known = rows.iter().map(|due| format!("ISNUMBER({})", self.calculation.cell(due.row, MOST_DUE)));
        let is_known = format!("AND({})", is_known.collect::<Vec<_>>().join(","));
        let least = borne(self.sum(cost, &rows, DUE));
        let most = borne(format!("IF({is_known},{},\"\")", self.sum(cost, &rows, MOST_DUE)));
        sheet.formula(row, FEES, least, CellValue::Number(fees.low), CellStyle::Money);
        sheet.formula(row, MOST_FEES, most, CellValue::or_blank(fees.high), CellStyle::Money);
        let subscription = cost.cost.subscription.map(Money::to_cents);
        sheet.number(row, SUBSCRIPTION, subscription.low, CellStyle::Money);
        match subscription.high {
            Some(high) => sheet.number(row, MOST_SUBSCRIPTION, high, CellStyle::Money),
            None => sheet.put(row, MOST_SUBSCRIPTION, CellContent::Blank, CellStyle::PriceInput),
        }
        let annual = cost.cost.annual().map(Money::to_cents);
        let own = |column: u16| format!("{}{}", letters(column), row + 1);
        let formula = format!("ROUND({},2)+{}", own(FEES), own(SUBSCRIPTION));
        sheet.formula(row, COST, formula, CellValue::Number(annual.low), CellStyle::TotalMoney);
        let (fees, subscription) = (own(MOST_FEES), own(MOST_SUBSCRIPTION));
        let formula = format!("IF(OR({fees}=\"\",{subscription}=\"\"),\"\",ROUND({fees},2)+{subscription})");
        sheet.formula(row, MOST_COST, formula, CellValue::or_blank(annual.high), CellStyle::TotalMoney);
    }

    /// What some rows come to: fees that are rounded each are added up; else the sum is rounded, and its tax once more.
    fn sum(&self, cost: &ProcessorCost, rows: &[DueRow], column: u16) -> String {
        let cells = |rows: &[&DueRow]| {
            rows.iter().map(|due| self.calculation.cell(due.row, column)).collect::<Vec<_>>().join("+")
        };
        if cost.processor.rounding == FeeRounding::Payment {
            return format!("ROUND({},8)", cells(&rows.iter().collect::<Vec<_>>()));
        }
        let mut taxes: Vec<Option<Percent>> = rows.iter().map(|due| due.vat).collect();
        taxes.sort_unstable();
        taxes.dedup();
        let sums = taxes.iter().map(|vat| {
            let own: Vec<&DueRow> = rows.iter().filter(|due| due.vat == *vat).collect();
            let fee = format!("ROUND(ROUND({},10),2)", cells(&own));
            format!("{fee}+{}", self.rates.vat(own[0].rate_row, &fee))
        });
        format!("ROUND({},2)", sums.collect::<Vec<_>>().join("+"))
    }

    /// A row for a share of a group of payments: at the rate that holds for the amount.
    fn due(&mut self, cost: &'a ProcessorCost<'a>, share: &'a Share<'a>, group: usize) -> DueRow {
        let by_total = cost.processor.rounding == FeeRounding::Total;
        let row = self.next;
        self.next += 1;
        let rates: Vec<(&'a Rate, u32)> =
            share.rates.iter().map(|rate| (*rate, self.rates.row(cost.processor, rate))).collect();
        let input = FIRST_PAYMENTS + u32::try_from(group).unwrap_or(0);
        let of = |column: u16| format!("'{}'!{}", self.payments, absolute(input, column));
        let (count, amount) = (of(RANK), of(WAY));
        let payments = self.forecast.payments[group];
        let part = share.part.number();
        let card = rates.first().and_then(|(rate, _)| rate.card.as_deref());
        self.calculation.text(row, 0, self.context.way(cost.processor, [card, cost.plan()]), CellStyle::Plain);
        let cards: Vec<String> = rates.iter().map(|(rate, _)| self.context.rule(cost.processor, rate)).collect();
        self.calculation.text(row, 1, cards.join(" / "), CellStyle::Plain);
        self.calculation.number(row, 2, Digits::from(part).trimmed(), CellStyle::Price);
        self.calculation.formula(row, 3, count, CellValue::whole(payments.count), CellStyle::Count);
        self.calculation.formula(row, 4, amount, CellValue::Number(payments.amount.to_cents()), CellStyle::Money);
        let at = |column: u16| format!("{}{}", letters(column), row + 1);
        let (part_cell, count, amount) = (at(2), at(3), at(4));
        let due = |side: FeeSide| {
            // Beyond the last rate nothing is known of what is due.
            let beyond = if side == FeeSide::Least { "0" } else { "\"\"" };
            rates.iter().rev().fold(beyond.to_owned(), |otherwise, (_, rate_row)| {
                let exact = self.rates.exact_fee(*rate_row, &amount, side);
                let fee = format!("ROUND({exact},2)");
                let each = if by_total { exact.clone() } else { format!("{fee}+{}", self.rates.vat(*rate_row, &fee)) };
                let each = if side == FeeSide::Least { each } else { format!("IF(ISNUMBER({exact}),{each},\"\")") };
                format!("IF({},{each},{otherwise})", self.rates.holds(*rate_row, &amount))
            })
        };
        let (least, most) = (due(FeeSide::Least), due(FeeSide::Most));
        let least = format!("ROUND(({least})*{count}*{part_cell}/100,10)");
        let none = format!("OR({count}=0,{part_cell}=0)");
        let most = format!("IF({none},0,IF(ISNUMBER({most}),ROUND(({most})*{count}*{part_cell}/100,10),\"\"))");
        let known = due_of_share(cost.processor, share, payments, by_total).map(Money::exact);
        self.calculation.formula(row, DUE, least, CellValue::Number(known.low), CellStyle::Price);
        self.calculation.formula(row, MOST_DUE, most, CellValue::or_blank(known.high), CellStyle::Price);
        let vat = share.rate_for(payments.amount).or(share.rates.first().copied());
        DueRow { row, rate_row: rates[0].1, vat: vat.and_then(|rate| rate.basis.vat_added()) }
    }
}
