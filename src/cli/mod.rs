//! What can be asked on the command line. No logic: texts stay texts until a catalog gives them a meaning.

mod choices;
pub(crate) mod errors;
mod payments;

use crate::lang::Lang;
use crate::lang::arguments;
use crate::lang::commands;
use crate::lang::help::Help;
pub(crate) use choices::{Colour, Dates, Dialect, Format, Language, Layout, UnknownVat};
use clap::{Arg, ArgAction, Args, Command, CommandFactory, Parser, Subcommand};
pub(crate) use payments::{Audit, Fee};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "tarif", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    pub(crate) version: Option<bool>,
    #[command(subcommand)]
    pub(crate) command: Ask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Ask {
    Rank(Rank),
    Explain(Explain),
    Services(Services),
    Bundle(Bundle),
    Breakeven(Breakeven),
    Sweep(Sweep),
    Budget(Budget),
    Batch(Batch),
    Diff(Diff),
    Fee(Fee),
    Audit(Audit),
    Check(Check),
    Completions { shell: clap_complete::Shell },
    Man,
}

#[derive(Debug, Args)]
pub(crate) struct Rank {
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
    #[arg(long)]
    pub(crate) best_per_product: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[arg(required = true)]
    pub(crate) offers: Vec<String>,
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Services {
    #[command(flatten)]
    pub(crate) asked: Asked,
}

#[derive(Debug, Args)]
pub(crate) struct Bundle {
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) max_hosts: Option<String>,
    #[arg(long)]
    pub(crate) known_only: bool,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) top: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Breakeven {
    #[arg(id = "compared")]
    pub(crate) offers: Vec<String>,
    #[arg(long)]
    pub(crate) over: String,
    #[arg(long)]
    pub(crate) plot: bool,
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Sweep {
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
    #[arg(long)]
    pub(crate) offer: Option<String>,
    #[arg(long)]
    pub(crate) layout: Option<Layout>,
}

#[derive(Debug, Args)]
pub(crate) struct Budget {
    #[arg(id = "compared")]
    pub(crate) offers: Vec<String>,
    #[arg(long)]
    pub(crate) scenario: Option<PathBuf>,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) years: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) grow: Vec<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) inflation: Option<String>,
    #[arg(long, requires = "processor")]
    pub(crate) payments: Option<String>,
    #[arg(long, requires = "payments")]
    pub(crate) processor: Option<String>,
    #[arg(long, requires = "payments")]
    pub(crate) card: Option<String>,
    #[arg(long, requires = "payments")]
    pub(crate) plan: Option<String>,
    #[arg(long)]
    pub(crate) journal: bool,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) first_year: Option<String>,
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Batch {
    #[arg(id = "associations")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) all: bool,
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    pub(crate) old: PathBuf,
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) asked: Asked,
    #[arg(long)]
    pub(crate) known_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) strict: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Asked {
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) users: Option<String>,
    #[arg(long, alias = "storage", allow_hyphen_values = true)]
    pub(crate) gb: Option<String>,
    #[arg(long = "usage", id = "usage", allow_hyphen_values = true)]
    pub(crate) levels: Vec<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) need: Vec<String>,
    #[arg(long)]
    pub(crate) accept_self_service: bool,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) assume: Vec<String>,
    #[arg(long)]
    pub(crate) unknown_vat: Option<UnknownVat>,
}

#[derive(Debug, Args)]
pub(crate) struct Shared {
    #[arg(long, global = true)]
    pub(crate) catalog: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) on: Option<String>,
    #[arg(long, global = true)]
    pub(crate) format: Option<Format>,
    #[arg(long, global = true)]
    pub(crate) dialect: Option<Dialect>,
    #[arg(long, global = true)]
    pub(crate) lang: Option<Language>,
    #[arg(long, global = true)]
    pub(crate) color: Option<Colour>,
    #[arg(long, global = true)]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    pub(crate) help: Option<bool>,
}

/// The options about how an answer is given rather than what is asked.
const OUTPUT: &[&str] = &["format", "dialect", "lang", "color", "out", "help", "version"];

/// The command line in a language.
pub(crate) fn command(lang: Lang) -> Command {
    localized(Cli::command(), lang)
}

fn localized(command: Command, lang: Lang) -> Command {
    let text = commands::command(command.get_name());
    let template =
        format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", lang.choose("Usage:", "Usage\u{a0}:"));
    let command = command
        .about(text.about(lang))
        .after_help(text.examples(lang))
        .help_template(template)
        .subcommand_help_heading(lang.choose("Commands", "Commandes\u{a0}"))
        .subcommand_value_name(lang.choose("COMMAND", "COMMANDE"))
        .mut_args(|argument| localized_argument(argument, lang));
    command.mut_subcommands(|inner| localized(inner, lang))
}

fn localized_argument(argument: Arg, lang: Lang) -> Arg {
    let text: &Help = arguments::argument(argument.get_id().as_str());
    let heading = match argument.get_id().as_str() {
        _ if argument.is_positional() => lang.choose("Arguments", "Arguments\u{a0}"),
        id if OUTPUT.contains(&id) => lang.choose("Output", "Présentation\u{a0}"),
        _ => lang.choose("Options", "Options\u{a0}"),
    };
    let argument = argument.help(text.what(lang)).help_heading(heading);
    if argument.get_action().takes_values() {
        argument.value_name(text.value(lang)).hide_possible_values(true)
    } else {
        argument
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, arguments, command};

    #[test]
    fn the_command_line_is_well_formed_in_both_languages() {
        for lang in [Lang::En, Lang::Fr] {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn no_help_text_is_left_over() {
        let mut command = command(Lang::En);
        command.build();
        let all = std::iter::once(&command).chain(command.get_subcommands());
        let used: Vec<String> =
            all.flat_map(clap::Command::get_arguments).map(|argument| argument.get_id().to_string()).collect();
        for id in arguments::arguments() {
            assert!(used.iter().any(|known| known == id), "no argument is called {id}");
        }
    }
}
