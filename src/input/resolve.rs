//! What a question names, resolved against a catalog: offers, meters, assumptions.

use super::amount::LevelError;
use crate::catalog::assume::AssumeError;
use crate::catalog::toml_doc::nearest::nearest;
use crate::catalog::{Catalog, VatError};
use crate::money::bounds::{Price, PriceError};
use crate::money::number::parse_written;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::usage::Meter;

/// Why a question cannot be answered. Its words are in `lang`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionError {
    /// Nothing says how much is used.
    NoUsage,
    /// Nothing says what is needed.
    NoNeeds,
    /// An amount cannot be read: the option, what was typed, and why.
    Amount(String, String, LevelError),
    /// What was typed is not `METER=N`.
    UsageNotation(String),
    /// What was typed is not `SERVICE[:SOFTWARE][=GB][@USERS]`.
    NeedNotation(String),
    /// What was typed is not `OFFER.KEY=PRICE`.
    AssumeNotation(String),
    /// No such offer, and the nearest.
    UnknownOffer(String, Option<String>),
    /// No such offer or processor, and the nearest.
    UnknownEntry(String, Option<String>),
    /// No such service, and the nearest.
    UnknownService(String, Option<String>),
    /// No such meter, and the nearest.
    UnknownMeter(String, Option<String>),
    /// No such price in the offer.
    UnknownPrice(String, String),
    /// No such criterion, the nearest, and all there are.
    UnknownCriterion(String, Option<String>, Vec<String>),
    /// What was typed is not `CRITERION[=VALUE]`.
    RequireNotation(String),
    /// A criterion that is required twice.
    RequirementTwice(String),
    /// A meter whose usage is given twice.
    MeterTwice(String),
    /// A service that is needed twice.
    NeedTwice(String),
    /// Gigabytes both in all and for each need.
    GigabytesTwice,
    /// A price that cannot be read.
    Price(String, PriceError),
    /// A price that may not be assumed: the offer, the key, and why.
    Assume(String, String, AssumeError),
    /// Tax cannot be added.
    Vat(VatError),
    /// `--years` is not a number of years.
    Years(String),
    /// A journal of offers or scenarios of which only one will be.
    JournalOfSeveral,
    /// `--year-starts` is not a month of a year.
    YearStart(String),
    /// What was typed is not a percentage a year: the option, and the text.
    Percent(String, String),
    /// What was typed is not `METER=PERCENT%` or `METER=N,N,…`.
    Growth(String),
    /// A meter grows beyond what can be priced.
    GrowsTooLarge(String),
    /// Prices rise beyond what can be counted.
    PricesGrowTooLarge,
    /// A meter has fewer levels than there are years: how many it has, and how many years there are.
    LevelsOfYears(String, usize, u32),
    /// A meter’s level of the first year is said twice, and differently: as usage, and as growth.
    FirstLevelTwice(String, u64, u64),
    /// More needs than one question may have.
    TooManyNeeds(usize),
    /// What was typed is not a range of levels: the option, and the range.
    Levels(String, String),
    /// A level of a meter that is given twice: the option, and the level.
    LevelTwice(String, u64),
    /// No meter has several levels, or more than two have.
    NoGrid,
    /// A grid has more points than can be looked at.
    GridTooLarge,
    /// A meter is to vary, and the needs say how much of it is used.
    Fixed(String),
    /// `--top` is not a number that can be shown.
    Top(String),
    /// `--max-hosts` is not a number of offers.
    Hosts(String),
}

pub(crate) fn offer<'a>(catalog: &'a Catalog, id: &str) -> Result<&'a Offer, QuestionError> {
    catalog.offer(id).ok_or_else(|| {
        let near = nearest(id, catalog.offers.iter().map(Offer::id));
        QuestionError::UnknownOffer(id.to_owned(), near.map(str::to_owned))
    })
}

/// A price, and the reason that stands behind it in parentheses: `0.50 (by telephone, 2026-11-20)`.
fn with_reason(text: &str) -> (&str, Option<String>) {
    let Some((price, reason)) = text.trim().strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return (text, None);
    };
    (price, Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty()))
}

/// Fills the unknown prices that `OFFER.KEY=PRICE` names, read as if written in that offer; a reason may follow in
/// parentheses.
pub fn assume(catalog: &mut Catalog, typed: &str) -> Result<(), QuestionError> {
    let notation = || QuestionError::AssumeNotation(typed.to_owned());
    let (name, price) = typed.split_once('=').ok_or_else(notation)?;
    let (id, key) = name.trim().split_once('.').ok_or_else(notation)?;
    let (price, reason) = with_reason(price);
    let unknown = || QuestionError::UnknownPrice(id.to_owned(), key.to_owned());
    let named = catalog.key(key).ok_or_else(unknown)?;
    let currency = &offer(catalog, id)?.published.currency;
    let price = Price::parse(price, currency, parse_written)
        .map_err(|error| QuestionError::Price(price.trim().to_owned(), error))?;
    catalog.assume(id, named, price, reason).map_err(|error| match error {
        AssumeError::NoSuchPrice => unknown(),
        error => QuestionError::Assume(id.to_owned(), key.to_owned(), error),
    })
}

pub(crate) fn offers_or_all<'a>(catalog: &'a Catalog, ids: &[String]) -> Result<Vec<&'a Offer>, QuestionError> {
    if ids.is_empty() {
        return Ok(catalog.offers.iter().collect());
    }
    ids.iter().map(|id| offer(catalog, id)).collect()
}

/// A meter that is to vary: the needs may not say how much of it is used.
pub(crate) fn varying(catalog: &Catalog, id: &str, needs: &[Need]) -> Result<Meter, QuestionError> {
    let meter = meter(catalog, id.trim())?;
    let fixed = needs.iter().any(|need| match meter {
        Meter::USERS => need.users.is_some(),
        Meter::STORAGE => need.gigabytes.is_some(),
        _ => false,
    });
    if fixed { Err(QuestionError::Fixed(catalog.meter_id(meter).to_owned())) } else { Ok(meter) }
}

pub(crate) fn meter(catalog: &Catalog, id: &str) -> Result<Meter, QuestionError> {
    catalog.meter(id).ok_or_else(|| {
        let near = nearest(id, catalog.meters.iter().map(|meter| meter.id.as_ref()));
        QuestionError::UnknownMeter(id.to_owned(), near.map(str::to_owned))
    })
}
