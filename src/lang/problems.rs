//! What is wrong with a catalog, and what to write instead.

use super::Lang;
use crate::catalog::diagnostic_kind::DiagnosticKind;

/// What is wrong, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) title: String,
    pub(crate) help: String,
}

impl Message {
    pub(super) fn new(title: impl Into<String>, help: impl Into<String>) -> Self {
        Self { title: title.into(), help: help.into() }
    }
}

impl Lang {
    pub(crate) fn problem(self, problem: &DiagnosticKind) -> Message {
        match problem {
            DiagnosticKind::Syntax { message, slip } => self.syntax(message, slip.as_ref()),
            DiagnosticKind::Schema { found } => self.schema(found),
            DiagnosticKind::UnknownKey { key, nearest, known } => self.unknown_key(key, nearest.as_deref(), known),
            DiagnosticKind::WrongType { key, text, expected, found } => self.wrong_type(key, text, *expected, *found),
            DiagnosticKind::MissingKey { key } => self.missing_key(key),
            DiagnosticKind::BadId { id } => self.bad_id(id),
            DiagnosticKind::ReservedId { id, meter } => self.reserved_id(id, *meter),
            DiagnosticKind::EmptyText { key } => self.empty_text(key),
            DiagnosticKind::OwnCurrency { currency } => self.own_currency(currency),
            DiagnosticKind::BadCurrency { text } => self.bad_currency(text),
            DiagnosticKind::UnknownCurrency { currency } => self.unknown_currency(currency),
            DiagnosticKind::MissingVatRate {} => self.missing_vat_rate(),
            DiagnosticKind::UnknownOption { key, found, nearest, known } => {
                self.unknown_option(key, found, nearest.as_deref(), known)
            }
            DiagnosticKind::UnknownService { id, nearest } => self.unknown_word("services", id, nearest.as_deref()),
            DiagnosticKind::CircularService { path } => self.circular_service(path),
            DiagnosticKind::UnknownCriterion { id, nearest } => self.unknown_word("criteria", id, nearest.as_deref()),
            DiagnosticKind::AmbiguousName { name, service } => self.ambiguous_name(name, service),
            DiagnosticKind::ReplacedKey { key, instead } => self.replaced_key(key, instead),
            DiagnosticKind::UnknownMeter { id, nearest } => self.unknown_word("meters", id, nearest.as_deref()),
            DiagnosticKind::BadNumber { text, why, price } => self.bad_number(text, *why, *price),
            DiagnosticKind::NegativePrice { text, price } => self.negative_price(text, *price),
            DiagnosticKind::InvertedInterval { text } => self.inverted_interval(text),
            DiagnosticKind::TooManyDecimals { text, most } => self.too_many_decimals(text, *most),
            DiagnosticKind::OutOfRange { text, least, most } => self.out_of_range(text, *least, *most),
            DiagnosticKind::InexactPrice {} => self.inexact_price(),
            DiagnosticKind::BadDate { text } => self.bad_date(text),
            DiagnosticKind::InvertedDates {} => self.inverted_dates(),
            DiagnosticKind::DatesNotIncreasing { previous, found } => self.dates_not_increasing(*previous, *found),
            DiagnosticKind::AfterTheEnd { until } => self.after_the_end(*until),
            DiagnosticKind::NoPriceChanged {} => self.no_price_changed(),
            DiagnosticKind::MissingPrice { included } => self.missing_price(*included),
            DiagnosticKind::PriceAndTiers {} => self.price_and_tiers(),
            DiagnosticKind::PerWithTiers {} => self.per_with_tiers(),
            DiagnosticKind::StrayKey { key, with } => self.stray_key(key, with),
            DiagnosticKind::PerZero {} => self.per_zero(),
            DiagnosticKind::EmptyList { key } => self.empty_list(key),
            DiagnosticKind::TiersNotIncreasing { previous, found } => self.tiers_not_increasing(*previous, *found),
            DiagnosticKind::OpenTierNotLast {} => self.open_tier_not_last(),
            DiagnosticKind::LimitBelowMinimum { key, limit, minimum } => {
                self.limit_below_minimum(key, *limit, *minimum)
            }
            DiagnosticKind::BoundedUnknownPrice { key } => self.bounded_unknown_price(key),
            DiagnosticKind::InvertedBounds {} => self.inverted_bounds(),
            DiagnosticKind::IncludedPerUserOfUsers {} => self.included_per_user_of_users(),
            DiagnosticKind::PricedSelfService {} => self.priced_self_service(),
            DiagnosticKind::EmptyCatalog {} => self.empty_catalog(),
            DiagnosticKind::BadFee { text, why } => self.bad_fee(text, *why),
            DiagnosticKind::InvertedAmounts {} => self.inverted_amounts(),
            DiagnosticKind::OverlappingRates { line } => self.overlapping_rates(*line),
            DiagnosticKind::NoSource { name } => self.no_source(name),
            DiagnosticKind::NeverChecked { name } => self.never_checked(name),
            DiagnosticKind::CheckedLongAgo { name, checked } => self.checked_long_ago(name, *checked),
            DiagnosticKind::DateInFuture { checked, on } => self.date_in_future(*checked, *on),
            DiagnosticKind::UnknownVat { name } => self.unstated_vat(name),
            DiagnosticKind::UnknownPrice { offer, key } => self.unknown_price(offer, key),
            DiagnosticKind::OnlyReported { name } => self.only_reported(name),
            DiagnosticKind::PerhapsMonthly { name } => self.perhaps_monthly(name),
            DiagnosticKind::NoPrice { name } => self.no_price(name),
            DiagnosticKind::SuspiciousVatRate { written, meant } => self.suspicious_vat_rate(*written, *meant),
            DiagnosticKind::IdenticalOffer { offer, other } => self.identical_offer(offer, other),
            DiagnosticKind::DearerOffer { offer, other } => self.dearer_offer(offer, other),
            DiagnosticKind::UnreachableTier {} => self.unreachable_tier(),
            DiagnosticKind::FallingTier { before, above } => self.falling_tier(*before, *above),
        }
    }
}
