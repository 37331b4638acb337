//! Usage and needs as typed, resolved against a catalog.

use super::amount::LevelError;
use super::resolve::{QuestionError, meter};
use super::typed_amount::{gigabytes, items, level, level_of};
use super::unknown_name::{NameKind, UnknownName};
use crate::catalog::Catalog;
use crate::price::need::{Need, usage_of};
use crate::price::service::Service;
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
    /// The same; what it does not say is as in another. Who says how many gigabytes, in all or for each need, says so
    /// for both.
    pub(crate) fn or(self, other: Self, catalog: &Catalog) -> Self {
        let said: Vec<Meter> = self.usage.iter().filter_map(|text| meter_of(catalog, text)).collect();
        let users = self.users.is_some() || said.contains(&Meter::USERS);
        let in_all = self.gigabytes.is_some() || said.contains(&Meter::STORAGE);
        let by_need = self.needs.iter().any(|need| need.contains('='));
        let is_open = |text: &String| match meter_of(catalog, text) {
            Some(Meter::USERS) => !users,
            Some(Meter::STORAGE) => !in_all && !by_need,
            Some(meter) => !said.contains(&meter),
            None => true,
        };
        let others = other.usage.iter().flat_map(|text| items(text)).map(str::to_owned).filter(is_open);
        let needs = if !self.needs.is_empty() {
            self.needs
        } else if in_all {
            other.needs.iter().map(|need| without_gigabytes(need)).collect()
        } else {
            other.needs
        };
        Self {
            users: self.users.or(other.users.filter(|_| !users)),
            gigabytes: self.gigabytes.or(other.gigabytes.filter(|_| !in_all && !by_need)),
            usage: self.usage.iter().cloned().chain(others).collect(),
            needs,
        }
    }

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

/// The meter of `METER=N`.
fn meter_of(catalog: &Catalog, text: &str) -> Option<Meter> {
    catalog.meter_called(text.split_once('=')?.0)
}

/// Needs as they are typed, without the gigabytes of each.
fn without_gigabytes(needs: &str) -> String {
    let without = |need: &str| {
        let (rest, users) = split_last(need, '@');
        let service = split_last(rest, '=').0;
        users.map_or(service.to_owned(), |users| format!("{service}@{users}"))
    };
    items(needs).map(without).collect::<Vec<_>>().join(",")
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
    Ok(Need {
        service: service(catalog, id)?,
        software: software.map(str::to_owned),
        gigabytes: amount.map(|amount| gigabytes("--need", amount)).transpose()?,
        users: users.map(|users| level("--need", users)).transpose()?,
    })
}

/// The service that a name stands for.
pub(super) fn service(catalog: &Catalog, id: &str) -> Result<Service, QuestionError> {
    catalog.service_called(id).ok_or_else(|| {
        let ids = catalog.services.iter().map(|service| service.id.as_str());
        let labels = catalog.services.iter().flat_map(|service| service.name.all());
        let also = catalog.services.iter().flat_map(|service| service.also.iter().map(String::as_str));
        QuestionError::Unknown(UnknownName::new(NameKind::Service, id, ids, labels.chain(also)))
    })
}

fn split_last(text: &str, mark: char) -> (&str, Option<&str>) {
    text.rsplit_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}
