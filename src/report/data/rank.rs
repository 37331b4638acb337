//! A ranking for machines.

use super::RowVisitor;
use super::common::{ExcludedOffer, NoteText, RankRange, RateThreshold};
use super::criteria::FactText;
use super::head::Head;
use super::switching::SwitchCosts;
use super::values::{ById, Cents, Interval, Objects};
use crate::analysis::answer::Quoted;
use crate::analysis::rank::Ranking;
use crate::analysis::rank_interval::Ranked;
use crate::price::charge::Vat;
use crate::price::keyword::Keyword;
use crate::price::need::{Match, Need};
use crate::price::offer::Offer;
use crate::price::service::ProvisionKind;
use crate::report::common::{Context, has_mixed_tax};
use crate::report::rank::monthly;
use serde::Serialize;
use std::io;

/// Every offer's annual cost, cheapest first.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RankData {
    #[serde(flatten)]
    pub(super) head: Head,
    /// By what is known of the cost, then known before open, then by id.
    offers: Vec<RankedOffer>,
    /// The offers that cannot serve, in the order of the catalog.
    excluded: Vec<ExcludedOffer>,
    /// What unpublished rates would have to be for their offers to come first.
    unknown_rates: Vec<RateThreshold>,
    #[serde(skip)]
    columns: RankedOffer,
}

/// What an offer costs, and where that puts it.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RankedOffer {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Its place among the offers.
    rank: RankRange,
    /// What it costs a year, tax included.
    annual: Interval<Cents>,
    /// A twelfth, rounded: for information.
    monthly: Interval<Cents>,
    #[serde(flatten)]
    switch: Option<SwitchCosts>,
    /// Whether tax is in the published prices: `included`, `excluded` (it is added), `exempt` or `unknown`; `mixed`
    /// where they do not all say the same.
    vat: &'static str,
    /// Who sells it; null where the catalog does not say.
    provider: Option<String>,
    /// Who says that the prices are so: `provider`, `confirmed` (two readers agree) or `reported` (one reader); null
    /// where that is not known.
    evidence: Option<&'static str>,
    /// What is known of whoever sells, by the id of the criterion.
    criteria: ById<'static, FactText>,
    /// How many services it provides.
    services: ServiceCount,
    /// What one should know about the figure.
    notes: Objects<NoteText>,
}

/// Of the services that are needed, or of all where none is.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct ServiceCount {
    /// How many the offer provides; null where its services are not listed.
    pub(in crate::report) served: Option<usize>,
    /// How many are needed; null where none is.
    pub(in crate::report) asked: Option<usize>,
}

impl RankData {
    pub(crate) fn new(context: &Context, ranking: &Ranking) -> Self {
        Self {
            head: context.head(),
            offers: ranking.ranked.iter().map(|ranked| offer(context, ranked)).collect(),
            excluded: ranking.excluded.iter().map(|exclusion| context.excluded(exclusion)).collect(),
            unknown_rates: ranking.unknown_rates.iter().map(|rate| context.rate_threshold(rate)).collect(),
            columns: RankedOffer {
                criteria: context.criteria(None),
                switch: context.switch_costs(None),
                ..RankedOffer::default()
            },
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&self.columns, &self.offers)?;
        visitor.rows(&ExcludedOffer::default(), &self.excluded)
    }
}

fn offer(context: &Context, ranked: &Ranked<Quoted>) -> RankedOffer {
    let quoted = &ranked.answer;
    let published = &quoted.offer.published;
    RankedOffer {
        id: quoted.offer.id().to_owned(),
        name: published.name.clone(),
        rank: ranked.rank.into(),
        annual: quoted.annual.into(),
        monthly: monthly(quoted.annual).into(),
        switch: context.switch_costs(context.question.switch_to(quoted)),
        vat: if has_mixed_tax(quoted.offer) { "mixed" } else { tax_basis(quoted.offer).word() },
        provider: quoted.offer.provider().map(|provider| provider.name.clone()),
        evidence: published.evidence.map(Keyword::word),
        criteria: context.criteria(Some(quoted.offer)),
        services: service_count(context, quoted.offer),
        notes: context.notes(&quoted.notes),
    }
}

fn tax_basis(offer: &Offer) -> Vat {
    offer.all_lines().next().map_or(offer.published.basis.vat, |line| line.published.basis.vat)
}

pub(in crate::report) fn service_count(context: &Context, offer: &Offer) -> ServiceCount {
    let needs = &context.question.needs;
    let provided = |kind: &ProvisionKind| *kind != ProvisionKind::SelfService;
    let listed = offer.published.services.as_ref();
    let served = if needs.is_empty() {
        listed.map(|services| services.iter().filter(|(_, provision)| provided(&provision.kind)).count())
    } else {
        let met =
            |need: &&Need| matches!(need.answered_by(offer), Match::Included | Match::Option | Match::SelfService);
        listed.map(|_| needs.iter().filter(met).count())
    };
    ServiceCount { served, asked: (!needs.is_empty()).then_some(needs.len()) }
}
