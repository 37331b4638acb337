//! What a catalog says of an offer.

use super::words::{number, price, quoted, quoted_text, table, text};
use super::{Attribute, Attributes, Topic};
use crate::catalog::Catalog;
use crate::money::bounds::Price;
use crate::price::charge::{Charge, Period, Pricing, Tier};
use crate::price::keyword::Keyword;
use crate::price::pricelist::{BasePart, PriceList};
use crate::price::service::{Provision, ProvisionKind};
use crate::price::text::{LANGUAGES, Text};
use rust_decimal::Decimal;
use std::iter;

pub(crate) fn of_offer(catalog: &Catalog, list: &PriceList) -> Vec<Attribute> {
    let PriceList {
        id: _,
        name,
        provider,
        product,
        url,
        source,
        checked,
        note,
        conditions,
        from,
        until,
        account,
        vat,
        currency,
        every,
        base,
        first_year,
        setup,
        charges,
        services,
    } = list;
    let mut attributes = Attributes::default();
    attributes.add(Topic::About, "name", name.clone());
    attributes.add(Topic::About, "provider", provider.clone());
    attributes.add(Topic::About, "product", product.clone());
    attributes.add(Topic::Source, "url", url.clone());
    attributes.add(Topic::Source, "source", source.clone());
    attributes.add(Topic::Source, "checked", checked.map(|day| day.to_string()));
    attributes.add(Topic::About, "note", note.as_ref().map(text));
    attributes.add(Topic::About, "conditions", conditions.as_ref().map(text));
    attributes.add(Topic::Price, "from", from.map(|day| day.to_string()));
    attributes.add(Topic::Price, "until", until.map(|day| day.to_string()));
    attributes.add(Topic::About, "account", account.clone());
    attributes.add(Topic::Price, "vat", vat.word().to_owned());
    attributes.add(Topic::Price, "currency", currency.clone());
    attributes.add(Topic::Price, "every", every.word().to_owned());
    for part in base {
        add_part(&mut attributes, part);
    }
    attributes.add(Topic::Price, "first_year", first_year.map(price));
    attributes.add(Topic::Price, "setup", setup.map(price));
    for (meter, charge) in charges {
        add_charge(&mut attributes, catalog.meter_id(*meter), charge, *every);
    }
    let none = services.as_ref().filter(|services| services.is_empty());
    attributes.add(Topic::Service, "services", none.map(|_| "{ }".to_owned()));
    for (service, provision) in services.iter().flatten() {
        add_provision(&mut attributes, &format!("services.{}", catalog.service_id(*service)), provision);
    }
    attributes.0
}

/// A part is known by its name in the first language: its other names are values beside the price.
fn add_part(attributes: &mut Attributes, BasePart { name, price: amount, provenance }: &BasePart) {
    let amount = price(*amount);
    let (key, value) = match name {
        None => ("base".to_owned(), amount),
        Some(Text::Same(same)) => (format!("base.{}", same.trim()), amount),
        Some(name @ Text::ByLanguage(texts)) => {
            let others = texts.iter().skip(1).map(|(language, text)| (*language, Some(quoted(text))));
            let entries = iter::once(("price", Some(amount))).chain(others);
            (format!("base.{}", name.in_language(LANGUAGES[0]).trim()), table(entries))
        }
    };
    attributes.add(Topic::Price, key.as_str(), value);
    attributes.add_provenance(&key, provenance);
}

fn add_provision(attributes: &mut Attributes, key: &str, Provision { software, kind, provenance }: &Provision) {
    let software = software.as_ref().map(quoted_text);
    let value = match kind {
        ProvisionKind::Included => software.unwrap_or_else(|| "true".to_owned()),
        ProvisionKind::Option(amount) => table([("software", software), ("price", Some(price(*amount)))]),
        ProvisionKind::SelfService => table([("software", software), ("self_service", Some("true".to_owned()))]),
    };
    attributes.add(Topic::Service, key, value);
    attributes.add_provenance(key, provenance);
}

fn add_charge(attributes: &mut Attributes, key: &str, charge: &Charge, usual: Period) {
    let Charge { included, included_per_user, minimum, limit, pricing, least, most, every, provenance } = charge;
    let positive = |number: &u64| (*number > 0).then(|| number.to_string());
    let amount = |amount: &Option<Decimal>| amount.map(number);
    let (unit, per, mode, rates) = match pricing {
        Pricing::Free => (None, None, None, None),
        Pricing::Packs { price: unit, per } => (Some(price(*unit)), (*per > 1).then(|| per.to_string()), None, None),
        Pricing::Graduated(list) => (None, None, None, Some(tiers(list))),
        Pricing::Volume(list) => (None, None, Some("volume".to_owned()), Some(tiers(list))),
    };
    let value = table([
        ("included", positive(included)),
        ("included_per_user", positive(included_per_user)),
        ("minimum", positive(minimum)),
        ("limit", limit.map(|limit| limit.to_string())),
        ("price", unit),
        ("per", per),
        ("mode", mode),
        ("tiers", rates),
        ("min", amount(least)),
        ("max", amount(most)),
        ("every", (*every != usual).then(|| every.word().to_owned())),
    ]);
    attributes.add(Topic::Price, key, value);
    attributes.add_provenance(key, provenance);
}

fn tiers(tiers: &[Tier]) -> String {
    let paid = |amount: &Price| (*amount != Price::FREE).then(|| price(*amount));
    let tier = |Tier { up_to, price, flat }: &Tier| {
        table([("up_to", up_to.map(|end| end.to_string())), ("price", paid(price)), ("flat", paid(flat))])
    };
    format!("[{}]", tiers.iter().map(tier).collect::<Vec<_>>().join(", "))
}
