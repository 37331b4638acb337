//! What changed from one catalog to another, and what it costs.

use super::answer::Quoted;
use super::difference::Difference;
use super::rank::Ranking;
use super::rank_interval::{RankInterval, Ranked};
use crate::catalog::Catalog;
use crate::catalog::attributes::{Attribute, Topic, of_catalog, of_offer, of_processor};
use crate::fee::processor::Processor;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::collections::{HashMap, HashSet};

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The catalog as a whole.
    Catalog,
    Offer {
        id: String,
        name: String,
    },
    Processor {
        id: String,
        name: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub subject: Subject,
    pub kind: ChangeKind,
}

/// What became of the subject, or of one thing that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// All of the subject is new.
    Added,
    /// All of the subject is gone.
    Removed,
    /// One thing that is said of it.
    Attribute {
        /// What it is about.
        topic: Topic,
        /// Its key, as in the file.
        key: String,
        /// What is said.
        value: Difference<String>,
    },
}

/// An offer's rank, and its cost a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankedCost {
    pub rank: RankInterval,
    pub annual: Bounds<Money>,
}

/// An offer whose rank or cost is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankingChange {
    /// The offer's id.
    pub id: String,
    /// The offer's name.
    pub name: String,
    /// Its rank and cost, where it is ranked.
    pub ranked: Difference<RankedCost>,
}

/// Every change, in the order of the catalogs: the whole, the offers, the processors.
pub fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let mut changes = attribute_changes(&Subject::Catalog, &of_catalog(old), &of_catalog(new));
    let attributes = |before: &Offer, after: &Offer| {
        attribute_changes(&offer_subject(after), &of_offer(old, &before.published), &of_offer(new, &after.published))
    };
    changes.extend(list_changes(&old.offers, &new.offers, offer_subject, attributes));
    let attributes = |before: &Processor, after: &Processor| {
        attribute_changes(&processor_subject(after), &of_processor(old, before), &of_processor(new, after))
    };
    changes.extend(list_changes(&old.processors, &new.processors, processor_subject, attributes));
    changes
}

fn offer_subject(offer: &Offer) -> Subject {
    Subject::Offer { id: offer.published.id.clone(), name: offer.published.name.clone() }
}

fn processor_subject(processor: &Processor) -> Subject {
    let [id, name] = [processor.id(), processor.name()].map(|text| text.unwrap_or_default().to_owned());
    Subject::Processor { id, name }
}

impl Subject {
    /// Its key in the catalog; the catalog itself has none.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Catalog => "",
            Self::Offer { id, .. } | Self::Processor { id, .. } => id,
        }
    }

    /// The name, of which the catalog itself has none.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Catalog => None,
            Self::Offer { name, .. } | Self::Processor { name, .. } => Some(name),
        }
    }
}

/// What changed of each entry of a list: what is gone, what is said otherwise, and what is new.
fn list_changes<T>(
    old: &[T],
    new: &[T],
    subject: impl Fn(&T) -> Subject,
    attributes: impl Fn(&T, &T) -> Vec<Change>,
) -> Vec<Change> {
    let before: Vec<(Subject, &T)> = old.iter().map(|entry| (subject(entry), entry)).collect();
    let after: Vec<(Subject, &T)> = new.iter().map(|entry| (subject(entry), entry)).collect();
    let entries: HashMap<&str, &T> = after.iter().map(|(subject, entry)| (subject.id(), *entry)).collect();
    let ids: HashSet<&str> = before.iter().map(|(subject, _)| subject.id()).collect();
    let mut changes = Vec::new();
    for (subject, entry) in &before {
        match entries.get(subject.id()) {
            None => changes.push(Change { subject: subject.clone(), kind: ChangeKind::Removed }),
            Some(after) => changes.extend(attributes(entry, after)),
        }
    }
    let added = after.iter().filter(|(subject, _)| !ids.contains(subject.id()));
    changes.extend(added.map(|(subject, _)| Change { subject: subject.clone(), kind: ChangeKind::Added }));
    changes
}

/// What is no longer said, said otherwise, or said for the first time.
///
/// A key may stand more than once, as where two parts of a base have one name: the first is held against the first, the
/// second against the second.
fn attribute_changes(subject: &Subject, old: &[Attribute], new: &[Attribute]) -> Vec<Change> {
    let mut unmatched: HashMap<_, _> = numbered(new).collect();
    let mut pairs: Vec<(Option<&Attribute>, Option<&Attribute>)> =
        numbered(old).map(|(key, attribute)| (Some(attribute), unmatched.remove(&key))).collect();
    let added = numbered(new).filter(|(key, _)| unmatched.contains_key(key));
    pairs.extend(added.map(|(_, attribute)| (None, Some(attribute))));
    let change = |(old, new): (Option<&Attribute>, Option<&Attribute>)| {
        let value = |attribute: &Attribute| attribute.value.clone();
        let Attribute { topic, key, .. } = old.or(new)?;
        let value = Difference::between(old.map(value), new.map(value))?;
        let kind = ChangeKind::Attribute { topic: *topic, key: key.clone(), value };
        Some(Change { subject: subject.clone(), kind })
    };
    pairs.into_iter().filter_map(change).collect()
}

/// Attributes by their keys, those with one key by their number.
fn numbered(attributes: &[Attribute]) -> impl Iterator<Item = ((&str, usize), &Attribute)> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    attributes.iter().map(move |attribute| {
        let number = seen.entry(&attribute.key).and_modify(|number| *number += 1).or_default();
        ((attribute.key.as_str(), *number), attribute)
    })
}

/// The offers whose cost or rank is not what it was, in the order of the new ranking; those that are gone come last.
pub fn rank_changes(old: &Ranking, new: &Ranking) -> Vec<RankingChange> {
    let (old_costs, new_costs) = (ranked_costs(&old.ranked), ranked_costs(&new.ranked));
    let gone = old.ranked.iter().filter(|ranked| !new_costs.contains_key(ranked.answer.offer.id()));
    let change = |ranked: &Ranked<Quoted>| {
        let published = &ranked.answer.offer.published;
        let cost = |costs: &HashMap<&str, RankedCost>| costs.get(published.id.as_str()).copied();
        let ranked = Difference::between(cost(&old_costs), cost(&new_costs))?;
        Some(RankingChange { id: published.id.clone(), name: published.name.clone(), ranked })
    };
    new.ranked.iter().chain(gone).filter_map(change).collect()
}

fn ranked_costs<'a>(ranked: &[Ranked<Quoted<'a>>]) -> HashMap<&'a str, RankedCost> {
    let cost = |ranked: &Ranked<Quoted>| RankedCost { rank: ranked.rank, annual: ranked.answer.annual };
    ranked.iter().map(|ranked| (ranked.answer.offer.id(), cost(ranked))).collect()
}
