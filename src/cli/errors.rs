//! What is wrong with a command line, as data.

use crate::lang::usage::UsageError;
use crate::price::text::folded;
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
            let meant = option_meant(&argument).map(str::to_owned);
            UsageError::UnknownArgument { argument, nearest: meant.or_else(|| nearest(ContextKind::SuggestedArg)) }
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

/// What people type for an option, in French or in other words.
const OPTION_WORDS: &[(&str, &[&str])] = &[
    ("--users", &["utilisateurs", "utilisateur", "comptes", "personnes", "user", "adherents", "membres"]),
    ("--gb", &["go", "stockage", "giga", "gigas", "espace"]),
    ("--need", &["besoin", "besoins", "needs", "service", "services"]),
    ("--require", &["exige", "exigence", "exigences", "criteres", "criterion", "criteria"]),
    ("--usage", &["unite", "unites", "compteur", "meter"]),
    ("--lang", &["langue", "language"]),
    ("--catalog", &["catalogue", "prix", "offers"]),
    ("--for", &["pour", "association", "scenario"]),
    ("--on", &["date", "le", "jour", "day"]),
    ("--out", &["sortie", "fichier", "output"]),
    ("--current", &["actuel", "actuelle", "offre"]),
    ("--years", &["ans", "annees"]),
    ("--year-starts", &["first-year", "debut"]),
    ("--grow", &["croissance", "growth"]),
    ("--payments", &["paiements"]),
    ("--processor", &["prestataire"]),
    ("--card", &["carte"]),
    ("--plan", &["formule"]),
    ("--rate", &["taux", "bareme", "fee"]),
    ("--vat", &["tva"]),
    ("--assume", &["hypothese", "supposer"]),
    ("--minutes", &["proces-verbal", "pv"]),
    ("--together", &["ensemble"]),
    ("--summary", &["bilan", "resume"]),
    ("--monthly", &["mensuel", "mois", "months"]),
];

fn option_meant(argument: &str) -> Option<&'static str> {
    let typed = folded(argument.split('=').next().unwrap_or_default());
    let typed = typed.strip_prefix("--")?;
    OPTION_WORDS.iter().find(|(_, words)| words.contains(&typed)).map(|(option, _)| *option)
}

fn words(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(word) => vec![word.clone()],
        ContextValue::Strings(words) => words.clone(),
        _ => Vec::new(),
    }
}
