//! What an offer charges at prices that are not known: how much of what.

use super::element_set::Needs;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use crate::price::usage::Usage;

/// The quantities that an offer charges at prices that are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Exposure {
    /// Lines that are always due, by their places in the offer, in order; and how much of each.
    lines: Vec<(usize, i128)>,
    /// Needs that are served by an option of unknown price.
    options: Needs,
}

/// An offer of a bundle, by its place in the market, and what it charges at prices that are not known.
pub(crate) type Exposed = (usize, Exposure);

impl Exposure {
    /// What the lines that are always due charge at a usage.
    pub(crate) fn of(offer: &Offer, usage: &Usage) -> Self {
        let quantity = |(place, line): (usize, &crate::price::line::Line)| {
            let quantity = line.unit_price.is_open().then(|| line.quantity.value(usage))?;
            (quantity != 0).then_some((place, quantity))
        };
        Self { lines: offer.lines().iter().enumerate().filter_map(quantity).collect(), options: Needs::NONE }
    }

    /// The same with some options of unknown price.
    pub(crate) fn with(self, options: Needs) -> Self {
        Self { options: self.options.or(options), ..self }
    }

    /// Whether every price is known.
    pub(crate) fn is_none(&self) -> bool {
        self.lines.is_empty() && self.options.is_empty()
    }

    /// How many units have an unknown price: the more of one line or option, the more.
    pub(crate) fn units(&self) -> u64 {
        let unit = |(_, quantity): &(usize, i128)| u64::try_from(*quantity).unwrap_or(u64::MAX);
        self.lines.iter().map(unit).fold(self.options.len() as u64, u64::saturating_add)
    }

    /// Whether it is at least as much of each line as another.
    fn covers_lines_of(&self, other: &Self) -> bool {
        other.lines.iter().all(|of| *of <= (of.0, self.quantity(of.0)))
    }

    /// Whether it is at least as much of everything as another: whatever the unknown prices are, it adds as much or more.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.covers_lines_of(other) && other.options.without(self.options).is_empty()
    }

    /// The options that would make it cover another; nothing where its lines are not enough.
    pub(crate) fn lacks_to_cover(&self, other: &Self) -> Option<Needs> {
        self.covers_lines_of(other).then(|| other.options.without(self.options))
    }

    fn quantity(&self, line: usize) -> i128 {
        self.lines.binary_search_by_key(&line, |(place, _)| *place).map_or(0, |found| self.lines[found].1)
    }

    /// The most that it can add beyond another of the same offer, whatever the unknown prices are; nothing where that has
    /// no end. Options have the given prices.
    pub(crate) fn most_beyond(&self, other: &Self, offer: &Offer, options: &[Bounds<Money>]) -> Option<Money> {
        let spread = |price: Bounds<Money>| price.high.map(|high| high - price.low);
        let mut most = Money::ZERO;
        for (place, quantity) in &self.lines {
            let more = quantity - other.quantity(*place);
            if more > 0 {
                most = most + spread(offer.lines()[*place].unit_price)?.times(more);
            }
        }
        for place in self.options.without(other.options).places() {
            most = most + spread(options[place])?;
        }
        Some(most)
    }
}

/// Whether some offers charge at least as much of everything at unknown prices as some others.
pub(crate) fn covers(these: &[Exposed], others: &[Exposed]) -> bool {
    others.iter().all(|(stall, other)| these.iter().any(|(place, this)| place == stall && this.covers(other)))
}
