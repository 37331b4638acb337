//! What is wrong with a command line, as data.

use crate::lang::usage::UsageError;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong with a command line, as data.
pub(crate) fn usage_error(error: &clap::Error) -> UsageError {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let first = |kind| context(kind).into_iter().next().unwrap_or_default();
    let nearest = |kind| context(kind).into_iter().next();
    let argument = first(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidValue if first(ContextKind::InvalidValue).is_empty() => UsageError::MissingValue { argument },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => UsageError::BadValue {
            argument,
            value: first(ContextKind::InvalidValue),
            known: context(ContextKind::ValidValue),
            nearest: nearest(ContextKind::SuggestedValue),
        },
        ErrorKind::UnknownArgument => {
            UsageError::UnknownArgument { argument, nearest: nearest(ContextKind::SuggestedArg) }
        }
        ErrorKind::InvalidSubcommand => UsageError::UnknownCommand {
            command: first(ContextKind::InvalidSubcommand),
            nearest: nearest(ContextKind::SuggestedSubcommand),
        },
        ErrorKind::ArgumentConflict => UsageError::Twice { argument },
        ErrorKind::MissingRequiredArgument => UsageError::Missing {
            arguments: context(ContextKind::InvalidArg).iter().map(|name| name.replace("...", "…")).collect(),
        },
        ErrorKind::TooManyValues => UsageError::UnexpectedValue { argument, value: first(ContextKind::InvalidValue) },
        _ => UsageError::Other,
    }
}

fn words(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(word) => vec![word.clone()],
        ContextValue::Strings(words) => words.clone(),
        _ => Vec::new(),
    }
}
