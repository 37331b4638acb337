//! The words of a row that tell whether it is a payment, and why it is left out if it is not.

use super::columns::{ColumnKind, StatementColumns};
use super::exports::ExportWords;
use super::reason::Reason;
use super::vocabulary::{
    comparable, left_out_by_capture, left_out_by_impact, left_out_by_means, left_out_by_mode, left_out_by_refund_mark,
    left_out_by_status, left_out_by_type,
};
use crate::input::csv::record::{Record, unescaped};

/// Why a row is left out by a word in one of its cells.
type ReasonOfWord = fn(&str, Option<&ExportWords>) -> Option<Reason>;

/// The columns whose words tell what a row is, in the order in which they are asked, and how each is understood.
const TELLING: [(ColumnKind, ReasonOfWord); 8] = [
    (ColumnKind::BalanceImpact, left_out_by_impact),
    (ColumnKind::Type, left_out_by_type),
    (ColumnKind::IsRefund, left_out_by_refund_mark),
    (ColumnKind::IsRefunded, left_out_by_refund_mark),
    (ColumnKind::Status, left_out_by_status),
    (ColumnKind::Mode, left_out_by_mode),
    (ColumnKind::Captured, left_out_by_capture),
    (ColumnKind::Means, left_out_by_means),
];

/// How many words of a column are remembered.
const MOST_WORDS: usize = 64;

/// The columns of a statement that tell what a row is; each word is understood once.
pub(super) struct RowWords<'a> {
    columns: Vec<WordColumn<'a>>,
}

struct WordColumn<'a> {
    kind: ColumnKind,
    index: usize,
    understand: ReasonOfWord,
    /// The words of the export, where it is known.
    of: Option<&'a ExportWords>,
    /// The words that a person says mean a payment; where there are any, no other does.
    own: &'a [String],
    known: Vec<(Vec<u8>, Option<Reason>)>,
}

impl<'a> RowWords<'a> {
    pub(super) fn new(columns: &'a StatementColumns) -> Self {
        let of = columns.is_known().then_some(columns.export.words);
        let column = |(kind, understand): &(ColumnKind, ReasonOfWord)| {
            let own = match kind {
                ColumnKind::Type => &columns.own_types[..],
                ColumnKind::Status => &columns.own_statuses[..],
                _ => &[],
            };
            let index = columns.index(*kind)?;
            Some(WordColumn { kind: *kind, index, understand: *understand, of, own, known: Vec::new() })
        };
        Self { columns: TELLING.iter().filter_map(column).collect() }
    }

    /// The types and statuses that were taken for those of payments.
    pub(super) fn of_payments(&self) -> impl Iterator<Item = (ColumnKind, String)> {
        let columns = self.columns.iter().filter(|column| matches!(column.kind, ColumnKind::Type | ColumnKind::Status));
        columns.flat_map(|column| {
            let words = column.known.iter().filter(|(_, reason)| reason.is_none());
            words.map(|(word, _)| (column.kind, unescaped(word).into_owned()))
        })
    }

    /// Why a row is left out, and the column that says so.
    #[inline]
    pub(super) fn reason(&mut self, record: &Record) -> Option<(ColumnKind, Reason)> {
        self.columns.iter_mut().find_map(|column| Some((column.kind, column.reason(record.cell(column.index))?)))
    }
}

impl WordColumn<'_> {
    #[inline]
    fn reason(&mut self, word: &[u8]) -> Option<Reason> {
        match self.known.iter().find(|(known, _)| known == word) {
            Some((_, reason)) => *reason,
            None => self.understood(word),
        }
    }

    #[cold]
    fn understood(&mut self, word: &[u8]) -> Option<Reason> {
        let text = unescaped(word);
        let is_own = self.own.contains(&comparable(&text));
        let unknown = if self.kind == ColumnKind::Type { Reason::UnknownType } else { Reason::UnknownStatus };
        let reason = match (self.understand)(&text, self.of) {
            _ if is_own => None,
            None if !self.own.is_empty() => Some(unknown),
            reason => reason,
        };
        if self.known.len() < MOST_WORDS {
            self.known.push((word.to_vec(), reason));
        }
        reason
    }
}
