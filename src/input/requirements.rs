//! What is insisted on, as typed.

use super::resolve::QuestionError;
use super::typed_amount::items;
use super::unknown_name::{NameKind, UnknownName};
use crate::catalog::Catalog;
use crate::price::requirement::{RequiredValue, Requirement};
use crate::price::text::folded;

/// Reads `CRITERION[=VALUE],…`; a criterion is named once, by its id or its label.
pub(crate) fn requirements(catalog: &Catalog, typed: &[String]) -> Result<Vec<Requirement>, QuestionError> {
    let mut requirements: Vec<Requirement> = Vec::new();
    for text in typed.iter().flat_map(|text| items(text)) {
        let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
        let criterion = catalog.criterion_called(name).ok_or_else(|| unknown(catalog, name))?;
        if requirements.iter().any(|other| other.criterion == criterion) {
            return Err(QuestionError::RequirementTwice(catalog.criteria[criterion.0].id.clone()));
        }
        let value = value.map_or(RequiredValue::Yes, required_value);
        if value == RequiredValue::Word(String::new()) {
            return Err(QuestionError::RequireNotation(text.to_owned()));
        }
        requirements.push(Requirement { criterion, value });
    }
    Ok(requirements)
}

/// A value as it is written, in English or in French.
fn required_value(text: &str) -> RequiredValue {
    match folded(text).as_str() {
        "true" | "yes" | "oui" | "vrai" => RequiredValue::Yes,
        "false" | "no" | "non" | "faux" => RequiredValue::No,
        _ => RequiredValue::Word(text.trim().to_owned()),
    }
}

fn unknown(catalog: &Catalog, name: &str) -> QuestionError {
    let ids = catalog.criteria.iter().map(|criterion| criterion.id.as_str());
    let labels = catalog.criteria.iter().flat_map(|criterion| criterion.name.all());
    QuestionError::Unknown(UnknownName::new(NameKind::Criterion, name, ids, labels))
}
