//! The manual: a page for the program and one for each command, made from the command line itself.

mod contents;
mod page;
mod source;

use super::failure::Failure;
use super::output::{self, WriteError};
use super::session::{Answer, Session};
use crate::catalog::toml_doc::nearest::nearest;
use crate::cli::{self, ManArgs};
use crate::lang::usage::UsageError;
use clap::Command;
use contents::Manual;
use std::fs;
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &ManArgs) -> Result<Answer, Failure> {
    let mut program = cli::command(session.lang);
    program.build();
    let manual = Manual { lang: session.lang, program: &program, day: session.on };
    match (&args.out_dir, &args.command) {
        (Some(folder), _) => write_all(session, &manual, folder),
        (None, Some(name)) => Ok(Answer::Text(manual.command_page(command(&program, name)?))),
        (None, None) => Ok(Answer::Text(manual.program_page())),
    }
}

fn command<'c>(program: &'c Command, name: &str) -> Result<&'c Command, UsageError> {
    let unknown = || {
        let nearest = nearest(name, program.get_subcommands().map(Command::get_name)).map(str::to_owned);
        UsageError::UnknownCommand { command: name.to_owned(), nearest }
    };
    program.find_subcommand(name).ok_or_else(unknown)
}

/// Every page in a file of its own. A package is built again and again: a page takes the place of the one before.
fn write_all(session: &mut Session, manual: &Manual, folder: &Path) -> Result<Answer, Failure> {
    if session.global.out.is_some() {
        return Err(UsageError::Twice { argument: "--out-dir".to_owned() }.into());
    }
    let system = |error| Failure::Output(Some(folder.to_path_buf()), WriteError::System(error));
    fs::create_dir_all(folder).map_err(system)?;
    for (name, page) in manual.pages() {
        let path = folder.join(format!("{name}.1"));
        let environment = &mut *session.environment;
        output::write(environment.out, Some(&path), &environment.files, &mut |out| out.write_all(&page))
            .map_err(|error| Failure::Output(Some(path), error))?;
    }
    Ok(Answer::Written)
}
