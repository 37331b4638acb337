//! Where a price was read, when, and how well it is known.

use super::keyword::Keyword;
use jiff::civil::Date;

/// Where a price was read, when, and how well it is known, as far as somebody noted it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Provenance {
    /// An address, or words such as "by telephone".
    pub(crate) source: Option<String>,
    pub(crate) checked: Option<Date>,
    pub(crate) evidence: Option<Evidence>,
}

/// Who says that a price or a fact is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Evidence {
    /// The seller's own page or contract.
    Provider,
    /// Two readers, independently of each other.
    Confirmed,
    /// One reader.
    Reported,
}

impl Keyword for Evidence {
    const WORDS: &'static [(&'static str, Self)] =
        &[("provider", Self::Provider), ("confirmed", Self::Confirmed), ("reported", Self::Reported)];
}

impl Provenance {
    /// The same; what it does not say is as in another. What was read elsewhere was not read on the same day, nor is it
    /// known as well: with a source of its own, nothing is taken over.
    pub(crate) fn or(&self, other: &Self) -> Self {
        if self.source.is_some() {
            return self.clone();
        }
        Self {
            source: other.source.clone(),
            checked: self.checked.or(other.checked),
            evidence: self.evidence.or(other.evidence),
        }
    }
}
