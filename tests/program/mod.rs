//! The program among its surroundings: files, streams, terminals, and what is thrown at it.

mod check;
mod completions;
#[cfg(unix)]
mod files;
mod hostile;
mod long_files;
mod manual;
mod starting;
mod surroundings;

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use tarif::{Environment, FilesRead, run};

/// The day on which every test takes place: 2026-11-22.
pub const SOURCE_DATE_EPOCH: (&str, &str) = ("SOURCE_DATE_EPOCH", "1795305600");

/// A command line, to be answered within the test on surroundings that are all pinned.
pub struct Tarif {
    args: Vec<OsString>,
    variables: Vec<(String, String)>,
    input: Vec<u8>,
    is_terminal: bool,
    width: Option<usize>,
}

/// What the program does with a command line.
pub struct Answer {
    pub status: u8,
    pub out: String,
    pub err: String,
}

impl Tarif {
    /// `command` without the name of the program, its words apart by single spaces.
    pub fn new(command: &str) -> Self {
        Self::of_words(command.split(' '))
    }

    pub fn of_words(words: impl IntoIterator<Item = impl Into<OsString>>) -> Self {
        let args = std::iter::once("tarif".into()).chain(words.into_iter().map(Into::into)).collect();
        let variables = vec![(SOURCE_DATE_EPOCH.0.to_owned(), SOURCE_DATE_EPOCH.1.to_owned())];
        Self { args, variables, input: Vec::new(), is_terminal: false, width: None }
    }

    pub fn catalog(self, file: impl AsRef<Path>) -> Self {
        self.arg("--catalog").arg(file.as_ref().as_os_str())
    }

    pub fn arg(mut self, arg: impl Into<OsString>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// A variable of the environment, instead of the one that is pinned.
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(0, (name.to_owned(), value.to_owned()));
        self
    }

    pub fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// Answers and complaints go to a terminal, of so many columns where they are known.
    pub fn terminal(mut self, width: Option<usize>) -> Self {
        (self.is_terminal, self.width) = (true, width);
        self
    }

    pub fn run(self) -> Answer {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = self.run_to(&mut out, &mut err);
        Answer { status, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    pub fn run_to(self, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
        let variable = |name: &str| {
            let known = self.variables.iter().find(|(known, _)| known == name);
            known.map(|(_, value)| value.clone())
        };
        let mut input = self.input.as_slice();
        run(&mut Environment {
            args: self.args,
            variable: &variable,
            input: &mut input as &mut (dyn Read + Send),
            files: FilesRead::default(),
            out,
            err,
            out_is_terminal: self.is_terminal,
            err_is_terminal: self.is_terminal,
            width: self.width,
        })
    }
}

impl Answer {
    /// What is answered, of a command that must succeed.
    pub fn expect(self, command: &str) -> String {
        assert!(self.status == 0 && self.err.is_empty(), "{command}: {} {}", self.status, self.err);
        self.out
    }
}

/// The program as a process of its own, with nothing of this one's environment that it would heed.
pub fn process() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tarif"));
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "TARIF_CATALOG", "COLUMNS", "NO_COLOR"] {
        command.env_remove(variable);
    }
    command.env(SOURCE_DATE_EPOCH.0, SOURCE_DATE_EPOCH.1);
    command
}
