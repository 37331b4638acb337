//! A catalog as a list of facts, written as in its file: what one compares when it changes.

use super::Catalog;
use crate::price::amount::Amount;
use crate::price::bounds::Price;
use crate::price::charge::{Charge, Period, Pricing, Tier};
use crate::price::fee::{FeeRounding, Payer, Processor, Rate, Refunds};
use crate::price::pricelist::PriceList;
use crate::price::provenance::Provenance;
use crate::price::service::{Provision, ProvisionKind};
use crate::price::text::Text;

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A price, or what changes it.
    Price,
    /// What is provided.
    Service,
    /// Where and when it was read.
    Source,
    /// Anything else.
    About,
}

/// Something that a catalog says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub topic: Topic,
    /// The key, as in the file.
    pub key: String,
    /// The value, as one would write it.
    pub value: String,
}

/// What a catalog says beside its offers and processors.
#[must_use]
pub fn of_catalog(catalog: &Catalog) -> Vec<Fact> {
    let rate = catalog.vat_rate.map(|rate| rate.to_string());
    let exchange =
        catalog.exchange.iter().map(|of| fact(Topic::Price, format!("exchange.{}", of.currency), of.rate.to_string()));
    let services = catalog.services.iter().map(|service| {
        let stores = if service.stores { " (stores)" } else { "" };
        let with = service.with.map(|with| format!(" (with {})", catalog.service_id(with))).unwrap_or_default();
        fact(Topic::Service, format!("services.{}", service.id), format!("{}{stores}{with}", text(&service.name)))
    });
    let first = [
        Some(fact(Topic::Price, "currency", catalog.currency.clone())),
        rate.map(|rate| fact(Topic::Price, "vat_rate", rate)),
    ];
    first.into_iter().flatten().chain(exchange).chain(services).collect()
}

/// What a catalog says of an offer.
#[must_use]
pub fn of_offer(catalog: &Catalog, list: &PriceList) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |topic, key: &str, value: Option<String>| facts.extend(value.map(|value| fact(topic, key, value)));
    add(Topic::About, "name", Some(list.name.clone()));
    add(Topic::About, "provider", list.provider.clone());
    add(Topic::About, "product", list.product.clone());
    add(Topic::Source, "url", list.url.clone());
    add(Topic::Source, "source", list.source.clone());
    add(Topic::Source, "checked", list.checked.map(|day| day.to_string()));
    add(Topic::About, "note", list.note.as_ref().map(text));
    add(Topic::About, "conditions", list.conditions.as_ref().map(text));
    add(Topic::Price, "from", list.from.map(|day| day.to_string()));
    add(Topic::Price, "until", list.until.map(|day| day.to_string()));
    add(Topic::About, "account", list.account.clone());
    add(Topic::Price, "vat", Some(list.vat.word().to_owned()));
    add(Topic::Price, "currency", Some(list.currency.clone()));
    add(Topic::Price, "every", Some(list.every.word().to_owned()));
    for part in &list.base {
        let key = part.name.as_ref().map_or("base".to_owned(), |name| format!("base.{}", text(name)));
        add(Topic::Price, &key, Some(price(part.price)));
        add(Topic::Source, &format!("{key}.source"), read_at(&part.provenance));
    }
    add(Topic::Price, "first_year", list.first_year.map(price));
    add(Topic::Price, "setup", list.setup.map(price));
    for (meter, of) in &list.charges {
        add(Topic::Price, catalog.meter_id(*meter), Some(charge(of, list.every)));
        add(Topic::Source, &format!("{}.source", catalog.meter_id(*meter)), read_at(&of.provenance));
    }
    for (service, provision) in list.provisions() {
        let key = format!("services.{}", catalog.service_id(*service));
        add(Topic::Service, &key, Some(provided(provision)));
        add(Topic::Source, &format!("{key}.source"), read_at(&provision.provenance));
    }
    facts
}

/// What a catalog says of a payment processor.
#[must_use]
pub fn of_processor(of: &Processor) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |topic, key: &str, value: Option<String>| facts.extend(value.map(|value| fact(topic, key, value)));
    add(Topic::About, "name", Some(of.name.clone()));
    add(Topic::Source, "url", of.url.clone());
    add(Topic::Source, "source", of.source.clone());
    add(Topic::Source, "checked", of.checked.map(|day| day.to_string()));
    add(Topic::About, "note", of.note.as_ref().map(text));
    add(
        Topic::Price,
        "setup",
        of.setup.map(|(amount, basis)| format!("{} ({})", price(amount.map(Amount::number)), basis.word())),
    );
    add(Topic::Price, "rounding", (of.rounding == FeeRounding::Total).then(|| "total".to_owned()));
    add(
        Topic::Price,
        "refunds",
        match of.refunds {
            Refunds::Kept => Some("kept".to_owned()),
            Refunds::Returned => Some("returned".to_owned()),
            Refunds::Unknown => None,
        },
    );
    add(Topic::Price, "payer", (of.payer == Payer::Donor).then(|| "donor".to_owned()));
    add(Topic::Price, "vat", Some(of.vat.word().to_owned()));
    for of in &of.rates {
        add(Topic::Price, &rate_key(of), Some(rate(of)));
    }
    facts
}

/// What tells a rate from the others of a processor.
fn rate_key(rate: &Rate) -> String {
    let from = rate.from.map(|day| format!("from {day}"));
    let parts = [rate.card.clone(), rate.plan.clone(), from].into_iter().flatten().collect::<Vec<_>>();
    if parts.is_empty() { "rate".to_owned() } else { format!("rate {}", parts.join(" ")) }
}

fn rate(rate: &Rate) -> String {
    let base = rate.base.map(|base| format!(", base {} a {}", price(base.map(Amount::number)), rate.every.word()));
    let until = rate.until.map(|day| format!(", until {day}"));
    format!("{}{}{}", rate.fee, base.unwrap_or_default(), until.unwrap_or_default())
}

fn fact(topic: Topic, key: impl Into<String>, value: impl Into<String>) -> Fact {
    Fact { topic, key: key.into(), value: value.into() }
}

fn text(of: &Text) -> String {
    match of {
        Text::Same(same) => same.trim().to_owned(),
        Text::Each { en, fr } => format!("{} / {}", en.trim(), fr.trim()),
    }
}

fn read_at(of: &Provenance) -> Option<String> {
    let day = of.checked.map(|day| day.to_string());
    let parts: Vec<String> = of.source.iter().cloned().chain(day).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A price without the zeros that say nothing.
fn price(of: Price) -> String {
    of.map(|amount| amount.normalize()).to_string()
}

fn provided(provision: &Provision) -> String {
    let software = provision.software.as_ref().map(|software| format!("\"{}\"", text(software)));
    match provision.kind {
        ProvisionKind::Included => software.unwrap_or_else(|| "true".to_owned()),
        ProvisionKind::Option(amount) => table([("software", software), ("price", Some(price(amount)))]),
        ProvisionKind::SelfService => table([("software", software), ("self_service", Some("true".to_owned()))]),
    }
}

fn charge(of: &Charge, usual: Period) -> String {
    let positive = |number: u64| (number > 0).then(|| number.to_string());
    let amount = |amount: Option<rust_decimal::Decimal>| amount.map(|amount| amount.normalize().to_string());
    let (mode, rates) = match &of.pricing {
        Pricing::Free | Pricing::Packs { .. } => (None, None),
        Pricing::Graduated(all) => (None, Some(tiers(all))),
        Pricing::Volume(all) => (Some("volume".to_owned()), Some(tiers(all))),
    };
    let (unit, per) = match &of.pricing {
        Pricing::Packs { price: of, per } => (Some(price(*of)), (*per > 1).then(|| per.to_string())),
        _ => (None, None),
    };
    table([
        ("included", positive(of.included)),
        ("included_per_user", positive(of.included_per_user)),
        ("minimum", positive(of.minimum)),
        ("limit", of.limit.map(|limit| limit.to_string())),
        ("price", unit),
        ("per", per),
        ("mode", mode),
        ("tiers", rates),
        ("min", amount(of.least)),
        ("max", amount(of.most)),
        ("every", (of.every != usual).then(|| of.every.word().to_owned())),
    ])
}

fn tiers(of: &[Tier]) -> String {
    let paid = |amount: Price| (amount != Price::FREE).then(|| price(amount));
    let tier = |tier: &Tier| {
        table([
            ("up_to", tier.up_to.map(|end| end.to_string())),
            ("price", paid(tier.price)),
            ("flat", paid(tier.flat)),
        ])
    };
    format!("[{}]", of.iter().map(tier).collect::<Vec<_>>().join(", "))
}

fn table<const N: usize>(entries: [(&str, Option<String>); N]) -> String {
    let entries = entries.into_iter().filter_map(|(key, value)| Some(format!("{key} = {}", value?)));
    format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
}
