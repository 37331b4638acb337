//! What a catalog says of a payment processor.

use super::words::{price, text};
use super::{Attribute, Attributes, Topic};
use crate::fee::amount::Amount;
use crate::fee::processor::{Processor, Rate};
use crate::price::charge::Period;
use crate::price::keyword::Keyword;

pub(crate) fn of_processor(processor: &Processor) -> Vec<Attribute> {
    let Processor { rate_source: _, url, source, checked, note, setup, rounding, refunds, payer, vat, rates } =
        processor;
    let mut attributes = Attributes::default();
    attributes.add(Topic::About, "name", processor.name().map(str::to_owned));
    attributes.add(Topic::Source, "url", url.clone());
    attributes.add(Topic::Source, "source", source.clone());
    attributes.add(Topic::Source, "checked", checked.map(|day| day.to_string()));
    attributes.add(Topic::About, "note", note.as_ref().map(text));
    attributes.add(
        Topic::Price,
        "setup",
        setup.map(|(amount, basis)| format!("{} ({})", price(amount.map(Amount::number)), basis.word())),
    );
    attributes.add(Topic::Price, "rounding", rounding.word().to_owned());
    attributes.add(Topic::Price, "refunds", refunds.word().to_owned());
    attributes.add(Topic::Price, "payer", payer.word().to_owned());
    attributes.add(Topic::Price, "vat", vat.word().to_owned());
    for rate in rates {
        add_rate(&mut attributes, rate);
    }
    attributes.0
}

/// A rate is told from the others of a processor by its card, its plan and its first day.
fn add_rate(attributes: &mut Attributes, Rate { card, plan, fee, from, until, every, base }: &Rate) {
    let from = from.map(|day| format!("from {day}"));
    let parts = ["rate".to_owned()].into_iter().chain(card.clone()).chain(plan.clone()).chain(from);
    let key = parts.collect::<Vec<_>>().join(" ");
    let base = match base {
        Some(base) => format!(", base {} a {}", price(base.map(Amount::number)), every.word()),
        None if *every == Period::default() => String::new(),
        None => format!(", every {}", every.word()),
    };
    let until = until.map(|day| format!(", until {day}")).unwrap_or_default();
    attributes.add(Topic::Price, key, format!("{fee}{base}{until}"));
}
