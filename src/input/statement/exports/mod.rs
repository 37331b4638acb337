//! What is known of each processor's exports: one record an export, from which everything else reads how it behaves.
//!
//! A new export is a record in the file of its seller, and a sample in `tests/cli/`.

mod helloasso;
mod paypal;
mod stripe;

use super::days::DayOrder;
use crate::input::localized::Localized;

/// Whoever exports statements.
#[derive(Debug)]
pub(crate) struct Seller {
    pub name: &'static str,
    /// Which of its exports are read, as its menu calls them, where it has several.
    pub menu: Option<Localized>,
    pub exports: &'static [Export],
}

/// One way to export statements.
#[derive(Debug)]
pub struct Export {
    /// As in "Read as …".
    pub name: Localized,
    /// Its headings, in each language and of each year; of several that fit, the first counts.
    pub headings: &'static [Heading],
    /// Whether whoever exports chooses the columns.
    pub columns_are_chosen: bool,
    pub types: RowTypes,
    pub fee_sign: FeeSign,
    pub audits: Audits,
}

/// How an export names its columns.
#[derive(Debug)]
pub struct Heading {
    /// A file with this heading: `tests/cli/SAMPLE.csv`.
    pub sample: &'static str,
    /// Columns that no other export has together; any of these sets will do.
    pub known_by: &'static [&'static [&'static str]],
    pub columns: &'static [ExportColumn],
    /// The order of days where none of them tells it; nothing where `--dates` must.
    pub usual_days: Option<DayOrder>,
}

#[derive(Debug)]
pub struct ExportColumn {
    pub kind: ColumnKind,
    /// Its names in small letters, in order of preference; the last is the usual one.
    pub names: &'static [&'static str],
    pub is_required: bool,
}

/// What an export calls the types of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowTypes {
    /// Exact words.
    Words,
    /// Phrases with words in them.
    Phrases,
}

/// The sign of a fee that is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeSign {
    Positive,
    Negative,
    /// As most of the first rows have it.
    Detect,
}

/// What of each row is held against what.
#[derive(Debug)]
pub enum Audits {
    /// The fee against the rates.
    Fees,
    /// There is no fee; the total against its parts.
    Totals(Totals),
}

/// What a total is the sum of.
#[derive(Debug)]
pub struct Totals {
    pub plus: &'static [ColumnKind],
    pub minus: &'static [ColumnKind],
    /// The parts, as in "each must be …".
    pub parts: Localized,
    /// Who exports it, in a sentence about its columns.
    pub seller: &'static str,
    /// What a file with these columns and no total is.
    pub without_total: Localized,
}

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    Id,
    Type,
    /// Whether the payment is done.
    Status,
    /// What the payer paid.
    Amount,
    /// What was charged.
    Fee,
    /// What is left.
    Net,
    /// The currency of these three.
    Currency,
    /// The day of the row.
    Date,
    /// The day of the payment that the row is about.
    PaidOn,
    /// The currency that the payer paid in.
    PaidCurrency,
    /// The part of the fee that is tax.
    Taxes,
    /// The part of the fee that a platform takes.
    ApplicationFee,
    /// What was given back of it since.
    Refunded,
    /// Whether the money was taken.
    Captured,
    /// Whether there is any money in it, or it is a test.
    Mode,
    /// Part of a total: the price.
    Price,
    /// Part of a total: what was chosen besides.
    Choices,
    /// Part of a total: a gift.
    Gift,
    /// Part of a total: what a code takes off.
    Rebate,
}

pub(super) const COLUMN_KINDS: usize = ColumnKind::Rebate as usize + 1;

/// Of headings that fit several exports, the first counts.
pub(crate) static SELLERS: &[Seller] = &[stripe::SELLER, paypal::SELLER, helloasso::SELLER];

/// A file whose columns `--columns` names.
pub(super) static NAMED_COLUMNS: Export = Export {
    name: Localized { en: "the columns you named", fr: "les colonnes que vous nommez" },
    headings: &[],
    columns_are_chosen: false,
    types: RowTypes::Phrases,
    fee_sign: FeeSign::Detect,
    audits: Audits::Fees,
};

/// The words of `--columns`; the first three must be named.
pub(super) const COLUMN_WORDS: &[(&str, ColumnKind)] = &[
    ("amount", ColumnKind::Amount),
    ("fee", ColumnKind::Fee),
    ("date", ColumnKind::Date),
    ("currency", ColumnKind::Currency),
    ("net", ColumnKind::Net),
    ("id", ColumnKind::Id),
    ("type", ColumnKind::Type),
    ("status", ColumnKind::Status),
];

const fn required(kind: ColumnKind, names: &'static [&'static str]) -> ExportColumn {
    ExportColumn { kind, names, is_required: true }
}

const fn optional(kind: ColumnKind, names: &'static [&'static str]) -> ExportColumn {
    ExportColumn { kind, names, is_required: false }
}

#[cfg(test)]
mod tests {
    use super::{Heading, SELLERS};
    use crate::input::csv::CsvFile;
    use crate::input::statement::columns::StatementColumns;
    use std::fs::File;

    #[test]
    fn each_export_is_recognized_by_its_samples() {
        for export in SELLERS.iter().flat_map(|seller| seller.exports) {
            for Heading { sample, .. } in export.headings {
                let file = File::open(format!("tests/cli/{sample}.csv")).unwrap();
                let names = CsvFile::open(file, 0).unwrap().names;
                assert_eq!(StatementColumns::recognize(names, true).unwrap().export.name, export.name, "{sample}");
            }
        }
    }
}
