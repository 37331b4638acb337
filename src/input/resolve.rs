//! What is asked, resolved against a catalog: usage, needs, offers, assumptions.

use super::amount::{LevelError, parse_gigabytes, parse_level};
use crate::catalog::assume::AssumeError;
use crate::catalog::toml_doc::nearest::nearest;
use crate::catalog::{Catalog, VatError};
use crate::money::bounds::{Price, PriceError};
use crate::money::number::parse_written;
use crate::price::need::{Need, usage_of};
use crate::price::offer::Offer;
use crate::price::usage::{LARGEST_USAGE, Meter, Usage};

/// Usage and needs as typed.
#[derive(Clone, Debug, Default)]
pub struct UsageArgs {
    /// `--users`.
    pub users: Option<String>,
    /// `--gb`.
    pub gigabytes: Option<String>,
    /// `--usage METER=N`, each.
    pub usage: Vec<String>,
    /// `--need SERVICE[:SOFTWARE][=GB][@USERS]`, each.
    pub needs: Vec<String>,
}

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
    /// No such service, and the nearest.
    UnknownService(String, Option<String>),
    /// No such meter, and the nearest.
    UnknownMeter(String, Option<String>),
    /// No such price in the offer.
    UnknownPrice(String, String),
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
    /// `--first-year` is not a year.
    FirstYear(String),
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

impl UsageArgs {
    /// The usage as it was said, and the needs.
    ///
    /// # Errors
    /// When something typed cannot be read, names nothing in the catalog, or contradicts something else.
    pub fn resolve(&self, catalog: &Catalog) -> Result<(Usage, Vec<Need>), QuestionError> {
        let needs = self.parsed_needs(catalog)?;
        Ok((self.usage_beside(catalog, &needs)?, needs))
    }

    /// The usage as it was said, beside some needs.
    ///
    /// # Errors
    /// When it cannot be read, or contradicts the needs.
    pub fn usage_beside(&self, catalog: &Catalog, needs: &[Need]) -> Result<Usage, QuestionError> {
        let given = self.given(catalog)?;
        if needs.iter().any(|need| need.gigabytes.is_some()) && given.given(Meter::STORAGE).is_some() {
            return Err(QuestionError::GigabytesTwice);
        }
        if usage_of(needs, &given).level(Meter::STORAGE) > LARGEST_USAGE {
            return Err(QuestionError::Amount("--need".to_owned(), self.needs.join(","), LevelError::TooLarge));
        }
        Ok(given)
    }

    fn given(&self, catalog: &Catalog) -> Result<Usage, QuestionError> {
        let mut usage = Usage::default();
        if let Some(text) = &self.users {
            usage = usage.with(Meter::USERS, level("--users", text)?);
        }
        if let Some(text) = &self.gigabytes {
            usage = usage.with(Meter::STORAGE, gigabytes("--gb", text)?);
        }
        for text in self.usage.iter().flat_map(|text| items(text)) {
            let (id, amount) = text.split_once('=').ok_or_else(|| QuestionError::UsageNotation(text.to_owned()))?;
            let meter = meter(catalog, id.trim())?;
            if usage.given(meter).is_some() {
                return Err(QuestionError::MeterTwice(catalog.meter_id(meter).to_owned()));
            }
            let amount =
                if meter == Meter::STORAGE { gigabytes("--usage", amount)? } else { level("--usage", amount)? };
            usage = usage.with(meter, amount);
        }
        Ok(usage)
    }

    /// The needs.
    ///
    /// # Errors
    /// When one cannot be read, names nothing in the catalog, or stands twice.
    pub fn parsed_needs(&self, catalog: &Catalog) -> Result<Vec<Need>, QuestionError> {
        let mut needs: Vec<Need> = Vec::new();
        for text in self.needs.iter().flat_map(|text| items(text)) {
            let need = need(catalog, text)?;
            if needs.iter().any(|known| known.service == need.service) {
                return Err(QuestionError::NeedTwice(catalog.service_id(need.service).to_owned()));
            }
            needs.push(need);
        }
        Ok(needs)
    }
}

/// The offer with an id.
///
/// # Errors
/// When there is none; the nearest id comes with the error.
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
///
/// # Errors
/// When it cannot be read, names nothing, or names a price that its source publishes.
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

/// Some offers, or all of them where none is named.
///
/// # Errors
/// When one does not exist.
pub(crate) fn offers_or_all<'a>(catalog: &'a Catalog, ids: &[String]) -> Result<Vec<&'a Offer>, QuestionError> {
    if ids.is_empty() {
        return Ok(catalog.offers.iter().collect());
    }
    ids.iter().map(|id| offer(catalog, id)).collect()
}

/// A meter that is to vary.
///
/// # Errors
/// When there is none with that id, or the needs say how much of it is used.
pub(crate) fn varying(catalog: &Catalog, id: &str, needs: &[Need]) -> Result<Meter, QuestionError> {
    let meter = meter(catalog, id.trim())?;
    let fixed = needs.iter().any(|need| match meter {
        Meter::USERS => need.users.is_some(),
        Meter::STORAGE => need.gigabytes.is_some(),
        _ => false,
    });
    if fixed { Err(QuestionError::Fixed(catalog.meter_id(meter).to_owned())) } else { Ok(meter) }
}

/// How many next best answers are shown where nobody says.
pub(crate) const USUAL_TOP: usize = 3;

/// The most next best answers that can be shown.
pub(crate) const MOST_TOP: usize = 100;

/// How many next best answers to show.
///
/// # Errors
/// When it is not a whole number, or too large.
pub(crate) fn top(text: &str) -> Result<usize, QuestionError> {
    let number = parse_level(text).ok().and_then(|number| usize::try_from(number).ok());
    number.filter(|number| *number <= MOST_TOP).ok_or_else(|| QuestionError::Top(text.trim().to_owned()))
}

/// The most offers that a bundle can be limited to.
pub(crate) const MOST_HOSTS: usize = 40;

/// How many offers a bundle may hold.
///
/// # Errors
/// When it is not a whole number, or none, or too large.
pub(crate) fn hosts(text: &str) -> Result<usize, QuestionError> {
    let number = parse_level(text).ok().and_then(|number| usize::try_from(number).ok());
    let number = number.filter(|number| (1..=MOST_HOSTS).contains(number));
    number.ok_or_else(|| QuestionError::Hosts(text.trim().to_owned()))
}

/// The meter with an id.
///
/// # Errors
/// When there is none; the nearest id comes with the error.
pub(crate) fn meter(catalog: &Catalog, id: &str) -> Result<Meter, QuestionError> {
    catalog.meter(id).ok_or_else(|| {
        let near = nearest(id, catalog.meters.iter().map(|meter| meter.id.as_ref()));
        QuestionError::UnknownMeter(id.to_owned(), near.map(str::to_owned))
    })
}

fn need(catalog: &Catalog, text: &str) -> Result<Need, QuestionError> {
    let swapped = text.find('@').zip(text.find('=')).is_some_and(|(users, gigabytes)| users < gigabytes);
    if swapped {
        return Err(QuestionError::NeedNotation(text.to_owned()));
    }
    let (rest, users) = split_last(text, '@');
    let (rest, amount) = split_last(rest, '=');
    let (id, software) = match rest.split_once(':') {
        Some((id, software)) => (id.trim(), Some(software.trim())),
        None => (rest.trim(), None),
    };
    if id.is_empty() || software.is_some_and(str::is_empty) {
        return Err(QuestionError::NeedNotation(text.to_owned()));
    }
    let service = catalog.service(id).ok_or_else(|| {
        let near = nearest(id, catalog.services.iter().map(|service| service.id.as_str()));
        QuestionError::UnknownService(id.to_owned(), near.map(str::to_owned))
    })?;
    Ok(Need {
        service,
        software: software.map(str::to_owned),
        gigabytes: amount.map(|amount| gigabytes("--need", amount)).transpose()?,
        users: users.map(|users| level("--need", users)).transpose()?,
    })
}

/// The items of a list. A comma before a digit is a decimal mark, for no id begins with one.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.match_indices(',').map(|(place, _)| place);
    let ends = ends.filter(|place| !text[place + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let mut start = 0;
    ends.chain([text.len()]).map(move |end| {
        let item = &text[start..end];
        start = end + 1;
        item
    })
}

fn split_last(text: &str, mark: char) -> (&str, Option<&str>) {
    text.rsplit_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// How much of a meter is used, as an option says.
pub(super) fn level(option: &str, text: &str) -> Result<u64, QuestionError> {
    parse_level(text).map_err(|why| QuestionError::Amount(option.to_owned(), text.trim().to_owned(), why))
}

/// How many gigabytes are used, as an option says.
pub(super) fn gigabytes(option: &str, text: &str) -> Result<u64, QuestionError> {
    parse_gigabytes(text).map_err(|why| QuestionError::Amount(option.to_owned(), text.trim().to_owned(), why))
}
