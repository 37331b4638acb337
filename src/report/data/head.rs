//! What answers say first: the catalog that they rest on, and what was asked.

use super::criteria::RequiredCriterion;
use super::values::{ById, IsoDate, JsonOnly, Number};
use crate::catalog::source::Origin;
use crate::money::currency::Exchange;
use crate::price::usage::Usage;
use crate::report::common::Context;
use serde::Serialize;
use std::fmt;

/// The version of the contract: a key that is taken away or changes its meaning makes another one.
pub(crate) const SCHEMA: u8 = 1;

/// The catalog that an answer about offers rests on, and what was asked.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Head {
    #[serde(flatten)]
    pub basis: Basis,
    /// How much of each meter is priced, by the meter's id: `users`, `storage` (GB), and those of the catalog.
    pub usage: ById<'static, u64>,
    /// The meters of which nobody said how much is used.
    pub assumed: Vec<String>,
    /// The services that are needed.
    pub needs: Vec<NeededService>,
    /// The question as a whole.
    pub question: AskedQuestion,
}

/// What is needed, and what is insisted on.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct AskedQuestion {
    /// The name of the association; null where its file gives none.
    pub association: Option<String>,
    /// The services that are needed.
    pub needs: Vec<NeededService>,
    /// What is insisted on of whoever sells.
    pub requirements: Vec<RequiredCriterion>,
}

/// What an answer rests on.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Basis {
    /// The version of this contract: 1.
    pub schema: u8,
    /// The code (ISO 4217) of the currency of every amount.
    pub currency: String,
    /// Where the prices come from.
    pub catalog: CatalogFile,
    /// The day whose prices are in force.
    pub on: IsoDate,
    /// The rates at which foreign prices are converted, each once.
    pub exchange: Vec<ExchangeRate>,
}

/// A price list, and when its prices were read.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct CatalogFile {
    /// Its path; null for the catalog that is built into the program.
    pub file: Option<String>,
    /// The day on which the oldest of its prices was read; null where none is dated.
    pub checked_first: Option<IsoDate>,
    /// The day on which the newest was read.
    pub checked_last: Option<IsoDate>,
}

/// The rate at which a foreign price is converted.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ExchangeRate {
    /// The code (ISO 4217) of the foreign currency.
    pub currency: JsonOnly<String>,
    /// What one of it is worth in the currency of the catalog.
    pub rate: Number,
    /// Where the rate was read; null where the catalog does not say.
    pub source: Option<String>,
    /// When it was read.
    pub checked: Option<IsoDate>,
}

/// A service that is needed.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NeededService {
    /// Its id.
    pub service: String,
    /// The software that is insisted on; null where any will do.
    pub software: Option<String>,
    /// Gigabytes for this service alone; null where none are given.
    pub storage: Option<u64>,
    /// The users of this service; null where everybody uses it.
    pub users: Option<u64>,
}

/// As one types it: `cloud:Nextcloud=100@20`.
impl fmt::Display for NeededService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { service, software, storage, users } = self;
        f.write_str(service)?;
        software.as_ref().map_or(Ok(()), |software| write!(f, ":{software}"))?;
        storage.map_or(Ok(()), |storage| write!(f, "={storage}"))?;
        users.map_or(Ok(()), |users| write!(f, "@{users}"))
    }
}

impl From<&Exchange> for ExchangeRate {
    fn from(exchange: &Exchange) -> Self {
        Self {
            currency: JsonOnly(exchange.currency.clone()),
            rate: exchange.rate.into(),
            source: exchange.source.clone(),
            checked: exchange.checked.map(IsoDate),
        }
    }
}

impl Context<'_> {
    pub(super) fn head(&self) -> Head {
        let assumed = self.assumed().map(|meter| self.catalog.meter_id(meter).to_owned());
        Head {
            basis: self.basis(),
            usage: self.levels(&self.question.usage()),
            assumed: assumed.collect(),
            needs: self.needs(),
            question: AskedQuestion {
                association: self.association.map(str::to_owned),
                needs: self.needs(),
                requirements: self.requirements(),
            },
        }
    }

    fn requirements(&self) -> Vec<RequiredCriterion> {
        let requirements = self.question.requirements.iter();
        requirements.map(|requirement| RequiredCriterion::new(self, requirement)).collect()
    }

    pub(super) fn basis(&self) -> Basis {
        Basis {
            schema: SCHEMA,
            currency: self.catalog.currency.clone(),
            catalog: self.catalog_file(),
            on: IsoDate(self.question.on),
            exchange: self.exchange(),
        }
    }

    pub(super) fn catalog_file(&self) -> CatalogFile {
        let span = self.catalog.checked_span();
        let file = match self.origin {
            Origin::File(path) => Some(path.display().to_string()),
            Origin::BuiltIn => None,
        };
        CatalogFile {
            file,
            checked_first: span.map(|(first, _)| IsoDate(first)),
            checked_last: span.map(|(_, last)| IsoDate(last)),
        }
    }

    pub(super) fn exchange(&self) -> Vec<ExchangeRate> {
        let mut rates: Vec<&Exchange> = Vec::new();
        for exchange in self.offers().filter_map(|offer| offer.exchange.as_ref()) {
            if !rates.contains(&exchange) {
                rates.push(exchange);
            }
        }
        rates.into_iter().map(ExchangeRate::from).collect()
    }

    pub(super) fn levels(&self, usage: &Usage) -> ById<'static, u64> {
        self.meters().map(|meter| (self.catalog.meter_id(meter).to_owned(), usage.level(meter))).collect()
    }

    fn needs(&self) -> Vec<NeededService> {
        let needs = self.question.needs.iter().map(|need| NeededService {
            service: self.catalog.service_id(need.service).to_owned(),
            software: need.software.clone(),
            storage: need.gigabytes,
            users: need.users,
        });
        needs.collect()
    }
}
