//! What the records of several answers have in common.

use super::values::{Number, Objects};
use crate::analysis::exclusion::Exclusion;
use crate::analysis::exclusion::ExclusionReason;
use crate::analysis::notes::{Note, of_changes, of_offer};
use crate::analysis::rank_interval::RankInterval;
use crate::analysis::unknown_rate::UnknownRate;
use crate::price::offer::Offer;
use crate::report::common::Context;
use serde::Serialize;

/// What one should know about a figure before defending it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NoteText {
    /// A stable word: `unknown_rate`, `unknown_vat`, `old_price`, …
    pub code: &'static str,
    /// The same for people, in the language of the answer.
    pub text: String,
}

/// What one should know of an offer, whatever is used of it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct OfferNote {
    /// The id of the offer.
    pub offer: String,
    /// A stable word: `ends`, `conditions`, `converted`, `no_price`.
    pub code: &'static str,
    /// The same for people, in the language of the answer.
    pub text: String,
}

/// An offer that cannot serve.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ExcludedOffer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A stable word for the first reason: `limit`, `service`, `price_on_request`, `not_in_force`, …
    pub reason: Option<&'static str>,
    /// Every reason for people, in the language of the answer.
    pub text: String,
}

/// A rank is an interval where totals are not fully known.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RankRange {
    /// One more than those that surely cost strictly less.
    pub best: usize,
    /// One more than those that could cost less.
    pub worst: usize,
}

/// What a rate that nobody publishes would have to be for its offer to come first.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RateThreshold {
    /// The id of the offer.
    pub offer: String,
    /// Which of its prices: the id of a meter or of a service, or `base`.
    pub key: String,
    /// How many units the price buys.
    pub per: u64,
    /// The id of the cheapest offer with a known total.
    pub against: String,
    /// The offer comes first as long as the price of so many units a year is below this, in the currency of the
    /// catalog.
    pub below: Number,
    /// The same for people, in the language of the answer.
    pub text: String,
}

impl From<RankInterval> for RankRange {
    fn from(rank: RankInterval) -> Self {
        Self { best: rank.best, worst: rank.worst }
    }
}

impl Context<'_> {
    pub(super) fn excluded(&self, exclusion: &Exclusion) -> ExcludedOffer {
        ExcludedOffer {
            id: exclusion.offer.id().to_owned(),
            name: exclusion.offer.published.name.clone(),
            reason: exclusion.reasons.first().map(ExclusionReason::code),
            text: self.reasons(exclusion),
        }
    }

    pub(super) fn notes(&self, notes: &[Note]) -> Objects<NoteText> {
        let note = |note: &Note| NoteText { code: note.code(), text: self.lang.note(self.catalog, note) };
        notes.iter().map(note).collect()
    }

    /// What one should know of an offer whatever is used of it, and what the catalog says of it.
    pub(super) fn notes_on(&self, offer: &Offer) -> Objects<NoteText> {
        let mut notes = of_changes(offer, self.question.on, |_| None);
        notes.extend(of_offer(offer, self.question.on));
        notes.extend(offer.published.note.clone().map(Note::Published));
        self.notes(&notes)
    }

    /// What one should know of some offers whatever is used of them.
    pub(super) fn offer_notes<'o>(&self, offers: impl IntoIterator<Item = &'o Offer>) -> Vec<OfferNote> {
        let note = |(offer, code, text): (&Offer, _, _)| OfferNote { offer: offer.id().to_owned(), code, text };
        self.remarked(offers).map(note).collect()
    }

    pub(super) fn rate_threshold(&self, rate: &UnknownRate) -> RateThreshold {
        RateThreshold {
            offer: rate.offer.id().to_owned(),
            key: self.catalog.key_id(rate.threshold.item.key()).to_owned(),
            per: rate.threshold.per,
            against: rate.against.id().to_owned(),
            below: rate.threshold.below.into(),
            text: self.lang.unknown_rate(self.catalog, rate),
        }
    }
}
