//! A manual page in the making: its layout, in the notation of `man`.

use super::source;
use crate::lang::Lang;
use crate::lang::manual::ManualSection;
use jiff::civil::Date;
use roff::{Inline, Roff, bold, roman};

pub(super) struct Page {
    lang: Lang,
    roff: Roff,
    /// Whether nothing stands in the section yet: its first paragraph needs no space before it.
    is_section_empty: bool,
}

impl Page {
    /// A page of the first section of the manual, of a day.
    pub(super) fn new(lang: Lang, name: &str, day: Date) -> Self {
        let (title, day) = (name.to_uppercase(), day.to_string());
        let source = format!("tarif {}", env!("CARGO_PKG_VERSION"));
        let mut roff = Roff::new();
        roff.control("TH", [&title, "1", &day, &source, lang.manual_title()]);
        Self { lang, roff, is_section_empty: true }
    }

    pub(super) fn section(&mut self, section: ManualSection) {
        self.roff.control("SH", [self.lang.manual_section(section)]);
        self.is_section_empty = true;
    }

    /// Paragraphs, parted by empty lines.
    pub(super) fn paragraphs(&mut self, text: &str) {
        for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.is_empty()) {
            self.paragraph(vec![roman(paragraph)]);
        }
    }

    pub(super) fn paragraph(&mut self, words: Vec<Inline>) {
        if !self.is_section_empty {
            self.roff.control("PP", []);
        }
        self.roff.text(words);
        self.is_section_empty = false;
    }

    /// A term, and what is said of it.
    pub(super) fn entry(&mut self, term: Vec<Inline>, text: &str) {
        self.roff.control("TP", []).text(term).text([roman(text)]);
        self.is_section_empty = false;
    }

    /// Lines that stay as they are.
    pub(super) fn verbatim<'t>(&mut self, lines: impl IntoIterator<Item = &'t str>) {
        self.roff.control("RS", ["4"]).control("nf", []);
        for line in lines {
            self.roff.text([roman(line)]);
        }
        self.roff.control("fi", []).control("RE", []);
    }

    pub(super) fn finish(self) -> Vec<u8> {
        source::portable(&self.roff.render()).into_bytes()
    }
}

/// Another page, as pages name it.
pub(super) fn reference(name: &str) -> [Inline; 2] {
    [bold(name), roman("(1)")]
}

/// Words parted by commas.
pub(super) fn listed(items: impl IntoIterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let items: Vec<Vec<Inline>> = items.into_iter().collect();
    items.join(&roman(", "))
}
