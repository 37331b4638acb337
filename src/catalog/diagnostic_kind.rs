//! Everything that can be wrong with a catalog, as data: a stable code, a severity and the facts to say it with.

use super::syntax_hint::SyntaxHint;
use super::value_type::{ActualType, ExpectedType};
use crate::fee::parse::FeeError;
use crate::money::number::NumberError;
use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::{IntoStaticStr, VariantNames};

/// Whether a catalog can be used all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    Error,
    /// The catalog can be used, but an answer may mislead.
    Warning,
}

/// Something wrong with a catalog. Its words are in `lang`; its stable code is its name in `snake_case`.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the doc of each problem names its facts")]
pub enum DiagnosticKind {
    /// What the TOML parser says.
    Syntax { message: String, slip: Option<SyntaxHint> },
    /// The file is written for another version of the format.
    Schema { found: String },
    /// A key that nothing reads, and the nearest that something does.
    UnknownKey { key: String, nearest: Option<String>, known: Vec<&'static str> },
    /// A value of another type than its key takes.
    WrongType { key: String, text: String, expected: ExpectedType, found: ActualType },
    /// A key that must be there.
    MissingKey { key: &'static str },
    /// A key that is to serve as an id, with letters that an id does not have.
    BadId { id: String },
    /// An id that means something else already.
    ReservedId { id: String, meter: bool },
    /// A text with nothing in it.
    EmptyText { key: String },
    /// A currency that is not three capital letters.
    BadCurrency { text: String },
    /// A currency without an exchange rate.
    UnknownCurrency { currency: String },
    /// An exchange rate of the catalog's own currency.
    OwnCurrency { currency: String },
    /// A price without tax in a catalog without a tax rate.
    MissingVatRate {},
    /// A word that is not one of those the key takes.
    UnknownOption { key: String, found: String, nearest: Option<String>, known: Vec<&'static str> },
    /// A service that is not in the vocabulary.
    UnknownService { id: String, nearest: Option<String> },
    /// Services that are each bought where the next one is, and the last where the first one is.
    CircularService { path: Vec<String> },
    /// A criterion that is not in the vocabulary.
    UnknownCriterion { id: String, nearest: Option<String> },
    /// Another name of a service that already names one.
    AmbiguousName { name: String, service: String },
    /// A key of an earlier edition, and what is written now.
    ReplacedKey { key: String, instead: String },
    /// A meter that is not in the vocabulary.
    UnknownMeter { id: String, nearest: Option<String> },
    /// A number that cannot be read exactly, and whether it is a price, which may be unknown.
    BadNumber { text: String, why: NumberError, price: bool },
    /// A price below zero.
    NegativePrice { text: String, price: bool },
    /// An interval whose first figure is above its second.
    InvertedInterval { text: String },
    /// A number outside the range in which everything is exact.
    OutOfRange { text: String, least: Decimal, most: Decimal },
    /// A number with more decimals than are kept exactly.
    TooManyDecimals { text: String, most: u32 },
    /// A price whose total at the largest usage would not be exact.
    InexactPrice {},
    /// A date that does not exist, or that is not only a date.
    BadDate { text: String },
    /// A last day before the first.
    InvertedDates {},
    /// An announced price that begins on the day of the one before, or earlier.
    DatesNotIncreasing { previous: Date, found: Date },
    /// An announced price that begins after the last day of the offer.
    AfterTheEnd { until: Date },
    /// First or announced prices that name no price.
    NoPriceChanged {},
    /// A meter table that does not say what a unit costs.
    MissingPrice { included: bool },
    /// Both a price and tiers.
    PriceAndTiers {},
    /// A pack together with tiers.
    PerWithTiers {},
    /// A key that goes with another one that is not there.
    StrayKey { key: &'static str, with: &'static str },
    /// A pack of nothing.
    PerZero {},
    /// A list or a table with nothing in it.
    EmptyList { key: String },
    /// A tier that ends where an earlier one does, or before.
    TiersNotIncreasing { previous: u64, found: u64 },
    /// A tier without an end before the last.
    OpenTierNotLast {},
    /// A limit that the minimum already exceeds.
    LimitBelowMinimum { key: &'static str, limit: u64, minimum: u64 },
    /// A least or most amount over a price that is not known.
    BoundedUnknownPrice { key: &'static str },
    /// A least amount above the most.
    InvertedBounds {},
    /// Users included for each user.
    IncludedPerUserOfUsers {},
    /// A service that one installs oneself, and a price for it.
    PricedSelfService {},
    /// A catalog without an offer.
    EmptyCatalog {},
    /// A fee that cannot be read.
    BadFee { text: String, why: FeeError },
    /// Two fees of one card and plan in force on the same day.
    OverlappingRates { line: usize },
    /// A rate for amounts above one that is not below the last of them.
    InvertedAmounts {},
    /// Nobody can verify the price.
    NoSource { name: String },
    /// Nobody knows how old the price is.
    NeverChecked { name: String },
    /// The price was read more than a year ago.
    CheckedLongAgo { name: String, checked: Date },
    /// The price was read on a day that is yet to come.
    DateInFuture { checked: Date, on: Date },
    /// Nobody knows whether tax is in the price.
    UnknownVat { name: String },
    /// A price that no source publishes.
    UnknownPrice { offer: String, key: String },
    /// A price or more that only one reader has seen.
    OnlyReported { name: String },
    /// A price a year that is usual by the month.
    PerhapsMonthly { name: String },
    /// An offer that names no price at all.
    NoPrice { name: String },
    /// A tax rate that is less than one percent: perhaps a fraction.
    SuspiciousVatRate { written: Decimal, meant: Decimal },
    /// An offer that is another one under a second name.
    IdenticalOffer { offer: String, other: String },
    /// An offer that costs more at every usage than another that provides as much.
    DearerOffer { offer: String, other: String },
    /// A tier that no usage reaches.
    UnreachableTier {},
    /// A tier at whose start more costs less.
    FallingTier { before: u64, above: u64 },
}

impl DiagnosticKind {
    /// Every code, in the order of declaration.
    pub const CODES: &[&str] = Self::VARIANTS;

    /// The stable word for this kind of problem.
    pub fn code(&self) -> &'static str {
        self.into()
    }

    /// Whether it keeps the catalog from being used.
    pub(crate) fn severity(&self) -> Severity {
        match self {
            Self::NoSource { .. }
            | Self::NeverChecked { .. }
            | Self::CheckedLongAgo { .. }
            | Self::DateInFuture { .. }
            | Self::UnknownVat { .. }
            | Self::UnknownPrice { .. }
            | Self::OnlyReported { .. }
            | Self::AfterTheEnd { .. }
            | Self::PerhapsMonthly { .. }
            | Self::NoPrice { .. }
            | Self::SuspiciousVatRate { .. }
            | Self::IdenticalOffer { .. }
            | Self::DearerOffer { .. }
            | Self::UnreachableTier { .. }
            | Self::FallingTier { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
