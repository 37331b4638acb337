//! What the records of bundles are made from.

use super::{
    BestBundle, BoughtOption, BundleData, BundlePart, BundleThreshold, NextBundle, ServicePair, SingleHost,
    UncoveredNeed, UnsureBundle,
};
use crate::analysis::answer::Quoted;
use crate::analysis::bundle::elements::JointNeed;
use crate::analysis::bundle::outcome::{Bundle, BundledOffer, Bundles, OpenBundle};
use crate::analysis::bundle::uncovered::Uncovered;
use crate::analysis::notes::Note;
use crate::price::need::Need;
use crate::price::usage::Meter;
use crate::report::bundle::{nearest, switch};
use crate::report::common::Context;
use crate::report::data::switching::SwitchCosts;
use crate::report::data::values::{Cents, JsonOnly};
use crate::report::sentence;

impl BundleData {
    pub(crate) fn new(context: &Context, bundles: &Bundles) -> Self {
        let (best, open) = (bundles.best(), bundles.open());
        let next_bundles = best.into_iter().flat_map(|best| &best.next.listed);
        let open_bundles = open.into_iter().flat_map(|open| &open.listed);
        Self {
            head: context.head(),
            max_hosts: bundles.most_offers,
            together: bundles.joint_needs.iter().map(|joint| service_pair(context, joint)).collect(),
            best: best.map(|best| best_bundle(context, &best.bundle)),
            next: next_bundles.map(|bundle| next(context, bundles, bundle)).collect(),
            single: single(context, bundles),
            open: open_bundles.map(|open| unsure(context, open)).collect(),
            more_open: open.map_or(0, |open| open.more),
            open_cut: open.is_some_and(|open| open.cut),
            next_cut: best.is_some_and(|best| best.next.cut),
            uncovered: bundles.uncovered.iter().map(|uncovered| uncovered_need(context, uncovered)).collect(),
            conflicts: bundles.conflicts().iter().map(|need| service_id(context, need)).collect(),
            is_compared: context.question.current.is_some(),
            excluded: bundles.left_out.iter().map(|exclusion| context.excluded(exclusion)).collect(),
        }
    }
}

fn service_pair(context: &Context, joint: &JointNeed) -> ServicePair {
    ServicePair { service: service_id(context, &joint.need), with: service_id(context, &joint.with) }
}

fn best_bundle(context: &Context, bundle: &Bundle) -> BestBundle {
    BestBundle { annual: bundle.annual.into(), switch: switch_costs(context, bundle), offers: parts(context, bundle) }
}

fn next(context: &Context, bundles: &Bundles, bundle: &Bundle) -> NextBundle {
    let more = bundles.best().map(|best| bundle.annual.low - best.bundle.annual.low);
    NextBundle {
        annual: bundle.annual.into(),
        switch: switch_costs(context, bundle),
        more: more.map(Cents::from),
        offers: parts(context, bundle),
    }
}

fn switch_costs(context: &Context, bundle: &Bundle) -> Option<SwitchCosts> {
    context.switch_costs(switch(context, bundle))
}

fn parts(context: &Context, bundle: &Bundle) -> Vec<BundlePart> {
    bundle.parts.iter().map(|part| bundle_part(context, part)).collect()
}

fn bundle_part(context: &Context, part: &BundledOffer) -> BundlePart {
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
        storage: part.question.usage().level(Meter::STORAGE),
        users: part.question.usage().level(Meter::USERS),
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
        switch: context.switch_costs(context.question.switch_to(single)),
        more: bundles.best().map(|best| (known - best.bundle.annual.low).into()),
        sentence: sentence::of(context, single),
    })
}

fn unsure(context: &Context, open: &OpenBundle) -> UnsureBundle {
    let is_unknown = |part: &&BundledOffer| part.quoted.annual.is_open();
    let unknown_rate = open.threshold.as_ref().map(|threshold| BundleThreshold {
        offer: open.bundle.parts.iter().find(is_unknown).map(|part| part.quoted.offer.id().to_owned()),
        key: context.catalog.key_id(threshold.item.key()).to_owned(),
        per: threshold.per,
        below: threshold.below.into(),
    });
    UnsureBundle {
        annual: open.bundle.annual.into(),
        switch: switch_costs(context, &open.bundle),
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
