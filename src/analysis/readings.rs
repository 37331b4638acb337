//! What is to be read again: the entries of a catalog whose price was last read before a day, or never.

use crate::catalog::Catalog;
use crate::catalog::entries::{EntryName, EntrySelection, Others};
use crate::fee::processor::Processor;
use crate::money::currency::Exchange;
use crate::price::offer::Offer;
use jiff::civil::Date;

/// A price, and where it can be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading<'c> {
    pub(crate) entry: EntryName,
    pub(crate) name: &'c str,
    /// The first and the last day on which one of its prices was read; none where no price is dated.
    pub(crate) oldest: Option<Date>,
    pub(crate) newest: Option<Date>,
    /// Where the price was read, or else where to ask.
    pub(crate) address: Option<&'c str>,
}

/// Every offer, processor and exchange rate, in the order of the file.
pub(crate) fn readings(catalog: &Catalog) -> Vec<Reading<'_>> {
    let offers = catalog.offers.iter().map(offer);
    let processors = catalog.processors.iter().map(processor);
    offers.chain(processors).chain(catalog.exchange.iter().map(exchange)).collect()
}

/// Those of which a price was last read before a day, or none ever, the oldest first.
pub(crate) fn stale(catalog: &Catalog, before: Date) -> Vec<Reading<'_>> {
    let is_stale = |reading: &Reading| reading.oldest.is_none_or(|oldest| oldest < before);
    let mut stale: Vec<_> = readings(catalog).into_iter().filter(is_stale).collect();
    stale.sort_by_key(|reading| reading.oldest);
    stale
}

/// The findings on what was read on a day or since, and on what bears no day.
pub(crate) fn read_since(catalog: &Catalog, since: Date) -> EntrySelection {
    let is_recent = |reading: &Reading| reading.newest.is_none_or(|newest| newest >= since);
    let recent = readings(catalog).into_iter().filter(is_recent);
    EntrySelection { entries: recent.map(|reading| reading.entry).collect(), others: Others::Kept }
}

fn offer(offer: &Offer) -> Reading<'_> {
    let published = &offer.published;
    Reading {
        entry: EntryName::new("offers", offer.id()),
        name: &published.name,
        oldest: published.days_of_reading().min(),
        newest: published.days_of_reading().max(),
        address: published.source.as_deref().or(published.url.as_deref()),
    }
}

fn processor(processor: &Processor) -> Reading<'_> {
    Reading {
        entry: EntryName::new("processors", processor.id().unwrap_or_default()),
        name: processor.name().unwrap_or_default(),
        oldest: processor.days_of_reading().min(),
        newest: processor.days_of_reading().max(),
        address: processor.provenance.source.as_deref().or(processor.url.as_deref()),
    }
}

fn exchange(exchange: &Exchange) -> Reading<'_> {
    Reading {
        entry: EntryName::new("exchange", &exchange.currency),
        name: &exchange.currency,
        oldest: exchange.checked,
        newest: exchange.checked,
        address: exchange.source.as_deref(),
    }
}
