//! A requirement: what an association insists on of whoever sells, and whether that is known to hold.

use super::provider::{Criterion, Fact, FactValue, Provider};

/// A criterion that must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The criterion.
    pub criterion: Criterion,
    pub(crate) value: RequiredValue,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RequiredValue {
    Yes,
    No,
    /// This word, in whatever language, whatever the case and the accents.
    Word(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compliance<'p> {
    Met,
    /// Known not to hold, by this fact.
    Failed(&'p Fact),
    /// Neither known to hold nor not to: nothing is known, or only a word where yes or no is asked.
    Unknown(Option<&'p Fact>),
}

impl Requirement {
    pub(crate) fn met_by<'p>(&self, provider: Option<&'p Provider>) -> Compliance<'p> {
        let Some(fact) = provider.and_then(|provider| provider.fact(self.criterion)) else {
            return Compliance::Unknown(None);
        };
        match (&self.value, &fact.value) {
            (RequiredValue::Yes, FactValue::Yes) | (RequiredValue::No, FactValue::No) => Compliance::Met,
            (RequiredValue::Yes | RequiredValue::No, FactValue::Word(_)) => Compliance::Unknown(Some(fact)),
            (RequiredValue::Word(word), FactValue::Word(text)) if text.is_called(word) => Compliance::Met,
            _ => Compliance::Failed(fact),
        }
    }
}
