//! Arguments in, exit code out.

use std::env;
use std::io::{self, IsTerminal};
use std::process::ExitCode;
use tarif::{Environment, FilesRead, run};

fn main() -> ExitCode {
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let (out_is_terminal, err_is_terminal) = (out.is_terminal(), err.is_terminal());
    let terminal = if out_is_terminal { terminal_size::terminal_size() } else { None };
    let mut input = io::stdin();
    let mut environment = Environment {
        args: env::args_os().collect(),
        variable: &|name| env::var(name).ok(),
        input: &mut input,
        files: FilesRead::of_process(),
        out: &mut out,
        err: &mut err,
        out_is_terminal,
        err_is_terminal,
        width: terminal.map(|(width, _)| width.0.into()),
    };
    ExitCode::from(run(&mut environment))
}
