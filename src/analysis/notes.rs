//! What one should know about a figure before defending it.

use super::question::Question;
use crate::catalog::warnings::is_old;
use crate::money::bounds::{Bounds, Price};
use crate::money::currency::Exchange;
use crate::money::exact::Money;
use crate::price::charge::Vat;
use crate::price::line::{LineKind, PriceKey};
use crate::price::need::Match;
use crate::price::offer::Offer;
use crate::price::quote::Quote;
use crate::price::service::Service;
use crate::price::text::Text;
use crate::price::usage::Meter;
use jiff::ToSpan;
use jiff::civil::Date;

/// A remark on the price of one offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A rate that its source does not publish makes the total "at least".
    UnknownRate(LineKind),
    /// Its source says "and more" of a price.
    AtLeast(LineKind, Price),
    /// A price that its source lets be read in two ways.
    Interval(LineKind, Price),
    /// The source does not say whether tax is included; whether it was added.
    UnknownVat(bool),
    /// A figure put in the place of an unknown one: its key, the price, and why.
    Assumed(String, Price, Option<String>),
    /// A service that the needs ask for, and that one installs oneself.
    SelfService(Service),
    /// An option that the needs made buy, and its annual price.
    Option(Service, Bounds<Money>),
    /// The price list says nothing about a meter that is used.
    NotMentioned(Meter),
    /// Due once, in the first year, and not in the total.
    Setup(Bounds<Money>),
    /// What the base costs in the first year instead.
    FirstYear(Bounds<Money>),
    /// Its price list names no price at all: it is counted as free.
    NoPrice,
    /// Who may have it, and on what terms.
    Conditions(Text),
    /// Its prices are converted, and whether the rate was read more than a year before.
    Converted(Exchange, bool),
    /// The last day of its price, within a year.
    Ends(Date),
    /// The price was read more than a year before.
    Old(Date),
    /// Nobody noted when the price was read.
    Undated,
    /// What the catalog says of the offer.
    Published(Text),
}

impl Note {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownRate(_) => "unknown_rate",
            Self::AtLeast(..) => "at_least",
            Self::Interval(..) => "interval",
            Self::UnknownVat(_) => "unknown_vat",
            Self::Assumed(..) => "assumed",
            Self::SelfService(_) => "self_service",
            Self::Option(..) => "option",
            Self::NotMentioned(_) => "silent",
            Self::Setup(_) => "setup",
            Self::FirstYear(_) => "first_year",
            Self::NoPrice => "no_price",
            Self::Conditions(_) => "conditions",
            Self::Converted(..) => "converted",
            Self::Ends(_) => "ends",
            Self::Old(_) => "old_price",
            Self::Undated => "undated_price",
            Self::Published(_) => "note",
        }
    }
}

/// Whether a price that ends on a day does so within the year of an answer.
pub(crate) fn ends_soon(until: Date, on: Date) -> bool {
    on <= until && until < on.saturating_add(1.year())
}

/// The remarks that hold for an offer whatever is used of it: those that every answer must tell.
pub(crate) fn of_offer(offer: &Offer, on: Date) -> Vec<Note> {
    let published = &offer.published;
    let old = |exchange: &Exchange| exchange.checked.is_some_and(|checked| is_old(checked, on));
    let converted = offer.exchange.as_ref().filter(|_| !offer.has_no_price());
    let notes = [
        offer.has_no_price().then_some(Note::NoPrice),
        published.conditions.clone().map(Note::Conditions),
        converted.map(|exchange| Note::Converted(exchange.clone(), old(exchange))),
        published.until.filter(|until| ends_soon(*until, on)).map(Note::Ends),
    ];
    notes.into_iter().flatten().collect()
}

/// The remarks on a quote.
pub(crate) fn notes(offer: &Offer, quote: &Quote, question: &Question) -> Vec<Note> {
    let mut notes = Vec::new();
    for line in quote.open_lines() {
        let (item, price) = (line.item.clone(), line.published.price);
        let note = match price.high {
            None if price.is_unknown() => Note::UnknownRate(item),
            None => Note::AtLeast(item, price),
            Some(_) => Note::Interval(item, price),
        };
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    if offer.published.vat == Vat::Unknown && quote.total() != Bounds::ZERO {
        notes.push(Note::UnknownVat(question.unknown_vat_added));
    }
    notes.extend(
        offer.assumed.iter().map(|assumed| Note::Assumed(assumed.id.clone(), assumed.price, assumed.reason.clone())),
    );
    notes.extend(quote.lines.iter().filter_map(|line| match line.item.key() {
        PriceKey::Service(service) if !line.published.price.is_unknown() => Some(Note::Option(service, line.amount)),
        _ => None,
    }));
    let installed = question.needs.iter().filter(|need| need.answered_by(offer) == Match::SelfService);
    notes.extend(installed.map(|need| Note::SelfService(need.service)));
    notes.extend(question.usage().asked().filter(|meter| !offer.has_charge_for(*meter)).map(Note::NotMentioned));
    let setup = offer.setup().map(|line| line.unit_price);
    notes.extend(setup.filter(|setup| *setup != Bounds::ZERO).map(Note::Setup));
    notes.extend(offer.first_year().map(|line| Note::FirstYear(line.unit_price)));
    notes.extend(of_offer(offer, question.on));
    match offer.published.checked {
        Some(checked) if is_old(checked, question.on) => notes.push(Note::Old(checked)),
        Some(_) => {}
        None => notes.push(Note::Undated),
    }
    notes.extend(offer.published.note.clone().map(Note::Published));
    notes
}
