//! The cheapest set of offers that covers some needs, each offer bought at most once.
//!
//! Each need is served by one offer. An offer is quoted for the needs that it serves: the sum of their gigabytes, and the
//! most users that one of them has. Of two bundles that cost the same, the one with fewer offers is better.

mod assembler;
pub(crate) mod demand;

pub(crate) mod model;

mod open;

mod coverage;
pub(crate) mod elements;
pub(crate) mod uncovered;

use super::answer::{Exclusion, Quoted};
use super::question::Question;
use super::unknown_rate::Threshold;
use crate::analysis::solver::element_set::{MOST_NEEDS, Needs};
use crate::analysis::solver::limit::{Effort, OutOfReach};
use crate::catalog::Catalog;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;
use assembler::Buyer;
use elements::together;
use model::{Market, sub_question};
use uncovered::{Uncovered, conflicts, left_out, uncovered, unserved};

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
    /// The bundles of which not every price is known, and that could turn out cheapest: none costs at least as much as the
    /// best, or as another of them, whatever the unknown prices are.
    pub open: Vec<OpenBundle<'a>>,
    /// What there is beyond those.
    pub open_beyond: Beyond,
    /// What no offer can serve.
    pub uncovered: Vec<Uncovered<'a>>,
    /// Where all can be served, but not together: the needs without any one of which the rest can be.
    pub conflicts: Vec<Need>,
    /// The needs that are bought where another one is, each with that other one.
    pub together: Vec<(Need, Need)>,
    /// The offers that provide something needed, but that cannot be bought.
    pub left_out: Vec<Exclusion<'a>>,
    /// How many offers a bundle may hold, where that is limited.
    pub most_offers: Option<usize>,
    /// What the bundles cover: every need but the uncovered.
    pub covered: Question,
}

/// What there is beyond a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// So many more were counted.
    pub more: usize,
    /// Whether there may be others: the search was given up.
    pub cut: bool,
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

/// Which bundles are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// How many of the next best are listed, and at most how many whose cost is not known.
    pub top: usize,
    /// How many offers a bundle may hold, where that is limited.
    pub most_offers: Option<usize>,
}

/// A question is too large to be answered exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BundleTooLarge {
    /// How many needs it has.
    pub needs: usize,
    /// How many of them have gigabytes or users of their own.
    pub detailed: usize,
    /// How many offers provide something needed.
    pub offers: usize,
    /// Why.
    pub why: OutOfReach,
}

impl BundleTooLarge {
    fn new(catalog: &Catalog, question: &Question, why: OutOfReach) -> Self {
        let detailed = question.needs.iter().filter(|need| need.gigabytes.is_some() || need.users.is_some());
        let provides = |offer: &&Offer| question.needs.iter().any(|need| offer.provision(need.service).is_some());
        let offers = catalog.offers.iter().filter(provides).count();
        Self { needs: question.needs.len(), detailed: detailed.count(), offers, why }
    }
}

/// The cheapest bundles for a question.
///
/// # Errors
/// When the question is too large to be answered exactly.
pub fn bundle<'a>(
    catalog: &'a Catalog,
    question: &Question,
    selection: Selection,
) -> Result<Bundles<'a>, BundleTooLarge> {
    let too_large = |why| BundleTooLarge::new(catalog, question, why);
    if question.needs.len() > MOST_NEEDS {
        return Err(too_large(OutOfReach::Combinations));
    }
    bundles(catalog, question, selection).map_err(too_large)
}

fn bundles<'a>(catalog: &'a Catalog, question: &Question, selection: Selection) -> Result<Bundles<'a>, OutOfReach> {
    let question = &sub_question(question, catalog, Needs::first(question.needs.len()));
    let effort = Effort::new(Effort::BEST);
    let market = Market::new(catalog, question, selection.most_offers, &effort)?;
    let unserved = unserved(catalog, question, &market, &effort)?;
    if !unserved.is_empty() {
        let served = Needs::first(question.needs.len()).without(unserved);
        let rest = sub_question(question, catalog, served);
        drop(market);
        let uncovered = unserved.places().map(|place| uncovered(catalog, question, place)).collect();
        let covered = if served.is_empty() {
            Bundles { most_offers: selection.most_offers, ..nothing(rest) }
        } else {
            bundles(catalog, &rest, selection)?
        };
        return Ok(Bundles { uncovered, ..covered });
    }
    let buyer = Buyer { catalog, question, market: &market, effort: &effort };
    let (best, next, next_cut) = buyer.known(selection.top)?;
    let (open, open_beyond) = buyer.open(best.as_ref(), selection.top)?;
    effort.allow(Effort::OTHERS);
    let nobody = best.is_none() && open.is_empty();
    let conflicts = if nobody { conflicts(catalog, question, selection, &effort)? } else { Vec::new() };
    let single = buyer.single();
    let savings = single.iter().zip(&best).flat_map(|(single, best)| buyer.savings(single, best)).collect();
    let (uncovered, covered, together) = (Vec::new(), question.clone(), together(catalog, question));
    let left_out = left_out(catalog, question, &market);
    Ok(Bundles {
        best,
        next,
        next_cut,
        single,
        savings,
        open,
        open_beyond,
        uncovered,
        conflicts,
        together,
        left_out,
        most_offers: selection.most_offers,
        covered,
    })
}

/// The answer to a question about nothing.
fn nothing<'a>(covered: Question) -> Bundles<'a> {
    Bundles {
        best: None,
        next: Vec::new(),
        next_cut: false,
        single: None,
        savings: Vec::new(),
        open: Vec::new(),
        open_beyond: Beyond::default(),
        uncovered: Vec::new(),
        conflicts: Vec::new(),
        together: Vec::new(),
        left_out: Vec::new(),
        most_offers: None,
        covered,
    }
}
