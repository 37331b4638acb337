//! How a statement is written, found out from its first rows.

use super::amounts::{Decimals, cents, thousands_mark};
use super::days::{DayOrder, order_told_by};
use super::heading::{Export, Heading, Role};
use crate::input::csv::cells::Lines;
use crate::input::csv::{Dialect, Opened};
use std::io::Read;

/// How a statement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// How it is cut into cells.
    pub dialect: Dialect,
    /// Its amounts.
    pub decimals: Decimals,
    /// What stands between thousands, where anything does.
    pub thousands: Option<char>,
    /// Whether some cells stand in quotation marks.
    pub quoted: bool,
    /// Its days.
    pub days: DayOrder,
    /// Whether a fee that is charged stands below zero.
    pub fees_below_zero: bool,
    /// Its characters.
    pub encoding: Encoding,
}

/// What the bytes of a statement stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8, with a byte order mark first.
    Utf8WithMark,
    /// Windows-1252, in which French spreadsheets write plain CSV.
    Windows1252,
}

/// What the first rows tell.
#[derive(Default)]
struct Told {
    points: usize,
    commas: usize,
    thousands: Option<char>,
    orders: Vec<DayOrder>,
    fees_below: usize,
    fees_above: usize,
}

impl Way {
    /// What the beginning of a statement tells, heading included.
    pub fn told_by<R: Read>(opened: &Opened<R>, heading: &Heading) -> Self {
        let (start, dialect) = (opened.start(), opened.dialect);
        let told = told(opened.first_rows(), dialect, heading);
        let decimals = match (told.points, told.commas) {
            (0, 0) => Decimals::None,
            (points, commas) if commas > points => Decimals::Comma,
            _ => Decimals::Point,
        };
        let utf8 = std::str::from_utf8(start).err().is_none_or(|error| error.error_len().is_none());
        let encoding = match (utf8, opened.marked) {
            (true, true) => Encoding::Utf8WithMark,
            (true, false) => Encoding::Utf8,
            (false, _) => Encoding::Windows1252,
        };
        let fees_below_zero = match heading.export {
            Export::PayPal => true,
            Export::Own => told.fees_below > told.fees_above,
            _ => false,
        };
        let quoted = memchr::memchr(b'"', start).is_some();
        let thousands = told.thousands.filter(|mark| decimals != Decimals::Point || *mark != '.');
        let days = order(&told.orders, heading);
        Self { dialect, decimals, thousands, quoted, days, fees_below_zero, encoding }
    }
}

/// The order of days that some of them tell; in a French heading the day comes first.
fn order(told: &[DayOrder], heading: &Heading) -> DayOrder {
    let decided = told.iter().find(|order| **order != DayOrder::Undecided);
    match decided {
        Some(order) => *order,
        None if told.is_empty() => DayOrder::YearFirst,
        None if heading.french => DayOrder::DayFirst,
        None => DayOrder::Undecided,
    }
}

fn told(rows: &[u8], dialect: Dialect, heading: &Heading) -> Told {
    let (mut told, mut ends) = (Told::default(), Vec::new());
    let mut lines = Lines::new(rows, dialect);
    while let Some(line) = lines.next_line(&mut ends) {
        let cell = |role| heading.place(role).map_or(&[][..], |place| line.cell(place));
        for role in [Role::Amount, Role::Fee, Role::Net, Role::Price] {
            match Decimals::told_by(cell(role)) {
                Some(Decimals::Comma) => told.commas += 1,
                Some(_) => told.points += 1,
                None => {}
            }
            told.thousands = told.thousands.or_else(|| thousands_mark(cell(role)));
        }
        let order = order_told_by(cell(Role::Date)).filter(|order| !told.orders.contains(order));
        told.orders.extend(order);
        let fee = [Decimals::Point, Decimals::Comma].iter().find_map(|way| cents(cell(Role::Fee), *way, None).ok());
        let money_in = !cell(Role::Amount).starts_with(b"-");
        told.fees_below += usize::from(money_in && fee.is_some_and(|fee| fee < 0));
        told.fees_above += usize::from(money_in && fee.is_some_and(|fee| fee > 0));
    }
    told
}
