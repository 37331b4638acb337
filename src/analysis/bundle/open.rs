//! Bundles of which not every price is known, and that could turn out cheapest.

use super::assembler::Buyer;
use super::model::{Market, sub_question};
use super::{Beyond, Bundle, OpenBundle};
use crate::analysis::solver::k_best::{Barring, Series};
use crate::analysis::solver::limit::{Effort, OutOfReach};
use crate::analysis::solver::resources::Exposed;
use crate::analysis::solver::search::Found;
use crate::analysis::unknown_rate::threshold;
use crate::money::exact::Money;

/// What a bundle costs as a function of the prices that are not known: its least cost, and what it charges at them.
struct Outlook {
    low: Money,
    high: Option<Money>,
    exposed: Vec<Exposed>,
}

impl Outlook {
    /// Whether it is dominated by another: for every value that the unknown prices may have, it costs at least as much.
    ///
    /// Each unknown price lies in an interval, which may have no end above. Both costs are least costs plus quantities times
    /// what each price is above its least. So the other one catches up most where each price that it pays more often stands
    /// at its highest, and all others at their least: if even that does not exceed the difference of the least costs, none
    /// does. In particular, a bundle is dominated by one of no higher least cost that charges the same quantities at the
    /// same unknown prices, or a part of them.
    fn is_dominated_by(&self, other: &Self, market: &Market) -> bool {
        self.low >= other.low && other.most_beyond(self, market).is_some_and(|most| most <= self.low - other.low)
    }

    /// The most that it can add beyond another one above the least costs of both; nothing where that has no end.
    fn most_beyond(&self, other: &Self, market: &Market) -> Option<Money> {
        let most = |(stall, exposure): &Exposed| {
            let same = other.exposed.iter().find(|(place, _)| place == stall);
            let other = same.map(|(_, exposure)| exposure.clone()).unwrap_or_default();
            let stall = &market.stalls[*stall];
            exposure.most_beyond(&other, stall.offer, &stall.options)
        };
        self.exposed.iter().map(most).sum()
    }
}

/// What was found so far.
struct Listing<'a> {
    open: Vec<OpenBundle<'a>>,
    /// Those of `open`, and those that are only counted.
    outlooks: Vec<Outlook>,
    /// What no bundle may cost as much as for certain.
    ceiling: Option<Money>,
}

impl<'a> Buyer<'a, '_> {
    /// The bundles of unknown cost that could turn out cheapest, the one of the least possible cost first: so many of them,
    /// and how many more there are. Of those that charge the same at unknown prices, only the cheapest could be.
    pub(super) fn open(
        &self,
        best: Option<&Bundle<'a>>,
        top: usize,
    ) -> Result<(Vec<OpenBundle<'a>>, Beyond), OutOfReach> {
        if self.question.known_only || self.market.stalls.iter().all(|stall| stall.least.is_known()) {
            return Ok((Vec::new(), Beyond::default()));
        }
        let to_beat = best.map(|best| best.annual.low);
        let mut listing = Listing { open: Vec::new(), outlooks: Vec::new(), ceiling: to_beat };
        self.effort.allow(if best.is_some() { Effort::OTHERS } else { Effort::BEST });
        let exposed = |found: &Found| self.exposed(found);
        for found in Series::new(self.market, self.effort, Barring::FromUnknown, &exposed) {
            let counted = found.and_then(|found| self.list(&mut listing, &found, to_beat, top.max(1)));
            match counted {
                Ok(true) => {}
                Ok(false) => return Ok(listing.end(false)),
                Err(_) if best.is_some() || !listing.open.is_empty() => return Ok(listing.end(true)),
                Err(out_of_reach) => return Err(out_of_reach),
            }
        }
        Ok(listing.end(false))
    }

    /// Lists or counts what was found; whether there may be more.
    fn list(
        &self,
        listing: &mut Listing<'a>,
        found: &Found,
        to_beat: Option<Money>,
        top: usize,
    ) -> Result<bool, OutOfReach> {
        let bundle = self.bundle(found);
        let outlook = Outlook { low: bundle.annual.low, high: bundle.annual.high, exposed: self.exposed(found) };
        if outlook.exposed.is_empty() || listing.ceiling.is_some_and(|ceiling| outlook.low >= ceiling) {
            return Ok(false);
        }
        self.effort.spend(listing.outlooks.len() as u64)?;
        if listing.outlooks.iter().any(|other| outlook.is_dominated_by(other, self.market)) {
            return Ok(true);
        }
        listing.ceiling = listing.ceiling.into_iter().chain(outlook.high).min();
        listing.outlooks.push(outlook);
        if listing.open.len() < top {
            listing.open.push(open_bundle(bundle, to_beat));
        } else {
            self.effort.allow_at_most(Effort::COUNTING);
        }
        Ok(true)
    }

    /// What makes a bundle dearer when unknown prices turn out higher.
    fn exposed(&self, found: &Found) -> Vec<Exposed> {
        let exposed = found.shares.iter().map(|(stall, units)| {
            let needs = self.market.units.needs(*units);
            let usage = sub_question(self.question, self.catalog, needs).usage;
            (*stall, self.market.stalls[*stall].exposure(*units, &usage))
        });
        exposed.filter(|(_, exposure)| !exposure.is_none()).collect()
    }
}

impl<'a> Listing<'a> {
    fn end(self, cut: bool) -> (Vec<OpenBundle<'a>>, Beyond) {
        let more = self.outlooks.len() - self.open.len();
        (self.open, Beyond { more, cut })
    }
}

fn open_bundle(bundle: Bundle, to_beat: Option<Money>) -> OpenBundle {
    let lines = bundle.parts.iter().flat_map(|part| part.quoted.quote.open_lines());
    let threshold = to_beat.and_then(|to_beat| threshold(lines, bundle.annual, to_beat));
    OpenBundle { room: to_beat.map(|to_beat| to_beat - bundle.annual.low), threshold, bundle }
}
