//! What is known of each processor's exports: one record an export, from which everything else reads how it behaves.
//!
//! A new export is a record in the file of its seller, and a sample in `tests/statements/`.

mod acquirers;
mod adyen;
mod gocardless;
mod helloasso;
mod paypal;
mod paypal_words;
mod platforms;
mod shopify;
mod square;
mod stripe;
mod sumup;
mod vipps;
mod wise;

use super::days::DayOrder;
use super::reason::Reason;
use crate::input::localized::Localized;

/// Whoever exports statements.
#[derive(Debug)]
pub(crate) struct Seller {
    pub name: &'static str,
    pub exports: &'static [Export],
}

/// One way to export statements.
#[derive(Debug)]
pub struct Export {
    /// As in "Read as …".
    pub name: Localized,
    /// The menu under which it is found.
    pub menu: Localized,
    /// Its headings, in each language and of each year; of several that fit, the first counts.
    pub headings: &'static [Heading],
    /// Whether whoever exports chooses the columns.
    pub columns_are_chosen: bool,
    pub words: &'static ExportWords,
    pub fee_sign: FeeSign,
    /// Where the days are those of.
    pub zone: DayZone,
    /// The currency of every amount, where no column says it.
    pub currency: Option<&'static str>,
    pub audits: Audits,
    /// A sentence that belongs to each answer about it.
    pub to_know: Option<Localized>,
}

impl Export {
    /// Whether there is anything in it to audit.
    pub(crate) fn is_read(&self) -> bool {
        !matches!(self.audits, Audits::Nothing(_))
    }
}

/// What an export calls its rows, as words are compared: in small letters, without accents.
#[derive(Debug)]
pub struct ExportWords {
    /// The types that mean a payment: no other does.
    pub payments: &'static [&'static str],
    /// Other types, where the words in them do not say what they are.
    pub others: &'static [(Reason, &'static [&'static str])],
    /// The statuses that mean that a payment is done, beside those that mean it everywhere.
    pub done: &'static [&'static str],
}

/// The zone whose days a statement writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayZone {
    Utc,
    /// That of whoever exports.
    Account,
    /// A column says it.
    Column,
    /// Nobody says it.
    Unsaid,
}

/// How an export names its columns.
#[derive(Debug)]
pub struct Heading {
    /// A file with this heading: `tests/statements/SAMPLE.csv`.
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
    /// Its names in order of preference; the last is the usual one. They are compared without case and accents.
    pub names: &'static [&'static str],
    pub need: ColumnNeed,
}

/// Whether a file is read that lacks a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnNeed {
    Required,
    /// It is read, and the lack is told: payments may count that are none.
    Expected,
    Optional,
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
    /// There is no fee on each row, so that nothing can be held against anything.
    Nothing(NothingToAudit),
}

/// Why an export cannot be audited.
#[derive(Debug)]
pub struct NothingToAudit {
    /// A sentence that says why.
    pub why: Localized,
    /// A sentence that says what to export instead.
    pub instead: Localized,
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
}

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// More parts of the fee, each in a column of its own.
    Markup,
    SchemeFee,
    Interchange,
    /// What the row did to the balance: nothing, where it is for the record alone.
    BalanceImpact,
    /// The means of payment: cash is no business of the processor.
    Means,
    /// What was paid in cash, or otherwise than by card.
    Cash,
    OtherTender,
    GiftCard,
    /// Whether it is a refund, or was refunded: yes, where anything stands there.
    IsRefund,
    IsRefunded,
    /// The payout that the row is part of.
    PayoutId,
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
pub(crate) static SELLERS: &[Seller] = &[
    stripe::SELLER,
    paypal::SELLER,
    helloasso::SELLER,
    sumup::SELLER,
    gocardless::SELLER,
    acquirers::MOLLIE,
    square::SELLER,
    shopify::SELLER,
    wise::SELLER,
    adyen::SELLER,
    acquirers::WORLDLINE,
    acquirers::CHECKOUT,
    acquirers::BRAINTREE,
    acquirers::SIBS,
    acquirers::TWINT,
    vipps::SELLER,
    acquirers::CLEARHAUS,
    acquirers::EPAY,
    platforms::OPEN_COLLECTIVE,
    platforms::ETSY,
    platforms::EVENTBRITE,
    platforms::KO_FI,
    platforms::PATREON,
    platforms::CIVICRM,
    platforms::ASSOCONNECT,
];

/// A file whose columns `--columns` names.
pub(super) static NAMED_COLUMNS: Export = Export {
    name: Localized { en: "the columns you named", fr: "les colonnes que vous nommez" },
    fee_sign: FeeSign::Detect,
    ..USUAL
};

/// What most exports have in common.
const USUAL: Export = Export {
    name: NAMELESS,
    menu: NAMELESS,
    headings: &[],
    columns_are_chosen: false,
    words: &NO_WORDS,
    fee_sign: FeeSign::Positive,
    zone: DayZone::Unsaid,
    currency: None,
    audits: Audits::Fees,
    to_know: None,
};

const NAMELESS: Localized = Localized { en: "", fr: "" };

const NO_WORDS: ExportWords = ExportWords { payments: &[], others: &[], done: &[] };

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
    ("tax", ColumnKind::Taxes),
    ("refunded", ColumnKind::Refunded),
    ("payout", ColumnKind::PayoutId),
];

const fn required(kind: ColumnKind, names: &'static [&'static str]) -> ExportColumn {
    ExportColumn { kind, names, need: ColumnNeed::Required }
}

const fn expected(kind: ColumnKind, names: &'static [&'static str]) -> ExportColumn {
    ExportColumn { kind, names, need: ColumnNeed::Expected }
}

const fn optional(kind: ColumnKind, names: &'static [&'static str]) -> ExportColumn {
    ExportColumn { kind, names, need: ColumnNeed::Optional }
}

#[cfg(test)]
mod tests {
    use super::{Heading, SELLERS};
    use crate::input::csv::CsvFile;
    use crate::input::statement::columns::{comparable_names, known_heading};
    use std::fs::File;

    #[test]
    fn each_heading_is_that_of_its_sample() {
        for export in SELLERS.iter().flat_map(|seller| seller.exports) {
            for Heading { sample, .. } in export.headings {
                let file = File::open(format!("tests/statements/{sample}.csv")).unwrap();
                let names = CsvFile::open(file, 0).unwrap().names;
                let known = known_heading(&comparable_names(&names)).map(|(_, heading)| heading.sample);
                assert_eq!(known, Some(*sample));
            }
        }
    }

    #[test]
    fn the_words_of_exports_are_written_as_they_are_compared() {
        let words = SELLERS.iter().flat_map(|seller| seller.exports).map(|export| export.words);
        for words in words {
            let others = words.others.iter().flat_map(|(_, words)| *words);
            for word in words.payments.iter().chain(others).chain(words.done) {
                assert_eq!(super::super::vocabulary::comparable(word), *word);
            }
        }
    }
}
