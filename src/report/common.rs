//! What answers have in common: the usage, the needs, the notes, the exclusions and the catalog they rest on.

use super::document::{Block, Node};
use crate::analysis::answer::{Exclusion, Quoted};
use crate::analysis::notes::{Note, of_offer};
use crate::analysis::question::Question;
use crate::analysis::unknown_rate::UnknownRate;
use crate::catalog::Catalog;
use crate::catalog::source::Origin;
use crate::lang::Lang;
use crate::money::currency::Exchange;
use crate::money::digits::Digits;
use crate::price::charge::Vat;
use crate::price::offer::{Assumption, Offer};
use crate::price::usage::Meter;
use std::borrow::Cow;

/// Beside an amount whose tax basis is not known.
pub(super) const VAT_MARK: &str = "*";

/// What an answer is given with: the words, the catalog, and what was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    /// The language.
    pub lang: Lang,
    /// The catalog.
    pub catalog: &'a Catalog,
    /// Where it comes from.
    pub origin: &'a Origin,
    /// What was asked.
    pub question: &'a Question,
    /// The offers that were asked about, where some were named.
    pub named: Option<&'a [&'a Offer]>,
    /// The meters that vary, so that nothing is assumed of them.
    pub varying: &'a [Meter],
}

impl Context<'_> {
    /// The usage in words: "25 users and 120 GB".
    pub(crate) fn usage(&self) -> String {
        self.usage_besides(&[])
    }

    /// The usage in words, without the meters that vary.
    pub(crate) fn usage_besides(&self, varying: &[Meter]) -> String {
        let said = |meter: &Meter| self.question.usage.given(*meter).is_some() || *meter == Meter::USERS;
        let levels = self.meters().filter(|meter| said(meter) && !varying.contains(meter));
        let levels: Vec<String> = levels.map(|meter| self.level(meter)).collect();
        self.lang.and(&levels)
    }

    /// What was assumed about the usage, and what is needed.
    pub(crate) fn preamble(&self) -> Vec<Block> {
        self.preamble_besides(&[])
    }

    /// The same, where some meters vary.
    pub(crate) fn preamble_besides(&self, varying: &[Meter]) -> Vec<Block> {
        let mut sentences: Vec<String> = self.needed().into_iter().collect();
        let assumed = self.assumed().filter(|meter| !varying.contains(meter));
        let assumed: Vec<String> = assumed.map(|meter| self.level(meter)).collect();
        if !assumed.is_empty() {
            sentences.push(self.lang.assumed_usage(&assumed));
        }
        if sentences.is_empty() { Vec::new() } else { vec![Block::Paragraph(sentences.join(" "))] }
    }

    /// What is assumed of the meters that the command line does not give, where a line does not either.
    pub(super) fn assumed_where_blank(&self) -> Option<String> {
        let assumed: Vec<String> = self.assumed().map(|meter| self.level(meter)).collect();
        (!assumed.is_empty()).then(|| self.lang.assumed_where_blank(&assumed))
    }

    /// What is needed, if anything is.
    pub(crate) fn needed(&self) -> Option<String> {
        let needs: Vec<String> = self.question.needs.iter().map(|need| self.lang.need(self.catalog, need)).collect();
        (!needs.is_empty()).then(|| self.lang.needed(&needs))
    }

    /// The offers that cannot serve, with their reasons, under a heading.
    pub(crate) fn unable(&self, heading: &str, excluded: &[Exclusion]) -> Option<Block> {
        let items: Vec<_> = excluded.iter().map(|of| (of.offer.published.name.clone(), self.reasons(of))).collect();
        (!items.is_empty()).then(|| Block::List { heading: heading.to_owned(), items })
    }

    /// An offer that cannot serve, with its reasons, in one line.
    pub(crate) fn unable_in_words(&self, of: &Exclusion) -> String {
        self.lang.explained(&of.offer.published.name, &self.reasons(of))
    }

    /// An offer that cannot serve, for machines.
    pub(crate) fn excluded_tree(&self, of: &Exclusion) -> Node {
        Node::object([
            ("id", Node::Text(of.offer.id().to_owned())),
            ("name", Node::Text(of.offer.published.name.clone())),
            ("reason", Node::text(of.obstacles.first().map(crate::analysis::exclusion::ExclusionReason::code))),
            ("text", Node::Text(self.reasons(of))),
        ])
    }

    /// Why an offer cannot serve, in one line.
    pub(super) fn reasons(&self, of: &Exclusion) -> String {
        let reasons: Vec<_> = of.obstacles.iter().map(|obstacle| self.lang.obstacle(self.catalog, obstacle)).collect();
        reasons.join(self.lang.choose("; ", "\u{a0}; "))
    }

    /// The remarks on a quote, for machines.
    pub(crate) fn notes_tree(&self, of: &Quoted) -> Node {
        Node::List(of.notes.iter().map(|note| self.note_node(note)).collect())
    }

    /// What one should know of an offer whatever is used of it, and what the catalog says of it, for machines.
    pub(super) fn notes_on_tree(&self, offer: &Offer) -> Node {
        let said = offer.published.note.clone().map(Note::Published);
        let notes = of_offer(offer, self.question.on).into_iter().chain(said);
        Node::List(notes.map(|note| self.note_node(&note)).collect())
    }

    fn note_node(&self, note: &Note) -> Node {
        let text = Node::Text(self.lang.note(self.catalog, note));
        Node::object([("code", Node::Text(note.code().to_owned())), ("text", text)])
    }

    /// What an unknown rate would have to be, for machines.
    pub(crate) fn unknown_rate(&self, rate: &UnknownRate) -> Node {
        Node::object([
            ("offer", Node::Text(rate.offer.id().to_owned())),
            ("key", Node::Text(self.catalog.key_id(rate.threshold.item.key()).to_owned())),
            ("per", Node::Count(rate.threshold.per)),
            ("against", Node::Text(rate.against.id().to_owned())),
            ("below", Node::Number(rate.threshold.below)),
            ("text", Node::Text(self.lang.unknown_rate(self.catalog, rate))),
        ])
    }

    /// The figures that were put in the place of unknown ones, wherever they are used.
    pub(crate) fn assumptions(&self) -> Option<Block> {
        let assumed = self.catalog.offers.iter().flat_map(|offer| {
            let note = |of: &Assumption| {
                self.lang.note(self.catalog, &Note::Assumed(of.id.clone(), of.price, of.reason.clone()))
            };
            offer.assumed.iter().map(move |of| (offer.published.name.clone(), note(of)))
        });
        let items: Vec<_> = assumed.collect();
        (!items.is_empty()).then(|| Block::List { heading: self.lang.words().assumptions.to_owned(), items })
    }

    /// What unknown rates would have to be.
    pub(crate) fn thresholds(&self, rates: &[UnknownRate]) -> Option<Block> {
        let items: Vec<_> =
            rates.iter().map(|rate| (String::new(), self.lang.unknown_rate(self.catalog, rate))).collect();
        (!items.is_empty()).then(|| Block::List { heading: self.lang.words().unknown_rates.to_owned(), items })
    }

    /// Which catalog was used, and when its prices were read.
    pub(crate) fn provenance(&self) -> Block {
        Block::Paragraph(self.lang.provenance(&self.file(), self.catalog.checked_span()))
    }

    /// What every answer tells machines first.
    pub(crate) fn head_tree(&self) -> Vec<(Cow<'static, str>, Node)> {
        let usage = self.meters().map(|meter| {
            (Cow::Owned(self.catalog.meter_id(meter).to_owned()), Node::Count(self.question.usage.level(meter)))
        });
        let assumed = self.assumed().map(|meter| Node::Text(self.catalog.meter_id(meter).to_owned()));
        let mut head = self.head_on_tree("on");
        head.extend([
            (Cow::Borrowed("usage"), Node::Object(usage.collect())),
            (Cow::Borrowed("usage_assumed"), Node::List(assumed.collect())),
            (Cow::Borrowed("needs"), self.needs_tree()),
        ]);
        head
    }

    /// The same without a usage, and with a word for the day.
    pub(crate) fn head_on_tree(&self, day: &'static str) -> Vec<(Cow<'static, str>, Node)> {
        let span = self.catalog.checked_span();
        let file = match self.origin {
            Origin::File(path) => Node::Text(path.display().to_string()),
            Origin::BuiltIn => Node::Null,
        };
        let catalog = Node::object([
            ("file", file),
            ("checked_first", Node::date(span.map(|span| span.0))),
            ("checked_last", Node::date(span.map(|span| span.1))),
        ]);
        vec![
            (Cow::Borrowed("schema"), Node::Count(1)),
            (Cow::Borrowed("currency"), Node::Text(self.catalog.currency.clone())),
            (Cow::Borrowed("catalog"), catalog),
            (Cow::Borrowed(day), Node::Date(self.question.on)),
            (Cow::Borrowed("exchange"), self.exchange_tree()),
        ]
    }

    /// The rates at which prices were converted, each once.
    fn exchange_tree(&self) -> Node {
        let mut rates: Vec<&Exchange> = Vec::new();
        for exchange in self.offers().filter_map(|offer| offer.exchange.as_ref()) {
            if !rates.contains(&exchange) {
                rates.push(exchange);
            }
        }
        Node::List(rates.into_iter().map(exchange_node).collect())
    }

    fn needs_tree(&self) -> Node {
        let needs = self.question.needs.iter().map(|need| {
            Node::object([
                ("service", Node::Text(self.catalog.service_id(need.service).to_owned())),
                ("software", Node::text(need.software.as_deref())),
                ("storage", need.gigabytes.map_or(Node::Null, Node::Count)),
                ("users", need.users.map_or(Node::Null, Node::Count)),
            ])
        });
        Node::List(needs.collect())
    }

    fn file(&self) -> String {
        file_name(self.lang, self.origin)
    }

    pub(super) fn meters(&self) -> impl Iterator<Item = Meter> + use<> {
        (0..self.catalog.meters.len()).map(Meter)
    }

    /// Users and storage are always said; a meter of the catalog's own where an offer charges for it.
    pub(super) fn assumed(&self) -> impl Iterator<Item = Meter> {
        let counts = |meter: &Meter| meter.0 < 2 || self.offers().any(|offer| offer.has_charge_for(*meter));
        let open = |meter: &Meter| self.question.usage.given(*meter).is_none() && !self.varying.contains(meter);
        self.meters().filter(open).filter(counts)
    }

    /// The offers that were asked about.
    pub(super) fn offers(&self) -> Box<dyn Iterator<Item = &Offer> + '_> {
        match self.named {
            Some(named) => Box::new(named.iter().copied()),
            None => Box::new(self.catalog.offers.iter()),
        }
    }

    /// What one should know of some offers whatever is used of them, under a heading.
    pub(super) fn remarks<'o>(&self, offers: impl IntoIterator<Item = &'o Offer>) -> Option<Block> {
        let items: Vec<_> =
            self.remarked(offers).map(|(offer, _, text)| (offer.published.name.clone(), text)).collect();
        (!items.is_empty()).then(|| Block::List { heading: self.lang.words().notes.to_owned(), items })
    }

    /// The same, for machines.
    pub(super) fn remarks_node<'o>(&self, offers: impl IntoIterator<Item = &'o Offer>) -> Node {
        let remarks = self.remarked(offers).map(|(offer, code, text)| {
            Node::object([
                ("offer", Node::Text(offer.id().to_owned())),
                ("code", Node::Text(code.to_owned())),
                ("text", Node::Text(text)),
            ])
        });
        Node::List(remarks.collect())
    }

    /// What one should know of one offer, in words.
    pub(super) fn remarked_of(&self, offer: &Offer) -> Vec<String> {
        self.remarked([offer]).map(|(.., text)| text).collect()
    }

    /// Whether tax is in the prices of an offer, and the rate at which it was added.
    pub(super) fn tax(&self, offer: &Offer) -> String {
        let basis = self.lang.vat(offer.published.vat);
        let rate =
            offer.terms().vat.map(|rate| self.lang.percent(&self.lang.figure(Digits::from(rate.number()).trimmed())));
        rate.map_or_else(|| basis.to_owned(), |rate| format!("{basis} ({rate})"))
    }

    pub(super) fn remarked<'o>(
        &self,
        offers: impl IntoIterator<Item = &'o Offer>,
    ) -> impl Iterator<Item = (&'o Offer, &'static str, String)> {
        offers.into_iter().flat_map(move |offer| {
            let notes = of_offer(offer, self.question.on);
            notes.into_iter().map(move |note| (offer, note.code(), self.lang.note(self.catalog, &note)))
        })
    }

    fn level(&self, meter: Meter) -> String {
        self.lang.so_many(self.catalog, meter, self.question.usage.level(meter).into())
    }
}

/// At what rate a price is converted, and where the rate was read.
pub(super) fn exchange_node(exchange: &Exchange) -> Node {
    let Exchange { currency, rate, source, checked } = exchange;
    Node::object([
        ("currency", Node::Text(currency.clone())),
        ("rate", Node::Number((*rate).into())),
        ("source", Node::text(source.as_deref())),
        ("checked", Node::date(*checked)),
    ])
}

/// How a catalog is called in a sentence.
pub(crate) fn file_name(lang: Lang, origin: &Origin) -> String {
    match origin {
        Origin::File(path) => path.display().to_string(),
        Origin::BuiltIn => lang.words().built_in.to_owned(),
    }
}

/// The stable word for a tax basis.
pub(crate) fn vat_code(vat: Vat) -> Node {
    Node::Text(vat.word().to_owned())
}
