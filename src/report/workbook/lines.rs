//! The lines of prices as cells: how much is billed, at what unit price, and what that comes to.
//!
//! A unit price has the decimals that it has, and a product is rounded to as many: a spreadsheet counts in binary
//! floats, which this makes exact as long as an amount has at most 15 digits.

use super::question_cells::levels;
use super::sheet::{CellContent, CellStyle, CellValue, Sheet, absolute, letters, text_of_formula};
use crate::analysis::open_rate::open_rates;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::formula_language::FormulaLanguage;
use crate::price::line::Line;
use crate::price::offer::Offer;
use crate::price::quantity::Quantity;
use crate::price::quote::LineItem;
use crate::price::service::Service;
use crate::price::usage::{Meter, Usage};
use crate::report::common::Context;
use crate::report::explain::{provenance, published, to_fill};

const OFFER: u16 = 0;
const LINE: u16 = 1;
const QUANTITY: u16 = 2;
const PUBLISHED: u16 = 3;
const FILLED: u16 = 4;
const UNIT_PRICE: u16 = 5;
const MOST_UNIT_PRICE: u16 = 6;
const AMOUNT: u16 = 7;
const MOST_AMOUNT: u16 = 8;
const SOURCE: u16 = 9;
const READ: u16 = 10;

/// A spreadsheet keeps so many digits.
const MOST_DIGITS: u32 = 15;

/// Decimals that a rate which somebody fills in may have.
const DECIMALS_OF_A_RATE: u32 = 6;

/// A sheet with a row for each line.
pub(super) struct LinesSheet<'a> {
    context: &'a Context<'a>,
    pub sheet: Sheet,
    next: u32,
}

/// The rows of an offer, below each other.
pub(super) struct OfferRows {
    /// Of the most exact amount.
    decimals: u32,
    lines: Vec<SheetLine>,
}

struct SheetLine {
    row: u32,
    option: Option<Service>,
    quantity: Quantity,
    decimals: u32,
    is_open: bool,
}

/// What makes a line due, and how formulas call what it depends on.
pub(super) struct Billed<'b> {
    /// What they call the level of a meter.
    pub level: &'b dyn Fn(Meter) -> String,
    /// What they call whether an option is bought (0 or 1); nothing where that does not change.
    pub flag: &'b dyn Fn(Service) -> Option<String>,
    pub usage: &'b Usage,
    pub options: &'b [Service],
}

/// A unit price that follows a cell that somebody fills in.
struct FilledRate {
    cell: String,
    /// The unit price for each 1 in the cell.
    coefficient: Money,
    /// Whether the cell stands beside this line.
    is_first: bool,
}

impl<'a> LinesSheet<'a> {
    /// With cells for the levels of some meters above, where this is the sheet on which they are changed.
    pub(super) fn new(context: &'a Context<'a>, meters: &[Meter]) -> Self {
        let (lang, words) = (context.lang, context.lang.words());
        let mut sheet = Sheet::new(lang.lines_sheet(), &[27, 30, 10, 42, 11, 12, 12, 13, 13, 34, 11]);
        sheet.is_landscape = true;
        sheet.text(0, 0, lang.lines_sheet_title(), CellStyle::Title);
        sheet.text(1, 0, lang.lines_sheet_help(), CellStyle::Plain);
        let mut head = 2;
        if !meters.is_empty() {
            levels(context, meters, (head + 1, OFFER), &mut sheet);
            head += u32::try_from(meters.len()).unwrap_or(0) + 2;
        }
        sheet.heading = Some(head);
        let [filled, unit_price, most, amount, most_amount, source, read] = lang.lines_columns();
        let figure = CellStyle::FigureHeading;
        sheet.heads(
            head,
            &[
                (words.offer, CellStyle::Heading),
                (words.line, CellStyle::Heading),
                (words.quantity, figure),
                (words.published, CellStyle::Heading),
                (filled, figure),
                (unit_price, figure),
                (most, figure),
                (amount, figure),
                (most_amount, figure),
                (source, CellStyle::Heading),
                (read, CellStyle::Heading),
            ],
        );
        Self { context, sheet, next: head + 1 }
    }

    /// Adds the lines of an offer, and those of the options that are bought or may be.
    pub(super) fn add(&mut self, offer: &Offer, billed: &Billed) -> OfferRows {
        let rates = open_rates(self.context.catalog, offer);
        let mut first_cells: Vec<Option<String>> = vec![None; rates.len()];
        let plain = offer.lines().iter().map(|line| (None, line));
        let options = offer.options().iter().map(|(service, line)| (Some(*service), line));
        let may_be_due = |option: Option<Service>| {
            option.is_none_or(|service| (billed.flag)(service).is_some() || billed.options.contains(&service))
        };
        let mut rows = OfferRows { decimals: 2, lines: Vec::new() };
        for (place, (option, line)) in plain.chain(options).enumerate() {
            if !may_be_due(option) {
                continue;
            }
            let rate = rates.iter().position(|rate| rate.coefficients[place] != Money::ZERO);
            let rate = rate.map(|number| self.filled_rate(&mut first_cells[number], rates[number].coefficients[place]));
            let decimals = self.line(offer, (option, line), rate.as_ref(), billed);
            rows.decimals = rows.decimals.max(decimals);
            rows.lines.push(SheetLine {
                row: self.next,
                option,
                quantity: line.quantity.clone(),
                decimals: line.decimals,
                is_open: line.unit_price.is_open(),
            });
            self.next += 1;
        }
        rows
    }

    /// Adds some lines of an offer, at whatever time they are due, each with its row.
    pub(super) fn add_at_any_time(&mut self, offer: &Offer, lines: &[&Line], billed: &Billed) -> Vec<u32> {
        let rates = open_rates(self.context.catalog, offer);
        let mut first_cells: Vec<Option<String>> = vec![None; rates.len()];
        let own: Vec<&Line> = offer.all_lines().collect();
        let mut rows = Vec::new();
        for line in lines {
            let rate = own.iter().position(|own| own == line).and_then(|place| {
                let number = rates.iter().position(|rate| rate.coefficients[place] != Money::ZERO)?;
                Some(self.filled_rate(&mut first_cells[number], rates[number].coefficients[place]))
            });
            self.line(offer, (None, line), rate.as_ref(), billed);
            rows.push(self.next);
            self.next += 1;
        }
        rows
    }

    /// What the next row is filled by: the cell that stands beside the first such row.
    fn filled_rate(&self, first: &mut Option<String>, coefficient: Money) -> FilledRate {
        let is_first = first.is_none();
        let cell = first.get_or_insert_with(|| absolute(self.next, FILLED)).clone();
        FilledRate { cell, coefficient, is_first }
    }

    /// The unit price of a row, at least and at most.
    pub(super) fn unit_price(&self, row: u32) -> [String; 2] {
        [UNIT_PRICE, MOST_UNIT_PRICE].map(|column| self.sheet.cell(row, column))
    }

    /// A row for a line; gives the decimals of its amount.
    fn line(
        &mut self,
        offer: &Offer,
        (option, line): (Option<Service>, &Line),
        rate: Option<&FilledRate>,
        billed: &Billed,
    ) -> u32 {
        let (lang, row) = (self.context.lang, self.next);
        let item = LineItem::of(line, billed.usage);
        let is_bought = option.is_none_or(|service| billed.options.contains(&service));
        let item = if is_bought { item } else { item.of_none() };
        self.sheet.text(row, OFFER, &offer.published.name, CellStyle::Plain);
        let label = lang.item(self.context.catalog, &item.item, item.included);
        self.sheet.text(row, LINE, label, CellStyle::Plain);
        let flag = option.and_then(|service| (billed.flag)(service));
        let quantity = quantity_in(&line.quantity, line.decimals, flag.as_deref(), billed.level);
        let style = if line.decimals == 0 { CellStyle::Count } else { CellStyle::Price };
        self.sheet.formula(row, QUANTITY, quantity, CellValue::Number(item.quantity), style);
        let terms = match rate {
            Some(_) => to_fill(self.context, offer, &item),
            None => published(self.context, offer, &item),
        };
        self.sheet.text(row, PUBLISHED, terms, CellStyle::Plain);
        if rate.is_some_and(|rate| rate.is_first) {
            self.sheet.put(row, FILLED, CellContent::Blank, CellStyle::PriceInput);
            let key = self.context.catalog.key_id(item.item.key());
            let name = format!("rate_{}_{}", offer.id(), key).replace('-', ".");
            if self.sheet.names.iter().all(|(known, _)| *known != name) {
                self.sheet.names.push((name, (row, FILLED)));
            }
        }
        let decimals = self.prices(&item, rate) + item.quantity.decimals;
        let decimals = decimals.clamp(2, MOST_DIGITS);
        self.amounts(&item, decimals);
        self.source(offer, &item);
        decimals
    }

    /// The least and the most that a unit costs; gives their decimals.
    fn prices(&mut self, item: &LineItem, rate: Option<&FilledRate>) -> u32 {
        let Bounds { low, high } = item.unit_price.map(Money::exact);
        let (row, style) = (self.next, CellStyle::Price);
        let own = low.decimals.max(high.map_or(0, |high| high.decimals));
        let Some(FilledRate { cell, coefficient, .. }) = rate else {
            self.sheet.number(row, UNIT_PRICE, low, style);
            let most = high.map_or(CellContent::Blank, CellContent::Number);
            self.sheet.put(row, MOST_UNIT_PRICE, most, style);
            return own;
        };
        let coefficient = coefficient.times(10_i128.pow(item.quantity.decimals)).exact().trimmed();
        let price = |known: &str| format!("IF({cell}=\"\",{known},{cell}*{coefficient})");
        self.sheet.formula(row, UNIT_PRICE, price(&low.to_string()), CellValue::Number(low), style);
        let known = high.map_or("\"\"".to_owned(), |high| high.to_string());
        self.sheet.formula(row, MOST_UNIT_PRICE, price(&known), CellValue::or_blank(high), style);
        own.max(coefficient.decimals + DECIMALS_OF_A_RATE)
    }

    /// Nothing billed costs nothing, whatever is known of the price.
    fn amounts(&mut self, item: &LineItem, decimals: u32) {
        let row = self.next;
        let [quantity, price, most] =
            [QUANTITY, UNIT_PRICE, MOST_UNIT_PRICE].map(|column| format!("{}{}", letters(column), row + 1));
        let Bounds { low, high } = item.amount.map(Money::exact);
        let least = format!("ROUND({quantity}*{price},{decimals})");
        self.sheet.formula(row, AMOUNT, least, CellValue::Number(low), CellStyle::Price);
        let most = format!("IF({most}=\"\",IF({quantity}=0,0,\"\"),ROUND({quantity}*{most},{decimals}))");
        self.sheet.formula(row, MOST_AMOUNT, most, CellValue::or_blank(high), CellStyle::Price);
    }

    fn source(&mut self, offer: &Offer, item: &LineItem) {
        let read = provenance(offer, item);
        if let Some(source) = &read.source {
            let link = CellContent::Link { address: source.clone(), text: source.clone() };
            self.sheet.put(self.next, SOURCE, link, CellStyle::Plain);
        }
        if let Some(day) = read.checked {
            self.sheet.text(self.next, READ, self.context.lang.date(day), CellStyle::Plain);
        }
    }

    /// Adds a row under the lines of an offer with their sum, and a warning beyond its limits.
    pub(super) fn total(&mut self, rows: &OfferRows, total: Bounds<Money>, within: &str) {
        let row = self.next;
        for column in [OFFER, QUANTITY, FILLED, UNIT_PRICE, MOST_UNIT_PRICE, SOURCE, READ] {
            self.sheet.put(row, column, CellContent::Blank, CellStyle::Total);
        }
        self.sheet.text(row, LINE, self.context.lang.words().total, CellStyle::Total);
        let place = self.sheet.names.iter().filter(|(name, _)| name.starts_with("total_")).count() + 1;
        self.sheet.names.push((format!("total_{place}"), (row, AMOUNT)));
        let [beyond, ..] = self.context.lang.calculation_reasons();
        let warning = format!("IF({within},\"\",{})", text_of_formula(beyond));
        self.sheet.formula(row, PUBLISHED, warning, CellValue::Blank, CellStyle::Total);
        let cents = total.map(Money::to_cents);
        let (least, most) = rows.cents(&self.sheet);
        self.sheet.formula(row, AMOUNT, least, CellValue::Number(cents.low), CellStyle::TotalMoney);
        self.sheet.formula(row, MOST_AMOUNT, most, CellValue::or_blank(cents.high), CellStyle::TotalMoney);
        self.next += 2;
    }
}

impl OfferRows {
    /// The formulas of the least and the most that the lines come to, with each of their digits.
    pub(super) fn exact(&self, sheet: &Sheet) -> (String, String) {
        let Some((first, last)) = self.lines.first().zip(self.lines.last()) else {
            return ("0".to_owned(), "0".to_owned());
        };
        let sum = |column: u16| format!("ROUND(SUM({}),{})", sheet.column(column, first.row, last.row), self.decimals);
        let most = sheet.column(MOST_AMOUNT, first.row, last.row);
        let all_known = format!("IF(COUNT({most})<{},\"\",{})", self.lines.len(), sum(MOST_AMOUNT));
        (sum(AMOUNT), all_known)
    }

    /// The same to the cent.
    pub(super) fn cents(&self, sheet: &Sheet) -> (String, String) {
        let (low, high) = self.exact(sheet);
        let Some((first, end)) = self.lines.first().zip(self.lines.last()) else { return (low, high) };
        let known = sheet.column(MOST_AMOUNT, first.row, end.row);
        let sum = format!("ROUND(ROUND(SUM({known}),{}),2)", self.decimals);
        (format!("ROUND({low},2)"), format!("IF(COUNT({known})<{},\"\",{sum})", self.lines.len()))
    }

    /// The formula of the least that the lines come to at other levels of the meters, with each of its digits.
    pub(super) fn least_at(&self, sheet: &Sheet, billed: &Billed) -> String {
        let product = |line: &SheetLine| format!("{}*{}", sheet.cell(line.row, UNIT_PRICE), line.quantity_in(billed));
        let products: Vec<String> = self.lines.iter().map(product).collect();
        let sum = if products.is_empty() { "0".to_owned() } else { products.join("+") };
        format!("ROUND({sum},{})", self.decimals)
    }

    /// The formula of how much is billed at prices that are not fully known; nothing where all are.
    pub(super) fn open_at(&self, sheet: &Sheet, billed: &Billed) -> Option<String> {
        let open = self.lines.iter().filter(|line| line.is_open).map(|line| {
            let [price, most] = [UNIT_PRICE, MOST_UNIT_PRICE].map(|column| sheet.cell(line.row, column));
            format!("IF({most}=\"\",1,IF({most}={price},0,1))*{}", line.quantity_in(billed))
        });
        let open: Vec<String> = open.collect();
        (!open.is_empty()).then(|| open.join("+"))
    }
}

impl SheetLine {
    fn quantity_in(&self, billed: &Billed) -> String {
        let flag = self.option.and_then(|service| (billed.flag)(service));
        quantity_in(&self.quantity, self.decimals, flag.as_deref(), billed.level)
    }
}

/// How much is billed, as a formula; nothing of an option that is not bought.
pub(super) fn quantity_in(
    quantity: &Quantity,
    decimals: u32,
    flag: Option<&str>,
    level: &dyn Fn(Meter) -> String,
) -> String {
    let units = quantity.formula_in(FormulaLanguage::Excel, level);
    let units = if decimals == 0 { units } else { format!("({units})/{}", 10_i128.pow(decimals)) };
    flag.map_or(format!("({units})"), |flag| format!("{flag}*({units})"))
}
