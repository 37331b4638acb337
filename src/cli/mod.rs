//! What can be asked on the command line, and its help.
//!
//! No logic: texts stay texts until a catalog gives them a meaning.

mod choices;
mod compare;
mod documentation;
pub(crate) mod errors;
mod files;
mod formula;
mod global;
mod payments;
mod question;
mod ranges;
mod start;
mod words;

use crate::format::Format;
use crate::lang::Lang;
pub(crate) use choices::{Colour, UnknownVat};
use clap::{Arg, ArgAction, CommandFactory, Parser, Subcommand};
pub(crate) use compare::{BundleArgs, ExplainArgs, RankArgs, ServicesArgs};
pub(crate) use documentation::{CompletionsArgs, ManArgs};
pub(crate) use files::{BatchArgs, CheckArgs, DiffArgs};
pub(crate) use formula::{FormulaArgs, FormulaFor};
pub(crate) use global::GlobalArgs;
pub(crate) use payments::{AuditArgs, FeeArgs};
pub(crate) use question::{CurrentArgs, NeedsArgs, OffersArgs, QuestionArgs, RequireArgs, TotalsArgs, UnknownVatArgs};
pub(crate) use ranges::{BreakevenArgs, BudgetArgs, SweepArgs};
pub(crate) use start::{InitArgs, SchemaArgs, SchemaOf};
use words::{in_language, words};

#[derive(Debug, Parser)]
#[command(name = "tarif", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
#[command(
    about = words(
        "What hosting would cost a year, to the cent, and who is cheapest",
        "Ce que coûterait un hébergement par an, au centime près, et qui est le moins cher",
    ),
    after_help = words(
        "Examples:\n\
            \x20\x20tarif rank --users 25 --gb 120\n\
            \x20\x20tarif explain ouvaton --gb 120 --assume ouvaton.storage=0.50\n\
            \x20\x20tarif check offers.toml",
        "Exemples\u{a0}:\n\
            \x20\x20tarif rank --users 25 --gb 120\n\
            \x20\x20tarif explain ouvaton --gb 120 --assume ouvaton.storage=0,50\n\
            \x20\x20tarif check offers.toml",
    ),
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[arg(
        long, short = 'V', action = ArgAction::Version,
        help = words("Show the version", "Afficher la version"),
        help_heading = global::output_heading(),
    )]
    pub(crate) version: Option<bool>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Rank(RankArgs),
    Explain(ExplainArgs),
    Services(ServicesArgs),
    Bundle(BundleArgs),
    Breakeven(BreakevenArgs),
    Sweep(SweepArgs),
    Budget(BudgetArgs),
    Batch(BatchArgs),
    Diff(DiffArgs),
    Fee(FeeArgs),
    Audit(AuditArgs),
    Formula(FormulaArgs),
    Check(CheckArgs),
    Init(InitArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

impl Command {
    /// The format of its answer where none is asked for.
    pub(crate) fn usual_format(&self) -> Format {
        match self {
            Self::Batch(args) if !args.summary => Format::Csv(crate::format::Dialect::default()),
            _ => Format::Table,
        }
    }
}

/// The command line in a language.
pub(crate) fn command(lang: Lang) -> clap::Command {
    in_language(lang, || localized(Cli::command()))
}

/// What the definition cannot say of each command and argument: the words of the help itself.
fn localized(command: clap::Command) -> clap::Command {
    let usage = words("Usage:", "Usage\u{a0}:");
    command
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .subcommand_help_heading(words("Commands", "Commandes\u{a0}"))
        .subcommand_value_name(words("COMMAND", "COMMANDE"))
        .mut_args(localized_argument)
        .mut_subcommands(localized)
}

fn localized_argument(argument: Arg) -> Arg {
    let takes_values = argument.get_action().takes_values();
    let argument = if takes_values { argument.hide_possible_values(true) } else { argument };
    match argument.get_help_heading() {
        Some(_) => argument,
        None if argument.is_positional() => argument.help_heading(words("Arguments", "Arguments\u{a0}")),
        None => argument.help_heading(words("Options", "Options\u{a0}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, command};

    #[test]
    fn the_command_line_is_well_formed_in_both_languages() {
        for lang in [Lang::En, Lang::Fr] {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn each_command_and_argument_has_its_help() {
        let mut command = command(Lang::En);
        command.build();
        for command in std::iter::once(&command).chain(command.get_subcommands()) {
            assert!(command.get_about().is_some() && command.get_after_help().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
