//! The cheapest bundles one after another.
//!
//! Each bundle has a signature: the offers that make it what it is. A bundle is left out when its signature contains that
//! of an earlier one. The next bundle therefore lacks some offer of each earlier signature: barring each of them in turn
//! splits the rest of the bundles, and the cheapest of each part stands in the queue (after Lawler, 1972).

use super::effort::{Effort, OutOfReach};
use super::market::{Market, Stall};
use super::sale::Sale;
use super::search::{Found, cheapest};
use std::collections::HashSet;

/// What becomes of an offer that is barred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barring {
    /// It is not bought; all others are at known prices.
    FromBundle,
    /// Its price must be known; all others may be as cheap as can be.
    FromUnknown,
}

impl Barring {
    fn sale<'m>(self, stall: &'m Stall, barred: bool) -> Option<&'m Sale> {
        match (self, barred) {
            (Self::FromBundle, true) => None,
            (Self::FromBundle, false) | (Self::FromUnknown, true) => Some(&stall.known),
            (Self::FromUnknown, false) => Some(&stall.least),
        }
    }
}

/// The offers that make a bundle what it is, by their places in the market, in order.
pub type Signing<'m> = &'m dyn Fn(&Found) -> Vec<usize>;

/// A series of bundles, each as cheap as or dearer than the one before.
pub struct Series<'m, 'a> {
    market: &'m Market<'a>,
    effort: &'m Effort,
    barring: Barring,
    signing: Signing<'m>,
    queue: Vec<Candidate>,
    earlier: Vec<Vec<usize>>,
    tried: HashSet<Vec<usize>>,
    to_split: Vec<(Vec<usize>, Vec<usize>)>,
}

/// The cheapest bundle of a part of them.
struct Candidate {
    found: Found,
    barred: Vec<usize>,
}

impl<'m, 'a> Series<'m, 'a> {
    /// The series of all bundles.
    #[must_use]
    pub fn new(market: &'m Market<'a>, effort: &'m Effort, barring: Barring, signing: Signing<'m>) -> Self {
        let (queue, earlier, tried) = (Vec::new(), Vec::new(), HashSet::new());
        Self { market, effort, barring, signing, queue, earlier, tried, to_split: vec![(Vec::new(), Vec::new())] }
    }

    fn advance(&mut self) -> Result<Option<Found>, OutOfReach> {
        loop {
            for (barred, signature) in std::mem::take(&mut self.to_split) {
                self.split(&barred, &signature)?;
            }
            let least = self.queue.iter().enumerate().min_by_key(|(_, candidate)| &candidate.found.price);
            let Some((place, _)) = least else { return Ok(None) };
            let Candidate { found, barred } = self.queue.swap_remove(place);
            let signature = (self.signing)(&found);
            let contains = |earlier: &&Vec<usize>| earlier.iter().all(|offer| signature.contains(offer));
            if let Some(earlier) = self.earlier.iter().find(contains) {
                self.to_split.push((barred, earlier.clone()));
                continue;
            }
            self.earlier.push(signature.clone());
            self.to_split.push((barred, signature));
            return Ok(Some(found));
        }
    }

    /// Queues the cheapest bundle without each of some offers; without none of none at first.
    fn split(&mut self, barred: &[usize], signature: &[usize]) -> Result<(), OutOfReach> {
        if self.tried.is_empty() {
            return self.queue_without(Vec::new());
        }
        for offer in signature {
            let mut barred = barred.to_vec();
            barred.push(*offer);
            barred.sort_unstable();
            self.queue_without(barred)?;
        }
        Ok(())
    }

    fn queue_without(&mut self, barred: Vec<usize>) -> Result<(), OutOfReach> {
        if !self.tried.insert(barred.clone()) {
            return Ok(());
        }
        let stalls = self.market.stalls.iter().enumerate();
        let sales: Vec<_> = stalls.map(|(place, stall)| self.barring.sale(stall, barred.contains(&place))).collect();
        if let Some(found) = cheapest(self.market, &sales, self.effort)? {
            self.queue.push(Candidate { found, barred });
        }
        Ok(())
    }
}

/// Each bundle, or that the search for it takes too long.
impl Iterator for Series<'_, '_> {
    type Item = Result<Found, OutOfReach>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance().transpose()
    }
}
