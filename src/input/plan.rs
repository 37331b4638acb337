//! Several years as typed: `--years 5 --grow users=10%,storage=20% --inflation 3%`.

use super::amount::parse_level;
use super::resolve::{QuestionError, meter};
use super::typed_amount::{items, level_of};
use crate::catalog::Catalog;
use crate::money::number::parse_percentage;
use crate::money::percent::Percent;
use crate::price::growth::Growth;
use crate::price::usage::Meter;
use jiff::civil::Date;

/// The most years of a budget.
pub(crate) const MOST_YEARS: u64 = 50;

/// The years of a budget where nobody says.
pub(crate) const USUAL_YEARS: u32 = 5;

pub(crate) fn years(text: &str) -> Result<u32, QuestionError> {
    let number = parse_level(text).ok().filter(|number| (1..=MOST_YEARS).contains(number));
    number.and_then(|number| u32::try_from(number).ok()).ok_or_else(|| QuestionError::Years(text.trim().to_owned()))
}

/// The first day of the month with which the first year begins: `2026-09`.
pub(crate) fn year_start(text: &str) -> Result<Date, QuestionError> {
    let wrong = || QuestionError::YearStart(text.trim().to_owned());
    let (year, month) = text.trim().split_once('-').ok_or_else(wrong)?;
    let year = year.parse().ok().filter(|year| (1_900..=9_000).contains(year)).ok_or_else(wrong)?;
    let month = month.parse().map_err(|_| wrong())?;
    Date::new(year, month, 1).map_err(|_| wrong())
}

/// A percentage a year: `3%`, `2,5 %`, `-1%`.
pub(crate) fn percent(option: &str, text: &str) -> Result<Percent, QuestionError> {
    let wrong = || QuestionError::Percent(option.to_owned(), text.trim().to_owned());
    let number = text.trim().strip_suffix('%').ok_or_else(wrong)?.trim();
    let (number, negative) = number.strip_prefix(['-', '−']).map_or((number, false), |rest| (rest, true));
    let number = parse_percentage(number).map_err(|_| wrong())?;
    let number = if negative { -number } else { number };
    Percent::new(number).map_err(|_| wrong())
}

/// The meters that grow: by a percentage, or to a level for each year.
pub(crate) fn growth(catalog: &Catalog, typed: &[String]) -> Result<Vec<(Meter, Growth)>, QuestionError> {
    let mut growth: Vec<(Meter, Growth)> = Vec::new();
    for text in typed.iter().flat_map(|text| items(text)) {
        let wrong = || QuestionError::Growth(text.trim().to_owned());
        let (id, amount) = text.split_once('=').ok_or_else(wrong)?;
        let meter = meter(catalog, id.trim())?;
        if growth.iter().any(|(other, _)| *other == meter) {
            return Err(QuestionError::MeterTwice(catalog.meter_id(meter).to_owned()));
        }
        let grows = if amount.contains('%') {
            Growth::By(percent("--grow", amount)?)
        } else {
            Growth::To(levels(meter, amount)?)
        };
        growth.push((meter, grows));
    }
    Ok(growth)
}

fn levels(meter: Meter, text: &str) -> Result<Vec<u64>, QuestionError> {
    if !text.contains(',') {
        return Err(QuestionError::Growth(text.trim().to_owned()));
    }
    text.split(',').map(|text| level_of(meter, "--grow", text)).collect()
}
