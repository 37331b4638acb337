//! What is wrong in a file, with the line and a caret below the position.

use super::{TextWriter, palette, wrapping};
use crate::catalog::diagnostic_kind::Severity;
use crate::report::document::Snippet;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet as Excerpt};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// A message is folded at no fewer characters than these, however long the label before it.
const LEAST_ROOM: usize = 20;

impl TextWriter<'_> {
    pub(super) fn excerpt(&self, snippet: &Snippet, out: &mut dyn Write) -> io::Result<()> {
        let (severity, advice) = (self.style.lang.severity(snippet.severity), self.style.lang.words().advice);
        let level = match snippet.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let what = self.folded(&snippet.what, severity.width() + snippet.code.width() + 4);
        let instead = self.folded(&snippet.instead, advice.width() + snippet.first_line.to_string().len() + 5);
        let source = Excerpt::source(&snippet.excerpt).line_start(snippet.first_line).path(&snippet.file);
        let caret = AnnotationKind::Primary.span(snippet.span.clone());
        let report = level.with_name(severity).primary_title(what).id(snippet.code).element(source.annotation(caret));
        let help = || Level::HELP.with_name(advice).message(instead);
        let report = [if snippet.instead.is_empty() { report } else { report.element(help()) }];
        let renderer = if self.style.colour { palette::renderer() } else { Renderer::plain() };
        writeln!(out, "{}", renderer.term_width(self.style.width).render(&report))
    }

    /// The message over as many lines as it takes beside a label of that width; the lines are drawn below each other.
    fn folded(&self, message: &str, label: usize) -> String {
        let room = self.style.width.saturating_sub(label).max(LEAST_ROOM);
        textwrap::wrap(message, wrapping(room)).join("\n")
    }
}
