//! Bundles for machines: a row for each offer of each bundle.

use super::RowVisitor;
use super::common::{ExcludedOffer, Head, NoteText};
use super::values::{Cents, Interval, JsonOnly, Number, Objects};
use crate::analysis::answer::Quoted;
use crate::analysis::bundle::uncovered::Uncovered;
use crate::analysis::bundle::{Bundle, Bundles, OpenBundle, Part};
use crate::analysis::notes::Note;
use crate::price::need::Need;
use crate::price::usage::Meter;
use crate::report::bundle::nearest;
use crate::report::common::Context;
use crate::report::sentence;
use serde::Serialize;
use std::io;

/// The cheapest sets of offers that cover some needs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BundleData {
    #[serde(flatten)]
    head: Head,
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
    /// Where all needs can be served, but not together: the ids of the services without any one of which the rest can be.
    conflicts: Vec<String>,
    /// The offers that provide something needed, but cannot be bought.
    excluded: Vec<ExcludedOffer>,
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
    offers: Vec<BundlePart>,
}

/// A bundle that costs more than the best.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NextBundle {
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    /// How much more that is than the best costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<Cents>,
    offers: Vec<BundlePart>,
}

/// A bundle that could turn out cheapest.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct UnsureBundle {
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    /// How much its unknown prices may come to before it costs as much as the best; null where there is no best.
    room: Option<Cents>,
    /// What its one unknown rate would have to be; null where more than that is unknown.
    unknown_rate: Option<BundleThreshold>,
    /// The same for people, in the language of the answer.
    text: String,
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
    /// The bundle comes first as long as the price of so many units a year is below this, in the currency of the catalog.
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

/// A row for each offer of a bundle.
#[derive(Clone, Debug, Default, Serialize)]
struct PartRow {
    bundle: &'static str,
    place: usize,
    total: Interval<Cents>,
    #[serde(flatten)]
    part: BundlePart,
}

/// A row for the best single host.
#[derive(Clone, Debug, Default, Serialize)]
struct SingleRow {
    bundle: &'static str,
    place: usize,
    total: Interval<Cents>,
    id: String,
    name: String,
    annual: Interval<Cents>,
}

/// A row for each need that no offer can serve.
#[derive(Clone, Debug, Default, Serialize)]
struct UncoveredRow {
    bundle: &'static str,
    services: String,
    reason: &'static str,
    text: String,
}

impl BundleData {
    pub(crate) fn new(context: &Context, bundles: &Bundles) -> Self {
        let pair = |(service, with): &(Need, Need)| ServicePair {
            service: service_id(context, service),
            with: service_id(context, with),
        };
        Self {
            head: context.head(),
            max_hosts: bundles.most_offers,
            together: bundles.together.iter().map(pair).collect(),
            best: bundles
                .best
                .as_ref()
                .map(|best| BestBundle { annual: best.annual.into(), offers: parts(context, best) }),
            next: bundles.next.iter().map(|bundle| next(context, bundles, bundle)).collect(),
            single: single(context, bundles),
            open: bundles.open.iter().map(|open| unsure(context, open)).collect(),
            more_open: bundles.open_beyond.more,
            open_cut: bundles.open_beyond.cut,
            next_cut: bundles.next_cut,
            uncovered: bundles.uncovered.iter().map(|uncovered| uncovered_need(context, uncovered)).collect(),
            conflicts: bundles.conflicts.iter().map(|need| service_id(context, need)).collect(),
            excluded: bundles.left_out.iter().map(|exclusion| context.excluded(exclusion)).collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        let best = self.best.iter().map(|best| ("best", best.annual, &best.offers));
        let next = self.next.iter().map(|next| ("next", next.annual, &next.offers));
        let open = self.open.iter().map(|open| ("open", open.annual, &open.offers));
        let known = best.chain(next).enumerate().flat_map(part_rows);
        visitor.rows(&PartRow::default(), known.chain(open.enumerate().flat_map(part_rows)))?;
        visitor.rows(&SingleRow::default(), self.single.iter().map(SingleRow::from))?;
        visitor.rows(&UncoveredRow::default(), self.uncovered.iter().map(UncoveredRow::from))
    }
}

fn part_rows(
    (index, (bundle, total, parts)): (usize, (&'static str, Interval<Cents>, &Vec<BundlePart>)),
) -> Vec<PartRow> {
    parts.iter().map(|part| PartRow { bundle, place: index + 1, total, part: part.clone() }).collect()
}

impl From<&SingleHost> for SingleRow {
    fn from(host: &SingleHost) -> Self {
        Self {
            bundle: "single",
            place: 1,
            total: host.annual,
            id: host.id.clone(),
            name: host.name.clone(),
            annual: host.annual,
        }
    }
}

impl From<&UncoveredNeed> for UncoveredRow {
    fn from(need: &UncoveredNeed) -> Self {
        Self { bundle: "uncovered", services: need.service.clone(), reason: "uncovered", text: need.text.clone() }
    }
}

fn next(context: &Context, bundles: &Bundles, bundle: &Bundle) -> NextBundle {
    let more = bundles.best.as_ref().map(|best| bundle.annual.low - best.annual.low);
    NextBundle { annual: bundle.annual.into(), more: more.map(Cents::from), offers: parts(context, bundle) }
}

fn parts(context: &Context, bundle: &Bundle) -> Vec<BundlePart> {
    bundle.parts.iter().map(|part| bundle_part(context, part)).collect()
}

fn bundle_part(context: &Context, part: &Part) -> BundlePart {
    let quoted = &part.quoted;
    let options = quoted.notes.iter().filter_map(|note| match note {
        Note::Option(service, price) => Some(BoughtOption {
            service: context.catalog.service_id(*service).to_owned(),
            annual: JsonOnly((*price).into()),
        }),
        _ => None,
    });
    BundlePart {
        id: quoted.offer.id().to_owned(),
        name: quoted.offer.published.name.clone(),
        services: part.question.needs.iter().map(|need| service_id(context, need)).collect(),
        storage: part.question.usage.level(Meter::STORAGE),
        users: part.question.usage.level(Meter::USERS),
        options: options.collect(),
        annual: quoted.annual.into(),
        sentence: JsonOnly(sentence::of(context, quoted)),
        notes: context.notes(&quoted.notes),
    }
}

fn single(context: &Context, bundles: &Bundles) -> Option<SingleHost> {
    let single: &Quoted = bundles.single.as_ref()?;
    let known = single.annual.known()?;
    Some(SingleHost {
        id: single.offer.id().to_owned(),
        name: single.offer.published.name.clone(),
        annual: single.annual.into(),
        more: bundles.best.as_ref().map(|best| (known - best.annual.low).into()),
        sentence: sentence::of(context, single),
    })
}

fn unsure(context: &Context, open: &OpenBundle) -> UnsureBundle {
    let is_unknown = |part: &&Part| part.quoted.annual.is_open();
    let unknown_rate = open.threshold.as_ref().map(|threshold| BundleThreshold {
        offer: open.bundle.parts.iter().find(is_unknown).map(|part| part.quoted.offer.id().to_owned()),
        key: context.catalog.key_id(threshold.item.key()).to_owned(),
        per: threshold.per,
        below: threshold.below.into(),
    });
    UnsureBundle {
        annual: open.bundle.annual.into(),
        room: open.room.map(Cents::from),
        unknown_rate,
        text: context.lang.open_bundle(context.catalog, open),
        offers: parts(context, &open.bundle),
    }
}

fn uncovered_need(context: &Context, uncovered: &Uncovered) -> UncoveredNeed {
    UncoveredNeed {
        service: service_id(context, &uncovered.need),
        text: nearest(context, uncovered),
        nearest: uncovered.nearest.iter().map(|exclusion| context.excluded(exclusion)).collect(),
    }
}

fn service_id(context: &Context, need: &Need) -> String {
    context.catalog.service_id(need.service).to_owned()
}
