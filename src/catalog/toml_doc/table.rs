//! A typed look at a parsed TOML table, of any file, that reports, rather than returns, what is wrong.
//!
//! Every key is asked for by name, and what nobody asked for is an unknown key. A value that cannot be used is reported
//! with its place and then absent, so that reading goes on and all errors come out together. (A derived deserialiser
//! would stop at the first.)

use super::nearest::nearest;
use crate::catalog::diagnostic::DiagnosticSink;
use crate::catalog::diagnostic_kind::DiagnosticKind;
use crate::catalog::synonyms;
use crate::catalog::value_type::{ActualType, ExpectedType};
use std::cell::{Cell, RefCell};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

#[derive(Debug)]
pub(crate) struct TomlTable<'t> {
    entries: &'t DeTable<'t>,
    span: Range<usize>,
    file: File<'t>,
    read_keys: RefCell<Vec<&'static str>>,
    present: Cell<usize>,
}

/// The text being read and where its problems go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct File<'t> {
    pub(crate) text: &'t str,
    pub(crate) problems: &'t DiagnosticSink,
    /// The currency of the amounts that are read.
    pub(crate) currency: &'t str,
}

impl File<'_> {
    /// The name that was probably meant. Where hundreds of things are wrong already, nobody reads the next proposal.
    pub(crate) fn nearest<'a>(&self, name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
        if self.problems.is_crowded() { None } else { nearest(name, candidates).map(str::to_owned) }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Value<'t> {
    pub(crate) key: &'t str,
    pub(crate) key_span: Range<usize>,
    pub(crate) span: Range<usize>,
    pub(crate) node: &'t DeValue<'t>,
    pub(crate) file: File<'t>,
}

impl<'t> TomlTable<'t> {
    pub(crate) fn root(entries: &'t Spanned<DeTable<'t>>, file: File<'t>) -> Self {
        Self::new(entries.get_ref(), 0..0, file)
    }

    pub(crate) fn new(entries: &'t DeTable<'t>, span: Range<usize>, file: File<'t>) -> Self {
        Self { entries, span, file, read_keys: RefCell::default(), present: Cell::default() }
    }

    pub(crate) fn get(&self, key: &'static str) -> Option<Value<'t>> {
        let entry = self.entries.get_key_value(key);
        let mut read_keys = self.read_keys.borrow_mut();
        if !read_keys.contains(&key) {
            read_keys.push(key);
            self.present.set(self.present.get() + usize::from(entry.is_some()));
        }
        let (name, value) = entry?;
        Some(value_of(name, value, self.file))
    }

    /// The value of a key, which is reported where it is missing.
    pub(crate) fn require(&self, key: &'static str) -> Option<Value<'t>> {
        let value = self.get(key);
        if value.is_none() {
            self.report(DiagnosticKind::MissingKey { key });
        }
        value
    }

    /// Each entry, in no order that means anything.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Value<'t>> + use<'t> {
        let file = self.file;
        self.entries.iter().map(move |(name, value)| value_of(name, value, file))
    }

    /// Each entry, in the order of the file.
    pub(crate) fn named(&self) -> Vec<Value<'t>> {
        let mut values: Vec<_> = self.entries().collect();
        values.sort_by_key(|value| value.key_span.start);
        values
    }

    /// Each entry whose key nobody asked for, in the order of the file.
    pub(crate) fn other_keys(&self) -> Vec<Value<'t>> {
        if self.present.get() == self.entries.len() {
            return Vec::new();
        }
        let known = self.read_keys.borrow();
        self.named().into_iter().filter(|value| !known.contains(&value.key)).collect()
    }

    /// Reports each key that nobody asked for; says whether there is one, so that what it may stand for is not missed
    /// too.
    pub(crate) fn refuse_other_keys(&self) -> bool {
        let others = self.other_keys();
        self.refuse_keys(&others);
        !others.is_empty()
    }

    /// Reports keys that nothing reads, each with the nearest that something does.
    pub(crate) fn refuse_keys(&self, values: &[Value]) {
        let known = self.read_keys.borrow();
        for value in values {
            let meant = synonyms::key(value.key, &known).map(str::to_owned);
            let nearest = meant.or_else(|| self.file.nearest(value.key, known.iter().copied()));
            value.report_key(DiagnosticKind::UnknownKey { key: value.name(), nearest, known: known.clone() });
        }
    }

    /// The same table, with the amounts in it read in the currency that it names, if it names one.
    pub(crate) fn in_its_currency(mut self) -> Self {
        let named = self.entries.get("currency").and_then(|currency| currency.get_ref().as_str());
        self.file.currency = named.unwrap_or(self.file.currency);
        self
    }

    /// Where it begins, in bytes of the file.
    pub(crate) fn start(&self) -> usize {
        self.span.start
    }

    pub(crate) fn text(&self) -> &'t str {
        self.file.text
    }

    /// Reports a problem of the table as a whole.
    pub(crate) fn report(&self, problem: DiagnosticKind) {
        self.file.problems.report(self.span.clone(), problem);
    }
}

impl<'t> Value<'t> {
    pub(crate) fn report(&self, problem: DiagnosticKind) {
        self.file.problems.report(self.span.clone(), problem);
    }

    pub(crate) fn report_key(&self, problem: DiagnosticKind) {
        self.file.problems.report(self.key_span.clone(), problem);
    }

    /// Reports that the value is of another type.
    pub(crate) fn report_type(&self, expected: ExpectedType) {
        let found = ActualType::of(self.node);
        self.report(DiagnosticKind::WrongType { key: self.name(), text: self.as_written(), expected, found });
    }

    /// The value as it stands in the file, shortened.
    pub(crate) fn as_written(&self) -> String {
        shortened(self.file.text.get(self.span.clone()).unwrap_or_default())
    }

    /// The key, shortened where it is long.
    pub(crate) fn name(&self) -> String {
        shortened(self.key)
    }

    pub(crate) fn table(&self) -> Option<TomlTable<'t>> {
        self.table_as(ExpectedType::Table)
    }

    pub(crate) fn table_as(&self, kind: ExpectedType) -> Option<TomlTable<'t>> {
        self.table_if_any().or_else(|| self.refuse_type(kind))
    }

    /// The value as a table, where it is one. A problem of the whole table is shown at its key.
    pub(crate) fn table_if_any(&self) -> Option<TomlTable<'t>> {
        match self.node {
            DeValue::Table(entries) => Some(TomlTable::new(entries, self.key_span.clone(), self.file)),
            _ => None,
        }
    }

    /// The elements of a list; a value that is none stands for a list of itself.
    pub(crate) fn elements(&self) -> Vec<Self> {
        let DeValue::Array(array) = self.node else { return vec![self.clone()] };
        let element = |element: &'t Spanned<DeValue<'t>>| Value {
            key_span: element.span(),
            span: element.span(),
            node: element.get_ref(),
            ..*self
        };
        array.iter().map(element).collect()
    }

    /// The value as a list of tables; reported when it is none.
    pub(crate) fn tables(&self) -> Vec<TomlTable<'t>> {
        if !matches!(self.node, DeValue::Array(_)) {
            self.report_type(ExpectedType::Tables);
            return Vec::new();
        }
        self.elements().iter().filter_map(|element| element.table_as(ExpectedType::Element)).collect()
    }
}

fn value_of<'t>(
    name: &'t Spanned<std::borrow::Cow<'t, str>>,
    value: &'t Spanned<DeValue<'t>>,
    file: File<'t>,
) -> Value<'t> {
    Value { key: name.get_ref(), key_span: name.span(), span: value.span(), node: value.get_ref(), file }
}

/// The beginning of a text, and of its first line only: it goes into a sentence.
fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let mut short: String = characters.by_ref().take_while(|c| *c != '\n' && *c != '\r').take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
