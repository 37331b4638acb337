//! What the question about bundles is answered with.

use super::elements::JointNeed;
use super::uncovered::Uncovered;
use crate::analysis::answer::Quoted;
use crate::analysis::exclusion::Exclusion;
use crate::analysis::question::Question;
use crate::analysis::solver::limit::LimitExceeded;
use crate::analysis::unknown_rate::Threshold;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::need::Need;
use crate::price::offer::Offer;

/// The answer to a question about bundles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundles<'a> {
    /// The bundles for every need but the uncovered.
    pub outcome: Outcome<'a>,
    /// The offer that serves everything by itself at the least cost: a known one, unless none is.
    pub single: Option<Quoted<'a>>,
    /// What no offer can serve.
    pub uncovered: Vec<Uncovered<'a>>,
    /// The needs that are bought where another one is.
    pub joint_needs: Vec<JointNeed>,
    /// The offers that provide something needed, but that cannot be bought.
    pub left_out: Vec<Exclusion<'a>>,
    /// How many offers a bundle may hold, where that is limited.
    pub most_offers: Option<usize>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome<'a> {
    Best(Box<Best<'a>>),
    /// No bundle is of known cost.
    OnlyOpen(OpenBundles<'a>),
    /// Each need can be served, but not all together: the needs without any one of which the others can be.
    Conflict(Vec<Need>),
    /// Nothing can be served.
    #[default]
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best<'a> {
    /// The cheapest bundle whose cost is known.
    pub bundle: Bundle<'a>,
    pub next: NextBundles<'a>,
    /// The offers of the bundle that ask less for what they serve than the single host does.
    pub savings: Vec<Saving<'a>>,
    pub open: OpenBundles<'a>,
}

/// The next cheapest bundles of known cost, none of which contains a cheaper one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextBundles<'a> {
    pub listed: Vec<Bundle<'a>>,
    /// Whether the search was given up, so that there may be more.
    pub cut: bool,
}

/// The bundles of which not every price is known, and that could turn out cheapest: none costs at least as much as the
/// best, or as another of them, whatever the unknown prices are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenBundles<'a> {
    pub listed: Vec<OpenBundle<'a>>,
    /// How many more were counted.
    pub more: usize,
    /// Whether the search was given up, so that there may be others.
    pub cut: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenBundle<'a> {
    pub bundle: Bundle<'a>,
    /// The least that its unknown prices may add before it costs as much as the best.
    pub room: Option<Money>,
    /// The one unknown rate, and what it would have to be, where there is one.
    pub threshold: Option<Threshold>,
}

/// What a single host would not charge if an offer served some of the needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving<'a> {
    pub offer: &'a Offer,
    pub needs: Vec<Need>,
    /// What the offer asks for them.
    pub price: Money,
    /// What serving them adds to the price of the single host.
    pub at_single: Money,
}

/// Some offers, and what each serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle<'a> {
    /// The offers, in the order of the catalog.
    pub parts: Vec<BundledOffer<'a>>,
    /// What they cost together.
    pub annual: Bounds<Money>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundledOffer<'a> {
    /// What the offer serves, at what usage.
    pub question: Question,
    pub quoted: Quoted<'a>,
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
    /// What there is too much of.
    pub reason: LimitExceeded,
}

impl<'a> Bundles<'a> {
    /// The cheapest bundle of known cost, with what stands beside it.
    pub fn best(&self) -> Option<&Best<'a>> {
        match &self.outcome {
            Outcome::Best(best) => Some(best),
            Outcome::OnlyOpen(_) | Outcome::Conflict(_) | Outcome::Nothing => None,
        }
    }

    /// The bundles of unknown cost that could turn out cheapest.
    pub fn open(&self) -> Option<&OpenBundles<'a>> {
        match &self.outcome {
            Outcome::Best(best) => Some(&best.open),
            Outcome::OnlyOpen(open) => Some(open),
            Outcome::Conflict(_) | Outcome::Nothing => None,
        }
    }

    /// The needs without any one of which the others can be served together.
    pub fn conflicts(&self) -> &[Need] {
        if let Outcome::Conflict(needs) = &self.outcome { needs } else { &[] }
    }
}
