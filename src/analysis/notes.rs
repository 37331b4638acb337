//! What one should know about a figure before defending it.

use super::question::Question;
use crate::catalog::warnings::origin::is_old;
use crate::money::bounds::{Bounds, Price};
use crate::money::currency::Exchange;
use crate::money::exact::Money;
use crate::money::percent::Percent;
use crate::price::charge::Vat;
use crate::price::line::{LineKind, PriceKey};
use crate::price::need::Match;
use crate::price::offer::{Assumption, Offer};
use crate::price::pricelist::PriceList;
use crate::price::provenance::Evidence;
use crate::price::provider::Fact;
use crate::price::quote::{LineItem, Quote};
use crate::price::requirement::{Compliance, Requirement};
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
    /// A figure put in the place of an unknown one.
    Assumed(Assumption),
    /// A service that the needs ask for, and that one installs oneself.
    SelfService(Service),
    /// An option that the needs made buy, and its annual price.
    Option(Service, Bounds<Money>),
    /// The price list says nothing about a meter that is used.
    NotMentioned(Meter),
    /// Due once, in the first year, and not in the total.
    Setup(Bounds<Money>),
    /// For how many months other prices hold at first, and what these months come to, twelve at most.
    FirstMonths(u32, Option<Bounds<Money>>),
    /// Other prices are announced: their first day, and what they come to a year.
    Announced(Date, Option<Bounds<Money>>),
    /// For how many months one is bound.
    Commitment(u32),
    /// What is taken off each published price.
    Discount(Percent),
    /// Some price was seen by one reader only.
    Reported,
    /// Whoever sells is not known to meet a requirement: what is known instead.
    CriterionUnknown(Requirement, Option<Box<Fact>>),
    /// What the catalog says of one price.
    Line(LineKind, Text),
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
            Self::FirstMonths(..) => "first_months",
            Self::Announced(..) => "price_changes",
            Self::Commitment(_) => "commitment",
            Self::Discount(_) => "discount",
            Self::Reported => "reported",
            Self::CriterionUnknown(..) => "criterion_unknown",
            Self::NoPrice => "no_price",
            Self::Conditions(_) => "conditions",
            Self::Converted(..) => "converted",
            Self::Ends(_) => "ends",
            Self::Old(_) => "old_price",
            Self::Undated => "undated_price",
            Self::Published(_) | Self::Line(..) => "note",
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
        published.commitment.map(Note::Commitment),
        published.discount.filter(|discount| *discount != Percent::ZERO).map(Note::Discount),
        is_reported(published).then_some(Note::Reported),
        published.until.filter(|until| ends_soon(*until, on)).map(Note::Ends),
    ];
    notes.into_iter().flatten().collect()
}

/// Whether some of its prices were seen by one reader only.
fn is_reported(published: &PriceList) -> bool {
    let reported = Some(Evidence::Reported);
    published.evidence == reported || published.charges_provenances().any(|own| own.evidence == reported)
}

/// The remarks on prices that change within a year of a day, and what they come to a year where a usage is given.
pub(crate) fn of_changes(offer: &Offer, on: Date, annual: impl Fn(&Offer) -> Option<Bounds<Money>>) -> Vec<Note> {
    let in_all = |months: u32, annual: Bounds<Money>| annual.map(|annual| annual.twelfths(months.min(12)));
    let first = offer
        .first()
        .map(|(months, first)| Note::FirstMonths(months, annual(first).map(|annual| in_all(months, annual))));
    let from = |later: &Offer| later.published.from.filter(|from| ends_soon(*from, on));
    let announced = offer.later().iter().filter_map(|later| Some(Note::Announced(from(later)?, annual(later))));
    first.into_iter().chain(announced).collect()
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
    let unknown_vat = |line: &LineItem| line.published.basis.vat == Vat::Unknown && line.amount != Bounds::ZERO;
    if quote.lines.iter().any(unknown_vat) {
        notes.push(Note::UnknownVat(question.unknown_vat_added));
    }
    notes.extend(offer.assumed.iter().cloned().map(Note::Assumed));
    notes.extend(options(quote));
    let installed = question.needs.iter().filter(|need| need.answered_by(offer) == Match::SelfService);
    notes.extend(installed.map(|need| Note::SelfService(need.service)));
    notes.extend(question.usage().asked().filter(|meter| !offer.has_charge_for(*meter)).map(Note::NotMentioned));
    let setup = offer.setup().map(|line| line.unit_price);
    notes.extend(setup.filter(|setup| *setup != Bounds::ZERO).map(Note::Setup));
    let usage = question.usage();
    notes.extend(of_changes(offer, question.on, |changed| Some(changed.annual(&usage, &question.options(changed)))));
    notes.extend(question.requirements.iter().filter_map(|requirement| match requirement.met_by(offer.provider()) {
        Compliance::Unknown(fact) => Some(Note::CriterionUnknown(requirement.clone(), fact.cloned().map(Box::new))),
        Compliance::Met | Compliance::Failed(_) => None,
    }));
    notes.extend(of_offer(offer, question.on));
    match offer.published.checked {
        Some(checked) if is_old(checked, question.on) => notes.push(Note::Old(checked)),
        Some(_) => {}
        None => notes.push(Note::Undated),
    }
    notes.extend(offer.published.note.clone().map(Note::Published));
    let bought = |item: &LineKind| match item.key() {
        PriceKey::Service(service) => quote.lines.iter().any(|line| line.item.key() == PriceKey::Service(service)),
        PriceKey::Base | PriceKey::Meter(_) => true,
    };
    let said = offer.published.price_notes().filter(|(item, _)| bought(item));
    notes.extend(said.map(|(item, text)| Note::Line(item, text.clone())));
    notes
}

/// The options that were bought, each with what it costs as far as that is published.
fn options(quote: &Quote) -> Vec<Note> {
    let mut options: Vec<(Service, Bounds<Money>)> = Vec::new();
    for line in &quote.lines {
        let PriceKey::Service(service) = line.item.key() else { continue };
        if line.published.price.is_unknown() {
            continue;
        }
        match options.iter_mut().find(|(bought, _)| *bought == service) {
            Some((_, amount)) => *amount = *amount + line.amount,
            None => options.push((service, line.amount)),
        }
    }
    options.into_iter().map(|(service, amount)| Note::Option(service, amount)).collect()
}
