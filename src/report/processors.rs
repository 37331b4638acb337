//! What answers about payments have in common: the names of rates, where they were read, and the notes on them.

use super::cells::marked_cents;
use super::common::Context;
use super::document::{Block, Cell};
use super::footnotes::Remarks;
use crate::analysis::fee::rates::FeeExclusion;
use crate::analysis::notes::ends_soon;
use crate::fee::processor::{Payer, Processor, Rate};
use crate::money::bounds::Bounds;
use crate::money::exact::Money;
use crate::price::charge::Vat;
use crate::price::provenance::{Evidence, Provenance};
use crate::price::requirement::Compliance;

impl Context<'_> {
    /// The name of a processor, or what stands for it where the rate is one's own.
    pub(super) fn processor_name(&self, processor: &Processor) -> String {
        processor.name().unwrap_or_else(|| self.lang.own_rate()).to_owned()
    }

    /// A processor with the class of card and the subscription, where it has them.
    pub(super) fn way(&self, processor: &Processor, class: [Option<&str>; 2]) -> String {
        let name = self.processor_name(processor);
        let [card, plan] = class;
        let card = card.map(|card| self.card_label(card).unwrap_or(card));
        std::iter::once(name.as_str()).chain(card).chain(plan).collect::<Vec<_>>().join(", ")
    }

    /// What the catalog calls a class of cards.
    pub(super) fn card_label(&self, card: &str) -> Option<&str> {
        let known = self.catalog.cards.iter().find(|(id, _)| id == card);
        known.map(|(_, label)| self.lang.text(label))
    }

    /// A fee as it is written; where donors are asked instead, that too.
    pub(super) fn rule(&self, processor: &Processor, rate: &Rate) -> String {
        let rule = self.lang.fee(&rate.fee.to_string(), &self.catalog.currency);
        if processor.payer == Payer::Donor { self.lang.tipped(&rule) } else { rule }
    }

    /// The notes on an amount of fees: how sure it is, whether tax is in it, who pays, and when its rates end.
    pub(super) fn fee_notes(&self, processor: &Processor, amount: Bounds<Money>, rates: &[&Rate]) -> Vec<FeeNote> {
        let lang = self.lang;
        let open = match amount.high {
            None => Some(FeeNote::new("at_least", lang.fee_at_least())),
            Some(_) => amount.is_open().then(|| FeeNote::new("between", lang.fee_between())),
        };
        let vat = is_marked(processor, rates, amount).then(|| FeeNote::new(UNKNOWN_VAT, lang.fee_vat_unknown()));
        let explained = processor.note.is_some() && rates.iter().any(|rate| rate.fee.is_nothing());
        let paid_by = match processor.payer {
            Payer::Donor => Some(FeeNote::new(DONORS_PAY, lang.donors_pay())),
            Payer::Association => explained.then(|| FeeNote::new("read_note", lang.read_besides())),
        };
        let end = rates.iter().filter_map(|rate| rate.until).min().filter(|until| ends_soon(*until, self.question.on));
        let ends = end.map(|until| FeeNote::new("ends", lang.rate_ends(until)));
        let conditions =
            processor.conditions.as_ref().map(|conditions| FeeNote::new("conditions", lang.conditions(conditions)));
        let is_reported = |rate: &&Rate| processor.provenance_of(rate).evidence == Some(Evidence::Reported);
        let reported = rates.iter().any(is_reported).then(|| FeeNote::new("reported", lang.only_reported_note()));
        let unknown = self.question.requirements.iter().filter_map(|requirement| {
            let Compliance::Unknown(fact) = requirement.met_by(processor.provider.as_deref()) else { return None };
            let words = lang.requirement_unknown_note(self.catalog, requirement, fact);
            Some(FeeNote::new("criterion_unknown", words))
        });
        let said = rates.iter().filter_map(|rate| rate.note.as_ref()).map(|note| FeeNote::new("note", lang.text(note)));
        [open, vat, paid_by, ends, conditions, reported].into_iter().flatten().chain(unknown).chain(said).collect()
    }

    /// What is due once, beside the fees.
    pub(super) fn setup_note(&self, once: Bounds<Money>) -> Option<FeeNote> {
        let setup = || self.lang.setup_beside(&self.lang.cents(once, &self.catalog.currency));
        (once != Bounds::ZERO).then(|| FeeNote::new("setup", setup()))
    }

    pub(super) fn without_answer(&self, left_out: &[FeeExclusion]) -> Option<Block> {
        let reason = |exclusion: &FeeExclusion| {
            (self.processor_name(exclusion.processor), self.lang.why_no_fee(self.catalog, &exclusion.reason))
        };
        Block::list(self.lang.no_answer(), left_out.iter().map(reason))
    }

    /// Where some rates were read: what their processors say, then what they say otherwise, each source once.
    pub(super) fn sources<'a>(&self, rates: impl Iterator<Item = (&'a Processor, &'a Rate)>) -> Option<Block> {
        let mut of_processors: Vec<(String, String)> = Vec::new();
        let mut own: Vec<(String, String)> = Vec::new();
        for (processor, rate) in rates {
            let read = processor.provenance_of(rate);
            let class = [&rate.card, &rate.plan].map(Option::as_deref);
            let name = processor.name().map(str::to_owned);
            let usual = name.map(|name| (name, self.read_from(&processor.provenance)));
            let otherwise = (read != processor.provenance).then(|| (self.way(processor, class), self.read_from(&read)));
            of_processors.extend(usual.filter(|source| !of_processors.contains(source)));
            own.extend(otherwise.filter(|source| !own.contains(source)));
        }
        Block::list(self.lang.sources(), of_processors.into_iter().chain(own))
    }

    fn read_from(&self, Provenance { source, checked, evidence }: &Provenance) -> String {
        let read = self.lang.source_on(source.as_deref(), *checked);
        let evidence = evidence.map(|evidence| format!(", {}", self.lang.evidence(evidence))).unwrap_or_default();
        format!("{read}{evidence}")
    }

    /// The notes of the catalog: of all processors that are asked for, else of those whose fee is nothing or not fully
    /// known, for they say why.
    pub(super) fn said_of<'a>(&self, processors: impl Iterator<Item = &'a Processor>, all: bool) -> Option<Block> {
        let has_to_be_said = |processor: &&Processor| {
            all || processor.rates.iter().any(|rate| rate.fee.is_nothing() || rate.fee.is_open())
        };
        let notes = distinct(processors).into_iter().filter(has_to_be_said).filter_map(|processor| {
            let note = processor.note.as_ref()?;
            Some((processor.name()?.to_owned(), self.lang.text(note).to_owned()))
        });
        Block::list(self.lang.said_of_processors(), notes)
    }
}

const UNKNOWN_VAT: &str = "unknown_vat";

const DONORS_PAY: &str = "donors_pay";

/// A note on an amount of fees: its stable code and its words.
pub(super) struct FeeNote {
    pub code: &'static str,
    pub text: String,
}

impl FeeNote {
    pub(super) fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self { code, text: text.into() }
    }

    /// The words, unless they are about who pays.
    pub(super) fn unless_paid_by_donors(self) -> Option<String> {
        (self.code != DONORS_PAY).then_some(self.text)
    }
}

/// The numbers of the notes below a table; that on an unknown tax has a mark instead of a number.
pub(super) fn marks(notes: Vec<FeeNote>, remarks: &mut Remarks) -> Vec<usize> {
    let number = |note: FeeNote| match note.code {
        UNKNOWN_VAT => {
            remarks.mark(&note.text);
            None
        }
        _ => Some(remarks.number(note.text)),
    };
    notes.into_iter().filter_map(number).collect()
}

/// An amount of fees, marked where nobody knows whether tax is in it.
pub(super) fn fee_cell(processor: &Processor, rates: &[&Rate], amount: Bounds<Money>) -> Cell {
    marked_cents(amount, is_marked(processor, rates, amount))
}

/// Whether nobody knows if tax is in an amount.
pub(super) fn is_marked(processor: &Processor, rates: &[&Rate], amount: Bounds<Money>) -> bool {
    let unknown = rates.iter().any(|rate| rate.basis.vat == Vat::Unknown);
    unknown && processor.payer == Payer::Association && amount != Bounds::ZERO
}

/// Each processor once, in the order in which they come.
fn distinct<'a>(processors: impl Iterator<Item = &'a Processor>) -> Vec<&'a Processor> {
    let mut distinct: Vec<&Processor> = Vec::new();
    for processor in processors {
        if !distinct.iter().any(|distinct| distinct.id() == processor.id()) {
            distinct.push(processor);
        }
    }
    distinct
}
