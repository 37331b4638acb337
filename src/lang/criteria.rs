//! Criteria, and what is known of whoever sells, in words.

use super::{Lang, capitalized};
use crate::catalog::Catalog;
use crate::price::provider::{Criterion, Fact, FactValue};
use crate::price::requirement::{RequiredValue, Requirement};

impl Lang {
    pub(crate) fn criterion(self, catalog: &Catalog, criterion: Criterion) -> &str {
        self.text(&catalog.criteria[criterion.0].name)
    }

    /// Yes, no, or the word.
    pub(crate) fn fact_value(self, value: &FactValue) -> &str {
        match (value, self) {
            (FactValue::Yes, Self::En) => "yes",
            (FactValue::Yes, Self::Fr) => "oui",
            (FactValue::No, Self::En) => "no",
            (FactValue::No, Self::Fr) => "non",
            (FactValue::Word(word), _) => self.text(word),
        }
    }

    /// A fact with its source: "yes — https://…, on 2026-11-01. Its remark".
    pub(crate) fn fact(self, fact: &Fact) -> String {
        let Fact { value, provenance, note } = fact;
        let source = self.source_on(provenance.source.as_deref(), provenance.checked);
        let evidence = provenance.evidence.map(|evidence| format!(", {}", self.evidence(evidence))).unwrap_or_default();
        let note = note.as_ref().map(|note| format!(". {}", self.text(note))).unwrap_or_default();
        format!("{} ({source}{evidence}){note}", self.fact_value(value))
    }

    pub(crate) fn fact_not_known(self) -> &'static str {
        match self {
            Self::En => "not known, which is not to say no",
            Self::Fr => "inconnu, ce qui ne veut pas dire non",
        }
    }

    pub(crate) fn known_of(self, provider: &str) -> String {
        match self {
            Self::En => format!("What is known of the seller, {provider}"),
            Self::Fr => format!("Ce que l’on sait du vendeur, {provider}"),
        }
    }

    pub(crate) fn form_and_country(self) -> [&'static str; 2] {
        match self {
            Self::En => ["Legal form", "Country of the seat"],
            Self::Fr => ["Forme juridique", "Pays du siège"],
        }
    }

    /// What is insisted on: "“Only free software”", "“Country of the data”: FR".
    pub(crate) fn requirement(self, catalog: &Catalog, requirement: &Requirement) -> String {
        let name = self.quoted(self.criterion(catalog, requirement.criterion));
        match (&requirement.value, self) {
            (RequiredValue::Yes, _) => name,
            (RequiredValue::No, Self::En) => self.explained(&name, "no"),
            (RequiredValue::No, Self::Fr) => self.explained(&name, "non"),
            (RequiredValue::Word(word), _) => self.explained(&name, word),
        }
    }

    pub(crate) fn required(self, requirements: &[String]) -> String {
        let list = self.and(requirements);
        match self {
            Self::En => format!("Required: {list}."),
            Self::Fr => format!("Exigé\u{a0}: {list}."),
        }
    }

    /// Why a requirement is not met, with the source of the fact.
    pub(crate) fn requirement_failed(self, catalog: &Catalog, requirement: &Requirement, fact: &Fact) -> String {
        let name = self.quoted(self.criterion(catalog, requirement.criterion));
        let source = self.source_on(fact.provenance.source.as_deref(), fact.provenance.checked);
        self.explained(&name, &format!("{} ({source})", self.fact_value(&fact.value)))
    }

    pub(crate) fn requirement_unknown(
        self,
        catalog: &Catalog,
        requirement: &Requirement,
        fact: Option<&Fact>,
    ) -> String {
        let name = self.quoted(self.criterion(catalog, requirement.criterion));
        let word = fact.map(|fact| self.fact_value(&fact.value).to_owned());
        match (self, word) {
            (Self::En, None) => format!("{name} is not known"),
            (Self::Fr, None) => format!("{name}\u{a0}: on ne sait pas"),
            (Self::En, Some(word)) => format!("{name} is neither yes nor no: {word}"),
            (Self::Fr, Some(word)) => format!("{name} n’est ni oui ni non\u{a0}: {word}"),
        }
    }

    pub(crate) fn requirement_unknown_note(
        self,
        catalog: &Catalog,
        requirement: &Requirement,
        fact: Option<&Fact>,
    ) -> String {
        format!("{}.", capitalized(&self.requirement_unknown(catalog, requirement, fact)))
    }

    pub(super) fn require_notation(self, text: &str) -> String {
        let text = self.quoted(text);
        match self {
            Self::En => {
                format!("{text} is not a requirement: write CRITERION or CRITERION=VALUE, as in --require data_in=FR.")
            }
            Self::Fr => {
                format!(
                    "{text} n’est pas une exigence\u{a0}: écrivez CRITÈRE ou CRITÈRE=VALEUR, comme --require \
                     data_in=FR."
                )
            }
        }
    }

    pub(super) fn requirement_twice(self, id: &str) -> String {
        match self {
            Self::En => format!("The criterion {id} is required twice: name it once."),
            Self::Fr => format!("Le critère {id} est exigé deux fois\u{a0}: nommez-le une seule fois."),
        }
    }
}
