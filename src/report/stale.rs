//! The prices to read again, laid out: the oldest first, with where to read them.

use super::data::Data;
use super::data::stale::StaleData;
use super::document::{Block, Document};
use crate::analysis::readings::Reading;
use crate::lang::Lang;
use jiff::civil::Date;

/// A list and no table: addresses are long, and are copied whole from here.
pub(crate) fn document(lang: Lang, file: &str, before: Date, readings: &[Reading]) -> Document {
    let items = readings.iter().map(|reading| item(lang, reading));
    let list = Block::list(&lang.stale_title(before), items);
    let summary = Block::Paragraph(lang.stale_summary(file, readings.len()));
    Document {
        blocks: list.into_iter().chain([summary]).collect(),
        data: Data::Stale(StaleData::new(before, readings)),
        currency: String::new(),
    }
}

fn item(lang: Lang, reading: &Reading) -> (String, String) {
    let day = reading.oldest.map_or_else(|| lang.never_read().to_owned(), |day| lang.date(day));
    (day, lang.stale_entry(reading.name, &reading.entry.id, reading.address))
}
