//! Several years, as cells that follow what is used, how it grows and how prices rise.

use super::limits::within_limits;
use super::lines::{Billed, LinesSheet, quantity_in};
use super::question_cells::meters_that_count;
use super::sheet::{
    CellContent, CellStyle, CellValue, ChartSeries, ChartShape, Sheet, SheetChart, letters, text_of_formula,
};
use crate::analysis::budget::offer_budget::{OfferBudget, YearLine, YearLines};
use crate::analysis::budget::{Budget, BudgetForecast, lines_by_year};
use crate::analysis::rank_interval::{RankInterval, with_ranks};
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::line::Line;
use crate::price::offer::Offer;
use crate::price::usage::{Meter, Usage};
use crate::report::budget::Collected;
use crate::report::common::Context;
use crate::report::formula::usage_name;
use rust_decimal::Decimal;

pub(super) const RANK: u16 = 0;
const OFFER: u16 = 1;
pub(super) const GROWTH: u16 = 1;
pub(super) const FIRST_YEAR: u16 = 2;

pub(super) const INFLATION: u32 = 3;
pub(super) const YEARS: u32 = 5;
pub(super) const FIRST_METER: u32 = 6;

/// So many lines of single years are recalculated.
const MOST_LINES: usize = 20_000;
/// So many offers have a bar.
const MOST_BARS: u32 = 10;

/// The columns of the calculation: the offer, the line, its months, its years of growth, how much is billed, the least
/// and the most.
const MONTHS: u16 = 2;
const RISEN: u16 = 3;
const QUANTITY: u16 = 4;
const DUE: u16 = 5;
const MOST_DUE: u16 = 6;

/// The rows that a budget has in the calculation, one a year: what the year comes to.
struct YearRows(Vec<u32>);

/// The budget, the prices and the calculation; nothing where too much would be recalculated.
pub(crate) fn sheets(
    context: &Context,
    budget: &Budget,
    forecast: &BudgetForecast,
    collected: Option<&Collected>,
) -> Vec<Sheet> {
    let catalog = context.catalog;
    let by_year = |planned: &OfferBudget| {
        lines_by_year(planned.offer, &catalog.offers, context.question, &budget.usages, forecast.inflation).ok()
    };
    let Some(lines) = budget.planned.iter().map(by_year).collect::<Option<Vec<Vec<YearLines>>>>() else {
        return Vec::new();
    };
    let count: usize = lines.iter().flatten().map(|year| year.lines.len() + 1).sum();
    if lines.is_empty() || count > MOST_LINES {
        return Vec::new();
    }
    let offers: Vec<&Offer> = budget.planned.iter().map(|planned| planned.offer).collect();
    let meters = meters_that_count(context, &offers);
    let mut writer = BudgetWriter {
        context,
        budget,
        meters: &meters,
        sheet: first_sheet(context, budget),
        prices: LinesSheet::new(context, &[]),
        calculation: calculation_sheet(context),
        next: 2,
        inflation: forecast.inflation,
    };
    writer.inputs(forecast);
    let fees = writer.fees(collected.filter(|collected| collected.is_borne()));
    let rows: Vec<YearRows> =
        budget.planned.iter().zip(&lines).map(|(planned, years)| writer.years(planned, years)).collect();
    writer.table(&rows, fees, &lines);
    vec![writer.sheet, writer.prices.sheet, writer.calculation]
}

fn first_sheet(context: &Context, budget: &Budget) -> Sheet {
    let lang = context.lang;
    let mut sheet = Sheet::new(lang.budget_sheet(), &[30, 40]);
    sheet.widths.extend(budget.usages.iter().map(|_| 14).chain([15, 15, 34]));
    sheet.is_landscape = true;
    sheet.text(0, RANK, lang.budget_sheet_title(budget.usages.len()), CellStyle::Title);
    sheet.text(1, RANK, lang.budget_sheet_help(), CellStyle::Plain);
    sheet
}

fn calculation_sheet(context: &Context) -> Sheet {
    let lang = context.lang;
    let mut sheet = Sheet::new(lang.calculation_sheet(), &[34, 40, 9, 12, 12, 15, 15]);
    sheet.is_landscape = true;
    sheet.heading = Some(1);
    sheet.text(0, 0, lang.budget_calculation_title(), CellStyle::Title);
    for (column, title) in (0..).zip(lang.budget_calculation_columns()) {
        sheet.text(1, column, title, if column < MONTHS { CellStyle::Heading } else { CellStyle::FigureHeading });
    }
    sheet
}

pub(super) struct BudgetWriter<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) budget: &'a Budget<'a>,
    pub(super) meters: &'a [Meter],
    pub(super) sheet: Sheet,
    prices: LinesSheet<'a>,
    calculation: Sheet,
    next: u32,
    inflation: Percent,
}

/// What so many months of a year come to after so many years of rising prices: a spreadsheet keeps some 15 digits too.
fn grown_share(annual: Money, months: usize, years: u32, inflation: Percent) -> Digits {
    let annual = annual.exact();
    let share = |annual: Decimal| {
        let mut amount = annual.checked_mul(Decimal::from(months))?.checked_div(Decimal::from(12))?;
        for _ in 0..years {
            amount = amount.checked_mul(inflation.added())?;
        }
        Some(Digits::from(amount.round_dp(12).normalize()))
    };
    let number = Decimal::try_from_i128_with_scale(annual.digits, annual.decimals).ok();
    number.and_then(share).unwrap_or(annual)
}

impl BudgetWriter<'_> {
    pub(super) fn year_column(year: usize) -> u16 {
        FIRST_YEAR + u16::try_from(year).unwrap_or(0)
    }

    /// What a formula calls the level of a meter in a year.
    fn level(&self, meter: Meter, year: usize) -> String {
        let place = self.meters.iter().position(|own| *own == meter);
        let row = FIRST_METER + place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0);
        self.sheet.cell(row, Self::year_column(year))
    }

    /// The lines of an offer's years in the calculation.
    fn years(&mut self, planned: &OfferBudget, years: &[YearLines]) -> YearRows {
        let mut distinct: Vec<&Line> = Vec::new();
        for line in years.iter().flat_map(|year| &year.lines).map(|due| &due.line) {
            if !distinct.contains(&line) {
                distinct.push(line);
            }
        }
        let usage = self.budget.usages.first().cloned().unwrap_or_default();
        let catalog = self.context.catalog;
        let first_level = |meter: Meter| usage_name(catalog.meter_id(meter));
        let billed = Billed { level: &first_level, flag: &|_| None, usage: &usage, options: &[] };
        let price_rows = self.prices.add_at_any_time(planned.offer, &distinct, &billed);
        let mut rows = Vec::new();
        for (year, (dues, usage)) in years.iter().zip(&self.budget.usages).enumerate() {
            let first = self.next;
            for due in &dues.lines {
                let place = distinct.iter().position(|line| **line == due.line).unwrap_or(0);
                self.due(planned, (year, usage), due, price_rows[place]);
            }
            rows.push(self.year(planned, year, first, dues));
        }
        YearRows(rows)
    }

    /// A row for a line of a year.
    fn due(&mut self, planned: &OfferBudget, (year, usage): (usize, &Usage), due: &YearLine, price_row: u32) {
        let YearLine { line, months, years: risen } = due;
        let (row, lang) = (self.next, self.context.lang);
        self.next += 1;
        let label = lang.item(self.context.catalog, &line.item, line.included.value(usage));
        self.calculation.text(row, 0, &planned.offer.published.name, CellStyle::Plain);
        self.calculation.text(row, 1, label, CellStyle::Plain);
        self.calculation.number(row, MONTHS, Digits::whole(*months as i128), CellStyle::Count);
        self.calculation.number(row, RISEN, Digits::whole((*risen).into()), CellStyle::Count);
        let level = |meter: Meter| self.level(meter, year);
        let quantity = quantity_in(&line.quantity, line.decimals, None, &level);
        let billed = Digits { digits: line.quantity.value(usage), decimals: line.decimals };
        self.calculation.formula(row, QUANTITY, quantity, CellValue::Number(billed), CellStyle::Price);
        let [price, most] = self.prices.unit_price(price_row);
        let own = |column: u16| format!("{}{}", letters(column), row + 1);
        let inflation = self.sheet.cell(INFLATION, GROWTH);
        let grown = format!("{}/12*(1+{inflation}/100)^{}", own(MONTHS), own(RISEN));
        let quantity = own(QUANTITY);
        let share = |annual: Money| grown_share(annual, *months, *risen, self.inflation);
        let annual = line.annual(usage).map(share);
        let value = CellValue::Number(annual.low);
        self.calculation.formula(row, DUE, format!("{quantity}*{price}*{grown}"), value, CellStyle::Price);
        let formula = format!("IF({most}=\"\",IF({quantity}=0,0,\"\"),{quantity}*{most}*{grown})");
        self.calculation.formula(row, MOST_DUE, formula, CellValue::or_blank(annual.high), CellStyle::Price);
    }

    /// The row with what a year comes to, rounded once.
    fn year(&mut self, planned: &OfferBudget, year: usize, first: u32, dues: &YearLines) -> u32 {
        let row = self.next;
        self.next += 1;
        self.calculation.text(row, 0, &planned.offer.published.name, CellStyle::Total);
        self.calculation.text(row, 1, self.context.lang.year(year + 1), CellStyle::Total);
        for column in [MONTHS, RISEN, QUANTITY] {
            self.calculation.put(row, column, CellContent::Blank, CellStyle::Total);
        }
        let range = |column: u16| format!("{0}{1}:{0}{2}", letters(column), first + 1, row);
        let sum = |column: u16| {
            if row == first { "0".to_owned() } else { format!("ROUND(ROUND(SUM({}),9),2)", range(column)) }
        };
        let cents = dues.amount.map(Money::to_cents);
        self.calculation.formula(row, DUE, sum(DUE), CellValue::Number(cents.low), CellStyle::TotalMoney);
        let most = match (dues.is_open, row == first) {
            (true, _) => "\"\"".to_owned(),
            (false, true) => "0".to_owned(),
            (false, false) => {
                format!("IF(COUNT({})<{},\"\",{})", range(MOST_DUE), row - first, sum(MOST_DUE))
            }
        };
        let value = CellValue::or_blank(cents.high);
        self.calculation.formula(row, MOST_DUE, most, value, CellStyle::TotalMoney);
        row
    }

    fn table(&mut self, rows: &[YearRows], fees: Option<[u32; 2]>, lines: &[Vec<YearLines>]) {
        let lang = self.context.lang;
        let years = self.budget.usages.len();
        let head = FIRST_METER + u32::try_from(self.meters.len()).unwrap_or(0) + 4;
        let titles = lang.total_least_and_most();
        let (total, total_most) = (Self::year_column(years), Self::year_column(years + 1));
        self.sheet.heading = Some(head);
        self.sheet.names.push(("budget".to_owned(), (head, RANK)));
        self.sheet.names.push(("inflation".to_owned(), (INFLATION, GROWTH)));
        self.sheet.heads(head, &[(lang.words().rank, CellStyle::Heading), (lang.words().offer, CellStyle::Heading)]);
        for year in 0..years {
            self.sheet.text(head, Self::year_column(year), lang.year(year + 1), CellStyle::FigureHeading);
        }
        for (column, title) in [total, total_most].into_iter().zip(titles) {
            self.sheet.text(head, column, title, CellStyle::FigureHeading);
        }
        self.sheet.text(head, total_most + 1, lang.remark(), CellStyle::Heading);
        let ranks = with_ranks(self.budget.planned.iter().collect(), |planned: &&OfferBudget| planned.total());
        let last = head + u32::try_from(rows.len()).unwrap_or(0);
        for (place, (row, YearRows(year_rows))) in (head + 1..).zip(rows).enumerate() {
            let planned = &self.budget.planned[place];
            self.sheet.text(row, OFFER, &planned.offer.published.name, CellStyle::Plain);
            let within = self.within(planned, &lines[place]);
            self.amounts(row, planned, year_rows, fees, &within);
            let rank: RankInterval = ranks[place].rank;
            self.sheet.rank(row, RANK, (head + 1, last), [total, total_most], Some(rank));
        }
        self.chart(head, last);
    }

    /// The condition that an offer can be had in every year.
    fn within(&self, planned: &OfferBudget, years: &[YearLines]) -> String {
        let options = self.context.question.options(planned.offer);
        let conditions = (0..years.len())
            .map(|year| within_limits(planned.offer, &options, &|meter| self.level(meter, year), &|_| None));
        format!("AND({})", conditions.collect::<Vec<_>>().join(","))
    }

    fn amounts(&mut self, row: u32, planned: &OfferBudget, years: &[u32], fees: Option<[u32; 2]>, within: &str) {
        let own = |column: u16| format!("{}{}", letters(column), row + 1);
        let mut mosts = Vec::new();
        for (year, calculated) in years.iter().enumerate() {
            let column = Self::year_column(year);
            let beside = |side: usize| fees.map(|rows| format!("${}${}", letters(column), rows[side] + 1));
            let least = self.calculation.cell(*calculated, DUE);
            let least = beside(0).map_or(least.clone(), |fee| format!("{least}+{fee}"));
            let most = self.calculation.cell(*calculated, MOST_DUE);
            mosts.push(most);
            mosts.extend(beside(1));
            let value = planned.years[year].map(Money::to_cents);
            let formula = format!("IF({within},{least},\"\")");
            self.sheet.formula(row, column, formula, CellValue::Number(value.low), CellStyle::Money);
        }
        let (first, last) = (FIRST_YEAR, Self::year_column(years.len() - 1));
        let (total, total_most) = (last + 1, last + 2);
        let cents = planned.total().map(Money::to_cents);
        let sum = format!("ROUND(SUM({}:{}),2)", own(first), own(last));
        let formula = format!("IF(COUNT({}:{})<{},\"\",{sum})", own(first), own(last), years.len());
        self.sheet.formula(row, total, formula, CellValue::Number(cents.low), CellStyle::TotalMoney);
        let all = mosts.join(",");
        let formula = format!("IF({}=\"\",\"\",IF(COUNT({all})<{},\"\",ROUND(SUM({all}),2)))", own(total), mosts.len());
        self.sheet.formula(row, total_most, formula, CellValue::or_blank(cents.high), CellStyle::TotalMoney);
        let [open, between] = self.context.lang.open_remarks();
        let [beyond, ..] = self.context.lang.calculation_reasons();
        let [total, most] = [total, total_most].map(own);
        let remark = format!(
            "IF({total}=\"\",{},IF({most}=\"\",{},IF({most}={total},\"\",{})))",
            text_of_formula(beyond),
            text_of_formula(open),
            text_of_formula(between)
        );
        let value = match planned.total() {
            total if total.high.is_none() => CellValue::text(open),
            total if total.is_open() => CellValue::text(between),
            _ => CellValue::Blank,
        };
        self.sheet.formula(row, last + 3, remark, value, CellStyle::Plain);
    }

    /// A bar for each of the first offers, its years one after another.
    fn chart(&mut self, head: u32, last: u32) {
        let lang = self.context.lang;
        let end = last.min(head + MOST_BARS);
        let series = (0..self.budget.usages.len()).map(|year| ChartSeries {
            name: self.sheet.cell(head, Self::year_column(year)),
            categories: self.sheet.column(OFFER, head + 1, end),
            values: self.sheet.column(Self::year_column(year), head + 1, end),
        });
        let series = series.collect();
        let shown = (end - head) as usize;
        self.sheet.charts.push(SheetChart {
            title: lang.budget_sheet_title(self.budget.usages.len()),
            alt: lang.budget_alt(shown, self.budget.usages.len()),
            shape: ChartShape::StackedBars,
            series,
            across: String::new(),
            upwards: lang.currency(&self.context.catalog.currency).trim().to_owned(),
            at: (last + 2, OFFER),
            width: 760,
            height: 420,
        });
    }
}
