//! What answers about payments have in common: how a rate is called, where it was read, what else is known of it.

use super::common::{Context, VAT_MARK};
use super::document::{Block, Cell, Node};
use crate::analysis::fee::LeftOut;
use crate::price::bounds::Bounds;
use crate::price::charge::Vat;
use crate::price::fee::{Payer, Processor, Rate};
use crate::price::money::Money;

impl Context<'_> {
    /// The name of a processor, or what stands for it where the rate is one's own.
    pub(super) fn processor_name(&self, of: &Processor) -> String {
        if of.name.is_empty() { self.lang.own_rate().to_owned() } else { of.name.clone() }
    }

    /// A processor with the class of card and the subscription, where it has them.
    pub(super) fn way(&self, of: &Processor, class: [Option<&str>; 2]) -> String {
        let name = self.processor_name(of);
        std::iter::once(name.as_str()).chain(class.into_iter().flatten()).collect::<Vec<_>>().join(", ")
    }

    /// A fee as it is written; where donors are asked instead, that too.
    pub(super) fn rule(&self, of: &Processor, rate: &Rate) -> String {
        let rule = self.lang.fee(&rate.fee);
        if of.payer == Payer::Donor { self.lang.tipped(&rule) } else { rule }
    }

    /// The remark on a fee of nothing: who pays, or that it is perhaps not all.
    pub(super) fn who_pays(&self, of: &Processor, rate: &Rate) -> Option<String> {
        let donor = of.payer == Payer::Donor;
        let explained = rate.fee.is_nothing() && of.note.is_some();
        let remark = if donor { self.lang.donors_pay() } else { self.lang.read_besides() };
        (donor || explained).then(|| remark.to_owned())
    }

    /// Those without an answer, under a heading.
    pub(super) fn without_answer(&self, left_out: &[LeftOut]) -> Option<Block> {
        let reason =
            |of: &LeftOut| (self.processor_name(of.processor), self.lang.why_no_fee(&of.why, &self.catalog.currency));
        let items: Vec<_> = left_out.iter().map(reason).collect();
        (!items.is_empty()).then(|| Block::List { heading: self.lang.no_answer().to_owned(), items })
    }

    /// One without an answer, for machines.
    pub(super) fn without_answer_node(&self, of: &LeftOut) -> Node {
        Node::object([
            ("processor", processor_id(of.processor)),
            ("reason", Node::Text(of.why.code().to_owned())),
            ("text", Node::Text(self.lang.why_no_fee(&of.why, &self.catalog.currency))),
        ])
    }

    /// Where the rates of some processors were read.
    pub(super) fn sources<'a>(&self, of: impl Iterator<Item = &'a Processor>) -> Option<Block> {
        let known = distinct(of).into_iter().filter(|of| !of.name.is_empty());
        let items: Vec<_> =
            known.map(|of| (of.name.clone(), self.lang.source_on(of.source.as_deref(), of.checked))).collect();
        (!items.is_empty()).then(|| Block::List { heading: self.lang.sources().to_owned(), items })
    }

    /// What the catalog says besides: of all that are asked for, else of those whose fee is nothing, for it says why.
    pub(super) fn said_of<'a>(&self, of: impl Iterator<Item = &'a Processor>, all: bool) -> Option<Block> {
        let told = |of: &&Processor| all || of.rates.iter().any(|rate| rate.fee.is_nothing());
        let said = distinct(of).into_iter().filter(told).filter_map(|of| {
            let note = of.note.as_ref()?;
            Some((of.name.clone(), self.lang.text(note).to_owned()))
        });
        let items: Vec<_> = said.collect();
        (!items.is_empty()).then(|| Block::List { heading: self.lang.said_of_processors().to_owned(), items })
    }
}

/// An amount of fees, marked where nobody knows whether tax is in it.
pub(super) fn fee_cell(of: &Processor, amount: Bounds<Money>) -> Cell {
    let cents = amount.map(Money::to_cents);
    if is_marked(of, amount) { Cell::MarkedMoney(cents, VAT_MARK) } else { Cell::Money(cents) }
}

/// The id of a processor; a rate of one's own has none.
pub(super) fn processor_id(of: &Processor) -> Node {
    Node::text(Some(of.id.as_str()).filter(|id| !id.is_empty()))
}

/// Who pays, as a stable word.
pub(super) fn payer_code(of: &Processor) -> Node {
    Node::Text(if of.payer == Payer::Donor { "donor" } else { "association" }.to_owned())
}

/// Whether nobody knows if tax is in an amount.
pub(super) fn is_marked(of: &Processor, amount: Bounds<Money>) -> bool {
    of.vat == Vat::Unknown && of.payer == Payer::Association && amount != Bounds::ZERO
}

/// Each processor once, in the order in which they come.
fn distinct<'a>(of: impl Iterator<Item = &'a Processor>) -> Vec<&'a Processor> {
    let mut known: Vec<&Processor> = Vec::new();
    for processor in of {
        if !known.iter().any(|of| of.id == processor.id) {
            known.push(processor);
        }
    }
    known
}
