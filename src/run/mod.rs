//! One file a command: read, analyse, report, write. Only here are files and outputs opened.

mod audit;
mod batch;
mod breakeven;
mod budget;
mod bundle;
mod check;
mod completion;
mod diff;
#[cfg(test)]
mod ends;
pub(crate) mod environment;
mod explain;
mod failure;
mod fee;
pub(crate) mod files;
mod formats;
mod formula;
mod init;
mod man;
mod output;
mod parallel;
mod prepared;
mod progress;
mod rank;
mod rate_selection;
mod schema;
mod services;
mod session;
mod sweep;

use crate::cli::{self, Cli, Command};
use crate::format::{self, Format, Style};
use crate::lang::Lang;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use environment::Environment;
use failure::Failure;
use jiff::civil::Date;
use output::WriteError;
use session::{Answer, Session, Status};
use std::ffi::OsString;
use std::io;

/// Answers one command line and returns the exit status: 0 fine, 1 findings, 2 bad usage or bad data.
pub fn run(environment: &mut Environment) -> u8 {
    let lang = environment.language();
    let status = answer(environment, lang).unwrap_or_else(|failure| complain(environment, lang, failure));
    status as u8
}

/// A closed pipe is no failure: whoever reads has seen enough.
fn complain(environment: &mut Environment, lang: Lang, failure: Failure) -> Status {
    if matches!(&failure, Failure::Output(_, WriteError::System(error)) if error.kind() == io::ErrorKind::BrokenPipe) {
        return Status::Fine;
    }
    let mut blocks = failure.blocks(lang);
    let on_terminal = environment.err_is_terminal;
    let colour = on_terminal && environment.may_colour();
    let style =
        Style { format: Format::Table, lang, on: Date::default(), width: environment.width(), colour, on_terminal };
    // A complaint that cannot be delivered has nowhere else to go.
    let _ = format::write_blocks(&mut blocks, "", style, environment.err).and_then(|()| environment.err.flush());
    Status::Bad
}

fn answer(environment: &mut Environment, lang: Lang) -> Result<Status, Failure> {
    if let Some(words) = completed(&environment.args) {
        return Ok(completion::answer(environment, lang, &words));
    }
    let command = cli::command(lang).term_width(environment.width());
    let matches = match command.try_get_matches_from(help_last(&environment.args)) {
        Ok(matches) => matches,
        Err(error) => return help_or_error(environment, &error),
    };
    let cli = Cli::from_arg_matches(&matches).map_err(|error| cli::errors::usage_error(&error))?;
    let mut session = Session::new(environment, lang, &cli.global, cli.command.usual_format())?;
    let (status, answer) = command_answer(&mut session, &cli.command)?;
    session.deliver(answer)?;
    Ok(status)
}

fn command_answer(session: &mut Session, command: &Command) -> Result<(Status, Answer), Failure> {
    let answer = match command {
        Command::Rank(args) => rank::run(session, args)?,
        Command::Explain(args) => explain::run(session, args)?,
        Command::Services(args) => services::run(session, args)?,
        Command::Bundle(args) => bundle::run(session, args)?,
        Command::Breakeven(args) => breakeven::run(session, args)?,
        Command::Sweep(args) => sweep::run(session, args)?,
        Command::Budget(args) => budget::run(session, args)?,
        Command::Fee(args) => fee::run(session, args)?,
        Command::Batch(args) => return batch::run(session, args),
        Command::Diff(args) => return diff::run(session, args),
        Command::Audit(args) => return audit::run(session, args),
        Command::Formula(args) => formula::run(session, args)?,
        Command::Check(args) => return check::run(session, args),
        Command::Init(args) => init::run(session, args)?,
        Command::Schema(args) => schema::run(session, args)?,
        Command::Completions(args) => Answer::Text(completion::script(args.shell, session.lang)),
        Command::Man(args) => man::run(session, args)?,
    };
    Ok((Status::Fine, answer))
}

/// The words of a line that is being typed, where a shell asks what may follow.
fn completed(args: &[OsString]) -> Option<Vec<String>> {
    match args {
        [_, question, words @ ..] if question == completion::QUESTION => {
            Some(words.iter().map(|word| word.to_string_lossy().into_owned()).collect())
        }
        _ => None,
    }
}

/// `tarif help rank` is another way to say `tarif rank --help`.
fn help_last(args: &[OsString]) -> Vec<OsString> {
    match args {
        [program, help, rest @ ..] if help == "help" => {
            let program = std::iter::once(program.clone());
            program.chain(rest.iter().cloned()).chain([OsString::from("--help")]).collect()
        }
        args => args.to_vec(),
    }
}

fn help_or_error(environment: &mut Environment, error: &clap::Error) -> Result<Status, Failure> {
    let (destination, status) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (&mut *environment.out, Status::Fine),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (&mut *environment.err, Status::Bad),
        _ => return Err(cli::errors::usage_error(error).into()),
    };
    let written = destination.write_all(error.render().to_string().as_bytes()).and_then(|()| destination.flush());
    written.map(|()| status).map_err(|error| Failure::Output(None, WriteError::System(error)))
}
