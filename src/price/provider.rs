//! Who sells, and what is known of them: facts, each with its source.

use super::provenance::Provenance;
use super::text::Text;

/// Something an association may insist on (free software, the country of the data …), by its place in the catalog’s
/// list of criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Criterion(pub usize);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Provider {
    /// Its key in the catalog; nothing for one that an offer only names.
    pub(crate) id: Option<String>,
    pub(crate) name: String,
    pub(crate) url: Option<String>,
    /// Its legal form.
    pub(crate) form: Option<Text>,
    /// The country of its seat (ISO 3166-1 alpha-2).
    pub(crate) country: Option<String>,
    pub(crate) note: Option<Text>,
    /// What is known of it, in the order of the criteria; what does not stand here is not known.
    pub(crate) facts: Vec<(Criterion, Fact)>,
}

/// What somebody states about a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub(crate) value: FactValue,
    pub(crate) provenance: Provenance,
    pub(crate) note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FactValue {
    Yes,
    No,
    /// Neither: a country, or words such as "cooperative".
    Word(Text),
}

impl Provider {
    /// One of which only the name is known.
    pub(crate) fn named(name: String) -> Self {
        Self { id: None, name, url: None, form: None, country: None, note: None, facts: Vec::new() }
    }

    pub(crate) fn fact(&self, criterion: Criterion) -> Option<&Fact> {
        self.facts.iter().find(|(own, _)| *own == criterion).map(|(_, fact)| fact)
    }
}
