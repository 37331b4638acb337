//! Quotes for machines.

use super::RowVisitor;
use super::common::{ExcludedOffer, NoteText};
use super::criteria::SellerFacts;
use super::head::{ExchangeRate, Head};
use super::values::{Cents, Interval, IsoDate, Nullable, Number, Objects};
use crate::analysis::answer::Quoted;
use crate::analysis::exclusion::Exclusion;
use crate::analysis::explain::Explanation;
use crate::money::bounds::Price;
use crate::price::keyword::Keyword;
use crate::price::offer::Offer;
use crate::price::quote::LineItem;
use crate::report::common::Context;
use crate::report::explain::{assumption, provenance, source_price};
use crate::report::sentence;
use serde::Serialize;
use std::io;

/// Each line of the quotes of some offers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ExplainData {
    #[serde(flatten)]
    pub(super) head: Head,
    /// In the order in which the offers are named.
    quotes: Vec<OfferQuote>,
    /// The offers that cannot be quoted.
    excluded: Vec<UnquotedOffer>,
    /// What goes into the minutes, in the language of the answer; only where it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<String>,
}

/// What an offer costs a year, line by line.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct OfferQuote {
    /// The id of the offer.
    id: String,
    /// Its name.
    name: String,
    /// The sum of the lines, rounded once.
    annual: Interval<Cents>,
    /// What the amount is made up of.
    lines: Vec<QuoteLine>,
    /// The quote in one line, for the minutes: `42 € + 110 GB × 0.50 € = 97 €`.
    sentence: String,
    /// What one should know about the figure.
    notes: Objects<NoteText>,
    /// Who sells it; null where the catalog does not say.
    provider: Option<SellerFacts>,
}

/// Quantity × unit price.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct QuoteLine {
    /// What is charged, in the language of the answer.
    label: String,
    /// The id of the meter that is charged; null for a base price, a minimum and an option that is not counted.
    meter: Option<String>,
    /// How many units, or packs of units, are due.
    quantity: Number,
    /// The price of one a year, tax included, with every digit.
    unit_price: Interval<Number>,
    /// The product, with every digit.
    amount: Interval<Number>,
    /// The price behind `unit_price`, as its source prints it.
    published: SourcePrice,
    /// The percentage of tax that is added to the published price; null where none is.
    vat_rate: Option<Number>,
    /// The percentage that is taken off the published price; null where nothing is.
    discount: Option<Number>,
    /// At what rate the published price is converted; null where it is in the currency of the catalog.
    exchange: Nullable<ExchangeRate>,
    /// Where the price was read; null where the catalog does not say.
    source: Option<String>,
    /// When it was read.
    checked: Option<IsoDate>,
    /// Who says so: `provider`, `confirmed` (two readers agree) or `reported` (one reader); null where that is not
    /// known.
    evidence: Option<&'static str>,
    /// The price that is taken instead of an unknown one; null where none is assumed.
    assumed: Option<WrittenPrice>,
}

/// A price as its source prints it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SourcePrice {
    price: WrittenPrice,
    /// How many units it buys.
    per: u64,
    /// The period that it pays for: `month`, `quarter`, `half-year`, `year` or `2 years`.
    every: &'static str,
    /// Whether tax is in it: `included`, `excluded`, `exempt` or `unknown`.
    vat: &'static str,
    /// The code (ISO 4217) of its currency.
    currency: String,
}

/// A price as a catalog writes it: `0.25`, `unknown`, `70..90`, `96..`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(untagged)]
enum WrittenPrice {
    Known(Number),
    Open(String),
}

/// An offer that cannot be quoted, and what is known of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct UnquotedOffer {
    #[serde(flatten)]
    excluded: ExcludedOffer,
    /// Its home page; null where the catalog has none.
    url: Option<String>,
    /// Where its price list was read.
    source: Option<String>,
    /// When it was read.
    checked: Option<IsoDate>,
    /// What one should know of the offer.
    notes: Objects<NoteText>,
}

/// A row for each line of each quote.
#[derive(Clone, Debug, Default, Serialize)]
struct LineRow {
    id: String,
    #[serde(flatten)]
    line: QuoteLine,
}

/// A row for each offer that cannot be quoted.
#[derive(Clone, Debug, Default, Serialize)]
struct UnquotedRow {
    id: String,
    source: Option<String>,
    checked: Option<IsoDate>,
    url: Option<String>,
    notes: Objects<NoteText>,
    reason: Option<&'static str>,
    text: String,
}

impl ExplainData {
    pub(crate) fn new(context: &Context, explanation: &Explanation, minutes: Option<String>) -> Self {
        Self {
            head: context.head(),
            quotes: explanation.quotes.iter().map(|quoted| quote(context, quoted)).collect(),
            excluded: explanation.excluded.iter().map(|exclusion| unquoted(context, exclusion)).collect(),
            minutes,
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        let lines = self.quotes.iter().flat_map(|quote| {
            let row = |line: &QuoteLine| LineRow { id: quote.id.clone(), line: line.clone() };
            quote.lines.iter().map(row)
        });
        visitor.rows(&LineRow::default(), lines)?;
        visitor.rows(&UnquotedRow::default(), self.excluded.iter().map(UnquotedRow::from))
    }
}

impl Default for WrittenPrice {
    fn default() -> Self {
        Self::Known(Number::default())
    }
}

impl From<Price> for WrittenPrice {
    fn from(price: Price) -> Self {
        price.known().map_or_else(|| Self::Open(price.to_string()), |known| Self::Known(known.into()))
    }
}

impl From<&UnquotedOffer> for UnquotedRow {
    fn from(offer: &UnquotedOffer) -> Self {
        let offer = offer.clone();
        Self {
            id: offer.excluded.id,
            source: offer.source,
            checked: offer.checked,
            url: offer.url,
            notes: offer.notes,
            reason: offer.excluded.reason,
            text: offer.excluded.text,
        }
    }
}

fn quote(context: &Context, quoted: &Quoted) -> OfferQuote {
    OfferQuote {
        id: quoted.offer.id().to_owned(),
        name: quoted.offer.published.name.clone(),
        annual: quoted.annual.into(),
        lines: quoted.quote.lines.iter().map(|line| quote_line(context, quoted.offer, line)).collect(),
        sentence: sentence::of(context, quoted),
        notes: context.notes(&quoted.notes),
        provider: quoted.offer.provider().map(|provider| SellerFacts::new(context, provider)),
    }
}

fn quote_line(context: &Context, offer: &Offer, line: &LineItem) -> QuoteLine {
    let provenance = provenance(offer, line);
    let published = SourcePrice {
        price: source_price(offer, line).into(),
        per: line.published.per,
        every: line.published.basis.every.word(),
        vat: line.published.basis.vat.word(),
        currency: offer.published.currency.clone(),
    };
    QuoteLine {
        label: context.lang.item(context.catalog, &line.item, line.included),
        meter: line.item.meter().map(|meter| context.catalog.meter_id(meter).to_owned()),
        quantity: line.quantity.into(),
        unit_price: Interval::exact(line.unit_price),
        amount: Interval::exact(line.amount),
        published,
        vat_rate: offer.conversion().vat_added(&line.published.basis).map(|rate| rate.number().into()),
        discount: offer.published.discount.map(|discount| discount.number().into()),
        exchange: Nullable(offer.exchange.as_ref().map(ExchangeRate::from)),
        source: provenance.source,
        checked: provenance.checked.map(IsoDate),
        evidence: provenance.evidence.map(Keyword::word),
        assumed: assumption(offer, line).map(|assumed| assumed.price.into()),
    }
}

fn unquoted(context: &Context, exclusion: &Exclusion) -> UnquotedOffer {
    let published = &exclusion.offer.published;
    UnquotedOffer {
        excluded: context.excluded(exclusion),
        url: published.url.clone(),
        source: published.source.clone(),
        checked: published.checked.map(IsoDate),
        notes: context.notes_on(exclusion.offer),
    }
}
