//! A question, resolved against a catalog.

use super::failure::Failure;
use crate::analysis::question::Question;
use crate::catalog::Catalog;
use crate::catalog::source::Origin;
use crate::cli::QuestionArgs;
use crate::input::requirements::requirements;
use crate::input::resolve::{self, QuestionError};
use crate::input::usage_args::UsageArgs;
use crate::lang::Lang;
use crate::report::common::Context;
use jiff::civil::Date;

/// A catalog, and a question that was resolved against it.
pub(super) struct Prepared {
    pub(super) origin: Origin,
    pub(super) catalog: Catalog,
    pub(super) question: Question,
}

impl Prepared {
    pub(super) fn new(origin: Origin, catalog: Catalog, question: &QuestionArgs, on: Date) -> Result<Self, Failure> {
        Self::with_levels(origin, catalog, question, &usage_args(question), on)
    }

    /// The same with a usage that does not only come from the command line.
    pub(super) fn with_levels(
        origin: Origin,
        mut catalog: Catalog,
        question: &QuestionArgs,
        usage: &UsageArgs,
        on: Date,
    ) -> Result<Self, Failure> {
        let (given, needs) = usage.resolve(&catalog)?;
        let unknown_vat_added = question.unknown_vat.is_excluded();
        if unknown_vat_added {
            catalog.add_unknown_vat().map_err(QuestionError::Vat)?;
        }
        let mut catalog = catalog.on(on);
        for assumption in &question.assume {
            resolve::assume(&mut catalog, assumption)?;
        }
        let question = Question {
            requirements: requirements(&catalog, &question.required.require)?,
            unknown_vat_added,
            self_service_accepted: question.accept_self_service,
            ..Question::new(given, needs, on)
        };
        Ok(Self { origin, catalog, question })
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

    pub(super) fn context(&self, lang: Lang) -> Context<'_> {
        Context {
            lang,
            catalog: &self.catalog,
            origin: &self.origin,
            question: &self.question,
            named: None,
            varying: &[],
        }
    }
}

/// The usage and the needs, as they are typed.
pub(super) fn usage_args(question: &QuestionArgs) -> UsageArgs {
    UsageArgs {
        users: question.users.clone(),
        gigabytes: question.gb.clone(),
        usage: question.levels.clone(),
        needs: question.need.clone(),
    }
}
