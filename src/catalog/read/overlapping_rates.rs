//! Which fees of one card and plan hold for the same payment on the same day: none may.

use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::toml_doc::table::TomlTable;
use crate::fee::amount::Amount;
use crate::fee::processor::Rate;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Reports each rate that begins while another one of its class holds for some of the same payments.
pub(super) fn refuse(rates: &[Rate], tables: &[TomlTable]) {
    let mut order: Vec<usize> = (0..rates.len()).collect();
    order.sort_by_key(|index| (&rates[*index].card, &rates[*index].plan, rates[*index].from));
    let mut lines = None;
    for class in order.chunk_by(|one, next| rates[*one].is_like(&rates[*next])) {
        let mut in_force = RatesInForce { rates, by_amount: BTreeMap::new(), ends: BinaryHeap::new() };
        for &index in class {
            if let Some(other) = in_force.begin(index) {
                let lines = lines.get_or_insert_with(|| lines_of(tables));
                let (earlier, later) = (index.min(other), index.max(other));
                tables[later].report(DiagnosticKind::OverlappingRates { line: lines[earlier] });
            }
        }
    }
}

/// The rates of one class in force on a day that moves on: their ranges of amounts do not overlap.
struct RatesInForce<'r> {
    rates: &'r [Rate],
    /// By the amount above which they hold.
    by_amount: BTreeMap<Option<Amount>, usize>,
    /// Their last days, the next first.
    ends: BinaryHeap<Reverse<(Date, Option<Amount>)>>,
}

impl RatesInForce<'_> {
    /// Adds a rate from its first day on, unless another one is in force that holds for some of its payments: which.
    fn begin(&mut self, index: usize) -> Option<usize> {
        let rate = &self.rates[index];
        self.end_before(rate.from.unwrap_or(Date::MIN));
        let above = rate.amounts.above;
        let before = self.by_amount.range(..=above).next_back();
        let after = self.by_amount.range(above..).next();
        let overlaps = |other: &usize| self.rates[*other].amounts.overlaps(rate.amounts);
        let other = before.into_iter().chain(after).map(|(_, other)| *other).find(overlaps);
        if other.is_none() {
            self.by_amount.insert(above, index);
            self.ends.push(Reverse((rate.until.unwrap_or(Date::MAX), above)));
        }
        other
    }

    fn end_before(&mut self, day: Date) {
        while let Some(&Reverse((_, above))) = self.ends.peek().filter(|Reverse((until, _))| *until < day) {
            self.by_amount.remove(&above);
            self.ends.pop();
        }
    }
}

/// The line each table begins in; they stand in the order of the file.
fn lines_of(tables: &[TomlTable]) -> Vec<usize> {
    let (mut line, mut offset) = (1, 0);
    let lines = tables.iter().map(|table| {
        line += table.text()[offset..table.start()].matches('\n').count();
        offset = table.start();
        line
    });
    lines.collect()
}
