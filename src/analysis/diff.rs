//! What changed from one catalog to another, and what it costs.

use super::question::Question;
use super::rank::{Ranked, rank};
use crate::catalog::Catalog;
use crate::catalog::attributes::{Attribute, Topic, of_catalog, of_offer, of_processor};
use crate::fee::processor::Processor;
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::offer::Offer;
use std::collections::{HashMap, HashSet};

/// Whose fact changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The catalog as a whole.
    Catalog,
    /// An offer.
    Offer,
    /// A payment processor.
    Processor,
}

/// A change: of one fact, or of all that is said of something that is gone or new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whose.
    pub subject: Subject,
    /// Its id; nothing for the catalog.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the fact is about and its key; nothing where the whole is gone or new.
    pub fact: Option<(Topic, String)>,
    /// What was said.
    pub old: Option<String>,
    /// What is said.
    pub new: Option<String>,
}

/// An offer’s place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its best rank.
    pub best: usize,
    /// Its worst rank.
    pub worst: usize,
    /// What it costs a year.
    pub annual: Bounds<Money>,
}

/// An offer whose place is not what it was; nothing where it is not ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The offer's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its place before.
    pub old: Option<Place>,
    /// The same now.
    pub new: Option<Place>,
}

/// Every change, in the order of the catalogs: the whole, the offers, the processors.
pub fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let whole = Named { subject: Subject::Catalog, id: "", name: "" };
    let offer = |catalog, of: &Offer| of_offer(catalog, &of.published);
    let mut changes = facts_changed(whole, &of_catalog(old), &of_catalog(new));
    changes
        .extend(compared((&old.offers, &new.offers), named_offer, |before, now| (offer(old, before), offer(new, now))));
    changes.extend(compared((&old.processors, &new.processors), named_processor, |before, now| {
        (of_processor(before), of_processor(now))
    }));
    changes
}

/// Something that is said about.
#[derive(Clone, Copy)]
struct Named<'a> {
    subject: Subject,
    id: &'a str,
    name: &'a str,
}

fn named_offer(offer: &Offer) -> Named<'_> {
    Named { subject: Subject::Offer, id: &offer.published.id, name: &offer.published.name }
}

fn named_processor(of: &Processor) -> Named<'_> {
    Named { subject: Subject::Processor, id: &of.id, name: &of.name }
}

/// What changed of each thing of a list: what is gone, what is said otherwise, and what is new.
fn compared<T>(
    (old, new): (&[T], &[T]),
    named: impl for<'t> Fn(&'t T) -> Named<'t>,
    attributes: impl Fn(&T, &T) -> (Vec<Attribute>, Vec<Attribute>),
) -> Vec<Change> {
    let now: HashMap<&str, &T> = new.iter().map(|of| (named(of).id, of)).collect();
    let before: HashSet<&str> = old.iter().map(|of| named(of).id).collect();
    let mut changes = Vec::new();
    for of in old {
        match now.get(named(of).id) {
            None => changes.push(whole(named(of), false)),
            Some(now) => {
                let (before, after) = attributes(of, now);
                changes.extend(facts_changed(named(now), &before, &after));
            }
        }
    }
    changes.extend(new.iter().map(&named).filter(|of| !before.contains(of.id)).map(|of| whole(of, true)));
    changes
}

/// Something that is gone or new.
fn whole(of: Named, new: bool) -> Change {
    let Named { subject, id, name } = of;
    let said = |here: bool| here.then(|| name.to_owned());
    Change { subject, id: id.to_owned(), name: name.to_owned(), fact: None, old: said(!new), new: said(new) }
}

/// What is no longer said, said otherwise, or said for the first time.
///
/// A key may stand more than once, as where two parts of a base have one name: the first is held against the first, the
/// second against the second.
fn facts_changed(of: Named, before: &[Attribute], now: &[Attribute]) -> Vec<Change> {
    let (old, mut new) = (numbered(before), numbered(now).collect::<HashMap<_, _>>());
    let mut changes = Vec::new();
    for (key, fact) in old {
        let new = new.remove(&key);
        if new.is_none_or(|new| new.value != fact.value) {
            changes.push(change(of, fact, Some(&fact.value), new.map(|new| &new.value)));
        }
    }
    let added = numbered(now).filter(|(key, _)| new.contains_key(key));
    changes.extend(added.map(|(_, fact)| change(of, fact, None, Some(&fact.value))));
    changes
}

/// Facts by their keys, those with one key by their number.
fn numbered(attributes: &[Attribute]) -> impl Iterator<Item = ((&str, usize), &Attribute)> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    attributes.iter().map(move |fact| {
        let number = seen.entry(&fact.key).and_modify(|number| *number += 1).or_default();
        ((fact.key.as_str(), *number), fact)
    })
}

fn change(of: Named, Attribute { topic, key, .. }: &Attribute, old: Option<&String>, new: Option<&String>) -> Change {
    let fact = Some((*topic, key.clone()));
    Change {
        subject: of.subject,
        id: of.id.to_owned(),
        name: of.name.to_owned(),
        fact,
        old: old.cloned(),
        new: new.cloned(),
    }
}

/// The offers whose cost or place in the ranking is not what it was, in the order of the new ranking.
pub fn moved(old: (&Catalog, &Question), new: (&Catalog, &Question)) -> Vec<Moved> {
    let ranked = |(catalog, question)| rank(catalog, question, false).ranked;
    let (before, now) = (ranked(old), ranked(new));
    let (places_before, places_now) = (places(&before), places(&now));
    let gone = before.iter().filter(|of| !places_now.contains_key(of.answer.offer.id()));
    let moved = now.iter().chain(gone).map(|of| Moved {
        id: of.answer.offer.id().to_owned(),
        name: of.answer.offer.published.name.clone(),
        old: places_before.get(of.answer.offer.id()).copied(),
        new: places_now.get(of.answer.offer.id()).copied(),
    });
    moved.filter(|of| of.old != of.new).collect()
}

fn places<'a>(ranked: &[Ranked<'a>]) -> HashMap<&'a str, Place> {
    let place = |of: &Ranked| Place { best: of.best, worst: of.worst, annual: of.answer.annual };
    ranked.iter().map(|of| (of.answer.offer.id(), place(of))).collect()
}
