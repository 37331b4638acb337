//! Everything that can be wrong with a catalog, as data: a stable code, a severity and the facts to say it with.

use super::syntax_hint::SyntaxHint;
use crate::fee::rule::FeeError;
use crate::money::number::NumberError;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// Whether a catalog can be used all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, but an answer may be less good than it looks.
    Warning,
}

/// Declares each problem once: its severity, its code, its name and its facts.
macro_rules! problems {
    ($( #[doc = $doc:literal] $severity:ident $code:literal $name:ident { $($field:ident: $kind:ty),* } )*) => {
        /// Something wrong with a catalog. Its words are in `lang`.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the doc of each problem names its facts")]
        pub enum DiagnosticKind { $( #[doc = $doc] $name { $($field: $kind),* }, )* }

        impl DiagnosticKind {
            /// Every code, in the order of declaration.
            pub const CODES: &[&str] = &[$($code),*];

            /// The stable word for this kind of problem.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )* }
            }

            /// Whether it keeps the catalog from being used.
            pub fn severity(&self) -> Severity {
                match self { $( Self::$name { .. } => Severity::$severity, )* }
            }
        }
    };
}

problems! {
    #[doc = "What the TOML parser says."]
    Error "syntax" Syntax { message: String, slip: Option<SyntaxHint> }
    #[doc = "The file is written for another version of the format."]
    Error "schema" Schema { found: String }
    #[doc = "A key that nothing reads, and the nearest that something does."]
    Error "unknown_key" UnknownKey { key: String, nearest: Option<String>, known: Vec<&'static str> }
    #[doc = "A value of another type than its key takes."]
    Error "wrong_type" WrongType { key: String, text: String, expected: ExpectedType, found: ActualType }
    #[doc = "A key that must be there."]
    Error "missing_key" MissingKey { key: &'static str }
    #[doc = "A key that is to serve as an id, with letters that an id does not have."]
    Error "bad_id" BadId { id: String }
    #[doc = "An id that means something else already."]
    Error "reserved_id" ReservedId { id: String, meter: bool }
    #[doc = "A text with nothing in it."]
    Error "empty_text" EmptyText { key: String }
    #[doc = "A currency that is not three capital letters."]
    Error "bad_currency" BadCurrency { text: String }
    #[doc = "A currency without an exchange rate."]
    Error "unknown_currency" UnknownCurrency { currency: String }
    #[doc = "An exchange rate of the catalog's own currency."]
    Error "own_currency" OwnCurrency { currency: String }
    #[doc = "A price without tax in a catalog without a tax rate."]
    Error "missing_vat_rate" MissingVatRate {}
    #[doc = "A word that is not one of those the key takes."]
    Error "unknown_option" UnknownOption { key: String, found: String, nearest: Option<String>, known: Vec<&'static str> }
    #[doc = "A service that is not in the vocabulary."]
    Error "unknown_service" UnknownService { id: String, nearest: Option<String> }
    #[doc = "Services that are each bought where the next one is, and the last where the first one is."]
    Error "circular_service" CircularService { path: Vec<String> }
    #[doc = "A meter that is not in the vocabulary."]
    Error "unknown_meter" UnknownMeter { id: String, nearest: Option<String> }
    #[doc = "A number that cannot be read exactly, and whether it is a price, which may be unknown."]
    Error "bad_number" BadNumber { text: String, why: NumberError, price: bool }
    #[doc = "A price below zero."]
    Error "negative_price" NegativePrice { text: String, price: bool }
    #[doc = "An interval whose first figure is above its second."]
    Error "inverted_interval" InvertedInterval { text: String }
    #[doc = "A number outside the range in which everything is exact."]
    Error "out_of_range" OutOfRange { text: String, least: Decimal, most: Decimal }
    #[doc = "A number with more decimals than are kept exactly."]
    Error "too_many_decimals" TooManyDecimals { text: String, most: u32 }
    #[doc = "A price whose total at the largest usage would not be exact."]
    Error "inexact_price" InexactPrice {}
    #[doc = "A date that does not exist, or that is not only a date."]
    Error "bad_date" BadDate { text: String }
    #[doc = "A last day before the first."]
    Error "inverted_dates" InvertedDates {}
    #[doc = "A meter table that does not say what a unit costs."]
    Error "missing_price" MissingPrice { included: bool }
    #[doc = "Both a price and tiers."]
    Error "price_and_tiers" PriceAndTiers {}
    #[doc = "A pack together with tiers."]
    Error "per_with_tiers" PerWithTiers {}
    #[doc = "A key that goes with another one that is not there."]
    Error "stray_key" StrayKey { key: &'static str, with: &'static str }
    #[doc = "A pack of nothing."]
    Error "per_zero" PerZero {}
    #[doc = "A list or a table with nothing in it."]
    Error "empty_list" EmptyList { key: String }
    #[doc = "A tier that ends where an earlier one does, or before."]
    Error "tiers_not_increasing" TiersNotIncreasing { previous: u64, found: u64 }
    #[doc = "A tier without an end before the last."]
    Error "open_tier_not_last" OpenTierNotLast {}
    #[doc = "A limit that the minimum already exceeds."]
    Error "limit_below_minimum" LimitBelowMinimum { key: &'static str, limit: u64, minimum: u64 }
    #[doc = "A least or most amount over a price that is not known."]
    Error "bounded_unknown_price" BoundedUnknownPrice { key: &'static str }
    #[doc = "A least amount above the most."]
    Error "inverted_bounds" InvertedBounds {}
    #[doc = "Users included for each user."]
    Error "included_per_user_of_users" IncludedPerUserOfUsers {}
    #[doc = "A service that one installs oneself, and a price for it."]
    Error "priced_self_service" PricedSelfService {}
    #[doc = "A catalog without an offer."]
    Error "empty_catalog" EmptyCatalog {}
    #[doc = "A fee that cannot be read."]
    Error "bad_fee" BadFee { text: String, why: FeeError }
    #[doc = "Two fees of one card and plan in force on the same day."]
    Error "overlapping_rates" OverlappingRates { line: usize }

    #[doc = "Nobody can verify the price."]
    Warning "no_source" NoSource { name: String }
    #[doc = "Nobody knows how old the price is."]
    Warning "never_checked" NeverChecked { name: String }
    #[doc = "The price was read more than a year ago."]
    Warning "checked_long_ago" CheckedLongAgo { name: String, checked: Date }
    #[doc = "The price was read on a day that is yet to come."]
    Warning "date_in_future" DateInFuture { checked: Date, on: Date }
    #[doc = "Nobody knows whether tax is in the price."]
    Warning "unknown_vat" UnknownVat { name: String }
    #[doc = "A price that no source publishes."]
    Warning "unknown_price" UnknownPrice { offer: String, key: String }
    #[doc = "An offer that names no price at all."]
    Warning "no_price" NoPrice { name: String }
    #[doc = "A tax rate that is less than one percent: perhaps a fraction."]
    Warning "suspicious_vat_rate" SuspiciousVatRate { written: Decimal, meant: Decimal }
    #[doc = "An offer that is another one under a second name."]
    Warning "identical_offer" IdenticalOffer { offer: String, other: String }
    #[doc = "An offer that costs more at every usage than another that provides as much."]
    Warning "dearer_offer" DearerOffer { offer: String, other: String }
    #[doc = "A tier that no usage reaches."]
    Warning "unreachable_tier" UnreachableTier {}
    #[doc = "A tier at whose start more costs less."]
    Warning "falling_tier" FallingTier { before: u64, above: u64 }
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedType {
    /// A string.
    Text,
    /// A string, or one each for `en` and `fr`.
    Words,
    /// A price: a number, or a string such as `"unknown"`.
    Price,
    /// A price, or a table of named parts.
    PriceOrParts,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A calendar date.
    Date,
    /// `true` or `false`.
    Boolean,
    /// A table.
    Table,
    /// A table whose name stands in a header.
    Header,
    /// A list of tables.
    Tables,
    /// A table, as an element of a list.
    Element,
    /// A price, or a table with a price and a tax basis.
    PriceOrTable,
    /// A software, `true`, or a table.
    Provision,
    /// A fee such as `"1.4% + 0.25"`.
    Fee,
}

/// What stands there instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActualType {
    /// A string.
    Text,
    /// A number with no decimals.
    Integer,
    /// A number with decimals.
    Float,
    /// `true` or `false`.
    Boolean,
    /// A date or a time.
    Date,
    /// A list.
    Array,
    /// A table.
    Table,
}
