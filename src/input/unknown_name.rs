//! A name that stands for nothing in the catalog, and those that were perhaps meant.

use crate::catalog::toml_doc::nearest::nearest;

/// So many names are all told; of more, only the nearest.
const FEW: usize = 20;

/// What a name was to stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    Offer,
    /// An offer or a payment processor.
    Entry,
    Service,
    Meter,
    Criterion,
    Processor,
    /// A class of card, or another means of payment.
    Card,
    /// A subscription of a payment processor.
    Plan,
}

/// A name that stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    pub kind: NameKind,
    pub name: String,
    /// The nearest of those there are, where one is near.
    pub nearest: Option<String>,
    /// How many there are.
    pub count: usize,
    /// All of them, where they are few.
    pub known: Vec<String>,
}

impl UnknownName {
    /// The stable word for it.
    pub(crate) fn code(&self) -> &'static str {
        match self.kind {
            NameKind::Offer => "unknown_offer",
            NameKind::Entry => "unknown_entry",
            NameKind::Service => "unknown_service",
            NameKind::Meter => "unknown_meter",
            NameKind::Criterion => "unknown_criterion",
            NameKind::Processor => "unknown_processor",
            NameKind::Card => "unknown_card",
            NameKind::Plan => "unknown_plan",
        }
    }

    /// `known` are the ids; `labels` what else people call them.
    pub(crate) fn new<'a>(
        kind: NameKind,
        name: &str,
        known: impl Iterator<Item = &'a str> + Clone,
        labels: impl Iterator<Item = &'a str>,
    ) -> Self {
        let name = name.trim();
        let nearest = nearest(name, known.clone().chain(labels)).map(str::to_owned);
        let count = known.clone().count();
        let all = if count <= FEW { known.map(str::to_owned).collect() } else { Vec::new() };
        Self { kind, name: name.to_owned(), nearest, count, known: all }
    }
}
