//! What a question names, resolved against a catalog: offers, meters, assumptions.

use super::amount::LevelError;
use super::payment_error::PaymentError;
use super::unknown_name::{NameKind, UnknownName};
use crate::catalog::assume::AssumeError;
use crate::catalog::{Catalog, VatError};
use crate::money::bounds::PriceError;
use crate::price::need::Need;
use crate::price::offer::Offer;
use crate::price::text::Text;
use crate::price::usage::Meter;
use strum::IntoStaticStr;

/// Why a question cannot be answered. Its words are in `lang`.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum QuestionError {
    /// Nothing says how much is used.
    NoUsage,
    /// Nothing says what is needed.
    NoNeeds,
    /// `--switching` without the offer that one leaves.
    SwitchingFromNothing,
    /// No offer is named where some must be.
    NoOffers,
    /// `--scenario`, which the association's file has replaced.
    ScenarioReplaced,
    /// `--payments` without who takes them, or the reverse.
    PaymentsAlone,
    /// An amount cannot be read: the option, what was typed, and why.
    Amount(String, String, LevelError),
    /// What was typed is not `METER=N`.
    UsageNotation(String),
    /// What was typed is not `SERVICE[:SOFTWARE][=GB][@USERS]`.
    NeedNotation(String),
    /// What was typed is not `OFFER.KEY=PRICE`.
    AssumeNotation(String),
    /// A name that stands for nothing in the catalog.
    Unknown(UnknownName),
    /// A name that several offers bear, where one is to be named: their ids.
    SeveralOffers(String, Vec<String>),
    /// No such price in the offer.
    UnknownPrice(String, String),
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
    /// A price that is assumed twice: the offer and the key.
    AssumedTwice(String, String),
    /// What is said of payments cannot be used.
    Payment(PaymentError),
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
    /// `--top` of a table is not a number of rows.
    Rows(String),
    /// `--together` names one service alone: what was typed.
    TogetherAlone(String),
    /// `--together` names a service that is not needed.
    TogetherNotNeeded(String),
    /// `--max-hosts` is not a number of offers.
    Hosts(String),
}

impl QuestionError {
    /// The stable word for it.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Unknown(unknown) => unknown.code(),
            Self::Payment(error) => error.code(),
            error => error.into(),
        }
    }
}

/// The one offer that a name stands for.
pub(crate) fn offer<'a>(catalog: &'a Catalog, name: &str) -> Result<&'a Offer, QuestionError> {
    match offers_called(catalog, name)?[..] {
        [offer] => Ok(offer),
        ref several => {
            let ids = several.iter().map(|offer| offer.id().to_owned()).collect();
            Err(QuestionError::SeveralOffers(name.trim().to_owned(), ids))
        }
    }
}

/// The offers that a name stands for: at least one.
fn offers_called<'a>(catalog: &'a Catalog, name: &str) -> Result<Vec<&'a Offer>, QuestionError> {
    let found = catalog.offers_called(name);
    if found.is_empty() {
        let ids = catalog.offers.iter().map(Offer::id);
        let names = catalog.offers.iter().map(|offer| offer.published.name.as_str());
        return Err(QuestionError::Unknown(UnknownName::new(NameKind::Offer, name, ids, names)));
    }
    Ok(found)
}

/// The offers that are named, each once, in the order of their names.
pub(crate) fn offers<'a>(catalog: &'a Catalog, names: &[String]) -> Result<Vec<&'a Offer>, QuestionError> {
    let mut found: Vec<&Offer> = Vec::new();
    for name in names {
        for offer in offers_called(catalog, name)? {
            if !found.iter().any(|other| other.id() == offer.id()) {
                found.push(offer);
            }
        }
    }
    Ok(found)
}

impl From<PaymentError> for QuestionError {
    fn from(error: PaymentError) -> Self {
        Self::Payment(error)
    }
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

pub(crate) fn meter(catalog: &Catalog, name: &str) -> Result<Meter, QuestionError> {
    catalog.meter_called(name).ok_or_else(|| {
        let ids = catalog.meters.iter().map(|meter| meter.id.as_ref());
        let labels = catalog.meters.iter().flat_map(|meter| meter.name.iter().flat_map(Text::all));
        QuestionError::Unknown(UnknownName::new(NameKind::Meter, name, ids, labels))
    })
}
