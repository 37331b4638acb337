//! Bundles for machines.

mod build;
mod rows;

use super::common::{ExcludedOffer, NoteText};
use super::head::Head;
use super::switching::SwitchCosts;
use super::values::{Cents, Interval, JsonOnly, Number, Objects};
use serde::Serialize;

/// The cheapest sets of offers that cover some needs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BundleData {
    #[serde(flatten)]
    pub(super) head: Head,
    /// How many hosts a bundle may have; null where that is not limited.
    max_hosts: Option<usize>,
    /// The services that are bought where another one is.
    together: Vec<ServicePair>,
    /// The cheapest bundle at a known price; null where there is none.
    best: Option<BestBundle>,
    /// The next cheapest at a known price, none of which contains a cheaper one.
    next: Vec<NextBundle>,
    /// The one offer that serves everything at the least known price; null where none does.
    single: Option<SingleHost>,
    /// The bundles that could turn out cheapest: not every price of theirs is known.
    open: Vec<UnsureBundle>,
    /// How many more such bundles were counted.
    more_open: usize,
    /// Whether there may be others beyond those: the search was given up.
    open_cut: bool,
    /// Whether the search for the next ones was given up.
    next_cut: bool,
    /// The needs that no offer can serve.
    uncovered: Vec<UncoveredNeed>,
    /// Where all needs can be served, but not together: the ids of the services without any one of which the rest can
    /// be.
    conflicts: Vec<String>,
    /// The offers that provide something needed, but cannot be bought.
    excluded: Vec<ExcludedOffer>,
    /// Whether rows compare with the offer that one has.
    #[serde(skip)]
    is_compared: bool,
}

/// Two services that are bought of one offer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ServicePair {
    /// The id of a service.
    service: String,
    /// The id of the service that it is bought with.
    with: String,
}

/// The cheapest bundle.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BestBundle {
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// What is bought.
    offers: Vec<BundlePart>,
}

/// A bundle that costs more than the best.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NextBundle {
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// How much more that is than the best costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<Cents>,
    /// What is bought.
    offers: Vec<BundlePart>,
}

/// A bundle that could turn out cheapest.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct UnsureBundle {
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// How much its unknown prices may come to before it costs as much as the best; null where there is no best.
    room: Option<Cents>,
    /// What its one unknown rate would have to be; null where more than that is unknown.
    unknown_rate: Option<BundleThreshold>,
    /// The same for people, in the language of the answer.
    text: String,
    /// What is bought.
    offers: Vec<BundlePart>,
}

/// What an unpublished rate would have to be for its bundle to come first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BundleThreshold {
    /// The id of the offer whose rate it is.
    offer: Option<String>,
    /// Which of its prices: the id of a meter or of a service, or `base`.
    key: String,
    /// How many units the price buys.
    per: u64,
    /// The bundle comes first as long as the price of so many units a year is below this, in the currency of the
    /// catalog.
    below: Number,
}

/// An offer of a bundle, and what it is bought for.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BundlePart {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// The ids of the services that it serves.
    services: Vec<String>,
    /// The gigabytes that it is quoted for.
    storage: u64,
    /// The users that it is quoted for.
    users: u64,
    /// The options that are bought for them.
    options: Objects<BoughtOption>,
    /// What it costs a year, tax and options included.
    annual: Interval<Cents>,
    /// The quote in one line.
    sentence: JsonOnly<String>,
    /// What one should know about the figure.
    notes: Objects<NoteText>,
}

/// A service that is paid for beside the base.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct BoughtOption {
    /// Its id.
    service: String,
    /// What it costs a year, tax included.
    annual: JsonOnly<Interval<Cents>>,
}

/// An offer that serves everything by itself.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SingleHost {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// How much more that is than the best bundle costs; null where there is none.
    more: Option<Cents>,
    /// The quote in one line.
    sentence: String,
}

/// A need that no offer can serve.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct UncoveredNeed {
    /// The id of the service.
    service: String,
    /// What comes nearest, for people, in the language of the answer.
    text: String,
    /// The offers that come nearest.
    nearest: Vec<ExcludedOffer>,
}
