//! The prices to read again, for machines.

use super::RowVisitor;
use super::head::SCHEMA;
use super::values::IsoDate;
use crate::analysis::readings::Reading;
use jiff::civil::Date;
use serde::Serialize;
use std::io;

/// The prices of a catalog that were last read before a day, or never.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct StaleData {
    /// The version of this contract: 1.
    schema: u8,
    /// The day before which they were read.
    before: IsoDate,
    /// The offers, processors and exchange rates, the oldest first.
    entries: Vec<StaleEntry>,
}

/// What is to be read again.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct StaleEntry {
    /// Its table and its id in the catalog: `offers.zourit`.
    entry: String,
    /// Its id.
    id: String,
    /// Its name; of an exchange rate, the currency.
    name: String,
    /// The day on which the oldest of its prices was read; null where none is dated.
    checked: Option<IsoDate>,
    /// Where it was read, or else where to ask; null where neither is known.
    address: Option<String>,
}

impl StaleData {
    pub(crate) fn new(before: Date, readings: &[Reading]) -> Self {
        Self { schema: SCHEMA, before: IsoDate(before), entries: readings.iter().map(entry).collect() }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&StaleEntry::default(), &self.entries)
    }
}

fn entry(reading: &Reading) -> StaleEntry {
    StaleEntry {
        entry: reading.entry.to_string(),
        id: reading.entry.id.clone(),
        name: reading.name.to_owned(),
        checked: reading.oldest.map(IsoDate),
        address: reading.address.map(str::to_owned),
    }
}
