//! Every English and French word, and how each language writes numbers.
//!
//! A message is one function with an arm for each language, so a missing word does not compile.

mod amount_errors;
mod audit;
mod audit_groups;
mod batch;
mod bills;
mod breakeven;
mod budget;
mod bundle;
mod bundle_limits;
mod catalog_charges;
mod catalog_dates;
mod catalog_entries;
mod catalog_values;
mod catalog_warnings;
mod characters;
mod check;
mod conclusion;
mod criteria;
mod csv_errors;
mod diff;
mod exports;
mod fee;
mod fee_errors;
mod fee_year;
mod files;
mod findings;
mod formula;
mod grammar;
pub(crate) mod init;
mod line_labels;
pub(crate) mod manual;
pub(crate) mod minutes;
mod names;
mod notes;
mod number_errors;
mod numbers;
mod obstacles;
mod payment_errors;
mod pictures;
mod plan_errors;
mod price_terms;
mod problems;
mod question_errors;
mod rank;
mod services;
mod statement_errors;
mod statement_formats;
mod statement_reading;
pub(crate) mod surroundings;
mod sweep;
mod switching;
mod syntax;
mod syntax_hints;
mod unknown_names;
pub(crate) mod usage;
mod words;
mod workbook;
mod workbook_budget;
mod workbook_fees;

pub(crate) use grammar::{capitalized, shortened};
pub(crate) use statement_errors::columns_option;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Lang {
    En,
    Fr,
}

impl Lang {
    /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    pub(crate) fn of_locale(variable: &dyn Fn(&str) -> Option<String>) -> Self {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default();
        Self::of_code(locale.split(['_', '.', '-']).next().unwrap_or_default()).unwrap_or(Self::En)
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    pub(crate) fn of_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }
}
