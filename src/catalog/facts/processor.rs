//! What a catalog says of a payment processor.

use super::words::{price, text};
use super::{Fact, Facts, Topic};
use crate::price::amount::Amount;
use crate::price::charge::Period;
use crate::price::processor::{Processor, Rate};

/// What a catalog says of a payment processor.
#[must_use]
pub fn of_processor(of: &Processor) -> Vec<Fact> {
    let Processor { id: _, name, url, source, checked, note, setup, rounding, refunds, payer, vat, rates } = of;
    let mut facts = Facts::default();
    facts.add(Topic::About, "name", name.clone());
    facts.add(Topic::Source, "url", url.clone());
    facts.add(Topic::Source, "source", source.clone());
    facts.add(Topic::Source, "checked", checked.map(|day| day.to_string()));
    facts.add(Topic::About, "note", note.as_ref().map(text));
    facts.add(
        Topic::Price,
        "setup",
        setup.map(|(amount, basis)| format!("{} ({})", price(amount.map(Amount::number)), basis.word())),
    );
    facts.add(Topic::Price, "rounding", rounding.word().to_owned());
    facts.add(Topic::Price, "refunds", refunds.word().to_owned());
    facts.add(Topic::Price, "payer", payer.word().to_owned());
    facts.add(Topic::Price, "vat", vat.word().to_owned());
    for rate in rates {
        add_rate(&mut facts, rate);
    }
    facts.0
}

/// A rate is told from the others of a processor by its card, its plan and its first day.
fn add_rate(facts: &mut Facts, Rate { card, plan, fee, from, until, every, base }: &Rate) {
    let from = from.map(|day| format!("from {day}"));
    let parts = ["rate".to_owned()].into_iter().chain(card.clone()).chain(plan.clone()).chain(from);
    let key = parts.collect::<Vec<_>>().join(" ");
    let base = match base {
        Some(base) => format!(", base {} a {}", price(base.map(Amount::number)), every.word()),
        None if *every == Period::default() => String::new(),
        None => format!(", every {}", every.word()),
    };
    let until = until.map(|day| format!(", until {day}")).unwrap_or_default();
    facts.add(Topic::Price, key, format!("{fee}{base}{until}"));
}
