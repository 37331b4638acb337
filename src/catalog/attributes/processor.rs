//! What a catalog says of a payment processor.

use super::words::{number, price, text};
use super::{Attribute, Attributes, Topic};
use crate::catalog::Catalog;
use crate::fee::amount::Amount;
use crate::fee::amount_range::AmountRange;
use crate::fee::processor::{Processor, Rate, SetupFee};
use crate::money::percent::Percent;
use crate::price::charge::{Period, PriceBasis};
use crate::price::keyword::Keyword;
use crate::price::provenance::Provenance;

pub(crate) fn of_processor(catalog: &Catalog, processor: &Processor) -> Vec<Attribute> {
    let Processor {
        rate_source: _,
        provider,
        url,
        provenance: Provenance { source, checked, evidence },
        note,
        conditions,
        setup,
        rounding,
        refunds,
        payer,
        basis,
        rates,
    } = processor;
    let mut attributes = Attributes::default();
    attributes.add(Topic::About, "name", processor.name().map(str::to_owned));
    let provider = provider.as_ref().map(|provider| provider.id.as_ref().unwrap_or(&provider.name));
    attributes.add(Topic::About, "provider", provider.cloned());
    attributes.add(Topic::Source, "url", url.clone());
    attributes.add(Topic::Source, "source", source.clone());
    attributes.add(Topic::Source, "checked", checked.map(|day| day.to_string()));
    attributes.add(Topic::Source, "evidence", evidence.map(|evidence| evidence.word().to_owned()));
    attributes.add(Topic::About, "note", note.as_ref().map(text));
    attributes.add(Topic::About, "conditions", conditions.as_ref().map(text));
    if let Some(SetupFee { price: amount, basis, provenance, note }) = setup {
        let amount = format!("{} ({})", price(amount.map(Amount::number)), tax(basis, catalog.vat_rate));
        attributes.add(Topic::Price, "setup", amount);
        attributes.add_provenance("setup", provenance);
        attributes.add_note("setup", note.as_ref());
    }
    attributes.add(Topic::Price, "rounding", rounding.word().to_owned());
    attributes.add(Topic::Price, "refunds", refunds.word().to_owned());
    attributes.add(Topic::Price, "payer", payer.word().to_owned());
    attributes.add(Topic::Price, "vat", tax(basis, catalog.vat_rate));
    for rate in rates {
        add_rate(&mut attributes, rate, basis);
    }
    attributes.0
}

/// The tax basis, and the rate of tax where it is not the usual one.
fn tax(basis: &PriceBasis, usual: Option<Percent>) -> String {
    let rate = basis.vat_rate.filter(|_| basis.vat_rate != usual);
    let rate = rate.map(|rate| format!(" at {}%", number(rate.number()))).unwrap_or_default();
    format!("{}{rate}", basis.vat.word())
}

/// A rate is told from the others of a processor by its card, its plan, its amounts and its first day.
fn add_rate(attributes: &mut Attributes, rate: &Rate, usual: &PriceBasis) {
    let Rate { card, plan, fee, from, until, amounts, basis, base, provenance, note } = rate;
    let AmountRange { above, up_to } = amounts;
    let bound = |word, amount: &Option<Amount>| amount.map(|amount| format!("{word} {}", number(amount.number())));
    let from = from.map(|day| format!("from {day}"));
    let parts = ["rate".to_owned()].into_iter().chain(card.clone()).chain(plan.clone());
    let key = parts.chain(bound("above", above)).chain(bound("up to", up_to)).chain(from).collect::<Vec<_>>().join(" ");
    let base = match base {
        Some(base) => format!(", base {} a {}", price(base.map(Amount::number)), basis.every.word()),
        None if basis.every == Period::default() => String::new(),
        None => format!(", every {}", basis.every.word()),
    };
    let own_tax = (basis.vat, basis.vat_rate) != (usual.vat, usual.vat_rate);
    let vat = if own_tax { format!(", vat {}", tax(basis, usual.vat_rate)) } else { String::new() };
    let until = until.map(|day| format!(", until {day}")).unwrap_or_default();
    attributes.add(Topic::Price, key.as_str(), format!("{fee}{base}{vat}{until}"));
    attributes.add_provenance(&key, provenance);
    attributes.add_note(&key, note.as_ref());
}
