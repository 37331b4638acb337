//! A question, resolved against a catalog.

use super::failure::Failure;
use super::session::Session;
use crate::analysis::question::{Current, Question};
use crate::catalog::Catalog;
use crate::catalog::source::Origin;
use crate::cli::{CurrentArgs, NeedsArgs, QuestionArgs};
use crate::input::association::TypedBudget;
use crate::input::assumption::TypedAssumption;
use crate::input::requirements::requirements;
use crate::input::resolve::{self, QuestionError};
use crate::input::switching;
use crate::input::typed_question::TypedQuestion;
use crate::input::usage_args::UsageArgs;
use crate::price::offer::Offer;
use crate::report::common::Context;
use jiff::civil::Date;
use std::sync::Arc;

/// A question as it was typed, and what the association's file says beside it.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub(super) question: TypedQuestion,
    /// Each variant of the budget that the file foresees.
    pub(super) budgets: Vec<TypedBudget>,
}

/// A catalog, and a question that was resolved against it.
pub(super) struct Prepared {
    pub(super) origin: Origin,
    pub(super) catalog: Catalog,
    pub(super) question: Question,
    /// The name of the association.
    pub(super) association: Option<String>,
    /// The ids of the offers that are named, where some are.
    pub(super) named: Vec<String>,
}

impl Prepared {
    pub(super) fn new(origin: Origin, mut catalog: Catalog, typed: &TypedQuestion, on: Date) -> Result<Self, Failure> {
        let (given, needs) = typed.usage.resolve(&catalog)?;
        if typed.unknown_vat_added {
            catalog.add_unknown_vat().map_err(QuestionError::Vat)?;
        }
        let mut catalog = catalog.on(on);
        for assumption in &typed.assumptions {
            assumption.apply(&mut catalog)?;
        }
        let named = resolve::offers(&catalog, &typed.offers)?.into_iter().map(|offer| offer.id().to_owned()).collect();
        let question = Question {
            requirements: requirements(&catalog, &typed.requirements)?,
            unknown_vat_added: typed.unknown_vat_added,
            self_service_accepted: typed.self_service_accepted,
            current: current(&catalog, typed)?,
            ..Question::new(given, needs, on)
        };
        Ok(Self { origin, catalog, question, association: typed.association.clone(), named })
    }

    /// Refuses a question that nobody could answer with a price.
    pub(super) fn with_usage(self) -> Result<Self, QuestionError> {
        if self.question.usage().is_empty() { Err(QuestionError::NoUsage) } else { Ok(self) }
    }

    /// Refuses a question about nothing.
    pub(super) fn with_needs(self) -> Result<Self, QuestionError> {
        if self.question.needs.is_empty() { Err(QuestionError::NoNeeds) } else { Ok(self) }
    }

    pub(super) fn known_only(mut self, known_only: bool) -> Self {
        self.question.known_only = known_only;
        self
    }

    /// With a catalog of the named offers alone, where some are named.
    pub(super) fn of_named_offers(mut self) -> Self {
        if !self.named.is_empty() {
            self.catalog.offers.retain(|offer| self.named.iter().any(|id| id == offer.id()));
        }
        self
    }

    /// The named offers, in the order in which they are; all where none is.
    pub(super) fn named_or_all(&self) -> Vec<&Offer> {
        if self.named.is_empty() {
            return self.catalog.offers.iter().collect();
        }
        self.named.iter().filter_map(|id| self.catalog.offer(id)).collect()
    }

    pub(super) fn context(&self, session: &Session) -> Context<'_> {
        Context {
            lang: session.lang,
            details: session.shows_all(),
            catalog: &self.catalog,
            origin: &self.origin,
            question: &self.question,
            association: self.association.as_deref(),
            named: None,
            varying: &[],
        }
    }
}

/// The offer that one has, and what leaving it costs.
fn current(catalog: &Catalog, typed: &TypedQuestion) -> Result<Option<Current>, QuestionError> {
    let switching = typed.switching.as_deref().map(|text| switching::cost(text, &catalog.currency)).transpose()?;
    match &typed.current {
        Some(name) => {
            let offer = Arc::new(resolve::offer(catalog, name)?.clone());
            Ok(Some(Current { offer, switching }))
        }
        None if switching.is_some() => Err(QuestionError::SwitchingFromNothing),
        None => Ok(None),
    }
}

/// What the command line says of the question.
pub(super) fn typed(question: &QuestionArgs) -> Result<TypedQuestion, QuestionError> {
    let needed = typed_needs(&question.needs)?;
    let usage = UsageArgs {
        users: question.users.clone(),
        gigabytes: question.gb.clone(),
        usage: question.levels.clone(),
        ..needed.usage
    };
    Ok(TypedQuestion { usage, ..needed })
}

/// The same, where nothing is said of how much is used.
pub(super) fn typed_needs(needs: &NeedsArgs) -> Result<TypedQuestion, QuestionError> {
    let assumptions = needs.assume.iter().map(|text| TypedAssumption::parse(text));
    Ok(TypedQuestion {
        usage: UsageArgs { needs: needs.need.clone(), ..UsageArgs::default() },
        requirements: needs.required.require.clone(),
        assumptions: assumptions.collect::<Result<_, _>>()?,
        unknown_vat_added: needs.unknown_vat.is_excluded(),
        self_service_accepted: needs.accept_self_service,
        ..TypedQuestion::default()
    })
}

impl TypedQuestion {
    pub(super) fn of_offers(self, offers: &[String]) -> Self {
        Self { offers: offers.to_vec(), ..self }
    }

    pub(super) fn beside(self, current: &CurrentArgs) -> Self {
        Self { current: current.current.clone(), switching: current.switching.clone(), ..self }
    }
}
