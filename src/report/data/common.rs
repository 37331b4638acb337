//! What the records of several answers have in common.

use super::values::{ById, IsoDate, JsonOnly, Number, Objects};
use crate::analysis::answer::Exclusion;
use crate::analysis::exclusion::ExclusionReason;
use crate::analysis::notes::{Note, of_offer};
use crate::analysis::rank_interval::RankInterval;
use crate::analysis::unknown_rate::UnknownRate;
use crate::catalog::source::Origin;
use crate::money::currency::Exchange;
use crate::price::offer::Offer;
use crate::price::usage::Usage;
use crate::report::common::Context;
use serde::Serialize;

/// The version of the contract: a key that is taken away or changes its meaning makes another one.
pub(crate) const SCHEMA: u8 = 1;

/// The catalog that an answer about offers rests on, and what was asked.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Head {
    #[serde(flatten)]
    pub basis: Basis,
    /// How much of each meter is priced, by the meter's id: `users`, `storage` (GB), and those of the catalog.
    pub usage: ById<'static, u64>,
    /// The meters of which nobody said how much is used.
    pub usage_assumed: Vec<String>,
    /// The services that are needed.
    pub needs: Vec<NeededService>,
}

/// What an answer rests on.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Basis {
    /// The version of this contract: 1.
    pub schema: u8,
    /// The code (ISO 4217) of the currency of every amount.
    pub currency: String,
    /// Where the prices come from.
    pub catalog: CatalogFile,
    /// The day whose prices are in force.
    pub on: IsoDate,
    /// The rates at which foreign prices are converted, each once.
    pub exchange: Vec<ExchangeRate>,
}

/// A price list, and when its prices were read.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct CatalogFile {
    /// Its path; null for the catalog that is built into the program.
    pub file: Option<String>,
    /// The day on which the oldest of its prices was read; null where none is dated.
    pub checked_first: Option<IsoDate>,
    /// The day on which the newest was read.
    pub checked_last: Option<IsoDate>,
}

/// The rate at which a foreign price is converted.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ExchangeRate {
    /// The code (ISO 4217) of the foreign currency.
    pub currency: JsonOnly<String>,
    /// What one of it is worth in the currency of the catalog.
    pub rate: Number,
    /// Where the rate was read; null where the catalog does not say.
    pub source: Option<String>,
    /// When it was read.
    pub checked: Option<IsoDate>,
}

/// A service that is needed.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NeededService {
    /// Its id.
    pub service: String,
    /// The software that is insisted on; null where any will do.
    pub software: Option<String>,
    /// Gigabytes for this service alone; null where none are given.
    pub storage: Option<u64>,
    /// The users of this service; null where everybody uses it.
    pub users: Option<u64>,
}

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
    /// The offer comes first as long as the price of so many units a year is below this, in the currency of the catalog.
    pub below: Number,
    /// The same for people, in the language of the answer.
    pub text: String,
}

impl From<RankInterval> for RankRange {
    fn from(rank: RankInterval) -> Self {
        Self { best: rank.best, worst: rank.worst }
    }
}

impl From<&Exchange> for ExchangeRate {
    fn from(exchange: &Exchange) -> Self {
        Self {
            currency: JsonOnly(exchange.currency.clone()),
            rate: exchange.rate.into(),
            source: exchange.source.clone(),
            checked: exchange.checked.map(IsoDate),
        }
    }
}

impl Context<'_> {
    pub(super) fn head(&self) -> Head {
        let assumed = self.assumed().map(|meter| self.catalog.meter_id(meter).to_owned());
        Head {
            basis: self.basis(),
            usage: self.levels(&self.question.usage),
            usage_assumed: assumed.collect(),
            needs: self.needs(),
        }
    }

    pub(super) fn basis(&self) -> Basis {
        Basis {
            schema: SCHEMA,
            currency: self.catalog.currency.clone(),
            catalog: self.catalog_file(),
            on: IsoDate(self.question.on),
            exchange: self.exchange(),
        }
    }

    pub(super) fn catalog_file(&self) -> CatalogFile {
        let span = self.catalog.checked_span();
        let file = match self.origin {
            Origin::File(path) => Some(path.display().to_string()),
            Origin::BuiltIn => None,
        };
        CatalogFile {
            file,
            checked_first: span.map(|(first, _)| IsoDate(first)),
            checked_last: span.map(|(_, last)| IsoDate(last)),
        }
    }

    pub(super) fn exchange(&self) -> Vec<ExchangeRate> {
        let mut rates: Vec<&Exchange> = Vec::new();
        for exchange in self.offers().filter_map(|offer| offer.exchange.as_ref()) {
            if !rates.contains(&exchange) {
                rates.push(exchange);
            }
        }
        rates.into_iter().map(ExchangeRate::from).collect()
    }

    pub(super) fn levels(&self, usage: &Usage) -> ById<'static, u64> {
        self.meters().map(|meter| (self.catalog.meter_id(meter).to_owned(), usage.level(meter))).collect()
    }

    fn needs(&self) -> Vec<NeededService> {
        let needs = self.question.needs.iter().map(|need| NeededService {
            service: self.catalog.service_id(need.service).to_owned(),
            software: need.software.clone(),
            storage: need.gigabytes,
            users: need.users,
        });
        needs.collect()
    }

    pub(super) fn excluded(&self, exclusion: &Exclusion) -> ExcludedOffer {
        ExcludedOffer {
            id: exclusion.offer.id().to_owned(),
            name: exclusion.offer.published.name.clone(),
            reason: exclusion.obstacles.first().map(ExclusionReason::code),
            text: self.reasons(exclusion),
        }
    }

    pub(super) fn notes(&self, notes: &[Note]) -> Objects<NoteText> {
        let note = |note: &Note| NoteText { code: note.code(), text: self.lang.note(self.catalog, note) };
        notes.iter().map(note).collect()
    }

    /// What one should know of an offer whatever is used of it, and what the catalog says of it.
    pub(super) fn notes_on(&self, offer: &Offer) -> Objects<NoteText> {
        let mut notes = of_offer(offer, self.question.on);
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
