//! The cheapest set of offers that covers some needs, each offer bought at most once.
//!
//! Each need is served by one offer. An offer is quoted for the needs that it serves: the sum of their gigabytes, and the
//! most users that one of them has. Of two bundles that cost the same, the one with fewer offers is better.

pub mod demand;
pub mod effort;
pub mod market;
pub mod needs;
pub mod sale;
pub mod search;
pub mod series;
pub mod uncovered;
pub mod worth;

use super::answer::{Excluded, Quoted, winner};
use super::question::Question;
use super::unknown_rate::{Threshold, threshold};
use crate::catalog::Catalog;
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;
use effort::{Effort, OutOfReach};
use market::{Market, sub_question};
use needs::{MOST_NEEDS, Needs};
use search::Found;
use series::{Barring, Series};
use uncovered::{Uncovered, conflicts, left_out, uncovered};

/// The bundles that answer a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundles<'a> {
    /// The cheapest whose cost is known.
    pub best: Option<Bundle<'a>>,
    /// The next cheapest of known cost, none of which contains a cheaper one.
    pub next: Vec<Bundle<'a>>,
    /// Whether the search for the next ones was given up.
    pub next_cut: bool,
    /// The offer that serves everything by itself at the least cost: a known one, unless none is.
    pub single: Option<Quoted<'a>>,
    /// The offers of the best bundle that ask less for what they serve than the single host does.
    pub savings: Vec<Saving<'a>>,
    /// The bundles of which not every price is known, and that could cost less than the best.
    pub open: Vec<OpenBundle<'a>>,
    /// What there is beyond those.
    pub open_beyond: Beyond,
    /// What no offer can serve.
    pub uncovered: Vec<Uncovered<'a>>,
    /// Where all can be served, but not together: the needs without any one of which the rest can be.
    pub conflicts: Vec<Need>,
    /// The offers that provide something needed, but that cannot be bought.
    pub left_out: Vec<Excluded<'a>>,
    /// What the bundles cover: every need but the uncovered.
    pub covered: Question,
}

/// What there is beyond a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// Nothing.
    Nothing,
    /// More.
    More,
    /// Nobody knows: the search was given up.
    OutOfReach,
}

/// What a single host would not charge if an offer served some of the needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// What it serves.
    pub needs: Vec<Need>,
    /// What it asks for that.
    pub price: Money,
    /// What serving it adds to the price of the single host.
    pub at_single: Money,
}

/// Some offers, and what each serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle<'a> {
    /// The offers, in the order of the catalog.
    pub parts: Vec<Part<'a>>,
    /// What they cost together.
    pub annual: Bounds<Money>,
}

/// An offer within a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// What it serves, at what usage.
    pub question: Question,
    /// What it costs.
    pub quoted: Quoted<'a>,
}

/// A bundle of which not every price is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenBundle<'a> {
    /// The bundle.
    pub bundle: Bundle<'a>,
    /// The least that its unknown prices may add before it costs as much as the best.
    pub room: Option<Money>,
    /// The one unknown rate, and what it would have to be, where there is one.
    pub threshold: Option<Threshold>,
}

/// The cheapest bundles for a question, and so many of the next best.
///
/// # Errors
/// When the question is too large to be answered exactly.
pub fn bundle<'a>(catalog: &'a Catalog, question: &Question, top: usize) -> Result<Bundles<'a>, OutOfReach> {
    if question.needs.len() > MOST_NEEDS {
        return Err(OutOfReach);
    }
    let question = &sub_question(question, catalog, Needs::first(question.needs.len()));
    let market = Market::new(catalog, question)?;
    let reach = market.reach(question.known_only);
    let missing = market.needs.without(reach);
    if !missing.is_empty() {
        let rest = sub_question(question, catalog, reach);
        let uncovered = missing.places().map(|place| uncovered(catalog, question, place)).collect();
        let covered = if reach.is_empty() { nothing(rest) } else { bundle(catalog, &rest, top)? };
        return Ok(Bundles { uncovered, ..covered });
    }
    let effort = Effort::new(Effort::BEST);
    let buyer = Buyer { catalog, question, market: &market, effort: &effort };
    let (best, next, next_cut) = buyer.known(top)?;
    let (open, open_beyond) = buyer.open(best.as_ref(), top)?;
    effort.allow(Effort::OTHERS);
    let nobody = best.is_none() && open.is_empty();
    let conflicts = if nobody { conflicts(catalog, question, &effort)? } else { Vec::new() };
    let single = buyer.single();
    let savings = single.iter().zip(&best).flat_map(|(single, best)| buyer.savings(single, best)).collect();
    let (uncovered, covered) = (Vec::new(), question.clone());
    let left_out = left_out(catalog, question);
    Ok(Bundles { best, next, next_cut, single, savings, open, open_beyond, uncovered, conflicts, left_out, covered })
}

/// The answer to a question about nothing.
fn nothing<'a>(covered: Question) -> Bundles<'a> {
    let (next, savings, open) = (Vec::new(), Vec::new(), Vec::new());
    let (uncovered, conflicts, left_out) = (Vec::new(), Vec::new(), Vec::new());
    let (best, single, next_cut, open_beyond) = (None, None, false, Beyond::Nothing);
    Bundles { best, next, next_cut, single, savings, open, open_beyond, uncovered, conflicts, left_out, covered }
}

/// Who turns what the search found into quotes.
struct Buyer<'a, 'q> {
    catalog: &'a Catalog,
    question: &'q Question,
    market: &'q Market<'a>,
    effort: &'q Effort,
}

impl<'a> Buyer<'a, '_> {
    /// The cheapest bundle of known cost, the next ones, and whether there may be more of these.
    fn known(&self, top: usize) -> Result<(Option<Bundle<'a>>, Vec<Bundle<'a>>, bool), OutOfReach> {
        let everyone = |found: &Found| found.shares.iter().map(|(stall, _)| *stall).collect();
        let mut series = Series::new(self.market, self.effort, Barring::FromBundle, &everyone);
        let best = series.next().transpose()?.map(|found| self.bundle(&found));
        self.effort.allow(Effort::OTHERS);
        let mut next = Vec::new();
        for found in series.take(if best.is_some() { top } else { 0 }) {
            let Ok(found) = found else { return Ok((best, next, true)) };
            next.push(self.bundle(&found));
        }
        Ok((best, next, false))
    }

    /// The bundles of unknown cost that could beat the best: for each set of offers of unknown cost, the one that costs
    /// least if unknown prices are as low as can be.
    fn open(&self, best: Option<&Bundle<'a>>, top: usize) -> Result<(Vec<OpenBundle<'a>>, Beyond), OutOfReach> {
        let mut open = Vec::new();
        if self.question.known_only || self.market.stalls.iter().all(|stall| stall.least.is_known()) {
            return Ok((open, Beyond::Nothing));
        }
        let unknown = |found: &Found| {
            let parts = found.shares.iter().map(|share| (share.0, self.part(*share)));
            parts.filter(|(_, part)| part.quoted.annual.is_open()).map(|(stall, _)| stall).collect()
        };
        let to_beat = best.map(|best| best.annual.low);
        self.effort.allow(if best.is_some() { Effort::OTHERS } else { Effort::BEST });
        for found in Series::new(self.market, self.effort, Barring::FromUnknown, &unknown) {
            let found = match found {
                Ok(found) => found,
                Err(OutOfReach) if best.is_some() || !open.is_empty() => return Ok((open, Beyond::OutOfReach)),
                Err(OutOfReach) => return Err(OutOfReach),
            };
            if unknown(&found).is_empty() || to_beat.is_some_and(|to_beat| found.price.0 >= to_beat) {
                break;
            }
            if open.len() == top.max(1) {
                return Ok((open, Beyond::More));
            }
            open.push(open_bundle(self.bundle(&found), to_beat));
        }
        Ok((open, Beyond::Nothing))
    }

    fn single(&self) -> Option<Quoted<'a>> {
        let question = Question { known_only: false, ..self.question.clone() };
        let (quoted, _) = question.ask_all(self.market.stalls.iter().map(|stall| stall.offer));
        winner(&quoted).or_else(|| quoted.iter().min_by_key(|quoted| quoted.annual.low)).cloned()
    }

    /// What the single host charges for the needs of each other offer of the bundle, where both figures are known.
    fn savings(&self, single: &Quoted<'a>, best: &Bundle<'a>) -> Vec<Saving<'a>> {
        let saving = |part: &Part<'a>| {
            let offer = part.quoted.offer;
            let kept = self.market.needs.of_which(|place| !part.question.needs.contains(&self.question.needs[place]));
            if offer.id() == single.offer.id() || kept.is_empty() {
                return None;
            }
            let rest = sub_question(self.question, self.catalog, kept).ask(single.offer).ok()?;
            let at_single = single.annual.known()? - rest.annual.known()?;
            let price = part.quoted.annual.known()?;
            (at_single > price).then(|| Saving { offer, needs: part.question.needs.clone(), price, at_single })
        };
        best.parts.iter().filter_map(saving).collect()
    }

    fn bundle(&self, found: &Found) -> Bundle<'a> {
        let parts: Vec<Part> = found.shares.iter().map(|share| self.part(*share)).collect();
        Bundle { annual: parts.iter().map(|part| part.quoted.annual).sum(), parts }
    }

    fn part(&self, (stall, needs): (usize, Needs)) -> Part<'a> {
        let question = Question { known_only: false, ..sub_question(self.question, self.catalog, needs) };
        let quoted = question.ask(self.market.stalls[stall].offer).expect("what the market sells can be had");
        Part { question, quoted }
    }
}

fn open_bundle(bundle: Bundle, to_beat: Option<Money>) -> OpenBundle {
    let lines = bundle.parts.iter().flat_map(|part| part.quoted.quote.open_lines());
    let threshold = to_beat.and_then(|to_beat| threshold(lines, bundle.annual, to_beat));
    OpenBundle { room: to_beat.map(|to_beat| to_beat - bundle.annual.low), threshold, bundle }
}
