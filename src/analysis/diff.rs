//! What changed from one catalog to another, and what it costs.

use super::question::Question;
use super::rank::{Ranked, rank};
use crate::catalog::Catalog;
use crate::catalog::facts::{Fact, Topic, of_catalog, of_offer, of_processor};
use crate::price::bounds::Bounds;
use crate::price::money::Money;
use crate::price::offer::Offer;

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

/// What an offer cost, what it costs, and its places in the ranking; nothing where it is not ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The offer's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its best place and its annual cost before.
    pub old: Option<(usize, Bounds<Money>)>,
    /// The same now.
    pub new: Option<(usize, Bounds<Money>)>,
}

/// Every change, in the order of the catalogs: the whole, the offers, the processors.
#[must_use]
pub fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let offers = |catalog: &Catalog| {
        let offer = |offer: &Offer| {
            let list = &offer.published;
            (list.id.clone(), list.name.clone(), of_offer(catalog, list))
        };
        catalog.offers.iter().map(offer).collect::<Vec<_>>()
    };
    let processors = |catalog: &Catalog| {
        catalog.processors.iter().map(|of| (of.id.clone(), of.name.clone(), of_processor(of))).collect::<Vec<_>>()
    };
    let everything = |catalog: &Catalog| vec![(String::new(), String::new(), of_catalog(catalog))];
    let mut found = compared(Subject::Catalog, &everything(old), &everything(new));
    found.extend(compared(Subject::Offer, &offers(old), &offers(new)));
    found.extend(compared(Subject::Processor, &processors(old), &processors(new)));
    found
}

/// Something with an id and a name, and what is said of it.
type Described = (String, String, Vec<Fact>);

fn compared(subject: Subject, old: &[Described], new: &[Described]) -> Vec<Change> {
    let find = |among: &'_ [Described], of: &Described| among.iter().position(|(id, ..)| *id == of.0);
    let mut found = Vec::new();
    for before in old {
        match find(new, before) {
            None => found.push(whole(subject, before, false)),
            Some(place) => found.extend(facts_changed(subject, before, &new[place])),
        }
    }
    found.extend(new.iter().filter(|of| find(old, of).is_none()).map(|of| whole(subject, of, true)));
    found
}

/// Something that is gone or new.
fn whole(subject: Subject, (id, name, _): &Described, new: bool) -> Change {
    let said = |here: bool| here.then(|| name.clone());
    Change { subject, id: id.clone(), name: name.clone(), fact: None, old: said(!new), new: said(new) }
}

/// What is no longer said, said otherwise, or said for the first time.
fn facts_changed(subject: Subject, (_, _, before): &Described, (id, name, now): &Described) -> Vec<Change> {
    let value = |facts: &[Fact], key: &str| facts.iter().find(|fact| fact.key == key).map(|fact| fact.value.clone());
    let added = now.iter().filter(|fact| value(before, &fact.key).is_none());
    let change = |fact: &Fact| Change {
        subject,
        id: id.clone(),
        name: name.clone(),
        fact: Some((fact.topic, fact.key.clone())),
        old: value(before, &fact.key),
        new: value(now, &fact.key),
    };
    before.iter().chain(added).map(change).filter(|change| change.old != change.new).collect()
}

/// The offers whose cost or place in the ranking is not what it was, in the order of the new ranking.
#[must_use]
pub fn moved(old: (&Catalog, &Question), new: (&Catalog, &Question)) -> Vec<Moved> {
    let places = |(catalog, question): (&Catalog, &Question)| {
        let ranked = rank(catalog, question, false).ranked;
        let place = |of: &Ranked| (of.answer.offer.id().to_owned(), of.best, of.answer.annual);
        ranked.iter().map(place).collect::<Vec<_>>()
    };
    let (before, now) = (places(old), places(new));
    let find = |places: &[(String, usize, Bounds<Money>)], id: &str| {
        places.iter().find(|(known, ..)| known == id).map(|(_, place, annual)| (*place, *annual))
    };
    let gone = before.iter().filter(|(id, ..)| find(&now, id).is_none());
    let ids = now.iter().chain(gone).map(|(id, ..)| id.as_str());
    let name = |id: &str| new.0.offer(id).or_else(|| old.0.offer(id)).map(|offer| offer.published.name.clone());
    let moved = ids.map(|id| Moved {
        id: id.to_owned(),
        name: name(id).unwrap_or_default(),
        old: find(&before, id),
        new: find(&now, id),
    });
    moved.filter(|of| of.old != of.new).collect()
}
