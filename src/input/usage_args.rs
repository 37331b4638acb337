//! Usage and needs as typed, resolved against a catalog.

use super::amount::LevelError;
use super::resolve::{QuestionError, meter};
use super::typed_amount::{gigabytes, items, level, level_of};
use crate::catalog::Catalog;
use crate::catalog::toml_doc::nearest::nearest;
use crate::price::need::{Need, usage_of};
use crate::price::usage::{LARGEST_USAGE, Meter, Usage};

/// Usage and needs as typed.
#[derive(Clone, Debug, Default)]
pub struct UsageArgs {
    /// `--users`.
    pub users: Option<String>,
    /// `--gb`.
    pub gigabytes: Option<String>,
    /// `--usage METER=N`, each.
    pub usage: Vec<String>,
    /// `--need SERVICE[:SOFTWARE][=GB][@USERS]`, each.
    pub needs: Vec<String>,
}

impl UsageArgs {
    /// The usage as it was said, and the needs.
    pub fn resolve(&self, catalog: &Catalog) -> Result<(Usage, Vec<Need>), QuestionError> {
        let needs = self.parsed_needs(catalog)?;
        Ok((self.usage_beside(catalog, &needs)?, needs))
    }

    /// The usage as it was said, beside some needs.
    pub fn usage_beside(&self, catalog: &Catalog, needs: &[Need]) -> Result<Usage, QuestionError> {
        let given = self.given(catalog)?;
        if needs.iter().any(|need| need.gigabytes.is_some()) && given.given(Meter::STORAGE).is_some() {
            return Err(QuestionError::GigabytesTwice);
        }
        if usage_of(needs, &given).level(Meter::STORAGE) > LARGEST_USAGE {
            return Err(QuestionError::Amount("--need".to_owned(), self.needs.join(","), LevelError::TooLarge));
        }
        Ok(given)
    }

    fn given(&self, catalog: &Catalog) -> Result<Usage, QuestionError> {
        let mut usage = Usage::default();
        if let Some(text) = &self.users {
            usage = usage.with(Meter::USERS, level("--users", text)?);
        }
        if let Some(text) = &self.gigabytes {
            usage = usage.with(Meter::STORAGE, gigabytes("--gb", text)?);
        }
        for text in self.usage.iter().flat_map(|text| items(text)) {
            let (id, amount) = text.split_once('=').ok_or_else(|| QuestionError::UsageNotation(text.to_owned()))?;
            let meter = meter(catalog, id.trim())?;
            if usage.given(meter).is_some() {
                return Err(QuestionError::MeterTwice(catalog.meter_id(meter).to_owned()));
            }
            usage = usage.with(meter, level_of(meter, "--usage", amount)?);
        }
        Ok(usage)
    }

    /// The needs; a service is named once.
    pub fn parsed_needs(&self, catalog: &Catalog) -> Result<Vec<Need>, QuestionError> {
        let mut needs: Vec<Need> = Vec::new();
        for text in self.needs.iter().flat_map(|text| items(text)) {
            let need = need(catalog, text)?;
            if needs.iter().any(|other| other.service == need.service) {
                return Err(QuestionError::NeedTwice(catalog.service_id(need.service).to_owned()));
            }
            needs.push(need);
        }
        Ok(needs)
    }
}

fn need(catalog: &Catalog, text: &str) -> Result<Need, QuestionError> {
    let swapped = text.find('@').zip(text.find('=')).is_some_and(|(users, gigabytes)| users < gigabytes);
    if swapped {
        return Err(QuestionError::NeedNotation(text.to_owned()));
    }
    let (rest, users) = split_last(text, '@');
    let (rest, amount) = split_last(rest, '=');
    let (id, software) = match rest.split_once(':') {
        Some((id, software)) => (id.trim(), Some(software.trim())),
        None => (rest.trim(), None),
    };
    if id.is_empty() || software.is_some_and(str::is_empty) {
        return Err(QuestionError::NeedNotation(text.to_owned()));
    }
    let service = catalog.service_called(id).ok_or_else(|| {
        let near = nearest(id, catalog.services.iter().map(|service| service.id.as_str()));
        QuestionError::UnknownService(id.to_owned(), near.map(str::to_owned))
    })?;
    Ok(Need {
        service,
        software: software.map(str::to_owned),
        gigabytes: amount.map(|amount| gigabytes("--need", amount)).transpose()?,
        users: users.map(|users| level("--need", users)).transpose()?,
    })
}

fn split_last(text: &str, mark: char) -> (&str, Option<&str>) {
    text.rsplit_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}
