//! Who sells, and what is known of them, for machines.

use super::values::{ById, IsoDate};
use crate::price::keyword::Keyword;
use crate::price::offer::Offer;
use crate::price::provider::{Criterion, Fact, FactValue, Provider};
use crate::price::requirement::{RequiredValue, Requirement};
use crate::report::common::Context;
use serde::{Serialize, Serializer};
use std::fmt;

/// Yes, no, a word, or null where nobody knows.
#[derive(Clone, Debug, Default)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(untagged))]
pub(crate) enum FactText {
    Answer(bool),
    Word(String),
    #[default]
    Unknown,
}

/// Who sells an offer, and what is known of them.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SellerFacts {
    /// The id; null for one that the offer only names.
    id: Option<String>,
    /// The name.
    name: String,
    /// The home page.
    url: Option<String>,
    /// The legal form, in the language of the answer.
    form: Option<String>,
    /// The country of the seat (ISO 3166-1).
    country: Option<String>,
    /// What is known, in the order of the criteria.
    facts: Vec<SourcedFact>,
}

/// A fact and where it was read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SourcedFact {
    /// The id of the criterion.
    criterion: String,
    /// Yes, no, or a word.
    value: FactText,
    /// Where it was read; null where the catalog does not say.
    source: Option<String>,
    /// When it was read.
    checked: Option<IsoDate>,
    /// Who says so: `provider`, `confirmed` or `reported`; null where that is not known.
    evidence: Option<&'static str>,
    /// A remark, in the language of the answer.
    note: Option<String>,
}

/// What is insisted on.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RequiredCriterion {
    /// The id of the criterion.
    criterion: String,
    /// Yes, no, or the word that is asked.
    value: FactText,
}

/// As one types it: `free_software`, `data_in=FR`.
impl fmt::Display for RequiredCriterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.criterion)?;
        match &self.value {
            FactText::Answer(true) | FactText::Unknown => Ok(()),
            FactText::Answer(false) => f.write_str("=no"),
            FactText::Word(word) => write!(f, "={word}"),
        }
    }
}

/// What is not known is nothing, so that a row has a cell for it.
impl Serialize for FactText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Answer(answer) => serializer.serialize_bool(*answer),
            Self::Word(word) => serializer.serialize_str(word),
            Self::Unknown => serializer.serialize_none(),
        }
    }
}

impl FactText {
    fn new(context: &Context, value: &FactValue) -> Self {
        match value {
            FactValue::Yes => Self::Answer(true),
            FactValue::No => Self::Answer(false),
            FactValue::Word(word) => Self::Word(context.lang.text(word).to_owned()),
        }
    }
}

impl SellerFacts {
    pub(super) fn new(context: &Context, provider: &Provider) -> Self {
        let fact = |(criterion, Fact { value, provenance, note }): &(Criterion, Fact)| SourcedFact {
            criterion: context.catalog.criteria[criterion.0].id.clone(),
            value: FactText::new(context, value),
            source: provenance.source.clone(),
            checked: provenance.checked.map(IsoDate),
            evidence: provenance.evidence.map(Keyword::word),
            note: note.as_ref().map(|note| context.lang.text(note).to_owned()),
        };
        Self {
            id: provider.id.clone(),
            name: provider.name.clone(),
            url: provider.url.clone(),
            form: provider.form.as_ref().map(|form| context.lang.text(form).to_owned()),
            country: provider.country.clone(),
            facts: provider.facts.iter().map(fact).collect(),
        }
    }
}

impl RequiredCriterion {
    pub(super) fn new(context: &Context, requirement: &Requirement) -> Self {
        let value = match &requirement.value {
            RequiredValue::Yes => FactText::Answer(true),
            RequiredValue::No => FactText::Answer(false),
            RequiredValue::Word(word) => FactText::Word(word.clone()),
        };
        Self { criterion: context.catalog.criteria[requirement.criterion.0].id.clone(), value }
    }
}

impl Context<'_> {
    /// What is known of whoever sells an offer, by the id of the criterion.
    pub(super) fn criteria(&self, offer: Option<&Offer>) -> ById<'static, FactText> {
        let criteria = self.catalog.criteria.iter().enumerate();
        let fact = |index| offer.and_then(Offer::provider).and_then(|provider| provider.fact(Criterion(index)));
        let value = |index| fact(index).map_or(FactText::Unknown, |fact| FactText::new(self, &fact.value));
        criteria.map(|(index, criterion)| (criterion.id.clone(), value(index))).collect()
    }
}
