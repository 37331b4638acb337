//! What each command works with: what surrounds the program, the language, the output and the day.

use super::environment::Environment;
use super::failure::Failure;
use super::formats;
use super::output::{self, WriteError};
use super::prepared::{Asked, Prepared};
use crate::catalog::Catalog;
use crate::catalog::source::{BUILT_IN, Origin, SourceError, text_of};
use crate::cli::{Colour, GlobalArgs};
use crate::format::svg::has_picture;
use crate::format::visible::as_seen;
use crate::format::{self, Format, Style};
use crate::input::association::{AssociationFile, TypedBudget};
use crate::input::typed_question::TypedQuestion;
use crate::lang::Lang;
use crate::lang::usage::UsageError;
use crate::report;
use crate::report::common::file_name;
use crate::report::document::Document;
use jiff::civil::Date;
use std::borrow::Cow;
use std::io;
use std::path::Path;

/// The association's file that a question without a word on usage is taken from.
pub(super) const USUAL_ASSOCIATION: &str = "association.toml";

/// One run of the program.
pub(super) struct Session<'s, 'e> {
    pub(super) environment: &'s mut Environment<'e>,
    pub(super) global: &'s GlobalArgs,
    pub(super) lang: Lang,
    pub(super) format: Format,
    pub(super) on: Date,
}

/// What a command comes to.
pub(super) enum Answer {
    Document(Box<Document>),
    /// A text with a form of its own, as a journal has.
    Text(Vec<u8>),
    /// It was written while it was made.
    Written,
}

/// The exit status of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Fine = 0,
    Findings = 1,
    /// Bad usage or bad data.
    Bad = 2,
}

impl From<Document> for Answer {
    fn from(document: Document) -> Self {
        Self::Document(Box::new(document))
    }
}

impl<'s, 'e> Session<'s, 'e> {
    /// `usual` is the format of an answer where none is asked for.
    pub(super) fn new(
        environment: &'s mut Environment<'e>,
        lang: Lang,
        global: &'s GlobalArgs,
        usual: Format,
    ) -> Result<Self, Failure> {
        let format = formats::format_of(global, usual)?;
        if format.is_workbook() && global.out.is_none() && environment.out_is_terminal {
            return Err(UsageError::WorkbookOnTerminal.into());
        }
        let on = environment.day(global.on.as_deref())?;
        Ok(Self { environment, global, lang, format, on })
    }

    /// The catalog that is asked for, or else the usual one.
    pub(super) fn catalog(&self) -> Result<(Origin, Catalog), Failure> {
        let origin = self.environment.origin(self.global.catalog.as_deref());
        let catalog = self.load(&origin)?;
        Ok((origin, catalog))
    }

    pub(super) fn load(&self, origin: &Origin) -> Result<Catalog, Failure> {
        let text = self.catalog_text(origin)?;
        let (catalog, diagnostics) = Catalog::parse(&text);
        let errors = || report::check::errors(self.lang, &file_name(self.lang, origin), &text, &diagnostics);
        catalog.ok_or_else(|| Failure::Catalog(errors()))
    }

    pub(super) fn catalog_text(&self, origin: &Origin) -> Result<Cow<'static, str>, Failure> {
        let Origin::File(path) = origin else { return Ok(Cow::Borrowed(BUILT_IN)) };
        let text = self.read_text(path);
        text.map(Cow::Owned)
            .map_err(|error| Failure::Sentence(self.lang.unreadable(&file_name(self.lang, origin), &error)))
    }

    /// A whole file as a text: a catalog, or what is written like one.
    pub(super) fn read_text(&self, path: &Path) -> Result<String, SourceError> {
        self.environment.files.open(path).map_err(SourceError::Unreadable).and_then(text_of)
    }

    /// Resolves a question against the catalog that is asked for.
    pub(super) fn prepare(&self, question: TypedQuestion) -> Result<Prepared, Failure> {
        let (origin, catalog) = self.catalog()?;
        let asked = self.asked(question, &catalog)?;
        Prepared::new(origin, catalog, &asked.question, self.on)
    }

    /// The same for a question that needs a usage.
    pub(super) fn prepare_with_usage(&self, question: TypedQuestion) -> Result<Prepared, Failure> {
        let (origin, catalog) = self.catalog()?;
        let asked = self.asked_with_usage(question, &catalog)?;
        Ok(Prepared::new(origin, catalog, &asked.question, self.on)?.with_usage()?)
    }

    /// A question, with what it does not say taken from the association's file, where one is given.
    pub(super) fn asked(&self, question: TypedQuestion, catalog: &Catalog) -> Result<Asked, Failure> {
        let Some(path) = &self.global.association else {
            return Ok(Asked { question, budgets: vec![TypedBudget::default()] });
        };
        self.asked_for(path, question, catalog)
    }

    /// The same; a question that says nothing of usage and needs is that of the association's file in the current
    /// folder, where there is one.
    pub(super) fn asked_with_usage(&self, question: TypedQuestion, catalog: &Catalog) -> Result<Asked, Failure> {
        let here = Path::new(USUAL_ASSOCIATION);
        if self.global.association.is_none() && question.has_no_usage() && here.exists() {
            return self.asked_for(here, question, catalog);
        }
        self.asked(question, catalog)
    }

    fn asked_for(&self, path: &Path, question: TypedQuestion, catalog: &Catalog) -> Result<Asked, Failure> {
        let (lang, name) = (self.lang, path.display().to_string());
        let text =
            self.read_text(path).map_err(|error| Failure::Sentence(lang.unreadable_association(&name, &error)))?;
        let catalog = catalog.clone().on(self.on);
        let file = AssociationFile::parse(&text, &catalog)
            .map_err(|errors| Failure::Catalog(report::association::errors(lang, &name, &text, &errors)))?;
        Ok(Asked { question: question.or(file.question, &catalog), budgets: file.budgets })
    }

    /// Whether an answer is shown whole: because it was asked for so, or because it is a page.
    pub(super) fn shows_all(&self) -> bool {
        self.global.details || self.format.draws()
    }

    /// Whether a person sees the answer as it is written.
    pub(super) fn is_on_terminal(&self) -> bool {
        self.environment.out_is_terminal && self.global.out.is_none()
    }

    /// Whether a bar may be drawn while a long file is read, beside an answer that appears as it is written
    /// (`streamed`) or at the end.
    pub(super) fn may_show_progress(&self, streamed: bool) -> bool {
        self.environment.err_is_terminal && !(streamed && self.is_on_terminal())
    }

    fn style(&self) -> Style {
        let on_terminal = self.is_on_terminal();
        let colour = match self.global.color {
            Some(Colour::Always) => true,
            Some(Colour::Never) => false,
            None | Some(Colour::Auto) => on_terminal && self.environment.may_colour(),
        };
        Style {
            format: self.format,
            lang: self.lang,
            on: self.on,
            width: self.environment.width(),
            colour,
            on_terminal,
        }
    }

    pub(super) fn deliver(&mut self, answer: Answer) -> Result<(), Failure> {
        match answer {
            Answer::Document(document) => {
                let mut document = if self.shows_all() { *document } else { document.folded(self.lang) };
                if self.format == Format::Svg && !has_picture(&document.blocks) {
                    return Err(Failure::Sentence(self.lang.no_picture()));
                }
                self.write(&mut |style, out| format::write(&mut document, style, out))
            }
            Answer::Text(text) => self.write(&mut |style, out| as_seen(out, style.on_terminal).write_all(&text)),
            Answer::Written => Ok(()),
        }
    }

    /// Writes an answer in the style of where it goes.
    pub(super) fn write(
        &mut self,
        answer: &mut dyn FnMut(Style, &mut dyn io::Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        self.try_write(answer).map_err(|error| self.unwritten(error))
    }

    /// The same, for an answer that may fail for a reason of its own.
    pub(super) fn try_write(
        &mut self,
        answer: &mut dyn FnMut(Style, &mut dyn io::Write) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        let style = self.style();
        let Environment { out, files, .. } = &mut *self.environment;
        output::write(*out, self.global.out.as_deref(), files, &mut |out| answer(style, out))
    }

    pub(super) fn unwritten(&self, error: WriteError) -> Failure {
        Failure::Output(self.global.out.clone(), error)
    }
}
