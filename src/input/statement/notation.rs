//! How a statement is written, found out from its first rows.

use super::amounts::read_cents;
use super::columns::{ColumnKind, StatementColumns};
use super::days::{DayOrder, looks_like_day};
use super::decimals::{Decimals, thousands_mark};
use super::exports::FeeSign;
use crate::input::csv::CsvFile;
use crate::input::csv::dialect::CsvDialect;
use crate::input::csv::encoding::Encoding;
use crate::input::csv::record::Record;
use crate::input::csv::scanner::Records;
use crate::money::cents::WholeCents;
use jiff::tz::TimeZone;

/// How a statement is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    pub dialect: CsvDialect,
    pub encoding: Encoding,
    /// Whether some cells stand in quotation marks.
    pub has_quotes: bool,
    pub decimals: Decimals,
    /// What stands between thousands, where anything does.
    pub thousands: Option<char>,
    /// Nothing where each day may begin with the day or with the month.
    pub days: Option<DayOrder>,
    /// The zone whose days count, of times in UTC.
    pub time_zone: Option<TimeZone>,
    /// Whether a fee that is charged stands below zero.
    pub fees_below_zero: bool,
    /// Whether currencies are numbers: `978` for the euro.
    pub has_currency_numbers: bool,
}

/// What the first rows tell.
#[derive(Default)]
struct NotationSample {
    points: usize,
    commas: usize,
    thousands: Option<char>,
    has_days: bool,
    days: Option<DayOrder>,
    fees_below_zero: usize,
    fees_above_zero: usize,
    currency_numbers: usize,
    currency_words: usize,
}

impl Notation {
    pub(super) fn detect<R: std::io::Read>(file: &CsvFile<R>, columns: &StatementColumns) -> Self {
        let sample = NotationSample::of_rows(file.first_rows(), file.dialect, columns);
        let decimals = match (sample.points, sample.commas) {
            (0, 0) => Decimals::None,
            (points, commas) if commas > points => Decimals::Comma,
            _ => Decimals::Point,
        };
        let fees_below_zero = match columns.fee_sign {
            FeeSign::Negative => true,
            FeeSign::Positive => false,
            FeeSign::Detect => sample.fees_below_zero > sample.fees_above_zero,
        };
        Self {
            dialect: file.dialect,
            encoding: file.encoding,
            has_quotes: file.has_quotes(),
            decimals,
            thousands: sample.thousands.filter(|mark| decimals != Decimals::Point || *mark != '.'),
            days: sample.day_order(columns),
            time_zone: None,
            fees_below_zero,
            // Among words, a number may be anything.
            has_currency_numbers: sample.currency_numbers > 0 && sample.currency_words == 0,
        }
    }
}

impl NotationSample {
    fn of_rows(rows: &[u8], dialect: CsvDialect, columns: &StatementColumns) -> Self {
        let (mut evidence, mut ends) = (Self::default(), Vec::new());
        let mut records = Records::new(rows, dialect);
        while let Some(record) = records.next_record(&mut ends) {
            evidence.add_row(&record, columns);
        }
        evidence
    }

    fn add_row(&mut self, record: &Record, columns: &StatementColumns) {
        let cell = |kind| columns.index(kind).map_or(&[][..], |index| record.cell(index));
        for kind in [ColumnKind::Amount, ColumnKind::Fee, ColumnKind::Net, ColumnKind::Price] {
            match Decimals::detect(cell(kind)) {
                Some(Decimals::Comma) => self.commas += 1,
                Some(_) => self.points += 1,
                None => {}
            }
            self.thousands = self.thousands.or_else(|| thousands_mark(cell(kind)));
        }
        self.has_days = self.has_days || looks_like_day(cell(ColumnKind::Date));
        self.days = self.days.or_else(|| DayOrder::detect(cell(ColumnKind::Date)));
        let money_comes_in = !cell(ColumnKind::Amount).iter().any(|byte| matches!(byte, b'-' | b'('));
        let fee = |decimals: &Decimals| read_cents(cell(ColumnKind::Fee), *decimals, None).ok();
        let fee = [Decimals::Point, Decimals::Comma].iter().find_map(fee).filter(|_| money_comes_in);
        self.fees_below_zero += usize::from(fee.is_some_and(|fee| fee < WholeCents::ZERO));
        let currency = cell(ColumnKind::Currency);
        let is_number = currency.len() == 3 && currency.iter().all(u8::is_ascii_digit);
        self.currency_numbers += usize::from(is_number);
        self.currency_words += usize::from(!is_number && !currency.is_empty());
        self.fees_above_zero += usize::from(fee.is_some_and(|fee| fee > WholeCents::ZERO));
    }

    /// The order of days that some of them tell, or else that of the language of the heading.
    fn day_order(&self, columns: &StatementColumns) -> Option<DayOrder> {
        let otherwise = if self.has_days { columns.usual_days } else { Some(DayOrder::YearMonthDay) };
        self.days.or(otherwise)
    }
}
