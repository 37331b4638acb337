//! One arm per command: read, analyse, report, write. Only here are files and outputs opened.

mod audit;
mod batch;
mod budget;
mod check;
mod diff;
#[cfg(test)]
mod ends;
pub(crate) mod environment;
mod failure;
mod fee;
pub(crate) mod files;
mod formats;
mod generated_docs;
mod output;
mod parallel;
mod progress;
mod rate_selection;
mod sweep;

use crate::analysis::bundle::needs::MOST_NEEDS;
use crate::analysis::bundle::{self, Selection};
use crate::analysis::question::Question;
use crate::analysis::{breakeven, explain, matrix, rank};
use crate::catalog::Catalog;
use crate::catalog::source::{BUILT_IN, Origin, SourceError, text_of};
use crate::cli::{self, Ask, Cli, Shared, UnknownVat};
use crate::format::visible::as_seen;
use crate::format::{self, Format, Style};
use crate::input::resolve::{self, BoundError, QuestionError, UsageArgs};
use crate::lang::Lang;
use crate::report;
use crate::report::common::{Context, file_name};
use crate::report::document::Document;

use clap::FromArgMatches;
use clap::error::ErrorKind;
use environment::Environment;
use failure::Failure;
use jiff::civil::Date;
use output::WriteError;
use std::borrow::Cow;
use std::ffi::OsString;
use std::io;
use std::path::Path;

/// Everything is fine.
const FINE: u8 = 0;
/// There are findings.
const FINDINGS: u8 = 1;
/// The question or the data is bad.
const BAD: u8 = 2;

/// Answers one command line and returns the exit status: 0 fine, 1 findings, 2 bad usage or bad data.
pub fn run(environment: &mut Environment) -> u8 {
    let lang = environment.language();
    match answer(environment, lang) {
        Ok(status) => status,
        Err(Failure::Output(_, WriteError::System(error))) if error.kind() == io::ErrorKind::BrokenPipe => FINE,
        Err(failure) => {
            let mut blocks = failure.blocks(lang);
            let colour = environment.err_is_terminal && environment.may_colour();
            let style = Style { lang, width: environment.width(), colour, on_terminal: environment.err_is_terminal };
            // A complaint that cannot be delivered has nowhere else to go.
            let _ = format::write_blocks(&mut blocks, style, environment.err).and_then(|()| environment.err.flush());
            BAD
        }
    }
}

fn answer(environment: &mut Environment, lang: Lang) -> Result<u8, Failure> {
    let command = cli::command(lang).term_width(environment.width());
    let matches = match command.try_get_matches_from(help_last(&environment.args)) {
        Ok(matches) => matches,
        Err(error) => return help_or_error(environment, &error),
    };
    let cli = Cli::from_arg_matches(&matches).map_err(|error| cli::errors::usage_error(&error))?;
    let format = match &cli.command {
        Ask::Batch(_) => Format::Json,
        _ => formats::format_of(&cli.shared)?,
    };
    let on = environment.day(cli.shared.on.as_deref())?;
    let (status, mut document) = match &cli.command {
        Ask::Rank(of) => {
            let known = prepare(environment, lang, &cli.shared, &of.asked, on)?.with_usage()?.known_only(of.known_only);
            let ranking = rank::rank(&known.catalog, &known.question, of.best_per_product);
            (FINE, report::rank::document(&known.context(lang), &ranking))
        }
        Ask::Explain(of) => {
            let known = prepare(environment, lang, &cli.shared, &of.asked, on)?.with_usage()?.known_only(of.known_only);
            let offers =
                of.offers.iter().map(|id| resolve::offer(&known.catalog, id)).collect::<Result<Vec<_>, _>>()?;
            let explanation = explain::explain(&offers, &known.question);
            let context = Context { named: Some(&offers), ..known.context(lang) };
            (FINE, report::explain::document(&context, &explanation))
        }
        Ask::Services(of) => {
            let known = prepare(environment, lang, &cli.shared, &of.asked, on)?;
            let matrix = matrix::matrix(&known.catalog, &known.question);
            (FINE, report::services::document(&known.context(lang), &matrix))
        }
        Ask::Bundle(of) => {
            let known = prepare(environment, lang, &cli.shared, &of.asked, on)?.with_needs()?.with_usage()?;
            let known = known.known_only(of.known_only);
            let top = of.top.as_deref().map_or(Ok(resolve::USUAL_TOP), resolve::top)?;
            if known.question.needs.len() > MOST_NEEDS {
                return Err(QuestionError::from(BoundError::TooManyNeeds(MOST_NEEDS)).into());
            }
            let most_offers = of.max_hosts.as_deref().map(resolve::hosts).transpose()?;
            let bundles = bundle::bundle(&known.catalog, &known.question, Selection { top, most_offers });
            let bundles = bundles.map_err(|too_large| Failure::Sentence(lang.too_large(&too_large)))?;
            (FINE, report::bundle::document(&known.context(lang), &bundles))
        }
        Ask::Breakeven(of) => {
            let known = prepare(environment, lang, &cli.shared, &of.asked, on)?.known_only(of.known_only);
            let over = resolve::varying(&known.catalog, &of.over, &known.question.needs)?;
            let offers = resolve::offers_or_all(&known.catalog, &of.offers)?;
            let found = breakeven::breakeven(&offers, &known.question, over);
            let context = Context { named: Some(&offers), varying: &[over], ..known.context(lang) };
            (FINE, report::breakeven::document(&context, &found, of.plot))
        }
        Ask::Sweep(of) => return sweep::run(environment, lang, &cli.shared, of, on, format).map(|()| FINE),
        Ask::Budget(of) => match budget::run(environment, lang, &cli.shared, of, on)? {
            budget::Answer::Document(document) => (FINE, *document),
            budget::Answer::Journal(text) => return write_bytes(environment, &cli.shared, text.as_bytes()),
        },
        Ask::Batch(of) => {
            let known = prepare(environment, lang, &cli.shared, &of.asked, on)?.known_only(of.known_only);
            return batch::run(environment, lang, &cli.shared, of, &known, formats::form_of(&cli.shared)?);
        }
        Ask::Diff(of) => diff::run(environment, lang, of, on)?,
        Ask::Audit(of) => match audit::run(environment, lang, &cli.shared, of, on, format)? {
            (status, Some(document)) => (status, *document),
            (status, None) => return Ok(status),
        },
        Ask::Fee(of) => (FINE, fee::run(environment, lang, &cli.shared, of, on)?),
        Ask::Check(asked) => check::run(environment, lang, &cli.shared, asked, on)?,
        Ask::Completions { shell } => {
            return write_bytes(environment, &cli.shared, &generated_docs::completions(*shell, lang));
        }
        Ask::Man => return write_bytes(environment, &cli.shared, &generated_docs::page(lang)),
    };
    write_document(environment, lang, &cli.shared, format, &mut document)?;
    Ok(status)
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

fn help_or_error(environment: &mut Environment, error: &clap::Error) -> Result<u8, Failure> {
    let text = error.render().to_string();
    let shown = |result: io::Result<()>, status| {
        result.map(|()| status).map_err(|error| Failure::Output(None, WriteError::System(error)))
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            shown(environment.out.write_all(text.as_bytes()).and_then(|()| environment.out.flush()), FINE)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            shown(environment.err.write_all(text.as_bytes()).and_then(|()| environment.err.flush()), BAD)
        }
        _ => Err(cli::errors::usage_error(error).into()),
    }
}

/// A catalog, and a question that was resolved against it.
struct Prepared {
    origin: Origin,
    catalog: Catalog,
    question: Question,
}

impl Prepared {
    /// Refuses a question that nobody could answer with a price.
    fn with_usage(self) -> Result<Self, QuestionError> {
        if self.question.usage.is_empty() { Err(QuestionError::NoUsage) } else { Ok(self) }
    }

    /// Refuses a question about nothing.
    fn with_needs(self) -> Result<Self, QuestionError> {
        if self.question.needs.is_empty() { Err(QuestionError::NoNeeds) } else { Ok(self) }
    }

    fn known_only(mut self, known_only: bool) -> Self {
        self.question.known_only = known_only;
        self
    }

    fn context(&self, lang: Lang) -> Context<'_> {
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

/// Reads the catalog and resolves what is asked against it.
fn prepare(
    environment: &Environment,
    lang: Lang,
    shared: &Shared,
    asked: &cli::Asked,
    on: Date,
) -> Result<Prepared, Failure> {
    let origin = environment.origin(shared.catalog.as_deref());
    let catalog = load(environment, lang, &origin)?;
    resolved(origin, catalog, asked, &typed(asked), on)
}

fn typed(asked: &cli::Asked) -> UsageArgs {
    UsageArgs {
        users: asked.users.clone(),
        gigabytes: asked.gb.clone(),
        usage: asked.levels.clone(),
        needs: asked.need.clone(),
    }
}

/// Resolves what is asked against a catalog.
fn resolved(
    origin: Origin,
    mut catalog: Catalog,
    asked: &cli::Asked,
    typed: &UsageArgs,
    on: Date,
) -> Result<Prepared, Failure> {
    let (given, needs) = typed.resolve(&catalog)?;
    let unknown_vat_added = asked.unknown_vat == Some(UnknownVat::Excluded);
    if unknown_vat_added {
        catalog.add_unknown_vat().map_err(QuestionError::Vat)?;
    }
    for assumption in &asked.assume {
        resolve::assume(&mut catalog, assumption)?;
    }
    let question = Question {
        unknown_vat_added,
        self_service_accepted: asked.accept_self_service,
        ..Question::new(given, needs, on)
    };
    Ok(Prepared { origin, catalog, question })
}

fn load(environment: &Environment, lang: Lang, origin: &Origin) -> Result<Catalog, Failure> {
    let file = file_name(lang, origin);
    let text = catalog_text(environment, lang, origin)?;
    let (catalog, found) = Catalog::parse(&text);
    catalog.ok_or_else(|| Failure::Catalog(report::check::errors(lang, &file, &text, &found)))
}

fn catalog_text(environment: &Environment, lang: Lang, origin: &Origin) -> Result<Cow<'static, str>, Failure> {
    let Origin::File(path) = origin else { return Ok(Cow::Borrowed(BUILT_IN)) };
    let text = read_text(environment, path);
    text.map(Cow::Owned).map_err(|error| Failure::Sentence(lang.unreadable(&file_name(lang, origin), &error)))
}

/// A whole file as a text: a catalog, or what is written like one.
fn read_text(environment: &Environment, path: &Path) -> Result<String, SourceError> {
    environment.files.open(path).map_err(SourceError::Unreadable).and_then(text_of)
}

fn write_document(
    environment: &mut Environment,
    lang: Lang,
    shared: &Shared,
    format: Format,
    document: &mut Document,
) -> Result<(), Failure> {
    write_styled(environment, lang, shared, &mut |style, out| format::write(document, format, style, out))
}

/// Writes an answer in the style of where it goes.
fn write_styled(
    environment: &mut Environment,
    lang: Lang,
    shared: &Shared,
    answer: &mut dyn FnMut(Style, &mut dyn io::Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let on_terminal = environment.out_is_terminal && shared.out.is_none();
    let colour = match shared.color {
        Some(cli::Colour::Always) => true,
        Some(cli::Colour::Never) => false,
        None | Some(cli::Colour::Auto) => on_terminal && environment.may_colour(),
    };
    let style = Style { lang, width: environment.width(), colour, on_terminal };
    output::write(environment.out, shared.out.as_deref(), &environment.files, &mut |out| answer(style, out))
        .map_err(|error| Failure::Output(shared.out.clone(), error))
}

fn write_bytes(environment: &mut Environment, shared: &Shared, bytes: &[u8]) -> Result<u8, Failure> {
    let on_terminal = environment.out_is_terminal && shared.out.is_none();
    output::write(environment.out, shared.out.as_deref(), &environment.files, &mut |out| {
        as_seen(out, on_terminal).write_all(bytes)
    })
    .map(|()| FINE)
    .map_err(|error| Failure::Output(shared.out.clone(), error))
}
