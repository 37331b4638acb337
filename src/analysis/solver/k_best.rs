//! The cheapest bundles one after another.
//!
//! Each bundle has a signature: the offers that make it what it is. A bundle is left out when its signature covers that
//! of an earlier one. The next bundle therefore lacks something of each earlier signature: barring each offer of it in turn
//! splits the rest of the bundles, and the cheapest of each part stands in the queue (after Lawler, 1972).

use super::limit::{Effort, OutOfReach};
use super::resources::{Exposed, Exposure, covers};
use super::schedule::Sale;
use super::search::{Found, cheapest};
use crate::analysis::bundle::model::{Market, Stall};
use std::borrow::Cow;
use std::collections::HashSet;

/// What becomes of an offer that is barred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Barring {
    /// It is not bought; all others are at known prices.
    FromBundle,
    /// It charges less of something at unknown prices; all others may be as cheap as can be.
    FromUnknown,
}

/// What makes a bundle what it is: some of its offers, in the order of the market.
pub(crate) type Signing<'m> = &'m dyn Fn(&Found) -> Vec<Exposed>;

/// A series of bundles, each as cheap as or dearer than the one before.
pub(crate) struct Series<'m, 'a> {
    market: &'m Market<'a>,
    effort: &'m Effort,
    barring: Barring,
    signing: Signing<'m>,
    queue: Vec<Candidate>,
    earlier: Vec<Vec<Exposed>>,
    tried: HashSet<Vec<Exposed>>,
    to_split: Vec<(Vec<Exposed>, Vec<Exposed>)>,
}

/// The cheapest bundle of a part of them.
struct Candidate {
    found: Found,
    barred: Vec<Exposed>,
}

impl<'m, 'a> Series<'m, 'a> {
    /// The series of all bundles.
    pub(crate) fn new(market: &'m Market<'a>, effort: &'m Effort, barring: Barring, signing: Signing<'m>) -> Self {
        let (queue, earlier, tried) = (Vec::new(), Vec::new(), HashSet::new());
        Self { market, effort, barring, signing, queue, earlier, tried, to_split: vec![(Vec::new(), Vec::new())] }
    }

    fn advance(&mut self) -> Result<Option<Found>, OutOfReach> {
        loop {
            for (barred, signature) in std::mem::take(&mut self.to_split) {
                self.split(&barred, &signature)?;
            }
            self.effort.spend((self.queue.len() + self.earlier.len()) as u64)?;
            let least = self.queue.iter().enumerate().min_by_key(|(_, candidate)| &candidate.found.price);
            let Some((place, _)) = least else { return Ok(None) };
            let Candidate { found, barred } = self.queue.swap_remove(place);
            let signature = (self.signing)(&found);
            if let Some(earlier) = self.earlier.iter().find(|earlier| covers(&signature, earlier)) {
                self.to_split.push((barred, earlier.clone()));
                continue;
            }
            self.earlier.push(signature.clone());
            self.to_split.push((barred, signature));
            return Ok(Some(found));
        }
    }

    /// Queues the cheapest bundle without each of some offers; without none of none at first.
    fn split(&mut self, barred: &[Exposed], signature: &[Exposed]) -> Result<(), OutOfReach> {
        if self.tried.is_empty() {
            return self.queue_without(Vec::new());
        }
        for (stall, exposure) in signature {
            let implied = |(place, known): &&Exposed| place == stall && known.covers(exposure);
            let mut barred: Vec<Exposed> = barred.iter().filter(|known| !implied(known)).cloned().collect();
            barred.push((*stall, exposure.clone()));
            barred.sort_unstable();
            self.queue_without(barred)?;
        }
        Ok(())
    }

    fn queue_without(&mut self, barred: Vec<Exposed>) -> Result<(), OutOfReach> {
        if !self.tried.insert(barred.clone()) {
            return Ok(());
        }
        let stalls = self.market.stalls.iter().enumerate();
        let sales: Vec<Option<Cow<Sale>>> = stalls.map(|(place, stall)| self.sale(place, stall, &barred)).collect();
        let sales: Vec<Option<&Sale>> = sales.iter().map(Option::as_deref).collect();
        if let Some(found) = cheapest(self.market, &sales, self.effort)? {
            self.queue.push(Candidate { found, barred });
        }
        Ok(())
    }

    /// What an offer asks while some are barred; nothing where it may not be bought.
    fn sale(&self, place: usize, stall: &'m Stall, barred: &[Exposed]) -> Option<Cow<'m, Sale>> {
        let exposures: Vec<&Exposure> = barred.iter().filter(|(known, _)| *known == place).map(|(_, of)| of).collect();
        match self.barring {
            Barring::FromBundle => exposures.is_empty().then_some(Cow::Borrowed(&stall.known)),
            Barring::FromUnknown if exposures.is_empty() => Some(Cow::Borrowed(&stall.least)),
            Barring::FromUnknown => Some(Cow::Owned(stall.least.without(&exposures))),
        }
    }
}

/// Each bundle, or that the search for it takes too long.
impl Iterator for Series<'_, '_> {
    type Item = Result<Found, OutOfReach>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance().transpose()
    }
}
