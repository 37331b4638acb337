//! Amounts as a picture: a dot or a bar each, on one axis of money.

use super::common::Context;
use super::document::{Block, Tone};
use crate::lang::Lang;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;

/// A picture of amounts. Where an amount ends nobody knows, it fades out.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// What it shows, for whoever does not see it.
    pub alt: String,
    pub shape: PictureShape,
    pub rows: Vec<PictureRow>,
    /// The names of the parts of a bar, where bars have several.
    pub parts: Vec<String>,
    /// Where the axis has marks, in cents, and how each is written; the last is its end.
    pub ticks: Vec<(i128, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PictureShape {
    /// A dot where the amount is; a line as far as it may reach.
    Dots,
    /// A bar from nothing, in parts.
    Bars,
}

#[derive(Clone, Debug)]
pub(crate) struct PictureRow {
    pub label: String,
    /// How the amount is written.
    pub figure: String,
    /// The parts of a bar in cents, or the amount alone: the least that it can be.
    pub parts: Vec<i128>,
    /// The most that it can be, in cents, where it is more and known.
    pub most: Option<i128>,
    pub is_open: bool,
    pub tone: Tone,
}

/// A picture stays on one page of paper: it shows the first of many amounts.
pub(super) const MOST_ROWS: usize = 25;

impl PictureRow {
    pub(super) fn new(label: String, amount: Bounds<Money>, tone: Tone, context: &Context) -> Self {
        let cents = amount.map(cents);
        Self {
            label,
            figure: context.lang.cents(amount, &context.catalog.currency),
            parts: vec![cents.low],
            most: cents.high.filter(|most| *most > cents.low),
            is_open: amount.is_open() && cents.high.is_none(),
            tone,
        }
    }

    fn end(&self) -> i128 {
        self.most.unwrap_or_else(|| self.parts.iter().sum())
    }
}

/// A picture, where there is anything to compare.
pub(super) fn picture(
    context: &Context,
    alt: String,
    shape: PictureShape,
    parts: Vec<String>,
    rows: Vec<PictureRow>,
) -> Option<Block> {
    let end = rows.iter().map(PictureRow::end).max().filter(|end| *end > 0 && rows.len() > 1)?;
    let ticks = ticks(context.lang, &context.catalog.currency, end);
    Some(Block::Picture(Picture { alt, shape, rows, parts, ticks }))
}

pub(super) fn cents(amount: Money) -> i128 {
    amount.to_cents().digits
}

/// From nothing to beyond an amount in cents, by steps of 1, 2 or 5 of some power of ten: four to eight marks.
pub(super) fn ticks(lang: Lang, currency: &str, end: i128) -> Vec<(i128, String)> {
    const MOST_STEPS: i128 = 6;
    let mut step = 1;
    let mut factors = [2, 5, 10].into_iter().cycle();
    let mut power = 1;
    while step * MOST_STEPS < end {
        let factor = factors.next().unwrap_or(10);
        step = power * factor;
        if factor == 10 {
            power = step;
        }
    }
    let count = (end + step - 1) / step;
    let label = |at: i128| lang.money(Digits { digits: at, decimals: 2 }.spoken(), currency);
    (0..=count).map(|number| (number * step, label(number * step))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Lang, ticks};

    #[test]
    fn an_axis_has_a_few_round_marks() {
        for (end, last, count) in [(1, 1, 2), (7, 8, 5), (999, 1_000, 6), (123_456, 150_000, 4), (60_000, 60_000, 7)] {
            let ticks = ticks(Lang::En, "EUR", end);
            assert_eq!((ticks.last().map(|(at, _)| *at), ticks.len()), (Some(last), count), "{end}");
        }
    }
}
